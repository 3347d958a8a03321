"""What every kind of print table is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from workbench.domain.codings import Quotation
from workbench.domain.ids import SavedTableId
from workbench.domain.print_tables import Anonymity, PrintWish
from workbench.domain.reports import LiveRef, Quote
from workbench.domain.store import ProjectReader
from workbench.services.counting import left_out
from workbench.services.printing.counts import Counts
from workbench.services.printing.provenance import Provenances, numbered_sources
from workbench.services.printing.translations import Place, Translation, translated, translations
from workbench.services.projects import Project
from workbench.services.reporting_material import Material, gathered
from workbench.services.reporting_names import print_names
from workbench.services.reporting_quotations import printed
from workbench.services.tabulating import Tabulator


@dataclass(eq=False)
class Stock:
    """What all wishes of a project share that are read through the same reader: gathered when it is first asked for."""

    materials: dict[str, Material] = field(default_factory=dict)
    translations: dict[Place, Translation] | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a print that is a report of its own: its title, of which project, and facts in lines."""

    title: str
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Printing:
    """One wish on its way to print.

    ``reader`` gives the project's records, masked where the wish says so, and may be another thread's; ``query`` is the
    saved table that is answered, None for what nobody keeps, which is not live. ``stock`` belongs to the reader.
    """

    project: Project
    reader: ProjectReader
    wish: PrintWish
    tabulator: Tabulator
    query: SavedTableId | None = None
    stock: Stock = field(default_factory=Stock)

    @property
    def language(self) -> str:
        """The language of print."""
        return self.wish.language

    @property
    def other_language(self) -> str:
        """The language that stands beside it in print of two languages."""
        return "en" if self.wish.language == "id" else "id"

    @cached_property
    def material(self) -> Material:
        """All that counts of the project, whatever the wish chooses of it; gathered once."""
        known = self.stock.materials
        if self.language not in known:
            other = known.get(self.other_language)
            known[self.language] = (
                replace(other, language=self.language, names=print_names(self.reader, self.language))
                if other is not None
                else gathered(self.reader, self.language, left_out(self.project), self.project.place_level)
            )
        return known[self.language]

    @cached_property
    def counts(self) -> Counts:
        """The numbers of what the wish lets count: of its district, and what meets its query."""
        return Counts(self.tabulator, self.reader, self.wish)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The codings that the wish lets count, by their sources' names and the text."""
        ids = self.counts.ids()
        if ids is None:
            return self.material.quotations
        return tuple(each for each in self.material.quotations if each.coding.id in ids)

    @cached_property
    def provenances(self) -> Provenances:
        """Makes the codes that say where a quotation stands, as much of it as the wish tells."""
        wish = self.wish
        hidden = wish.anonymity is Anonymity.SOURCES
        sources = numbered_sources(self.project, wish.language) if hidden else self.material.names
        return Provenances(wish.language, wish.anonymity, sources)

    @cached_property
    def translations(self) -> Mapping[Place, Translation]:
        """All translations of quotations, by the words that they are of."""
        if self.stock.translations is None:
            self.stock.translations = translations(self.reader)
        return self.stock.translations

    def translation(self, quotation: Quotation) -> Translation | None:
        """Return the translation of a quotation, None when nobody translated it."""
        return translated(self.translations, quotation.coding)

    def cut(self, words: str) -> str:
        """Return what was said as print shows it: in one line, no longer than the wish lets it be."""
        return printed(words, self.wish.length)

    def quote(self, quotation: Quotation, *, provenance: bool = True, bilingual: bool = False) -> Quote:
        """Return a quotation as print shows it, with its translation where print is ``bilingual`` and there is one."""
        found = self.translation(quotation) if bilingual else None
        return Quote(
            self.cut(quotation.coding.segment.quote),
            self.provenances.of(quotation) if provenance else "",
            quotation.coding.id,
            self.cut(found.text) if found is not None else "",
        )

    def live(self, part: str) -> LiveRef | None:
        """Return what a block answers; ``part`` tells the blocks of one kind apart, in letters and digits."""
        return LiveRef(self.query, part) if self.query is not None else None
