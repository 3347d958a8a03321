"""Triangulation in print: themes by what FGDs, interviews and supervision say of them, with the author's judgement."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workbench.domain.convergence import Convergence
from workbench.domain.reports import Cell, Column, Quote, Report, Section, Table
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.projects import Project
from workbench.services.reporting import REPORT_ENDINGS, Written, write
from workbench.services.reporting_quotations import printed
from workbench.services.reporting_words import day, number, plural
from workbench.services.triangulation import (
    NoteOf,
    Strand,
    StrandEvidence,
    Triangulation,
    TriangulationRow,
)

SUFFIXES: Final = REPORT_ENDINGS
_LONGEST: Final = 300
_WORDS: Final = {
    "id": {
        "title": "Tema menurut FGD, wawancara, dan supervisi",
        "in": "Tema menurut FGD, wawancara, dan supervisi: {place}",
        "theme": "Tema",
        "silent": "diam",
        "unjudged": "belum dinilai",
        "judged": "{judge}, {day}",
        "note": "supervisi {number}, {place}",
        "hint": "Diam di sini, sedangkan sumber lain bicara: periksa apakah tidak ditanyakan, tidak dikodekan, atau "
                "memang tidak terjadi.",
        "description": "Satu baris untuk setiap tema: banyaknya dan kutipan khas dari FGD, wawancara, dan supervisi, "
                       "lalu penilaian penulis beserta implikasinya",
        "counted": "Tema dihitung beserta kode di bawahnya, {moderator}. FGD dan wawancara: pengodean dan sumber; "
                   "supervisi: kasus dan sesi yang sudah difinalkan. Banyaknya tidak dapat dibandingkan antarkolom.",
        "with": "termasuk ucapan moderator",
        "without": "tanpa ucapan moderator",
        "consent": "Catatan supervisi hanya dari kasus dengan tanda persetujuan penelitian; nama dan nomor di dalamnya "
                   "diganti menurut aturan.",
        "left": "Tidak ikut karena tanpa persetujuan: {cases} kasus{sessions}.",
        "left_sessions": " dan {count} sesi",
        "elsewhere": "Pengodean di catatan dan survei, yang tidak termasuk ketiganya: {count}.",
        "judgements": "Sejalan, sebagian sejalan, diam, bertentangan: menurut Farmer dkk. (2006).",
    },
    "en": {
        "title": "Themes by FGDs, interviews and supervision",
        "in": "Themes by FGDs, interviews and supervision: {place}",
        "theme": "Theme",
        "silent": "silent",
        "unjudged": "not judged yet",
        "judged": "{judge}, {day}",
        "note": "supervision {number}, {place}",
        "hint": "Silent here while others speak: see whether it was not asked, not coded, or does not happen.",
        "description": "One row for each theme: how much, and typical quotations, from FGDs, interviews, supervision, "
                       "then the author's judgement and its implication",
        "counted": "A theme counts with the codes below it, {moderator}. FGDs and interviews: codings and sources; "
                   "supervision: cases and finalised sessions. The numbers can't be compared between columns.",
        "with": "moderators' talk included",
        "without": "without moderators' talk",
        "consent": "Notes of supervision are of cases with a consent mark for research only; names and numbers in them "
                   "are replaced by rule.",
        "left": "Left out for want of consent: {cases}{sessions}.",
        "left_sessions": " and {count}",
        "elsewhere": "Codings in notes and surveys, which belong to none of the three: {count}.",
        "judgements": "Agree, partly, silent, dissonant: after Farmer et al. (2006).",
    },
}  # fmt: skip


def export_triangulation(project: Project, found: Triangulation, path: Path, language: str) -> Written:
    """Write a triangulation to a file, in the format of its ending. Raises FileRefused, also for another ending."""
    report = triangulation_report(found, language, glossary_of(project))
    return write(report, path, author=project.coder.name, clock=project.clock)


def triangulation_report(found: Triangulation, language: str, glossary: Glossary) -> Report:
    """Return a triangulation as a report of one wide table."""
    table = triangulation_table(found, language, glossary)
    return Report(table.caption, language, (Section("", (table,)),))


def triangulation_table(found: Triangulation, language: str, glossary: Glossary) -> Table:
    """Return a triangulation as a wide table; its rows are known by their codes."""
    words = _WORDS[language]
    strands = tuple(
        Column(glossary.value(each, language), 6.0 if each is Strand.SUPERVISION else 5.6, key=each.value)
        for each in Strand
    )
    judged = Column(glossary.word("convergence", language), 4.4, key="convergence")
    return Table(
        words["in"].format(place=found.district) if found.district else words["title"],
        (Column(words["theme"], 2.8, key="theme"), *strands, judged),
        tuple(_row(row, language, glossary) for row in found.rows),
        wide=True,
        note=below(found, language),
        description=words["description"],
        breaks=True,
        keys=tuple(row.code for row in found.rows),
    )


def below(found: Triangulation, language: str) -> str:
    """Return what stands below: what counts, whose words these are, what was left out and why."""
    return " ".join(_said_below(found, language))


def amount_words(evidence: StrandEvidence, language: str) -> str:
    """Return how much a strand says of a theme, in a few words."""
    if evidence.is_silent:
        return _WORDS[language]["silent"]
    supervised = evidence.strand is Strand.SUPERVISION
    if language == "id":
        things, places = ("kasus", "sesi") if supervised else ("pengodean", "sumber")
        return f"{number(evidence.items, 'id')} {things}, {number(evidence.places, 'id')} {places}"
    if supervised:
        parts = plural(evidence.items, "case", "cases"), plural(evidence.places, "session", "sessions")
    else:
        parts = plural(evidence.items, "coding", "codings"), plural(evidence.places, "source", "sources")
    return ", ".join(parts)


def hint_words(language: str) -> str:
    """Return what a strand that is silent while others speak asks the author to look for."""
    return _WORDS[language]["hint"]


def left_out_words(cases: int, sessions: int, language: str) -> str:
    """Return how many cases and sessions are no research data, and why; nothing for none."""
    if not cases and not sessions:
        return ""
    words = _WORDS[language]
    told = number(sessions, "id") if language == "id" else plural(sessions, "session", "sessions")
    more = words["left_sessions"].format(count=told) if sessions else ""
    counted = number(cases, "id") if language == "id" else plural(cases, "case", "cases")
    return words["left"].format(cases=counted, sessions=more)


def judged_words(judgement: Convergence, judge: str, language: str) -> str:
    """Return who judged, and on which day where this machine stands."""
    when = day(judgement.judged_at.astimezone(), language)
    return _WORDS[language]["judged"].format(judge=judge, day=when)


def note_provenance(note: NoteOf, language: str) -> str:
    """Return where a note stands: the session's number and the case's district, but neither case nor people."""
    return _WORDS[language]["note"].format(number=note.number, place=note.district)


def name_of(row: TriangulationRow, language: str) -> str:
    """Return what a row's theme is called in the language."""
    return (row.name_en or row.name) if language == "en" else row.name


