"""Pictures of the desk: the transcript at work, the codebook, and two people who code."""

from collections.abc import Callable

from picture_studio import TALL, WIDE, Studio
from picture_work import UNREAD
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QDockWidget, QWidget

from workbench.domain.codes import LEVEL_SIGN
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.services.material import source_named
from workbench.ui.dialogs.codebook_history import CodebookHistory
from workbench.ui.dialogs.compare_coders import CompareCoders
from workbench.ui.dialogs.merge_dialog import MergeDialog
from workbench.ui.dialogs.wastebasket import Wastebasket
from workbench.ui.models.history_model import HistoryModel
from workbench.ui.panels.history_dock import HistoryDock
from workbench.ui.panels.history_panel import HistoryPanel
from workbench.ui.panels.key_sheet import KeySheet
from workbench.ui.workspaces.coding import CodingWorkspace

SOURCE = "FGD Sampang – pendamping"
MARKED = "kalau langsung bahasa Indonesia itu dikira orang bank. Dikira nagih."
BESIDE = "FGD Ende – pendamping"
CARD = LEVEL_SIGN.join(("Dukungan kelembagaan", "Supervisi suportif"))
GOING = LEVEL_SIGN.join(("Beban kerja", "Pelaporan digital"))
INTO = LEVEL_SIGN.join(("Beban kerja", "Beban administratif"))
REDESCRIBED = "redescribe_code"
SCROLLED = 120
SLIM = 240
"""So wide is the tree of codes where the stripes beside the text are to have room for their names."""
DENSE = "FGD Karawang – pendamping"


def desk(studio: Studio) -> QImage:
    """Mark a segment: its handles, the stripes beside it, its codes in the panel, the density bar."""
    with studio.sized(WIDE):
        work = _desk(_marked(studio))
        dock = _dock(work.codes)
        width = dock.width()
        work.resizeDocks([dock], [SLIM], Qt.Orientation.Horizontal)
        image = studio.picture()
        work.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        return image


def segment(studio: Studio) -> QImage:
    """Look closely at the panel of that segment."""
    with studio.sized(WIDE):
        return _part(_marked(studio), _desk(studio).segment)


def keys(studio: Studio) -> QImage:
    """Lay the sheet of keys over the window."""
    work = studio.coding(SOURCE)
    studio.window.activateWindow()
    work.transcript.view.setFocus()
    with studio.sized(WIDE):
        sheet = KeySheet.lay_over(studio.window, studio.window.commands)
        image = studio.picture()
        sheet.close()
    studio.rest()
    return image


