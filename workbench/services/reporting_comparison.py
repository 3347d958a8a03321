"""Comparisons as documents and sheets."""

from collections.abc import Iterable
from pathlib import Path

from exports.sheets import Value, write_sheet
from workbench.domain.codings import Quotation
from workbench.domain.comparisons import ComparedRow, Comparison, Shown
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.matrices import Dimension
from workbench.domain.reports import (
    Block,
    Cell,
    Column,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
    Words,
)
from workbench.services.comparison_words import ComparisonWords
from workbench.services.projects import Project
from workbench.services.reporting import write
from workbench.services.reporting_quotations import printed
from workbench.services.reporting_words import day, listed

SUFFIXES = (".docx", ".xlsx", ".csv")
_LONGEST_QUOTE = 400
_WIDE_FROM = 4
"""From so many groups on the table of all rows wants a page across."""


def comparison_report(
    project: Project, words: ComparisonWords, comparison: Comparison, quotations: Iterable[Shown]
) -> Report:
    """Return the comparison as a document: how it was made, each group with what is typical of it, and all rows."""
    by_place = {(each.row, each.group): each.quotations for each in quotations}
    names = _names(words, comparison)
    method: list[Block] = [Paragraph(words.method(comparison))]
    if words.left_out(comparison):
        method.append(Paragraph(words.left_out(comparison)))
    sections = [Section(words.say("Cara membandingkan", "How it was compared"), tuple(method))]
    for place, name in enumerate(names):
        sections += _of_group(words, comparison, place, name, by_place)
    sections.append(
        Section(words.say("Semua tema", "All themes"), (_table(words, comparison, names),))
        if comparison.wish.level is Dimension.THEME
        else Section(words.say("Semua kode", "All codes"), (_table(words, comparison, names),))
    )
    return Report(
        comparison_title(words, comparison),
        words.language,
        tuple(sections),
        project.title,
        (
            (words.say("Pengode", "Coder"), project.coder.name),
            (words.say("Tanggal", "Date"), day(project.clock(), words.language)),
        ),
    )


def comparison_title(words: ComparisonWords, comparison: Comparison) -> str:
    """Return what a comparison is called: by the names of its groups."""
    names = _names(words, comparison)
    return words.say(f"Perbandingan {listed(names, 'id')}", f"Comparison of {listed(names, 'en')}")


def _names(words: ComparisonWords, comparison: Comparison) -> list[str]:
    return [words.group(comparison.wish.by, each.heading) for each in comparison.groups]


def _of_group(
    words: ComparisonWords,
    comparison: Comparison,
    place: int,
    name: str,
    quotations: dict[tuple[str, str], tuple[Quotation, ...]],
) -> list[Section]:
    group = comparison.groups[place]
    head: list[Block] = [Paragraph(f"{words.say('Bahan', 'Material')}: {words.material(group)}.")]
    head += [Paragraph(each) for each in words.doubts(comparison, place)]
    typical = comparison.typical(place)
    if not typical:
        head.append(Paragraph(nothing_typical(words)))
    sections = [Section(name, tuple(head))]
    for row in typical:
        blocks: list[Block] = [Paragraph(typical_sentence(words, comparison, row, place))]
        told = words.cautions(row.standings[place])
        if told:
            blocks.append(Paragraph(told))
        blocks += [Words(shortened(each)) for each in quotations.get((row.heading.id, group.heading.id), ())]
        sections.append(Section(row.heading.label, tuple(blocks), level=2))
    absent = comparison.absent(place)
    if absent:
        names = listed((each.heading.label for each in absent), words.language)
        title = words.say(f"Tidak ditemukan di {name}", f"Not found in {name}")
        sections.append(Section(title, (Paragraph(f"{names}."), Paragraph(absent_note(words))), level=2))
    return sections


def typical_sentence(words: ComparisonWords, comparison: Comparison, row: ComparedRow, place: int) -> str:
    """Return what a typical theme or code comes to: its rate here and elsewhere, the test, and what it rests on."""
    standing, wish = row.standings[place], comparison.wish
    rates = words.say(
        f"{words.rate(wish, standing.rate)}, di kelompok lain {words.share(wish, standing.elsewhere)}",
        f"{words.rate(wish, standing.rate)}, {words.share(wish, standing.elsewhere)} in the other groups",
    )
    return f"{words.rests_on(standing)}: {rates} ({words.effect(standing)}; {words.test(standing)})."


def nothing_typical(words: ComparisonWords) -> str:
    """Return what stands where nothing is typical."""
    return words.say(
        "Tidak ada yang lebih banyak di sini dengan cukup pasti.", "Nothing is surely more frequent here."
    )


