"""Comparisons of a made-up study that was counted by hand."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW
from tests.services.two_districts import BAYU, BOGOR, COST, SIGNAL, coded, finished, two_districts
from workbench.analysis.keyness import log_likelihood
from workbench.domain.codings import Coding
from workbench.domain.comparisons import Base, Caution, Comparison, ComparisonWish, Standing
from workbench.domain.errors import InvalidField
from workbench.domain.matrices import Dimension, Facet, Measure
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.turns import Turn
from workbench.services.comparing_districts import Comparer, shown
from workbench.services.projects import Project

BY_DISTRICT = Facet(Dimension.DISTRICT)
WISH = ComparisonWish(BY_DISTRICT, (GARUT.id, ENDE.id))
FGD = 10 * 13 + 13
"""Words of a talk of ten turns and a question: a label and twelve words each."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = two_districts(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def comparer(project: Project) -> Iterator[Comparer]:
    made = Comparer(project)
    yield made
    made.close()


def _compared(comparer: Comparer, project: Project, **asked: object) -> Comparison:
    return comparer.compare(replace(WISH, **asked), project.reader).comparison


def _row(comparison: Comparison, label: str) -> tuple[Standing, ...]:
    return next(each.standings for each in comparison.rows if each.heading.label == label)


def _labels(rows) -> list[str]:
    return [each.heading.label for each in rows]


class DescribeComparing:
    def it_says_what_is_typical_of_each_district(self, comparer: Comparer, project: Project) -> None:
        found = _compared(comparer, project)
        assert _labels(found.typical(0)) == ["Beban kerja"]
        assert _labels(found.typical(1)) == ["Konteks wilayah"]
        assert _labels(found.shared()) == ["Dukungan"]
        assert (found.tests, found.left_out, found.elsewhere, found.moderator) == (3, 0, 0, True)

    def it_takes_what_differs_by_blanks_for_one_group(self, comparer: Comparer, project: Project) -> None:
        one, other, *_rest = (each for each in project.reader.all(Participant) if each.district == GARUT.id)
        told = [replace(one, attributes=(("Usia", "40"),)), replace(other, attributes=(("Usia", " 40 "),))]
        project.perform(Rewrite(tuple(told)))
        groups = comparer.groups(Facet(Dimension.ATTRIBUTE, "Usia"), project.reader)
        assert [each.id for each in groups] == ["40"]

    def it_reckons_with_the_words_of_the_material(self, comparer: Comparer, project: Project) -> None:
        found = _compared(comparer, project)
        assert [(each.words, each.sources, each.speakers, each.codings) for each in found.groups] == [
            (2 * FGD, 2, 6, 15),
            (2 * FGD, 2, 6, 9),
        ]
        here, there = _row(found, "Beban kerja")
        assert (here.count, there.count, here.sources, here.speakers) == (12, 1, 2, 4)
        assert here.rate == pytest.approx(1000 * 12 / (2 * FGD))
        assert here.likelihood == pytest.approx(log_likelihood(12, 1, 2 * FGD, 2 * FGD))

    def it_warns_of_a_theme_that_rests_on_one_speaker(self, comparer: Comparer, project: Project) -> None:
        _garut, ende = _row(_compared(comparer, project), "Konteks wilayah")
        assert (ende.codings, ende.sources, ende.speakers) == (6, 1, 1)
        assert {Caution.ONE_SOURCE, Caution.ONE_SPEAKER, Caution.FEW} <= set(ende.cautions)

    def it_leaves_moderators_out_when_asked(self, comparer: Comparer, project: Project) -> None:
        found = _compared(comparer, project, moderator=False)
        assert [each.words for each in found.groups] == [2 * (FGD - 13)] * 2
        assert [each.speakers for each in found.groups] == [4, 4]
        assert _row(found, "Dukungan")[1].codings == 1
        project.count_moderator(wanted=False)
        assert _compared(comparer, project) == replace(found, wish=WISH)

    def it_compares_codes_by_themselves(self, comparer: Comparer, project: Project) -> None:
        found = _compared(comparer, project, level=Dimension.CODE)
        assert _labels(found.rows) == [
            "Beban kerja / Biaya pribadi",
            "Konteks wilayah",
            "Konteks wilayah / Jaringan internet",
            "Dukungan",
        ]
        assert [each.codings for each in _row(found, "Konteks wilayah")] == [0, 2]
        assert _labels(found.absent(0)) == ["Konteks wilayah"]

    def it_counts_sources_speakers_and_words(self, comparer: Comparer, project: Project) -> None:
        by_source = _row(_compared(comparer, project, measure=Measure.SOURCES), "Beban kerja")
        assert [(each.count, each.rate) for each in by_source] == [(2, 100), (1, 50)]
        by_speaker = _row(_compared(comparer, project, measure=Measure.SPEAKERS), "Konteks wilayah")
        assert [each.count for each in by_speaker] == [1, 1]
        by_words = _row(_compared(comparer, project, measure=Measure.WORDS), "Konteks wilayah")
        assert [each.count for each in by_words] == [12, 48]

    def it_counts_against_all_codings(self, comparer: Comparer, project: Project) -> None:
        here, there = _row(_compared(comparer, project, base=Base.CODINGS), "Beban kerja")
        assert (here.rate, there.rate) == (pytest.approx(80), pytest.approx(100 / 9))

    def it_leaves_what_nobody_has_coded_out_of_the_material(
        self, comparer: Comparer, project: Project
    ) -> None:
        groups = (GARUT.id, BOGOR.id)
        waiting = _compared(comparer, project, groups=groups)
        assert (waiting.groups[1].words, waiting.groups[1].uncoded) == (0, 1)
        assert waiting.typical(0) == waiting.absent(1) == ()
        project.perform(Rewrite((finished("fgd-bogor"),)))
        done = _compared(comparer, project, groups=groups)
        assert (done.groups[1].words, done.groups[1].uncoded) == (FGD, 0)
        assert _labels(done.absent(1)) == ["Beban kerja", "Dukungan", "Konteks wilayah"]

    def it_tells_uneven_coding(self, comparer: Comparer, project: Project) -> None:
        assert [_compared(comparer, project).unevenness(each) for each in (0, 1)] == [0, 0]
        project.perform(Rewrite((coded("x-b", "fgd-bogor", 1, COST),)))
        thin = _compared(comparer, project, groups=(GARUT.id, BOGOR.id))
        assert [thin.unevenness(each) for each in (0, 1)] == [1, -1]

    def it_sees_in_blind_mode_what_the_coder_may_see(self, comparer: Comparer, project: Project) -> None:
        project.perform(Rewrite((coded("x-b", "fgd-ende", 2, COST, BAYU),)))
        project.switch_coder("Bayu")
        project.be_blind(wanted=True)
        found = _compared(comparer, project)
        assert [each.codings for each in found.groups] == [0, 1]
        assert (found.groups[0].words, found.groups[0].uncoded) == (0, 2)

    def it_follows_the_project(self, comparer: Comparer, project: Project) -> None:
        before = _row(_compared(comparer, project), "Beban kerja")[1].count
        project.perform(Rewrite((coded("x-new", "fgd-ende", 2, COST),)))
        assert _row(_compared(comparer, project), "Beban kerja")[1].count == before + 1


