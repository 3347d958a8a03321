"""Keeps NIK and KK numbers, 16 digits that name a person or a family, out of the records."""

import re
from collections.abc import Iterable, Iterator

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.errors import PersonalNumber
from workbench.domain.operations import Step
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.spans import Span

Texts = Iterable[tuple[str, str]]
"""Names of fields, as the files of records call them, and what stands in them."""

_SEPARATOR = r"[ \u00a0.\-\u2010-\u2013]{0,2}"
# In a lookahead, so that a number that begins within another run of digits is found too.
_SIXTEEN_DIGITS = re.compile(rf"(?<!\d)(?=((?:\d{_SEPARATOR}){{15}}\d)(?!\d))")
# Other signs also part lists, sums and days, so that what they part must be built as such a number is.
_LOOSE_SEPARATOR = r"[\s.,/_\-\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\ufeff]{0,8}"
_LOOSE_DIGITS = re.compile(rf"(?<!\d)(?=((?:\d{_LOOSE_SEPARATOR}){{15}}\d)(?!\d))")
_DAY = re.compile(r"(?<![\d.\-/])\d{1,2}([.\-/])\d{1,2}\1(?:19|20)\d\d(?![.\-/]?\d)")
_WOMEN_ADD = 40
_OF_A_DISCUSSION = (
    "done",
    "discussed",
    "risk_reason",
    "strengths",
    "analysis",
    "decision",
    "rationale",
)
_NO_DIGIT = re.compile(r"\D")
# Both numbers begin with the province; 16 digits in groups that don't are rather years, sums or times.
_PROVINCE = re.compile(r"1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7]")


def holds_personal_number(text: str) -> bool:
    """Tell whether ``text`` holds 16 digits together, or in groups parted by spaces, dots or dashes.

    Groups that other signs part (commas, slashes, line ends, signs without width) count when the digits hold a day
    and a month where both numbers do. Days (``12-03-2026``) are no groups of such a number.
    """
    return next(_numbers(text), None) is not None


def personal_number_spans(text: str) -> tuple[Span, ...]:
    """Return where such numbers stand in ``text``, in its order."""
    return tuple(sorted({Span(match.start(1), match.end(1)) for match in _numbers(text)}))


def refuse_personal_numbers(texts: Texts, justification: str, known: Texts = ()) -> None:
    """Raise PersonalNumber for a field that holds one, unless there is a justification.

    What stood in ``known`` already was justified when it was written. A justification must not hold one itself.
    """
    if holds_personal_number(justification):
        raise PersonalNumber("justify")
    if justification.strip():
        return
    passed = {text for _, text in known}
    for name, text in texts:
        if text not in passed and holds_personal_number(text):
            raise PersonalNumber(name)


def justified_step(verb: str, subject: str, justification: str) -> Step:
    """Return the step of an operation, whose subject carries the justification into the audit trail."""
    reason = justification.strip()
    parts = (subject, f"[justified: {reason}]" if reason else "")
    return Step(verb, " ".join(part for part in parts if part))


def _numbers(text: str) -> Iterator[re.Match[str]]:
    # As long as the day that it covers, so that places stay what they are in the text.
    dayless = _DAY.sub(lambda day: "x" * len(day[0]), text)
    yield from (each for each in _SIXTEEN_DIGITS.finditer(dayless) if _may_be_personal(each[1]))
    yield from (each for each in _LOOSE_DIGITS.finditer(dayless) if _is_dated(each[1]))


def _may_be_personal(number: str) -> bool:
    return number.isdecimal() or _PROVINCE.match(_NO_DIGIT.sub("", number)) is not None


def _is_dated(number: str) -> bool:
    """Tell whether the digits begin with a province and hold day (women's with 40 added) and month behind the place."""
    digits = _NO_DIGIT.sub("", number)
    day, month = int(digits[6:8]), int(digits[8:10])
    day -= _WOMEN_ADD if day > _WOMEN_ADD else 0
    return _PROVINCE.match(digits) is not None and 1 <= day <= 31 and 1 <= month <= 12


def case_texts(case: Case) -> Iterator[tuple[str, str]]:
    """Give what a person wrote into a case."""
    yield "code", case.code
    yield "facilitator", case.facilitator
    for name in ("situation", "household", "group", "strengths", "template"):
        yield name, getattr(case, name)
    for place, component in enumerate(case.components):
        yield f"components[{place}]", component
    for place, note in enumerate(case.notes):
        yield f"notes[{place}].quote", note.quote


def session_texts(session: Session, actions: Iterable[Action] = ()) -> Iterator[tuple[str, str]]:
    """Give what a person wrote into a session, and into the actions that came of it; not the restricted block."""
    agreed = list(actions)
    for name in ("supervisor", "role", "reason", "summary", "comment", "disagreement"):
        yield name, getattr(session, name)
    for place, supervisee in enumerate(session.supervisees):
        yield f"supervisees[{place}]", supervisee
    for name in ("experience", "reflection", "analysis", "plan"):
        yield f"reflection.{name}", getattr(session.reflection, name)
    for place, need in enumerate(session.needs):
        for name in ("what", "agreed", "progress"):
            yield f"needs[{place}].{name}", getattr(need, name)
    for place, discussion in enumerate(session.discussions):
        yield from _discussion_texts(discussion, f"cases[{place}]")
        own = [action for action in agreed if action.case == discussion.case]
        for number, action in enumerate(own):
            yield from action_texts(action, f"cases[{place}].actions[{number}].")


def action_texts(action: Action, path: str = "") -> Iterator[tuple[str, str]]:
    """Give what a person wrote into an action; ``path`` stands before the names."""
    yield f"{path}what", action.what
    yield f"{path}who", action.who
    yield f"{path}why", action.why


def _discussion_texts(discussion: CaseDiscussion, path: str) -> Iterator[tuple[str, str]]:
    for name in _OF_A_DISCUSSION:
        yield f"{path}.{name}", getattr(discussion, name)
    for place, note in enumerate(discussion.notes):
        yield f"{path}.notes[{place}].quote", note.quote
