"""The codebook as a report: for each theme its definition and a table of its codes."""

from workbench.domain.codes import Code
from workbench.domain.reports import Block, Cell, Column, Paragraph, Report, Section, Table
from workbench.services.projects import Project
from workbench.services.reporting_texts import TEXTS
from workbench.services.reporting_words import code_name, day, guide_of


def codebook_report(project: Project, language: str) -> Report:
    """Return the codebook for print, one section for each theme, in the book's order."""
    book, texts = project.codebook(), TEXTS[language]
    themes = book.themes()
    sections: list[Section] = []
    for theme in themes:
        guide = guide_of(theme, language)
        prose = [guide.definition]
        prose += [f"{label}: {text}" for label, text in _directions(theme, language) if text]
        blocks: list[Block] = [Paragraph(text) for text in prose if text]
        branch = [code for code in book.branch(theme.id) if code.id != theme.id]
        if branch:
            rows = tuple(_row(code, len(book.ancestors(code.id)) - 1, language) for code in branch)
            caption = texts.codebook_caption(code_name(theme, language))
            description = texts.codebook_description
            blocks.append(Table(caption, _columns(language), rows, wide=True, description=description))
        sections.append(Section(code_name(theme, language), tuple(blocks)))
    date = day(project.clock().astimezone(), language)
    facts = texts.codebook_facts(len(themes), len(book) - len(themes), date)
    return Report(texts.codebook_title, language, tuple(sections), project.title, facts)


def _directions(code: Code, language: str) -> tuple[tuple[str, str], ...]:
    guide, texts = guide_of(code, language), TEXTS[language]
    return (
        (texts.when_to_use, guide.when_to_use),
        (texts.when_not, guide.when_not),
        (texts.examples, guide.examples),
        (texts.keywords, "; ".join(guide.keywords)),
    )


def _columns(language: str) -> tuple[Column, ...]:
    texts = TEXTS[language]
    return (
        Column(texts.code.split()[-1].capitalize(), 3.4),
        Column(texts.definition, 5.4),
        Column(texts.when_to_use, 4.6),
        Column(texts.when_not, 4.6),
        Column(texts.examples, 4.0),
        Column(texts.keywords, 3.4),
    )


def _row(code: Code, level: int, language: str) -> tuple[Cell, ...]:
    directions = (Cell(text) for _, text in _directions(code, language))
    return (
        Cell(code_name(code, language), level=level, strong=True),
        Cell(guide_of(code, language).definition),
        *directions,
    )
