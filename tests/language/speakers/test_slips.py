import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names


def talk(*labels: str) -> str:
    return "\n".join(f"{label}: Begitu saja dulu." for label in labels)


class DescribeSlipsOfLabels:
    @pytest.mark.parametrize("slip", ["Particpant", "Participaant", "Participent", "Paritcipant"])
    def it_hears_the_known_speaker_behind_one_wrong_stroke_and_says_so(
        self, recognised: Recognise, slip: str
    ) -> None:
        found = recognised(
            talk("Interviewer", "Participant", "Interviewer", "Participant", slip, "Participant")
        )

        assert names(found) == ["Interviewer", "Participant"]
        assert [doubt.facts for doubt in found.warnings] == [{"label": slip}]

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

        assert names(found) == ["Operator Desa", "Mod"]
