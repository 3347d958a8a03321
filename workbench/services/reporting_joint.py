"""Joint displays in print: figures, what the talks say, quotations and inference side by side."""

from collections import Counter
from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Final

from workbench.domain.codings import Quotation
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.joint_displays import Fit, SurveyFigure
from workbench.domain.reports import Cell, Column, Quote, Report, Section, Table
from workbench.services.joint_displays import DisplayView, RowView, Told
from workbench.services.place_words import called
from workbench.services.projects import Project
from workbench.services.reporting import write
from workbench.services.reporting_quotations import printed
from workbench.services.reporting_words import number

SUFFIXES: Final = (".docx", ".xlsx", ".csv")
_LONGEST = 320
_WORDS: Final = {
    "id": {
        "topic": "Pokok", "figures": "Survei", "told": "Pembicaraan", "quotations": "Kutipan",
        "inference": "Simpulan", "fit": "kecocokan", "everywhere": "seluruh studi", "place": "wilayah",
        "counts": "{codings} pengodean, {sources} sumber, {speakers} penutur",
        "silent": "tidak ada pengodean", "of": "sumber angka",
        "description": "Angka survei di samping tema, kutipan, dan simpulan penulis",
        "note": "Pengodean kode beserta kode di bawahnya, {moderator}. Pengodean bukan suara responden: "
                "banyaknya tidak dapat dibandingkan dengan persen survei. Penutur: yang diketahui saja.",
        "placeless": "{count} pengodean tanpa kabupaten tidak ada di baris mana pun dari kabupaten.",
        "hidden": "{count} kutipan tidak ditampilkan: milik pengode lain, atau menunggu tempatnya di teks.",
        "with": "termasuk ucapan moderator", "without": "tanpa ucapan moderator",
    },
    "en": {
        "topic": "Topic", "figures": "Survey", "told": "Talks", "quotations": "Quotations",
        "inference": "Inference", "fit": "fit", "everywhere": "whole study", "place": "place",
        "counts": "{codings} codings, {sources} sources, {speakers} speakers",
        "silent": "no coding", "of": "source of figures",
        "description": "Survey figures beside themes, quotations and the author's inference",
        "note": "Codings of a code and of those below it, {moderator}. Codings are no votes: their number can't be "
                "compared with the survey's percentages. Speakers: those who are known.",
        "placeless": "Codings without a district, in no district's row: {count}.",
        "hidden": "Quotations not shown, which are another coder's or wait for their place in the text: {count}.",
        "with": "moderators' talk included", "without": "without moderators' talk",
    },
}  # fmt: skip
FITS: Final = {
    "id": {
        Fit.CONFIRMS: "Saling menguatkan",
        Fit.EXPANDS: "Memperluas",
        Fit.CONTRADICTS: "Bertentangan",
        Fit.OPEN: "",
    },
    "en": {
        Fit.CONFIRMS: "Confirms",
        Fit.EXPANDS: "Expands",
        Fit.CONTRADICTS: "Contradicts",
        Fit.OPEN: "",
    },
}
"""What the ways are called in which figures and talk stand to each other; nothing while it is open."""


Provenance = Callable[[Quotation], str]
"""Says where a quotation stands, as print shows it."""
_PLAINLY: Final[Provenance] = attrgetter("provenance")


def export_display(project: Project, view: DisplayView, path: Path, language: str) -> int:
    """Write a joint display to a file; return how many rows it has. Raises FileRefused, also for another ending."""
    match path.suffix.casefold():
        case ".docx":
            report = joint_report(view, language)
            return write(report, path, author=project.coder.name, clock=project.clock).rows
        case ".xlsx" | ".csv":
            from exports.sheets import write_sheet

            header, rows = joint_sheet(view, language)
            return write_sheet(header, rows, path, title=view.display.title, note=below(view, language))
        case suffix:
            raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": suffix})


def joint_report(view: DisplayView, language: str) -> Report:
    """Return a display as a report of one wide table."""
    return Report(view.display.title, language, (Section("", (joint_table(view, language),)),))


