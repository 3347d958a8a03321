"""A picture in the window: drawn at its size, pointed at, walked through, opened, saved, copied."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.exports.pictures.samples import FRAME, bars, heat, network
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.pictures import Frame, Picture
from workbench.services.projects import create_file
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages
from workbench.ui.panels.picture_view import PictureView
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting

GRID = heat([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


class Looker:
    """Somebody in front of a picture."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, folder: Path) -> None:
        self.qtbot = qtbot
        self.jobs, self.messages = JobRunner(), Messages()
        project = create_file(folder / "uji.workbench", study="empty", title="", coder="Sari")
        self.sitting = Sitting(project, preferences, self.jobs, self.messages)
        self.root = QWidget()
        qtbot.addWidget(self.root)
        self.actions = Actions(self.root)
        self.actions.note(present=When.PROJECT)
        self.view = PictureView(self.sitting, self.actions)
        self.before = QPushButton("before")
        layout = QVBoxLayout(self.root)
        layout.addWidget(self.before)
        layout.addWidget(self.view)
        self.opened: list[str] = []
        self.view.part_opened.connect(self.opened.append)
        self.root.resize(520, 420)
        self.root.show()
        self.root.activateWindow()

    def rest(self) -> None:
        """Let what is under way come to its end: jobs, and the calm before a picture follows its place."""
        self.qtbot.waitUntil(lambda: not self.jobs.busy and not self.view._calm.isActive(), timeout=20_000)

    def shows(self, picture: Picture | None) -> None:
        self.view.show_picture(picture)
        self.rest()

    def presses(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.view.canvas, key)

    def place(self, key: str) -> QPoint:
        return next(each.bounds.center().toPoint() for each in self.view.canvas.places if each.key == key)

    @property
    def marked(self) -> str:
        place = self.view.canvas.marked_place
        return place.key if place else ""

    @property
    def words(self) -> str:
        return self.view._words.text()

    def leaves(self) -> None:
        self.jobs.close()
        self.sitting.close()


