import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names, said

TALK = [
    ("Pemandu: ", "Apa yang membuat Ibu mulai menenun lagi?"),
    ("W1: ", "Benangnya dikirim sepupu dari kota."),
    ("W2: ", "Alat tenunnya masih milik nenek."),
    ("Pemandu: ", "Siapa yang membeli kainnya?"),
    ("W1: ", "Toko di pasar ambil lima lembar."),
    ("W3: ", "Turis beli kalau ada kapal singgah."),
    ("Pemandu: ", "Berapa lama satu lembar selesai?"),
    ("W3: ", "Dua minggu kalau tidak ada hajatan."),
    ("W2: ", "Motif yang rumit sampai sebulan."),
]


def written(other: dict[int, str]) -> str:
    """Return the talk, with other signs in place of the labels at some places."""
    return "\n".join(other.get(place, label) + words for place, (label, words) in enumerate(TALK))


class DescribeOtherFormsOfALabel:
    @pytest.mark.parametrize(
        ("place", "label", "name"),
        [
            (3, "Pemandu) ", "Pemandu"),
            (3, "Pemandu. ", "Pemandu"),
            (3, "Pemandu - ", "Pemandu"),
            (3, "pemandu:", "Pemandu"),
            (3, "PEMANDU : ", "Pemandu"),
            (3, "pemandu) ", "Pemandu"),
            (4, "w1)", "w1"),
            (4, "W?: ", "W?"),
            (4, "W1. ", "W1"),
            (4, "W1; ", "W1"),
            (7, "W3] ", "W3"),
            (5, "W4) ", "W4"),
        ],
    )
    def it_counts_them_once_the_main_form_is_known(
        self, recognised: Recognise, place: int, label: str, name: str
    ) -> None:
        found = recognised(written({place: label}))

        assert said(found)[place] == (name, TALK[place][1])
        assert len(found.turns) == len(TALK)

    def it_leaves_sentences_and_legends_alone(self, recognised: Recognise) -> None:
        text = (
            written({}) + "\nW1 dan W2 lalu pulang.\nPemandu = mahasiswa\nKain. Itu saja.\npemandu. Begitu."
        )

        assert len(recognised(text).turns) == len(TALK)

    def it_hears_small_letters_straight_behind_the_colon(self, recognised: Recognise) -> None:
        words = [words.lower() for _, words in TALK]
        lines = [f"{('peneliti', 'mbok jum')[place % 2]}:{line}" for place, line in enumerate(words)]
        found = recognised("\n".join(lines))

        assert names(found) == ["peneliti", "mbok jum"]
        assert [speech for _, speech in said(found)] == words
