import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names


def talk(*labels: str) -> str:
    return "\n".join(f"{label}: Begitu saja dulu." for label in labels)


class DescribeSlipsOfLabels:
    @pytest.mark.parametrize("slip", ["Particpant", "Participaant", "Participent", "Paritcipant"])
    def it_takes_them_as_written_doubts_them_and_proposes_whom_they_mean(
        self, recognised: Recognise, slip: str
    ) -> None:
        found = recognised(
            talk("Interviewer", "Participant", "Interviewer", "Participant", slip, "Participant")
        )

        assert names(found) == ["Interviewer", "Participant", slip]
        assert {"label": slip} in [doubt.facts for doubt in found.warnings]
        assert [(each.into, each.names) for each in found.merges] == [("Participant", (slip,))]

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
