"""The text of a survey: every answer where its turn says, word for word."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.surveys import AnswerSheet, Response
from workbench.domain.marks import Mark, MarkKind
from workbench.domain.participants import Participant

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1)
ANSWERS = st.lists(st.tuples(st.sampled_from(["P1", "P2"]), WORDS), max_size=3).map(tuple)


def person(name: str) -> Participant:
    return Participant(f"p-{name}", name)


class DescribeAnswerSheet:
    def it_lays_respondents_below_the_questions(self) -> None:
        sheet = AnswerSheet({"P1": "Apa  kendala\nAnda?", "P2": "Saran?"})
        sheet.add([Response(person("R1"), (("P1", "Sinyal.\nP1: ya"), ("P2", "Menara")))])
        sheet.add([Response(person("R2"), ()), Response(person("R3"), (("P2", "Jalan"),))])
        found = sheet.transcript("s-1")
        assert (
            found.text
            == "P1: Apa kendala Anda?\nP2: Saran?\nR1\nP1: Sinyal.\nP1: ya\nP2: Menara\nR3\nP2: Jalan"
        )
        assert [(turn.speaker, turn.participant) for turn in found.turns] == [
            ("P1", "p-R1"),
            ("P2", "p-R1"),
            ("P2", "p-R3"),
        ]
        assert found.silent == ("p-R2",)
        assert found.marks == (
            Mark(MarkKind.HEADING, 0, 21, level=1),
            Mark(MarkKind.HEADING, 22, 32, level=1),
        )
        assert sheet.answers == 3

    @given(given=st.lists(ANSWERS, max_size=5))
    def it_keeps_every_answer_as_it_stands(self, given: list[tuple[tuple[str, str], ...]]) -> None:
        sheet = AnswerSheet({"P1": "Apa?", "P2": "Mengapa?"})
        sheet.add(Response(person(f"R{number}"), answers) for number, answers in enumerate(given))
        found = sheet.transcript("s-1")
        assert [(turn.speaker, found.text[turn.text_start : turn.end]) for turn in found.turns] == [
            answer for answers in given for answer in answers
        ]
        for turn in found.turns:
            assert found.text[turn.start : turn.text_start] == f"{turn.speaker}: "
            assert found.text[turn.end : turn.end + 1] in {"\n", ""}
        assert [turn.index for turn in found.turns] == list(range(len(found.turns)))
