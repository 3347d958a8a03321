"""The codebook as a report: one table of themes and codes with the directions for their use."""

from workbench.domain.codes import Code, Codebook
from workbench.domain.reports import Cell, Column, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.reporting_texts import TEXTS
from workbench.services.reporting_words import code_name, day, guide_of


def codebook_report(project: Project, language: str, *, reader: ProjectReader | None = None) -> Report:
    """Return the codebook for print, in the book's order, with one row for each theme and code.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    records = reader if reader is not None else project.reader
    book, texts = Codebook(records.all(Code)), TEXTS[language]
    columns = (
        Column(texts.code, 3.4),
        Column(texts.definition, 4.8),
        Column(texts.when_to_use, 4.4),
        Column(texts.when_not, 4.4),
        Column(texts.examples, 3.8),
        Column(texts.keywords, 4.4),
    )
    rows = tuple(_row(code, len(book.ancestors(code.id)), language) for code in book)
    table = Table(texts.codebook_caption, columns, rows, wide=True, description=texts.codebook_description)
    themes = len(book.themes())
    date = day(project.clock().astimezone(), language)
    facts = texts.codebook_facts(themes, len(book) - themes, date)
    return Report(texts.codebook_title, language, (Section("", (table,)),), project.title, facts)


def _row(code: Code, level: int, language: str) -> tuple[Cell, ...]:
    guide = guide_of(code, language)
    return (
        Cell(code_name(code, language), level=level, strong=code.is_theme),
        Cell(guide.definition),
        Cell(guide.when_to_use),
        Cell(guide.when_not),
        Cell(guide.examples),
        Cell("; ".join(guide.keywords)),
    )
