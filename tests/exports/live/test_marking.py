"""Keys of rows and columns, and the words that have a base."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.live.anchors import base_of, tag_in, token
from exports.live.marking import (
    cell_tag,
    cell_words,
    column_keys,
    live_of,
    noted_source,
    paragraph_words,
    quote_tag,
    quote_token,
    row_keys,
    source_tag,
    table_base,
    table_entry,
    text_name,
    text_words,
    told_source,
    translation_tag,
)
from exports.references import table_reference
from tests.exports.live_report import PROSE, QUERY, QUOTES, themes
from workbench.domain.reports import Cell, Column, LiveRef, Paragraph, Quote, Table

COLUMNS = (Column("Kode", key="code"), Column("n"), Column("n"), Column("n", key="words"))


class DescribeKeys:
    def it_takes_those_that_a_table_has(self):
        table = Table("", COLUMNS, ((Cell("a"),), (Cell("a"),)), keys=("1", "2"))
        assert row_keys(table) == ("1", "2")
        assert row_keys(replace(table, keys=("1", "1"))) == ("1", "1\n2")

    def it_counts_rows_that_begin_alike_where_there_are_none(self):
        table = Table("", COLUMNS, ((Cell("a"),), (Cell("b"),), (Cell("a"),), (), (Cell("a"),)))
        assert row_keys(table) == ("a", "b", "a\n2", "", "a\n3")

    def it_tells_columns_by_key_else_by_label_and_counts_those_alike(self):
        assert column_keys(Table("", COLUMNS, ())) == ("code", "n", "n\n2", "words")


class DescribeTheWordsOfACell:
    def it_has_a_line_for_each_paragraph(self):
        cell = Cell("satu\n \ndua", QUOTES[1:3], prose=PROSE, alert="Awas")
        assert cell_words(cell).split("\n") == [
            "satu",
            "dua",
            "Biasa tebal miring",
            "– satu",
            "3. dua",
            "Judul",
            "“Sinyal itu cuma ada di dekat jembatan, 1 kilometer.”",
            "‘Only near the bridge is there a signal, 1 kilometres.’",
            "(FGD Garut, P1, par. 41)",
            "“Sinyal itu cuma ada di dekat jembatan, 2 kilometer.”",
            "(FGD Garut, P2, par. 42)",
            "Awas",
        ]

    def it_leaves_out_what_stands_at_the_foot_of_the_page(self):
        told = cell_words(Cell(quotes=QUOTES[2:3]), footnotes=True)
        assert told == "“Sinyal itu cuma ada di dekat jembatan, 2 kilometer.”"

    def it_tells_the_text_from_the_quotations(self):
        assert text_words(Cell("satu", QUOTES, alert="Awas")) == "satu\nAwas"
        assert text_words(Cell("satu")) == "satu"

    def it_has_the_words_that_xml_can_carry(self):
        assert (
            cell_words(Cell("a\x00b\u2028c", (Quote("d\x07", "e\x01"),), alert="\x02")) == "ab\nc\n“d”\n(e)"
        )

    def it_is_nothing_in_an_empty_cell(self):
        assert cell_words(Cell()) == text_words(Cell(" \n")) == ""

    @pytest.mark.parametrize(
        ("provenance", "told"),
        [("FGD, par. 4", "(FGD, par. 4)"), ("[FGD, par. 4]", "[FGD, par. 4]"), ("", ""), ("]", "(])")],
    )
    def it_puts_brackets_around_provenance_that_has_none(self, provenance, told):
        assert told_source(Quote("a", provenance)) == told
        assert noted_source(Quote("a", provenance)) == provenance


class DescribeTags:
    def it_tells_a_quotation_its_translation_and_its_provenance_apart(self):
        quote = QUOTES[1]
        tags = quote_tag(quote), translation_tag(quote), source_tag(quote, "x")
        assert [tag.kind for tag in tags] == ["q", "q", "p"]
        assert tags[0].parts[0] == tags[2].parts[0] == quote_token(quote) == token("coding-1")
        assert tags[1].parts[0] != tags[0].parts[0]

    def it_knows_a_quotation_without_a_key_by_its_provenance(self):
        assert quote_token(Quote("a", "FGD, par. 4")) == quote_token(Quote("b", "FGD, par. 4"))

    def it_holds_the_base_of_the_text_of_a_cell(self):
        tag = cell_tag("t", "r", "c", Cell("satu", QUOTES))
        assert tag_in(str(tag)) == tag
        assert tag.parts == ("t", "r", "c", base_of("satu"))

    @given(st.text(max_size=40))
    def it_names_every_text_with_signs_that_a_bookmark_takes(self, part):
        name = text_name(LiveRef(QUERY, part))
        assert 1 <= len(name) <= 16
        assert name.isascii()
        assert name.isalnum()


class DescribeATable:
    def it_goes_into_the_ledger_with_the_base_of_every_cell(self):
        table = themes(live=True)
        entry = table_entry(table, table.live, 4)
        assert (entry.number, len(entry.columns), len(entry.rows)) == (4, 3, 4)
        assert entry.rows[0].bases == (base_of("Beban kerja"), base_of("12"), base_of(""))
        assert entry.rows[3].bases == (base_of(""),) * 3
        assert len(entry.bases()) == 12

    def it_has_another_base_when_provenance_moves_to_the_foot(self):
        assert table_base(themes(live=True)) != table_base(themes(live=True, footnotes=True))


class DescribeAParagraph:
    def it_is_live_unless_it_names_tables(self):
        live = LiveRef(QUERY, "a")
        assert live_of(Paragraph("a", live)) is live
        assert live_of(Paragraph(f"a {table_reference(1)}", live)) is None
        assert live_of(Paragraph("a")) is None
        assert live_of(themes(live=True)) == LiveRef(QUERY, "themes")

    def it_has_the_words_of_the_lines_that_are_printed(self):
        assert paragraph_words(Paragraph(" a \n\n\x00b")) == "a\nb"
