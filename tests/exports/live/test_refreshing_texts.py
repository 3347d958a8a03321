"""Captions, notes, paragraphs, figures and quotations that follow the project, and placeholders that become so."""

from copy import deepcopy
from dataclasses import replace

import pytest
from lxml import etree
from lxml.etree import _Element

from exports.live.anchors import alone_token
from exports.live.answers import Answers, NumberAnswer, Placeholder, TableAnswer
from exports.live.marking import live_token, quote_token
from exports.live.words import W, words_of
from tests.exports.live.files import (
    APLIKASI,
    BEBAN,
    DOCUMENT,
    HONOR,
    LIVE,
    PROSE,
    TABLE,
    File,
    answering,
    cell_at,
    kinds,
    live_file,
    new_paragraph,
    new_run,
    paragraph_at,
    quote,
    row,
    said,
    table,
    tables,
    types,
    without_bookmarks,
    without_tags,
    written,
)
from workbench.domain.ids import SavedTableId
from workbench.domain.live import LiveKind
from workbench.domain.reports import LiveRef, Paragraph

METHODS = Paragraph("Kami mewawancarai dua puluh orang.\nMereka bekerja di Garut.", PROSE)


class DescribeCaptionsAndNotes:
    @pytest.mark.parametrize("edit", [lambda root: None, without_tags, without_bookmarks])
    def it_follows_the_project(self, edit: object) -> None:
        file = live_file().edited(edit)
        new = replace(TABLE, caption="Tema pokok", note="Hanya yang disetujui.")
        found = file.compared(answering(new))
        assert said(found) == [
            ("changed", "", "", "Tema utama", "Tema pokok"),
            ("changed", "", "", "Semua dihitung.", "Hanya yang disetujui."),
        ]
        assert len(found.tables) == 1
        made = file.refreshed(answering(new))
        assert "Tabel 1. Tema pokok" in made.lines()
        assert "Catatan. Hanya yang disetujui." in made.lines()
        assert made.raw().count(b"SEQ Tabel") == file.raw().count(b"SEQ Tabel")
        assert made.compared(answering(new)).changes == ()

    def it_keeps_what_the_author_wrote(self) -> None:
        file = live_file().edited(lambda root: types(root, "Tema utama", "Beban dan honor"))
        new = replace(TABLE, caption="Tema pokok")
        assert file.compared(answering(TABLE)).changes == ()
        assert kinds(file.compared(answering(new))) == ["kept"]
        assert "Tabel 1. Tema pokok" in file.refreshed(answering(new), kept=True).lines()

    def it_leaves_one_that_is_being_changed(self) -> None:
        def track(root: _Element) -> None:
            change = etree.Element(W + "ins")
            change.append(new_run("!"))
            control = next(each for each in root.iter(W + "sdt") if words_of(each) == "Semua dihitung.")
            control.find(W + "sdtContent").append(change)

        new = replace(TABLE, note="Lain.")
        assert kinds(live_file().edited(track).compared(answering(new))) == ["busy"]

    def it_stays_as_it_is_when_the_author_took_it_out(self) -> None:
        def take_out(root: _Element) -> None:
            each = paragraph_at(root, "Tema utama")
            each.getparent().remove(each)

        assert live_file().edited(take_out).compared(answering(replace(TABLE, caption="A"))).changes == ()


