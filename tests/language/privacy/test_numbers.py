import pytest

from tests.language.privacy.found import found
from workbench.domain.personal import PersonalKind
from workbench.language.privacy import How, find_personal


class DescribeNumbersOfPersonsAndFamilies:
    @pytest.mark.parametrize(
        "number",
        [
            "3205124507880002",
            "3205-1245-0788-0002",
            "32.05.12.450788.0002",
            "3205 12 450788 0002",
            "3 2 0 5 1 2 4 5 0 7 8 8 0 0 0 2",
            "5308010102120007",
        ],
    )
    def it_knows_them_by_province_and_date(self, number: str) -> None:
        text = f"Tertulis {number}, begitu."

        (hit,) = find_personal(text)

        assert (text[hit.start : hit.end], hit.kind, hit.how) == (number, PersonalKind.NIK, How.SHAPE)

    def it_knows_one_glued_to_a_word_and_two_on_a_line(self) -> None:
        text = "NIK3205124507880002 dan KK 3205121201120005"

        assert found(text, PersonalKind.NIK) == ["3205124507880002", "3205121201120005"]

    @pytest.mark.parametrize("text", ["KTP-nya 320512450788002", "NIK 3205124599990002", "nik 320512 ya"])
    def it_believes_the_word_beside_one_that_is_miswritten_or_cut_off(self, text: str) -> None:
        (hit,) = find_personal(text)

        assert (hit.kind, hit.how) == (PersonalKind.NIK, How.BESIDE)

    def it_takes_other_sixteen_digits_for_a_card_by_check_digit_and_else_for_a_number_to_look_at(
        self,
    ) -> None:
        assert found("begini 4556737586899855 lho", PersonalKind.ACCOUNT) == ["4556737586899855"]
        assert found("begini 4556737586899856 lho", PersonalKind.NIK) == ["4556737586899856"]

    def it_hears_one_dictated(self) -> None:
        words = "tiga dua nol lima, dua belas, empat lima, nol tujuh, delapan delapan, nol nol nol dua"

        (hit,) = find_personal(f"nik saya {words} ya")

        assert (hit.kind, hit.how, hit.end - hit.start) == (PersonalKind.NIK, How.DICTATED, len(words))

    @pytest.mark.parametrize("number", ["3205 1245 0788\n0002", "3205,1245,0788,0002", "320512/450788/0002"])
    def it_knows_one_whose_groups_are_far_apart_by_its_date(self, number: str) -> None:
        assert found(f"tulis {number} ya", PersonalKind.NIK) == [number]
        assert found("tulis 3205 1299 0788\n0002 ya", PersonalKind.NIK) == []


class DescribeTelephoneNumbers:
    @pytest.mark.parametrize(
        "number",
        [
            "0812-3456-7890",
            "081234567890",
            "0812 1234 567",
            "0812, 3456, 7890",
            "(0812)34567890",
            "08 12 34 56 78 90",
            "+62 812 3456 7890",
            "628123456789",
            "(0274) 123456",
            "021-7654321",
            "+44 7700 900123",
            "555-013-4477",
            "nol delapan satu tiga lima lima dua dua satu tujuh enam",
            "zero eight one two five five six seven nine nine one",
        ],
    )
    def it_knows_them_without_being_told(self, number: str) -> None:
        assert found(f"Coba {number} saja.", PersonalKind.PHONE) == [number]

    @pytest.mark.parametrize("text", ["wa saya 812 3456 7890", "telepon 7654321", "my phone is 7654 3210"])
    def it_knows_shorter_ones_by_the_word_beside_them(self, text: str) -> None:
        (hit,) = find_personal(text)

        assert hit.kind is PersonalKind.PHONE

    def it_does_not_join_what_follows_a_whole_one(self) -> None:
        assert found("081234567890 2 orang", PersonalKind.PHONE) == ["081234567890"]
        assert found("WA:081234567890/081398765432", PersonalKind.PHONE) == ["081234567890", "081398765432"]


class DescribeAccounts:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("rekening saya 1370014567890", "1370014567890"),
            ("norek 0987654321 ya", "0987654321"),
            ("0123-01-045678-53-9", "0123-01-045678-53-9"),
            ("Mandiri 123-00-0456789-1", "123-00-0456789-1"),
            ("KKS nomornya 6013 0145 6789 0123", "6013 0145 6789 0123"),
            ("my account number is 60123478", "60123478"),
            ("rekeningnya tujuh satu dua dua tiga tiga empat", "tujuh satu dua dua tiga tiga empat"),
        ],
    )
    def it_knows_them_by_make_or_by_the_word_beside_them(self, text: str, number: str) -> None:
        assert found(text, PersonalKind.ACCOUNT) == [number]

    @pytest.mark.parametrize(
        "text",
        [
            "saldo rekening 1500000",
            "rekening isinya 2.500.000",
            "transfer 500000 ke rekening",
            "bank 2019-2024",
        ],
    )
    def it_leaves_sums_and_years_alone(self, text: str) -> None:
        assert find_personal(text) == ()


class DescribeOtherNumbers:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("BPJS saya 0001234567891", "0001234567891"),
            ("npwp 12.345.678.9-012.345", "12.345.678.9-012.345"),
            ("entah apa 123456789012", "123456789012"),
            ("catat lima enam lima tujuh lima tiga", "lima enam lima tujuh lima tiga"),
        ],
    )
    def it_shows_them_to_be_looked_at(self, text: str, number: str) -> None:
        assert found(text, PersonalKind.OTHER) == [number]

    @pytest.mark.parametrize(
        "text",
        [
            "rasio 1:150, kadang 1:320",
            "Rp 3.000.000 dan 1500000 rupiah",
            "12500 orang, 1.234.567 jiwa",
            "tahun 2019-2024, tanggal 12-05-2025, 2025-05-12",
            "00:12:34,567 --> 00:12:40,120",
            "jam 08.00-10.30",
            "ISBN 978-602-1234-56-7",
            "PD-07, KK-01, P3, P2K2, K-END-001",
            "satu dua tiga empat lima enam tujuh delapan",
            "https://contoh.id/berkas/12345678901",
            "kode 1234, 5 6 7",
            "harganya lima enam lima tujuh lima rupiah",
            "dapat tiga ratus dua puluh lima ribu",
        ],
    )
    def it_leaves_other_figures_alone(self, text: str) -> None:
        assert find_personal(text) == ()
