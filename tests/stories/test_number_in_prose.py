"""Ratna puts a figure into a sentence of hers, and a reader's question leads her from a printed code to the words."""

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stories.authoring import Author
from tests.stories.her_study import CODED, study_of_hers
from tests.stories.manuscript import Manuscript
from workbench.domain.print_tables import PrintKind
from workbench.ui.dialogs.insert_number import InsertNumber
from workbench.ui.print_state import kind_key

BOLD = "banyak"


def types_into_word(path: Path, words: str) -> None:
    """Type a sentence around words that were copied; Word keeps them in several runs, one of them bold."""
    document = Document(str(path))
    paragraph = document.add_paragraph("Beban itu muncul ")
    paragraph.add_run(words[:9])
    paragraph.add_run(words[9:])
    paragraph.add_run(" kali, ")
    paragraph.add_run(BOLD).bold = True
    paragraph.add_run(" di antaranya malam hari.")
    document.save(str(path))


def test_a_figure_stands_in_her_sentence(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = study_of_hers(tmp_path)
    ratna = Author(qtbot, qapp, project, monkeypatch)
    path = tmp_path / "artikel.docx"
    document = Document()
    document.add_heading("Pendahuluan")
    document.save(str(path))

    # She looks for the theme by part of its name, sees the figure, and copies what to type.
    def copies(dialog: InsertNumber) -> int:
        dialog.show()
        QTest.keyClick(dialog.code, Qt.Key.Key_Return)
        picker = dialog.code.picker
        assert picker is not None
        QTest.keyClicks(picker.field, "beban kerja")
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.busy)
        assert dialog.figure.text() == "10"
        QTest.keyClick(dialog.copy, Qt.Key.Key_Space)
        assert dialog.hint.text().startswith("Sudah disalin.")
        QTest.keyClick(dialog.close_it, Qt.Key.Key_Space)
        return dialog.result()

    monkeypatch.setattr(InsertNumber, "exec", copies)
    ratna.do("insert_number")
    words = QGuiApplication.clipboard().text()
    assert words == "{{tema: Beban kerja | jumlah}}"
    types_into_word(path, words)

    # A refresh puts the figure there, in her sentence.
    ratna.looks_at(path)
    assert ratna.listed() == {"tema: Beban kerja | jumlah": (words, "10")}
    ratna.do("refresh_word_file")
    assert Manuscript(path).prose == [
        "Pendahuluan",
        "Beban itu muncul 10 kali, banyak di antaranya malam hari.",
    ]

    # From then on it follows the project; nothing asks for it in the text any more.
    ratna.changes_twenty_codings()
    ratna.do("look_at_word_file")
    assert list(ratna.listed().values()) == [("10", "15")]
    ratna.do("refresh_word_file")
    text = Manuscript(path)
    assert text.prose == ["Pendahuluan", "Beban itu muncul 15 kali, banyak di antaranya malam hari."]
    bold = [each for each in text.body.iter(qn("w:r")) if each.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None]
    assert ["".join(t.text for t in each.iter(qn("w:t"))) for each in bold] == [BOLD]

    # A slip of the pen is told with what may be meant, and stays as it is typed.
    types_into_word(path, "{{tema: Beban krja | jumlah}}")
    ratna.do("look_at_word_file")
    ((_words, told),) = ratna.listed().values()
    assert told.endswith(
        "Tidak ada tema atau kode “Beban krja”; betulkan namanya; mungkin maksudnya tema: Beban kerja."
    )
    assert not ratna.window.commands["refresh_word_file"].isEnabled()


@pytest.mark.parametrize(
    "told", ["Nama kode: FGD Garut, P3", "Peran: FGD Garut, pendamping", "Tidak keduanya: Sumber 7"]
)
def test_every_printed_code_leads_back_to_its_words(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    project = study_of_hers(tmp_path)
    ratna = Author(qtbot, qapp, project, monkeypatch)

    # The appendix holds every quotation, and says of who spoke as much as she wants.
    ratna.do("show_print")
    shelf = ratna.tables.shelf
    shelf.view.setCurrentIndex(shelf.model.index(shelf.model.row_of(kind_key(PrintKind.QUOTATIONS))))
    ratna.rest()
    ratna.chooses("anonymity", told)
    path = tmp_path / "lampiran.docx"
    ratna.writes_to_word(path)
    printed = [row[1:] for table in Manuscript(path).tables for row in table[1:]]
    assert len(printed) == sum(map(len, CODED.values()))

    # Somebody asks where it says so. She copies a code from the page and pastes it into the search field.
    talks = {words: name for name, turns in CODED.items() for _speaker, words, _code in turns}
    for quotation, code in printed:
        source, shown = ratna.pastes_into_search(code)
        words = quotation.strip("“”")
        assert (source, shown) == (talks[words], words), code
