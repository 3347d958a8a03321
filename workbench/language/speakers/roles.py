"""Roles, guessed from labels, legends and the way somebody talks."""

import re

from workbench.domain.participants import Role
from workbench.language.speakers.records import RoleClue, RoleReason

_WORDS_OF: tuple[tuple[Role, str], ...] = (
    (
        Role.MODERATOR,
        r"(?:co-?)?moderator|mod|pewawancara|pwcr?|interviewer|interviewers|peneliti|researcher|notulen|notulis|notulensi|enumerator|"
        r"penanya|tanya|pertanyaan|question|facilitator|fasilitator(?!\s+(?:pkh|sosial))|observer|pemandu|host|asisten peneliti",
    ),
    (
        Role.COORDINATOR,
        r"korkab|korkot|kor\s?(?:kab|kot|wil|cam)|korwil|korcam|koordinator(?:\s+\w+)?|koord|coordinator|kk-?\d+|supervisor|katimja",
    ),
    (
        Role.OFFICIAL,
        r"dinas|dinsos|kadis|kabid|kasi|kasubag|sekdis|kepala (?:dinas|bidang|seksi)|pejabat|kemensos|camat|lurah|kepala desa|kades|"
        r"operator desa|staf dinas|official|ds-?\d+",
    ),
    (
        Role.FACILITATOR,
        r"pendamping(?:\s+(?:sosial|pkh))*|psm|pd-?\d+|pendamping\s?\d+|pend\.?\s?\d+|pekerja sosial|peksos|sdm pkh|fasilitator\s+(?:pkh|sosial)|"
        r"social facilitator|pkh facilitator",
    ),
    (
        Role.BENEFICIARY,
        r"kpm-?\s?\d*|penerima(?:\s+manfaat)?|ibu penerima|keluarga penerima(?:\s+manfaat)?|ketua kelompok|anggota kelompok|beneficiary|"
        r"beneficiaries",
    ),
)
_PATTERNS = tuple((role, re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)) for role, words in _WORDS_OF)
_ASKING_LETTERS = {
    frozenset(pair): pair[0] for pair in ("PN", "IN", "TJ", "QA", "PJ", "PI", "PR", "MP", "WN", "WI", "WR", "MR", "ER")
}
_ASKS_OFTEN = 0.5
_ASKS_SELDOM = 0.3
_FEWEST_TURNS = 3


def guess_role(label: str, context: str = "") -> tuple[Role, RoleReason]:
    """Return the role that a label gives away and why, or that ``context`` (a legend's words for the label) gives.

    What a legend says about somebody comes before what the label looks like.
    """
    for words, clue in ((context, RoleClue.LEGEND), (label, RoleClue.LABEL)):
        found = _role_in(words)
        if found is not None:
            return found[0], RoleReason(clue, found[1])
    return Role.OTHER, RoleReason()


def role_in_title(title: str) -> tuple[Role, RoleReason]:
    """Return the one role that a title names (*FGD Pendamping PKH*); none when it names several or none."""
    found = {role: match[0] for role, pattern in _PATTERNS if role is not Role.MODERATOR and (match := pattern.search(title))}
    if len(found) != 1:
        return Role.OTHER, RoleReason()
    role, words = next(iter(found.items()))
    return role, RoleReason(RoleClue.TITLE, words)


def who_asks(questions: dict[str, tuple[int, int]]) -> tuple[str, RoleReason] | None:
    """Return who leads a talk in which no label says so: by a usual pair of letters, or by asking most.

    ``questions`` maps each speaker to the number of turns that hold a question and of all turns.
    """
    letters = _ASKING_LETTERS.get(frozenset(questions))
    if letters is not None:
        return letters, RoleReason(RoleClue.PAIR, " / ".join(sorted(questions)))
    shares = sorted(((asked / turns, name) for name, (asked, turns) in questions.items() if turns >= _FEWEST_TURNS), reverse=True)
    if len(shares) > 1 and shares[0][0] >= _ASKS_OFTEN and shares[1][0] <= _ASKS_SELDOM:
        return shares[0][1], RoleReason(RoleClue.QUESTIONS, f"{shares[0][0]:.0%}")
    return None


def _role_in(words: str) -> tuple[Role, str] | None:
    """Return the role whose word stands first, and that word."""
    found = [(match.start(), role, match[0]) for role, pattern in _PATTERNS if (match := pattern.search(words))]
    if not found:
        return None
    _, role, word = min(found, key=lambda item: (item[0], -len(item[2])))
    return role, word
