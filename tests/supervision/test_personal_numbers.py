"""NIK and KK numbers are found however they are typed, and other numbers are let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.supervision.desk import DENIS, NIK
from workbench.domain.errors import PersonalNumber
from workbench.supervision.personal_numbers import (
    holds_personal_number,
    justified_step,
    personal_number_spans,
    refuse_personal_numbers,
)

separators = st.sampled_from(["", " ", ".", "-", " - "[:2], "\u00a0", "–", "‑"])


class DescribeAPersonalNumber:
    @pytest.mark.parametrize(
        "text",
        [
            NIK,
            "1234567890123456",
            f"NIK:{NIK}.",
            "nik 5308 0141 0385 0001 milik ibu",
            "53.08.01.410385.0001",
            "5308-0141-0385-0001",
            "KK 530801 041112 0003",
            "no. 05 5308014103850001",
            "05 53 08 01 41 03 85 00 01",
            "5308_0141_0385_0001",
            "53/08/01/410385/0001",
            "5308,0141,0385,0001",
            "530801, 410385, 0001",
            "530801410385\n0001",
            "53080141\r\n03850001",
            "5308\u200b0141\u200b0385\u200b0001",
            "5308    0141\t 0385   0001",
        ],
    )
    def it_is_found(self, text: str) -> None:
        assert holds_personal_number(text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "530801410385000",
            "53080141038500012",
            "K-END-001, P2K2 ke-3, rasio 1:270",
            "081234567890",
            "2026-03-02 2026-03-16",
            "sejak 12-03-2026 13-04-2026 tidak hadir",
            "2023 2024 2025 2026",
            "Rp 2.500.000 lalu Rp 1.250.000",
            "1.250.000, 1.350.000, 10",
            "12/03/2026, 13/04/2026",
            "12.03.2026\n13.04.2026",
            "11, 12, 13, 14, 15, 16, 17, 18",
            "31\n32\n33\n34\n35\n36\n37\n38",
            "0812-3456-7890, 0813-1111-2222",
            "1:150, 1:270, 1:300, 1:150",
            "2021/2022, 2023/2024",
        ],
    )
    def it_is_not_seen_in_other_numbers(self, text: str) -> None:
        assert not holds_personal_number(text)

    @given(st.lists(separators, min_size=15, max_size=15), st.text("abc .", max_size=5))
    def it_is_found_in_any_grouping(self, between: list[str], around: str) -> None:
        digits = "5308714103850001"
        typed = digits[0] + "".join(sign + digit for sign, digit in zip(between, digits[1:], strict=True))
        assert holds_personal_number(f"{around}x{typed}x{around}")


class DescribeTheRefusal:
    def it_names_the_field(self) -> None:
        with pytest.raises(PersonalNumber) as told:
            refuse_personal_numbers((("code", "K-1"), ("situation", NIK)), "")
        assert told.value.name == "situation"

    def it_yields_to_a_justification(self) -> None:
        texts = (("situation", NIK),)
        assert refuse_personal_numbers(texts, "nomor contoh dari buku pedoman") is None

    def it_takes_no_blank_for_a_justification(self) -> None:
        with pytest.raises(PersonalNumber):
            refuse_personal_numbers((("situation", NIK),), "  ")

    def it_reads_the_justification_too(self) -> None:
        with pytest.raises(PersonalNumber) as told:
            refuse_personal_numbers((), f"karena {NIK}")
        assert told.value.name == "justify"

    def it_lets_pass_what_stood_there_before(self) -> None:
        texts = (("situation", NIK),)
        assert refuse_personal_numbers(texts, "", known=texts) is None
        with pytest.raises(PersonalNumber):
            refuse_personal_numbers((("situation", f"{NIK}, baru"),), "", known=texts)


class DescribeAJustifiedStep:
    def it_carries_the_reason_into_the_audit_trail(self) -> None:
        assert justified_step("add_case", DENIS.code, " diminta dinas ").subject == (
            "K-END-001 [justified: diminta dinas]"
        )

    def it_is_an_ordinary_step_without_one(self) -> None:
        assert justified_step("add_case", DENIS.code, " ").subject == "K-END-001"


class DescribeWhereNumbersStand:
    def it_gives_their_places_in_code_points(self):
        text = f"🏠 NIK {NIK}, KK 53/08/01/410385/0001."
        assert [span.of(text) for span in personal_number_spans(text)] == [NIK, "53/08/01/410385/0001"]

    def it_counts_what_stands_behind_a_day_from_the_same_beginning(self):
        text = f"Pada 12-03-2026 NIK {NIK}"
        assert [span.of(text) for span in personal_number_spans(text)] == [NIK]

    def it_gives_none_where_there_are_none(self):
        assert personal_number_spans("Rp 1.200.000 pada 12-03-2026") == ()
