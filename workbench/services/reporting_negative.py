"""Negative cases as documents and sheets."""

from collections.abc import Iterable
from pathlib import Path

from exports.sheets import Value, write_sheet
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.negative_cases import CaseKind, NegativeCase, NegativeCases
from workbench.domain.reports import Cell, Column, Paragraph, Report, Section, Table, Words
from workbench.services.negative_words import NegativeWords
from workbench.services.projects import Project
from workbench.services.reporting import write
from workbench.services.reporting_comparison import shortened

SUFFIXES = (".docx", ".xlsx", ".csv")
_NO_FIGURES = ("",) * 5


def negative_report(project: Project, words: NegativeWords, found: NegativeCases) -> Report:
    """Return the negative cases of a theme or code as a document."""
    sections = [
        Section(words.say("Cara mencari", "How they were looked for"), (Paragraph(words.method_of(found)),))
    ]
    for kind in CaseKind:
        cases = found.of_kind(kind)
        if cases:
            title = words.say(
                f"{words.case_kind(kind)} tanpa pengodean", f"{words.case_kind(kind)} without codings"
            )
            sections.append(
                Section(title, (_cases_table(words, kind, cases, dict(found.more).get(kind, 0)),))
            )
    if found.uncoded:
        waiting = tuple(Paragraph(f"{each.label}: {words.case(each)}") for each in found.uncoded)
        title = words.say("Belum dikode: belum dapat dikatakan apa-apa", "Not coded yet: nothing can be said")
        sections.append(Section(title, waiting))
    if found.against:
        quotes = tuple(Words(shortened(each)) for each in found.against)
        sections.append(Section(counter_evidence(words), quotes))
    if found.bare_links:
        stated = tuple(Paragraph(words.bare_link(each)) for each in found.bare_links)
        sections.append(Section(only_stated(words), stated))
    return Report(negative_title(words, found), words.language, tuple(sections), project.title)


def _cases_table(words: NegativeWords, kind: CaseKind, cases: Iterable[NegativeCase], more: int) -> Table:
    columns = (
        Column(words.case_kind(kind), 3.0),
        Column(words.say("Kata", "Words"), 1.0, number=True),
        Column(words.say("Pengodean lain", "Other codings"), 1.2, number=True),
        Column(words.say("Diharapkan", "Expected"), 1.2, number=True),
        Column(words.say("Serupa yang memuatnya", "Like it that have it"), 1.6),
        Column(words.say("Bobot", "Weight"), 2.2),
    )
    rows = tuple(
        (
            Cell(each.label),
            Cell(words.number(each.words), number=True),
            Cell(words.number(each.codings), number=True),
            Cell(words.number(each.expected, 1), number=True),
            Cell(words.say(f"{each.like_with} dari {each.like}", f"{each.like_with} of {each.like}")),
            Cell(words.weight(each), strong=each.telling),
        )
        for each in cases
    )
    caption = words.say(
        f"{words.case_kind(kind)} tanpa pengodean", f"{words.case_kind(kind)} without codings"
    )
    note = _left_off(words, more) if more else ""
    return Table(caption, columns, rows, note=note, description=caption)


def negative_sheet(words: NegativeWords, found: NegativeCases) -> tuple[tuple[str, ...], list[list[Value]]]:
    """Return header and rows of negative cases as a sheet: first the cases, then what speaks against it or is stated.

    Where a column does not apply, it is empty.
    """
    header = words.say(
        "Jenis|Di mana|Kata|Pengodean lain|Diharapkan|Serupa yang memuatnya|Serupa seluruhnya|Keadaan"
        "|Jarang kebetulan|Kutipan atau catatan",
        "Kind|Where|Words|Other codings|Expected|Like it that have it|Like it in all|State|Hardly chance"
        "|Quotation or note",
    ).split("|")
    yes = words.say("ya", "yes")
    rows: list[list[Value]] = [
        [
            words.case_kind(each.kind), each.label, each.words, each.codings, round(each.expected, 2),
            each.like_with, each.like, words.completeness(each.completeness), yes if each.telling else "", "",
        ]
        for each in (*found.cases, *found.uncoded)
    ]  # fmt: skip
    rows += [
        [counter_evidence(words), each.provenance, *_NO_FIGURES, "", "", each.coding.segment.quote]
        for each in found.against
    ]
    rows += [
        [
            only_stated(words), f"{each.district} – {each.code_path}", *_NO_FIGURES,
            words.completeness(each.completeness), "", each.link.note,
        ]
        for each in found.bare_links
    ]  # fmt: skip
    return tuple(header), rows


def export_negative_cases(project: Project, path: Path, words: NegativeWords, found: NegativeCases) -> int:
    """Write negative cases to ``.docx``, ``.xlsx`` or ``.csv``; return how many there are.

    Raises:
        FileRefused: another ending, or the file can't be written.
    """
    if path.suffix.casefold() == ".docx":
        write(negative_report(project, words, found), path, author=project.coder.name, clock=project.clock)
    elif path.suffix.casefold() not in SUFFIXES:
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"what": path.suffix})
    else:
        header, rows = negative_sheet(words, found)
        more = (f"{words.case_kind(kind)}: {_left_off(words, count)}" for kind, count in found.more)
        note = " ".join((f"{negative_title(words, found)}.", words.method_of(found), *more))
        write_sheet(header, rows, path, title=words.say("Kasus negatif", "Negative cases"), note=note)
    return len(found.cases) + len(found.uncoded)


def negative_title(words: NegativeWords, found: NegativeCases) -> str:
    """Return what negative cases are called in print: theme or code and, where only one was looked at, the district."""
    title = words.say(f"Kasus negatif: {found.code_path}", f"Negative cases: {found.code_path}")
    return f"{title} ({found.district_name})" if found.district_name else title


def counter_evidence(words: NegativeWords) -> str:
    """Return what stands over quotations that speak against it."""
    return words.say("Bukti tandingan", "Counter-evidence")


def only_stated(words: NegativeWords) -> str:
    """Return what stands over statements without codings."""
    return words.say("Dinyatakan, tetapi tidak dikode", "Stated, but not coded")


def _left_off(words: NegativeWords, more: int) -> str:
    return words.say(f"Dan {more} lagi dengan bahan lebih sedikit.", f"And {more} more with less material.")
