"""The codebook as a report: one table of themes and codes with the directions for their use."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.codes import Code, Codebook, ExampleKind
from workbench.domain.reports import Cell, Column, Quote, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.code_words import CODE_WORDS, CodeWords
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.reporting_texts import TEXTS
from workbench.services.reporting_words import code_name, day, guide_of

_OTHER: Final = {"id": "en", "en": "id"}
_PAIR_NOTE: Final = {
    "id": "– = belum diterjemahkan. Contoh dan kata kunci tidak dicetak di sini.",
    "en": "– = not translated yet. Examples and keywords are not printed here.",
}


@dataclass(frozen=True, slots=True)
class CodebookPrint:
    """How a codebook is printed; ``bilingual`` puts the other language beside names and definitions."""

    language: str
    bilingual: bool = False


def codebook_report(project: Project, language: str, *, reader: ProjectReader | None = None) -> Report:
    """Return the codebook for print, in the book's order, with one row for each theme and code.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    records = reader if reader is not None else project.reader
    book, texts = Codebook(records.all(Code)), TEXTS[language]
    table = codebook_table(book, tuple(book), CodebookPrint(language))
    themes = len(book.themes())
    date = day(project.clock().astimezone(), language)
    facts = texts.codebook_facts(themes, len(book) - themes, date)
    title = title_in(records, project.title)
    return Report(texts.codebook_title, language, (Section("", (table,)),), title, facts)


def codebook_table(book: Codebook, codes: Sequence[Code], how: CodebookPrint) -> Table:
    """Return these codes of a book as a table; its rows are known by the codes' ids."""
    texts = TEXTS[how.language]
    describe = _in_both if how.bilingual else _in_full
    return Table(
        texts.codebook_caption,
        _pair_columns(how.language) if how.bilingual else _columns(how.language),
        tuple(describe(code, len(book.ancestors(code.id)), how.language) for code in codes),
        wide=True,
        note=_PAIR_NOTE[how.language] if how.bilingual else "",
        description=texts.codebook_description,
        breaks=True,
        keys=tuple(code.id for code in codes),
    )


def _columns(language: str) -> tuple[Column, ...]:
    texts = TEXTS[language]
    return (
        Column(texts.code, 3.2, key="code"),
        Column(texts.definition, 4.4, key="definition"),
        Column(texts.when_to_use, 3.9, key="when_to_use"),
        Column(texts.when_not, 3.9, key="when_not"),
        Column(texts.examples, 5.0, key="examples"),
        Column(texts.keywords, 4.8, key="keywords"),
    )


def _pair_columns(language: str) -> tuple[Column, ...]:
    texts, other = TEXTS[language], TEXTS[_OTHER[language]]
    return (
        Column(texts.code, 3.2, key="code"),
        Column(other.code, 3.2, key="code_other"),
        Column(texts.definition, 5.0, key="definition"),
        Column(other.definition, 5.0, key="definition_other"),
        Column(texts.when_to_use, 4.2, key="when_to_use"),
        Column(texts.when_not, 4.2, key="when_not"),
    )


def _in_full(code: Code, level: int, language: str) -> tuple[Cell, ...]:
    guide, words = guide_of(code, language), CODE_WORDS[language]
    return (
        _named(code, level, language),
        Cell(_defined(code, language)),
        Cell(guide.when_to_use),
        Cell(guide.when_not),
        Cell(guide.examples, tuple(_quotes(code, words))),
        Cell("; ".join(guide.keywords)),
    )


def _in_both(code: Code, level: int, language: str) -> tuple[Cell, ...]:
    guide, is_english = guide_of(code, language), language == "en"
    name = code.name if is_english else code.name_en
    definition = code.guide.definition if is_english else code.guide_en.definition
    missing = "–" if guide.definition else ""
    return (
        _named(code, level, language),
        Cell(name or "–", level=level, strong=code.is_theme),
        Cell(_defined(code, language)),
        Cell(definition or missing),
        Cell(guide.when_to_use),
        Cell(guide.when_not),
    )


def _named(code: Code, level: int, language: str) -> Cell:
    name, state = code_name(code, language), CODE_WORDS[language].states.get(code.status)
    return Cell(f"{name} ({state})" if state else name, level=level, strong=code.is_theme)


def _defined(code: Code, language: str) -> str:
    words = CODE_WORDS[language]
    asked = f"{words.research_question}: {code.research_question}" if code.research_question else ""
    return "\n".join(part for part in (guide_of(code, language).definition, asked) if part)


def _quotes(code: Code, words: CodeWords) -> Iterator[Quote]:
    """Give the examples by kind; the first of a kind says what it is."""
    for kind in ExampleKind:
        for example in (each for each in code.examples if each.kind is kind):
            told = f"{words.kinds[kind]}; {example.provenance}" if example.provenance else words.kinds[kind]
            yield Quote(example.quote, told)
