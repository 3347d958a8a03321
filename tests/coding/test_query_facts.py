from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.query_facts import day_of, describes, line_starts, number_in, word_starts
from workbench.domain.queries import Comparison, HasAttribute, Whose
from workbench.domain.texts import count_words, paragraph_starts
from workbench.domain.words import bare


class DescribeComparing:
    @pytest.mark.parametrize(
        ("text", "same"), [("BENSIN", "bensin"), ("Café", "cafe"), ("Straße", "strasse")]
    )
    def it_minds_neither_case_nor_accents(self, text: str, same: str) -> None:
        assert bare(text) == same

    @pytest.mark.parametrize(
        ("value", "number"),
        [
            ("34", 34.0),
            (" 34,5 tahun", 34.5),
            ("1.250.000", 1_250_000.0),
            ("-3.5", -3.5),
            ("Rp1.250.000,-", 1_250_000.0),
            ("Rp. 500.000", 500_000.0),
            ("tua", None),
            ("", None),
        ],
    )
    def it_reads_numbers_as_they_are_written_here(self, value: str, number: float | None) -> None:
        assert number_in(value) == number

    def it_counts_days_on_this_machines_calendar(self) -> None:
        moment = datetime(2026, 3, 2, 12, tzinfo=UTC)
        assert day_of(moment) == moment.astimezone().date().toordinal()
        assert abs(day_of(moment) - date(2026, 3, 2).toordinal()) <= 1

    @given(text=st.text(st.sampled_from("aé —\n😀1-'"), max_size=30))
    def it_finds_as_many_words_as_are_counted(self, text: str) -> None:
        assert len(word_starts(text)) == count_words(text)
        assert [0, *line_starts(text)] == paragraph_starts(text)


class DescribeAttributes:
    SAID = (("Usia", "34 tahun"), ("Desa", "Café"), ("Kosong", " "))

    @pytest.mark.parametrize(
        ("condition", "passes"),
        [
            (HasAttribute(Whose.SPEAKER, "Desa", value="cafe"), True),
            (HasAttribute(Whose.SPEAKER, "Desa", value="caf"), False),
            (HasAttribute(Whose.SPEAKER, "Desa", Comparison.CONTAINS, "AF"), True),
            (HasAttribute(Whose.SPEAKER, "Desa", Comparison.DIFFERS, "cafe"), False),
            (HasAttribute(Whose.SPEAKER, "Lain", Comparison.DIFFERS, "cafe"), True),
            (HasAttribute(Whose.SPEAKER, "Kosong", Comparison.CONTAINS, " "), False),
            (HasAttribute(Whose.SPEAKER, "Usia", Comparison.BETWEEN, low=34.0, high=34.0), True),
            (HasAttribute(Whose.SPEAKER, "Usia", Comparison.BETWEEN, low=35.0), False),
            (HasAttribute(Whose.SPEAKER, "Usia", Comparison.BETWEEN, high=33.0), False),
            (HasAttribute(Whose.SPEAKER, "Desa", Comparison.BETWEEN, low=1.0), False),
        ],
    )
    def it_passes_by_name_and_value(self, condition: HasAttribute, passes: bool) -> None:
        assert describes(condition, self.SAID) is passes
