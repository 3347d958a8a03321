import pytest

from tests.language.privacy.found import found
from workbench.domain.personal import PersonalKind
from workbench.language.privacy.small_letters import in_small_letters


class DescribeAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "RT 03 RW 05",
            "RT.03/RW.05",
            "RT/RW 03/05",
            "rt 02/07",
            "erte tiga erwe lima",
            "Rukun Tetangga 03",
            "Jl. Merdeka No. 12",
            "jalan mawar nomor tujuh",
            "Gang Kenanga III No. 4",
            "jalan ahmad yani 45",
            "blok C nomor 15",
            "Perumahan Griya Indah Blok B2 No 14",
            "221B Baker Street",
        ],
    )
    def it_finds_streets_houses_and_neighbourhoods(self, address: str) -> None:
        assert found(f"ke {address}, ya", PersonalKind.ADDRESS) == [address]

    def it_finds_the_hamlet_in_which_somebody_lives(self) -> None:
        assert found("saya tinggal di dusun Krajan", PersonalKind.ADDRESS) == ["dusun Krajan"]

    @pytest.mark.parametrize(
        "text",
        [
            "Pak RT dan Bu RW datang",
            "jalan kaki dua jam, jalan rusak",
            "Jalan Desa sudah diaspal",
            "Jalan Itu licin",
            "kampung sebelah, dusun yang jauh",
            "gang sempit",
        ],
    )
    def it_leaves_roads_offices_and_places_of_the_study(self, text: str) -> None:
        assert found(text, PersonalKind.ADDRESS) == []

    def it_keeps_places_behind_letters_whose_small_form_is_longer(self) -> None:
        text = "İİİ rumah di RT 03 RW 05"

        assert found(text, PersonalKind.ADDRESS) == ["RT 03 RW 05"]
        assert len(in_small_letters(text)) == len(text)


class DescribeDatesOfBirth:
    @pytest.mark.parametrize(
        ("text", "date"),
        [
            ("lahir 12 Mei 1985", "12 Mei 1985"),
            ("TTL: Ende, 05-11-1978", "05-11-1978"),
            (
                "lahirnya tanggal dua belas bulan lima tahun delapan lima",
                "tanggal dua belas bulan lima tahun delapan lima",
            ),
            ("born on March 4th, 1979", "March 4th, 1979"),
            ("tanggal 3 Mei 1990 itu dia lahir", "3 Mei 1990"),
        ],
    )
    def it_finds_the_date_near_a_word_of_being_born(self, text: str, date: str) -> None:
        assert found(text, PersonalKind.BIRTH_DATE) == [date]

    @pytest.mark.parametrize("text", ["rapat 12-05-2025", "lahir batin\n12 Mei 1985", "lahir tahun 1985"])
    def it_leaves_other_dates_and_years(self, text: str) -> None:
        assert found(text, PersonalKind.BIRTH_DATE) == []