class DescribeParagraphs:
    @pytest.mark.parametrize("edit", [lambda root: None, without_tags])
    @pytest.mark.parametrize(
        "text",
        [
            "Kami mewawancarai tiga puluh orang.\nMereka bekerja di Garut.",
            "Kami mewawancarai dua puluh orang.",
            "Satu.\nDua.\nTiga.\nEmpat.",
        ],
    )
    def it_gets_as_many_as_there_are_lines(self, text: str, edit: object) -> None:
        file = live_file(METHODS, Paragraph("Sesudahnya.")).edited(edit)
        assert file.compared(answering(TABLE, METHODS)).changes == ()
        new = replace(METHODS, text=text)
        found = file.compared(answering(TABLE, new))
        assert kinds(found) == ["changed"]
        assert [(each.kind, each.where) for each in found.tables][1] == (LiveKind.TEXT, "Tabel tema")
        made = file.refreshed(answering(TABLE, new))
        assert made.lines()[-1 - len(text.split("\n")) :] == [*text.split("\n"), "Sesudahnya."]
        assert made.compared(answering(TABLE, new)).changes == ()
        last = replace(METHODS, text="Akhir.\nSudah.")
        again = made.refreshed(answering(TABLE, last))
        assert again.lines()[-3:] == ["Akhir.", "Sudah.", "Sesudahnya."]

    def it_keeps_a_comment_on_a_line_that_goes(self) -> None:
        def comment(root: _Element) -> None:
            made = etree.SubElement(paragraph_at(root, "Mereka bekerja"), W + "r")
            etree.SubElement(made, W + "commentReference", {W + "id": "0"})

        made = live_file(METHODS).edited(comment).refreshed(answering(TABLE, replace(METHODS, text="Satu.")))
        assert b"commentReference" in made.raw()
        assert "Mereka bekerja di Garut." not in made.lines()

    def it_changes_words_within_a_sentence_of_hers(self) -> None:
        def continue_(root: _Element) -> None:
            paragraph_at(root, "Satu baris.").append(new_run(" Begitulah."))

        file = live_file(Paragraph("Satu baris.", PROSE)).edited(continue_)
        made = file.refreshed(answering(TABLE, Paragraph("Dua.\nTiga.", PROSE)))
        assert made.lines()[-1] == "Dua.\nTiga. Begitulah."

    def it_is_told_once_when_its_query_is_gone(self) -> None:
        found = live_file(METHODS).compared(answering(TABLE))
        assert kinds(found) == ["gone"]
        assert [each.gone for each in found.tables] == [False, True]


class DescribeWhatIsGone:
    def it_reports_a_table_and_removes_nothing(self) -> None:
        for edit in (lambda root: None, without_tags, without_bookmarks):
            file = live_file().edited(edit)
            found = file.compared(Answers())
            assert kinds(found) == ["gone"]
            assert [(each.gone, each.query, each.where) for each in found.tables] == [
                (True, "", "Tema utama")
            ]
            assert file.refreshed(Answers(), kept=True) == file

    def it_calls_a_table_by_what_is_left_of_it(self) -> None:
        def no_caption(root: _Element) -> None:
            each = paragraph_at(root, "Tema utama")
            each.getparent().remove(each)

        def no_name(root: _Element) -> None:
            each = next(root.iter(W + "tblCaption"))
            each.getparent().remove(each)

        file = live_file().edited(no_caption)
        assert file.compared(Answers()).tables[0].where == "Tema utama"
        assert file.edited(no_name).compared(Answers()).tables[0].where == "Tema"


def pasted(root: _Element) -> None:
    """Copy the first quotation of the table below it, with its provenance."""
    for each in cell_at(root, 1, 2).findall(W + "p")[:2]:
        paragraph_at(root, "Penutup.").addnext(deepcopy(each))


class DescribeAQuotationThatWasCopiedOutOfATable:
    OTHER = replace(quote(1), text="kata satu", provenance="Fasilitator, Garut")
    NEW = table(row("beban", "Beban kerja", 5, OTHER, quote(2), strong=True), HONOR, APLIKASI)

    def it_says_what_the_table_says(self) -> None:
        file = live_file().edited(pasted)
        assert file.live.needs().quotations == frozenset()
        assert file.compared(answering(TABLE)).changes == ()
        made = file.refreshed(answering(self.NEW))
        assert made.lines()[-2:] == ["(Fasilitator, Garut)", "“kata satu”"]
        assert made.compared(answering(self.NEW)).changes == ()

    def it_stays_as_it_is_without_its_table(self) -> None:
        def remove(root: _Element) -> None:
            pasted(root)
            tables(root)[0].getparent().getparent().getparent().remove(
                tables(root)[0].getparent().getparent()
            )

        file = live_file().edited(remove)
        lone = replace(quote(1), text="lain", provenance="FGD Garut, P1 (nama)")
        answers = Answers(quotations={quote_token(lone): lone, alone_token("k1"): lone})
        assert [each.kind for each in file.compared(answers).tables if each.kind is LiveKind.QUOTATION] == []
        assert file.refreshed(answers, kept=True) == file

    def it_stays_as_it_is_where_two_tables_disagree(self) -> None:
        other = replace(TABLE, live=LiveRef(SavedTableId("lain"), "themes"))
        file = live_file(other).edited(pasted)
        new = replace(self.NEW, live=other.live)
        made = file.refreshed(answering(TABLE, new))
        assert made.cells()[1][2].startswith("“kata 1”")
        assert made.cells(1)[1][2].startswith("“kata satu”")
        assert "(FGD Garut, P1, par. 1)" in made.lines()

    def it_is_followed_in_translation(self) -> None:
        old = table(
            row("beban", "Beban kerja", 5, quote(1, translation="word"), strong=True), HONOR, APLIKASI
        )

        def paste(root: _Element) -> None:
            paragraph_at(root, "Penutup.").addnext(deepcopy(cell_at(root, 1, 2).findall(W + "p")[1]))

        file = written(Paragraph("Penutup."), old).edited(paste)
        new = table(
            row("beban", "Beban kerja", 5, quote(1, translation="words"), strong=True), HONOR, APLIKASI
        )
        assert "‘words’" in file.refreshed(answering(new)).lines()


