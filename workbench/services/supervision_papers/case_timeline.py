"""A case's timeline as a picture: its risk, its sessions, and what was under way, over the days since it was opened."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from workbench.domain.cases import Risk
from workbench.domain.pictures import Frame, Lane, Stretch, Timeline
from workbench.services.chronology import Chronology, Entry, Event
from workbench.services.supervision_papers.paper import Words

_COLOURS: Final = {
    Risk.LOW: "#4F8F6B",
    Risk.MEDIUM: "#B58A1B",
    Risk.HIGH: "#C4622D",
    Risk.CRITICAL: "#9C2A10",
}
_UNDER_WAY: Final = (
    (Event.ACTION_AGREED, "action", (Event.ACTION_DONE, Event.ACTION_VERIFIED, Event.ACTION_CANCELLED)),
    (Event.FLAG_RAISED, "flag", (Event.FLAG_RESOLVED,)),
    (Event.ESCALATED, "escalation", (Event.ANSWERED,)),
    (Event.REFERRED, "referral", (Event.FEEDBACK,)),
)
_THIN: Final = 0.006
"""How long a session is drawn, as a part of the whole."""
_SAID: Final = {
    "id": {
        "title": "Garis waktu kasus {code}",
        "axis": "hari sejak {day}",
        "told": "Tingkat risiko, {sessions} sesi, dan tindak lanjut kasus {code} dari {first} sampai {last}.",
    },
    "en": {
        "title": "Timeline of case {code}",
        "axis": "days since {day}",
        "told": "Risk, {sessions} sessions and follow-ups of case {code} from {first} to {last}.",
    },
}


def case_timeline(found: Chronology, words: Words) -> Timeline:
    """Return the picture; the keys of its stretches are those of the chronology's entries, empty for risks."""
    first, last = _span(found)
    length = max((last - first).days, 1)
    said = _SAID[words.language]
    sessions = [each for each in found.entries if each.event is Event.SESSION]
    lanes = [*_risks(found, words, first)]
    lanes.append(
        Lane(
            words.word("session"),
            tuple(
                Stretch(
                    (each.on - first).days,
                    (each.on - first).days + _THIN * length,
                    each.key,
                    f"{each.subject}, {words.day(each.on)}",
                )
                for each in sessions
            ),
        )
    )
    lanes += _under_way(found, words, first, last)
    frame = Frame(
        said["title"].format(code=found.case.code),
        said["told"].format(
            sessions=len(sessions), code=found.case.code, first=words.day(first), last=words.day(last)
        ),
        words.language,
    )
    return Timeline(frame, tuple(lanes), length * (1 + _THIN), said["axis"].format(day=words.day(first)))


def _span(found: Chronology) -> tuple[date, date]:
    days = [each.on for each in found.entries] + [each.start for each in found.risk]
    return min([*days, found.until]), max([*days, found.until])


def _risks(found: Chronology, words: Words, first: date) -> Iterable[Lane]:
    for risk in reversed(Risk):
        stretches = tuple(
            Stretch(
                (each.start - first).days,
                max((each.end - first).days, (each.start - first).days + 0.5),
                "",
                f"{words.value(risk)}: {words.day(each.start)} – {words.day(each.end)}",
            )
            for each in found.risk
            if each.risk is risk
        )
        if stretches:
            yield Lane(f"{words.word('risk')}: {words.value(risk).lower()}", stretches, _COLOURS[risk])


def _under_way(found: Chronology, words: Words, first: date, last: date) -> Iterable[Lane]:
    for begins, name, ends in _UNDER_WAY:
        begun = [each for each in found.entries if each.event is begins]
        if begun:
            yield Lane(
                words.word(name),
                tuple(
                    Stretch(
                        (each.on - first).days,
                        max((_ended(found, each, ends, last) - first).days, (each.on - first).days + 0.5),
                        each.key,
                        f"{each.subject}, {words.day(each.on)}".lstrip(", "),
                    )
                    for each in begun
                ),
            )


def _ended(found: Chronology, begun: Entry, ends: tuple[Event, ...], last: date) -> date:
    thread = found.thread(begun.key)
    after = [
        each.on
        for each in found.entries
        if each.event in ends and each.key in thread and each.record == begun.record
    ]
    return min(after, default=last)
