from dataclasses import replace

import pytest
from spacy.language import Language

from tests.language.pipelines import CODES, COSTS, NETWORK, SUPPORT, TALK, code, example, pipeline, talk
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.suggestions import ReasonKind, Suggestion
from workbench.language.suggester import WEIGHING, proposals, speech

OFTEN = tuple(
    example(f"k-{number}", NETWORK, text, number * 100)
    for number, text in enumerate(
        (
            "Sinyal hilang kalau hujan.",
            "Naik bukit dulu baru bisa kirim.",
            "Listrik padam, jaringan ikut padam.",
        )
    )
)


def suggested(*turns: tuple[str, str], nlp: Language | None = None) -> list[Suggestion]:
    transcript, people = talk(*turns)
    return proposals(nlp or pipeline(), transcript, speech(transcript, people))


class DescribeSpeech:
    def it_leaves_labels_and_the_moderator_out(self) -> None:
        transcript, people = talk(("Moderator", "Bagaimana sinyal?"), ("P1", "Susah."))

        assert [span.of(transcript.text) for span in speech(transcript, people)] == ["Susah."]

    def it_takes_a_text_without_turns_whole(self) -> None:
        assert list(speech(Transcript(TALK, "Catatan lapangan."), {})) == [Span(0, 17)]

    def it_takes_turns_of_somebody_unknown(self) -> None:
        transcript, _ = talk(("P1", "Susah."))

        assert len(list(speech(transcript, {}))) == 1

    def it_finds_none_in_an_empty_text(self) -> None:
        assert list(speech(Transcript(TALK, ""), {})) == []


class DescribeProposals:
    def it_proposes_the_sentence_with_the_keyword_and_says_why(self) -> None:
        (found,) = suggested(("P1", "Selamat pagi semua. Kemarin sinyalnya hilang lagi. Terima kasih."))

        assert found.code == NETWORK.id
        assert found.quote == "Kemarin sinyalnya hilang lagi."
        (reason,) = found.reasons
        assert (reason.kind, reason.text) == (ReasonKind.TERM, "sinyalnya")

    def it_names_spans_in_the_source(self) -> None:
        turns = (("P1", "Baik."), ("P2", "Ya begitu. Bensin kami beli sendiri, Pak."))
        transcript, _ = talk(*turns)

        (found,) = suggested(*turns)

        assert found.span.of(transcript.text) == found.quote == "Bensin kami beli sendiri, Pak."
        assert [
            r.span.of(transcript.text) for r in found.reasons if r.span and r.kind is ReasonKind.TERM
        ] == ["Bensin"]

    def it_does_not_suggest_for_the_moderator(self) -> None:
        assert suggested(("Moderator", "Bagaimana sinyal dan bensin di sini, Bapak Ibu?")) == []

    def it_joins_neighbours_of_one_code_within_a_turn(self) -> None:
        (found,) = suggested(("P1", "Sinyal di sini susah sekali.  Kami sampai cari sinyal ke bukit."))

        assert found.quote == "Sinyal di sini susah sekali.  Kami sampai cari sinyal ke bukit."

    def it_never_joins_across_turns(self) -> None:
        words = "Sinyal di sini susah sekali."

        assert [each.quote for each in suggested(("P1", words), ("P2", words))] == [words, words]

    def it_shows_the_most_similar_segment(self) -> None:
        found = suggested(
            ("P1", "Kalau listrik padam, jaringan juga ikut padam di sini."), nlp=pipeline(CODES, OFTEN)
        )

        examples = [reason for each in found for reason in each.reasons if reason.kind is ReasonKind.EXAMPLE]
        assert [(reason.text, reason.coding) for reason in examples] == [(OFTEN[2].text, "k-2")]

    def it_is_surer_of_keyword_and_example_than_of_either_and_least_of_the_definition(self) -> None:
        nlp = pipeline((replace(NETWORK, name="Jaringan"),), OFTEN)
        every = replace(WEIGHING, enough=0.01, joins=0.01)

        def confidence(words: str) -> float:
            transcript, people = talk(("P1", words))
            return max(
                (s.confidence for s in proposals(nlp, transcript, speech(transcript, people), every)),
                default=0,
            )

        both = confidence("Sinyal kami hilang kalau hujan deras.")
        keyword = confidence("Sinyal urusan kantor pusat sana.")
        definition = confidence("Talinya putus waktu pesta kemarin.")
        assert both > keyword > definition > 0

    def it_does_not_propose_on_a_word_of_the_definition_alone(self) -> None:
        assert suggested(("P1", "Talinya putus waktu pesta kemarin itu.")) == []

    def it_gives_words_of_the_definition_as_a_reason_beside_others(self) -> None:
        (found,) = suggested(("P1", "Bensin dan pulsa kami beli terus."))

        assert [(reason.kind, reason.text) for reason in found.reasons] == [
            (ReasonKind.TERM, "Bensin"),
            (ReasonKind.DEFINITION, "pulsa"),
        ]

    def it_proposes_only_the_surest_of_a_code_that_was_never_used(self) -> None:
        turns = [(f"P{number}", "Sinyal di sini susah sekali.") for number in range(10)]

        assert len(suggested(*turns)) == WEIGHING.untried

    def it_understands_english(self) -> None:
        network = code("c", "Network", "", "signal", "connections")

        (found,) = suggested(
            ("P1", "We lost the connection and it was gone for days."), nlp=pipeline((network,))
        )

        assert [reason.text for reason in found.reasons] == ["connection"]

    @pytest.mark.parametrize(
        "words",
        [
            "Bensin dan pulsa dari kantong sendiri, begitu terus tiap bulan.",
            "Sinyal hilang kalau hujan, jadi kami cari sinyal ke bukit. Sinyal itu susah, naik bukit dulu.",
            "Koordinator membela kami. Waktu itu koordinator datang sendiri ke rumah.",
        ],
    )
    def it_is_less_sure_without_any_of_the_words_it_gives_as_reasons(self, words: str) -> None:
        nlp = pipeline(CODES, (*OFTEN, example("k-7", SUPPORT, "Koordinator datang ke rumah saya.")))
        every = replace(WEIGHING, enough=0.0)
        transcript, people = talk(("P1", words))
        found = proposals(nlp, transcript, speech(transcript, people), every)
        offset = transcript.turns[0].text_start
        tried = 0

        for each in found:
            for reason in each.reasons:
                if reason.kind is ReasonKind.TERM and reason.span is not None:
                    start, end = reason.span.start - offset, reason.span.end - offset
                    shorter, _ = talk(("P1", words[:start] + words[end:]))
                    left = [
                        s
                        for s in proposals(nlp, shorter, speech(shorter, people), every)
                        if s.code == each.code
                    ]
                    tried += 1
                    assert all(s.confidence < each.confidence for s in left)
        assert tried

    def it_gives_the_same_whatever_the_order_of_codes_and_codings(self) -> None:
        turns = (
            ("P1", "Sinyal hilang. Bensin habis, koordinator diam saja."),
            ("P2", "Jaringan padam lagi, Bu."),
        )

        one = suggested(*turns, nlp=pipeline(CODES, OFTEN))
        assert one
        assert suggested(*turns, nlp=pipeline(CODES, OFTEN[::-1])) == one


def test_costs_are_not_network() -> None:
    assert {each.code for each in suggested(("P1", "Bensin kami beli sendiri, Pak."))} == {COSTS.id}
