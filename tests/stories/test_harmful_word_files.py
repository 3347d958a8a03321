"""Ratna is sent a template with macros, forgets that her file is open, picks wrong files: nothing of hers is hurt."""

import zipfile
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.refreshing.word_files import with_parts
from tests.stories.authoring import Author
from tests.stories.her_study import study_of_hers
from tests.stories.manuscript import Manuscript
from workbench.domain.templates import House


def with_macros(path: Path) -> Path:
    """Make a Word file that brings a macro along, whatever it is called."""
    Document().save(str(path))
    with zipfile.ZipFile(path) as archive:
        kinds = archive.read("[Content_Types].xml")
    kinds = kinds.replace(
        b"wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml"
    ).replace(b"application/vnd.openxmlformats-officedocument.ms-word", b"application/vnd.ms-word")
    macro = {"[Content_Types].xml": kinds, "word/vbaProject.bin": b"macro"}
    path.write_bytes(with_parts(path.read_bytes(), macro))
    return path


@pytest.mark.parametrize("name", ["dinas.docm", "dinas.dotm", "dinas.docx"])
def test_a_template_with_macros_is_refused(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    ratna = Author(qtbot, qapp, study_of_hers(tmp_path), monkeypatch)
    ratna.do("show_print")
    ratna.rest()
    template = with_macros(tmp_path / name)
    before = template.read_bytes()
    ratna.opens(template)
    ratna.wears("Templat sendiri…")
    assert ratna.told == [
        f"{name} memuat makro dan tidak dibuka; simpan di Word sebagai .docx atau .dotx tanpa makro."
    ]
    assert ratna.tables.template.choice is House.PLAIN
    assert template.read_bytes() == before
    # The way to Word is as open as before.
    ratna.writes_to_word(tmp_path / "naskah.docx")
    assert ratna.told[-1].startswith("naskah.docx ditulis")
    assert "vbaProject.bin" not in "".join(zipfile.ZipFile(tmp_path / "naskah.docx").namelist())


def test_a_file_that_is_open_or_wrong_is_left_alone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = study_of_hers(tmp_path)
    ratna = Author(qtbot, qapp, project, monkeypatch)
    ratna.do("show_print")
    ratna.rest()
    folder = tmp_path / "Naskah Ratna"
    folder.mkdir()
    path = folder / "naskah.docx"
    ratna.writes_to_word(path)
    ratna.changes_twenty_codings()

    # Her file is still open in LibreOffice: she is told before, and when she tries nevertheless.
    lock = folder / ".~lock.naskah.docx#"
    lock.write_text(",ratna,laptop,29.11.2026 09:00,file:///;", encoding="utf-8")
    before = path.read_bytes()
    ratna.looks_at(path)
    page = ratna.files
    assert page.bar.warning.text().startswith("Berkas ini sedang dibuka di Word atau LibreOffice.")
    ratna.press(page.refresh, Qt.Key.Key_Space)
    assert ratna.told[-1].startswith("naskah.docx sedang dibuka di Word atau LibreOffice; tutup di sana")
    assert path.read_bytes() == before
    assert set(folder.iterdir()) == {path, lock}

    # The file changes while she looks at what would change: it is not written over.
    lock.unlink()
    text = Manuscript(path)
    text.writes_below("Ditambahkan di komputer lain.")
    text.save()
    newer = path.read_bytes()
    ratna.press(page.refresh, Qt.Key.Key_Space)
    assert ratna.told[-1].startswith("naskah.docx berubah sejak dibaca, dan tidak ditimpa")
    assert path.read_bytes() == newer
    assert set(folder.iterdir()) == {path}

    # She looks again, and it goes on.
    ratna.do("look_at_word_file")
    ratna.do("refresh_word_file")
    assert Manuscript(path).prose[-1] == "Ditambahkan di komputer lain."
    assert Manuscript(path).row("Beban kerja")[2] == "15"

    # Wrong files are refused in a sentence each, and stay as they are.
    old_word = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    for name, data, why in (
        ("makro.docm", with_macros(tmp_path / "makro.docm").read_bytes(), "memuat makro dan tidak dibuka"),
        ("lama.doc", old_word, "berformat Word lama"),
        ("rusak.docx", b"PK\x03\x04 not at all", "rusak atau bukan berkas Word"),
        ("kosong.docx", b"", "kosong; pilih naskah yang memuat tabel dari proyek ini"),
        ("tabel.xlsx", b"PK\x03\x04", "bukan berkas Word"),
    ):
        other = tmp_path / name
        other.write_bytes(data)
        ratna.looks_at(other)
        said = page.empty.accessibleName()
        assert said.startswith("Berkas ini tidak dapat disegarkan")
        assert f"{name} {why}" in said
        assert not ratna.window.commands["refresh_word_file"].isEnabled()
        assert not ratna.window.commands["copy_word_file"].isEnabled()
        assert other.read_bytes() == data

    # The way back to her own file is open.
    ratna.looks_at(path)
    assert page.bar.facts.text() == "1 tabel: 0 perubahan dicentang"
