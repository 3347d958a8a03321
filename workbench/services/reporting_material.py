"""What reports are made from: a project's records, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Quotation
from workbench.domain.districts import District, PlaceLevel
from workbench.domain.ids import CodingId, DistrictId, SourceId
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.places import places_with_material
from workbench.services.reporting_names import print_names
from workbench.services.reporting_places import texts_of
from workbench.services.reporting_texts import Texts
from workbench.services.reporting_words import code_name
from workbench.services.retrieval import CodingQuery, quotations


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """The records of a report and its language; ``names`` are what sources are called in print.

    ``present`` are the districts from which there is any material, ``level`` is what they are called.
    """

    language: str
    book: Codebook
    sources: tuple[Source, ...]
    districts: tuple[District, ...]
    quotations: tuple[Quotation, ...]
    names: Mapping[SourceId, str]
    present: frozenset[DistrictId]
    level: PlaceLevel = PlaceLevel.DISTRICT

    @property
    def texts(self) -> Texts:
        """The words of the report."""
        return texts_of(self.language, self.level)

    @property
    def places(self) -> tuple[District, ...]:
        """The districts from which there is material, in the study's order."""
        return tuple(each for each in self.districts if each.id in self.present)

    def name_of(self, code: Code) -> str:
        """Return what the code is called in the report's language."""
        return code_name(code, self.language)


def gathered(
    reader: ProjectReader,
    language: str,
    without: frozenset[CodingId] = frozenset(),
    level: PlaceLevel = PlaceLevel.DISTRICT,
) -> Material:
    """Return a project's material, but for the codings ``without``; sources come by name."""
    sources = tuple(sorted(reader.all(Source), key=lambda each: each.name.casefold()))
    return Material(
        language,
        Codebook(reader.all(Code)),
        sources,
        reader.all(District),
        quotations(reader, CodingQuery(without=without)),
        print_names(reader, language),
        places_with_material(reader, sources),
        level,
    )
