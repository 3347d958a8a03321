"""What a district's profile is made of: its material, people, cases and quotations."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.cases import Case, CaseState
from workbench.domain.codings import Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.matrices import Dimension, Facet, Matrix, MatrixWish, Measure
from workbench.domain.participants import Role
from workbench.domain.sources import Source
from workbench.domain.themes import Interpretation
from workbench.services.coverage import TalkCount, Thinness, coverage
from workbench.services.coverage_words import coverage_words
from workbench.services.district_supervision import supervised_themes
from workbench.services.places import words_by_place
from workbench.services.printing.context import Printing
from workbench.services.printing.counted import counted_kind, counted_role
from workbench.services.printing.naming import source_names
from workbench.services.printing.people import attendance
from workbench.services.printing.profile_words import profile_words
from workbench.services.reporting_words import listed, number, plural

THIN: Final = 3
"""So many warnings that something rests on little are told."""
_COUNTED: Final = (Measure.CODINGS, Measure.SOURCES, Measure.SPEAKERS, Measure.PER_1000_WORDS)
_BEARABLE: Final = range(40, 301)
"""How long a quotation should be, in characters, to stand by itself."""


@dataclass(frozen=True, slots=True)
class ThemeHere:
    """A theme in a district, with all that stands below it; rates are codings for each 1,000 words, here and in all."""

    theme: CodeId
    codings: int
    sources: int
    speakers: int
    rate: float
    whole: float


class StudyOfPlaces:
    """What the profiles of several districts share, gathered once."""

    def __init__(self, printing: Printing) -> None:
        """Count what is counted over all districts."""
        self.printing = printing
        self.words = profile_words(printing.language, printing.project.place_level)
        self.covered = coverage(printing.project, printing.reader)
        self.key_quotations = frozenset(
            id for each in printing.reader.all(Interpretation) for id in each.key_quotations
        )
        self.sources = self._placed()
        self._matrices = {each: self._matrix(each) for each in _COUNTED}

    def number(self, count: float) -> str:
        """Return a number as the language writes it."""
        return number(count, self.printing.language)

    def themes_of(self, district: District) -> tuple[ThemeHere, ...]:
        """Return the themes with codings in a district, those with most first, then in the codebook's order."""
        counted = self._matrices[Measure.CODINGS]
        at = [each.id for each in counted.columns].index(district.id)
        found = [
            ThemeHere(
                CodeId(heading.id),
                round(counted.cells[row][at]),
                round(self._matrices[Measure.SOURCES].cells[row][at]),
                round(self._matrices[Measure.SPEAKERS].cells[row][at]),
                self._matrices[Measure.PER_1000_WORDS].cells[row][at],
                self._matrices[Measure.PER_1000_WORDS].row_totals[row],
            )
            for row, heading in enumerate(counted.rows)
            if counted.cells[row][at]
        ]
        return tuple(sorted(found, key=lambda each: -each.codings))

    def _matrix(self, measure: Measure) -> Matrix:
        wish = MatrixWish((Facet(Dimension.THEME),), (Facet(Dimension.DISTRICT),), measure)
        return self.printing.tabulator.matrix(wish, self.printing.reader)

    def _placed(self) -> dict[DistrictId, list[Source]]:
        """Return the sources by district: a survey stands in every district of which somebody answered."""
        found: dict[DistrictId, list[Source]] = defaultdict(list)
        for source in self.printing.material.sources:
            placed = words_by_place(self.printing.reader, source)
            wherever = [each for each in placed if each is not None]
            if not wherever and source.district is not None:
                wherever.append(source.district)
            for place in wherever:
                found[place].append(source)
        return found


