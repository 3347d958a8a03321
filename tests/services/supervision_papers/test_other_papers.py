"""The other papers: tracker, balance, learning needs, training plan, caseload, and the chronology of a case."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.exports.word_files import misplaced, opened, part
from tests.fakes.changes import Rewrite
from tests.services.supervision_papers.coordinator import (
    BEFORE,
    FIRST,
    MEETING,
    MET,
    REGISTER,
    STUDY,
    blocks_of,
    coordinators,
    section,
    words_of,
)
from workbench.domain.cases import Case, CaseState
from workbench.domain.districts import District
from workbench.domain.erasure import Erasure
from workbench.domain.errors import UnknownThing
from workbench.domain.facilitators import Competence, LearningNeed
from workbench.domain.pictures import Bars, Timeline
from workbench.domain.reports import Fields, Figure, Report, Table, Tone
from workbench.domain.sessions import FunctionMinutes
from workbench.services.chronology import chronology
from workbench.services.projects import Project
from workbench.services.supervision_papers.action_tracker import tracker_paper
from workbench.services.supervision_papers.case_chronology import chronology_paper
from workbench.services.supervision_papers.case_timeline import case_timeline
from workbench.services.supervision_papers.caseload import caseload_paper
from workbench.services.supervision_papers.function_balance import MOST_BARS, balance_paper
from workbench.services.supervision_papers.paper import Period, Words
from workbench.services.supervision_papers.training import needs_paper, plan_paper
from workbench.services.supervision_papers.writing import write_paper

ALWAYS = Period()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened_project = coordinators(tmp_path)
    yield opened_project
    opened_project.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    (tmp_path / "empty").mkdir()
    opened_project = coordinators(tmp_path / "empty", STUDY)
    yield opened_project
    opened_project.close()


def named(project: Project, name: str) -> str:
    return next(each.id for each in project.reader.all(District) if each.name == name)


def table_of(report: Report) -> Table:
    found = blocks_of(report, Table)[0]
    assert isinstance(found, Table)
    return found


class DescribeTheTracker:
    def it_marks_what_is_late_or_carried_too_often(self, project: Project) -> None:
        table = table_of(tracker_paper(project, None, "id").report)
        marks = {row[2].text: (row[6].text, row[6].tone) for row in table.rows}
        assert marks["Kunjungi keluarga bersama kader"] == ("▲ Lewat tenggat\n◆ dibawa 3×", Tone.RED)
        assert marks["Hubungi puskesmas"] == ("◆ dibawa 4×", Tone.AMBER)
        assert marks["Sudah lama selesai"] == ("", Tone.NONE)

    def it_takes_only_open_ones_of_a_district(self, project: Project) -> None:
        paper = tracker_paper(project, named(project, "Ende"), "en", open_only=True)
        assert paper.report.title == "Tracker of open follow-ups"
        assert len(table_of(paper.report).rows) == 3
        assert not table_of(tracker_paper(project, named(project, "Garut"), "en").report).rows
        assert ("K-END-001.review", "Tertunda karena jalan rusak.") in paper.texts

    def it_is_a_sheet_with_days_and_without_formulas(self, project: Project, tmp_path: Path) -> None:
        write_paper(project, tracker_paper(project, None, "id"), tmp_path / "a.xlsx")
        rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
        assert rows[1][4] == date(2026, 2, 16)
        assert rows[1][7] == 32
        assert "=HYPERLINK(“x”) bukan rumus" in [row[2] for row in rows]


class DescribeTheBalance:
    def it_means_shares_over_sessions(self, project: Project) -> None:
        paper = balance_paper(project, named(project, "Ende"), "", ALWAYS, "id")
        row = table_of(paper.report).rows[0]
        assert [cell.text for cell in row] == ["PD-07", "2", "60", "33", "29", "38", "0"]
        (picture,) = paper.pictures.values()
        assert isinstance(picture, Bars)
        assert [each.name for each in picture.series] == ["Administratif", "Edukatif", "Suportif"]

    def it_goes_by_district_where_none_is_named(self, project: Project) -> None:
        report = balance_paper(project, None, "", ALWAYS, "en").report
        assert [row[0].text for row in table_of(report).rows] == ["Ende"]
        assert report.subtitle == "all districts · by district"

    def it_heeds_facilitator_and_period(self, project: Project) -> None:
        one = balance_paper(project, None, "pd-07", Period(date(2026, 3, 1), None), "id").report
        assert [cell.text for cell in table_of(one).rows[0]][:3] == ["PD-07", "1", "60"]
        assert one.subtitle == "pd-07 · 1 Maret 2026 – … · menurut pendamping"
        early = balance_paper(project, None, "", Period(None, date(2026, 1, 1)), "id").report
        assert "Tidak ada sesi yang mencatat waktu" in words_of(early)
        assert "… – 1 Januari 2026" in early.subtitle
        assert not blocks_of(balance_paper(project, None, "PD-99", ALWAYS, "id").report, Figure)

    def it_draws_the_ones_with_most_sessions(self, project: Project) -> None:
        people = tuple(f"PD-{number}" for number in range(100, 130))
        project.perform(
            Rewrite((replace(BEFORE, supervisees=people), replace(MEETING, minutes=FunctionMinutes())))
        )
        paper = balance_paper(project, named(project, "Ende"), "", ALWAYS, "id")
        (picture,) = paper.pictures.values()
        assert isinstance(picture, Bars)
        assert (len(picture.labels), len(table_of(paper.report).rows)) == (MOST_BARS, 31)
        assert "Hanya 25" in picture.frame.note

    def it_is_a_picture_too(self, project: Project, tmp_path: Path) -> None:
        paper = balance_paper(project, None, "", ALWAYS, "id")
        for ending, start in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".docx", b"PK")):
            write_paper(project, paper, tmp_path / f"a{ending}")
            assert (tmp_path / f"a{ending}").read_bytes().startswith(start)


class DescribeTraining:
    def it_lists_each_need_once(self, project: Project) -> None:
        rows = table_of(needs_paper(project, None, "id").report).rows
        assert {(row[0].text, row[2].text, row[5].text) for row in rows} == {
            ("PD-07", "Berbicara dengan keluarga berduka", "2 Mar 2026"),
            ("PD-09", "Mediasi", "register"),
        }

    def it_plans_by_group_and_competence(self, project: Project) -> None:
        paper = plan_paper(project, named(project, "Ende"), "id")
        assert paper.report.subtitle == "Ende · per 20 Maret 2026"
        groups = section(paper.report, "Pelatihan menurut kelompok kinerja").blocks[0]
        assert isinstance(groups, Table)
        assert [(row[0].text, row[1].text, row[2].text) for row in groups.rows][:2] == [
            ("Tinggi", "Mediasi", "PD-07"),
            ("", "Advokasi", "″"),
        ]
        needs = section(paper.report, "Kebutuhan menurut kompetensi").blocks[0]
        assert isinstance(needs, Table)
        assert needs.rows[0][1].text == "Mediasi"
        assert "PD-11" in words_of(paper.report)

    def it_says_each_wording_once(self, project: Project) -> None:
        more = replace(
            REGISTER[0],
            needs=(LearningNeed(Competence.SOCIAL, "mediasi"), LearningNeed(Competence.SOCIAL, "Adat")),
        )
        project.perform(Rewrite((more,)))
        needs = section(plan_paper(project, None, "id").report, "Kebutuhan menurut kompetensi").blocks[0]
        assert isinstance(needs, Table)
        assert needs.rows[0][1].text == "Mediasi; Adat"

    def it_says_that_there_is_nothing(self, empty: Project) -> None:
        assert "Tidak ada kebutuhan belajar" in words_of(needs_paper(empty, None, "id").report)
        assert "No facilitator is in the register yet." in words_of(plan_paper(empty, None, "en").report)


class DescribeCaseloads:
    def it_marks_by_sign_and_colour(self, project: Project) -> None:
        report = caseload_paper(project, named(project, "Ende"), "id").report
        assert [(row[0].text, row[5].text, row[5].tone, row[7].text) for row in table_of(report).rows] == [
            ("PD-07", "▲ Jauh di atas (> 200)", Tone.RED, "1:231"),
            ("PD-09", "◆ Di atas anjuran (151–200)", Tone.AMBER, "1:180"),
            ("PD-11", "Sesuai anjuran (≤ 150)", Tone.NONE, "1:140"),
        ]

    def it_sums_up_districts(self, project: Project) -> None:
        table = table_of(caseload_paper(project, None, "en").report)
        assert [[row[0].text, row[4].text] for row in table.rows] == [
            ["Garut", "–"],
            ["Ende", "184"],
        ]

    def it_says_that_nobody_is_there(self, empty: Project) -> None:
        assert "Belum ada pendamping" in words_of(caseload_paper(empty, None, "id").report)


class DescribeTheChronology:
    def it_tells_all_in_one_order(self, project: Project) -> None:
        report = chronology_paper(project, "k-end-001", "id").report
        rows = table_of(report).rows
        days = [row[0].day for row in rows if row[0].day is not None]
        assert days == sorted(days)
        assert {"Sesi supervisi", "Dirujuk", "Dieskalasi", "Penanda dipasang"} <= {
            row[1].text for row in rows
        }
        assert "Persetujuan keluarga: 5 Maret 2026" in words_of(report)
        assert "Tema: Beban kerja; Beban kerja / Jaringan internet" in words_of(report)
        head = blocks_of(report, Fields)[0]
        assert ("Tingkat risiko", "Kritis") in head.rows  # type: ignore[union-attr]

    def it_draws_what_was_under_way(self, project: Project) -> None:
        words = Words.of(project, "id")
        picture = case_timeline(chronology(project, "K-END-001"), words)
        assert isinstance(picture, Timeline)
        lanes = {each.label: each.stretches for each in picture.lanes}
        assert list(lanes) == [
            "Tingkat risiko: kritis",
            "Sesi supervisi",
            "Tindak lanjut",
            "Penanda",
            "Eskalasi",
            "Rujukan",
        ]
        (flag,) = lanes["Penanda"]
        assert (flag.start, flag.end) == (29, 33)
        (sent,) = lanes["Eskalasi"]
        assert sent.end == (date(2026, 3, 20) - date(2026, 2, 1)).days
        assert picture.axis == "hari sejak 1 Februari 2026"

    def it_has_no_risk_once_closed_and_no_words_once_erased(self, project: Project) -> None:
        closed = replace(FIRST, state=CaseState.CLOSED, outcome="Pindah", reason="Keluarga pindah")
        project.perform(Rewrite((closed,)))
        head = blocks_of(chronology_paper(project, "K-END-001", "en").report, Fields)[0]
        assert "Risk level" not in dict(head.rows)  # type: ignore[union-attr]
        gone = Case(
            "q-1", "K-END-001", FIRST.district, "", FIRST.created_at, erased=Erasure(MET, "Sari", "x")
        )
        project.perform(Rewrite((gone,)))
        assert "erased on request" in words_of(chronology_paper(project, "K-END-001", "en").report)

    def it_goes_to_word_with_its_picture(self, project: Project, tmp_path: Path) -> None:
        path = tmp_path / "kasus.docx"
        assert write_paper(project, chronology_paper(project, "K-END-001", "id"), path).rows > 5
        assert len(opened(path).inline_shapes) == 1
        assert misplaced(part(path, "word/document.xml")) == []

    def it_knows_no_other_case(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            chronology_paper(project, "K-END-404", "id")
