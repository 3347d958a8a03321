import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.colloquial import STANDARD
from workbench.language.stem_families import english_family, indonesian_family, is_english
from workbench.language.stemming import english_stem, indonesian_stem
from workbench.language.stop_words import ENGLISH, INDONESIAN, STOP_WORDS

FAMILIES = [
    "bantu membantu dibantu bantuan terbantu membantunya bantukan pembantu perbantuan berbantuan bantunya bantu-bantu",
    "tulis menulis ditulis tulisan penulis penulisan tertulis menuliskan tulislah menulisi",
    "kirim mengirim kiriman dikirim pengiriman pengirim terkirim kirimkan",
    "sapu menyapu penyapu disapu",
    "datang mendatangi kedatangan pendatang didatangi",
    "sulit kesulitan mempersulit menyulitkan",
    "lapor melapor laporan pelaporan dilaporkan melaporkan pelapor melaporkannya",
    "main bermain permainan dimainkan main-main",
    "adil keadilan mengadili diadili",
    "jalan berjalan perjalanan menjalankan dijalani jalan-jalan",
    "tolong menolong pertolongan ditolong tolong-menolong",
    "beri memberi pemberian diberi diberikan memberikan",
    "kerja bekerja pekerjaan pekerja dikerjakan mengerjakan",
    "didik mendidik pendidikan pendidik",
    "hadir kehadiran menghadiri dihadiri",
    "rumah perumahan serumah dirumahkan rumah-rumah",
    "pakai memakai dipakai pemakai pemakaian pake",
    "ajar mengajar pengajar diajarkan ajaran",
    "dengar mendengar terdengar pendengaran denger",
]
VOCABULARY = [word for family in FAMILIES for word in family.split()]
AFFIXED = st.builds(
    lambda before, root, after: before + root + after,
    st.sampled_from(
        ["", "me", "mem", "men", "meng", "meny", "di", "ter", "ber", "pe", "per", "ke", "se", "diper"]
    ),
    st.sampled_from(["bantu", "ulis", "irim", "apu", "ajar", "anak", "lapor", "erja", "uang", "cek"]),
    st.sampled_from(["", "kan", "i", "an", "nya", "lah", "annya", "2", "ku"]),
)


class DescribeTheFamilyOfAWord:
    @pytest.mark.parametrize("family", FAMILIES)
    def it_is_the_same_whichever_form_is_asked(self, family: str) -> None:
        words = family.split()
        for word in words:
            assert {VOCABULARY[number] for number in indonesian_family(word, VOCABULARY)} == set(words)

    @given(word=AFFIXED, vocabulary=st.lists(AFFIXED | st.sampled_from(sorted(STANDARD)), max_size=30))
    def it_is_what_stemming_every_word_gives(self, word: str, vocabulary: list[str]) -> None:
        wanted = [n for n, each in enumerate(vocabulary) if indonesian_stem(each) == indonesian_stem(word)]
        assert indonesian_family(word, vocabulary) == wanted

    @given(
        word=st.sampled_from(["study", "hope", "hopping", "visits", "go", "dying", "used"]),
        vocabulary=st.lists(
            st.sampled_from(
                [
                    "study",
                    "studies",
                    "studied",
                    "studying",
                    "hope",
                    "hoped",
                    "hopping",
                    "hops",
                    "visit",
                    "go",
                    "going",
                    "dye",
                    "use",
                ]
            ),
            max_size=20,
        ),
    )
    def it_is_so_in_english(self, word: str, vocabulary: list[str]) -> None:
        wanted = [n for n, each in enumerate(vocabulary) if english_stem(each) == english_stem(word)]
        assert english_family(word, vocabulary) == wanted


class DescribeTheLanguageOfATalk:
    def it_is_that_of_the_commonest_words(self) -> None:
        assert is_english(["the", "talk", "of", "the", "village", "and", "yang"].count)
        assert not is_english(["yang", "di", "desa", "the"].count)
        assert not is_english([].count)


class DescribeStopWords:
    def it_holds_what_talk_is_strung_with_in_both_languages(self) -> None:
        assert {"yang", "dan", "saya", "the", "and", "eh"} <= STOP_WORDS
        assert not {"bantuan", "anak", "keluarga", "money", "child"} & STOP_WORDS
        assert all(word == word.lower() for word in INDONESIAN | ENGLISH)