class DescribeGroups:
    @pytest.mark.parametrize(
        ("facet", "labels"),
        [
            (BY_DISTRICT, ["Garut", "Ende", "Kabupaten Bogor"]),
            (Facet(Dimension.PROVINCE), ["Jawa Barat", "Nusa Tenggara Timur"]),
            (Facet(Dimension.ROLE), ["pendamping", "koordinator", "moderator"]),
            (Facet(Dimension.KIND), ["fgd", "interview"]),
            (Facet(Dimension.CODER), ["Sari"]),
            (Facet(Dimension.ATTRIBUTE, "Dusun"), ["Atas", "Bawah"]),
        ],
    )
    def it_offers_what_has_material(
        self, comparer: Comparer, project: Project, facet: Facet, labels: list[str]
    ) -> None:
        assert [each.label for each in comparer.groups(facet, project.reader)] == labels

    def it_offers_sources_and_speakers(self, comparer: Comparer, project: Project) -> None:
        sources = comparer.groups(Facet(Dimension.SOURCE), project.reader)
        assert [each.label for each in sources] == sorted(each.label for each in sources)
        speakers = comparer.groups(Facet(Dimension.SPEAKER), project.reader, moderator=False)
        assert "MOD" not in [each.label for each in speakers]

    def it_compares_by_any_of_them(self, comparer: Comparer, project: Project) -> None:
        for facet in comparer.facets(project.reader):
            groups = [each.id for each in comparer.groups(facet, project.reader)]
            if len(groups) < 2:
                continue
            found = _compared(comparer, project, by=facet, groups=tuple(groups[:6]))
            assert sum(each.codings for each in found.groups) + found.elsewhere + found.left_out == 24
            assert all(each.words for each in found.groups if each.codings)

    def it_counts_coders_against_their_own_codings(self, comparer: Comparer, project: Project) -> None:
        project.perform(Rewrite((coded("x-b", "fgd-ende", 2, COST, BAYU),)))
        found = _compared(comparer, project, by=Facet(Dimension.CODER), groups=("k-sari", "k-bayu"))
        assert found.wish.base is Base.CODINGS
        assert [each.rate for each in _row(found, "Beban kerja")] == [pytest.approx(100 * 13 / 24), 100]

    def it_puts_a_survey_and_a_talk_without_a_district_where_who_speaks_is(
        self, comparer: Comparer, project: Project
    ) -> None:
        text = "E1: satu dua tiga\nG1: empat lima\n"
        turns = (Turn(0, "E1", 0, 4, 18, "e1"), Turn(1, "G1", 18, 22, len(text), "g1"))
        for kind in (SourceKind.SURVEY, SourceKind.NOTE):
            survey = described(f"s-{kind}", f"s-{kind}", kind, "csv", text, NOW)
            project.perform(Rewrite((survey, Transcript(survey.id, text, turns), finished(survey.id))))
        words = [each.words for each in _compared(comparer, project).groups]
        assert words == [2 * FGD + 2 * 2, 2 * FGD + 2 * 3]

    def it_leaves_out_what_has_no_district(self, comparer: Comparer, project: Project) -> None:
        project.perform(Rewrite((replace(project.reader.get(Source, "fgd-ende"), district=None),)))
        speakers = [
            replace(project.reader.get(Participant, each), district=None) for each in ("e1", "e2", "e3")
        ]
        project.perform(Rewrite(tuple(speakers)))
        found = _compared(comparer, project)
        assert (found.left_out, found.groups[1].sources) == (7, 1)
        provinces = _compared(
            comparer, project, by=Facet(Dimension.PROVINCE), groups=("Jawa Barat", "Nusa Tenggara Timur")
        )
        assert provinces.left_out == 7

    @pytest.mark.parametrize(
        "asked",
        [
            {"groups": ("d-garut",)},
            {"groups": ("d-garut", "d-garut")},
            {"groups": tuple(f"d-{each}" for each in range(7))},
            {"groups": ("d-garut", "d-nowhere")},
            {"by": Facet(Dimension.CODE)},
            {"by": Facet(Dimension.ATTRIBUTE, "Usia")},
            {"level": Dimension.ROLE},
            {"measure": Measure.ROW_PERCENT},
        ],
    )
    def it_refuses_what_can_not_be_compared(
        self, comparer: Comparer, project: Project, asked: dict[str, object]
    ) -> None:
        with pytest.raises(InvalidField):
            _compared(comparer, project, **asked)

    @pytest.mark.parametrize(
        ("facet", "known"),
        [
            (Facet(Dimension.PROVINCE), "Jawa Barat"),
            (Facet(Dimension.KIND), "note"),
            (Facet(Dimension.ROLE), "kpm"),
            (Facet(Dimension.SOURCE), "fgd-bogor"),
            (Facet(Dimension.SPEAKER), "b1"),
            (Facet(Dimension.CODER), "k-bayu"),
            (Facet(Dimension.ATTRIBUTE, "Dusun"), "Atas"),
        ],
    )
    def it_compares_groups_that_are_still_empty(
        self, comparer: Comparer, project: Project, facet: Facet, known: str
    ) -> None:
        with pytest.raises(InvalidField):
            _compared(comparer, project, by=facet, groups=(known, "tidak ada"))
        other = comparer.groups(facet, project.reader)[-1].id
        assert len(_compared(comparer, project, by=facet, groups=(known, other)).groups) == 2


