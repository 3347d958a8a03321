from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW, SARI
from tests.services.appraising import BAYU, COSTS, LINES, MOOD, RARE, SIGNAL, SOURCES, appraisable
from workbench.coding.codes import AddCode
from workbench.coding.codings import RemoveCodings
from workbench.domain.codes import Code, CodeStatus
from workbench.domain.codings import Coding, Origin
from workbench.domain.errors import Cancelled
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.quality import Band, CodeQuality, Grouping, Mistake, MistakeKind, Quality
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Finished, Refusal, Verdict, VerdictKind
from workbench.services.projects import Project
from workbench.services.quality import measured
from workbench.services.quality_mistakes import MISTAKES, OF_ONE, operation_for, still_open
from workbench.services.reporting_quality import quality_listing, quality_note
from workbench.services.suggestions import Suggester


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project that no test changes."""
    made = appraisable(tmp_path_factory.mktemp("quality") / "mutu.workbench")
    yield made
    made.close()


@pytest.fixture(scope="module")
def quality(kept: Project) -> Quality:
    return measured(Suggester(kept), kept.reader, clock=lambda: NOW)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = appraisable(tmp_path / "mutu.workbench")
    yield made
    made.close()


def of(quality: Quality, code: Code) -> CodeQuality:
    return next(each for each in quality.codes if each.code == code.id)


def first(quality: Quality, kind: MistakeKind) -> Mistake:
    return next(each for each in quality.mistakes if each.kind is kind)


class DescribeMeasured:
    def it_tells_how_often_suggestions_were_right_on_unseen_sources(self, quality: Quality) -> None:
        offered = quality.overall.offered

        assert (quality.lacking, quality.groups, quality.sources) == ("", SOURCES, SOURCES)
        assert quality.units == SOURCES * LINES
        assert offered.precision.value is not None
        assert offered.precision.value > 0.8
        assert offered.precision.low < offered.precision.value < offered.precision.high
        assert quality.overall.ranking.three.value == 1.0

    def it_parts_codes_that_can_be_told_from_those_that_cannot(self, quality: Quality) -> None:
        bands = {each.code: each.band for each in quality.codes}

        assert bands[SIGNAL.id] is not Band.NOT_YET
        assert bands[COSTS.id] is not Band.NOT_YET
        assert bands[MOOD.id] is bands[RARE.id] is Band.NOT_YET
        assert (of(quality, MOOD).why, of(quality, MOOD).threshold) == ("not_separable", None)
        assert (of(quality, RARE).why, of(quality, RARE).needs) == ("few", 4)
        assert of(quality, SIGNAL).threshold is not None
        assert 0 <= of(quality, SIGNAL).next_low <= of(quality, SIGNAL).next_high <= 10

    def it_has_keywords_alone_beside_it(self, quality: Quality) -> None:
        learned, keywords = quality.overall.likely.f1, quality.overall.keywords.f1

        assert learned is not None
        assert keywords is not None
        assert learned > keywords > 0

    def it_has_two_people_beside_the_machine(self, quality: Quality) -> None:
        (two,) = quality.people

        assert set(two.coders) == {SARI.id, BAYU.id}
        assert two.sources == 2
        assert two.people.f1 is not None
        assert two.people.kappa is not None
        assert 0.3 < two.people.kappa < two.people.f1 < 1
        assert all(each.f1 is not None and each.f1 > 0.4 for each in two.machine)

    def it_tells_the_same_again(self, kept: Project, quality: Quality) -> None:
        assert measured(Suggester(kept), kept.reader, clock=lambda: NOW) == quality

    def it_holds_back_districts(self, kept: Project) -> None:
        found = measured(Suggester(kept), kept.reader, by=Grouping.DISTRICT, clock=lambda: NOW)

        assert (found.by, found.groups, found.sources) == (Grouping.DISTRICT, 2, SOURCES)

    def it_asks_more_of_suggestions_where_more_is_wanted(self, kept: Project, quality: Quality) -> None:
        strict = measured(Suggester(kept), kept.reader, wanted=1.0, clock=lambda: NOW)

        assert strict.overall.offered.precision.of < quality.overall.offered.precision.of

    def it_offers_what_is_not_promised_to_who_wants_less(self, kept: Project, quality: Quality) -> None:
        easy = measured(Suggester(kept), kept.reader, wanted=0.2, clock=lambda: NOW)

        assert of(easy, MOOD).offered.precision.of > of(quality, MOOD).offered.precision.of == 0
        promised = measured(Suggester(kept), kept.reader, wanted=0.2, promised_only=True)
        assert of(promised, RARE).offered.precision.of == 0

    def it_learns_from_one_coder_alone(self, kept: Project) -> None:
        found = measured(Suggester(kept), kept.reader, coders=[BAYU.id])

        assert (found.sources, len(found.people)) == (2, 1)
        assert {each.coder for each in found.mistakes if each.coding} <= {SARI.id, BAYU.id}

    def it_can_be_stopped(self, kept: Project) -> None:
        class Impatient:
            def advance(self, done: int, total: int, what: str = "") -> None:
                if total == SOURCES + 1 and done == 2:
                    raise Cancelled

        with pytest.raises(Cancelled):
            measured(Suggester(kept), kept.reader, progress=Impatient())


class DescribeWhatIsLacking:
    def it_is_codings(self, project: Project) -> None:
        project.perform(RemoveCodings(tuple(each.id for each in project.reader.all(Coding))))
        found = measured(Suggester(project), project.reader)

        assert found.lacking == "codings"
        assert {each.band for each in found.codes} == {Band.NOT_YET}
        assert found.overall.offered.f1 is None

    def it_is_another_source(self, tmp_path: Path) -> None:
        project = appraisable(tmp_path / "satu.workbench", sources=1)
        found = measured(Suggester(project), project.reader)
        project.close()

        assert found.lacking == "sources"
        assert of(found, SIGNAL).codings > 5
        assert of(found, SIGNAL).why == "few"

    def it_is_another_district(self, project: Project) -> None:
        moved = tuple(replace(each, district=None) for each in project.reader.all(Source))
        project.perform(Rewrite(moved))

        assert measured(Suggester(project), project.reader, by=Grouping.DISTRICT).lacking == "districts"


class DescribeMistakes:
    def it_tells_the_surest_of_what_nobody_gave(self, quality: Quality) -> None:
        told = [each for each in quality.mistakes if each.kind is MistakeKind.PROPOSED]
        sure = [each.probability for each in told]

        assert sure == sorted(sure, reverse=True)
        assert 0 < len(told) <= MISTAKES
        assert all(each.coding is None for each in told)
        assert max([each.code for each in told].count(code.id) for code in (SIGNAL, COSTS)) <= OF_ONE

    def it_tells_what_was_thought_of_least_of_what_somebody_gave(
        self, kept: Project, quality: Quality
    ) -> None:
        told = [each for each in quality.mistakes if each.kind is MistakeKind.MISSED]
        sure = [each.probability for each in told]

        assert sure == sorted(sure)
        assert RARE.id not in {each.code for each in told}
        for each in told:
            assert each.coding is not None
            coding = kept.reader.get(Coding, each.coding)
            assert (coding.span, coding.code, coding.coder) == (each.span, each.code, each.coder)
            assert each.quote == each.span.of(kept.reader.text(each.source))

    def it_becomes_a_coding_when_it_was_the_persons(self, project: Project, quality: Quality) -> None:
        mistake = first(quality, MistakeKind.PROPOSED)
        done = project.perform(operation_for(project, mistake, mine=True))
        (made,) = (each for each in project.reader.all(Coding) if each.origin is Origin.ACCEPTED)
        (verdict,) = project.reader.all(Verdict)

        assert (made.span, made.code, made.coder) == (mistake.span, mistake.code, project.coder.id)
        assert (verdict.kind, verdict.confidence) == (VerdictKind.ACCEPTED, mistake.probability)
        assert mistake not in still_open(project.reader, quality.mistakes)
        project.undo(done)
        assert mistake in still_open(project.reader, quality.mistakes)

    def it_is_refused_when_it_was_the_machines(self, project: Project, quality: Quality) -> None:
        mistake = first(quality, MistakeKind.PROPOSED)
        project.perform(operation_for(project, mistake, mine=False))
        (refusal,) = project.reader.all(Refusal)

        assert (refusal.span, refusal.code) == (mistake.span, mistake.code)
        assert mistake not in still_open(project.reader, quality.mistakes)
        again = measured(Suggester(project), project.reader)
        assert (mistake.source, mistake.span, mistake.code) not in {
            (each.source, each.span, each.code) for each in again.mistakes
        }

    def it_goes_when_it_was_the_persons(self, project: Project, quality: Quality) -> None:
        mistake = first(quality, MistakeKind.MISSED)
        assert mistake.coding is not None
        project.perform(operation_for(project, mistake, mine=True))

        assert project.reader.find(Coding, mistake.coding) is None
        assert mistake not in still_open(project.reader, quality.mistakes)

    def it_stands_when_it_was_the_machines(self, project: Project, quality: Quality) -> None:
        mistake = first(quality, MistakeKind.MISSED)
        assert mistake.coding is not None
        project.perform(operation_for(project, mistake, mine=False))
        (verdict,) = project.reader.all(Verdict)

        assert (verdict.kind, verdict.coding) == (VerdictKind.KEPT, mistake.coding)
        assert project.reader.find(Coding, mistake.coding) is not None
        assert mistake not in still_open(project.reader, quality.mistakes)
        again = measured(Suggester(project), project.reader)
        assert mistake.coding not in {each.coding for each in again.mistakes}

    def it_is_open_no_more_without_its_code_or_its_words(self, project: Project) -> None:
        gone = Mistake(MistakeKind.PROPOSED, SourceId("s-0"), Span(0, 5), "…", CodeId("nowhere"), 0.9)
        short = replace(gone, code=SIGNAL.id, span=Span(0, 10**6))

        assert still_open(project.reader, (gone, short)) == ()


class DescribeQualityListing:
    def it_has_a_row_for_each_code_in_the_order_of_the_book(self, kept: Project, quality: Quality) -> None:
        listing = quality_listing(quality, kept.codebook(), "id")

        assert listing.title == "Mutu saran"
        assert [row[0] for row in listing.rows] == ["Sinyal", "Biaya", "Suasana", "Jarang"]
        assert listing.rows[2][1] == "belum"
        assert listing.rows[3][6:9] == ["", "", ""]
        assert all(len(row) == len(listing.header) for row in listing.rows)

    def it_says_what_was_measured(self, quality: Quality) -> None:
        told = quality_note(quality, "en")

        assert told.startswith("Measured on 6 sources that were held back in turn by source")
        assert "{" not in told

    def it_says_a_dash_of_nothing(self) -> None:
        assert "right –" in quality_note(Quality(Grouping.SOURCE, 0.8, NOW), "en")

    def it_leaves_out_codes_that_are_gone(self, kept: Project, quality: Quality) -> None:
        more = replace(of(quality, SIGNAL), code=CodeId("gone"))
        listing = quality_listing(replace(quality, codes=(more,)), kept.codebook(), "id")

        assert listing.rows == []


class DescribeFinishedAndRetired:
    def it_leaves_out_retired_codes(self, project: Project) -> None:
        project.perform(Rewrite((replace(MOOD, status=CodeStatus.RETIRED),)))
        project.perform(AddCode(Code(CodeId("c-new"), "Baru", None, 9)))
        found = measured(Suggester(project), project.reader)

        assert MOOD.id not in {each.code for each in found.codes}
        assert {each.source for each in project.reader.all(Finished)} == {f"s-{n}" for n in range(SOURCES)}
