"""Make the manual's pictures from the example study: ``python scripts/make_pictures.py [OUT]``.

Nothing on the screen is needed and nothing of the person's own is read: the project lies in a temporary folder, the
settings are the plain ones. Pictures have a palette of their own, so that the folder stays small.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.importing import ImportOptions, propose
from workbench.services.jobs import Silent
from workbench.services.material import source_named
from workbench.services.projects import open_project
from workbench.services.settings import Settings
from workbench.ui.dialogs.import_dialog import ImportDialog
from workbench.ui.main_window import MainWindow
from workbench.ui.picture import settle
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.districts import DistrictsWorkspace
from workbench.ui.workspaces.supervision import SupervisionWorkspace

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
PROJECT = "pkh-2025.workbench"
SIZE = QSize(1280, 800)
CODER = "Rini"
COLOURS = 256
SCREEN = {"name": "one", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "dpr": 1}

CODED = "FGD Sampang – pendamping"
QUOTE = "Pintunya ditutup."
TYPED = "bahasa"
SCROLLED = 330
UNCODED = "FGD Garut – KPM"
CELL = ("Dukungan kelembagaan", "Ende")
CASE = "K-END-001"
DISCUSSED = (
    "Nenek sudah mau datang ke posyandu kalau dijemput. Kader berganti bulan ini.",
    "Kunjungan berikut bersama bidan desa, sesudah upacara kampung.",
    "Keluarga lebih terbuka bila ada orang yang mereka kenal.",
)
INCOMING = {
    "FGD Subang 14 Agustus.txt": (
        "Transkrip FGD Pendamping Sosial PKH – Kabupaten Subang\n"
        "Moderator: Terima kasih sudah hadir. Kita mulai dari pekerjaan sehari-hari.\n"
        "P1: Kalau saya, Bu, paling banyak waktu habis di laporan. Siang turun, malam unggah.\n"
        "P2: Sama. Formatnya ganti terus, padahal KPM saya dua ratus delapan puluh.\n"
        "P3: Di kampung saya sinyal cuma ada di dekat balai desa.\n"
        "Moderator: Lalu bagaimana caranya?\n"
        "P3: Ya ditumpuk dulu, Bu. Seminggu sekali baru dikirim.\n"
        "P1: Koordinator kami tidak keberatan, asal kunjungannya jalan.\n"
        "P2: Di tempat saya ditanya tiap sore.\n"
    ),
    "Wawancara koordinator Ende.txt": (
        "Pewawancara: Bapak sudah berapa lama menjadi koordinator?\n"
        "Koordinator: Enam tahun. Dulu pendamping juga, di pesisir.\n"
        "Pewawancara: Apa yang Bapak lihat saat turun ke lapangan?\n"
        "Koordinator: Saya lebih banyak mendengar. Baru sesudah itu kita bicara laporan.\n"
    ),
    "catatan lapangan.txt": "Catatan lapangan\nJalan ke dusun atas putus sejak Senin. Kunjungan diundur.\n",
}
DUPLICATE = "corpora/pkh-2025/sources/19-sampang-wawancara-koordinator.txt"


class Studio:
    """The window on the example study that pictures are taken of."""

    def __init__(self, application: QApplication, preferences: Preferences, folder: Path) -> None:
        """Show the start page."""
        self.application, self.preferences = application, preferences
        self.project, self.incoming = folder / PROJECT, folder / "incoming"
        self.window = MainWindow(preferences)
        self.window.resize(SIZE)
        self.window.show()

    def open(self) -> None:
        """Open the project."""
        self.window.show_project(open_project(self.project, coder=CODER))
        self.rest()

    def rest(self) -> None:
        """Let the window finish what it is at. Outside Qt's own loop, what is to be deleted does not go by itself."""
        settle(self.application, self.window)
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def workspace(self, name: str) -> QWidget:
        """Bring a workspace to the front."""
        place, found = next(
            (place, each) for place, each in enumerate(self.window.workspaces) if each.name == name
        )
        self.window.switch_to(place)
        self.rest()
        return found

    def picture(self, above: QWidget | None = None, *, dimmed: bool = False) -> QImage:
        """Return the window as it looks, with another window above it where there is one."""
        self.rest()
        image = self.window.grab().toImage()
        if above is None:
            return image
        painter = QPainter(image)
        if dimmed:
            painter.fillRect(image.rect(), QColor(0, 0, 0, 90))
        corner = self.window.mapFromGlobal(above.mapToGlobal(QPoint()))
        if dimmed:
            corner = QPoint((SIZE.width() - above.width()) // 2, (SIZE.height() - above.height()) // 2)
        painter.drawPixmap(corner, above.grab())
        painter.end()
        return image

    def leave(self) -> None:
        """Close the window."""
        self.window.close()
        self.window.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start(studio: Studio) -> QImage:
    """Take the start page."""
    return studio.picture()


def coding(studio: Studio) -> QImage:
    """Select a few words and begin to name their code."""
    desk = _coding(studio, CODED)
    reading = desk.transcript.reading
    assert reading is not None
    begin = reading.text.index(QUOTE)
    desk.transcript.view.set_selection(Span(begin, begin + len(QUOTE)))
    bar = desk.transcript.view.verticalScrollBar()
    bar.setValue(bar.value() + SCROLLED)
    studio.rest()
    desk.open_code_box()
    desk.box.field.setText(TYPED)
    image = studio.picture(desk.box)
    desk.box.hide()
    desk.transcript.view.clear_selection()
    return image


def suggestions(studio: Studio) -> QImage:
    """Ask for suggestions and look at the second."""
    desk = _coding(studio, UNCODED)
    studio.window.commands["suggest"].trigger()
    studio.rest()
    studio.window.commands["next_suggestion"].trigger()
    key = desk.suggestions.current()
    assert key is not None
    desk.transcript.view.suggestion_picked.emit(key[0])
    return studio.picture()


def participation(studio: Studio) -> QImage:
    """Look at who takes part."""
    desk = _coding(studio, UNCODED)
    studio.window.commands["show_participation"].trigger()
    image = studio.picture()
    studio.window.commands["find_source"].trigger()
    desk.transcript.view.setFocus()
    return image


def importing(studio: Studio) -> QImage:
    """Look at files before they are imported."""
    _coding(studio, CODED)
    sitting = studio.window.sitting
    assert sitting is not None
    reader = sitting.project.reader
    districts = {each.id: each for each in reader.all(District)}
    proposals = propose(reader, (studio.incoming,), ImportOptions(), Silent())
    dialog = ImportDialog(studio.window, proposals, districts, studio.preferences.language)
    dialog.show()
    studio.rest()
    image = studio.picture(dialog, dimmed=True)
    dialog.close()
    return image


def _coding(studio: Studio, name: str) -> CodingWorkspace:
    desk = studio.workspace("coding")
    assert isinstance(desk, CodingWorkspace)
    sitting = studio.window.sitting
    assert sitting is not None
    desk.show_source(source_named(sitting.project.reader, name).id, None)
    studio.rest()
    return desk


def dark(studio: Studio) -> QImage:
    """Take the coding workspace in the dark."""
    desk = _coding(studio, CODED)
    studio.preferences.set_appearance("dark")
    reading = desk.transcript.reading
    assert reading is not None
    first = reading.codings[0]
    desk.transcript.view.codings_picked.emit((first.id,))
    image = studio.picture()
    studio.preferences.set_appearance("light")
    return image


def districts(studio: Studio) -> QImage:
    """Look at the table and at what one of its cells holds."""
    desk = studio.workspace("districts")
    assert isinstance(desk, DistrictsWorkspace)
    model = desk.matrix.model
    rows = [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]
    columns = [
        str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())
    ]
    cell = model.index(rows.index(CELL[0]), columns.index(CELL[1]))
    desk.matrix.table.setCurrentIndex(cell)
    desk.matrix.table.quotations_wanted.emit(model.place(cell))
    return studio.picture()


