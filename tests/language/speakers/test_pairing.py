from collections.abc import Callable

import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import check, names, roles, said
from workbench.language.readers import Passage
from workbench.language.speakers import Recognised

OfPassages = Callable[[list[Passage]], Recognised]

QUESTIONS = ["Sejak kapan di sini?", "Bekerja apa?", "Cukup untuk makan?", "Anak berapa?", "Semua sekolah?"]
ANSWERS = ["Sejak kecil.", "Bertani di kebun.", "Ya dicukupkan saja.", "Tiga orang.", "Dua yang sekolah."]
PAIRS = list(zip(QUESTIONS, ANSWERS, strict=True))
TALK = [turn for question, answer in PAIRS for turn in (("Pertanyaan", question), ("Jawaban", answer))]


class DescribeTalkWithoutLabels:
    @pytest.mark.parametrize("quotes", ["“”", "„“", '""', "«»"])
    def it_takes_what_stands_between_quotation_marks_for_answers(
        self, recognised: Recognise, quotes: str
    ) -> None:
        found = recognised("\n".join(f"{one}\n{quotes[0]}{two}{quotes[1]}" for one, two in PAIRS))

        check(found)
        assert [who for who, _ in said(found)] == [who for who, _ in TALK]
        assert [doubt.kind.value for doubt in found.warnings] == ["unlabelled_rows"]

    def it_takes_an_answer_that_is_quoted_over_several_lines(self, recognised: Recognise) -> None:
        found = recognised("\n".join(f"{one}\n“Begini.\n\n{two}”" for one, two in PAIRS))

        assert [words for who, words in said(found) if who == "Jawaban"] == [
            f"“Begini.\n\n{answer}”" for answer in ANSWERS
        ]

    def it_takes_numbered_questions_with_what_stands_under_them(self, recognised: Recognise) -> None:
        found = recognised("\n".join(f"{number}. {one}\n{two}" for number, (one, two) in enumerate(PAIRS, 1)))

        assert said(found) == TALK
        assert roles(found)["Pertanyaan"] == "moderator"

    def it_takes_questions_that_stand_out(self, of_passages: OfPassages) -> None:
        passages = [Passage("TRANSKRIP WAWANCARA")]
        for question, answer in PAIRS:
            passages += [Passage(question, bold=((0, len(question)),)), Passage(answer), Passage("Begitu.")]

        assert [who for who, _ in said(of_passages(passages))] == [who for who, _ in TALK]

    def it_takes_strict_alternation_of_question_and_answer(self, recognised: Recognise) -> None:
        assert said(recognised("\n\n".join(f"{one}\n\n{two}" for one, two in PAIRS))) == TALK

    def it_takes_no_prose_for_talk_though_it_asks_now_and_then(self, recognised: Recognise) -> None:
        found = recognised(
            "\n".join([*ANSWERS, QUESTIONS[0], *ANSWERS, QUESTIONS[1], QUESTIONS[2], *ANSWERS])
        )

        assert found.turns == ()


class DescribeHalfOfTheLabels:
    @pytest.mark.parametrize("lead", ["{n}. ", ""])
    def it_finds_the_question_over_each_answer(self, recognised: Recognise, lead: str) -> None:
        lines = [
            f"{lead.format(n=number)}{one}\nJawaban : {two}" for number, (one, two) in enumerate(PAIRS, 1)
        ]

        assert said(recognised("\n".join(lines))) == TALK

    def it_pairs_a_list_of_questions_with_a_list_of_answers(self, of_passages: OfPassages) -> None:
        passages = [Passage(question, item=1) for question in QUESTIONS]
        passages += [Passage("Jawaban :"), *(Passage(answer, item=1) for answer in ANSWERS), Passage("")]
        found = of_passages([Passage("Tanggal: 3 Mei"), Passage("Waktu: 13:00"), *passages] * 2)

        check(found)
        one_by_one = [("Pertanyaan", words) for words in QUESTIONS] + [
            ("Jawaban", words) for words in ANSWERS
        ]
        assert said(found) == one_by_one * 2
        assert found.text[found.turns[5].start :].startswith("Jawaban :")

    def it_finds_the_answer_under_each_labelled_question(self, recognised: Recognise) -> None:
        found = recognised("\n".join(f"T: {one}\n{two}" for one, two in PAIRS))

        assert names(found) == ["T", "Jawaban"]
        assert len(found.turns) == len(TALK)

    def it_gives_a_lone_speaker_what_follows_when_nobody_is_asked(self, recognised: Recognise) -> None:
        found = recognised("\n".join(f"Bu Sri: {two}\nBegitu ceritanya." for two in ANSWERS))

        assert names(found) == ["Bu Sri"]
