"""Whose words win in the cells of a live table."""

from dataclasses import replace

import pytest
from lxml import etree
from lxml.etree import _Element

from exports.live.words import W
from tests.exports.live.files import (
    APLIKASI,
    BEBAN,
    HONOR,
    TABLE,
    File,
    answering,
    cell_at,
    kinds,
    live_file,
    new_paragraph,
    new_run,
    one,
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
from workbench.domain.live import Happening
from workbench.domain.reports import Cell

MORE = table(row("beban", "Beban kerja", 9, quote(1), quote(2), strong=True), HONOR, APLIKASI)


@pytest.fixture(params=["as written", "after LibreOffice", "copied in Word"])
def file(request: pytest.FixtureRequest) -> File:
    if request.param == "as written":
        return live_file()
    return live_file().edited(without_tags if request.param == "after LibreOffice" else without_bookmarks)


class DescribeWordsThatAreOurs:
    def it_says_nothing_of_what_is_as_it_was(self, file: File) -> None:
        found = file.compared(answering(TABLE))
        assert found.changes == ()
        (told,) = found.tables
        assert (told.where, told.query, told.changed, told.untouched) == ("Tema utama", "tabel", 0, True)

    def it_puts_a_new_number_in_place_of_the_old_one(self, file: File) -> None:
        assert said(file.compared(answering(MORE))) == [("changed", "Beban kerja", "Jumlah", "5", "9")]
        made = file.refreshed(answering(MORE))
        assert made.cells()[1][1] == "9"
        assert made.compared(answering(MORE)).changes == ()

    def it_does_only_what_is_wanted(self, file: File) -> None:
        new = table(row("beban", "Beban kerja", 9, strong=True), row("honor", "Honor", 8, quote(3)), APLIKASI)
        change = next(each for each in file.compared(answering(new)).changes if each.new == "8")
        made = file.refreshed(answering(new), only=[change.id])
        assert [cells[1] for cells in made.cells()] == ["Jumlah", "5", "8", "2"]
        assert file.refreshed(answering(new), only=[]) == file

    def it_changes_what_a_row_is_called_by_its_key(self, file: File) -> None:
        new = table(BEBAN, row("honor", "Honorarium", 3, quote(3)), APLIKASI)
        assert said(file.compared(answering(new))) == [
            ("changed", "Honorarium", "Tema", "Honor", "Honorarium")
        ]
        assert file.refreshed(answering(new)).cells()[2][0] == "Honorarium"

    def it_gives_other_quotations(self, file: File) -> None:
        new = table(row("beban", "Beban kerja", 5, quote(2), quote(7), strong=True), HONOR, APLIKASI)
        made = file.refreshed(answering(new))
        assert made.cells()[1][2] == "“kata 2”\n(FGD Garut, P2, par. 2)\n“kata 7”\n(FGD Garut, P7, par. 7)"
        assert made.compared(answering(new)).changes == ()

    def it_gives_quotations_to_an_empty_cell(self) -> None:
        new = table(BEBAN, HONOR, row("aplikasi", "Aplikasi", 2, quote(8)))
        made = live_file().refreshed(answering(new))
        assert made.cells()[3][2] == "“kata 8”\n(FGD Garut, P8, par. 8)"
        assert made.compared(answering(new)).changes == ()

    def it_empties_a_cell_that_says_nothing_any_more(self, file: File) -> None:
        new = table(BEBAN, row("honor", "Honor", 3), APLIKASI)
        made = file.refreshed(answering(new))
        assert made.cells()[2][2] == ""
        assert len(cell_at(made.part(), 2, 2).findall(W + "p")) == 1
        again = made.refreshed(answering(TABLE), kept=True)
        assert again.cells()[2][2] == "“kata 3”\n(FGD Garut, P3, par. 3)"

    def it_keeps_the_look_that_the_author_gave(self, file: File) -> None:
        def red(root: _Element) -> None:
            text = next(each for each in cell_at(root, 1, 1).iter(W + "t"))
            host = text.getparent()
            look = host.find(W + "rPr")
            if look is None:
                look = etree.Element(W + "rPr")
                host.insert(0, look)
            look.append(etree.Element(W + "color", {W + "val": "FF0000"}))

        made = file.edited(red).refreshed(answering(MORE))
        (host,) = [
            each for each in cell_at(made.part(), 1, 1).iter(W + "r") if each.find(W + "t") is not None
        ]
        assert host.find(f"{W}rPr/{W}color").get(W + "val") == "FF0000"

    def it_finds_words_that_were_cut_into_runs(self, file: File) -> None:
        def cut(root: _Element) -> None:
            text = next(each for each in cell_at(root, 1, 0).iter(W + "t"))
            text.text = "Beban "
            text.getparent().addnext(new_run("kerja"))

        new = table(row("beban", "Beban tugas", 5, quote(1), quote(2), strong=True), HONOR, APLIKASI)
        found = file.edited(cut)
        assert found.compared(answering(TABLE)).changes == ()
        assert found.refreshed(answering(new)).cells()[1][0] == "Beban tugas"


class DescribeWordsThatAreHers:
    def it_says_nothing_while_the_project_says_what_it_said(self, file: File) -> None:
        edited = file.edited(lambda root: types(root, "kata 1", "kata pertama"))
        assert edited.refreshed(answering(TABLE)) == edited
        if one_base_is_known(file):
            assert edited.compared(answering(TABLE)).changes == ()

    def it_keeps_them_when_the_project_says_something_new(self, file: File) -> None:
        edited = file.edited(lambda root: types(cell_at(root, 1, 1), "5", "lima"))
        assert said(edited.compared(answering(MORE))) == [("kept", "Beban kerja", "Jumlah", "lima", "9")]
        assert edited.refreshed(answering(MORE)) == edited
        made = edited.refreshed(answering(MORE), kept=True)
        assert made.cells()[1][1] == "9"
        assert made.compared(answering(MORE)).changes == ()

    def it_knows_them_as_hers_after_a_refresh_of_others(self, file: File) -> None:
        new = table(row("beban", "Beban kerja", 9, strong=True), row("honor", "Honor", 4, quote(3)), APLIKASI)
        edited = file.edited(lambda root: types(cell_at(root, 1, 1), "5", "lima"))
        made = edited.refreshed(answering(new))
        assert kinds(made.compared(answering(new))) == ["kept"]
        assert made.cells()[1][1] == "lima"

    def it_says_nothing_where_she_wrote_what_the_project_says_now(self, file: File) -> None:
        edited = file.edited(lambda root: types(cell_at(root, 1, 1), "5", "9"))
        assert edited.compared(answering(MORE)).changes == ()

    def it_follows_the_project_again_where_both_said_the_same(self) -> None:
        edited = live_file().edited(lambda root: types(cell_at(root, 1, 1), "5", "9"))
        other = table(row("beban", "Beban kerja", 9, strong=True), HONOR, APLIKASI)
        made = edited.refreshed(answering(other))
        last = table(row("beban", "Beban kerja", 11, strong=True), HONOR, APLIKASI)
        assert kinds(made.compared(answering(last))) == ["changed"]

    def it_keeps_a_remark_beside_our_number(self, file: File) -> None:
        edited = file.edited(lambda root: cell_at(root, 1, 1).find(W + "p").append(new_run(" (belum semua)")))
        assert kinds(edited.compared(answering(MORE))) == ["kept"]


def one_base_is_known(file: File) -> bool:
    return b"wbr_" in file.raw() or b"wb1:" in file.raw()


class DescribeSeveralQuotations:
    def it_decides_one_by_one(self) -> None:
        file = live_file().edited(lambda root: types(root, "kata 1", "kata pertama"))
        new = table(
            row("beban", "Beban kerja", 5, quote(1), quote(2, "kata kedua"), strong=True), HONOR, APLIKASI
        )
        found = file.compared(answering(new))
        assert kinds(found) == ["changed"]
        made = file.refreshed(answering(new))
        assert made.cells()[1][2].split("\n")[::2] == ["“kata pertama”", "“kata kedua”"]

    def it_keeps_hers_and_tells_of_ours_where_both_changed(self) -> None:
        file = live_file().edited(lambda root: types(root, "kata 1", "kata pertama"))
        new = table(
            row("beban", "Beban kerja", 5, quote(1, "satu"), quote(2, "dua"), strong=True), HONOR, APLIKASI
        )
        assert kinds(file.compared(answering(new))) == ["changed", "kept"]
        assert file.refreshed(answering(new)).cells()[1][2].split("\n")[::2] == ["“kata pertama”", "“dua”"]
        whole = file.refreshed(answering(new), kept=True)
        assert whole.cells()[1][2].split("\n")[::2] == ["“satu”", "“dua”"]
        assert whole.compared(answering(new)).changes == ()

    def it_takes_out_a_quotation_that_is_gone_from_beside_hers(self) -> None:
        file = live_file().edited(lambda root: types(root, "kata 1", "kata pertama"))
        new = table(row("beban", "Beban kerja", 5, quote(1), strong=True), HONOR, APLIKASI)
        made = file.refreshed(answering(new))
        assert made.cells()[1][2] == "“kata pertama”\n(FGD Garut, P1, par. 1)"

    def it_keeps_a_quotation_that_she_changed_when_it_is_gone(self) -> None:
        file = live_file().edited(lambda root: types(root, "kata 1", "kata pertama"))
        new = table(row("beban", "Beban kerja", 5, quote(2), strong=True), HONOR, APLIKASI)
        assert "kept" in kinds(file.compared(answering(new)))
        assert "“kata pertama”" in file.refreshed(answering(new)).cells()[1][2]

    @pytest.mark.parametrize(
        ("old", "new"),
        [("kata 1", "kata pertama"), ("word 1", "first word"), ("Garut, P1", "Garut, seorang ibu")],
    )
    def it_keeps_all_of_a_quotation_of_which_she_changed_a_part(self, old: str, new: str) -> None:
        first = row("beban", "Beban kerja", 5, quote(1, translation="word 1"), quote(2), strong=True)
        file = written(table(first, HONOR, APLIKASI)).edited(lambda root: types(root, old, new))
        later = table(row("beban", "Beban kerja", 5, quote(4), strong=True), HONOR, APLIKASI)
        assert kinds(file.compared(answering(later))) == ["changed", "kept"]
        made = file.refreshed(answering(later))
        whole = "“kata 1”\n‘word 1’\n(FGD Garut, P1, par. 1)"
        other = "“kata 4”\n(FGD Garut, P4, par. 4)"
        assert made.cells()[1][2] == f"{whole.replace(old, new)}\n{other}"
        taken = file.refreshed(answering(later), kept=True)
        assert taken.cells()[1][2] == other

    def it_tells_of_a_quotation_that_comes_back_beside_hers(self) -> None:
        file = live_file().edited(lambda root: types(root, "kata 1", "kata pertama"))
        later = table(row("beban", "Beban kerja", 5, quote(1), strong=True), HONOR, APLIKASI)
        made = file.refreshed(answering(later))
        assert made.compared(answering(later)).changes == ()
        # The project says again what it said when the table was written; in the file a part of it is gone.
        (told,) = made.compared(answering(TABLE)).changes
        assert told.what is Happening.KEPT
        assert "kata 2" in told.new
        assert made.refreshed(answering(TABLE)) == made
        whole = made.refreshed(answering(TABLE), kept=True)
        assert whole.cells()[1][2].split("\n")[::2] == ["“kata 1”", "“kata 2”"]
        assert whole.compared(answering(TABLE)).changes == ()

    def it_keeps_our_quotation_over_the_translation_that_she_wrote(self) -> None:
        def translate(root: _Element) -> None:
            made = etree.Element(W + "p")
            made.append(new_run("‘word 1’"))
            cell_at(root, 1, 2).insert(2, made)

        later = table(row("beban", "Beban kerja", 5, quote(4), strong=True), HONOR, APLIKASI)
        made = live_file().edited(translate).refreshed(answering(later))
        assert made.cells()[1][2].startswith("“kata 1”\n‘word 1’\n(FGD Garut, P1, par. 1)\n“kata 4”")

    def it_keeps_with_it_whence_it_comes_and_what_it_means(self) -> None:
        first = table(
            row("beban", "Beban kerja", 5, quote(1, translation="word 1"), strong=True), HONOR, APLIKASI
        )
        file = written(first).edited(lambda root: types(root, "kata 1", "kata pertama"))
        new = table(row("beban", "Beban kerja", 5, quote(2), strong=True), HONOR, APLIKASI)
        assert kinds(file.compared(answering(new))) == ["kept"]
        left = file.refreshed(answering(new)).cells()[1][2]
        assert left == "“kata pertama”\n‘word 1’\n(FGD Garut, P1, par. 1)"

    def it_leaves_out_the_quotation_that_she_took_out(self) -> None:
        def take_out(root: _Element) -> None:
            cell = cell_at(root, 1, 2)
            for each in cell.findall(W + "p")[2:]:
                cell.remove(each)

        file = live_file().edited(take_out)
        assert file.compared(answering(TABLE)).changes == ()
        new = table(row("beban", "Beban kerja", 5, quote(1, "satu"), quote(2), strong=True), HONOR, APLIKASI)
        assert kinds(file.compared(answering(new))) == ["changed", "kept"]
        assert file.refreshed(answering(new)).cells()[1][2] == "“satu”\n(FGD Garut, P1, par. 1)"
        assert "kata 2" in file.refreshed(answering(new), kept=True).cells()[1][2]

    def it_puts_another_in_place_of_one_that_is_gone_from_beside_her_words(self) -> None:
        def write(root: _Element) -> None:
            cell_at(root, 1, 2).append(new_paragraph("Kalimat saya."))

        file = live_file().edited(write)
        new = table(row("beban", "Beban kerja", 5, quote(7), quote(8), strong=True), HONOR, APLIKASI)
        made = file.refreshed(answering(new))
        assert made.cells()[1][2].split("\n") == [
            "“kata 7”",
            "(FGD Garut, P7, par. 7)",
            "“kata 8”",
            "(FGD Garut, P8, par. 8)",
            "Kalimat saya.",
        ]
        assert made.compared(answering(new)).changes == ()
        fewer = table(row("beban", "Beban kerja", 5, quote(9), strong=True), HONOR, APLIKASI)
        assert made.refreshed(answering(fewer)).cells()[1][2].split("\n")[::2] == [
            "“kata 9”",
            "Kalimat saya.",
        ]

    def it_does_not_bring_back_what_she_took_out_in_place_of_what_is_gone(self) -> None:
        def take_out(root: _Element) -> None:
            cell = cell_at(root, 1, 2)
            for each in cell.findall(W + "p")[2:]:
                cell.remove(each)

        file = live_file().edited(take_out)
        new = table(row("beban", "Beban kerja", 5, quote(2), quote(7), strong=True), HONOR, APLIKASI)
        assert kinds(file.compared(answering(new))) == ["changed", "kept"]
        assert file.refreshed(answering(new)).cells()[1][2] == "“kata 7”\n(FGD Garut, P7, par. 7)"

    def it_follows_the_project_back_beside_her_words(self) -> None:
        def write(root: _Element) -> None:
            cell_at(root, 1, 2).append(new_paragraph("Kalimat saya."))

        file = live_file().edited(write)
        new = table(row("beban", "Beban kerja", 5, quote(7), quote(8), strong=True), HONOR, APLIKASI)
        back = file.refreshed(answering(new)).refreshed(answering(TABLE))
        assert back.cells() == file.cells()
        assert back.compared(answering(TABLE)).changes == ()

    def it_keeps_whence_a_quotation_comes_that_she_changed(self) -> None:
        file = live_file().edited(lambda root: types(root, "kata 1", "kata pertama"))
        new = table(row("beban", "Beban kerja", 5, quote(2), strong=True), HONOR, APLIKASI)
        assert "“kata pertama”\n(FGD Garut, P1, par. 1)" in file.refreshed(answering(new)).cells()[1][2]

    def it_leaves_her_own_words_between_ours(self) -> None:
        def write(root: _Element) -> None:
            made = etree.Element(W + "p")
            made.append(new_run("Bandingkan juga:"))
            cell_at(root, 1, 2).insert(2, made)

        file = live_file().edited(write)
        new = table(row("beban", "Beban kerja", 5, quote(1, "satu"), quote(2), strong=True), HONOR, APLIKASI)
        made = file.refreshed(answering(new))
        assert "Bandingkan juga:" in made.cells()[1][2]
        assert "“satu”" in made.cells()[1][2]

    def it_writes_translations_below(self) -> None:
        new = table(
            row("beban", "Beban kerja", 5, quote(1, translation="word 1"), strong=True), HONOR, APLIKASI
        )
        made = live_file().refreshed(answering(new))
        assert made.cells()[1][2] == "“kata 1”\n‘word 1’\n(FGD Garut, P1, par. 1)"
        other = table(
            row("beban", "Beban kerja", 5, quote(1, translation="words"), strong=True), HONOR, APLIKASI
        )
        assert "‘words’" in made.edited(without_tags).refreshed(answering(other)).cells()[1][2]

    def it_dresses_new_quotations_as_those_that_stand_there(self) -> None:
        def restyle(root: _Element) -> None:
            for each in root.iter(W + "pStyle"):
                if each.get(W + "val") == "TableQuote":
                    each.set(W + "val", "HerQuote")

        new = table(BEBAN, HONOR, row("aplikasi", "Aplikasi", 2, quote(8)))
        made = live_file().edited(restyle).refreshed(answering(new))
        styles = [each.get(W + "val") for each in cell_at(made.part(), 3, 2).iter(W + "pStyle")]
        assert styles == ["HerQuote", "Provenance"]


class DescribeCellsThatAreLeftAlone:
    @pytest.mark.parametrize("tag", ["ins", "del", "moveTo"])
    def it_leaves_tracked_changes_to_the_author(self, file: File, tag: str) -> None:
        def track(root: _Element) -> None:
            paragraph = cell_at(root, 1, 1).find(W + "p")
            change = etree.Element(W + tag, {W + "id": "900", W + "author": "A"})
            made = etree.SubElement(change, W + "r")
            etree.SubElement(made, W + ("delText" if tag == "del" else "t")).text = "8"
            paragraph.append(change)

        edited = file.edited(track)
        found = one(edited.compared(answering(MORE)), Happening.BUSY)
        assert (found.row, found.column, found.new) == ("Beban kerja", "Jumlah", "9")
        assert edited.refreshed(answering(MORE), kept=True) == edited

    def it_leaves_a_row_whose_deletion_is_tracked(self, file: File) -> None:
        def track(root: _Element) -> None:
            properties = tables(root)[0].findall(W + "tr")[1].find(W + "trPr")
            properties.append(etree.Element(W + "del", {W + "id": "900"}))

        edited = file.edited(track)
        assert kinds(edited.compared(answering(MORE))) == ["busy"]
        assert kinds(edited.compared(answering(table(HONOR, APLIKASI)))) == ["busy"]

    def it_leaves_a_field_in_a_cell(self, file: File) -> None:
        def insert(root: _Element) -> None:
            field = etree.Element(W + "fldSimple", {W + "instr": " PAGE "})
            cell_at(root, 1, 1).find(W + "p").append(field)

        assert kinds(file.edited(insert).compared(answering(MORE))) == ["busy"]

    def it_leaves_cells_that_were_joined(self, file: File) -> None:
        def join(root: _Element) -> None:
            for place, joined in ((1, "restart"), (2, "continue")):
                properties = cell_at(root, place, 1).find(W + "tcPr")
                properties.append(etree.Element(W + "vMerge", {W + "val": joined}))

        edited = file.edited(join)
        new = table(BEBAN, row("honor", "Honor", 4, quote(3)), APLIKASI)
        assert said(edited.compared(answering(new))) == [("busy", "Honor", "Jumlah", "", "4")]

    def it_keeps_comments_and_notes_where_they_were(self, file: File) -> None:
        def comment(root: _Element) -> None:
            paragraph = cell_at(root, 1, 1).find(W + "p")
            paragraph.insert(1, etree.Element(W + "commentRangeStart", {W + "id": "0"}))
            paragraph.append(etree.Element(W + "commentRangeEnd", {W + "id": "0"}))
            made = etree.SubElement(paragraph, W + "r")
            etree.SubElement(made, W + "commentReference", {W + "id": "0"})

        made = file.edited(comment).refreshed(answering(MORE))
        assert made.cells()[1][1] == "9"
        cell = cell_at(made.part(), 1, 1)
        assert [
            cell.find(f".//{W}{name}") is not None for name in ("commentRangeStart", "commentReference")
        ] == [
            True,
            True,
        ]

    def it_does_not_take_a_paragraph_away_on_which_a_comment_hangs(self, file: File) -> None:
        def comment(root: _Element) -> None:
            paragraph = cell_at(root, 2, 2).findall(W + "p")[1]
            made = etree.SubElement(paragraph, W + "r")
            etree.SubElement(made, W + "commentReference", {W + "id": "0"})

        new = table(BEBAN, row("honor", "Honor", 3), APLIKASI)
        made = file.edited(comment).refreshed(answering(new))
        assert made.cells()[2][2] == ""
        assert cell_at(made.part(), 2, 2).find(f".//{W}commentReference") is not None


class DescribeAnEmptyControl:
    def it_does_not_take_the_request_to_type_for_words(self) -> None:
        def clear(root: _Element) -> None:
            control = next(cell_at(root, 1, 1).iter(W + "sdt"))
            control.find(W + "sdtPr").append(etree.Element(W + "showingPlcHdr"))
            types(control, "5", "Klik di sini untuk mengetik.")

        file = live_file().edited(clear)
        assert file.compared(answering(TABLE)).changes == ()
        assert said(file.compared(answering(MORE))) == [("kept", "Beban kerja", "Jumlah", "", "9")]
        made = file.refreshed(answering(MORE), kept=True)
        assert made.cells()[1][1] == "9"
        assert made.part().find(f".//{W}showingPlcHdr") is None


class DescribeTextOfSeveralLines:
    def it_gets_and_loses_lines(self) -> None:
        def lines(*words: str) -> Cell:
            return Cell("\n".join(words), alert="Awas")

        old = replace(TABLE, rows=((lines("satu", "dua"), *TABLE.rows[0][1:]), *TABLE.rows[1:]))
        file = written(old)
        for words in (("satu",), ("satu", "dua", "tiga")):
            new = replace(old, rows=((lines(*words), *TABLE.rows[0][1:]), *TABLE.rows[1:]))
            for each in (file, file.edited(without_tags)):
                made = each.refreshed(answering(new))
                assert made.cells()[1][0] == "\n".join([*words, "Awas"])
                assert made.compared(answering(new)).changes == ()
