"""The record of a session: what stands in which copy, who signs, and how it looks in Word."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.exports.word_files import blocks, misplaced, opened, part
from tests.fakes.changes import Rewrite
from tests.services.supervision_papers.coordinator import (
    BEFORE,
    FINAL,
    MEETING,
    MET,
    REOPENED,
    blocks_of,
    coordinators,
    section,
    words_of,
)
from workbench.domain.erasure import Erasure
from workbench.domain.errors import InvalidField, UnknownThing
from workbench.domain.reports import Notice, Report, Signature, Signatures, Table, Tone
from workbench.domain.sessions import FunctionMinutes, Session, SessionState, SessionType
from workbench.services.projects import Project
from workbench.services.supervision_papers.paper import Copy
from workbench.services.supervision_papers.session_record import session_paper
from workbench.services.supervision_papers.writing import write_paper

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened_project = coordinators(tmp_path)
    yield opened_project
    opened_project.close()


def put(project: Project, session: Session) -> Report:
    project.perform(Rewrite((session,)))
    return session_paper(project, session.number, "id").report


def parties(report: Report) -> tuple[Signature, ...]:
    (found,) = blocks_of(report, Signatures)
    assert isinstance(found, Signatures)
    return found.parties


class DescribeADraft:
    def it_says_so_in_title_and_notice(self, project: Project) -> None:
        for language, word in (("id", "DRAF"), ("en", "DRAFT")):
            report = session_paper(project, "END/2026/002", language).report
            assert report.title.startswith(f"{word} – ")
            (notice,) = blocks_of(report, Notice)
            assert f"{word}. " in str(notice)

    def it_leaves_lines_for_signatures(self, project: Project) -> None:
        report = session_paper(project, "end/2026/002", "id").report
        assert parties(report) == (
            Signature("Supervisor", code="KK-01"),
            Signature("Yang disupervisi", code="PD-07"),
        )

    def it_shows_a_decision_that_lacks_its_rationale(self, project: Project) -> None:
        report = session_paper(project, "END/2026/002", "id").report
        second = section(report, "K-END-002 · tingkat risiko: sedang")
        decision = next(each for each in second.blocks if isinstance(each, Table))
        assert [(cell.text, cell.tone) for cell in decision.rows[0]] == [
            ("Lapor ke desa", Tone.NONE),
            ("–", Tone.AMBER),
        ]

    def it_says_when_a_session_was_not_held(self, project: Project) -> None:
        report = put(project, replace(MEETING, state=SessionState.MISSED, reason="Hujan", discussions=()))
        assert "Sesi ini tidak terlaksana." in words_of(report)
        assert "Hujan" in words_of(report)
        assert "Tidak ada kasus yang dibahas." in words_of(report)
        assert "Tidak ada tindak lanjut dari sesi sebelumnya." in words_of(report)


class DescribePreviousActions:
    def it_shows_those_that_stood_with_their_reviews(self, project: Project) -> None:
        report = session_paper(project, "END/2026/002", "id").report
        table = section(report, "Tindak lanjut sebelumnya").blocks[0]
        assert isinstance(table, Table)
        assert [[cell.text for cell in row][1:] for row in table.rows] == [
            [
                "Kunjungi keluarga bersama kader",
                "PD-07",
                "16 Feb 2026",
                "▲ Lewat tenggat",
                "Tertunda karena jalan rusak.",
            ],
            ["Minta daftar hadir dari sekolah", "PD-07", "16 Feb 2026", "Selesai", "Daftar hadir diterima."],
        ]
        assert table.rows[0][4].tone is Tone.RED

    def it_leaves_out_reviews_that_came_after_it_was_final(self, project: Project) -> None:
        early = replace(FINAL, finalised_at=MET - timedelta(hours=1), entered_at=MET - timedelta(hours=3))
        report = put(project, early)
        assert "Tertunda karena jalan rusak." not in words_of(report)

    def it_marks_what_was_carried_too_often(self, project: Project) -> None:
        report = session_paper(project, "END/2026/002", "id").report
        assert "◆ Terbuka, dibawa 4×" in words_of(report)


class DescribeCopies:
    def it_has_the_restricted_block_only_in_the_facilitators_own(self, project: Project) -> None:
        for copy, there in ((Copy.FACILITATOR, True), (Copy.COORDINATOR, False)):
            report = session_paper(project, "END/2026/002", "id", copy).report
            assert ("Sulit tidur." in words_of(report)) is there
            assert ("Memuat catatan rahasia" in words_of(report)) is there

    def it_has_it_in_no_copy_of_a_group(self, project: Project) -> None:
        project.perform(Rewrite((replace(MEETING, type=SessionType.GROUP),)))
        report = session_paper(project, "END/2026/002", "id", Copy.FACILITATOR).report
        assert "Sulit tidur." not in words_of(report)

    def it_has_of_a_session_with_others_her_own_cases_alone(self, project: Project) -> None:
        project.perform(Rewrite((replace(MEETING, supervisees=("PD-07", "PD-09"), summary="Sepakat."),)))
        whole = session_paper(project, "END/2026/002", "id")
        hers = session_paper(project, "END/2026/002", "id", Copy.FACILITATOR, "pd-07")
        assert "K-END-002" in words_of(whole.report)
        assert "K-END-002" not in words_of(hers.report)
        assert "PD-09" not in words_of(hers.report)
        assert "Lapor ke desa" not in words_of(hers.report)
        assert "Balita tidak ditimbang" in words_of(hers.report)
        assert not any("K-END-002" in path for path, _ in hers.texts)
        assert "Sulit tidur." not in words_of(hers.report)
        assert [each.code for each in parties(hers.report)] == ["KK-01", "PD-07"]

    @pytest.mark.parametrize("facilitator", ["", "PD-99"])
    def it_must_be_known_whose_copy_it_is(self, project: Project, facilitator: str) -> None:
        project.perform(Rewrite((replace(MEETING, supervisees=("PD-07", "PD-09")),)))
        with pytest.raises(InvalidField) as raised:
            session_paper(project, "END/2026/002", "id", Copy.FACILITATOR, facilitator)
        assert (raised.value.name, raised.value.allowed) == ("facilitator", ("PD-07", "PD-09"))

    def it_hands_over_what_people_wrote_but_not_the_restricted_block(self, project: Project) -> None:
        texts = dict(session_paper(project, "END/2026/002", "id", Copy.FACILITATOR).texts)
        assert texts["cases[0].done"] == "Dua kali menelepon."
        assert texts["K-END-001.situation"].startswith("Keluarga dengan balita")
        assert texts["K-END-001.what"]
        assert "Sulit tidur." not in texts.values()


class DescribeSignatures:
    def it_types_who_has_signed_with_place_and_day(self, project: Project) -> None:
        assert parties(put(project, FINAL)) == (
            Signature("Supervisor", "KK-01", "Ende, 2 Maret 2026", "Koordinator Kabupaten"),
            Signature("Yang disupervisi", "PD-07", "Ende, 3 Maret 2026"),
        )

    def it_has_a_place_for_everybody_in_a_group(self, project: Project) -> None:
        group = replace(FINAL, supervisees=("PD-07", "PD-09"), acknowledged_by="pd-09")
        signed = parties(put(project, group))
        assert [(each.name, each.code) for each in signed[1:]] == [("", "PD-07"), ("pd-09", "")]

    def it_keeps_a_name_that_is_nobodys_code(self, project: Project) -> None:
        group = replace(FINAL, supervisees=("PD-07", "PD-09"), acknowledged_by="Wakil kelompok")
        assert [(each.name, each.code) for each in parties(put(project, group))[1:]] == [
            ("Wakil kelompok", ""),
            ("", "PD-07"),
            ("", "PD-09"),
        ]
        alone = replace(FINAL, acknowledged_by="Rina")
        assert [(each.name, each.code) for each in parties(put(project, alone))[1:]] == [("Rina", "PD-07")]
        nobody = replace(FINAL, supervisees=(), acknowledged_by="Rina")
        assert [each.name for each in parties(put(project, nobody))[1:]] == ["Rina"]
        blank = replace(FINAL, supervisees=(), acknowledged_by="", acknowledged_at=None)
        assert [each.name for each in parties(put(project, blank))[1:]] == [""]


class DescribeTheRest:
    def it_tells_revisions_and_addenda(self, project: Project) -> None:
        project.perform(Rewrite((FINAL, REOPENED)))
        report = session_paper(project, "END/2026/002", "id").report
        table = section(report, "Riwayat revisi dan adendum").blocks[0]
        assert isinstance(table, Table)
        assert [(row[0].text, row[2].text, row[3].text) for row in table.rows] == [
            ("1", "KK-01", "Difinalkan, kemudian dibuka kembali"),
            ("2", "KK-01", "Difinalkan"),
            ("3", "Sari", "Pembahasan: Sekolah menelepon.\nlain: x"),
        ]

    def it_says_nothing_of_what_was_not_written(self, project: Project) -> None:
        report = session_paper(project, "END/2026/001", "id").report
        titles = {each.title for each in report.sections}
        assert titles.isdisjoint({"Refleksi", "Beban kerja", "Kebutuhan belajar", "Penutup"})
        assert "Keseimbangan fungsi" in titles
        bare = put(project, replace(BEFORE, minutes=FunctionMinutes()))
        assert "Keseimbangan fungsi" not in {each.title for each in bare.sections}

    def it_says_only_that_it_was_erased(self, project: Project) -> None:
        report = put(project, replace(FINAL, erased=Erasure(MET, "Sari", "permintaan")))
        assert "dihapus atas permintaan" in words_of(report)
        assert len(report.sections) == 1

    def it_knows_no_other_session(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            session_paper(project, "END/2026/009", "id")


class DescribeItsWordFile:
    @pytest.fixture(autouse=True)
    def in_flores(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Moments are told by the clock of the place: here that of Ende."""
        with monkeypatch.context() as patch:
            patch.setenv("TZ", "WITA-8")
            time.tzset()
            yield
        time.tzset()

    @pytest.mark.parametrize("language", ["id", "en"])
    def it_is_as_it_was(self, project: Project, tmp_path: Path, language: str) -> None:
        project.perform(Rewrite((FINAL, REOPENED)))
        path = tmp_path / "sesi.docx"
        write_paper(project, session_paper(project, "END/2026/002", language, Copy.FACILITATOR), path)
        lines = [line.rstrip() for line in blocks(opened(path))]
        golden = GOLDEN / f"session-{language}.txt"
        assert lines == golden.read_text(encoding="utf-8").splitlines()
        assert misplaced(part(path, "word/document.xml")) == []
