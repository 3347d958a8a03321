import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.pipelines import TALK, talk
from workbench.domain.ids import ParticipantId
from workbench.domain.marks import Mark, MarkKind
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.language.cutting import LONGEST, PIECE
from workbench.language.learning.lesson import Grain, Talk
from workbench.language.pipeline import new_pipeline
from workbench.language.tongues import Tongue
from workbench.language.units import grain_from, talk_of, tally_of, word_places

NLP = new_pipeline()
PARAGRAPH, SENTENCE = Grain.PARAGRAPH, Grain.SENTENCE


def cut(text: str, grain: Grain = PARAGRAPH) -> list[str]:
    return [text[each.start : each.end] for each in talk_of(NLP, Transcript(TALK, text), {}, grain).units]


def said(text: str, tongue: Tongue = Tongue.MIXED) -> list[tuple[str, ...]]:
    made = talk_of(new_pipeline(tongue), Transcript(TALK, text), {}, PARAGRAPH)
    return [each.words for each in made.units]


class DescribeTalks:
    def it_has_a_unit_for_each_paragraph_of_each_turn_without_its_label(self) -> None:
        transcript, people = talk(("Moderator", "Bagaimana?"), ("P1", "Susah. Hujan.\nSinyal nggak ada."))

        units = talk_of(NLP, transcript, people, PARAGRAPH).units

        assert [transcript.text[each.start : each.end] for each in units] == [
            "Bagaimana?",
            "Susah. Hujan.",
            "Sinyal nggak ada.",
        ]
        assert [each.turn for each in units] == [0, 1, 1]
        assert units[2].words == ("sinyal", "tidak", "ada")

    def it_tells_who_speaks_and_who_leads(self) -> None:
        transcript, people = talk(("Moderator", "Bagaimana?"), ("P1", "Susah."))

        first, second = talk_of(NLP, transcript, people, PARAGRAPH).units

        assert (first.speaker, first.role, first.leads) == ("Moderator", "moderator", True)
        assert (second.speaker, second.role, second.leads) == ("P1", "pendamping", False)

    def it_knows_nothing_of_a_speaker_who_is_nobody(self) -> None:
        transcript = Transcript(TALK, "X: ya", (Turn(0, "X", 0, 3, 5),))

        (unit,) = talk_of(NLP, transcript, {}, PARAGRAPH).units

        assert (unit.speaker, unit.role, unit.leads) == ("X", "", False)

    def it_keeps_source_and_district(self) -> None:
        made = talk_of(NLP, Transcript(TALK, ""), {}, PARAGRAPH, "ende")

        assert made == Talk(TALK, (), "ende")

    def it_cuts_sentences(self) -> None:
        assert cut("Susah. Hujan terus!\nSinyal hilang.", SENTENCE) == [
            "Susah.",
            "Hujan terus!",
            "Sinyal hilang.",
        ]

    def it_cuts_text_without_turns_by_paragraphs(self) -> None:
        assert cut("  satu dua\n\n \ntiga ") == ["satu dua", "tiga"]

    def it_passes_over_what_stands_between_turns(self) -> None:
        text = "Catatan lapangan di desa\nP1: Susah sekali di sini, hujan terus, sinyal hilang."
        transcript = Transcript(TALK, text, (Turn(0, "P1", 25, 29, len(text)),))

        assert [each.turn for each in talk_of(NLP, transcript, {}, PARAGRAPH).units] == [0]

    def it_takes_a_notes_own_words_where_little_of_it_is_talk(self) -> None:
        text = (
            "Judul\nHari ini kami berkunjung ke rumah beliau, jauh di atas bukit.\nP1: Ya.\nLalu kami pulang."
        )
        start = text.index("P1")
        transcript = Transcript(TALK, text, (Turn(0, "P1", start, start + 4, start + 7),))

        units = talk_of(NLP, transcript, {}, PARAGRAPH).units

        assert [text[each.start : each.end] for each in units] == [
            "Hari ini kami berkunjung ke rumah beliau, jauh di atas bukit.",
            "Ya.",
            "Lalu kami pulang.",
        ]
        assert [each.turn for each in units] == [-1, 0, -1]

    def it_passes_over_headings_between_turns(self) -> None:
        text = "Apa kendala utama yang Anda alami selama bertugas di lapangan?\nP1: Ya."
        turns = (Turn(0, "P1", 63, 67, 70),)
        transcript = Transcript(TALK, text, turns, marks=(Mark(MarkKind.HEADING, 0, 62),))

        assert [each.turn for each in talk_of(NLP, transcript, {}, PARAGRAPH).units] == [0]

    def it_passes_over_an_empty_turn(self) -> None:
        transcript = Transcript(TALK, "P1: \nP2: ya", (Turn(0, "P1", 0, 4, 4), Turn(1, "P2", 5, 9, 11)))

        assert [each.turn for each in talk_of(NLP, transcript, {}, PARAGRAPH).units] == [1]

    def it_reads_a_word_that_is_glued_to_its_label(self) -> None:
        transcript = Transcript(TALK, "P1:Sinyalnya hilang", (Turn(0, "P1", 0, 3, 19),))
        made = talk_of(NLP, transcript, {}, PARAGRAPH)

        assert made.units[0].words == ("sinyal", "hilang")
        assert word_places(NLP, transcript, made, 0) == ((3, 12), (13, 19))

    def it_cuts_a_long_paragraph_at_sentences(self) -> None:
        sentence = "Kami pergi ke desa lewat jalan yang rusak itu. "
        units = cut(sentence * 60)

        sizes = [len(each.split()) for each in units]
        assert sum(sizes) == 540
        assert all(PIECE <= size < PIECE + 9 + PIECE // 3 for size in sizes)
        assert all(each.endswith("itu.") for each in units)

    @pytest.mark.parametrize("grain", [PARAGRAPH, SENTENCE])
    def it_cuts_endless_speech_by_words(self, grain: Grain) -> None:
        units = cut("kata " * 1000, grain)

        assert len(units) > 2
        assert all(len(each.split()) <= LONGEST for each in units)
        assert sum(len(each.split()) for each in units) == 1000

    def it_reads_a_text_of_any_length(self) -> None:
        units = cut("Kami tidak ada sinyal di sini.\n" * 40_000)

        assert len(units) == 40_000

    def it_takes_each_answer_of_a_survey_by_itself(self) -> None:
        text = "P1: Apa kendala?\nR1\nP1: Sinyal\nR2\nP1: Jalan\nrusak"
        people = {
            each: Participant(each, each, Role.FACILITATOR) for each in map(ParticipantId, ("r1", "r2"))
        }
        turns = (
            Turn(0, "P1", 20, 24, 30, ParticipantId("r1")),
            Turn(1, "P1", 34, 38, 49, ParticipantId("r2")),
        )

        units = talk_of(NLP, Transcript(TALK, text, turns), people, PARAGRAPH).units

        assert [text[each.start : each.end] for each in units] == ["Sinyal", "Jalan", "rusak"]
        assert {each.speaker for each in units} == {"P1"}

    @given(st.text(alphabet="aB1 .…!?\n:-'", max_size=80), st.sampled_from(Grain))
    def it_cuts_without_overlap_and_loses_no_letter(self, text: str, grain: Grain) -> None:
        assert "".join("".join(cut(text, grain)).split()) == "".join(text.split())

    @given(st.text(alphabet="aB1 .…!?\n:-'", max_size=80), st.sampled_from(Grain))
    def it_has_a_place_for_every_word(self, text: str, grain: Grain) -> None:
        transcript = Transcript(TALK, text)
        made = talk_of(NLP, transcript, {}, grain)

        for number, unit in enumerate(made.units):
            places = word_places(NLP, transcript, made, number)
            assert len(places) == len(unit.words)
            assert all(unit.start <= start < end <= unit.end for start, end in places)


class DescribeTheLanguageOfAUnit:
    def it_is_that_of_its_own_words(self) -> None:
        text = "Kami tidak make yang itu.\nWe do not make them, you and they have it."

        assert said(text)[0][2] == "pakai"
        assert said(text)[1][3] == "make"

    def it_is_that_of_the_talk_where_its_words_do_not_tell(self) -> None:
        assert said("You and they have it.\nmake")[1] == ("make",)
        assert said("Kami yang itu dan ini.\nmake")[1] == ("pakai",)

    def it_is_the_projects_where_that_has_one(self) -> None:
        assert said("make", Tongue.ENGLISH) == [("make",)]
        assert said("You and they make it", Tongue.INDONESIAN)[0][3] == "pakai"


def grain_of(*coded: tuple[Transcript, list[Span]]) -> Grain:
    return grain_from(tally_of(transcript, spans) for transcript, spans in coded)


class DescribeTheGrain:
    TEXT = "Susah sekali. Hujan terus. Sinyal hilang.\n" * 10

    def transcript(self) -> Transcript:
        return Transcript(TALK, self.TEXT)

    def spans(self, first: int, last: int) -> list[Span]:
        return [Span(at + first, at + last) for at in range(0, len(self.TEXT), 42)]

    def it_is_the_paragraph_until_something_is_known(self) -> None:
        assert grain_from([]) is PARAGRAPH
        assert grain_of((self.transcript(), self.spans(0, 13)[:7])) is PARAGRAPH

    def it_is_the_sentence_of_who_codes_sentences(self) -> None:
        assert grain_of((self.transcript(), self.spans(0, 13))) is SENTENCE

    def it_is_the_paragraph_of_who_codes_paragraphs(self) -> None:
        assert grain_of((self.transcript(), [*self.spans(0, 40), *self.spans(0, 13)])) is PARAGRAPH

    def it_counts_a_span_once_however_many_codes_it_has(self) -> None:
        assert grain_of((self.transcript(), self.spans(0, 13)[:1] * 20)) is PARAGRAPH

    def it_learns_nothing_from_paragraphs_of_one_sentence(self) -> None:
        text = "Susah sekali.\n" * 20
        halves = [Span(at, at + 5) for at in range(0, len(text), 14)]

        assert grain_of((Transcript(TALK, text), halves)) is PARAGRAPH
