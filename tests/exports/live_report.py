"""A report that has one of everything that can be live."""

from datetime import UTC, datetime

from exports.references import table_reference
from workbench.domain.ids import SavedTableId
from workbench.domain.prose import parsed
from workbench.domain.reports import (
    Block,
    Cell,
    Column,
    LiveRef,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
    Words,
)

QUERY = SavedTableId("0193a4b2-7e1c-7d3f-9a55-3f0c5b8d2e11")
MOMENT = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
QUOTES = tuple(
    Quote(
        f"Sinyal itu cuma ada di dekat jembatan, {n} kilometer.",
        f"FGD Garut, P{n}, par. 4{n}",
        f"coding-{n}",
        f"Only near the bridge is there a signal, {n} kilometres." if n != 2 else "",
    )
    for n in range(5)
)
PROSE = parsed("Biasa **tebal** *miring*\n- satu\n3. dua\n\n# Judul")


def themes(*, live: bool, footnotes: bool = False) -> Table:
    """Return a table with cells of every sort: empty, strong, many lines, quotations, all together."""
    return Table(
        "Tema dan kode",
        (
            Column("Kode", 2, key="code"),
            Column("Pengodean", 1, number=True, key="codings"),
            Column("Kutipan", 4),
        ),
        (
            (Cell("Beban kerja", strong=True), Cell("12", strong=True), Cell()),
            (Cell("Biaya pribadi", level=1), Cell("7"), Cell(quotes=QUOTES[:2])),
            (
                Cell("Laporan\n\ndigital", level=1),
                Cell("5\tribu"),
                Cell("Teks", quotes=QUOTES[2:3], prose=PROSE, alert="Awas"),
            ),
            (Cell(),),
        ),
        note="Angka adalah pengodean.",
        live=LiveRef(QUERY, "themes") if live else None,
        keys=("a", "b", "c", "d"),
        footnotes=footnotes,
    )


def report(*, live: bool = True, footnotes: bool = False) -> Report:
    """Return the report; ``live`` or as it was before anything was, and with provenance below or at the foot."""
    sources = Table(
        "Sumber",
        (Column("Nama"), Column("Kata", number=True), Column("Kata", number=True)),
        (
            (Cell("FGD Garut"), Cell("1.394"), Cell("2")),
            (Cell("FGD Garut"), Cell("2"), Cell("3")),
        ),
        live=LiveRef(QUERY, "sources") if live else None,
    )
    dead = Table("Mati", (Column("Kutipan"),), ((Cell(quotes=QUOTES[3:4]),),), footnotes=footnotes)
    said = f"Lihat {table_reference(1)} dan {table_reference(2)}."
    prose: tuple[Block, ...] = (
        Paragraph(
            "Ada 25 sumber.\n\nBegitulah.\tYa.", LiveRef(QUERY, "Methods of the study") if live else None
        ),
        Paragraph(said, LiveRef(QUERY, "said") if live else None),
        Paragraph("Kata sendiri."),
        Words(QUOTES[4]),
    )
    return Report(
        "Tema & kutipan",
        "id",
        (
            Section("Metode", prose),
            Section("Tema", (themes(live=live, footnotes=footnotes),)),
            Section("Sumber", (sources, dead), 2),
        ),
    )
