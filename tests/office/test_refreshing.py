"""An author's file that LibreOffice has saved: her words are all there after a refresh, and ours are new."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from lxml.etree import _Element

from exports.live.finding import tables_in, texts_in
from exports.live.words import W, words_of
from tests.exports.live.files import (
    APLIKASI,
    HONOR,
    PROSE,
    TABLE,
    File,
    answering,
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
)
from tests.office.conftest import Office
from workbench.domain.reports import Paragraph

METHODS = Paragraph("Kami mewawancarai dua puluh orang.\nMereka bekerja di Garut.", PROSE)
HERS = ("Prosa penulis, dengan “kutipan”.", "milik penulis", "Catatan kaki penulis")


def works(root: _Element) -> None:
    """Do what an author does: write, add a column, move the table below, correct a quotation."""
    paragraph_at(root, "Pembuka.").append(new_run(f" {HERS[0]}"))
    found = tables(root)[0]
    grid = found.find(W + "tblGrid")
    grid.insert(1, etree.Element(W + "gridCol", {W + "w": "1400"}))
    grid[-1].set(W + "w", str(int(grid[-1].get(W + "w")) - 1400))
    for number, each in enumerate(found.findall(W + "tr")):
        made = new_cell(f"{HERS[1]} {number}")
        made.insert(
            0, etree.fromstring(f'<w:tcPr xmlns:w="{W[1:-1]}"><w:tcW w:w="1400" w:type="dxa"/></w:tcPr>')
        )
        cells = each.findall(W + "tc")
        width = cells[-1].find(f"{W}tcPr/{W}tcW")
        width.set(W + "w", str(int(width.get(W + "w")) - 1400))
        cells[0].addnext(made)
    section = root.find(W + "body").find(W + "sectPr")
    section.addprevious(new_paragraph(HERS[2]))
    section.addprevious(found.getparent().getparent())
    section.addprevious(new_paragraph("Penutup sekali."))
    types(root, "kata 3", "kata ketiga")


def saved(file: File, office: Office, folder: Path) -> File:
    path = folder / "naskah.docx"
    path.write_bytes(file.data)
    return File(office(path, "docx").read_bytes())


def hers_in(file: File) -> Counter[str]:
    """Return the words of all paragraphs that hold nothing of ours."""
    root = file.part()
    found = tables_in(root)
    cells = {cell for each in found for cell in each.own_cells()}
    ours = {piece.paragraph for each in texts_in(root, found) for piece in each.pieces}
    return Counter(
        words_of(each)
        for each in root.iter(W + "p")
        if each not in ours and next(each.iterancestors(W + "tc"), None) not in cells
    )


@pytest.mark.slow
class DescribeAFileThatLibreOfficeSaved:
    def it_is_refreshed_and_keeps_every_word_of_hers(self, office: Office, tmp_path: Path) -> None:
        file = saved(live_file(METHODS).edited(works), office, tmp_path)
        assert file.compared(answering(TABLE, METHODS)).changes == ()
        new = replace(
            table(
                row("beban", "Beban kerja", 9, quote(1), quote(4), strong=True),
                row("baru", "Baru", 1, quote(8)),
                row("honor", "Honor", 4, quote(3, "lain")),
                APLIKASI,
            ),
            caption="Tema pokok",
        )
        answers = answering(new, replace(METHODS, text="Satu.\nDua.\nTiga."))
        found = file.compared(answers)
        assert Counter(kinds(found)) == {"changed": 5, "added": 1, "kept": 1}
        made = file.refreshed(answers)
        words = list(texts(made.part()))
        everything = "\n".join(words)
        for each in (*HERS, "Penutup sekali.", "kata ketiga", "Tema pokok", "Satu.", "Tiga.", "kata 8"):
            assert each in everything
        assert [cells[1] for cells in made.cells()] == [
            "milik penulis 0",
            "milik penulis 1",
            "",
            "milik penulis 2",
            "milik penulis 3",
        ]
        assert [cells[2] for cells in made.cells()] == ["Jumlah", "9", "1", "4", "2"]
        assert hers_in(made) - hers_in(file) == Counter({"": 1})  # beside the new row
        assert hers_in(file) - hers_in(made) == Counter()
        assert kinds(made.compared(answers)) == ["kept"]

    def it_is_refreshed_between_two_programs(self, office: Office, tmp_path: Path) -> None:
        first = table(row("beban", "Beban kerja", 9, quote(1), strong=True), row("baru", "Baru", 1), HONOR)
        file = saved(live_file().refreshed(answering(first)), office, tmp_path)
        assert file.compared(answering(first)).changes == ()
        second = table(row("beban", "Beban kerja", 10, quote(5), strong=True), HONOR)
        made = saved(file.refreshed(answering(second)), office, tmp_path)
        assert made.compared(answering(second)).changes == ()
        assert made.cells()[1] == ["Beban kerja", "10", "“kata 5”\n(FGD Garut, P5, par. 5)"]
