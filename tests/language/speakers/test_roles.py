import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import roles
from workbench.domain.participants import Role
from workbench.language.speakers import RoleClue, guess_role


class DescribeRolesOfLabels:
    @pytest.mark.parametrize(
        ("label", "role"),
        [
            ("Moderator", "moderator"),
            ("MOD", "moderator"),
            ("Pewawancara 2", "moderator"),
            ("Fasilitator FGD", "moderator"),
            ("Notulen", "moderator"),
            ("Interviewer", "moderator"),
            ("Pendamping", "pendamping"),
            ("Fasilitator PKH", "pendamping"),
            ("PSM", "pendamping"),
            ("PD-07", "pendamping"),
            ("Pendamping 3", "pendamping"),
            ("Korkab", "koordinator"),
            ("Koordinator Kabupaten", "koordinator"),
            ("KK-01", "koordinator"),
            ("Kadis", "dinas"),
            ("Kasi Dinsos", "dinas"),
            ("Dinas Sosial", "dinas"),
            ("KPM 2", "kpm"),
            ("Ibu penerima", "kpm"),
            ("P3", "other"),
            ("Bu Sri", "other"),
            ("Modesta", "other"),
        ],
    )
    def it_guesses_from_the_label(self, label: str, role: str) -> None:
        assert guess_role(label)[0].value == role

    def it_says_which_word_told(self) -> None:
        assert guess_role("Kasi Linjamsos")[1].words == "Kasi"
        assert guess_role("P3", "pendamping kec. Cibalong")[1].clue is RoleClue.LEGEND
        assert guess_role("P3")[1].clue is RoleClue.NONE

    def it_believes_words_before_a_legend_and_a_legend_before_numbers(self) -> None:
        assert guess_role("Pewawancara", "tim Dinas Sosial")[0].value == "moderator"
        assert guess_role("PD-01", "koordinator kabupaten")[0].value == "koordinator"


class DescribeRolesOfATalk:
    def it_takes_who_asks_for_the_moderator(self, recognised: Recognise) -> None:
        found = recognised("\n".join(["Sita: Lalu bagaimana?", "Oto: Begitu saja, Kak."] * 4))

        assert roles(found) == {"Sita": "moderator", "Oto": "other"}
        assert found.speakers[0].reason.clue is RoleClue.QUESTIONS

    @pytest.mark.parametrize(("pair", "leader"), [("PN", "P"), ("TJ", "T"), ("IN", "I"), ("QA", "Q")])
    def it_knows_the_usual_letters(self, recognised: Recognise, pair: str, leader: str) -> None:
        found = recognised("\n".join(f"{letter}: Nah." for letter in pair * 3))

        assert [name for name, role in roles(found).items() if role == "moderator"] == [leader]

    def it_takes_the_one_letter_among_numbers_for_the_moderator(self, recognised: Recognise) -> None:
        found = recognised("M: Mulai.\nP1: Ya.\nP2: Ya.\nM: Lanjut.\nP1: Nah.\nP2: Nah.\nP3: Oh.\nP3: Ya.")

        assert roles(found)["M"] == "moderator"

    def it_takes_the_others_from_the_title(self, recognised: Recognise) -> None:
        found = recognised("Moderator: Siap?\nP1: Siap.\nModerator: Ya?\nP1: Ya.", "03-garut_FGD_KPM.txt")

        assert roles(found) == {"Moderator": "moderator", "P1": "kpm"}

    def it_takes_nothing_from_a_title_of_two_roles(self, recognised: Recognise) -> None:
        found = recognised(
            "Moderator: Siap?\nP1: Siap.\nModerator: Ya?\nP1: Ya.", "FGD pendamping dan KPM.txt"
        )

        assert roles(found)["P1"] == "other"


class DescribeKinds:
    @pytest.mark.parametrize(
        ("name", "text", "kind", "clue"),
        [
            ("fgd-1.txt", "A: Ya.\nB: Ya.\nA: Ya.\nB: Ya.", "fgd", "name"),
            ("01_Wawancara.txt", "A: Ya.\nB: Ya.", "interview", "name"),
            ("a.txt", "NOTULENSI RAPAT\nPeserta membahas jadwal.", "note", "text"),
            ("a.txt", "Diskusi Kelompok Terarah\nP1: Ya.\nP2: Ya.", "fgd", "text"),
            ("angket.txt", "Jawaban", "survey", "name"),
            (
                "a.txt",
                "Ani: Ya?\nBudi: Ya.\nCici: Ya.\nDedi: Ya.\nAni: Ya?\nBudi: Oh.\nCici: Oh.\nDedi: Oh.",
                "fgd",
                "speakers",
            ),
            ("a.txt", "Ani Siti: Ya?\nBudi Oto: Ya.\nAni Siti: Oh?\nBudi Oto: Nah.", "interview", "speakers"),
            ("a.txt", "Sore ini hujan.", "note", "speakers"),
        ],
    )
    def it_guesses_and_says_by_what(
        self, recognised: Recognise, name: str, text: str, kind: str, clue: str
    ) -> None:
        found = recognised(text, name)

        assert (found.kind.value, found.kind_from) == (kind, clue)


def test_a_header_tells_the_part_of_whoever_it_names(recognised: Recognise) -> None:
    found = recognised(
        "FGD Pendamping Sosial PKH\nHari/Tanggal: Senin, 3 Maret 2025\nModerator : Bu Sri Wahyuni\n\n"
        + "Bu Sri: Apa yang berat, Pak?\nPak Asep: Laporannya, Bu.\nPak Dadang: Sinyalnya.\n" * 3
    )
    assert {each.name: each.role for each in found.speakers} == {
        "Bu Sri": Role.MODERATOR,
        "Pak Asep": Role.FACILITATOR,
        "Pak Dadang": Role.FACILITATOR,
    }


def test_a_code_beside_its_siblings_is_nothing_odd(recognised: Recognise) -> None:
    found = recognised(
        "Moderator: Ya?\nP1: Ya.\nP2: Tidak.\nP1: Oh.\nModerator: Lalu?\nP2: Itu.\nP4: Betul.\n"
    )
    assert [each.name for each in found.speakers] == ["Moderator", "P1", "P2", "P4"]
    assert found.warnings == ()
