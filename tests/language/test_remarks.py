import pytest

from workbench.language.readers import Comment
from workbench.language.remarks import codes_in, look_like_codes


def remarks(*texts: str) -> list[Comment]:
    return [Comment("Rini", text, place, place + 4) for place, text in enumerate(texts)]


class DescribeRemarksThatAreCodes:
    @pytest.mark.parametrize(
        "texts",
        [
            ("biaya", "jarak", "Biaya"),
            ("biaya; jarak", "jarak", "antre lama"),
            ("#biaya", "#jarak", "#antre"),
            ("Kode: biaya", "Kode: jarak", "kode = antre"),
            ("hambatan / jarak", "hambatan / biaya", "hambatan / jarak"),
            ("biaya", "biaya", "jarak", "jarak", "Mohon dicek lagi ke lapangan ya."),
        ],
    )
    def it_knows_them(self, texts: tuple[str, ...]) -> None:
        assert look_like_codes(remarks(*texts))

    @pytest.mark.parametrize(
        "texts",
        [
            (),
            ("biaya", "biaya"),
            ("biaya", "jarak", "antre", "air"),
            ("Apa maksudnya?", "Apa maksudnya?", "Apa maksudnya?"),
            ("Cek rekaman", "Cek rekaman", "Cek rekaman"),
            ("Bagian yang sangat penting bagi seluruh laporan akhir",) * 3,
            ("Bagus.", "Tanyakan lagi. Belum jelas.", "biaya"),
            ("  ", "", "biaya", "biaya"),
            ("-", "-", "-"),
        ],
    )
    def it_leaves_notes_and_what_never_comes_back(self, texts: tuple[str, ...]) -> None:
        assert not look_like_codes(remarks(*texts))


class DescribeCodesInARemark:
    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            ("biaya", ("biaya",)),
            ("biaya; jarak tempuh\nantre;biaya", ("biaya", "jarak tempuh", "antre")),
            ("biaya, jarak", ("biaya", "jarak")),
            ("jarak ke kantor desa yang jauh, dan biaya", ("jarak ke kantor desa yang jauh, dan biaya",)),
            ("#biaya #jarak", ("biaya", "jarak")),
            ("# biaya", ("biaya",)),
            ("Kode: biaya", ("biaya",)),
            ("CODE:  #biaya; Codes: jarak", ("biaya", "jarak")),
            ("Kode: #biaya #jarak", ("biaya", "jarak")),
            ("hambatan  /  jarak", ("hambatan / jarak",)),
            ("dan/atau", ("dan/atau",)),
            (" ;, \n", ()),
        ],
    )
    def it_finds_each(self, text: str, codes: tuple[str, ...]) -> None:
        assert codes_in(text) == codes
