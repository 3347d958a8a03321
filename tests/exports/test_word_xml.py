"""Text that XML can carry."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exports.word_xml import legal, run


class DescribeLegalText:
    @given(st.text(st.characters(codec=None)))
    def it_can_always_be_written_and_read(self, text: str) -> None:
        made = etree.fromstring(etree.tostring(run(text)))
        assert "".join(made.itertext()) == legal(text).replace("\n", "").replace("\t", "")

    def it_keeps_what_people_write(self) -> None:
        text = "Ya… “begitu”, 😀 é\n\tlagi"
        assert legal(text) == text

    def it_makes_odd_line_ends_plain(self) -> None:
        assert legal("a\r\nb\rc\x0bd\u2028e") == "a\nb\nc\nd\ne"

    def it_drops_control_characters_and_marks_broken_ones(self) -> None:
        assert legal("a\x00\x08\x7f\ufffeb\ud800") == "ab�"