class DescribeAQuotationThatWasAskedFor:
    def it_follows_its_coding(self) -> None:
        file = typed("Katanya {{kutipan: [FGD Garut, P8, par. 8]}}.")
        made = file.refreshed(answered(file, quote(8)))
        new = replace(quote(8), text="lain", provenance="FGD Garut, P8, par. 9")
        answers = replace(answering(TABLE), quotations={alone_token("k8"): new})
        found = made.compared(answers)
        assert kinds(found) == ["changed", "changed"]
        assert {each.where for each in found.changes} == {"FGD Garut, P8, par. 9"}
        assert made.refreshed(answers).lines()[3] == "Katanya “lain” (FGD Garut, P8, par. 9)."

    def it_is_gone_with_its_coding(self) -> None:
        file = typed("Katanya {{kutipan: [FGD Garut, P8, par. 8]}}.")
        made = file.refreshed(answered(file, quote(8)))
        assert kinds(made.compared(answering(TABLE))) == ["gone", "gone"]


class DescribeFootnotes:
    OLD = replace(TABLE, footnotes=True)

    def it_changes_the_provenance_at_the_foot(self) -> None:
        file = written(self.OLD)
        other = replace(quote(1), provenance="FGD Garut, P1, par. 99")
        new = replace(
            table(row("beban", "Beban kerja", 5, other, quote(2), strong=True), HONOR, APLIKASI),
            footnotes=True,
        )
        assert said(file.compared(answering(new))) == [
            ("changed", "", "", "FGD Garut, P1, par. 1", "FGD Garut, P1, par. 99")
        ]
        made = file.refreshed(answering(new))
        assert "FGD Garut, P1, par. 99" in notes(made)
        assert made.compared(answering(new)).changes == ()
        assert made.raw() == file.raw()

    @pytest.mark.parametrize("edit", [lambda root: None, without_tags])
    def it_writes_notes_for_new_quotations_and_takes_old_references_out(self, edit: object) -> None:
        file = written(self.OLD).edited(edit).edited(edit, "word/footnotes.xml")
        new = replace(
            table(row("beban", "Beban kerja", 5, quote(1), quote(7), strong=True), HONOR, APLIKASI),
            footnotes=True,
        )
        made = file.refreshed(answering(new))
        assert made.cells()[1][2] == "“kata 1”\n“kata 7”"
        assert "FGD Garut, P7, par. 7" in notes(made)
        told = {each.get(W + "id"): words_of(each).strip() for each in made.part("word/footnotes.xml")}
        used = [each.get(W + "id") for each in made.part().iter(W + "footnoteReference")]
        assert [told[each] for each in used] == [f"FGD Garut, P{n}, par. {n}" for n in (1, 7, 3)]
        assert made.compared(answering(new)).changes == ()

    def it_takes_notes_out_whose_quotations_go(self) -> None:
        new = replace(
            table(row("beban", "Beban kerja", 5, quote(1), quote(7), strong=True), HONOR, APLIKASI),
            footnotes=True,
        )
        made = written(self.OLD).refreshed(answering(new))
        assert "FGD Garut, P2, par. 2" not in notes(made)
        assert "FGD Garut, P1, par. 1" in notes(made)

    def it_leaves_a_note_in_which_the_author_wrote(self) -> None:
        def write(root: _Element) -> None:
            types(root, "P2, par. 2", "P2, par. 2; lihat juga lampiran")

        new = replace(
            table(row("beban", "Beban kerja", 5, quote(1), strong=True), HONOR, APLIKASI), footnotes=True
        )
        made = written(self.OLD).edited(write, "word/footnotes.xml").refreshed(answering(new))
        assert "lihat juga lampiran" in notes(made)