def absent_note(words: ComparisonWords) -> str:
    """Return what absence does not mean."""
    return words.say(
        "Tidak ada pengodeannya di sini, sedangkan kelompok lain memuatnya. Itu belum berarti hal itu tidak ada.",
        "No coding of it here, while other groups have some. That does not mean that the thing is not there.",
    )


def shortened(quotation: Quotation) -> Quote:
    """Return a quotation as it is printed, a long one cut."""
    return Quote(printed(quotation.coding.segment.quote, _LONGEST_QUOTE), quotation.provenance)


def _table(words: ComparisonWords, comparison: Comparison, names: list[str]) -> Table:
    wish = comparison.wish
    columns = [
        Column(
            words.say("Tema", "Theme") if wish.level is Dimension.THEME else words.say("Kode", "Code"), 3.2
        )
    ]
    columns += [Column(name, 1.4, number=True) for name in names]
    columns.append(Column("G²", 1.0, number=True))
    rows = []
    for row in comparison.rows:
        cells = [Cell(row.heading.label)]
        for standing in row.standings:
            rate = f"{words.share(wish, standing.rate)} ({words.number(standing.count)})"
            cells.append(Cell(rate if standing.count else "–", strong=standing.typical, number=True))
        cells.append(Cell(words.number(max(each.likelihood for each in row.standings), 2), number=True))
        rows.append(tuple(cells))
    caption = comparison_title(words, comparison)
    measure = words.measure(wish.measure)
    note = words.say(
        f"{measure} {words.base(wish)}, dalam kurung jumlahnya; {words.talk(moderator=comparison.moderator)}. "
        "Tebal: khas.",
        f"{measure} {words.base(wish)}, their number in brackets; {words.talk(moderator=comparison.moderator)}. "
        "Bold: typical.",
    )
    note = f"{note} {words.left_out(comparison)}".strip()
    if len(names) > 2:
        note += words.say(" G²: yang terbesar dalam barisnya.", " G²: the greatest of the row.")
    return Table(
        caption, tuple(columns), tuple(rows), wide=len(names) >= _WIDE_FROM, note=note, description=caption
    )


def comparison_sheet(
    words: ComparisonWords, comparison: Comparison
) -> tuple[tuple[str, ...], list[list[Value]]]:
    """Return header and rows of the comparison as a sheet: a row for each theme or code in each group."""
    header = words.say(
        "Baris|Kelompok|Ukuran|Dasar|Jumlah|Diharapkan|Tingkat|Tingkat di lain|G²|p|p (Holm)|Rasio log|%DIFF|Khas"
        "|Pengodean|Sumber|Penutur|Hati-hati|Moderator",
        "Row|Group|Measure|Base|Count|Expected|Rate|Rate elsewhere|G²|p|p (Holm)|Log ratio|%DIFF|Typical|Codings"
        "|Sources|Speakers|Caution|Moderator",
    ).split("|")
    wish = comparison.wish
    rows: list[list[Value]] = [
        [
            row.heading.label, name, words.measure(wish.measure), words.base(wish), at.count, round(at.expected, 2),
            round(at.rate, 3), round(at.elsewhere, 3), round(at.likelihood, 4), round(at.chance, 6),
            round(at.corrected, 6), "" if at.ratio is None else round(at.ratio, 4),
            "" if at.difference is None else round(at.difference, 2), words.say("ya", "yes") if at.typical else "",
            at.codings, at.sources, at.speakers, "; ".join(words.caution(each) for each in at.cautions),
            words.talk(moderator=comparison.moderator),
        ]
        for row in comparison.rows
        for name, at in zip(_names(words, comparison), row.standings, strict=True)
    ]  # fmt: skip
    return tuple(header), rows


def export_comparison(
    project: Project,
    path: Path,
    words: ComparisonWords,
    comparison: Comparison,
    quotations: Iterable[Shown],
) -> int:
    """Write a comparison to ``.docx`` (with quotations), ``.xlsx`` or ``.csv``; return how many rows it has.

    Raises:
        FileRefused: another ending, or the file can't be written.
    """
    if path.suffix.casefold() == ".docx":
        report = comparison_report(project, words, comparison, quotations)
        write(report, path, author=project.coder.name, clock=project.clock)
        return len(comparison.rows)
    if path.suffix.casefold() not in SUFFIXES:
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"what": path.suffix})
    header, rows = comparison_sheet(words, comparison)
    note = f"{words.method(comparison)} {words.left_out(comparison)}".strip()
    return write_sheet(header, rows, path, title=words.say("Perbandingan", "Comparison"), note=note)
