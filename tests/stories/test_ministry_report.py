"""Ratna reports in the ministry's own template, and reworks the codebook afterwards: her file follows, row by row."""

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.exports.foreign_templates import office, packed
from tests.stories.authoring import Author
from tests.stories.her_study import COSTS, LOAD, PLACE, ROADS, SIGNAL, coded, study_of_hers
from tests.stories.manuscript import Manuscript
from workbench.coding.codes import AddCode, RenameCode
from workbench.coding.merging import MergeCodes
from workbench.coding.saved_tables import RemoveSavedTable
from workbench.domain.matrices import SavedTable
from workbench.services.coding import new_code

NIGHT = "Laporan diisi malam, setelah anak tidur."
HEADER = "Kementerian Contoh – "


def remark(row: int) -> str:
    """Return what stands in the column that she added."""
    return "Tindak lanjut" if row == 0 else f"Usul {row}"


def test_a_report_follows_a_reworked_codebook(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = study_of_hers(tmp_path)
    ratna = Author(qtbot, qapp, project, monkeypatch)
    ratna.do("show_print")
    page = ratna.tables
    ratna.rest()
    for theme in (LOAD, PLACE):
        ratna.ticks_theme(theme)
    ratna.press(page.form.empty, Qt.Key.Key_Space)

    # The ministry's template: what it lacks is said before anything is written.
    ratna.opens(packed(office(), tmp_path / "Templat Dinas.dotx"))
    ratna.wears("Templat sendiri…")
    assert page.template.box.currentText() == "Templat Dinas.dotx"
    assert page.template.told.text() == (
        "Gaya yang tidak dimiliki templat, gaya bawaan dipakai: Judul 3, Kutipan."
    )
    path = tmp_path / "laporan.docx"
    ratna.writes_to_word(path)
    document = Document(str(path))
    assert {"Judul Subbab", "Tabel Dinas"} <= {each.name for each in document.styles}
    assert {part.text for each in document.sections for part in each.header.paragraphs} == {HEADER}
    text = Manuscript(path)
    assert not any("rahasia" in each for each in text.prose)

    # She gives the table a column of hers.
    text.gives_a_column(remark)
    text.save()
    hers = {row[0]: row[-1] for row in text.tables[0]}

    # A code is added, one is renamed, and one is merged with another.
    book, sitting = project.codebook(), ratna.window.sitting
    assert sitting is not None
    for operation in (
        AddCode(new_code(project, "Kerja malam", book.at_path(LOAD).id)),
        RenameCode(book.at_path(COSTS).id, "Uang sendiri"),
        MergeCodes((book.at_path(ROADS).id,), book.at_path(SIGNAL).id),
    ):
        assert sitting.perform(operation) is not None
    sitting.perform(coded(project, "FGD Garut", NIGHT, "Beban kerja / Kerja malam"))
    ratna.rest()
    ratna.looks_at(path)
    listed = ratna.listed()
    assert listed["Uang sendiri · Tema dan kode"] == ("Biaya pribadi", "Uang sendiri")
    assert listed["Jaringan internet · Pengodean"] == ("3", "6")
    assert listed["Kerja malam"][0] == ""
    # The row of the code that went holds a remark of hers: it stays, and she is told.
    assert ratna.files.bar.mine.text() == "Hanya yang saya ubah sendiri (1)"
    assert listed["Geografi dan akses"][1] == ""

    ratna.do("refresh_word_file")
    table = Manuscript(path).tables[0]
    assert [row[0] for row in table] == [
        "Tema dan kode", "Beban kerja", "Pelaporan digital", "Uang sendiri", "Kerja malam",
        "Konteks wilayah", "Geografi dan akses", "Jaringan internet",
    ]  # fmt: skip
    hers["Uang sendiri"] = hers.pop("Biaya pribadi")
    assert {row[0]: row[-1] for row in table} == hers | {"Kerja malam": ""}
    assert table[4][1:-1] == ["", "1", "1", "1", "Garut", f"“{NIGHT}”(FGD Garut, P3, par. 4)"]

    # The kept table is deleted: that is told, and what stands in the file stays. Undone, the file follows again.
    before = path.read_bytes()
    (kept,) = project.reader.all(SavedTable)
    sitting.perform(RemoveSavedTable(kept.id))
    ratna.do("look_at_word_file")
    assert list(ratna.listed()) == ["seluruh tabel"]
    assert ratna.files.change.advice.text().startswith("Yang ditanyakan sudah tidak ada di proyek.")
    assert not ratna.window.commands["refresh_word_file"].isEnabled()
    ratna.do("undo")
    ratna.do("look_at_word_file")
    assert list(ratna.listed()) == ["Geografi dan akses"]
    assert path.read_bytes() == before
