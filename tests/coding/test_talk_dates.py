"""The day of a talk in its header."""

from datetime import date

import pytest

from workbench.coding.talk_dates import day_in, day_of_talk, month_in

MARCH_2 = date(2026, 3, 2)


class DescribeDays:
    @pytest.mark.parametrize(
        "words",
        [
            "2 Maret 2026",
            "Senin, 2 Maret 2026, pukul 09.00",
            "02-03-2026",
            "2/3/2026",
            "2.3.2026",
            "2026-03-02T09:30",
            "March 2, 2026",
            "Mar 2nd, 2026",
            "2-Mar-2026",
            "2 mar. 2026",
        ],
    )
    def it_reads_how_people_write_them(self, words: str) -> None:
        assert day_in(words) == MARCH_2

    @pytest.mark.parametrize(
        "words", ["", "Senin", "31/2/2026", "2 Smarch 2026", "Maret 2026", "09.30–11.00", "13 Maret"]
    )
    def it_finds_none_where_none_is_named(self, words: str) -> None:
        assert day_in(words) is None

    def it_goes_on_behind_what_is_no_day(self) -> None:
        assert day_in("tahap 3 dari 2025; 2 Maret 2026") == MARCH_2


class DescribeTalks:
    def it_takes_the_first_attribute_about_a_day(self) -> None:
        said = (
            ("Tempat", "Aula, 1 Januari 2020"),
            ("Hari/Tanggal", "Senin, 2 Maret 2026"),
            ("Date", "1 May 2026"),
        )
        assert day_of_talk(said) == MARCH_2

    def it_passes_over_days_of_something_else(self) -> None:
        said = (
            ("Tanggal transkripsi", "9 April 2026"),
            ("Tanggal lahir", "1 Mei 1990"),
            ("Tgl. wawancara", "2-3-2026"),
        )
        assert day_of_talk(said) == MARCH_2

    def it_knows_none_without(self) -> None:
        assert day_of_talk((("Tanggal", "belum pasti"),)) is None


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("Maret 2019", date(2019, 3, 1)),
        (" 3/2019 ", date(2019, 3, 1)),
        ("2019-03", date(2019, 3, 1)),
        ("2019-13", None),
        ("Purnama 2019", None),
        ("2019", None),
    ],
)
def test_a_month_may_stand_alone(words: str, month: date | None) -> None:
    assert month_in(words) == month
