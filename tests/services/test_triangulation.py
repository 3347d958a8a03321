"""What FGDs, interviews and supervision say of themes, what stays out, and how an author judges it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import CODING, ENDE, GARUT, MARK, NETWORK, NOW, SARI, WORKLOAD, coding
from tests.services.theme_study import ASEP, DATA, DENIS, JUNE, MARCH, MARIA, SAID, TALK, spoken, themed
from workbench.domain.codes import CodeStatus
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.sources import SourceKind
from workbench.domain.themes import Interpretation
from workbench.services.personal_decisions import STAND_INS, stand_ins_of
from workbench.services.projects import Project
from workbench.services.redacting import redacted
from workbench.services.tabulating import Tabulator
from workbench.services.theme_supervision import LeftOut
from workbench.services.triangulation import (
    TYPICAL,
    Strand,
    Triangulation,
    TriangulationRow,
    judging,
    triangulation,
    withdrawing,
)
from workbench.services.unnaming import unnamed


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = themed(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def tabulator(project: Project) -> Iterator[Tabulator]:
    made = Tabulator(project)
    yield made
    made.close()


def amounts(row: TriangulationRow) -> list[tuple[int, int]]:
    return [(each.items, each.places) for each in row.strands]


def first(found: Triangulation) -> TriangulationRow:
    return found.rows[0]


class DescribeATheme:
    def it_counts_each_strand_with_what_stands_below_the_theme(
        self, project: Project, tabulator: Tabulator
    ) -> None:
        found = triangulation(project, tabulator=tabulator)
        assert [each.path for each in found.rows] == ["Beban kerja", "Data"]
        assert amounts(found.rows[0]) == [(1, 1), (1, 1), (2, 2)]
        assert amounts(found.rows[1]) == [(0, 0), (0, 0), (0, 0)]
        assert found.left_out == LeftOut(1, 0)

    def it_shows_typical_quotations_and_notes(self, project: Project, tabulator: Tabulator) -> None:
        row = first(triangulation(project, tabulator=tabulator))
        assert [each.coding.id for each in row.strand(Strand.FGD).quotations] == [CODING.id]
        assert [each.coding.id for each in row.strand(Strand.INTERVIEW).quotations] == [SAID.id]
        notes = row.strand(Strand.SUPERVISION).notes
        assert [each.number for each in notes] == [MARCH.number, JUNE.number]
        assert [each.district for each in notes] == ["Ende", "Garut"]

    def it_shows_no_name_that_stands_in_a_note(self, project: Project, tabulator: Tabulator) -> None:
        note = first(triangulation(project, tabulator=tabulator)).strand(Strand.SUPERVISION).notes[0]
        assert note.text == "Laporan dikirim dari kantor desa. – [nama] tidak bersinyal."

    def it_shows_what_was_discussed_where_nothing_was_decided(
        self, project: Project, tabulator: Tabulator
    ) -> None:
        bare = spoken(ASEP, "")
        project.perform(Rewrite((replace(JUNE, discussions=(bare,)), replace(MARCH, discussions=()))))
        notes = first(triangulation(project, tabulator=tabulator)).strand(Strand.SUPERVISION).notes
        assert [each.text for each in notes] == [bare.discussed]

    def it_shows_one_note_of_a_case(self, project: Project, tabulator: Tabulator) -> None:
        again = replace(MARCH, id="z-9", number="END/2026/z-9")
        project.perform(Rewrite((again, replace(ASEP, research_consent=False))))
        row = first(triangulation(project, tabulator=tabulator))
        assert [each.case for each in row.strand(Strand.SUPERVISION).notes] == [DENIS.id]

    def it_shows_key_quotations_before_others(self, project: Project, tabulator: Tabulator) -> None:
        others = [coding(f"x-{end}", 51, end) for end in (60, 62)]
        key = coding("x-8", 4, 13)
        meant = Interpretation(WORKLOAD.id, key_quotations=(key.id, "x-gone"))
        project.perform(Rewrite((*others, key, meant)))
        row = first(triangulation(project, tabulator=tabulator))
        shown = [each.coding.id for each in row.strand(Strand.FGD).quotations]
        assert shown[0] == key.id
        assert len(shown) == TYPICAL

    def it_hints_at_strands_that_are_silent_where_another_speaks(
        self, project: Project, tabulator: Tabulator
    ) -> None:
        project.perform(Rewrite((), (SAID,)))
        spoken_of, unspoken = triangulation(project, tabulator=tabulator).rows
        assert spoken_of.silent == (Strand.INTERVIEW,)
        assert unspoken.silent == ()

    def it_counts_apart_what_stands_in_notes_and_surveys(
        self, project: Project, tabulator: Tabulator
    ) -> None:
        project.perform(Rewrite((replace(TALK, kind=SourceKind.NOTE),)))
        found = triangulation(project, tabulator=tabulator, themes=(WORKLOAD.id, NETWORK.id))
        assert found.elsewhere == 1
        assert first(found).silent == (Strand.INTERVIEW,)


class DescribeADistrict:
    def it_counts_its_own(self, project: Project, tabulator: Tabulator) -> None:
        found = triangulation(project, tabulator=tabulator, district=ENDE.id)
        assert amounts(first(found)) == [(0, 0), (1, 1), (1, 1)]
        assert (found.district, found.left_out) == ("Ende", LeftOut(1, 0))

    def it_is_judged_apart_from_the_whole_study(self, project: Project, tabulator: Tabulator) -> None:
        project.perform(judging(project, WORKLOAD.id, Judgement.DISSONANT, "Periksa.", ENDE.id))
        assert first(triangulation(project, tabulator=tabulator)).judgement is None
        row = first(triangulation(project, tabulator=tabulator, district=ENDE.id))
        assert row.judgement is not None
        assert (row.judgement.judgement, row.judge) == (Judgement.DISSONANT, "Sari")

    def it_must_be_there(self, project: Project, tabulator: Tabulator) -> None:
        with pytest.raises(UnknownThing):
            triangulation(project, tabulator=tabulator, district=DistrictId("d-gone"))


class DescribeTheChoiceOfThemes:
    def it_may_be_any_codes(self, project: Project, tabulator: Tabulator) -> None:
        found = triangulation(project, tabulator=tabulator, themes=(NETWORK.id,))
        assert [each.path for each in found.rows] == ["Beban kerja / Jaringan internet"]

    def it_has_no_retired_theme(self, project: Project, tabulator: Tabulator) -> None:
        project.perform(Rewrite((replace(DATA, status=CodeStatus.RETIRED),)))
        assert len(triangulation(project, tabulator=tabulator).rows) == 1

    def it_refuses_a_code_that_is_not_there(self, project: Project, tabulator: Tabulator) -> None:
        with pytest.raises(UnknownThing):
            triangulation(project, tabulator=tabulator, themes=(CodeId("c-gone"),))


class DescribeAMaskedReading:
    def it_shows_no_masked_word(self, project: Project, tabulator: Tabulator) -> None:
        project.perform(Rewrite((MARK, replace(JUNE, discussions=(spoken(ASEP, MARK.segment.quote),)))))
        reader = redacted(project.reader, stand_ins_of(project))
        found = triangulation(project, tabulator=tabulator, reader=reader, masked=True)
        row = first(found)
        assert found.masked
        assert MARK.segment.quote not in row.strand(Strand.FGD).quotations[0].coding.segment.quote
        assert "P3" in row.strand(Strand.SUPERVISION).notes[1].text


class DescribeJudging:
    def it_is_by_who_works_now(self, project: Project) -> None:
        project.perform(judging(project, WORKLOAD.id, Judgement.AGREE))
        (kept,) = project.reader.all(Convergence)
        assert (kept.code, kept.coder, kept.judged_at, kept.district) == (
            WORKLOAD.id,
            project.coder.id,
            NOW,
            None,
        )
        assert project.coder.name == SARI.name

    def it_is_withdrawn(self, project: Project) -> None:
        project.perform(judging(project, WORKLOAD.id, Judgement.AGREE, district=GARUT.id))
        with pytest.raises(UnknownThing):
            withdrawing(project, WORKLOAD.id)
        project.perform(withdrawing(project, WORKLOAD.id, GARUT.id))
        assert project.reader.all(Convergence) == ()

    def it_refuses_a_code_that_is_not_there(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            judging(project, CodeId("c-gone"), Judgement.AGREE)


class DescribeUnnamedWords:
    def it_replaces_what_the_rules_find_and_nothing_else(self) -> None:
        stand_ins = STAND_INS["id"]
        said = "Hubungi Pak Yosef di 081234567890, NIK 5308014103850001."
        assert unnamed(said, stand_ins) == "Hubungi [nama] di [telepon], NIK [NIK]."
        assert unnamed("Tidak ada nama.", stand_ins) == "Tidak ada nama."


def test_the_cases_of_the_study_are_what_they_seem() -> None:
    assert [each.research_consent for each in (DENIS, MARIA, ASEP)] == [True, False, True]
