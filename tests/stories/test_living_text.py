"""Ratna's brief a week later: twenty codings have changed, she has worked on the text, and both stay true."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stories.authoring import Author
from tests.stories.her_study import LOAD, NEWLY_CODED, NO_LONGER_CODED, PLACE, study_of_hers
from tests.stories.manuscript import Manuscript
from workbench.domain.codings import Coding
from workbench.services.projects import open_project
from workbench.storage.check import check

ABOVE = ("Ringkasan", "Pendamping menanggung sendiri sebagian biaya kerjanya.")
BELOW = "Tabel di atas menunjukkan sebarannya; pembahasan menyusul."
SAID, CORRECTED = "Kami naik bukit dulu baru bisa kirim.", "Kami naik bukit dulu, baru bisa mengirim."
OTHER = "Sinyal di kampung atas cuma satu titik."


def remark(row: int) -> str:
    """Return what stands in the column that she added."""
    return "Catatan saya" if row == 0 else f"Periksa baris {row} & <bahas>"


def works_on(path: Path) -> None:
    """Write around the table, correct a quotation, give the table a column, and move it."""
    text = Manuscript(path)
    text.corrects(SAID, CORRECTED)
    text.gives_a_column(remark)
    text.writes_above(*ABOVE)
    text.moves_the_table_to_the_end()
    text.writes_below(BELOW)
    text.save()


def test_a_text_stays_true_and_hers(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = study_of_hers(tmp_path)
    ratna = Author(qtbot, qapp, project, monkeypatch)
    ratna.do("show_print")
    for theme in (LOAD, PLACE):
        ratna.ticks_theme(theme)
    ratna.press(ratna.tables.form.empty, Qt.Key.Key_Space)
    path = tmp_path / "Naskah Bu Ratna.docx"
    ratna.writes_to_word(path)
    first = Manuscript(path).column("Pengodean")
    works_on(path)
    hers = path.read_bytes()
    prose = Manuscript(path).prose

    # Twenty codings change. The page of Word files says where, and that she changed a quotation herself.
    assert len(NEWLY_CODED) + len(NO_LONGER_CODED) == 20
    ratna.changes_twenty_codings()
    ratna.looks_at(path)
    page = ratna.files
    assert page.bar.facts.text() == "1 tabel: 12 perubahan dicentang"
    assert page.bar.mine.text() == "Hanya yang saya ubah sendiri (1)"
    listed = ratna.listed()
    assert listed["Beban kerja · Pengodean"] == ("10", "15")
    assert listed["Geografi dan akses · Di mana"] == ("Garut, Ende", "Ende")
    # Beside her correction another quotation takes the place of ours that is gone; hers goes only if she says so.
    hers_stays, ours_comes = (
        f"“{CORRECTED}”\n(FGD Ende, P2, par. 3)",
        "“Unggahan foto sering gagal di tengah.”\n(FGD Garut, P2, par. 9)",
    )
    assert listed["Jaringan internet · Kutipan"] == (f"{hers_stays}\n{ours_comes}", ours_comes)
    # Nothing is written before she says so.
    assert path.read_bytes() == hers

    # She refuses one change and refreshes by the button.
    ratna.unticks("Geografi dan akses · Pengodean")
    assert page.bar.facts.text() == "1 tabel: 11 perubahan dicentang"
    ratna.press(page.refresh, Qt.Key.Key_Space)
    (old,) = tmp_path.glob("Naskah Bu Ratna (sebelum disegarkan *.docx")
    assert ratna.told[-1] == (f"Naskah Bu Ratna.docx disegarkan di 11 tempat. Berkas lamanya {old.name}.")
    assert old.read_bytes() == hers

    # Numbers are new, but for the one that she refused; what she wrote, corrected and added is there as it was.
    text = Manuscript(path)
    assert text.prose == prose
    counted = text.column("Pengodean")
    assert counted == first | {"Beban kerja": "15", "Pelaporan digital": "6", "Konteks wilayah": "5"}
    assert counted["Geografi dan akses"] == "3"
    # Her correction still says whence it comes.
    assert text.row("Jaringan internet")[-2] == f"{hers_stays}{ours_comes}".replace("\n", "")
    assert [row[-1] for row in text.tables[0]] == [remark(number) for number in range(len(text.tables[0]))]

    # What she left out is offered again; nothing else is.
    assert ratna.listed() == {
        "Geografi dan akses · Pengodean": ("3", "2"),
        "Jaringan internet · Kutipan": listed["Jaringan internet · Kutipan"],
    }

    # She takes the twenty changes back, step by step, and refreshes: the first numbers, and still her words.
    before = len(project.reader.all(Coding))
    for _step in range(20):
        ratna.do("undo")
    assert len(project.reader.all(Coding)) == before - len(NEWLY_CODED) + len(NO_LONGER_CODED)
    assert page.bar.warning.text().startswith("Proyek sudah berubah sejak berkas ini dibaca.")
    ratna.do("look_at_word_file")
    ratna.do("refresh_word_file")
    text = Manuscript(path)
    assert text.column("Pengodean") == first
    assert text.prose == prose
    assert text.row("Jaringan internet")[-2].startswith(f"“{CORRECTED}”(FGD Ende, P2, par. 3)")
    assert OTHER in text.row("Jaringan internet")[-2]
    assert [row[-1] for row in text.tables[0]] == [remark(number) for number in range(len(text.tables[0]))]

    # All is as she had left it, and nothing waits for anybody.
    assert ratna.listed() == {}
    assert not ratna.window.commands["refresh_word_file"].isEnabled()

    ratna.window.leave_project()
    again = open_project(project.path)
    assert len(again.reader.all(Coding)) == 16
    again.close()
    assert check(project.path).ok