def split(studio: Studio) -> QImage:
    """Look at two sources side by side, in the dark."""
    work = studio.coding(SOURCE)
    studio.preferences.set_appearance("dark")
    with studio.sized(WIDE):
        studio.window.commands["split_view"].trigger()
        studio.rest()
        work.show_source(source_named(studio.sitting.project.reader, BESIDE).id, None)
        studio.rest()
        for panel in work.transcripts.panels():
            bar = panel.view.verticalScrollBar()
            bar.setValue(bar.maximum() // 3)
        image = studio.picture()
        studio.window.commands["other_half"].trigger()
        studio.window.commands["split_view"].trigger()
    studio.preferences.set_appearance("light")
    studio.rest()
    return image


def card(studio: Studio) -> QImage:
    """Look at a code's card, with its examples, below the tree with its counts."""
    work = studio.coding(SOURCE)
    with studio.sized(TALL):
        work.show_code(_code(studio, CARD))
        docks = [_dock(each) for each in (work.codes, work.card)]
        heights = [each.height() for each in docks]
        work.resizeDocks(docks, [200, 1200], Qt.Orientation.Vertical)
        studio.rest()
        work.card.examples.list.setCurrentRow(1)
        image = _part(studio, work.card)
        work.resizeDocks(docks, heights, Qt.Orientation.Vertical)
        return image


def merge(studio: Studio) -> QImage:
    """Look at what merging two codes would do."""
    project = studio.sitting.project
    dialog = MergeDialog(studio.window, project, (_code(studio, GOING),), project.codebook().at_path(INTO))
    return _taken(studio, dialog)


def compare(studio: Studio) -> QImage:
    """Compare two coders on a source, at one of the differences."""
    source = source_named(studio.sitting.project.reader, DENSE)
    dialog = CompareCoders(studio.window, studio.sitting, source.id)
    dialog.show()
    studio.rest()
    for _step in range(3):
        dialog.go(1)
    return _taken(studio, dialog)


def codebook_history(studio: Studio) -> QImage:
    """Look at what became of the codebook in a week."""
    dialog = CodebookHistory(studio.window, studio.sitting)
    dialog.since.setCurrentIndex(dialog.since.findData("week"))
    dialog.show()
    studio.rest()
    rows = range(dialog.list.count())
    dialog.list.setCurrentRow(next(row for row in rows if CARD in dialog.list.item(row).text()))
    return _taken(studio, dialog)


def wastebasket(studio: Studio) -> QImage:
    """Look at what was deleted, and at what one of it holds."""
    dialog = Wastebasket(studio.window, studio.sitting)
    dialog.show()
    studio.rest()
    return _taken(studio, dialog)


def history(studio: Studio) -> QImage:
    """Look at the steps of a week beside the transcript."""
    studio.coding(UNREAD)
    with studio.sized(WIDE):
        studio.window.commands["history"].trigger()
        studio.rest()
        dock = studio.window.findChild(HistoryDock)
        assert isinstance(dock, HistoryDock)
        panel = dock.widget()
        assert isinstance(panel, HistoryPanel)
        model = panel.model
        rows = range(model.rowCount())
        panel.view.setCurrentIndex(model.index(next(row for row in rows if _verb(model, row) == REDESCRIBED)))
        image = studio.picture()
        dock.hide()
        return image


def _verb(model: HistoryModel, row: int) -> str:
    step = model.step_at(row)
    return step.heading.step.verb if step is not None else ""


def _desk(studio: Studio) -> CodingWorkspace:
    work = studio.workspace("coding")
    assert isinstance(work, CodingWorkspace)
    return work


def _marked(studio: Studio) -> Studio:
    work = studio.coding(SOURCE)
    found = [each for each in studio.sitting.project.reader.all(Coding) if each.segment.quote == MARKED]
    source = source_named(studio.sitting.project.reader, SOURCE)
    shown = [each.id for each in found if each.source == source.id]
    work.transcript.view.clear_selection()
    work.transcript.view.codings_picked.emit(tuple(shown))
    bar = work.transcript.view.verticalScrollBar()
    bar.setValue(0)
    work.transcript.view.reveal(found[0].span)
    bar.setValue(bar.value() + SCROLLED)
    work.transcript.view.setFocus()
    studio.rest()
    return studio


def _code(studio: Studio, path: str) -> CodeId:
    return studio.sitting.project.codebook().at_path(path).id


def _dock(panel: QWidget) -> QDockWidget:
    parent = panel.parentWidget()
    while not isinstance(parent, QDockWidget):
        assert parent is not None
        parent = parent.parentWidget()
    return parent


def _part(studio: Studio, panel: QWidget) -> QImage:
    """Return a panel as it stands in the window."""
    image = studio.picture()
    corner = panel.mapTo(studio.window, QPoint())
    return image.copy(QRect(corner, panel.size()))


def _taken(studio: Studio, dialog: QDialog) -> QImage:
    dialog.show()
    image = studio.dialog(dialog)
    dialog.close()
    dialog.deleteLater()
    studio.rest()
    return image


IN_STUDY: dict[str, Callable[[Studio], QImage]] = {
    "desk": desk,
    "segment": segment,
    "keys": keys,
    "split": split,
    "code-card": card,
    "compare": compare,
}
AT_WORK: dict[str, Callable[[Studio], QImage]] = {
    "merge": merge,
    "codebook-history": codebook_history,
    "history": history,
    "wastebasket": wastebasket,
}
"""Pictures by their file's name, of the example study and of a week's work on it."""
