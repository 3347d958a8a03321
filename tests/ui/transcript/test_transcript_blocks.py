import itertools

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.views.transcript_blocks import LONGEST_BLOCK, Gap, cut
from workbench.ui.views.transcript_shown import ShownTurn


class DescribeCutting:
    def it_leaves_the_speakers_label_out(self) -> None:
        blocks = cut("P1: Ya.\nP2: Betul.", [ShownTurn(0, 4, 7, "P1"), ShownTurn(8, 12, 18, "P2")])
        assert [(block.start, block.end, block.turn) for block in blocks] == [(4, 7, 0), (12, 18, 1)]

    def it_keeps_what_stands_before_between_and_after_turns(self) -> None:
        text = "Judul\nP1: Ya.\n[jeda]\nP2: Ya.\nSelesai"
        blocks = cut(text, [ShownTurn(6, 10, 13, "P1"), ShownTurn(21, 25, 28, "P2")])
        assert [text[block.start : block.end] for block in blocks] == [
            "Judul",
            "Ya.",
            "[jeda]",
            "Ya.",
            "Selesai",
        ]
        assert [block.turn for block in blocks] == [-1, 0, -1, 1, -1]

    def it_gives_a_silent_turn_a_block_of_its_own(self) -> None:
        blocks = cut("P1: \nP2: Ya.", [ShownTurn(0, 4, 4, "P1"), ShownTurn(5, 9, 12, "P2")])
        assert [(block.turn, block.opens_turn) for block in blocks] == [(0, True), (1, True)]

    def it_turns_blank_paragraphs_into_air(self) -> None:
        blocks = cut("Satu\n\n \nDua\nTiga", [])
        assert [block.gap for block in blocks] == [Gap.BLANK, Gap.PARAGRAPH, Gap.TURN]

    def it_parts_a_long_paragraph_after_sentences(self) -> None:
        text = "Kami datang lagi ke rumahnya. " * 1000
        blocks = cut(text, [])
        assert all(text[block.start : block.end].endswith(". ") for block in blocks[:-1])
        assert max(block.end - block.start for block in blocks) <= LONGEST_BLOCK

    def it_never_parts_a_letter_from_its_accent_nor_a_family_from_its_children(self) -> None:
        for sign in ("e\u0301", "\U0001f469\u200d\U0001f467", "\U0001f44d\U0001f3fd"):
            blocks = cut(sign * LONGEST_BLOCK, []), cut("x" + sign * LONGEST_BLOCK, [])
            assert {block.start % len(sign) for block in blocks[0]} == {0}
            assert {(block.start - 1) % len(sign) for block in blocks[1][1:]} == {0}

    def it_parts_between_words_where_no_sentence_ends(self) -> None:
        text = "kata " * LONGEST_BLOCK
        assert all(text[block.start : block.end].endswith(" ") for block in cut(text, []))

    @given(st.text(st.sampled_from("ab .\n"), max_size=300), st.integers(1, 3))
    def it_loses_nothing_that_can_be_read(self, text: str, times: int) -> None:
        long = text * times * 40
        blocks = cut(long, [])
        shown = "".join(long[block.start : block.end] for block in blocks)
        assert shown.split() == "".join(line for line in long.split("\n") if line.strip()).split()
        assert all(one.end <= other.start for one, other in itertools.pairwise(blocks))
