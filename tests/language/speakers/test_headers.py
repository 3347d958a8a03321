from pathlib import Path

import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import check, names, roles, said
from workbench.language.readers.material import Material, Passage
from workbench.language.speakers import recognise
from workbench.language.speakers.header_lines import names_somebody

TALK = (
    "Moderator: Siap?\nP1: Siap.\nP2: Siap, Bu.\nModerator: Mulai dari mana?\nP1: Dari hulu.\nP2: Dari hilir."
)


class DescribeHeaderBlocks:
    def it_takes_the_block_before_the_talk_for_attributes(self, recognised: Recognise) -> None:
        found = recognised(
            "TRANSKRIP FGD PENDAMPING\nJudul : Beban kerja\nHari/Tanggal: Selasa, 9 September\nPukul: 09:30 - 11:45\n"
            f"Tempat: Aula, Kabupaten Garut\nJumlah peserta 6 orang\nModerator: Rahmi Suryani\nNotulen: Doni\n\n{TALK}"
        )

        check(found)
        assert dict(found.attributes)["Pukul"] == "09:30 - 11:45"
        assert [key for key, _ in found.attributes][-2:] == ["Moderator", "Notulen"]
        assert len(found.turns) == 6
        assert any("Garut" in hint for hint in found.district_hints)

    def it_tells_a_name_behind_moderator_from_speech(self, recognised: Recognise) -> None:
        found = recognised(f"Tempat: Balai desa\nModerator: selamat pagi semuanya\n{TALK}")

        assert said(found)[0] == ("Moderator", "selamat pagi semuanya")

    def it_reads_a_legend_and_keeps_it_out_of_the_talk(self, recognised: Recognise) -> None:
        found = recognised(
            "P1 = pendamping kecamatan Cisurupan\nP2 = koordinator kabupaten\nMod = Rahmi Suryani, pewawancara\n\n"
            "Mod: Siap?\nP1: Siap.\nP2: Siap.\nMod: Ya?\nP1: Ya.\nP2: Ya."
        )

        assert len(found.turns) == 6
        assert roles(found) == {"Mod": "moderator", "P1": "pendamping", "P2": "koordinator"}
        assert found.speakers[1].reason.clue.value == "legend"

    def it_reads_a_legend_that_looks_like_turns(self, recognised: Recognise) -> None:
        found = recognised(
            "MS: Maria Sulastri\nDK: Dewi Kartika\n\nMS: Sudah?\nDK: Sudah.\nMS: Apa?\nDK: Nasi."
        )

        assert said(found)[0] == ("MS", "Sudah?")
        assert len(found.turns) == 4

    def it_does_not_take_short_answers_for_a_legend(self, recognised: Recognise) -> None:
        assert len(recognised("A: Halo\nB: Halo\nA: Sehat\nB: Sehat\nA: Pulang\nB: Mangga").turns) == 6

    @pytest.mark.parametrize(
        "line",
        [
            "Nama Responden : Ibu Lasmi (Inisial L)\nPewawancara : Dewi (Inisial D)",
            "Tempat: rumah\nPewawancara: D\nPeserta: L (KPM)",
            "Dalam transkrip ini huruf D adalah pewawancara dan\nhuruf L adalah penerima manfaat.",
        ],
    )
    def it_knows_who_asks_from_the_header(self, recognised: Recognise, line: str) -> None:
        found = recognised(f"{line}\n\nD: Sudah\nL: Sudah\nD: Apa saja\nL: Nasi")

        assert roles(found)["D"] == "moderator"
        assert len(found.turns) == 4

    @pytest.mark.parametrize(
        "people",
        [
            "1. P1 – Ibu Siti, pendamping\n2. P2 – Pak Doni, koordinator kabupaten",
            "- Ibu Siti (P1), pendamping\n- Pak Doni (P2), koordinator kabupaten",
        ],
    )
    def it_reads_a_list_of_participants(self, recognised: Recognise, people: str) -> None:
        found = recognised(f"Tempat: Aula\nPeserta:\n{people}\n\n{TALK}")

        assert roles(found) == {"Moderator": "moderator", "P1": "pendamping", "P2": "koordinator"}

    def it_closes_a_turn_before_the_next_interview(self, recognised: Recognise) -> None:
        one = "TRANSKRIP WAWANCARA\nNama: Ibu Lasmi\nTanggal: 3 Mei\n\nI: Ya?\nN: Ya.\nI: Lalu?\nN: Lalu pulang."
        found = recognised(f"{one}\n\n{one}")

        assert [words for _, words in said(found)] == ["Ya?", "Ya.", "Lalu?", "Lalu pulang."] * 2
        assert [(doubt.kind.value, doubt.facts["count"]) for doubt in found.warnings] == [
            ("several_interviews", "2")
        ]

    def it_reads_front_matter(self, recognised: Recognise) -> None:
        found = recognised(f"---\ntitle: Obrolan sore\ndate: 2025-09-01\ntags:\n  - pkh\n---\n{TALK}", "a.md")

        assert found.attributes == (("title", "Obrolan sore"), ("date", "2025-09-01"))
        assert names(found) == ["Moderator", "P1", "P2"]


def test_the_last_line_of_a_header_introduces_whoever_begins_the_talk():
    text = (
        "Hari/Tanggal: Rabu, 3 September 2025\nTempat: balai desa\n"
        "Moderator: Teh Wulan (berbahasa Sunda). Bagian yang seluruhnya Sunda sudah diterjemahkan.\n\n"
        + "[00:00:48] Moderator: Kita mulai dari kenalan, ya, Bu.\n[00:01:10] Bu Enok: Saya sudah sembilan tahun.\n"
        * 3
    )
    found = recognise(Material(Path("fgd.txt"), "txt", tuple(Passage(line) for line in text.split("\n"))))
    assert [turn.speaker for turn in found.turns] == ["Moderator", "Bu Enok"] * 3


def test_a_value_without_end_is_nobodys_name():
    assert names_somebody("Bu Sri (KPM)")
    # a search for the closing bracket from each opening one would take minutes
    assert not names_somebody("(" * 400_000)
