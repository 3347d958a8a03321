"""The codebook as a report: one table of themes and codes with the directions for their use."""

from collections.abc import Iterator

from workbench.domain.codes import Code, Codebook, ExampleKind
from workbench.domain.reports import Cell, Column, Quote, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.code_words import CODE_WORDS, CodeWords
from workbench.services.projects import Project
from workbench.services.redacting import title_in
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
        Column(texts.examples, 4.6),
        Column(texts.keywords, 3.6),
    )
    rows = tuple(_row(code, len(book.ancestors(code.id)), language) for code in book)
    table = Table(texts.codebook_caption, columns, rows, wide=True, description=texts.codebook_description)
    themes = len(book.themes())
    date = day(project.clock().astimezone(), language)
    facts = texts.codebook_facts(themes, len(book) - themes, date)
    title = title_in(records, project.title)
    return Report(texts.codebook_title, language, (Section("", (table,)),), title, facts)


def _row(code: Code, level: int, language: str) -> tuple[Cell, ...]:
    guide, words = guide_of(code, language), CODE_WORDS[language]
    name = code_name(code, language)
    state = words.states.get(code.status)
    asked = f"{words.research_question}: {code.research_question}" if code.research_question else ""
    return (
        Cell(f"{name} ({state})" if state else name, level=level, strong=code.is_theme),
        Cell("\n".join(part for part in (guide.definition, asked) if part)),
        Cell(guide.when_to_use),
        Cell(guide.when_not),
        Cell(guide.examples, tuple(_quotes(code, words))),
        Cell("; ".join(guide.keywords)),
    )


def _quotes(code: Code, words: CodeWords) -> Iterator[Quote]:
    """Give the examples by kind; the first of a kind says what it is."""
    for kind in ExampleKind:
        for example in (each for each in code.examples if each.kind is kind):
            told = f"{words.kinds[kind]}; {example.provenance}" if example.provenance else words.kinds[kind]
            yield Quote(example.quote, told)
