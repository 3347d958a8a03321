import pytest

from workbench.language.privacy.digits import dictated


def digits(text: str) -> list[str]:
    return [each.digits for each in dictated(text)]


class DescribeDictatedDigits:
    @pytest.mark.parametrize(
        ("words", "spelled"),
        [
            ("nol delapan satu dua lima", "08125"),
            ("kosong lapan, satu dua eh lima", "08125"),
            ("tiga belas dua puluh lima nol satu nol", "1325010"),
            ("satu dobel tujuh lima tiga satu", "177531"),
            ("sepuluh sebelas dua dua lima lima", "10112255"),
            ("zero eight one double two five", "081225"),
            ("0813 nol tujuh dua dua lima", "081307225"),
            ("nol delapan satu tiga 4455", "08134455"),
            ("puluh dua lima lima satu", "2551"),
        ],
    )
    def it_returns_what_the_words_spell(self, words: str, spelled: str) -> None:
        assert digits(words) == [spelled]

    @pytest.mark.parametrize(
        "words", ["satu dua tiga empat lima", "dua tiga orang", "lima ratus dua puluh tiga"]
    )
    def it_takes_no_counting_and_no_numerals(self, words: str) -> None:
        assert digits(words) == []
