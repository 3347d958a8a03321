import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names
from workbench.language.readers import DoubtKind
from workbench.language.speakers import Recognised

TALK = [
    "Pewawancara: Apa saja yang dibutuhkan kelompok tani?",
    "Pak Darmo: Banyak, saya sebut satu-satu ya.",
    "Pewawancara: Silakan, Pak.",
    "Pak Darmo: Kendalanya begini.",
    "Pewawancara: Ada yang lain?",
    "Pak Darmo: Sudah itu saja dulu.",
]


def talk(*points: str) -> str:
    return "\n".join((*TALK[:4], *points, *TALK[4:]))


def odd(found: Recognised) -> list[str]:
    return [doubt.facts["label"] for doubt in found.warnings if doubt.kind is DoubtKind.ODD_LABEL]


class DescribePointsOfAListInSpeech:
    @pytest.mark.parametrize(
        "points",
        [
            ("1. Traktor: sering mogok", "2. Teknisi: satu untuk tiga desa", "3. Solar: beli sendiri"),
            ("- KK: dua lembar", "- SPPT: yang asli"),
            ("Sekam: tiga karung", "Terpal: dua lembar", "Ongkos: sembilan ribu per karung"),
            ("Daftarnya sebagai berikut:", "Sekam: tiga karung"),
            ("WA: 0812-000-111",),
            ("Darsih: dua anak", "Karti: tiga anak", "Tumini: belum punya"),
        ],
    )
    def it_leaves_them_to_who_speaks(self, recognised: Recognise, points: tuple[str, ...]) -> None:
        found = recognised(talk(*points))

        assert names(found) == ["Pewawancara", "Pak Darmo"]
        assert found.text[found.turns[3].start : found.turns[3].end].endswith(points[-1])

    def it_doubts_those_that_look_like_the_labels_of_the_talk(self, recognised: Recognise) -> None:
        assert odd(recognised(talk("Darsih: dua anak", "Karti: tiga anak"))) == ["Darsih", "Karti"]
        assert odd(recognised(talk("1. Traktor: sering mogok", "2. Solar: beli sendiri"))) == []

    def it_hears_people_who_speak_in_sentences_one_after_the_other(self, recognised: Recognise) -> None:
        found = recognised(talk("Darsih: Saya setuju.", "Karti: Saya juga.", "SN: Betul."))

        assert {"Darsih", "Karti", "SN"} < set(names(found))

    def it_doubts_a_label_that_it_refuses(self, recognised: Recognise) -> None:
        text = talk("Bintang: Saya kurang setuju.") + "\nPak Darmo: Waktu itu langit penuh bintang."
        found = recognised(text)

        assert "Bintang" not in names(found)
        assert odd(found) == ["Bintang"]

    def it_doubts_somebody_who_is_described(self, recognised: Recognise) -> None:
        assert odd(recognised(talk("Ibu berbaju hijau: Saya kurang setuju."))) == ["Ibu berbaju hijau"]
