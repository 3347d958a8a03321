from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.participants import Role
from workbench.language.speakers import (
    MergeProposal,
    MergeReason,
    RecognisedSpeaker,
    RecognisedTurn,
    RoleReason,
    merges_of,
)


def merged(talk: str, **legend: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Propose merges for speakers in the order of their turns, parted by slashes; ``*3`` behind a name repeats it."""
    order = list(chain.from_iterable(_repeated(part.strip()) for part in talk.split("/")))
    return [(each.into, each.names, each.reason.value) for each in proposals(order, legend)]


def proposals(order: list[str], legend: dict[str, str]) -> tuple[MergeProposal, ...]:
    turns = [RecognisedTurn(name, place, place, place + 1) for place, name in enumerate(order)]
    speakers = [
        RecognisedSpeaker(name, Role.OTHER, RoleReason(), order.count(name), 1, (name,))
        for name in dict.fromkeys(order)
    ]
    return merges_of(speakers, turns, legend)


def _repeated(part: str) -> list[str]:
    name, _, times = part.partition("*")
    return [name] * int(times or 1)


class DescribeNamesThatAreWrittenDifferently:
    @pytest.mark.parametrize(
        ("talk", "into", "names", "reason"),
        [
            ("Bu Sri*3/ Ibu Sri", "Bu Sri", ("Ibu Sri",), "honorific"),
            ("Pak Oto*3/ Bpk. Oto / Bapak Oto", "Pak Oto", ("Bpk. Oto", "Bapak Oto"), "honorific"),
            ("Ibu Sri*3/ IBU SRI", "Ibu Sri", ("IBU SRI",), "case"),
            ("Bu Sri*3/ Bu. Sri", "Bu Sri", ("Bu. Sri",), "punctuation"),
            ("DB*3 / DB:", "DB", ("DB:",), "punctuation"),
            ("P1*3/ P-1/ P 1", "P1", ("P-1", "P 1"), "punctuation"),
            ("P1*3/ P01", "P1", ("P01",), "punctuation"),
            ("Lasmi*3/ Lasmi, S.Sos.", "Lasmi", ("Lasmi, S.Sos.",), "punctuation"),
            ("MODERATOR / Moderator", "Moderator", ("MODERATOR",), "case"),
        ],
    )
    def it_proposes_them(self, talk: str, into: str, names: tuple[str, ...], reason: str) -> None:
        assert merged(talk) == [(into, names, reason)]

    @pytest.mark.parametrize(
        "talk",
        [
            "Bu Sri*3 / Pak Sri*3",
            "P1 / P2",
            "Informan 1 / Informan 2",
            "Informan 1 / Informan 11",
            "SN / MR / SN dan MR",
            "Peserta A / Peserta B",
            "Bu Sri / Mbak Sri",
            "? / !",
        ],
    )
    def it_leaves_those_that_are_two(self, talk: str) -> None:
        assert merged(talk) == []


class DescribeSlips:
    @pytest.mark.parametrize(
        ("talk", "into", "names"),
        [
            ("Participant*5/ Particpant", "Participant", ("Particpant",)),
            ("Moderator*2/ Rina/ Modertor*2", "Moderator", ("Modertor",)),
            ("Rahmat*4/ I/ Rahamt", "Rahmat", ("Rahamt",)),
            ("Bu Wahyuni*6/ I/ Bu Wahyni", "Bu Wahyuni", ("Bu Wahyni",)),
            ("Rahmat*6/ I/ Rahmad", "Rahmat", ("Rahmad",)),
            ("Suryaningsih*4/ I/ Suryannigsh", "Suryaningsih", ("Suryannigsh",)),
            ("Dedi*9/ I/ Dodi", "Dedi", ("Dodi",)),
        ],
    )
    def it_proposes_them(self, talk: str, into: str, names: tuple[str, ...]) -> None:
        assert merged(talk) == [(into, names, "slip")]

    @pytest.mark.parametrize(
        "talk",
        [
            "Sri*9/ I/ Siti",
            "Ani / Ana / Ani / Ana / Ani / Ana",
            "Bu Ani*9/ I/ Bu Ana",
            "Dedi / Dodi / Dedi / Dodi / Dedi / Dodi",
            "Dedi*5/ I/ Dodi*3",
            "Dedi*9/ Dodi/ I",
            "Yanti*3/ I/ Yanto",
            "Bu Yuni*8/ I/ Bu Yuli*2",
            "Yanti*4/ I/ Yani",
            "Rahman*3/ Rahmat/ Rahman*6",
            "Rahman*2/ I/ Rahmat",
            "MRSA*9/ I/ MRSB*9",
            "MS*9/ MR",
            "P12*9/ P13",
            "Informan 1*9/ I/ Informn 2",
            "Rina Sari*9/ I/ Rini Sara",
            "Peserta Ani*9/ I/ Peserta Ana",
            "Bu Rahmi*9/ I/ Pak Rahmy",
        ],
    )
    def it_leaves_those_that_are_two(self, talk: str) -> None:
        assert merged(talk) == []

    def it_leaves_names_that_a_legend_tells_apart(self) -> None:
        assert merged("Rahmat*6/ I/ Rahmad", P1="Rahmat, pendamping", P2="Rahmad, koordinator") == []


class DescribeShortForms:
    def it_proposes_initials_by_the_legend(self) -> None:
        assert merged("MS*4/ I/ Maria Suryani", MS="Nama Responden Maria Suryani (Inisial MS)") == [
            ("MS", ("Maria Suryani",), "legend")
        ]
        assert merged("X*4/ I/ Bu Maria", X="Ibu Maria", Y="Rudi") == [("X", ("Bu Maria",), "legend")]

    def it_proposes_codes_and_parts_by_the_legend(self) -> None:
        assert merged("P1*4/ P2/ Bu Sri", P1="Ibu Sri, kader") == [("P1", ("Bu Sri",), "legend")]
        assert merged("Pewawancara*4/ I/ Hadi", Pewawancara="Hadi Santoso") == [
            ("Pewawancara", ("Hadi",), "legend")
        ]

    @pytest.mark.parametrize(
        ("talk", "label", "words"),
        [
            ("Pewawancara*4/ I/ Hadi", "Pewawancara", "Hadi dan Rina"),
            ("S*4/ Bu Sri/ Pak Sri", "S", "Nama Sri"),
            ("S*4/ Maria/ Suryani", "S", "Maria Suryani"),
            ("Surat*4/ I/ Maria", "Surat", "Maria"),
            ("S*4/ I/ Moderator", "S", "Moderator"),
        ],
    )
    def it_leaves_what_a_legend_does_not_tell(self, talk: str, label: str, words: str) -> None:
        assert merged(talk, **{label: words}) == []

    def it_proposes_initials_without_a_legend_that_are_only_one_name_s(self) -> None:
        assert merged("DB*4/ I/ Dian Basuki") == [("DB", ("Dian Basuki",), "initials")]
        assert merged("DB*4/ Dian Basuki/ Doni Bahar") == []
        assert merged("DB/ Dian Basuki/ DB/ Dian Basuki") == []
        assert merged("DB*4/ I/ Dian Basuki", DB="Deni Budiman") == []

    @pytest.mark.parametrize("full", ["Peserta 1", "Partisipan 01", "Pendamping 1"])
    def it_proposes_codes_of_numbered_parts(self, full: str) -> None:
        assert merged(f"P1*4/ P2/ {full}") == [("P1", (full,), "numbered")]

    def it_leaves_codes_that_may_be_two_parts(self) -> None:
        assert merged("P1*4/ Peserta 1/ Pendamping 1") == []
        assert merged("PD1*4/ Peserta 1/ Pendamping 1") == [("PD1", ("Pendamping 1",), "numbered")]
        assert merged("N1*4/ Peserta 1") == []

    def it_proposes_the_fuller_form_of_the_only_such_name(self) -> None:
        assert merged("Sri*4/ I/ Bu Sri Wahyuni") == [("Sri", ("Bu Sri Wahyuni",), "fuller")]
        assert merged("Bu Sri Wahyuni/ I/ Bu Sri/ I/ Sri") == [
            ("Bu Sri Wahyuni", ("Bu Sri", "Sri"), "fuller")
        ]

    @pytest.mark.parametrize(
        "talk",
        [
            "Sri*4/ Bu Sri Wahyuni/ Bu Sri Lestari",
            "Sri*4/ Bu Sri/ Pak Sri",
            "Bu Sri*4/ Pak Sri Wahyono",
            "Sri/ Bu Sri Wahyuni/ Sri/ Bu Sri Wahyuni",
            "Pendamping*4/ Pendamping Rina",
            "Al*4/ Al Amin",
            "Peserta*4/ Peserta 1",
            "Masalah*4/ Masalah yang ingin diatasi",
        ],
    )
    def it_leaves_short_forms_that_may_be_somebody_else_s(self, talk: str) -> None:
        assert merged(talk) == []


class DescribeProposals:
    def it_gives_one_for_each_name_that_stays_and_each_reason(self) -> None:
        talk = "Bu Sri*5/ I/ Ibu Sri/ I/ BU SRI/ I/ Sri/ I/ Bu Srii/ P1*2/ Peserta 1"

        assert merged(talk) == [
            ("Bu Sri", ("Ibu Sri",), "honorific"),
            ("Bu Sri", ("BU SRI",), "case"),
            ("Bu Sri", ("Sri",), "fuller"),
            ("P1", ("Peserta 1",), "numbered"),
        ]

    @given(
        st.lists(
            st.sampled_from(
                [
                    "Sri",
                    "Bu Sri",
                    "IBU SRI",
                    "Pak Sri",
                    "P1",
                    "P2",
                    "Peserta 1",
                    "Rahmat",
                    "Rahmad",
                    "MS",
                    "?",
                ]
            ),
            max_size=30,
        )
    )
    def it_never_takes_a_name_twice_nor_puts_what_is_apart_together(self, order: list[str]) -> None:
        found = proposals(order, {})
        taken = [name for each in found for name in each.names]

        assert len(taken) == len(set(taken))
        assert not {each.into for each in found} & set(taken)
        assert {*taken, *(each.into for each in found)} <= set(order)
        for into in {each.into for each in found}:
            group = {into, *(name for each in found if each.into == into for name in each.names)}
            assert not {"P1", "P2"} <= group
            assert not {"Bu Sri", "Pak Sri"} <= group
            assert not {"IBU SRI", "Pak Sri"} <= group

    def it_has_a_reason_of_its_own_for_each(self) -> None:
        assert len(set(MergeReason)) == 8
