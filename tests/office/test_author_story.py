"""An author at the whole window whose text goes through LibreOffice each time before she refreshes it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.office.conftest import Office
from tests.stories.authoring import Author
from tests.stories.her_study import LOAD, PLACE, study_of_hers
from tests.stories.manuscript import Manuscript

HERS = "This sentence is hers."
SAID, CORRECTED = "Kami naik bukit dulu baru bisa kirim.", "Kami naik bukit dulu, baru bisa mengirim."


def remark(row: int) -> str:
    """Return what stands in the column that she added."""
    return "My remarks" if row == 0 else f"look at row {row} & <discuss>"


def printed(path: Path) -> str:
    """Return the words of a PDF file."""
    found = shutil.which("pdftotext")
    if found is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run([found, str(path), "-"], check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_a_text_goes_through_libreoffice_and_follows_the_project(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, office: Office
) -> None:
    author = Author(qtbot, qapp, study_of_hers(tmp_path), monkeypatch, "en")
    author.do("show_print")
    for theme in (LOAD, PLACE):
        author.ticks_theme(theme)
    path = tmp_path / "article.docx"
    author.writes_to_word(path)
    text = Manuscript(path)
    text.corrects(SAID, CORRECTED)
    text.gives_a_column(remark)
    text.writes_above(HERS, "Workload was told {{theme: Beban kerja | codings}} times.")
    text.moves_the_table_to_the_end()
    text.save()

    # LibreOffice saves it: the marks that it drops are no loss.
    saved = office(path, "docx")
    first = Manuscript(saved)
    codings = first.column("Codings")
    author.changes_twenty_codings()
    author.looks_at(saved)
    listed = author.listed()
    assert listed["Workload · Codings"] == ("10", "15")
    author.do("refresh_word_file")
    text = Manuscript(saved)
    assert text.prose[:2] == [HERS, "Workload was told 15 times."]
    assert text.column("Codings") == codings | {
        "Workload": "15", "Digital reporting": "6", "Regional context": "5", "Geography and access": "2",
    }  # fmt: skip
    # Without its tags the cell that she worked on is hers as a whole.
    assert text.row("Internet network")[-2].startswith(f"“{CORRECTED}”(FGD Ende, P2, par. 3)")
    assert [row[-1] for row in text.tables[0]] == [remark(number) for number in range(len(text.tables[0]))]

    # She takes the changes back; saved by LibreOffice once more, the file goes back too, and is the same again.
    for _step in range(20):
        author.do("undo")
    again = office(saved, "docx")
    author.looks_at(again)
    author.do("refresh_word_file")
    text = Manuscript(again)
    assert text.prose[:2] == [HERS, "Workload was told 10 times."]
    assert text.column("Codings") == codings
    assert [row[-1] for row in text.tables[0]] == [remark(number) for number in range(len(text.tables[0]))]
    assert [row[-2] for row in text.tables[0]] == [row[-2] for row in first.tables[0]]

    # What is printed says all of it.
    words = " ".join(printed(office(again, "pdf")).split())
    for each in (HERS, "Workload was told 10 times.", "My remarks", "look at row 3 & <discuss>"):
        assert each in words
