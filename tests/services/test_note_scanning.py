"""What in notes of supervision may tell who somebody is, and what looks so and does not."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import (
    CODING,
    ENDE,
    GARUT,
    NETWORK,
    NOW,
    P1,
    P2,
    SARI,
    SOURCE,
    TRANSCRIPT,
    WORKLOAD,
)
from tests.supervision.desk import DENIS, MARIA, visit
from workbench.domain.cases import Case
from workbench.domain.codings import Segment
from workbench.domain.facilitators import Facilitator
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.sessions import CaseDiscussion, Session, WellBeing
from workbench.domain.spans import Span
from workbench.services.note_scanning import findings_in, findings_of, warm_up
from workbench.services.projects import Project, create_file

K = PersonalKind


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "uji.workbench", study="empty", title="", coder="Sari")
    opened.perform(
        Rewrite((GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING, DENIS, MARIA))
    )
    yield opened
    opened.close()


def found(project: Project, text: str) -> list[tuple[PersonalKind, str]]:
    for each in findings_in(project, text):
        assert each.words == each.span.of(text)
    return [(each.kind, each.words) for each in findings_in(project, text)]


class DescribeScanningANote:
    @pytest.mark.parametrize(
        "text",
        [
            "Ibu kader posyandu Mawar membantu mendata.",
            "Balita ditimbang di Posyandu Kasih Bunda.",
            "Ibu nifas dirujuk; Bapak Penyuluh menjelaskan.",
            "Pak Polisi dari Polsek Ndona datang, bersama Satgas.",
            "Perlu kursi roda dari Sentra Efata; rujukan ke Sentra Terpadu Kartini.",
            "Linmas dan Karang Taruna ikut menenangkan.",
            "Kader Jumantik dan Kader Yandu sepakat.",
            "Pak Kepala Desa Nangaba tidak setuju.",
            "Bu bidan, Pak Camat, Bapak-bapak dan Mama-mama hadir.",
        ],
    )
    def it_takes_offices_houses_and_places_for_no_names(self, project: Project, text: str) -> None:
        assert found(project, text) == []

    @pytest.mark.parametrize("text", ["Pak Desa Yohanes hadir.", "Bapak Kepala Desa Yohanes hadir."])
    def it_finds_who_is_called_by_the_place_that_he_heads(self, project: Project, text: str) -> None:
        assert found(project, text) == [(K.NAME, "Yohanes")]

    @pytest.mark.parametrize(
        ("text", "kind", "words"),
        [
            ("NIK 5308124506780003 tidak padan", K.NIK, "5308124506780003"),
            ("KK 5308,0141,0385,0001 ganda", K.NIK, "5308,0141,0385,0001"),
            ("hubungi 0812-3456-7890 saja", K.PHONE, "0812-3456-7890"),
            ("WA +62 812 3456 7890", K.PHONE, "+62 812 3456 7890"),
            ("rekening BRI 0123-01-012345-50-6", K.ACCOUNT, "0123-01-012345-50-6"),
            ("surel sri.w@yahoo.co.id", K.EMAIL, "sri.w@yahoo.co.id"),
            ("rumah di RT 03 RW 05", K.ADDRESS, "RT 03 RW 05"),
            ("rumah di RT 03/05", K.ADDRESS, "RT 03/05"),
            *(
                (f"lalu {title} Yohana menolak", K.NAME, f"{title} Yohana")
                for title in ("Ibu", "Bu", "Mbak", "Kak")
            ),
            *(
                (f"lalu {title} Petrus menolak", K.NAME, f"{title} Petrus")
                for title in ("Bapak", "Pak", "Mas", "Sdr.")
            ),
            ("lalu Ustadz Ahmad datang", K.NAME, "Ustadz Ahmad"),
            ("🏠🏠 Mama Yosefina datang", K.NAME, "Mama Yosefina"),
        ],
    )
    def it_finds(self, project: Project, text: str, kind: PersonalKind, words: str):
        assert found(project, text) == [(kind, words)]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " \n",
            "PD-07 dan KK-01 membahas K-END-001 dan K-END-002; KPM setuju.",
            "Ibu sakit, Bapak merantau, Pak RT dan Bu Bidan ikut.",
            "Rujuk ke Puskesmas Wolowaru, Dinas Sosial Kabupaten Ende, Desa Nangapanda.",
            "Kelompok Mawar 3 dan Melati 1 belum P2K2.",
            "Rp 1.200.000 pada 12-03-2026 untuk 240 KPM.",
            "Mother of three, village midwife, referral to Dinas Sosial.",
        ],
    )
    def it_lets_be(self, project: Project, text: str):
        assert found(project, text) == []

    def it_takes_code_names_of_the_register_and_of_cases_and_districts_for_what_they_are(
        self, project: Project
    ):
        text = "Bu Melati dan Kak Kencana di Lembata."
        assert len(found(project, text)) == 2
        project.perform(
            Rewrite(
                (
                    Facilitator("f-1", "Melati", ENDE.id, NOW),
                    Case("q-3", "Kencana", ENDE.id, "PD-07", NOW),
                )
            )
        )
        assert found(project, text) == []

    def it_lets_words_be_of_which_somebody_said_that_they_are_no_names(self, project: Project):
        text = "Bu Yohana datang."
        assert found(project, text) == [(K.NAME, "Bu Yohana")]
        span = Span(0, 4)
        kept = PersonalMark(
            "m-1",
            Segment(SOURCE.id, span, "Yohana", SOURCE.sha256),
            K.NAME,
            MarkState.KEPT,
            "hand",
            SARI.id,
            NOW,
        )
        project.perform(Rewrite((kept,)))
        assert found(project, text) == []

    def it_is_warmed_on_another_threads_reader(self, project: Project):
        with project.reading() as reader:
            warm_up(project, reader)
            assert len(findings_in(project, "Bu Yohana", reader)) == 1


class DescribeScanningARecord:
    def it_says_in_which_field(self, project: Project):
        case = replace(DENIS, situation="Ibu Yohana menolak", outcome="HP 081234567890")
        assert [(each.field, each.kind) for each in findings_of(project, case)] == [
            ("situation", K.NAME),
            ("outcome", K.PHONE),
        ]

    def it_looks_through_a_sessions_actions_and_not_through_the_restricted_block(self, project: Project):
        session = Session(
            "z-1",
            "END/2026/001",
            NOW.date(),
            ENDE.id,
            "KK-01",
            NOW,
            discussions=(CaseDiscussion(DENIS.id, "Pak Petrus marah"),),
            wellbeing=WellBeing("Ibu Yohana"),
        )
        project.perform(Rewrite((session, replace(visit(), what="Kunjungi Ibu Yohana"))))
        assert [(each.field, each.words) for each in findings_of(project, session)] == [
            ("cases[0].discussed", "Pak Petrus"),
            ("cases[0].actions[0].what", "Ibu Yohana"),
        ]

    def it_takes_no_group_for_a_person(self, project: Project):
        assert findings_of(project, replace(DENIS, group="Yohana")) == ()
        assert [each.kind for each in findings_of(project, replace(DENIS, group="081234567890"))] == [K.PHONE]