class ProfileFacts:
    """One district in sentences."""

    def __init__(self, study: StudyOfPlaces, district: District) -> None:
        """Take the district out of the study."""
        self._study, self._district = study, district
        self._printing, self._words = study.printing, study.words
        self._language = study.printing.language

    def material(self) -> str:
        """Say where the district is, what was planned and held there, and how much of it is coded."""
        words, number_of = self._words, self._study.number
        covered = next(each for each in self._study.covered.districts if each.district == self._district)
        uncoded = sum(each.uncoded for each in covered.talks)
        names = source_names(self._printing)
        sources = [names[each.id] for each in self._study.sources.get(self._district.id, ())]
        counted = words.coded.format(words=number_of(covered.words), codings=number_of(covered.codings))
        thin = self._thin()
        parts = (
            self._where(),
            self._held(covered.talks),
            counted if covered.collected else "",
            words.uncoded.format(count=number_of(uncoded)) if uncoded else "",
            words.sources.format(listed="; ".join(sources)) if sources else "",
            words.thin.format(listed="; ".join(thin)) if thin else "",
        )
        return " ".join(each for each in parts if each)

    def people(self) -> str:
        """Say how many of which role are from the district."""
        found = attendance(self._printing.reader, self._district.id)
        roles = Counter(each.person.role for each in found.people)
        if not roles:
            return self._words.nobody
        counted = (counted_role(each, roles[each], self._language) for each in Role if roles[each])
        return self._words.people.format(listed=listed(counted, self._language))

    def cases(self) -> str:
        """Say how many cases of supervision are not closed, and what cases are about; "" where there is none."""
        cases = self._printing.reader.where(Case, district=self._district.id)
        if not cases:
            return ""
        still_open = sum(each.state is not CaseState.CLOSED for each in cases)
        every = (
            self._study.number(len(cases)) if self._language == "id" else plural(len(cases), "case", "cases")
        )
        told = self._words.cases.format(open=self._study.number(still_open), all=every)
        book = self._printing.material.book
        about = supervised_themes(self._printing.reader, self._district.id)
        names = [self._printing.material.name_of(each) for each in book if each.id in about]
        if not names:
            return told
        return f"{told} {self._words.case_themes.format(listed=listed(names, self._language))}"

    def quotations(self, themes: Sequence[ThemeHere]) -> tuple[Quotation, ...]:
        """Return so many quotations as the wish asks for, each of another theme, in the order of the themes.

        Those come first on which a person built a theme's reading, then those of readable length.
        """
        book = self._printing.material.book
        here: dict[CodeId, list[Quotation]] = defaultdict(list)
        for each in self._printing.material.quotations:
            if each.district_name == self._district.name and each.coding.code in book:
                here[book.theme_of(each.coding.code).id].append(each)
        chosen: list[Quotation] = []
        for theme in themes:
            pool = [each for each in here.get(theme.theme, ()) if not _is_among(each, chosen)]
            if pool and len(chosen) < self._printing.wish.quotations:
                chosen.append(min(pool, key=lambda each: self._reluctance(each, chosen)))
        return tuple(chosen)

    def _reluctance(
        self, each: Quotation, chosen: Sequence[Quotation]
    ) -> tuple[bool, bool, bool, bool, str, int, str]:
        speakers = {(other.coding.source, other.speaker) for other in chosen}
        return (
            each.role is Role.MODERATOR,
            each.coding.id not in self._study.key_quotations,
            (each.coding.source, each.speaker) in speakers,
            len(each.coding.segment.quote) not in _BEARABLE,
            each.source_name.casefold(),
            each.coding.span.start,
            each.coding.id,
        )

    def _where(self) -> str:
        words, district = self._words, self._district
        known = (
            words.province.format(province=district.province) if district.province else "",
            words.bps.format(code=district.code) if district.code else "",
            words.home.format(code=district.code_home_affairs) if district.code_home_affairs else "",
        )
        told = ", ".join(each for each in known if each)
        return f"{told}." if told else ""

    def _held(self, talks: Sequence[TalkCount]) -> str:
        held = [each for each in talks if each.collected]
        planned = [each for each in talks if each.planned]
        if not held and not planned:
            return self._words.no_material
        told = [counted_kind(each.kind, each.collected, self._language) for each in held or planned[:1]]
        here = listed(told, self._language)
        if not planned:
            return self._words.material.format(held=here)
        wanted = [counted_kind(each.kind, each.planned or 0, self._language) for each in planned]
        return self._words.against.format(planned=listed(wanted, self._language), held=here)

    def _thin(self) -> list[str]:
        """Return what rests on little, and on what: that with most codings first."""
        words = coverage_words(self._language, self._printing.project.place_level)
        rests = {
            Thinness.ONE_SOURCE: self._words.one_source,
            Thinness.ONE_SPEAKER: self._words.one_speaker,
            Thinness.ONLY_MODERATORS: self._words.only_moderators,
        }
        found = [each for each in self._study.covered.thin if each.district == self._district]
        found.sort(key=lambda each: -each.codings)
        name_of = self._printing.material.name_of
        return [
            f"{words.all_codes if each.code is None else name_of(each.code)} ({words.number(each.codings)}, "
            f"{rests[each.thinness]})"
            for each in found[:THIN]
        ]


def _is_among(quotation: Quotation, chosen: Sequence[Quotation]) -> bool:
    """Tell whether words of a quotation stand in one of the others."""
    return any(
        quotation.coding.source == each.coding.source and quotation.coding.span.overlaps(each.coding.span)
        for each in chosen
    )
