"""The theme report: what the codings come to, as an author wants it in her text."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Origin, Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.matrices import Dimension, Measure
from workbench.domain.reports import Block, Cell, Column, Paragraph, Report, Section, Table
from workbench.domain.sources import Source
from workbench.domain.themes import Interpretation
from workbench.services.matrix import cross_table
from workbench.services.projects import Project
from workbench.services.reporting_names import print_names
from workbench.services.reporting_quotations import QuotationChooser
from workbench.services.reporting_texts import TEXTS, Facts, Texts
from workbench.services.reporting_words import KINDS, code_name, day, guide_of, listed, number
from workbench.services.retrieval import CodingQuery, quotations

_WIDE_FROM = 7
"""From so many columns on a table wants a page across."""
_FEW = 3
"""So few districts are named as exceptions."""


@dataclass(frozen=True, slots=True)
class ThemeReportOptions:
    """What an author may choose.

    ``quotations_per_row`` quotations of at most ``quotation_length`` characters; ``empty_codes`` gives codes
    without codings a row of their own instead of a mention in the note.
    """

    quotations_per_row: int = 2
    quotation_length: int = 280
    empty_codes: bool = False


@dataclass(slots=True)
class _Tally:
    """What a code holds together with the codes below it; each source and district once."""

    codings: int = 0
    sources: set[SourceId] = field(default_factory=set)
    districts: set[str] = field(default_factory=set)


def theme_report(project: Project, language: str, options: ThemeReportOptions | None = None) -> Report:
    """Return the report on all themes: facts, interpretations, theme table, theme by district, key to the sources.

    Only codings count, by hand or accepted; a suggestion that nobody has looked at does not.
    """
    return _ThemeReport(project, language, options or ThemeReportOptions()).made()


class _ThemeReport:
    """Gathers the project's records once and lays them out."""

    def __init__(self, project: Project, language: str, options: ThemeReportOptions) -> None:
        reader = project.reader
        self._project = project
        self._language = language
        self._options = options
        self._texts: Texts = TEXTS[language]
        self._book: Codebook = project.codebook()
        self._sources = sorted(reader.all(Source), key=lambda each: each.name.casefold())
        self._districts = reader.all(District)
        self._quotations = quotations(reader, CodingQuery())
        self._names = print_names(reader, language)
        self._tallies = self._tallied()

    def made(self) -> Report:
        texts = self._texts
        sections = [
            Section(texts.about_heading, self._about()),
            *self._interpretations(),
            Section(texts.themes_heading, (self._theme_table(),)),
        ]
        if self._districts:
            sections.append(Section(texts.districts_heading, (self._district_table(),)))
        if self._sources:
            sections.append(Section(texts.sources_heading, (self._source_table(),)))
        return Report(
            texts.title, self._language, tuple(sections), self._project.title, texts.facts(self._facts())
        )

    def _tallied(self) -> dict[CodeId, _Tally]:
        tallies: dict[CodeId, _Tally] = defaultdict(_Tally)
        for quotation in self._quotations:
            code = quotation.coding.code
            for each in (*self._book.ancestors(code), self._book.code(code)):
                tally = tallies[each.id]
                tally.codings += 1
                tally.sources.add(quotation.coding.source)
                if quotation.district_name:
                    tally.districts.add(quotation.district_name)
        return tallies

    def _facts(self) -> Facts:
        kinds = Counter(source.kind for source in self._sources)
        covered = {source.district for source in self._sources} - {None}
        return Facts(
            self._project.title,
            tuple((KINDS[self._language][kind], count) for kind, count in kinds.most_common()),
            len(self._sources),
            sum(source.words for source in self._sources),
            len(covered),
            listed(sorted({each.coder_name for each in self._quotations}), self._language),
            len(self._quotations),
            len({each.coding.source for each in self._quotations}),
            sum(each.coding.origin is Origin.ACCEPTED for each in self._quotations),
            day(self._project.clock().astimezone(), self._language),
            bool(self._districts),
            self._options.quotations_per_row,
        )

    def _about(self) -> tuple[Block, ...]:
        facts = self._facts()
        return tuple(
            Paragraph(text) for text in (self._texts.method(facts), self._texts.guide(facts)) if text
        )

    def _interpretations(self) -> list[Section]:
        known = {each.code: each for each in self._project.reader.all(Interpretation)}
        found: list[Section] = []
        for theme in self._book.themes():
            own = known.get(theme.id, Interpretation(theme.id))
            text = (own.text_en or own.text) if self._language == "en" else own.text
            if text.strip():
                found.append(Section(code_name(theme, self._language), (Paragraph(text),), 2))
        return [Section(self._texts.interpretations_heading, ()), *found] if found else []

    # The theme table

    def _theme_table(self) -> Table:
        texts, per_row = self._texts, self._options.quotations_per_row
        columns = [
            Column(texts.code, 3.6),
            Column(texts.definition, 5.0),
            Column(texts.codings, 1.5, number=True),
            Column(texts.sources, 1.5, number=True),
            Column(texts.districts, 1.5, number=True),
            Column(texts.where, 2.7),
        ]
        if per_row:
            columns.append(Column(texts.quotations, 8.4))
        shown, empty = self._shown_codes()
        chooser = QuotationChooser(self._names, self._options.quotation_length)
        by_code: dict[CodeId, list[Quotation]] = defaultdict(list)
        for quotation in self._quotations:
            by_code[quotation.coding.code].append(quotation)
        rows = tuple(self._theme_row(code, by_code[code.id], chooser) for code in shown)
        note = texts.theme_note([self._label(code) for code in empty], quoted=per_row > 0)
        return Table(
            texts.theme_caption,
            tuple(columns),
            rows,
            wide=True,
            note=note,
            description=texts.theme_description,
        )

    def _shown_codes(self) -> tuple[list[Code], list[Code]]:
        """Return the codes that get a row, and those that the note names because nothing is coded with them."""
        codes = list(self._book)
        if self._options.empty_codes or not self._quotations:
            return codes, []
        empty = [code for code in codes if code.id not in self._tallies]
        themes = {code.id for code in empty if code.is_theme}
        # The mention of an empty theme speaks for its codes as well.
        named = [code for code in empty if code.is_theme or self._book.theme_of(code.id).id not in themes]
        return [code for code in codes if code.id in self._tallies], named

    def _label(self, code: Code) -> str:
        return code_name(code, self._language)

    def _theme_row(self, code: Code, own: Sequence[Quotation], chooser: QuotationChooser) -> tuple[Cell, ...]:
        tally = self._tallies.get(code.id, _Tally())
        strong = code.is_theme
        cells = [
            Cell(self._label(code), level=len(self._book.ancestors(code.id)), strong=strong),
            Cell(guide_of(code, self._language).definition),
            *(
                Cell(number(count, self._language), strong=strong, number=True)
                for count in (tally.codings, len(tally.sources), len(tally.districts))
            ),
            Cell(self._where(tally)),
        ]
        if self._options.quotations_per_row:
            cells.append(Cell(quotes=chooser.choose(own, self._options.quotations_per_row)))
        return tuple(cells)

    def _where(self, tally: _Tally) -> str:
        """Name the districts, or those that are missing where that is shorter."""
        materials = {source.district for source in self._sources}
        names = [each.name for each in self._districts if each.id in materials]
        missing = [name for name in names if name not in tally.districts]
        if len(names) > _FEW and not missing:
            return self._texts.everywhere
        if len(names) > _FEW and len(missing) <= _FEW:
            return self._texts.everywhere_but.format(listed(missing, self._language))
        return ", ".join(name for name in names if name in tally.districts)

    # Theme by district, and the key to the sources

    def _district_table(self) -> Table:
        texts, language = self._texts, self._language
        matrix = cross_table(self._project, Dimension.THEME, Dimension.DISTRICT, Measure.CODINGS)
        materials = {source.district for source in self._sources}
        shown = [place for place, heading in enumerate(matrix.columns) if heading.id in materials]
        bare = [heading.label for heading in matrix.columns if heading.id not in materials]
        columns = [
            Column(texts.theme, 4.2),
            *(Column(matrix.columns[place].label, 1.6, number=True) for place in shown),
            Column(texts.total, 1.5, number=True),
        ]

        def row(label: str, counts: Sequence[float], total: float, *, strong: bool) -> tuple[Cell, ...]:
            values = [*(counts[place] for place in shown), total]
            numbers = [Cell(number(each, language), strong=strong, number=True) for each in values]
            return Cell(label, strong=strong), *numbers

        rows = [
            row(
                code_name(self._book.code(CodeId(heading.id)), language),
                matrix.cells[place],
                sum(matrix.cells[place]),
                strong=False,
            )
            for place, heading in enumerate(matrix.rows)
        ]
        placed = sum(matrix.column_totals)
        rows.append(row(texts.total, matrix.column_totals, placed, strong=True))
        note = texts.district_note(bare, len(self._quotations) - round(placed))
        return Table(
            texts.district_caption,
            tuple(columns),
            tuple(rows),
            wide=len(columns) >= _WIDE_FROM,
            note=note,
            description=texts.district_description,
        )

    def _source_table(self) -> Table:
        texts, language = self._texts, self._language
        places = {district.id: district.name for district in self._districts}
        counts = Counter(each.coding.source for each in self._quotations)
        columns = (
            Column(texts.short_name, 4.0),
            Column(texts.source, 5.4),
            Column(texts.district, 2.6),
            Column(texts.words, 1.5, number=True),
            Column(texts.codings, 1.7, number=True),
        )
        rows = tuple(
            (
                Cell(self._names[source.id]),
                Cell(source.name),
                Cell(places.get(source.district or "", "")),
                Cell(number(source.words, language), number=True),
                Cell(number(counts[source.id], language), number=True),
            )
            for source in self._sources
        )
        return Table(
            texts.source_caption, columns, rows, note=texts.source_note, description=texts.source_description
        )