def notes(file: File) -> str:
    return "".join(file.part("word/footnotes.xml").itertext())


# Figures and placeholders

PARTS = ("all", "codings", "all")
FIGURE = NumberAnswer("1.558", "semua | pengodean", PARTS)


def typed(*words: str) -> File:
    """Return a file in whose second paragraph somebody typed these words, each a run of its own."""

    def type_(root: _Element) -> None:
        made = etree.Element(W + "p")
        made.extend(new_run(each) for each in words)
        paragraph_at(root, "Pembuka.").addnext(made)

    return live_file().edited(type_)


def answered(file: File, answer: object) -> Answers:
    (found,) = file.live.needs().placeholders
    return replace(answering(TABLE), placeholders={found.id: answer})


def with_figure(text: str) -> Answers:
    return replace(answering(TABLE), numbers={PARTS: replace(FIGURE, text=text)})


class DescribePlaceholders:
    @pytest.mark.parametrize(
        "words",
        [
            ("Ada {{semua | pengodean}} pengodean.",),
            ("Ada ", "{{semua | pengodean}}", " pengodean."),
            ("Ada {", "{semua ", "| peng", "odean}", "} pengodean."),
            ("Ada {{semua | ", "pengodean}} pengodean."),
        ],
    )
    def it_becomes_a_figure_however_it_was_typed(self, words: tuple[str, ...]) -> None:
        file = typed(*words)
        (need,) = file.live.needs().placeholders
        assert need == Placeholder(need.id, "semua | pengodean")
        answers = answered(file, FIGURE)
        found = file.compared(answers)
        assert said(found) == [("added", "", "", "{{semua | pengodean}}", "1.558")]
        assert (found.changes[0].kind, len(found.tables)) == (LiveKind.NUMBER, 1)
        made = file.refreshed(answers)
        assert made.lines()[3] == "Ada 1.558 pengodean."
        assert made.live.needs().numbers == {PARTS}
        assert made.compared(with_figure("1.558")).changes == ()
        for each in (made, made.edited(without_tags), made.edited(without_bookmarks)):
            assert said(each.compared(with_figure("1.600"))) == [("changed", "", "", "1.558", "1.600")]
            again = each.refreshed(with_figure("1.600"))
            assert again.lines()[3] == "Ada 1.600 pengodean."
            assert again.compared(with_figure("1.600")).changes == ()

    def it_keeps_its_look(self) -> None:
        def embolden(root: _Element) -> None:
            host = next(each for each in root.iter(W + "r") if "{{" in words_of(each))
            look = etree.Element(W + "rPr")
            etree.SubElement(look, W + "b")
            host.insert(0, look)

        file = typed("Ada {{a}} b.").edited(embolden)
        made = file.refreshed(answered(file, FIGURE)).part()
        host = next(each for each in made.iter(W + "r") if words_of(each) == "1.558")
        assert host.find(f"{W}rPr/{W}b") is not None

    def it_takes_several_of_one_paragraph(self) -> None:
        file = typed("{{a}} dari {", "{b}} dan {{c}}.")
        needs = file.live.needs().placeholders
        assert [each.words for each in needs] == ["a", "b", "c"]
        answers = replace(
            answering(TABLE),
            placeholders={
                each.id: NumberAnswer(str(n), each.words, ("all", f"m{n}", "all"))
                for n, each in enumerate(needs)
            },
        )
        assert file.refreshed(answers).lines()[3] == "0 dari 1 dan 2."

    def it_becomes_a_quotation(self) -> None:
        file = typed("Seorang berkata {{kutipan: [FGD Garut, P8, par. 8]}}.")
        made = file.refreshed(answered(file, quote(8)))
        assert made.lines()[3] == "Seorang berkata “kata 8” (FGD Garut, P8, par. 8)."
        assert made.live.needs().quotations == {alone_token("k8")}
        bare = file.refreshed(answered(file, replace(quote(8), provenance="")))
        assert bare.lines()[3] == "Seorang berkata “kata 8”."

    @pytest.mark.parametrize("footnotes", [False, True])
    def it_becomes_a_table(self, *, footnotes: bool) -> None:
        other = replace(
            TABLE, live=LiveRef(SavedTableId("lain"), "themes"), caption="Lain", footnotes=footnotes
        )
        file = typed("{{tabel: Lain}}")
        answers = answered(file, TableAnswer("lain", "Lain", other))
        assert kinds(file.compared(answers)) == ["added"]
        made = file.refreshed(answers)
        assert "Tabel 2. Lain" in made.lines()
        assert "{{tabel: Lain}}" not in made.lines()
        assert made.cells() == made.cells(1)
        assert made.compared(answering(TABLE, other)).changes == ()
        new = replace(other, caption="Lain lagi")
        for each in (made, made.edited(without_tags)):
            assert "Tabel 2. Lain lagi" in each.refreshed(answering(TABLE, new)).lines()

    def it_leaves_the_words_around_a_table(self) -> None:
        file = typed("Lihat {{tabel: Lain}} di bawah.")
        dead = replace(TABLE, live=None, note="")
        made = file.refreshed(answered(file, TableAnswer("lain", "Lain", dead)))
        assert made.lines()[3:5] == ["Lihat  di bawah.", "Tabel 2. Tema utama"]
        assert len(made.compared(answering(TABLE)).tables) == 1

    def it_becomes_paragraphs(self) -> None:
        file = typed("{{tabel: Metode}}")
        made = file.refreshed(answered(file, TableAnswer("metode", "Metode", METHODS)))
        assert made.lines()[3:5] == METHODS.text.split("\n")
        assert made.compared(answering(TABLE, METHODS)).changes == ()
        empty = file.refreshed(answered(file, TableAnswer("metode", "Metode", Paragraph(""))))
        assert empty.lines()[3] == ""

    def it_stands_in_a_table_of_hers(self) -> None:
        def insert(root: _Element) -> None:
            made = etree.fromstring(
                f'<w:tbl xmlns:w="{W[1:-1]}"><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
                '<w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>'
                "<w:p><w:r><w:t>{{a}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            )
            paragraph_at(root, "Penutup.").addnext(made)

        file = live_file().edited(insert)
        other = replace(TABLE, live=LiveRef(SavedTableId("lain"), "themes"))
        made = file.refreshed(answered(file, TableAnswer("lain", "Lain", other)))
        inner = tables(made.part())[2]
        assert inner.getparent().getparent().getparent().tag == W + "tc"
        assert sum(int(each.get(W + "w")) for each in inner.find(W + "tblGrid")) == 4800
        assert made.compared(answering(TABLE, other)).changes == ()

    def it_is_unclear_without_an_answer(self) -> None:
        file = typed("Ada {{tema: Bebna | jumlah}}.")
        found = file.compared(answering(TABLE))
        assert said(found) == [("unclear", "", "", "{{tema: Bebna | jumlah}}", "")]
        assert found.changes[0].where == "tema: Bebna | jumlah"
        assert file.refreshed(answering(TABLE), kept=True) == file

    def it_leaves_one_in_a_control_for_bare_text(self) -> None:
        def enclose(root: _Element) -> None:
            paragraph = paragraph_at(root, "{{a}}")
            made = etree.fromstring(
                f'<w:sdt xmlns:w="{W[1:-1]}"><w:sdtPr><w:text/></w:sdtPr><w:sdtContent/></w:sdt>'
            )
            made[1].extend(list(paragraph))
            paragraph.append(made)

        file = typed("{{a}}").edited(enclose)
        assert kinds(file.compared(answered(file, FIGURE))) == ["busy"]

    def it_is_not_sought_in_fields_and_deletions(self) -> None:
        def hide(root: _Element) -> None:
            made = etree.fromstring(
                f'<w:p xmlns:w="{W[1:-1]}"><w:fldSimple w:instr=" REF a "><w:r><w:t>{{{{a}}}}</w:t></w:r></w:fldSimple>'
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{{b}}</w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{{c}}</w:t></w:r>'
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
                "<w:del><w:r><w:delText>{{d}}</w:delText></w:r></w:del><w:r><w:t>{{e}}</w:t></w:r></w:p>"
            )
            paragraph_at(root, "Pembuka.").addnext(made)
            types(root, "Tema utama", "{{f}}")

        assert [each.words for each in live_file().edited(hide).live.needs().placeholders] == ["e"]

    def it_is_found_in_headers_and_footers(self) -> None:
        file = live_file()
        name = next(each for each in file.names() if "footer" in each)
        edited = file.edited(lambda root: root.append(new_paragraph("Ada {{a}}.")), name)
        made = edited.refreshed(answered(edited, FIGURE))
        assert made.raw(DOCUMENT) == edited.raw(DOCUMENT)
        assert "Ada 1.558." in "".join(made.part(name).itertext())
        assert made.compared(with_figure("1.558")).changes == ()

    def it_makes_do_without_our_styles(self) -> None:
        file = typed("{{tabel: Lain}}")
        styles = (
            f'<w:styles xmlns:w="{W[1:-1]}"><w:docDefaults><w:lang w:val="en-GB"/></w:docDefaults></w:styles>'
        )
        file = file.changed({"word/styles.xml": styles.encode()})
        other = replace(TABLE, live=LiveRef(SavedTableId("lain"), "themes"), caption="Other")
        made = file.refreshed(answered(file, TableAnswer("lain", "Lain", other)))
        assert "Table 1. Other" in made.lines()
        new = tables(made.part())[0]
        if words_of(new.getparent()) == "":
            new = tables(made.part())[1]
        first = next(each for each in tables(made.part()) if each.find(f"{W}tblPr/{W}tblBorders") is not None)
        assert first.find(f"{W}tr/{W}tc/{W}tcPr/{W}tcBorders/{W}bottom") is not None
        assert next(first.iter(W + "pStyle"), None) is None
        assert new is not None


class DescribeAFigure:
    def it_stays_hers_and_is_busy_in_a_tracked_change(self) -> None:
        file = typed("Ada {{a}} b.")
        made = file.refreshed(answered(file, FIGURE))
        hers = made.edited(lambda root: types(root, "1.558", "sekitar 1.500"))
        assert hers.compared(with_figure("1.558")).changes == ()
        assert kinds(hers.compared(with_figure("1.600"))) == ["kept"]
        assert hers.refreshed(with_figure("1.600"), kept=True).lines()[3] == "Ada 1.600 b."

    def it_is_gone_with_its_code(self) -> None:
        file = typed("Ada {{a}} b.")
        made = file.refreshed(answered(file, FIGURE))
        found = made.compared(answering(TABLE))
        assert kinds(found) == ["gone"]
        assert (found.tables[1].kind, found.tables[1].where) == (LiveKind.NUMBER, "1.558")
        assert made.compared(with_figure("1.558")).tables[1].where == "semua | pengodean"

    def it_is_put_back_where_only_its_bookmark_is_left(self) -> None:
        file = typed("Ada {{a}} b.")

        def empty(root: _Element) -> None:
            without_tags(root)
            host = next(each for each in root.iter(W + "r") if words_of(each) == "1.558")
            host.getparent().remove(host)

        made = file.refreshed(answered(file, FIGURE)).edited(empty)
        assert kinds(made.compared(with_figure("1.600"))) == ["kept"]
        assert "1.600" in made.refreshed(with_figure("1.600"), kept=True).lines()[3]

    def it_ignores_a_bookmark_without_end(self) -> None:
        def cut(root: _Element) -> None:
            without_tags(root)
            start = next(
                each for each in root.iter(W + "bookmarkStart") if each.get(W + "name").startswith("wbn_")
            )
            end = next(
                each for each in root.iter(W + "bookmarkEnd") if each.get(W + "id") == start.get(W + "id")
            )
            end.getparent().remove(end)

        file = typed("Ada {{a}} b.")
        made = file.refreshed(answered(file, FIGURE)).edited(cut)
        assert made.live.needs().numbers == frozenset()


def test_tokens_of_tables_and_texts_are_asked_for() -> None:
    needs = live_file(METHODS).live.needs()
    assert needs.tables == {live_token(LIVE), live_token(PROSE)}
    assert (needs.numbers, needs.quotations, needs.placeholders) == (frozenset(), frozenset(), ())


def test_a_cell_of_ours_may_hold_a_control_of_hers() -> None:
    def enclose(root: _Element) -> None:
        paragraph = cell_at(root, 2, 1).find(W + "p")
        made = etree.SubElement(paragraph, W + "sdt")
        made.append(etree.Element(W + "sdtPr"))
        etree.SubElement(made, W + "sdtContent").append(new_run(" orang"))

    file = live_file().edited(enclose)
    assert file.compared(answering(TABLE)).changes == ()
    assert kinds(file.compared(answering(table(BEBAN, row("honor", "Honor", 4, quote(3)), APLIKASI)))) == [
        "kept"
    ]
