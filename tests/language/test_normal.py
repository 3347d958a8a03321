import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.normal import english_normal, indonesian_normal
from workbench.language.norms import forms_of, norm_of
from workbench.language.spellings import ENGLISH_SPELLINGS, INDONESIAN_SPELLINGS
from workbench.language.tongues import Tongue, spoken_in, tongue_in


class DescribeIndonesianWords:
    @pytest.mark.parametrize(
        ("word", "form"),
        [
            *(
                (word, "tidak")
                for word in ("nggak", "gak", "ga", "ndak", "enggak", "Nggak", "tdk", "nggaaak")
            ),
            ("dgn", "dengan"),
            ("yg", "yang"),
            ("Kab", "kabupaten"),
            ("kec", "kecamatan"),
            ("KPM", "kpm"),
            ("P2K2", "p2k2"),
            ("RT", "rt"),
            ("e-PKH", "e-pkh"),
            ("sinyalnya", "sinyal"),
            ("rumahku", "rumah"),
            ("sekolahlah", "sekolah"),
            ("ibunya", "ibu"),
            ("itulah", "itu"),
            ("apapun", "apa"),
            ("adalah", "adalah"),
            ("masalah", "masalah"),
            ("buku", "buku"),
            ("ilmu", "ilmu"),
            ("tanya", "tanya"),
            ("anak-anak", "anak"),
            ("anak-anaknya", "anak"),
            ("anak2", "anak"),
            ("anak2nya", "anak"),
            ("berlari-lari", "berlari"),
            ("tolong-menolong", "tolong"),
            ("sayur-mayur", "sayur-mayur"),
            ("iyaaa", "iya"),
            ("maaaf", "maaf"),
            ("penerima", "penerima"),
            ("kaya", "kaya"),
            ("terjadilah", "terjadi"),
            ("biasalah", "biasa"),
            ("bisalah", "bisa"),
            ("merekalah", "mereka"),
            ("bukuku", "buku"),
            *(
                (word, word)
                for word in ("majalah", "mengolah", "memilah", "bersalah", "maluku", "pemangku", "jamu")
            ),
        ],
    )
    def it_brings_to_one_form(self, word: str, form: str) -> None:
        assert indonesian_normal(word) == (form,)

    def it_parts_what_was_written_as_one(self) -> None:
        assert indonesian_normal("gabisa") == ("tidak", "bisa")

    @pytest.mark.parametrize("word", ["eee", "Hmm", "emm", "ehm", "anu", "ohhh", ",", "…", "-", "\n"])
    def it_passes_over_what_says_nothing(self, word: str) -> None:
        assert indonesian_normal(word) == ()


class DescribeEnglishWords:
    @pytest.mark.parametrize(
        ("word", "form"),
        [
            ("don't", "not"),
            ("can’t", "cannot"),
            ("it's", "it"),
            ("we've", "we"),
            ("user's", "user"),
            ("users'", "users"),
            ("sooo", "so"),
            ("goood", "good"),
            ("gonna", "going"),
            ("co-design", "co-design"),
            ("make", "make"),
        ],
    )
    def it_brings_to_one_form(self, word: str, form: str) -> None:
        assert english_normal(word) == (form,)

    @pytest.mark.parametrize("word", ["um", "uhm", "uh", "mm-hmm", "hmmm"])
    def it_passes_over_what_says_nothing(self, word: str) -> None:
        assert english_normal(word) == ()


class DescribeNumbers:
    @pytest.mark.parametrize(
        ("word", "form"),
        [
            ("1:150", "1:150"),
            ("1:10", "1:10"),
            ("08.30", "#time"),
            ("08:30", "#time"),
            ("2024", "#year"),
            ("Rp50.000", "#money"),
            ("50rb", "#money"),
            ("25.000", "#number"),
            ("1.150", "#number"),
            ("ke-2", "#number"),
            ("3", "#number"),
            ("3201021512900001", "#identifier"),
            ("0812-3456-7890", "#identifier"),
        ],
    )
    def it_keeps_ratios_and_of_others_the_kind(self, word: str, form: str) -> None:
        assert indonesian_normal(word) == english_normal(word) == (form,)

    @given(st.from_regex(r"[0-9]{8,20}", fullmatch=True))
    def it_lets_no_long_number_through(self, number: str) -> None:
        assert indonesian_normal(number) == ("#identifier",)


class DescribeNorms:
    @given(st.text(st.characters(exclude_categories=["Z", "C"]), max_size=20), st.booleans())
    def it_holds_the_forms(self, word: str, english: bool) -> None:
        forms = english_normal(word) if english else indonesian_normal(word)

        assert " ".join(forms_of(norm_of(word, english))) == " ".join(forms)

    @pytest.mark.parametrize("spellings", [INDONESIAN_SPELLINGS, ENGLISH_SPELLINGS])
    def it_leaves_what_a_spelling_means_as_it_is(self, spellings: dict[str, str]) -> None:
        strange = {
            meant
            for meant in spellings.values()
            for word in meant.split()
            if word in spellings and spellings[word] != word
        }

        assert strange == set()


class DescribeTongues:
    INDONESIAN = "Kami sudah ke kantor desa dan itu yang kita tunggu dari dulu."
    ENGLISH = "We have been to the office and it was not what they said that it is."

    def it_is_told_by_everyday_words(self) -> None:
        assert spoken_in(self.INDONESIAN) is Tongue.INDONESIAN
        assert spoken_in(self.ENGLISH) is Tongue.ENGLISH
        assert spoken_in(self.INDONESIAN + self.ENGLISH) is Tongue.MIXED

    def it_is_not_told_by_a_few_words(self) -> None:
        assert spoken_in("Ya. Tidak ada.") is None

    def it_is_told_of_a_long_text_by_pieces(self) -> None:
        assert spoken_in("x " * 3000 + self.ENGLISH * 100) is Tongue.ENGLISH

    def it_is_one_where_all_texts_agree(self) -> None:
        assert tongue_in([None, Tongue.ENGLISH, Tongue.ENGLISH]) is Tongue.ENGLISH
        assert tongue_in([Tongue.INDONESIAN, Tongue.ENGLISH]) is Tongue.MIXED
        assert tongue_in([]) is Tongue.MIXED
