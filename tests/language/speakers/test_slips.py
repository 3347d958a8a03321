from pathlib import Path

import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names
from workbench.language.readers import Material, Passage
from workbench.language.speakers import Profile, recognise


def talk(*labels: str) -> str:
    return "\n".join(f"{label}: Begitu saja dulu." for label in labels)


class DescribeSlipsOfLabels:
    @pytest.mark.parametrize(
        ("known", "slip"),
        [
            ("Participant", "Particpant"),
            ("Participant", "Participaant"),
            ("Participant", "Participent"),
            ("Participant", "Paritcipant"),
            ("Narasumber", "Narasumbe"),
            ("Narasumber", "Nara sumber"),
            ("Informan 2", "Infroman 2"),
        ],
    )
    def it_reads_a_slip_of_a_part_as_the_part_and_says_so(
        self, recognised: Recognise, known: str, slip: str
    ) -> None:
        found = recognised(talk("Interviewer", known, "Interviewer", known, slip, known))

        assert names(found) == ["Interviewer", known]
        assert found.speakers[1].labels == (known, slip)
        doubts = [(doubt.kind.value, doubt.facts) for doubt in found.warnings]
        assert doubts == [("slipped_label", {"label": slip, "meant": known})]
        assert found.merges == ()

    def it_leaves_a_slip_alone_that_a_person_calls_a_label(self) -> None:
        words = talk("Interviewer", "Participant", "Interviewer", "Participant", "Particpant", "Participant")
        material = Material(Path("a.txt"), "txt", tuple(map(Passage, words.split("\n"))), "utf-8")

        found = recognise(material, Profile(also=("Particpant",)))

        assert names(found) == ["Interviewer", "Participant", "Particpant"]

    def it_takes_slips_of_names_as_written_and_proposes_whom_they_mean(self, recognised: Recognise) -> None:
        found = recognised(
            talk("Moderator", "Bu Wartini", "Moderator", "Bu Wartini", "Bu Wartni", "Bu Wartini")
        )

        assert names(found) == ["Moderator", "Bu Wartini", "Bu Wartni"]
        assert [(each.into, each.names) for each in found.merges] == [("Bu Wartini", ("Bu Wartni",))]

    @pytest.mark.parametrize(
        ("known", "other"),
        [
            ("Peserta 1", "Peserta 2"),
            ("Interviewer", "Interviewee"),
            ("Pak Dedi", "Pak Dede"),
            ("P1", "P"),
            ("Moderator", "Notulen"),
        ],
    )
    def it_keeps_apart_who_may_be_two(self, recognised: Recognise, known: str, other: str) -> None:
        found = recognised(talk(known, "Bu Sri", known, "Bu Sri", known, other, "Bu Sri", other))

        assert set(names(found)) == {known, other, "Bu Sri"}

    def it_looks_at_one_word_of_a_long_label(self, recognised: Recognise) -> None:
        found = recognised(
            talk("Operator Desa", "Mod", "Operator Desa", "Mod", "Operator Dea", "Operator Desa")
        )

        assert names(found) == ["Operator Desa", "Mod", "Operator Dea"]
        assert [(each.into, each.names) for each in found.merges] == [("Operator Desa", ("Operator Dea",))]

    def it_reads_a_part_in_another_case_as_one_and_leaves_names_alone(self, recognised: Recognise) -> None:
        found = recognised(
            talk("Peserta 1", "Bu Sri", "PESERTA 1", "BU SRI", "Peserta 1", "Bu Sri", "Peserta 1", "Bu Sri")
        )

        assert names(found) == ["Peserta 1", "Bu Sri", "BU SRI"]
        assert {"label": "PESERTA 1", "meant": "Peserta 1"} in [doubt.facts for doubt in found.warnings]