def _said_below(found: Triangulation, language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield words["counted"].format(moderator=words["with" if found.moderator else "without"])
    yield words["consent"]
    left = left_out_words(found.left_out.cases, found.left_out.sessions, language)
    if left:
        yield left
    if found.elsewhere:
        yield words["elsewhere"].format(count=number(found.elsewhere, language))
    if any(row.judgement is not None for row in found.rows):
        yield words["judgements"]


def _row(row: TriangulationRow, language: str, glossary: Glossary) -> tuple[Cell, ...]:
    strands = tuple(_strand(each, row, language) for each in row.strands)
    return (Cell(name_of(row, language), strong=True), *strands, _judgement(row, language, glossary))


def _strand(evidence: StrandEvidence, row: TriangulationRow, language: str) -> Cell:
    quotes = [
        Quote(printed(each.coding.segment.quote, _LONGEST), each.provenance, each.coding.id)
        for each in evidence.quotations
    ]
    quotes += [
        Quote(printed(each.text, _LONGEST), note_provenance(each, language), each.session)
        for each in evidence.notes
    ]
    hint = hint_words(language) if evidence.strand in row.silent else ""
    return Cell(amount_words(evidence, language), tuple(quotes), alert=hint)


def _judgement(row: TriangulationRow, language: str, glossary: Glossary) -> Cell:
    judgement = row.judgement
    if judgement is None:
        return Cell(_WORDS[language]["unjudged"])
    parts = (
        f"{glossary.value(judgement.judgement, language)}.",
        judgement.implication,
        judged_words(judgement, row.judge, language),
    )
    return Cell("\n".join(filter(None, parts)))
