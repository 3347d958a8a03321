"""A case from its first mention on: head, timeline, and everything that happened in one order."""

from datetime import date
from pathlib import Path
from typing import Final

from workbench.domain.cases import CaseState
from workbench.domain.reports import Block, Cell, Column, Fields, Figure, Notice, Report, Section, Table
from workbench.services.chronology import Chronology, Entry, chronology
from workbench.services.projects import Project
from workbench.services.supervision_papers.case_timeline import case_timeline
from workbench.services.supervision_papers.paper import Paper, Words, bare, filled

WHAT: Final = "chronology"
PICTURE: Final = "timeline.png"
_SAID: Final = {
    "id": {
        "what": "Peristiwa",
        "who": "Oleh",
        "said": "Isi",
        "history": "Kronologi",
        "erased": "Isi kasus ini dihapus atas permintaan.",
        "as_of": "per {day}",
        "from_to": "{before} → {after}",
        "due": "tenggat {day}",
    },
    "en": {
        "what": "Event",
        "who": "By",
        "said": "Words",
        "history": "Chronology",
        "erased": "What this case said was erased on request.",
        "as_of": "as of {day}",
        "from_to": "{before} → {after}",
        "due": "due {day}",
    },
}


def chronology_paper(project: Project, case: str, language: str) -> Paper:
    """Return the chronology of a case, by code or id, with its timeline; raise UnknownThing."""
    found, words = chronology(project, case), Words.of(project, language)
    said = _SAID[language]
    head: list[Block] = [Fields(_head(found, words), abreast=2)]
    own = filled(
        (words.word("situation"), found.case.situation),
        (words.word("strengths"), found.case.strengths),
        (words.word("themes"), "\n".join(words.theme(each.code) for each in found.themes)),
        (words.word("outcome"), found.case.outcome),
        (words.word("reason"), found.case.reason),
    )
    head.append(Fields(own))
    if found.case.erased is not None:
        head.insert(0, Notice(said["erased"]))
    picture = case_timeline(found, words)
    head.append(Figure(Path(PICTURE), picture.frame.title, picture.frame.description))
    sections = (Section("", tuple(head)), Section(said["history"], (_table(found, words),)))
    title = f"{words.word('chronology')} {found.case.code}"
    subtitle = f"{found.district} · {said['as_of'].format(day=words.day(found.until))}"
    return Paper(
        WHAT,
        Report(title, language, sections, subtitle),
        "case",
        found.case.id,
        tuple(_texts(found)),
        {PICTURE: picture},
    )


def _head(found: Chronology, words: Words) -> tuple[tuple[str, str], ...]:
    case = found.case
    household = ", ".join(filter(None, (case.household, *case.components)))
    return filled(
        (words.word("code"), case.code),
        (words.word("district"), found.district),
        (words.word("facilitator"), case.facilitator),
        (words.word("state"), words.value(case.state)),
        (words.word("risk"), "" if case.state is CaseState.CLOSED else words.value(case.risk)),
        (words.word("entry.opened"), words.day(case.created_at.astimezone().date())),
        (words.word("components"), household),
        (words.word("group"), case.group),
    )


def _table(found: Chronology, words: Words) -> Table:
    said = _SAID[words.language]
    columns = (
        words.column("date", 1.3),
        Column(said["what"], 2.2, key="what"),
        Column(said["who"], 1.1, key="who"),
        Column(said["said"], 5, key="said"),
    )
    rows = tuple(
        (
            Cell(words.short_day(each.on), day=each.on),
            Cell(words.word(f"entry.{each.event.value}"), alert=_moved(each, words)),
            Cell(each.by),
            Cell(_words_of(each, words, found.case.code)),
        )
        for each in found.entries
    )
    return bare(said["history"], columns, rows)


def _moved(entry: Entry, words: Words) -> str:
    """Return from which state or level to which."""
    if entry.value is None:
        return ""
    after = words.value(entry.value)
    if entry.before is None:
        return after
    return _SAID[words.language]["from_to"].format(before=words.value(entry.before), after=after)


def _words_of(entry: Entry, words: Words, code: str) -> str:
    due = (
        [_SAID[words.language]["due"].format(day=words.short_day(entry.due))] if entry.due is not None else []
    )
    subject = ", ".join([*([entry.subject] if entry.subject not in {"", code} else []), *due])
    themes = "; ".join(words.theme(each) for each in entry.themes)
    lines = [
        subject,
        *(
            f"{words.word(caption)}: {words.day(date.fromisoformat(text)) if caption == 'consent' else text}"
            for caption, text in entry.said
        ),
    ]
    lines += [f"{words.word('themes')}: {themes}"] if themes else []
    return "\n".join(filter(None, lines))


def _texts(found: Chronology) -> list[tuple[str, str]]:
    case = found.case
    told = [
        (f"{case.code}.{name}", str(getattr(case, name))) for name in ("situation", "strengths", "reason")
    ]
    for entry in found.entries:
        told.append((f"{case.code}.{entry.event.value}", entry.subject))
        told += [(f"{case.code}.{caption}", text) for caption, text in entry.said]
    return [(path, text) for path, text in told if text.strip()]
