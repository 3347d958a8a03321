"""Ratna writes a policy brief in Indonesian and a journal article in English from one project."""

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stories.authoring import Author
from tests.stories.her_study import COSTS, LOAD, PLACE, REPORTS, study_of_hers
from tests.stories.manuscript import Manuscript
from workbench.domain.matrices import SavedTable
from workbench.domain.memos import Memo, MemoType
from workbench.services.projects import open_project
from workbench.storage.check import check
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.quotation_choice import QuotationChoice

PURSE = "Pulsa juga dari kantong kami."
NIGHT = "Laporan diisi malam, setelah anak tidur."
ENGLISH = {
    PURSE: "We pay for phone credit ourselves, too.",
    NIGHT: "The reports are filled in at night, once the children sleep.",
}


def test_a_brief_and_an_article_come_from_one_project(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = study_of_hers(tmp_path)
    ratna = Author(qtbot, qapp, project, monkeypatch)

    # The first table is there at once; she restricts it to two themes and looks at it.
    ratna.do("show_print")
    page = ratna.tables
    ratna.rest()
    ratna.ticks_theme(LOAD)
    ratna.ticks_theme(PLACE)
    ratna.press(page.form.empty, Qt.Key.Key_Space)
    assert page.form.themes.told.text() == "2 cabang buku kode"
    assert page.preview.foot.text() == "6 baris di berkas"

    # She chooses two quotations herself and translates them: in the dialog, by keys.
    def chooses(dialog: QuotationChoice) -> int:
        dialog.show()
        for path, words in ((COSTS, PURSE), (REPORTS, NIGHT)):
            code = project.codebook().at_path(path).id
            dialog.codes.setCurrentIndex(dialog.codes_model.index(dialog.codes_model.row_of(code)))
            qtbot.waitUntil(lambda: not dialog.busy)
            for row in range(dialog.model.rowCount()):
                candidate = dialog.model.at(row)
                assert candidate is not None
                ticked = candidate.id in dialog.model.chosen
                if ticked is not (candidate.words == words):
                    dialog.view.setCurrentIndex(dialog.model.index(row))
                    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
                if candidate.words == words:
                    dialog.view.setCurrentIndex(dialog.model.index(row))
                    QTest.keyClicks(dialog.translation, ENGLISH[words])
        QTest.keyClick(dialog.view, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(QuotationChoice, "exec", chooses)
    ratna.do("choose_print_quotations")
    assert page.form.chosen_told.text() == "Dipilih sendiri untuk 2 kode, diusulkan untuk yang lain"
    assert {each.text for each in project.reader.all(Memo) if each.type is MemoType.TRANSLATION} == set(
        ENGLISH.values()
    )

    # Three steps to Word, in the look of the brief.
    ratna.wears("Naskah kebijakan (A5)")
    brief = tmp_path / "Naskah kebijakan.docx"
    ratna.writes_to_word(brief)
    assert ratna.told[-1] == (
        "Naskah kebijakan.docx ditulis, dengan 6 baris. Tabel disimpan sebagai “Tabel tema” dan dapat disegarkan."
    )

    # For the article she keeps the table once more, in English with the translations beside, without definitions.
    monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: "Table for the article")
    ratna.do("duplicate_print")
    ratna.chooses("language", "Inggris")
    ratna.press(page.form.bilingual, Qt.Key.Key_Space)
    page.form.columns.view.setCurrentIndex(page.form.columns.model.index(0))
    ratna.press(page.form.columns.view, Qt.Key.Key_Space)
    ratna.wears("Artikel jurnal (APA 7)")
    article = tmp_path / "Article.docx"
    ratna.writes_to_word(article)
    assert ratna.told[-1].endswith("Tabel disimpan sebagai “Table for the article” dan dapat disegarkan.")
    assert [each.name for each in project.reader.all(SavedTable)] == ["Tabel tema", "Table for the article"]

    # The brief: A5 across, in Indonesian; hers in place of what was proposed, proposals elsewhere, and no translation.
    assert sheet(brief) == (210, 148, "id-ID")
    text = Manuscript(brief)
    assert "Tabel 1. Tema dan kode: definisi, banyaknya pengodean, dan kutipan" in text.prose
    (table,) = text.tables
    assert table[0] == ["Tema dan kode", "Definisi", "Pengodean", "Sumber", "Kabupaten", "Di mana", "Kutipan"]
    assert [row[0] for row in table[1:]] == [
        "Beban kerja", "Pelaporan digital", "Biaya pribadi",
        "Konteks wilayah", "Geografi dan akses", "Jaringan internet",
    ]  # fmt: skip
    assert text.column("Pengodean")["Beban kerja"] == "10"
    quoted = text.column("Kutipan")
    assert quoted["Biaya pribadi"] == f"“{PURSE}”(FGD Garut, P2, par. 3)"
    assert quoted["Pelaporan digital"] == f"“{NIGHT}”(FGD Garut, P3, par. 4)"
    assert quoted["Jaringan internet"].count("par.") == 2

    # The article: A4, APA's number above the title, names and quotations in both languages.
    assert sheet(article) == (297, 210, "en-GB")
    text = Manuscript(article)
    assert text.prose[1:3] == ["Table 1", "Themes and codes: number of codings and quotations"]
    assert text.tables[0][0] == ["Theme and code", "Codings", "Sources", "Districts", "Where", "Quotations"]
    assert text.row("Private costsBiaya pribadi")[-1] == f"“{PURSE}”‘{ENGLISH[PURSE]}’(FGD Garut, P2, par. 3)"
    # What is not translated yet is said, not hidden.
    assert "4 quotations are not translated yet." in text.prose[3]

    # All of it is in the project, and sound.
    ratna.window.leave_project()
    again = open_project(project.path)
    assert len(again.reader.all(SavedTable)) == 2
    again.close()
    assert check(project.path).ok


def sheet(path: Path) -> tuple[int, int, str]:
    """Return width and height of the pages in millimetres, and the language of the words."""
    document = Document(str(path))
    (section,) = document.sections
    assert section.page_width is not None
    assert section.page_height is not None
    language = next(document.styles.element.iter(qn("w:lang"))).get(qn("w:val"))
    return round(section.page_width.mm), round(section.page_height.mm), str(language)
