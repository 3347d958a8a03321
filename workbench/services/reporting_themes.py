"""The theme report: what the codings come to, as an author wants it in her text."""

from collections import Counter
from dataclasses import replace

from workbench.domain.codings import Origin
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import Dimension, Facet, MatrixWish
from workbench.domain.print_tables import Anonymity
from workbench.domain.reports import Paragraph, Report, Section
from workbench.domain.store import ProjectReader
from workbench.domain.themes import Interpretation
from workbench.services.printing.context import Heading, Printing
from workbench.services.printing.themes import theme_table
from workbench.services.projects import Project
from workbench.services.redacting import RedactedReader, title_in
from workbench.services.reporting_live import answering
from workbench.services.reporting_material import Material
from workbench.services.reporting_tables import district_table, source_table
from workbench.services.reporting_texts import Facts
from workbench.services.reporting_theme_table import ThemeReportOptions
from workbench.services.reporting_words import KINDS, day, listed
from workbench.services.tabulating import Tabulator

THEMES_BY_DISTRICT = MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.DISTRICT),))

_BLIND = {
    "id": "Mode buta: hanya pengodean {coder} yang dihitung dan dikutip di sini.",
    "en": "Blind mode: only codings of {coder} are counted and quoted here.",
}


def theme_report(
    project: Project,
    language: str,
    options: ThemeReportOptions | None = None,
    *,
    reader: ProjectReader | None = None,
    query: SavedTableId | None = None,
) -> Report:
    """Return the report on all themes: facts, interpretations, theme table, theme by district, key to the sources.

    Only codings count, by hand or accepted; a suggestion that nobody has looked at does not. On another thread than
    the project's own, ``reader`` is one that ``Project.reading`` lent there. With ``query``, the saved table that is
    answered, what the project counts is live: ``method``, ``themes``, ``districts`` and ``sources``.
    """
    options = options or ThemeReportOptions()
    records = reader if reader is not None else project.reader
    # what is masked says so, here as in the print table that it may be kept as
    wish = replace(options.wish(language), masked=isinstance(records, RedactedReader))
    tabulator = Tabulator(project)
    try:
        printing = Printing(project, records, wish, tabulator, query)
        sections, heading = print_theme_report(printing), theme_report_heading(printing)
    finally:
        tabulator.close()
    return Report(heading.title, language, sections, heading.subtitle, heading.facts)


def theme_report_heading(printing: Printing) -> Heading:
    """Return what stands above the report."""
    facts = _facts(printing)
    texts = printing.material.texts
    return Heading(texts.title, facts.project, texts.facts(facts))


def print_theme_report(printing: Printing) -> tuple[Section, ...]:
    """Return the report's sections; the key to the sources is left out where print tells no source."""
    project, records, material = printing.project, printing.reader, printing.material
    texts, live, language = material.texts, answering(printing.query), printing.language
    facts = _facts(printing)
    blind = (_BLIND[language].format(coder=project.coder.name),) if project.blind else ()
    about = (
        *(Paragraph(text) for text in blind),
        Paragraph(
            texts.method(_dated(facts, material) if printing.query is not None else facts), live("method")
        ),
        Paragraph(texts.guide(facts)),
    )
    themes = replace(theme_table(printing), live=live("themes"))
    sections = [
        Section(texts.about_heading, about),
        *_interpretations(records, material),
        Section(texts.themes_heading, (themes,)),
    ]
    if material.places:
        matrix = printing.tabulator.matrix(THEMES_BY_DISTRICT, records)
        districts = replace(district_table(material, matrix), live=live("districts"))
        sections.append(Section(texts.districts_heading, (districts,)))
    if material.sources and printing.wish.anonymity is not Anonymity.SOURCES:
        sources = replace(source_table(material), live=live("sources"))
        sections.append(Section(texts.sources_heading, (sources,)))
    return tuple(sections)


def _facts(printing: Printing) -> Facts:
    material, project, language = printing.material, printing.project, printing.language
    kinds = Counter(source.kind for source in material.sources)
    return Facts(
        title_in(printing.reader, project.title),
        tuple((KINDS[language][kind], count) for kind, count in kinds.most_common()),
        len(material.sources),
        sum(source.words for source in material.sources),
        len(material.places),
        listed(sorted({each.coder_name for each in material.quotations}), language),
        len(material.quotations),
        len({each.coding.source for each in material.quotations}),
        sum(each.coding.origin is Origin.ACCEPTED for each in material.quotations),
        day(project.clock().astimezone(), language),
        bool(material.places),
        printing.wish.quotations,
    )


def _dated(facts: Facts, material: Material) -> Facts:
    """Return facts as of the last coding: what is live changes when the project does, and not every day."""
    days = [each.coding.created_at for each in material.quotations]
    return replace(facts, date=day(max(days).astimezone(), material.language)) if days else facts


def _interpretations(reader: ProjectReader, material: Material) -> list[Section]:
    texts = material.texts
    known = {each.code: each for each in reader.all(Interpretation)}
    found: list[Section] = []
    for theme in material.book.themes():
        own = known.get(theme.id, Interpretation(theme.id))
        text = (own.text_en or own.text) if material.language == "en" else own.text
        if text.strip():
            found.append(Section(material.name_of(theme), (Paragraph(text),), 2))
    return [Section(texts.interpretations_heading, ()), *found] if found else []