def supervision(studio: Studio) -> QImage:
    """Look at a case."""
    return _supervision(studio).picture()


def session(studio: Studio) -> QImage:
    """Begin to log a session about that case."""
    _supervision(studio)
    studio.window.commands["log_session"].trigger()
    desk = studio.workspace("supervision")
    assert isinstance(desk, SupervisionWorkspace)
    assert desk.form is not None
    said = desk.form.discussions[0]
    for field, words in zip((said.discussed, said.decision, said.rationale), DISCUSSED, strict=True):
        field.text.setPlainText(words)
    return studio.picture()


def _supervision(studio: Studio) -> Studio:
    desk = studio.workspace("supervision")
    assert isinstance(desk, SupervisionWorkspace)
    sitting = studio.window.sitting
    assert sitting is not None
    shown = next(each for each in sitting.project.reader.all(Case) if each.code == CASE)
    desk.cases.mark_case(shown.id)
    desk.show_case(shown.id)
    studio.rest()
    return studio


Maker = Callable[[Studio], QImage]
OPENED: dict[str, Maker] = {
    "coding": coding,
    "coding-dark": dark,
    "import": importing,
    "participation": participation,
    "suggestions": suggestions,
    "districts": districts,
    "supervision": supervision,
    "session": session,
}
"""Pictures of an open project by their file's name; coding comes before suggestions are asked for."""
LEFT_OUT = {("en", "coding-dark")}


