"""Roles, guessed from labels, legends and the way somebody talks."""

import re
from collections.abc import Iterable
from functools import lru_cache

from workbench.domain.participants import Role
from workbench.language.speakers.records import RoleClue, RoleReason

_WORDS_OF: dict[Role, tuple[str, ...]] = {
    Role.MODERATOR: (
        r"(?:co-?)?moderator|mod|pewawancara|pwcr?|interviewers?|peneliti|researcher|notulen|notulis|notulensi",
        r"enumerator|penanya|tanya|pertanyaan|question|facilitator|fasilitator(?!\s+(?:pkh|sosial))|observer",
        r"pemandu|host|asisten peneliti",
    ),
    Role.COORDINATOR: (
        r"korkab|korkot|kor\s?(?:kab|kot|wil|cam)|korwil|korcam|koordinator(?:\s+\w+)?|koord|coordinator",
        r"kk-?\d+|supervisor|katimja",
    ),
    Role.OFFICIAL: (
        r"dinas|dinsos|kadis|kabid|kasi|kasubag|sekdis|kepala (?:dinas|bidang|seksi)|pejabat|kemensos",
        r"camat|lurah|kepala desa|kades|operator desa|staf dinas|official|ds-?\d+",
    ),
    Role.FACILITATOR: (
        r"pendamping(?:\s+(?:sosial|pkh))*(?:\s?\d+)?|psm|pd-?\d+|pend\.?\s?\d+|pekerja sosial|peksos|sdm pkh",
        r"fasilitator\s+(?:pkh|sosial)|social facilitator|pkh facilitator",
    ),
    Role.BENEFICIARY: (
        r"kpm-?\s?\d*|penerima(?:\s+manfaat)?|ibu penerima|keluarga penerima(?:\s+manfaat)?",
        r"ketua kelompok|anggota kelompok|beneficiary|beneficiaries",
    ),
}
_PATTERNS = tuple(
    (role, re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?!\w)", re.IGNORECASE))
    for role, words in _WORDS_OF.items()
)
_ASKING_LETTERS = {
    frozenset(pair): pair[0]
    for pair in ("PN", "IN", "TJ", "QA", "PJ", "PI", "PR", "MP", "WN", "WI", "WR", "MR", "ER")
}
_ASKS_OFTEN = 0.5
_ASKS_SELDOM = 0.3
_ASKS_FAIRLY = 0.35
_TIMES = 2.5
_FEWEST_TURNS = 3
_SEPARATORS = re.compile(r"[\s_-]+")
_FEWEST_NUMBERED = 2
_NUMBERED = re.compile(r"[A-Z]{1,3}[-. ]?\d{1,3}")


def guess_role(label: str, context: str = "") -> tuple[Role, RoleReason]:
    """Return the role that a label gives away and why, or that ``context`` (a legend's words for the label) gives.

    What a legend says about a numbered code comes before what the code looks like.
    """
    clues = [(context, RoleClue.LEGEND), (label, RoleClue.LABEL)]
    if not any(map(str.isdigit, label)):
        clues.reverse()
    for words, clue in clues:
        found = _role_in(words)
        if found is not None:
            return found[0], RoleReason(clue, found[1])
    return Role.OTHER, RoleReason()


def role_in_title(titles: Iterable[str]) -> tuple[Role, RoleReason]:
    """Return the role that the first telling title names (*FGD Pendamping*); naming several tells nothing."""
    for title in titles:
        plain = _SEPARATORS.sub(" ", title)
        found = {
            role: match[0]
            for role, pattern in _PATTERNS
            if role is not Role.MODERATOR and (match := pattern.search(plain))
        }
        if len(found) == 1:
            role, words = next(iter(found.items()))
            return role, RoleReason(RoleClue.TITLE, words)
    return Role.OTHER, RoleReason()


def who_asks(questions: dict[str, tuple[int, int]]) -> tuple[str, RoleReason] | None:
    """Return who leads a talk in which no label says so: by a usual pair of letters, or by asking most.

    ``questions`` maps each speaker to the number of turns that hold a question and of all turns.
    """
    shares = sorted(
        ((asked / turns, name) for name, (asked, turns) in questions.items() if turns >= _FEWEST_TURNS),
        reverse=True,
    )
    if len(shares) > 1 and _asks_alone(shares[0][0], shares[1][0]):
        return shares[0][1], RoleReason(RoleClue.QUESTIONS, f"{shares[0][0]:.0%}")
    return _by_letters(questions)


def _asks_alone(most: float, next_to: float) -> bool:
    """Tell whether one share of questions stands out: most turns ask and others' seldom do, or many times as often."""
    return (most >= _ASKS_OFTEN and next_to <= _ASKS_SELDOM) or (
        most >= _ASKS_FAIRLY and most >= _TIMES * next_to
    )


def _by_letters(questions: dict[str, tuple[int, int]]) -> tuple[str, RoleReason] | None:
    """Return who leads by a usual pair of letters of the two who speak most, or as the one letter among numbers."""
    most = sorted(questions, key=lambda name: -questions[name][1])[:2]
    letter = _ASKING_LETTERS.get(frozenset(most))
    if letter is not None:
        return letter, RoleReason(RoleClue.PAIR, " / ".join(sorted(most)))
    alone = [name for name in questions if len(name) == 1]
    numbered = [name for name in questions if _NUMBERED.fullmatch(name)]
    if len(alone) == 1 and len(numbered) == len(questions) - 1 >= _FEWEST_NUMBERED:
        return alone[0], RoleReason(RoleClue.PAIR, " / ".join((alone[0], numbered[0])))
    return None


@lru_cache(maxsize=2048)
def _role_in(words: str) -> tuple[Role, str] | None:
    """Return the role whose word stands first, and that word."""
    found = [
        (match.start(), role, match[0]) for role, pattern in _PATTERNS if (match := pattern.search(words))
    ]
    if not found:
        return None
    _, role, word = min(found, key=lambda item: (item[0], -len(item[2])))
    return role, word
