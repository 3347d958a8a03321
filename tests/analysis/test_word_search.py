from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.word_indexes import index_of, index_of_talk
from workbench.analysis.word_index import WordIndex
from workbench.analysis.word_search import Hits, Piece, by_place, find_units, hits_of, in_turns, ordered


def _pieces(index: WordIndex, words: str) -> list[list[Piece]]:
    return [[Piece(index.mask(_numbers(index, part))) for part in unit.split("-")] for unit in words.split()]


def _numbers(index: WordIndex, word: str) -> list[int]:
    number = index.vocabulary.number(word)
    return [] if number is None else [number]


def _words(index: WordIndex, hits: Hits) -> list[str]:
    return [index.texts[text][start:end] for text, start, end in map(hits.span, range(len(hits)))]


def _found(index: WordIndex, words: str, *, join: bool = False) -> list[str]:
    return _words(index, find_units(index, _pieces(index, words), join_glued=join))


class DescribeFindingUnits:
    def it_finds_a_word_in_every_text(self) -> None:
        assert _found(index_of("Anak desa", "anak kota, ANAK"), "anak") == ["Anak", "anak", "ANAK"]

    def it_takes_words_in_a_row_for_one_hit(self) -> None:
        index = index_of("internet lemah\njaringan internet lalu internet\njaringan")
        assert _found(index, "jaringan internet") == ["jaringan internet", "internet"]

    def it_wants_all_units_in_one_paragraph(self) -> None:
        assert _found(index_of("jaringan\ninternet"), "jaringan internet") == []

    def it_does_not_reach_over_the_end_of_a_paragraph_or_text(self) -> None:
        assert _found(index_of("anak\nanak", "anak"), "anak-anak") == []

    def it_does_not_let_hits_overlap(self) -> None:
        assert _found(index_of("ya ya ya ya ya"), "ya-ya") == ["ya ya", "ya ya"]

    def it_joins_glued_hits_when_asked(self) -> None:
        index = index_of("Bantu-bantu bantu - bantu")
        assert _found(index, "bantu", join=True) == ["Bantu-bantu", "bantu", "bantu"]
        assert _found(index, "bantu") == ["Bantu", "bantu", "bantu", "bantu"]

    def it_finds_nothing_for_nothing(self) -> None:
        assert len(find_units(index_of("ya"), [])) == 0
        assert _found(index_of(), "ya") == []
        assert _found(index_of("ya"), "tidak", join=True) == []

    def it_looks_for_other_words_in_english_texts(self) -> None:
        index = index_of("laris manis", "laris manis", english=[False, True])
        piece = Piece(index.mask(_numbers(index, "laris")), index.mask(_numbers(index, "manis")))
        assert _words(index, find_units(index, [[piece]])) == ["laris", "manis"]

    @given(
        texts=st.lists(st.text(st.sampled_from("ab -\n"), max_size=20), max_size=4),
        query=st.text(st.sampled_from("ab "), max_size=5),
    )
    def it_quotes_only_what_was_asked_for(self, texts: list[str], query: str) -> None:
        index = index_of(*texts)
        found = _found(index, query)
        wanted = set(query.split())
        assert all(set(each.replace("-", " ").split()) <= wanted for each in found)


class DescribePuttingHitsInOrder:
    def it_goes_by_the_words_at_a_side(self) -> None:
        index = index_of("zat bantuan beras\nair bantuan apa\nbantuan")
        hits = find_units(index, _pieces(index, "bantuan"))
        assert ordered(index, hits, left=True).tolist() == [2, 1, 0]
        assert ordered(index, hits, left=False).tolist() == [2, 1, 0]

    def it_looks_further_where_the_nearest_words_are_alike(self) -> None:
        index = index_of("z di kota\na di kota\nm ke kota")
        hits = find_units(index, _pieces(index, "kota"))
        assert ordered(index, hits, left=True).tolist() == [1, 0, 2]

    def it_takes_hits_that_are_no_words(self) -> None:
        index = index_of("…satu… dua…")
        hits = hits_of([(0, 12 - 1, 12 - 0), (0, 0, 1)])
        assert sorted(ordered(index, hits, left=False).tolist()) == [0, 1]
        assert ordered(index_of(), hits, left=True).tolist() == [0, 1]

    def it_comes_back_to_the_order_of_the_texts(self) -> None:
        hits = hits_of([(1, 0, 1), (0, 5, 6), (0, 2, 3)])
        assert hits.among(by_place(hits)).span(0) == (0, 2, 3)
        assert hits.in_text(0) == [(2, 3), (5, 6)]


class DescribeNarrowingToTurns:
    def it_keeps_flagged_turns_and_what_is_outside_in_flagged_texts(self) -> None:
        index = index_of_talk(["P1: ya", "P2: ya"], ["P3: ya"])
        hits = find_units(index, _pieces(index, "ya"))
        kept = in_turns(index, hits, [False, True, True], [False, False])
        assert [kept.span(number)[0] for number in range(len(kept))] == [0, 1]
        plain = index_of("ya", "ya")
        found = find_units(plain, _pieces(plain, "ya"))
        assert in_turns(plain, found, [], [False, True]).text.tolist() == [1]
