import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.live.anchors import (
    Bookmark,
    Tag,
    base_of,
    bookmark_in,
    short_token,
    table_token,
    tag_in,
    token,
)
from workbench.domain.ids import new_id
from workbench.domain.live import NumberMeasure

MOST_IN_A_TAG, MOST_IN_A_BOOKMARK = 64, 40
IDS = st.text(max_size=60)
LONGEST_TEXT = "a" * 16


class DescribeATag:
    @given(IDS, IDS, IDS, IDS)
    def it_says_again_what_it_was_made_of_and_word_takes_it(self, query, row, column, words):
        for tag in (
            Tag("t", (table_token(query, "themes"), base_of(words))),
            Tag("c", (table_token(query, "x"), token(row), short_token(column), base_of(words))),
            Tag("q", (token(row), base_of(words))),
            Tag("x", (table_token(query, "x"), LONGEST_TEXT, base_of(words))),
            *(
                Tag("n", (token(row), each.value, short_token(column), base_of(words)))
                for each in NumberMeasure
            ),
        ):
            assert tag_in(str(tag)) == tag
            assert len(str(tag)) <= MOST_IN_A_TAG

    @pytest.mark.parametrize("text", ["", "Name", "wb1", "wb2:t:a:b", "wb1:z:a", "WB1:T:A:B"])
    def it_is_not_found_in_the_tags_of_others(self, text):
        assert tag_in(text) is None


class DescribeABookmark:
    @given(IDS, IDS, IDS, st.integers(0, 999))
    def it_says_again_what_it_was_made_of_and_word_takes_it(self, query, row, column, number):
        for mark in (
            Bookmark("r", (table_token(query, "themes"), token(row)), number),
            Bookmark("c", (table_token(query, "themes"), short_token(column)), number),
            Bookmark("x", (table_token(query, "themes"), LONGEST_TEXT), number),
            *(Bookmark("n", (token(row), each.value, short_token(column)), number) for each in NumberMeasure),
        ):
            assert bookmark_in(str(mark)) == mark
            assert len(str(mark)) <= MOST_IN_A_BOOKMARK
            assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", str(mark))

    @pytest.mark.parametrize(
        "name",
        [
            *("", "_Ref_table_1", "wbr_", "wbr_abc", "wbz_abc_1", "wbr_abc_1x"),
            f"wbr_abc_{'9' * 5000}",
        ],
    )
    def it_is_not_found_in_the_names_of_others(self, name):
        assert bookmark_in(name) is None


class DescribeAToken:
    def it_tells_ids_apart(self):
        ids = [new_id() for _ in range(2000)]
        assert len({token(each) for each in ids}) == len(ids)

    def it_tells_the_parts_of_tables_apart(self):
        assert len({table_token(a, b) for a in ("1", "2") for b in ("x", "y")}) == 4


class DescribeABase:
    def it_is_not_changed_by_white_space(self):
        assert base_of(" dua\n kata\t") == base_of("dua kata")

    def it_is_changed_by_words(self):
        assert base_of("dua kata") != base_of("dua  Kata")
