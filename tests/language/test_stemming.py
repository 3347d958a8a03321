import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.stemming import english_stem, indonesian_stem, is_derived_noun

FAMILIES = """
terima menerima penerima diterima menerimanya
tagih nagih ditagih menagih penagihan tagihan
kirim ngirim mengirim dikirim pengiriman dikirimkan
kerja bekerja pekerjaan mengerjakan ngerjain kerjanya
latih pelatihan dilatih melatih pelatihannya
bagi pembagian membagikan bagian dibagi
beri memberi memberikan diberikan berikan pemberian
didik pendidikan mendidik dididik
baik perbaikan memperbaiki kebaikan
tanya bertanya pertanyaan ditanya nanya tanyakan
damping pendamping mendampingi didampingi dampingan
pakai memakai dipakai pake pemakaian
data pendataan mendata didata datanya
paham pemahaman memahami dipahami
sekolah bersekolah sekolahnya disekolahkan
masalah bermasalah permasalahan masalahnya
temu bertemu ketemu pertemuan menemui
bantu membantu bantuan bantuin dibantuin
mandiri kemandirian mandirinya
naik kenaikan menaikkan dinaikkan
cek mengecek ngecek dicek pengecekan
percaya kepercayaan dipercaya mempercayai
selesai menyelesaikan diselesaikan penyelesaian
kota perkotaan kotanya
nilai penilaian dinilai menilai
adu mengadu pengaduan aduan diadukan
aju mengajukan pengajuan diajukan
isi mengisi pengisian isian diisi isinya
kata mengatakan dikatakan perkataan berkata
atur mengatur peraturan aturan pengaturan
ubah perubahan mengubah berubah diubah
kuat kekuatan memperkuat menguatkan penguatan
penuh memenuhi pemenuhan dipenuhi
sedia menyediakan tersedia penyediaan persediaan disediakan
serah menyerahkan diserahkan penyerahan
kelola mengelola pengelola pengelolaan dikelola
peroleh memperoleh perolehan diperoleh
ibu ibunya ibuku ibu-ibunya
usaha berusaha pengusaha usahanya
lihat melihat penglihatan memperlihatkan ngelihat
sapu menyapu sapunya penyapu
cuci mencuci nyuci cucian
""".strip().splitlines()


class DescribeIndonesianStems:
    @pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.split()[0])
    def it_brings_a_words_forms_under_one_key(self, family: str) -> None:
        assert len({indonesian_stem(word) for word in family.split()}) == 1

    def it_keeps_the_families_apart(self) -> None:
        keys = [indonesian_stem(family.split()[0]) for family in FAMILIES]

        assert len(set(keys)) == len(FAMILIES)

    @pytest.mark.parametrize("word", ["anak-anak", "anaknya", "anak-anaknya", "anak2", "Anak"])
    def it_sees_through_reduplication(self, word: str) -> None:
        assert indonesian_stem(word) == indonesian_stem("anak")

    def it_keeps_both_halves_of_what_is_no_reduplication(self) -> None:
        assert indonesian_stem("SIKS-NG") == "siks-ng"

    @pytest.mark.parametrize("spoken", ["nggak", "gak", "ndak", "enggak", "tak", "mboten", "henteu"])
    def it_writes_spoken_negation_the_standard_way(self, spoken: str) -> None:
        assert indonesian_stem(spoken) == indonesian_stem("tidak")

    @pytest.mark.parametrize("word", ["P2K2", "1:150", "08.30", "3T"])
    def it_leaves_names_with_digits_alone(self, word: str) -> None:
        assert indonesian_stem(word) == word.lower()

    @pytest.mark.parametrize(
        "word", ["bulan", "jalan", "dinas", "buku", "langkah", "makan", "sekolah", "beras"]
    )
    def it_does_not_cut_what_only_looks_affixed(self, word: str) -> None:
        assert word.endswith(indonesian_stem(word)[1:])

    @given(st.text(max_size=30))
    def it_never_makes_nothing_of_something(self, word: str) -> None:
        assert bool(indonesian_stem(word).strip()) == bool(word.lower().strip())

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("beras", "beri"), ("kemajuan", "pengajuan"), ("kawasan", "pengawasan"), ("madu", "mengadu"),
            ("taman", "keamanan"), ("bukan", "membuka"), ("maju", "pengajuan"), ("puji", "menguji"),
            ("susul", "usul"), ("rubah", "perubahan"), ("pelaku", "laku"),
        ],
    )  # fmt: skip
    def it_keeps_apart_what_only_looks_akin(self, one: str, other: str) -> None:
        assert indonesian_stem(one) != indonesian_stem(other)

    def it_keeps_empathy_from_the_number_four(self) -> None:
        assert indonesian_stem("empati") != indonesian_stem("keempat")


class DescribeEnglishStems:
    @pytest.mark.parametrize(
        "family",
        ["report reports reported reporting", "study studies", "run running", "trust trusted trusting"],
    )
    def it_takes_light_endings_off(self, family: str) -> None:
        assert len({english_stem(word) for word in family.split()}) == 1

    @pytest.mark.parametrize("word", ["class", "status", "red", "bus", "thing"])
    def it_leaves_alone_what_only_looks_inflected(self, word: str) -> None:
        assert english_stem(word) == word


class DescribeDerivedNouns:
    @pytest.mark.parametrize("word", ["pendatang", "perumahan", "perkotaan", "pembimbing", "kekeluargaan"])
    def it_knows_them(self, word: str) -> None:
        assert is_derived_noun(word)

    @pytest.mark.parametrize(
        "word",
        ["pegang", "datang", "pelaporan", "kepercayaan", "persen", "kejar", "keluarga", "dilatih", "kota"],
    )
    def it_knows_what_is_none(self, word: str) -> None:
        assert not is_derived_noun(word)
