from collections.abc import Sequence
from itertools import pairwise

import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names

ASKED = (
    "Sejak kapan Bapak berdua merawat kebun pisang itu?",
    "Siapa yang dulu mengajari cara menanamnya?",
    "Lalu pupuknya dibeli di mana setiap musim?",
    "Bagaimana kalau hujan turun sebulan penuh?",
    "Apa yang paling ditunggu dari panen besok?",
)
SAID = (
    "Kebun itu warisan mertua, luasnya tidak seberapa.",
    "Mula-mula cuma sepuluh batang di pinggir parit.",
    "Pupuknya kami campur sendiri dari kotoran ayam.",
    "Daunnya menguning semua, buahnya pun kecil-kecil.",
    "Semoga tengkulaknya tidak menawar terlalu murah.",
    "Anak-anak ikut memanggul tandan sampai ke jalan.",
    "Jalannya licin, motor sering tergelincir di tikungan.",
    "Tahun lalu kami rugi karena busuk batang.",
    "Penyuluhnya baru datang sesudah semuanya mati.",
    "Sekarang sebagian lahan sudah saya tanami singkong.",
)


def talk(leader: str, *others: str) -> str:
    """Return a talk in which ``leader`` asks and the others answer by turns, two of them at a time."""
    lines = []
    for place, question in enumerate(ASKED):
        lines.append(f"{leader}: {question}")
        lines += [f"{others[answer % len(others)]}: {SAID[answer]}" for answer in (2 * place, 2 * place + 1)]
    return "\n".join(lines)


class DescribeNamesThatCouldBeAHeadersKey:
    @pytest.mark.parametrize(
        "people",
        [
            ("Moderator", "Peserta A", "Peserta B"),
            ("Moderator", "Peserta I", "Peserta II", "Peserta III"),
            ("Moderator", "Peserta Satu", "Peserta Dua"),
            ("Fasilitator", "Peserta Ibu", "Peserta Pria"),
            ("Moderator/Ratih", "Peserta/Yuni", "Peserta/Asih"),
            ("Moderator", "Peserta Bu Ani", "Peserta lain"),
            ("Moderator", "Penerjemah", "Bu Yuni"),
            ("Moderator", "Transkriptor", "Bu Yuni"),
            ("Pemateri", "Penanya 1", "Penanya 2"),
        ],
    )
    def it_hears_them_speak(self, recognised: Recognise, people: Sequence[str]) -> None:
        found = recognised(talk(*people))

        assert set(names(found)) == set(people)
        assert len(found.turns) == len(ASKED) + len(SAID)
        assert found.present == ()

    def it_hears_one_of_many_who_speaks_but_once(self, recognised: Recognise) -> None:
        lines = talk("Moderator", "Bu Yuni", "Bu Asih").split("\n")
        lines.insert(5, "Peserta lain: Kami di blok sebelah malah belum panen.")

        assert "Peserta lain" in names(recognised("\n".join(lines)))

    def it_leaves_the_headers_keys_of_many_interviews_alone(self, recognised: Recognise) -> None:
        block = "Peserta: Bu Yuni dan Bu Asih\nTempat: Balai RW, lantai dua\n\n{}"
        found = recognised("\n\n".join(block.format(talk("Moderator", "Bu Yuni", "Bu Asih")) for _ in "abc"))

        assert set(names(found)) == {"Moderator", "Bu Yuni", "Bu Asih"}
        assert len(found.turns) == 3 * (len(ASKED) + len(SAID))

    def it_hears_nobody_in_the_keys_of_notes(self, recognised: Recognise) -> None:
        cards = "\n\n".join(f"Kutipan: {said}\nMemo: {more}" for said, more in pairwise(SAID))

        assert recognised(cards).turns == ()


class DescribeNamesThatAreWords:
    @pytest.mark.parametrize(
        "people",
        [
            ("Tom", "Dan"),
            ("Moderator", "Hari", "Bulan", "Bintang"),
            ("Moderator", "Wulan", "Ada"),
            ("Moderator", "Kami", "Bu Asih"),
            ("Moderator", "Yang lain", "Bu Asih"),
            ("Moderator", "Tidak dikenal", "Bu Asih"),
            ("Moderator", "?", "Bu Asih"),
            ("Moderator", "#3", "#4"),
            ("Moderator", "No. 3", "No. 4"),
        ],
    )
    def it_hears_them_by_the_turns_they_take(self, recognised: Recognise, people: Sequence[str]) -> None:
        found = recognised(talk(*people))

        assert set(names(found)) == set(people)
        assert len(found.turns) == len(ASKED) + len(SAID)
