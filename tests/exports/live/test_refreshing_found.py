"""What fuzzing found: files of authors that were refused, harmed, or that stopped a refresh."""

import re
from copy import deepcopy
from dataclasses import replace

import pytest
from lxml import etree
from lxml.etree import _Element

from exports.live.answers import Answers, NumberAnswer
from exports.live.foreign import is_untouched
from exports.live.words import MC, W, words_of
from tests.exports.live.files import (
    APLIKASI,
    BEBAN,
    COLUMNS,
    DOCUMENT,
    HONOR,
    PATH,
    PROSE,
    TABLE,
    File,
    answering,
    cell_at,
    kinds,
    live_file,
    new_cell,
    new_paragraph,
    new_run,
    paragraph_at,
    quote,
    row,
    table,
    tables,
    texts,
    types,
    without_bookmarks,
    without_tags,
    written,
)
from workbench.domain.reports import Cell, Column, Paragraph

TWO = Paragraph("Ada 25 sumber.\nBegitulah.", PROSE)
ONE = Paragraph("Ada 26 sumber.", PROSE)
NARROW = replace(TABLE, columns=COLUMNS[:2], rows=tuple(each[:2] for each in TABLE.rows))
NUMBER = NumberAnswer("12", "tema: A", ("kodea", "codings", "all"))


def proven(file: File, made: File) -> bool:
    return is_untouched(file.data, made.data, PATH)


class DescribeATextOfSeveralParagraphs:
    def it_keeps_what_an_author_wrote_behind_the_last(self) -> None:
        file = written(TWO).edited(
            lambda root: paragraph_at(root, "Begitulah.").append(new_run(" Kata milikku."))
        )
        made = file.refreshed(answering(ONE))
        assert " Kata milikku." in texts(made.part())
        assert "Begitulah." not in "".join(texts(made.part()))
        assert "Ada 26 sumber." in made.lines()
        assert made.compared(answering(ONE)).changes == ()

    @pytest.mark.parametrize("loss", [lambda root: None, without_tags])
    def it_may_get_shorter(self, loss: object) -> None:
        file = written(Paragraph("Milikku."), TWO, Paragraph("Milikku juga.")).edited(loss)
        made = file.refreshed(answering(ONE))
        assert made.lines()[-3:] == ["Milikku.", "Ada 26 sumber.", "Milikku juga."]
        assert proven(file, made)

    def it_lends_no_protection_to_what_stands_behind_it(self) -> None:
        file = written(TWO, Paragraph("Milikku.")).edited(without_tags)
        assert not proven(file, file.edited(lambda root: types(root, "Milikku.", "Lain.")))


class DescribeATableOfHers:
    def it_may_hold_a_figure(self) -> None:
        def hers(root: _Element) -> None:
            made = etree.Element(W + "tbl")
            etree.SubElement(made, W + "tr").extend([new_cell("Kodeku"), new_cell("Ada {{tema: A}}.")])
            paragraph_at(root, "Pembuka.").addnext(made)

        file = live_file().edited(hers)
        (asked,) = file.live.needs().placeholders
        made = file.refreshed(Answers(numbers={NUMBER.parts: NUMBER}, placeholders={asked.id: NUMBER}))
        assert made.cells()[0] == ["Kodeku", "Ada 12."]
        assert proven(file, made)
        assert not proven(file, made.edited(lambda root: types(root, "Kodeku", "Lain")))

    def it_may_hold_a_table_of_ours(self) -> None:
        def hers(root: _Element) -> None:
            made = etree.Element(W + "tbl")
            holder = new_cell("Kodeku")
            etree.SubElement(made, W + "tr").append(holder)
            paragraph_at(root, "Pembuka.").addnext(made)
            holder.insert(0, tables(root)[1].getparent().getparent())

        file = live_file().edited(hers)
        assert not proven(file, file.edited(lambda root: types(root, "Kodeku", "Lain")))

    def it_may_ask_with_too_many_braces(self) -> None:
        file = written(Paragraph("Ada {{{{tema: A}} kode."))
        (asked,) = file.live.needs().placeholders
        made = file.refreshed(Answers(placeholders={asked.id: NUMBER}))
        assert made.lines()[-1] == "Ada {{12 kode."
        assert proven(file, made)


