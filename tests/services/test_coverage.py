"""Coverage and maps of the small project of ``study``, counted by hand.

Garut: two FGDs, both coded (5 codings at P1 and P2, one by the moderator, one of K1); Ende: one FGD, coded; Mimika:
nothing; a note without a district. Nine codings in all.
"""

from collections.abc import Iterator
from dataclasses import replace
from math import isnan
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, OUTLINE
from tests.services.study import COST, LOAD, MIMIKA, PLACE, SIGNAL, study_project
from workbench.coding.codings import RemoveCodings
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.districts import Outline, PlaceLevel
from workbench.domain.errors import FileRefused, UnknownThing
from workbench.domain.matrices import Measure
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, SourceKind
from workbench.services import studies
from workbench.services.coverage import Coverage, TalkCount, Thinness, coverage
from workbench.services.coverage_words import coverage_words
from workbench.services.projects import Project
from workbench.services.region_maps import MapWish, region_map
from workbench.services.reporting_coverage import coverage_report, export_coverage

PLANNED = (
    replace(GARUT, planned_fgds=1, planned_interviews=2),
    replace(ENDE, planned_fgds=2),
    replace(MIMIKA, planned_interviews=1),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The project with a plan. Nothing is written to it."""
    made = study_project(tmp_path_factory.mktemp("coverage"))
    made.perform(Rewrite((*PLANNED, OUTLINE)))
    yield made
    made.close()


@pytest.fixture(scope="module")
def found(shared: Project) -> Coverage:
    return coverage(shared)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Project]:
    made = study_project(tmp_path)
    yield made
    made.close()


def talk(found: Coverage, district: int, kind: SourceKind) -> TalkCount:
    return next(each for each in found.districts[district].talks if each.kind is kind)


class DescribePlannedCollectedCoded:
    def it_sets_them_beside_each_other_by_kind(self, found: Coverage) -> None:
        assert talk(found, 0, SourceKind.FGD) == TalkCount(SourceKind.FGD, 1, 2, 2)
        assert talk(found, 0, SourceKind.INTERVIEW) == TalkCount(SourceKind.INTERVIEW, 2, 0, 0)
        assert talk(found, 1, SourceKind.FGD) == TalkCount(SourceKind.FGD, 2, 1, 1)
        assert talk(found, 2, SourceKind.INTERVIEW) == TalkCount(SourceKind.INTERVIEW, 1, 0, 0)

    def it_says_what_is_missing_and_what_is_beyond_the_plan(self, found: Coverage) -> None:
        assert talk(found, 0, SourceKind.FGD).beyond == 1
        assert [each.missing for each in found.districts] == [2, 1, 1]
        assert [each.collected for each in found.districts] == [2, 1, 0]
        assert found.planned

    def it_counts_codings_and_words_and_what_has_no_district(self, shared: Project, found: Coverage) -> None:
        assert [each.codings for each in found.districts] == [6, 2, 0]
        sources = shared.reader.all(Source)
        words = {each.id: sum(s.words for s in sources if s.district == each.id) for each in PLANNED}
        assert [each.words for each in found.districts] == list(words.values())
        assert found.nowhere is not None
        assert found.nowhere.talks == (TalkCount(SourceKind.NOTE, None, 1, 1),)
        (note,) = (each for each in sources if each.district is None)
        assert (found.nowhere.codings, found.nowhere.words) == (1, note.words)
        assert found.whole.words == sum(each.words for each in sources)

    def it_leaves_moderators_out_where_the_project_does(self, own: Project) -> None:
        own.count_moderator(wanted=False)
        found = coverage(own)
        assert not found.moderator
        assert found.districts[0].codings == 5
        assert found.districts[0].words < coverage_of(own, moderator=True).districts[0].words

    def it_answers_on_another_reader_as_on_the_projects_own(self, shared: Project, found: Coverage) -> None:
        with shared.reading() as reader:
            assert coverage(shared, reader) == found

    def it_never_calls_a_talk_that_belongs_to_several_beyond_the_plan(self, own: Project) -> None:
        (note,) = (each for each in own.reader.all(Source) if each.district is None)
        people = own.reader.among(Participant, {f"{note.id}-N"})
        placed = [replace(each, district=ENDE.id) for each in people]
        own.perform(Rewrite((replace(ENDE, planned_fgds=1), replace(note, kind=SourceKind.FGD), *placed)))
        ende = talk(coverage(own), 1, SourceKind.FGD)
        assert (ende.collected, ende.shared, ende.missing, ende.beyond) == (2, 1, 0, 0)
        whole = coverage(own).whole
        assert [(each.kind, each.collected, each.coded) for each in whole.talks] == [
            (SourceKind.FGD, 4, 4),
            (SourceKind.INTERVIEW, 0, 0),
        ]
        words = coverage_words("en", PlaceLevel.DISTRICT)
        assert words.status(ende) == "1 with other districts"


def coverage_of(project: Project, *, moderator: bool) -> Coverage:
    project.count_moderator(wanted=moderator)
    return coverage(project)


class DescribeWhatRestsOnLittle:
    def it_warns_of_codes_of_the_whole_study(self, found: Coverage) -> None:
        told = {(each.code.id, each.thinness) for each in found.thin if each.district is None and each.code}
        # Reporting: one coding, of P2 in Garut. Cost and signal rest on several sources.
        assert told == {("c-rep", Thinness.ONE_SPEAKER)}
        (reporting,) = (each for each in found.thin if each.district is None)
        assert reporting.speaker is not None
        assert reporting.source is not None
        assert (reporting.speaker.name, reporting.source.name, reporting.codings) == (
            "P2",
            "03-garut-fgd-pendamping",
            1,
        )

    def it_warns_of_a_whole_district_that_rests_on_one_source(self, found: Coverage) -> None:
        (ende,) = (each for each in found.thin if each.district is not None and each.district.name == "Ende")
        assert (ende.code, ende.thinness, ende.codings) == (None, Thinness.ONE_SOURCE, 2)
        assert ende.source is not None

    def it_needs_two_codings_in_a_district(self, found: Coverage) -> None:
        garut = [each for each in found.thin if each.district is not None and each.district.name == "Garut"]
        assert all(each.codings >= 2 for each in garut)
        assert "c-rep" not in {each.code.id for each in garut if each.code}

    def it_warns_of_a_district_where_only_moderators_are_coded(self, own: Project) -> None:
        gone = [each for each in own.reader.all(Coding) if each.id not in {"x-0", "x-6", "x-7"}]
        own.perform(RemoveCodings(tuple(each.id for each in gone)))
        assert Thinness.ONLY_MODERATORS in {each.thinness for each in coverage(own).thin}
        own.count_moderator(wanted=False)
        (only,) = (each for each in coverage(own).thin if each.thinness is Thinness.ONLY_MODERATORS)
        assert (only.district, only.codings) == (GARUT, 1)
        words = coverage_words("en", PlaceLevel.DISTRICT)
        assert words.sentence(only) == "All codes (1): moderators' talk only"

    def it_tells_codes_of_one_name_apart(self, own: Project) -> None:
        codes = {each.id: each for each in own.reader.all(Code)}
        own.perform(Rewrite((replace(codes["c-rep"], name="Alasan"), replace(codes["c-sig"], name="Alasan"))))
        (reporting,) = (each for each in coverage(own).thin if each.code and each.code.id == "c-rep")
        assert reporting.path == "Beban kerja / Alasan"
        sentence = coverage_words("en", PlaceLevel.DISTRICT).sentence(reporting)
        assert sentence.startswith("Beban kerja / Alasan (1): ")

    def it_does_not_repeat_a_theme_in_its_codes(self, own: Project) -> None:
        book = Codebook(own.reader.all(Code))
        for each in coverage(own).thin:
            if each.code is not None:
                above = {code.id for code in book.ancestors(each.code.id)}
                same = {t.code.id for t in coverage(own).thin if t.code and t.district == each.district}
                assert not above & same


class DescribeUnevenWords:
    def it_names_the_districts_that_differ_most(self, found: Coverage) -> None:
        assert found.uneven is None or found.uneven.times >= 2

    def it_warns_from_twice_the_words_on(self, own: Project) -> None:
        garut, ende, _mimika = coverage(own).districts
        source = next(each for each in own.reader.all(Source) if each.district == ENDE.id)
        own.perform(Rewrite((replace(source, words=garut.words * 2),)))
        uneven = coverage(own).uneven
        assert uneven is not None
        assert (uneven.most.name, uneven.fewest.name, uneven.times) == ("Ende", "Garut", 2.0)
        own.perform(Rewrite((replace(source, words=garut.words * 2 - 1),)))
        assert coverage(own).uneven is None
        assert ende.words > 0

    def it_has_nothing_to_compare_one_district_with(self, tmp_path: Path) -> None:
        empty = studies.create(tmp_path / "satu.workbench", study=studies.EMPTY)
        found = coverage(empty)
        assert (found.districts, found.nowhere, found.thin, found.uneven) == ((), None, (), None)
        assert [(each.planned, each.collected) for each in found.whole.talks] == [(0, 0), (0, 0)]
        empty.perform(Rewrite((GARUT,)))
        assert coverage(empty).uneven is None
        assert not coverage(empty).planned
        empty.close()


class DescribeItsReport:
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_prints_both_tables_with_sums(self, shared: Project, found: Coverage, language: str) -> None:
        report = coverage_report(shared, language, found)
        first, second = report.tables()
        assert [row[0].text for row in first.rows][:3] == ["Garut", "Ende", "Mimika"]
        assert len(first.rows) == 5
        total = [cell.text for cell in first.rows[-1]]
        assert total[1:7] == ["3", "3", "3", "3", "0", "0"]
        assert total[-1] == "4"
        assert len(second.rows) == len(found.thin)
        assert "moderator" in first.note.lower()

    def it_says_when_there_is_no_plan_and_nothing_thin(self, tmp_path: Path) -> None:
        empty = studies.create(tmp_path / "satu.workbench", study=studies.EMPTY)
        report = coverage_report(empty, "en", coverage(empty))
        words = coverage_words("en", PlaceLevel.DISTRICT)
        told = [getattr(block, "text", "") for section in report.sections for block in section.blocks]
        assert words.no_plan in told
        assert words.nothing_thin in told
        empty.close()

    @pytest.mark.parametrize("ending", ["docx", "csv", "xlsx"])
    def it_is_written_to_each_format(self, shared: Project, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"cakupan.{ending}"
        assert export_coverage(shared, path, "id") == 4
        assert path.stat().st_size > 100
        if ending == "csv":
            words = coverage_words("id", shared.place_level)
            assert words.whose(coverage(shared)) in path.read_text(encoding="utf-8-sig")

    def it_is_written_to_no_other(self, shared: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            export_coverage(shared, tmp_path / "cakupan.odt", "id")

    def it_calls_places_as_the_study_does(self) -> None:
        words = coverage_words("id", PlaceLevel.SUBDISTRICT)
        assert words.district == "Kecamatan"
        assert "kabupaten" not in words.note


class DescribeTheMap:
    def it_shades_districts_by_what_the_table_counts(self, shared: Project) -> None:
        found = region_map(shared, MapWish(), "id")
        assert [each.label for each in found.regions] == ["Garut", "Ende", "Mimika"]
        garut, ende, mimika = found.regions
        assert (garut.part.value, ende.part.value) == (6, 2)
        assert garut.part.key == GARUT.id
        assert garut.part.text == "6"
        assert isnan(mimika.part.value)
        assert mimika.part.text == ""
        assert garut.rings == OUTLINE.rings
        assert ende.rings == ()
        assert found.credit == OUTLINE.credit
        # Codings of the note without a district are named, and so is the district without material.
        assert "1 pengodean tanpa kabupaten" in found.frame.note
        assert "1 kabupaten tanpa bahan" in found.frame.note

    @pytest.mark.parametrize(
        ("code", "measure", "values"),
        [
            (LOAD.id, Measure.CODINGS, [5, 1]),
            (COST.id, Measure.CODINGS, [4, 1]),
            (SIGNAL.id, Measure.SOURCES, [1, 1]),
            (PLACE.id, Measure.SPEAKERS, [1, 1]),
            (SIGNAL.id, Measure.PRESENT, [1, 1]),
        ],
    )
    def it_counts_a_theme_with_its_codes(
        self, shared: Project, code: str, measure: Measure, values: list[float]
    ) -> None:
        found = region_map(shared, MapWish(code, measure), "en")
        assert [each.part.value for each in found.regions[:2]] == values

    def it_leaves_out_only_codings_of_what_it_shows(self, shared: Project) -> None:
        (note,) = (each for each in shared.reader.all(Source) if each.district is None)
        (coding,) = shared.reader.where(Coding, source=note.id)
        theme = shared.codebook().theme_of(coding.code)
        for each in (LOAD, PLACE):
            told = region_map(shared, MapWish(each.id, Measure.SOURCES), "en").frame.note
            assert ("codings without a district (1)" in told) == (each.id == theme.id)

    @pytest.mark.parametrize("measure", list(Measure))
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_names_every_measure(self, shared: Project, measure: Measure, language: str) -> None:
        found = region_map(shared, MapWish(None, measure), language)
        assert found.scale
        assert found.frame.note
        assert found.scale[1:] in found.frame.title
        assert "Garut" in found.frame.description

    def it_leaves_moderators_out_when_asked(self, shared: Project) -> None:
        found = region_map(shared, MapWish(moderator=False), "en")
        assert found.regions[0].part.value == 5
        assert "left out" in found.frame.note

    def it_places_a_tile_by_outline_where_no_point_is_given(self, shared: Project) -> None:
        garut, ende, _mimika = region_map(shared, MapWish(), "en").regions
        assert garut.centre == pytest.approx((107.8333, -7.4166), abs=0.001)
        assert ende.centre is None

    def it_places_it_where_the_district_says(self, own: Project) -> None:
        own.perform(Rewrite((replace(GARUT, latitude=-7.3, longitude=107.8),)))
        assert region_map(own, MapWish(), "en").regions[0].centre == (107.8, -7.3)

    def it_calls_places_as_the_study_does(self, own: Project) -> None:
        own.call_places(PlaceLevel.VILLAGE)
        assert region_map(own, MapWish(), "id").frame.title == "Semua kode per desa: pengodean"
        assert region_map(own, MapWish(), "en").frame.title == "All codes by village: codings"

    def it_refuses_a_code_that_is_not_there(self, shared: Project) -> None:
        with pytest.raises(UnknownThing):
            region_map(shared, MapWish("c-404"), "id")

    def it_draws_no_district_and_sixty_with_long_names(self, tmp_path: Path) -> None:
        empty = studies.create(tmp_path / "kosong.workbench", study=studies.EMPTY)
        none = region_map(empty, MapWish(), "id")
        assert none.regions == ()
        assert none.frame.description.endswith(".")
        many = [
            replace(GARUT, id=f"d-{n}", name=f"{'Nagari ' * 30}{n} 😀", aliases=(), position=n)
            for n in range(60)
        ]
        empty.perform(Rewrite(tuple(many)))
        found = region_map(empty, MapWish(), "id")
        assert len(found.regions) == 60
        assert all(isnan(each.part.value) for each in found.regions)
        assert "+20" in found.frame.description
        assert len(coverage(empty).districts) == 60
        assert empty.reader.count(Outline) == 0
        empty.close()