def joint_table(view: DisplayView, language: str, told: Provenance = _PLAINLY) -> Table:
    """Return a display as a wide table, whose quotations stand where ``told`` says.

    Its rows have no ids: they are known by topic and place.
    """
    words = _WORDS[language]
    columns = (
        Column(words["topic"], 2.6, key="topic"),
        Column(words["figures"], 4.2, key="figures"),
        Column(words["told"], 5.0, key="told"),
        Column(words["quotations"], 6.2, key="quotations"),
        Column(words["inference"], 5.0, key="inference"),
    )
    return Table(
        view.display.title,
        columns,
        tuple(_printed(row, language, told) for row in view.rows),
        wide=True,
        note=below(view, language),
        description=words["description"],
        keys=_keys(view.rows),
    )


def _keys(rows: Sequence[RowView]) -> tuple[str, ...]:
    """Return topic and place of each row; of several about the same, the second and so on say which they are."""
    seen: Counter[str] = Counter()
    keys: list[str] = []
    for row in rows:
        key = f"{row.row.district or ''}/{row.row.title}"
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}/{seen[key]}")
    return tuple(keys)


def joint_sheet(view: DisplayView, language: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return a display as header and rows of a sheet, one row for each of its rows."""
    words = _WORDS[language]
    names = ("topic", "place", "figures", "of", "told", "quotations", "inference", "fit")
    rows: list[tuple[str, ...]] = [
        (
            row.row.title,
            row.district or words["everywhere"],
            "\n".join(figure_words(each) for each in row.row.figures),
            "; ".join(dict.fromkeys(each.source for each in row.row.figures if each.source)),
            "\n".join(told_words(each, language) for each in row.told),
            "\n".join(f"“{each.coding.segment.quote}” ({each.provenance})" for each in row.quotations),
            row.row.inference,
            FITS[language][row.row.fit],
        )
        for row in view.rows
    ]
    return tuple(words[name] for name in names), rows


def below(view: DisplayView, language: str) -> str:
    """Return what stands below a display: the author's note, whose talk counts, what is left out, whose figures."""
    return " ".join(filter(None, (view.display.note, _note(view, language), _sources(view, language))))


def figure_words(figure: SurveyFigure) -> str:
    """Return a figure in one line: what, for whom, how much, and what its source says of it."""
    group = f" ({figure.group})" if figure.group else ""
    note = f" [{figure.note}]" if figure.note else ""
    return f"{figure.indicator}{group}: {figure.printed}{note}"


def told_words(told: Told, language: str) -> str:
    """Return how much the talks say of a code, in one line."""
    words = _WORDS[language]
    if not told.codings:
        return f"{told.path}: {words['silent']}"
    counts = {name: number(getattr(told, name), language) for name in ("codings", "sources", "speakers")}
    return f"{told.path}: {_counted(words['counts'].format(**counts), language)}"


def _counted(words: str, language: str) -> str:
    """Return counts with their nouns in the singular where there is one."""
    if language == "id":
        return words
    parts = words.split(", ")
    return ", ".join(part.removesuffix("s") if part.startswith("1 ") else part for part in parts)


def _printed(row: RowView, language: str, told: Provenance) -> tuple[Cell, ...]:
    words = _WORDS[language]
    place = row.district or words["everywhere"]
    fit = FITS[language][row.row.fit]
    quotes = tuple(
        Quote(printed(each.coding.segment.quote, _LONGEST), told(each), each.coding.id)
        for each in row.quotations
    )
    return (
        Cell(f"{row.row.title}\n({place})"),
        Cell("\n".join(figure_words(each) for each in row.row.figures)),
        Cell("\n".join(told_words(each, language) for each in row.told)),
        Cell(quotes=quotes),
        Cell("\n".join(filter(None, (fit and f"{fit}.", row.row.inference)))),
    )


def _note(view: DisplayView, language: str) -> str:
    words = _WORDS[language]
    parts: list[str] = []
    if any(row.told for row in view.rows):
        parts.append(words["note"].format(moderator=words["with" if view.moderator else "without"]))
    if view.placeless:
        told = called(words["placeless"], language, view.level)
        parts.append(told.format(count=number(view.placeless, language)))
    if view.hidden:
        parts.append(words["hidden"].format(count=number(view.hidden, language)))
    return " ".join(parts)


def _sources(view: DisplayView, language: str) -> str:
    figures: Sequence[SurveyFigure] = [each for row in view.rows for each in row.row.figures]
    sources = list(dict.fromkeys(each.source for each in figures if each.source))
    if not sources:
        return ""
    label = {"id": "Sumber angka", "en": "Figures from"}[language]
    return f"{label}: {'; '.join(sources)}."
