"""Provenance at the foot of the page."""

from pathlib import Path

import pytest
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from exports.live.anchors import base_of, table_token, tag_in
from exports.live.marking import note_token, quote_token
from exports.word import write_word
from exports.word_notes import Notes
from exports.word_styles import styled_document
from exports.word_xml import element, visible
from tests.exports.live_report import MOMENT, QUERY, QUOTES, report
from tests.exports.word_files import misplaced, opened, part
from workbench.domain.reports import Cell, Column, Quote, Report, Section, Table

THEMES, SOURCES = table_token(QUERY, "themes"), table_token(QUERY, "sources")


def written(folder: Path, *, live: bool) -> Path:
    path = folder / "a.docx"
    write_word(report(live=live, footnotes=True), path, created=MOMENT)
    return path


def told(root: etree._Element) -> dict[str, str]:
    return {each.get(qn("w:id")): visible(each).strip() for each in root.iter(qn("w:footnote"))}


@pytest.mark.parametrize("live", [True, False])
class DescribeFootnotes:
    def it_tells_provenance_there_and_not_in_the_table(self, tmp_path, live):
        path = written(tmp_path, live=live)
        assert told(part(path, "word/footnotes.xml")) == {
            "-1": "",
            "0": "",
            "1": "FGD Garut, P0, par. 40",
            "2": "FGD Garut, P1, par. 41",
            "3": "FGD Garut, P2, par. 42",
            "4": "FGD Garut, P3, par. 43",
        }
        cells = [visible(each) for each in part(path, "word/document.xml").iter(qn("w:tc"))]
        assert not any("par." in each for each in cells)

    def it_refers_to_each_right_behind_its_quotation(self, tmp_path, live):
        body = part(written(tmp_path, live=live), "word/document.xml")
        found = {}
        for each in body.iter(qn("w:footnoteReference")):
            words = each.getparent().getprevious()
            found[each.get(qn("w:id"))] = visible(words)
            # The fourth stands in a table that answers nothing.
            assert (words.tag == qn("w:sdt")) == (live and each.get(qn("w:id")) != "4")
        assert found == {str(n + 1): f"“{QUOTES[n].text}”" for n in range(4)}

    def it_is_in_the_styles_that_the_document_has(self, tmp_path, live):
        path = written(tmp_path, live=live)
        styles = {each.get(qn("w:styleId")) for each in part(path, "word/styles.xml").iter(qn("w:style"))}
        for name in ("word/footnotes.xml", "word/document.xml"):
            used = part(path, name).iter(qn("w:pStyle"), qn("w:rStyle"))
            assert {each.get(qn("w:val")) for each in used} <= styles

    def it_keeps_the_order_of_the_schema(self, tmp_path, live):
        path = written(tmp_path, live=live)
        assert misplaced(part(path, "word/footnotes.xml")) == []
        assert misplaced(part(path, "word/document.xml")) == []
        tags = [etree.QName(each).localname for each in part(path, "word/settings.xml")]
        assert tags.index("footnotePr") + 1 == tags.index("compat")

    def it_names_the_separators_in_the_settings(self, tmp_path, live):
        settings = part(written(tmp_path, live=live), "word/settings.xml")
        named = [each.get(qn("w:id")) for each in settings.find(qn("w:footnotePr"))]
        assert named == ["-1", "0"]

    def it_leaves_white_space_below_the_last_words_of_a_quotation(self, tmp_path, live):
        body = part(written(tmp_path, live=live), "word/document.xml")
        cell = next(each for each in body.iter(qn("w:tc")) if "1 kilometer" in visible(each))
        spaced = [each.find(f".//{qn('w:spacing')}") is not None for each in cell.iter(qn("w:p"))]
        assert spaced == [False, True] * 2


class DescribeLiveFootnotes:
    def it_has_a_control_around_the_provenance(self, tmp_path):
        notes = part(written(tmp_path, live=True), "word/footnotes.xml")
        tags = [tag_in(each.get(qn("w:val"))) for each in notes.iter(qn("w:tag"))]
        # Not the fourth: its table answers nothing.
        assert [tag.kind for tag in tags] == ["p"] * 3
        assert tags[0].parts == (note_token(THEMES, QUOTES[0]), base_of("FGD Garut, P0, par. 40"))

    def it_tells_the_notes_of_one_quotation_in_two_tables_apart(self):
        assert (
            len({note_token(THEMES, QUOTES[0]), note_token(SOURCES, QUOTES[0]), quote_token(QUOTES[0])}) == 3
        )

    def it_gives_its_controls_ids_of_their_own(self, tmp_path):
        path = written(tmp_path, live=True)
        ids = [
            each.get(qn("w:val"))
            for name in ("word/document.xml", "word/footnotes.xml")
            for each in part(path, name).iter(qn("w:id"))
            if each.getparent().tag == qn("w:sdtPr")
        ]
        assert len(ids) == len(set(ids))


class DescribeADocumentWithNotes:
    def it_has_no_part_for_them_before_the_first(self, tmp_path):
        table = Table("a", (Column("b"),), ((Cell("c", (Quote("d", ""),)),),), footnotes=True)
        write_word(Report("a", "id", (Section("", (table,)),)), tmp_path / "a.docx")
        assert all("footnotes" not in each.reltype for each in opened(tmp_path / "a.docx").part.rels.values())

    def it_takes_the_place_of_the_footnotes_of_a_template(self):
        document = styled_document("id")
        holder = document.part
        old = Part(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, b"<old/>", holder.package)
        holder.relate_to(old, RT.FOOTNOTES)
        document.settings.element.append(element("w:footnotePr"))
        Notes(document).reference(QUOTES[0])
        parts = [each.target_part for each in holder.rels.values() if each.reltype == RT.FOOTNOTES]
        assert len(parts) == 1
        assert parts[0] is not old
        assert len(document.settings.element.findall(qn("w:footnotePr"))) == 1

    def it_names_its_separators_in_settings_that_hold_nothing_else(self):
        document = styled_document("id")
        settings = document.settings.element
        for each in list(settings):
            settings.remove(each)
        Notes(document).reference(QUOTES[0])
        assert [each.tag for each in settings] == [qn("w:footnotePr")]
