from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.prose import (
    BlockKind,
    Link,
    LinkKind,
    ProseBlock,
    Run,
    links_in,
    parsed,
    plain,
    relinked,
    written,
)

NETWORK = Link(LinkKind.CODE, "c-net")
SIGNS = (
    "**",
    "*",
    "***",
    "****",
    " ",
    "a",
    "b",
    "[x](workbench:code/1)",
    "\\",
    "- ",
    "# ",
    "1. ",
    "\n",
    "  ",
    "](",
)
TEXTS = st.text("ab *\\[]()#-.1 😀\nworkbench:code/_é", max_size=40) | st.lists(
    st.sampled_from(SIGNS), max_size=14
).map("".join)
UNMARKED = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="*\\[]#-.)\0"), max_size=40)
RUNS = st.builds(
    Run,
    st.text("ab *\\[]()#-.1😀", min_size=1, max_size=5),
    st.booleans(),
    st.booleans(),
    st.none() | st.just(NETWORK),
)
BLOCKS = st.builds(
    ProseBlock,
    st.lists(RUNS, max_size=5).map(tuple),
    st.sampled_from(BlockKind),
    st.integers(0, 3),
    st.integers(0, 999),
)


def looks(block: ProseBlock) -> list[tuple[str, bool, bool, Link | None]]:
    """Return every letter that can be seen, with its look."""
    return [
        (letter, run.bold, run.italic, run.link)
        for run in block.runs
        for letter in run.text
        if letter.strip() or run.link
    ]


class DescribeParsed:
    @given(text=TEXTS)
    def it_takes_any_text_and_gives_a_block_for_every_line(self, text: str):
        assert len(parsed(text)) == text.count("\n") + 1

    @given(text=UNMARKED)
    def it_leaves_a_text_without_signs_as_it_is(self, text: str):
        assert [block.text for block in parsed(text)] == text.split("\n")
        assert not any(run.bold or run.italic or run.link for block in parsed(text) for run in block.runs)

    def it_reads_bold_italic_and_both(self):
        (block,) = parsed("biasa **tebal** *miring* ***keduanya***")
        assert [(run.text, run.bold, run.italic) for run in block.runs] == [
            ("biasa ", False, False),
            ("tebal", True, False),
            (" ", False, False),
            ("miring", False, True),
            (" ", False, False),
            ("keduanya", True, True),
        ]

    def it_takes_stars_that_mark_nothing_as_they_are(self):
        for text in ("2 * 3 * 4", "*mulai tanpa akhir", "a ** b", "****", "**a *b", "akhir*"):
            (block,) = parsed(text)
            assert block == ProseBlock((Run(text),))

    def it_reads_headings_and_lists_with_their_levels(self):
        assert [(each.kind, each.level, each.number, each.text) for each in parsed(
            "## Judul\n- satu\n  - dua\n* tiga\n3. empat\n  1) lima"
        )] == [
            (BlockKind.HEADING, 2, 0, "Judul"),
            (BlockKind.BULLET, 0, 0, "satu"),
            (BlockKind.BULLET, 1, 0, "dua"),
            (BlockKind.BULLET, 0, 0, "tiga"),
            (BlockKind.NUMBER, 0, 3, "empat"),
            (BlockKind.NUMBER, 1, 1, "lima"),
        ]  # fmt: skip

    def it_reads_links_to_things_and_no_others(self):
        (block,) = parsed(
            "**[Jaringan \\[1\\]](workbench:code/c-net)**, [x](https://a.b), [y](workbench:kabar/1)"
        )
        assert block.runs == (
            Run("Jaringan [1]", bold=True, link=NETWORK),
            Run(", [x](https://a.b), [y](workbench:kabar/1)"),
        )

    def it_lets_a_backslash_take_a_sign_its_meaning(self):
        assert [each.text for each in parsed("\\*bukan\\* \\# \\a\n\\- butir")] == [
            "*bukan* # \\a",
            "- butir",
        ]
        assert parsed("\\- butir")[0].kind is BlockKind.PARAGRAPH


class DescribeWritten:
    @given(block=BLOCKS)
    def it_is_read_as_what_was_written(self, block: ProseBlock):
        (again,) = parsed(written((block,)))
        assert again.text == block.text
        assert looks(again) == looks(block)
        assert again.kind is block.kind or not block.text
        if block.kind is BlockKind.NUMBER:
            assert again.number == block.number

    @given(text=TEXTS)
    def it_changes_nothing_a_second_time(self, text: str):
        once = written(parsed(text))
        assert written(parsed(once)) == once
        assert [each.text for each in parsed(once)] == [each.text for each in parsed(text)]

    def it_keeps_what_only_looks_like_a_sign(self):
        for words in (
            "- bukan butir",
            "# bukan judul",
            "  12. bukan nomor",
            "  # begitu",
            "a\\",
            "[x](workbench:code/1)",
        ):
            text = written((ProseBlock((Run(words),)),))
            assert parsed(text) == (ProseBlock((Run(words),)),)

    def it_writes_an_empty_heading_as_an_empty_line(self):
        assert written((ProseBlock((), BlockKind.HEADING, 2), ProseBlock((Run("a"),)))) == "\na"


class DescribeLinks:
    def it_has_an_address_and_is_found_by_it(self):
        assert NETWORK.address == "workbench:code/c-net"
        assert Link.at("workbench:code/c-net") == NETWORK
        for other in ("", "workbench:", "workbench:kabar/1", "https://a.b", "workbench:code/a b"):
            assert Link.at(other) is None

    def it_is_found_in_a_text_once(self):
        one, other = (f"[{words}]({NETWORK.address})" for words in ("Jaringan", "itu"))
        text = f"{one} lalu {other} dan [s](workbench:source/s-1)"
        assert links_in(text) == (NETWORK, Link(LinkKind.SOURCE, "s-1"))
        assert links_in("tanpa tautan") == ()

    def it_leads_elsewhere_when_its_thing_does(self):
        text = "[a](workbench:code/c-net) [b](workbench:code/c-net2)"
        assert (
            relinked(text, NETWORK, Link(LinkKind.CODE, "c-9"))
            == "[a](workbench:code/c-9) [b](workbench:code/c-net2)"
        )


class DescribePlain:
    def it_gives_the_words_with_the_marks_of_lists(self):
        text = "# Judul\n- **satu**\n  2. dua [x](workbench:code/c-net)\nakhir"
        assert plain(text) == "Judul\n- satu\n  2. dua x\nakhir"
