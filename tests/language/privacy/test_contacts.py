import pytest

from tests.language.privacy.found import found
from workbench.domain.personal import PersonalKind


class DescribeMail:
    @pytest.mark.parametrize(
        "address",
        [
            "rina.sari+5@gmail.com",
            "info@kelompok-mawar.or.id",
            "rina(at)gmail.com",
            "rina [at] gmail [dot] com",
            "rina titik sari at gmail dot com",
            "budi delapan tujuh at yahoo titik co titik id",
            "rina et gmail titik kom",
            "rina at gmail com",
            "b u d i at gmail dot com",
            "rina@gmail",
            "warung underscore ibu at outlook dot com",
        ],
    )
    def it_finds_addresses_written_and_said(self, address: str) -> None:
        assert found(f"emailnya {address}, ya", PersonalKind.EMAIL) == [address]

    @pytest.mark.parametrize(
        "text", ["lihat di halaman at last", "bertemu at the market", " at gmail dot com"]
    )
    def it_takes_no_other_at(self, text: str) -> None:
        assert found(text, PersonalKind.EMAIL) == []


class DescribeSocialMedia:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("ikuti @kelompok_mawar5 ya", "@kelompok_mawar5"),
            ("ig nya mawar_merah", "mawar_merah"),
            ("https://www.facebook.com/mawar.98", "https://www.facebook.com/mawar.98"),
        ],
    )
    def it_finds_names_there(self, text: str, name: str) -> None:
        assert found(text, PersonalKind.OTHER) == [name]


class DescribePlates:
    @pytest.mark.parametrize(
        ("text", "plate"),
        [
            ("Motor itu B 1234 XYZ.", "B 1234 XYZ"),
            ("B1234XYZ", "B1234XYZ"),
            ("platnya ae 5678 kl", "ae 5678 kl"),
            ("plat B satu dua tiga empat X Y", "B satu dua tiga empat X Y"),
        ],
    )
    def it_finds_them(self, text: str, plate: str) -> None:
        assert found(text, PersonalKind.PLATE) == [plate]

    @pytest.mark.parametrize("text", ["B 100 KM", "ada di a 12 b", "PD-07", "K 13 SMP", "D 1 S"])
    def it_takes_no_units_and_codes(self, text: str) -> None:
        assert found(text, PersonalKind.PLATE) == []
