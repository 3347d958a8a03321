"""The page *Joint display*: survey figures beside what the talks say, quotations and the author's inference."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodeId
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.joint_displays import DisplayView, display_view
from workbench.services.joint_rows import cell_of
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.joint_editing import JointEditing
from workbench.ui.joint_export import export_joint
from workbench.ui.joint_taking import SHEETS
from workbench.ui.joint_words import JointWords
from workbench.ui.latest_job import LatestJob
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.joint_bar import JointBar
from workbench.ui.panels.joint_card import Known
from workbench.ui.panels.joint_list import JointList
from workbench.ui.panels.matrix_quotations import CellWanted, MatrixQuotations
from workbench.ui.sitting import Sitting

_COUNTED: Final = (Coding, Code, District, Participant, Source, Transcript)


class JointPage(FindingPage):
    """A display's rows one below the other, each with its five parts side by side."""

    name = "joint"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Counting what the talks say"), self)
        self._words = JointWords()
        self._display: JointDisplay | None = None
        self._known = Known()
        self._stale, self._in_front = True, False
        self.bar, self.list = JointBar(sitting, actions), JointList(actions, writable=sitting.writable)
        self.editing = JointEditing(sitting, self.list, lambda: self._display, self)
        self.quotations = MatrixQuotations(sitting, closable=True)
        self.empty, self._pages = EmptyState("table"), QStackedWidget()
        self.setAcceptDrops(sitting.writable)
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("JointPage", "Joint display")

    @property
    def busy(self) -> bool:
        """Tell whether counts or quotations are still to come."""
        return self._job.busy or self.editing.busy

    @property
    def display(self) -> JointDisplay | None:
        """The display that is shown."""
        return self._display

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(JointDisplay):
            self.bar.fill()
        if change.touches(JointDisplay, *_COUNTED):
            self._stale = True
            if self._in_front:
                self._refresh()

    @override
    def shown(self) -> None:
        self._in_front = True
        if self._stale:
            self._refresh()
        self.list.go_to(self.list.at)
        self._note_commands()

    @override
    def hidden(self) -> None:
        self.keep_writing()
        self._in_front = False
        self._note_commands()

    @override
    def keep_writing(self) -> None:
        self.list.commit()

    @override
    def retranslate(self) -> None:
        self._say()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _sheet_in(event) is not None and self._display is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _sheet_in(event)
        if path is None or self._display is None:
            return
        event.acceptProposedAction()
        at = self.list.card_under(self.list.mapFrom(self, event.position().toPoint()))
        if at is None:
            self.editing.add_row()
            at = len(self._display.rows) - 1
        self.editing.take_sheet(at, path)

    def new_display(self) -> None:
        """Make a display, with a first row to begin with."""
        self.keep_writing()
        made = self.bar.make()
        if made is not None:
            self.bar.fill(made.id)
            self._on_chosen()
            self.editing.add_row()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        split.addWidget(self._pages)
        split.addWidget(self.quotations)
        split.setSizes([520, 240])
        self.quotations.setObjectName("panel")
        self.quotations.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        editing = self.editing
        self.bar.chosen.connect(self._on_chosen)
        self.empty.wanted.connect(self._on_next_step)
        self.list.code_opened.connect(self._on_code)
        self.list.quotation_opened.connect(self._on_quotation)
        self.quotations.closed.connect(self._on_read_enough)
        self.quotations.quotation_opened.connect(self._on_quotation)
        self._sitting.eyes_changed.connect(self._on_eyes)
        self._actions.local_to(self, "joint_row_up", "joint_row_down")
        for name, do in (
            ("new_joint_display", self.new_display),
            ("rename_joint_display", self.bar.rename),
            ("remove_joint_display", self.bar.remove),
            ("add_joint_row", editing.add_row),
            ("joint_row_up", lambda: editing.move_row(-1)),
            ("joint_row_down", lambda: editing.move_row(1)),
            ("copy_joint_row", editing.copy_row),
            ("spread_joint_row", editing.spread_row),
            ("remove_joint_row", editing.remove_row),
            ("export_joint", self._on_export),
        ):
            self._actions.on(name, do)

    def _refresh(self) -> None:
        """Show the chosen display as it is kept now, and count anew what the talks say."""
        self._stale = False
        self._display = self.bar.display
        project = self._sitting.project
        self._known = replace(
            self._known, districts=project.reader.all(District), book=project.codebook(), counted=False
        )
        self.list.show_display(self._display, self._known)
        self._say()
        display, tabulator = self._display, self._sitting.tabulator
        if display is None:
            self._job.drop()
            return
        self._job.want(
            lambda reader, _progress: display_view(project, display, tabulator, reader), self._on_counted
        )
        if self.quotations.isVisibleTo(self):
            self.quotations.refresh()

    def _on_counted(self, view: DisplayView) -> None:
        told = {(each.code, row.row.district): each for row in view.rows for each in row.told}
        quotations = {each.coding.id: each for row in view.rows for each in row.quotations}
        self._known = replace(self._known, told=told, quotations=quotations, counted=True)
        self.list.show_display(self._display, self._known)
        self._say()
        self.bar.facts.setText(self._words.facts(view))

    def _say(self) -> None:
        display = self._display
        rows = len(display.rows) if display is not None else 0
        self._pages.setCurrentIndex(0 if rows else 1)
        writable = self._sitting.writable
        if display is None:
            self.bar.facts.setText("")
            self.empty.say(
                self.tr("What explains the survey's figures?"),
                self.tr(
                    "A joint display puts figures of a survey beside what the talks say of the same thing: themes with "
                    "their counts, quotations, and what you infer from both."
                ),
                self.tr("New joint display") if writable else "",
            )
        else:
            self.empty.say(
                self.tr("No rows yet"),
                self.tr(
                    "A row is one topic, for the whole study or for a district. Drag a sheet of figures here."
                ),
                self.tr("Add a row") if writable else "",
            )
        self._note_commands()

    def _note_commands(self) -> None:
        display = self._display if self._in_front else None
        present = {
            When.JOINT: self._in_front,
            When.JOINT_DISPLAY: display is not None,
            When.JOINT_ROW: display is not None and bool(display.rows),
        }
        for flag, there in present.items():
            self._actions.note(present=flag if there else When.ALWAYS, absent=When.ALWAYS if there else flag)

    def _on_chosen(self) -> None:
        self.keep_writing()
        self._refresh()

    def _on_eyes(self) -> None:
        self._stale = True
        if self._in_front:
            self._refresh()

    def _on_next_step(self) -> None:
        if self._display is None:
            self.new_display()
        else:
            self.editing.add_row()

    def _on_code(self, at: int, code: CodeId) -> None:
        row = self.list.cards[at].row
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        district = reader.find(District, row.district) if row.district is not None else None
        place = district.name if district is not None else self.tr("whole study")
        self.list.hold(at)
        self.quotations.show()
        about = f"{book.code(code).name} · {place}"
        self.quotations.show_wanted(CellWanted(cell_of(code, row.district, book.path(code)), about))
        self.quotations.view.setFocus()

    def _on_quotation(self, quotation: Quotation) -> None:
        self.source_wanted.emit(quotation.coding.source, quotation.coding.span)

    def _on_read_enough(self) -> None:
        self.quotations.drop()
        self.quotations.hide()
        if self.list.held < len(self.list.cards):
            self.list.cards[self.list.held].told.focus_line(0)

    def _on_export(self) -> None:
        self.keep_writing()
        if self._display is not None:
            export_joint(self, self._sitting, self._display)


def _sheet_in(event: QDropEvent) -> Path | None:
    """Return the sheet that is dragged, None for anything else."""
    paths = [Path(each.toLocalFile()) for each in event.mimeData().urls() if each.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.casefold() in SHEETS else None