class DescribeACopyOfARow:
    def it_stays_when_the_row_goes(self) -> None:
        def copied(root: _Element) -> None:
            rows = tables(root)[0].findall(W + "tr")
            made = deepcopy(rows[2])
            without_bookmarks(made)
            rows[3].addnext(made)

        file = live_file().edited(copied)
        answers = answering(table(BEBAN, APLIKASI))
        made = file.refreshed(answers)
        assert [cells[0] for cells in made.cells()[1:]] == ["Beban kerja", "Aplikasi", "Honor"]
        assert made.compared(answers).changes == ()

    def it_gives_up_its_bookmarks_too(self) -> None:
        def copied(root: _Element) -> None:
            rows = tables(root)[0].findall(W + "tr")
            made = deepcopy(rows[2])
            for number, each in enumerate(made.iter(W + "bookmarkStart", W + "bookmarkEnd")):
                each.set(W + "id", str(900 + number // 2))
            rows[3].addnext(made)

        answers = answering(table(BEBAN, APLIKASI))
        made = live_file().edited(copied).refreshed(answers)
        assert made.compared(answers).changes == ()
        assert not [each for each in made.part().iter(W + "bookmarkEnd") if each.get(W + "id") == "900"]

    def it_keeps_its_base_beside_a_copy_of_the_table_without_it(self) -> None:
        def copied(root: _Element) -> None:
            types(root, "kata 3", "kata milikku")
            found = tables(root)[0]
            made = deepcopy(found)
            made.remove(made.findall(W + "tr")[2])
            paragraph_at(root, "Penutup.").addnext(made)

        answers = answering(table(BEBAN, replace_name(APLIKASI, "Lain")))
        made = live_file().edited(copied).refreshed(answers)
        assert made.cells()[2][2].startswith("“kata milikku”")
        assert kinds(made.compared(answers)) == ["kept"]


def replace_name(row_: tuple[str, tuple[Cell, ...]], name: str) -> tuple[str, tuple[Cell, ...]]:
    return row_[0], (Cell(name, level=1), *row_[1][1:])


class DescribeACellOfTwoColumns:
    def it_is_that_of_the_column_whose_words_stand_in_it(self) -> None:
        """A cell that the author took out moves the next one into its place."""

        def shorter(root: _Element) -> None:
            found = tables(root)[0].findall(W + "tr")[1]
            found.remove(found.findall(W + "tc")[1])

        columns = (*COLUMNS[:2], Column("Sumber", 1, number=True, key="sources"))
        old, new = (
            table(("beban", tuple(map(Cell, words))), columns=columns)
            for words in (("Beban", "5", "2"), ("Beban", "6", "3"))
        )
        made = written(old).edited(shorter).refreshed(answering(new))
        assert made.cells()[1] == ["Beban", "3"]
        assert kinds(made.compared(answering(new))) == ["busy"]

    def it_names_no_row_twice(self) -> None:
        """Rows of which a bookmark says one thing and the joined cell above it another."""

        def joined(root: _Element) -> None:
            first, second = tables(root)[0].findall(W + "tr")[1:3]
            cell = first.find(W + "tc")
            cell.find(W + "tcPr").append(etree.Element(W + "vMerge", {W + "val": "restart"}))
            mark = next(tables(root)[0].findall(W + "tr")[3].iter(W + "bookmarkStart"))
            cell.find(W + "p").append(mark)
            second.addnext(tables(root)[0].findall(W + "tr")[3])

        new = table(row("beban", "Beban lain", 6), row("honor", "Honor lain", 7), row("aplikasi", "Apl", 8))
        made = live_file().edited(joined).refreshed(answering(new))
        assert [cells[1] for cells in made.cells()[1:3]] == ["6", "7"]


class DescribeTheLastRow:
    def it_stays_where_nothing_comes_in_its_place(self) -> None:
        def headless(root: _Element) -> None:
            found = tables(root)[0]
            found.remove(found.find(W + "tr"))

        file = written(NARROW).edited(headless)
        answers = answering(replace(NARROW, rows=(), keys=()))
        assert kinds(file.compared(answers)) == ["removed", "removed", "busy"]
        made = file.refreshed(answers)
        assert made.cells() == [["Aplikasi", "2"]]
        assert kinds(made.compared(answers)) == ["busy"]

    def it_goes_once_another_has_come(self) -> None:
        def headless(root: _Element) -> None:
            found = tables(root)[0]
            found.remove(found.find(W + "tr"))

        answers = answering(replace(NARROW, rows=((Cell("Baru"), Cell("1")),), keys=("baru",)))
        made = written(NARROW).edited(headless).refreshed(answers)
        assert made.cells() == [["Baru", "1"]]

    def it_keeps_the_last_column(self) -> None:
        def narrow(root: _Element) -> None:
            for each in tables(root)[0].findall(W + "tr"):
                for cell in each.findall(W + "tc")[1:]:
                    each.remove(cell)

        answers = answering(replace(table(), columns=COLUMNS[1:]))
        told = live_file().edited(narrow).compared(answers).changes
        assert [each.what for each in told if each.column == "Tema"] == ["busy"]


class DescribeWhatIsLeftOfATable:
    def it_is_nothing_without_rows(self) -> None:
        def empty(root: _Element) -> None:
            for each in tables(root)[0].findall(W + "tr"):
                tables(root)[0].remove(each)

        file = live_file().edited(empty)
        assert file.live.needs().tables  # its caption asks
        assert file.refreshed(answering(table(BEBAN)), kept=True).lines()

    def it_ends_with_a_paragraph_after_a_table_of_hers(self) -> None:
        def nested(root: _Element) -> None:
            cell = cell_at(root, 1, 2)
            made = etree.Element(W + "tbl")
            etree.SubElement(made, W + "tr").append(new_cell("milikku"))
            cell.insert(len(cell) - 1, made)

        new = table(row("beban", "Beban kerja", 5, quote(1), strong=True), HONOR, APLIKASI)
        made = live_file().edited(nested).refreshed(answering(new), kept=True)
        assert cell_at(made.part(), 1, 2)[-1].tag == W + "p"
        assert "milikku" in texts(made.part())


class DescribeWordsThatAreHers:
    def it_keeps_a_column_whose_heading_nobody_remembers(self) -> None:
        """What a column that is gone from the project was called is known from the ledger alone."""

        def moved(root: _Element) -> None:
            without_tags(root)
            types(root, "Jumlah", "Jumlah milikku")

        file = live_file().edited(moved)
        ledger = next(name for name in file.names() if name.startswith("customXml/item1"))
        rows = tuple((each[0], each[2]) for each in TABLE.rows)
        answers = answering(replace(TABLE, columns=(COLUMNS[0], COLUMNS[2]), rows=rows))
        forgotten = re.sub(rb'<text name="wbc[^>]*/>', b"", file.raw(ledger))
        told = file.changed({ledger: forgotten}).compared(answers).changes
        assert [each.what for each in told if each.column == "Jumlah milikku"] == ["kept"]

    def it_keeps_what_stands_unseen_in_a_joined_cell(self) -> None:
        def joined(root: _Element) -> None:
            first, second = (cell_at(root, number, 0) for number in (2, 3))
            first.find(W + "tcPr").append(etree.Element(W + "vMerge", {W + "val": "restart"}))
            below = etree.Element(W + "tr")
            cell = new_cell("milikku")
            etree.SubElement(cell, W + "tcPr").append(etree.Element(W + "vMerge"))
            cell.insert(0, cell[-1])
            below.extend([cell, new_cell("x"), new_cell("y")])
            second.getparent().addprevious(below)

        made = live_file().edited(joined).refreshed(answering(table(BEBAN, APLIKASI)))
        assert "milikku" in texts(made.part())
        assert "Honor" not in [cells[0] for cells in made.cells()]


class DescribeMarksThatWereMovedApart:
    def it_takes_the_end_of_a_bookmark_with_its_row(self) -> None:
        def apart(root: _Element) -> None:
            start = next(tables(root)[0].findall(W + "tr")[2].iter(W + "bookmarkStart"))
            end = next(
                each for each in root.iter(W + "bookmarkEnd") if each.get(W + "id") == start.get(W + "id")
            )
            paragraph_at(root, "Penutup.").append(end)

        made = live_file().edited(apart).refreshed(answering(table(BEBAN, APLIKASI)))
        starts = {each.get(W + "id") for each in made.part().iter(W + "bookmarkStart")}
        assert {each.get(W + "id") for each in made.part().iter(W + "bookmarkEnd")} == starts

    def it_reads_overlapping_texts_once(self) -> None:
        def overlapping(root: _Element) -> None:
            without_tags(root)
            start = next(
                each for each in root.iter(W + "bookmarkStart") if "methods" in each.get(W + "name", "")
            )
            other = deepcopy(start)
            other.set(W + "name", "wbx_abcdefghijklm_lain_1")
            start.addnext(other)

        made = written(TWO).edited(overlapping).refreshed(answering(ONE))
        assert made.lines()[-1] == "Ada 26 sumber."


class DescribeAPlaceholder:
    def it_is_no_more_where_other_words_have_come(self) -> None:
        file = live_file().edited(without_tags).edited(lambda root: types(root, "Beban kerja", "{{tema: A}}"))
        (asked,) = file.live.needs().placeholders
        told = answering(
            table(row("beban", "Beban lain", 5, quote(1), quote(2), strong=True), HONOR, APLIKASI)
        )
        answers = Answers(told.tables, placeholders={asked.id: NUMBER})
        changes = file.compared(answers).changes
        made = File(file.live.written(answers, [each.id for each in changes]))
        assert made.cells()[1][0] in {"Beban lain", "12"}


class DescribeATextBox:
    def it_is_left_alone_for_older_programs_where_that_says_something_else(self) -> None:
        def boxed(root: _Element) -> None:
            around = tables(root)[0].getparent().getparent()
            both = etree.Element(MC + "AlternateContent")
            for name in ("Choice", "Fallback"):
                box = etree.SubElement(etree.SubElement(both, MC + name), W + "txbxContent")
                box.append(deepcopy(around))
                box.append(new_paragraph(f"milikku di {name}"))
            holder = etree.Element(W + "p")
            etree.SubElement(holder, W + "r").append(both)
            around.addprevious(holder)
            around.getparent().remove(around)

        file = live_file().edited(boxed)
        made = file.refreshed(answering(table(BEBAN, replace_name(HONOR, "Honor baru"), APLIKASI)))
        assert {"milikku di Choice", "milikku di Fallback", "Honor baru"} <= set(texts(made.part()))
        assert made.raw(DOCUMENT) != file.raw(DOCUMENT)


class DescribeQuestions:
    def it_answers_the_same_in_any_order(self) -> None:
        file = live_file()
        answers = answering(table(BEBAN, APLIKASI))
        live = file.live
        first = live.compared(answers)
        assert live.needs() == file.live.needs()
        assert live.compared(answers) == first
        wanted = [each.id for each in first.changes]
        made = live.written(answers, wanted)
        assert live.written(answers, wanted) == made == file.live.written(answers, wanted)
        assert live.compared(answering(TABLE)).changes == ()
        assert live.written(answers, wanted) == made

    def it_reads_words_as_before(self) -> None:
        assert words_of(paragraph_at(live_file().part(), "Pembuka.")) == "Pembuka."
