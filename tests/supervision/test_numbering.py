"""Numbers of sessions have no gaps, and marks of districts are unique."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.records import ENDE, GARUT
from tests.supervision.desk import desk, logged, meeting
from workbench.domain.districts import District
from workbench.supervision.numbering import district_marks, next_number


def marks(*names: str) -> list[str]:
    districts = [District(f"d{place}", name, position=place) for place, name in enumerate(names)]
    return list(district_marks(districts).values())


class DescribeAMark:
    def it_is_three_letters_in_capitals(self) -> None:
        assert marks("Ende", "Garut", "Kabupaten Bogor", "Kota Kupang") == ["END", "GAR", "BOG", "KUP"]

    def it_takes_the_name_and_not_the_kind_of_place(self) -> None:
        names = "Kecamatan Setu", "Kec. Babelan", "Desa Sukamaju", "Kelurahan Jatimulya", "Provinsi Banten"
        assert marks(*names, "Subdistrict of Cibarusah") == ["SET", "BAB", "SUK", "JAT", "BAN", "CIB"]
        assert marks("Cikarang Utara", "Cikarang Barat", "Cikarang Pusat") == ["CIK", "CIKA", "CIKAR"]

    def it_has_more_letters_where_an_earlier_district_has_those(self) -> None:
        assert marks("Bogor", "Kota Bogor", "Bogo", "Bogor", "Kota Bogor") == [
            "BOG",
            "BOGO",
            "BOGO2",
            "BOGOR",
            "BOGOR2",
        ]

    def it_counts_on_where_letters_and_numbers_are_taken(self) -> None:
        assert marks("Oku", "Oku", "Oku") == ["OKU", "OKU2", "OKU3"]

    def it_is_there_for_a_name_without_letters(self) -> None:
        assert marks("–", "Ru") == ["X", "RU"]

    @given(st.lists(st.text("aäb -", max_size=6), max_size=8))
    def it_is_unique_in_the_study(self, names: list[str]) -> None:
        assert len(set(marks(*names))) == len(names)

    @given(st.lists(st.text("ab", max_size=6), min_size=1, max_size=8))
    def it_stays_when_a_district_is_added(self, names: list[str]) -> None:
        assert marks(*names, "aba")[:-1] == marks(*names)


class DescribeANumber:
    def it_starts_anew_in_every_district_and_year(self) -> None:
        store = desk()
        logged(store, meeting(store))
        logged(store, meeting(store, id="z-2", held_on=date(2025, 12, 30)))
        assert next_number(store, ENDE.id, 2026) == "END/2026/002"
        assert next_number(store, ENDE.id, 2025) == "END/2025/002"
        assert next_number(store, ENDE.id, 2024) == "END/2024/001"
        assert next_number(store, GARUT.id, 2026) == "GAR/2026/001"

    def it_counts_on_in_a_year_that_was_mistyped(self) -> None:
        store = desk()
        logged(store, meeting(store, held_on=date(26, 3, 2)))
        assert next_number(store, ENDE.id, 26) == "END/0026/002"

    def it_grows_past_three_digits(self) -> None:
        store = desk()
        store.put(replace(meeting(store), number="END/2026/999"))
        assert next_number(store, ENDE.id, 2026) == "END/2026/1000"

    def it_passes_over_numbers_of_another_making(self) -> None:
        store = desk()
        store.put(replace(meeting(store), number="sesi 7"))
        assert next_number(store, ENDE.id, 2026) == "END/2026/001"