@pytest.fixture
def looker(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> Iterator[Looker]:
    made = Looker(qtbot, preferences, tmp_path)
    yield made
    made.leaves()


class DescribePictureView:
    def it_says_when_there_is_nothing(self, looker: Looker) -> None:
        assert looker.view.empty.isVisible()
        looker.shows(bars())
        assert looker.view.empty.isVisible()
        assert not looker.actions["save_picture"].isEnabled()
        looker.shows(GRID)
        assert not looker.view.empty.isVisible()
        looker.shows(None)
        assert looker.view.empty.isVisible()
        looker.view.save()
        looker.view.copy()
        assert looker.messages.last == ""

    def it_draws_in_its_place(self, looker: Looker) -> None:
        looker.shows(bars(3, 4))
        room = looker.view._area.contentsRect()
        assert looker.view.canvas.height() == room.height()
        assert 0 < room.width() - looker.view.canvas.width() < 40

    def it_follows_its_size_when_it_is_calm(self, looker: Looker) -> None:
        looker.shows(bars(3, 4))
        before = looker.view.canvas.size()
        looker.root.resize(700, 520)
        looker.rest()
        assert looker.view.canvas.width() > before.width()
        assert looker.view.canvas.height() > before.height()

    def it_draws_nothing_anew_that_is_as_it_was(self, looker: Looker, qtbot: QtBot) -> None:
        looker.shows(GRID)
        with qtbot.assertNotEmitted(looker.view.shown_anew):
            looker.shows(GRID)
            looker.view.retint()
            looker.rest()

    def it_wears_the_theme(self, looker: Looker, preferences: Preferences) -> None:
        looker.shows(bars(3))
        light = looker.view.canvas.image.pixelColor(1, 1).lightness()
        preferences.set_appearance("dark")
        looker.rest()
        dark = looker.view.canvas.image.pixelColor(1, 1).lightness()
        preferences.set_appearance("light")
        looker.rest()
        assert (light > 200, dark < 60) == (True, True)

    def it_waits_until_it_is_seen(self, looker: Looker) -> None:
        looker.view.hide()
        looker.shows(GRID)
        assert looker.view.canvas.image.isNull()
        assert not looker.actions["save_picture"].isEnabled()
        looker.view.show()
        looker.rest()
        assert not looker.view.canvas.image.isNull()
        assert looker.actions["save_picture"].isEnabled()

    def it_shows_the_last_of_several(self, looker: Looker) -> None:
        for count in range(1, 5):
            looker.view.show_picture(
                replace(bars(*range(count)), frame=replace(FRAME, title=f"Gambar {count}"))
            )
        looker.rest()
        assert looker.view.canvas.accessibleName() == "Gambar 4"

    def it_tries_again_after_a_failure(self, looker: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
        def fails(*_args: object) -> None:
            raise FileRefused(Path("a"), FileReason.CANNOT_WRITE)

        with monkeypatch.context() as patch:
            patch.setattr("workbench.ui.panels.picture_view.drawn", fails)
            looker.shows(GRID)
        assert looker.messages.last
        looker.shows(GRID)
        assert not looker.view.canvas.image.isNull()

    def it_has_a_size_to_begin_with(self, looker: Looker) -> None:
        assert looker.view.sizeHint() == QSize(560, 420)


class DescribePointing:
    def it_says_and_outlines_what_is_pointed_at(self, looker: Looker, qtbot: QtBot) -> None:
        looker.shows(GRID)
        canvas = looker.view.canvas
        qtbot.mouseMove(canvas, looker.place("1:1"))
        assert (looker.marked, looker.words) == ("1:1", "Baris 1: Kolom 1: 5")
        assert canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
        outlined = canvas.grab().toImage()
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
        assert (looker.marked, looker.words) == ("", "")
        assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor
        assert canvas.grab().toImage() != outlined

    def it_has_a_tip_for_every_part(self, looker: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
        looker.shows(GRID)
        canvas, told = looker.view.canvas, []
        monkeypatch.setattr(QToolTip, "showText", lambda _at, words, *_where: told.append(words))
        monkeypatch.setattr(QToolTip, "hideText", lambda: told.append(""))
        for at in (looker.place("0:2"), QPoint(1, 1)):
            QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
        assert told == ["Baris 0: Kolom 2: 3", ""]

    def it_opens_what_is_clicked(self, looker: Looker, qtbot: QtBot) -> None:
        looker.shows(GRID)
        qtbot.mouseClick(looker.view.canvas, Qt.MouseButton.LeftButton, pos=looker.place("0:1"))
        qtbot.mouseClick(looker.view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
        qtbot.mouseClick(looker.view.canvas, Qt.MouseButton.RightButton, pos=looker.place("0:1"))
        assert looker.opened == ["0:1"]

    def it_takes_what_lies_above(self, looker: Looker) -> None:
        looker.shows(network())
        canvas = looker.view.canvas
        node = next(n for n, each in enumerate(canvas.places) if each.key == "n1")
        assert canvas.place_at(canvas.places[node].bounds.center()) == node
        assert canvas.place_at(QPointF(-5, -5)) is None


class DescribeWalking:
    @pytest.fixture
    def walker(self, looker: Looker, qtbot: QtBot) -> Looker:
        qtbot.waitUntil(looker.before.isVisible)
        looker.shows(GRID)
        looker.before.setFocus()
        qtbot.keyClick(looker.before, Qt.Key.Key_Tab)
        while QApplication.focusWidget() is not looker.view.canvas:
            focus = QApplication.focusWidget()
            assert focus is not None
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
        return looker

    def it_begins_at_the_first_part(self, walker: Looker) -> None:
        assert walker.marked == "0:0"

    def it_goes_where_the_arrows_point(self, walker: Looker) -> None:
        way = []
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
            walker.presses(key)
            way.append(walker.marked)
        assert way == ["0:1", "1:1", "1:1", "1:0", "0:0"]

    def it_goes_to_the_ends(self, walker: Looker) -> None:
        walker.presses(Qt.Key.Key_End)
        assert walker.marked == "1:2"
        walker.presses(Qt.Key.Key_Home)
        assert walker.marked == "0:0"

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def it_opens_by_key(self, walker: Looker, key: Qt.Key) -> None:
        walker.presses(Qt.Key.Key_Right)
        walker.presses(key)
        assert walker.opened == ["0:1"]

    def it_tells_who_listens(self, walker: Looker) -> None:
        canvas = walker.view.canvas
        walker.presses(Qt.Key.Key_Down)
        assert canvas.accessibleName() == "Kode menurut kabupaten: Baris 1: Kolom 0: 4"
        assert canvas.accessibleDescription() == "Tujuh kode, tiga kabupaten."
        assert QToolTip.text() == "Baris 1: Kolom 0: 4"

    def it_shows_a_ring_while_it_has_the_keyboard(self, walker: Looker) -> None:
        ringed = walker.view.canvas.grab().toImage()
        walker.before.setFocus()
        assert walker.view.canvas.grab().toImage() != ringed

    def it_stays_where_it_was_when_the_picture_changes(self, walker: Looker) -> None:
        walker.presses(Qt.Key.Key_Right)
        walker.shows(heat([[9.0, 8.0]]))
        assert walker.marked == "0:1"
        walker.shows(bars(3))
        assert walker.marked == ""
        walker.presses(Qt.Key.Key_Right)
        assert walker.marked == "0:0"

    def it_brings_into_sight_what_is_walked_to(self, walker: Looker) -> None:
        walker.shows(bars(*range(60)))
        walker.presses(Qt.Key.Key_End)
        assert walker.view._area.verticalScrollBar().value() > 500

    def it_leaves_other_keys_to_others(self, walker: Looker) -> None:
        walker.presses(Qt.Key.Key_A)
        assert (walker.marked, walker.opened) == ("0:0", [])


class DescribeTakingAPictureAlong:
    @pytest.mark.parametrize(
        ("name", "kind", "written"),
        [
            ("a.svg", "", "a.svg"),
            ("a", "Drawing (*.svg)", "a.svg"),
            ("a", "Word document (*.docx)", "a.docx"),
            ("a", "", "a.png"),
        ],
    )
    def it_is_saved_where_the_person_says(
        self,
        looker: Looker,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        name: str,
        kind: str,
        written: str,
    ) -> None:
        asked: list[str] = []

        def chosen(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
            asked.append(Path(suggested).name)
            return str(tmp_path / name), kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
        looker.shows(replace(bars(3), frame=Frame('Kode: "a/b"?', "", "id")))
        looker.actions["save_picture"].trigger()
        looker.rest()
        assert asked == ["Kode a b.png"]
        assert (tmp_path / written).stat().st_size > 500
        assert looker.messages.last == f"{written} is written."

    def it_is_not_saved_when_nobody_says_where(
        self, looker: Looker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
        looker.shows(bars(3))
        looker.view._save.click()
        looker.rest()
        assert [each.name for each in tmp_path.iterdir() if each.suffix == ".png"] == []
        assert looker.messages.last == ""

    def it_says_what_went_wrong(self, looker: Looker, tmp_path: Path) -> None:
        looker.shows(bars(3))
        looker.view.saving.save(bars(3), tmp_path / "nowhere" / "a.png")
        looker.rest()
        assert "a.png" in looker.messages.last

    def it_is_masked_where_exports_are(self, looker: Looker, tmp_path: Path) -> None:
        from workbench.services.redacted_copies import mask_exports

        mask_exports(looker.sitting.project, wanted=True)
        looker.view.saving.save(bars(3), tmp_path / "a.svg")
        looker.rest()
        assert (tmp_path / "a.svg").exists()

    def it_goes_to_the_clipboard(self, looker: Looker) -> None:
        looker.shows(bars(3))
        looker.view._copy.click()
        image: QImage = QGuiApplication.clipboard().image()
        assert image.size() == looker.view.canvas.image.size()
        assert looker.messages.last == "The picture is on the clipboard."

    def it_has_a_menu(self, looker: Looker) -> None:
        looker.shows(bars(3))
        at = looker.place("0:0")
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, looker.view.canvas.mapToGlobal(at))
        QApplication.sendEvent(looker.view.canvas, event)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        assert [each.objectName() for each in menu.actions()] == ["save_picture", "copy_picture"]
        menu.close()

    def it_has_no_menu_without_a_picture(self, looker: Looker) -> None:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(looker.view, event)
        assert QApplication.activePopupWidget() is None

    def it_names_its_buttons(self, looker: Looker) -> None:
        assert looker.view._save.accessibleName() == "Save the picture…"
        assert looker.view._copy.accessibleName() == "Copy the picture (Ctrl+C)"