class DescribeQuotations:
    def it_shows_what_is_typical_from_several_speakers(self, comparer: Comparer, project: Project) -> None:
        compared = comparer.compare(WISH, project.reader)
        garut, ende = shown(compared, project.reader)
        assert (garut.row, garut.group, ende.row, ende.group) == ("c-load", GARUT.id, "c-place", ENDE.id)
        assert [each.speaker for each in garut.quotations] == ["G1", "G4", "G2"]
        assert [each.district_name for each in garut.quotations] == ["Garut"] * 3
        assert len({each.coding.span for each in ende.quotations}) == len(ende.quotations) == 3
        assert garut.quotations[0].provenance == "fgd-garut, G1, par. 2"
        assert garut.quotations[0].code_path == "Beban kerja / Biaya pribadi"

    def it_lists_all_codings_of_a_row(self, comparer: Comparer, project: Project) -> None:
        compared = comparer.compare(WISH, project.reader)
        assert compared.codings("c-place", ENDE.id) == ("x-15", "x-16", "x-19", "x-17", "x-20", "x-18")
        assert compared.codings("c-place", GARUT.id) == ("x-12",)

    def it_leaves_out_what_is_gone_since(self, comparer: Comparer, project: Project) -> None:
        compared = comparer.compare(WISH, project.reader)
        first = shown(compared, project.reader)[0].quotations[0].coding
        project.perform(Rewrite((), (first,)))
        assert first not in [each.coding for each in shown(compared, project.reader)[0].quotations]

    def it_does_not_hang_on_the_order_of_the_making(
        self, comparer: Comparer, project: Project, tmp_path: Path
    ) -> None:
        (tmp_path / "lain").mkdir()
        other = two_districts(tmp_path / "lain")
        again = project.reader.among(Coding, ["x-15", "x-16"])
        project.perform(Rewrite((), again))
        project.perform(Rewrite(again))
        its = Comparer(other)
        one = its.compare(WISH, other.reader)
        two = comparer.compare(WISH, project.reader)
        assert one.comparison == two.comparison
        assert shown(one, other.reader) == shown(two, project.reader)
        assert SIGNAL.name in {
            each.code_path.split(" / ")[-1] for each in shown(two, project.reader)[1].quotations
        }
        its.close()
        other.close()