def in_palette(image: QImage) -> QImage:
    """Return the image with at most 256 of its own colours: each that stands far from the others and often enough."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), dtype=np.uint32).reshape(plain.height(), -1)
    colours, counts = np.unique(pixels[:, : plain.width()], return_counts=True)
    points = np.stack([(colours >> shift) & 255 for shift in (16, 8, 0)], axis=1).astype(np.float64)
    chosen, missed = [int(np.argmax(counts))], np.full(len(colours), np.inf)
    while len(chosen) < min(COLOURS, len(colours)):
        missed = np.minimum(missed, ((points - points[chosen[-1]]) ** 2).sum(axis=1))
        chosen.append(int(np.argmax(missed * np.sqrt(counts))))
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    table = [int(colours[each]) | 0xFF000000 for each in chosen]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def kept(image: QImage, path: Path) -> None:
    """Write a picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not in_palette(image).save(str(path), "PNG", 0):
        sys.exit(f"can't write {path}")
    print(f"{path.stat().st_size // 1024:5} kB  {path}")


def prepare(folder: Path) -> None:
    """Make the example study, and files that wait to be imported."""
    studies.create_example(folder / PROJECT, Silent()).close()
    incoming = folder / "incoming"
    incoming.mkdir()
    for name, words in INCOMING.items():
        (incoming / name).write_text(words, encoding="utf-8")
    (incoming / "rekaman lama.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    shutil.copy(ROOT / DUPLICATE, incoming / "wawancara Sampang.txt")


def main() -> int:
    """Make all pictures."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    with tempfile.TemporaryDirectory() as name:
        screen = Path(name) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        application = QApplication([])
        preferences = Preferences(application, Settings(appearance="light", coder=CODER), lasting=False)
        prepare(Path(name))
        studio = Studio(application, preferences, Path(name))
        for language in ("id", "en"):
            preferences.set_language(language)
            kept(start(studio), out / language / "start.png")
            studio.open()
            for picture, maker in OPENED.items():
                if (language, picture) not in LEFT_OUT:
                    kept(maker(studio), out / language / f"{picture}.png")
            studio.window.leave_project()
            preferences.forget(str(studio.project))
            preferences.set_window("")
        studio.leave()
    return 0


if __name__ == "__main__":
    sys.exit(main())
