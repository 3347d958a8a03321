"""The window in which two coders of a source are compared and settle what they coded otherwise."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.comparing import Agreement, Place
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.ids import SourceId
from workbench.domain.operations import Operation
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.comparing import Compared, agreed, compared, discussion, withdrawn
from workbench.services.material import open_source
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.models.places_model import PlacesModel
from workbench.ui.panels.base import button, label
from workbench.ui.panels.comparing_choice import ComparingChoice
from workbench.ui.panels.comparing_views import ComparingViews
from workbench.ui.sitting import Sitting

_ALIKE = (1.0, 0.75, 0.5, 0.01)
_USUAL = 1


class CompareCoders(QDialog):
    """Stays open beside the work; follows what is changed here and elsewhere."""

    settled = Signal()
    """A difference was settled, or a memo written on it."""

    def __init__(self, parent: QWidget, sitting: Sitting, source: SourceId) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._sitting = sitting
        self.choice = ComparingChoice(sitting.project, source)
        self.same = QCheckBox()
        self.texts, self.model, self.list = ComparingViews(), PlacesModel(), QListView()
        self.summary = label("muted", wraps=True)
        self.note = label("muted", wraps=True)
        self.previous, self.next = button(), button()
        self.take_over, self.take_away, self.discuss = button("primary"), button(), button()
        open_at(self, 1180, 760)
        self._lay_out()
        self.retranslate()
        self._connect()
        self._read()

    def marked(self) -> Place | None:
        """Return the place that is marked in the list."""
        return self.model.at(self.list.currentIndex().row())

    def go(self, step: int) -> None:
        """Mark the next difference, or the one before; from the last on to the first."""
        count = self.model.rowCount()
        if count:
            row = self.list.currentIndex().row()
            self.list.setCurrentIndex(self.model.index((row + step) % count if row >= 0 else 0))

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(QuotationDelegate(self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        side = QWidget()
        inside = QVBoxLayout(side)
        inside.setContentsMargins(10, 6, 0, 0)
        inside.addWidget(self.summary)
        inside.addWidget(self.same)
        inside.addWidget(self.list, 1)
        steps = QHBoxLayout()
        for each in (self.previous, self.next):
            steps.addWidget(each)
        inside.addLayout(steps)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.addWidget(self.texts)
        body.addWidget(side)
        body.setSizes([820, 340])
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        for each in (self.discuss, self.take_away, self.take_over):
            foot.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.choice)
        layout.addWidget(body, 1)
        layout.addLayout(foot)

    def retranslate(self) -> None:
        """Say every word anew."""
        self.setWindowTitle(self.tr("Compare two coders"))
        self.same.setText(self.tr("Also list what is the same"))
        self.list.setAccessibleName(self.tr("Places, in the order of the text"))
        self.previous.setText(self.tr("Previous  Shift+F8"))
        self.next.setText(self.tr("Next  F8"))
        self.discuss.setText(self.tr("Discussion memo…"))
        self.take_away.setText(self.tr("Remove mine"))
        self.take_over.setText(self.tr("Code it like the other"))
        self.discuss.setToolTip(self.tr("Write a memo on these words for the team (Ctrl+M)"))
        self.take_away.setToolTip(
            self.tr("Take your own coding off these words; can be undone (Ctrl+Backspace)")
        )
        self.take_over.setToolTip(
            self.tr("Make the other's coding yours, too, with the same words (Ctrl+Return)")
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._compare()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.choice.source_chosen.connect(self._read)
        self.choice.changed.connect(self._compare)
        self.same.toggled.connect(lambda _on: self._compare())
        self.list.selectionModel().currentChanged.connect(self._on_marked)
        self.next.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(-1))
        self.take_over.clicked.connect(self._on_take_over)
        self.take_away.clicked.connect(self._on_take_away)
        self.discuss.clicked.connect(self._on_discuss)
        for keys, pressed in (
            ("F8", self.next),
            ("Shift+F8", self.previous),
            ("Ctrl+Return", self.take_over),
            ("Ctrl+Backspace", self.take_away),
            ("Ctrl+M", self.discuss),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(pressed.click)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._sitting.undo)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self).activated.connect(self._sitting.redo)
        self._sitting.changed.connect(self._on_changed)
        self._sitting.closed.connect(self.close)
        self._sitting.eyes_changed.connect(self.close)

    def _read(self) -> None:
        self.texts.show_reading(open_source(self._sitting.project.reader, self.choice.source_id()))
        self._compare()

    def _compare(self, start: int = 0) -> None:
        project, coders = self._sitting.project, self.choice.coders()
        found = compared(
            project,
            self.choice.source_id(),
            (coders[0].id, coders[1].id),
            code=self.choice.code_id(),
            alike=self.choice.least_share(),
        )
        self.texts.say(coders)
        self.texts.show_codings((found.first, found.second), project.codebook())
        wanted = [
            each for each in found.places if self.same.isChecked() or each.agreement is not Agreement.SAME
        ]
        self.model.show_places(wanted, project.codebook(), coders[0].name, coders[1].name)
        self._say_summary(found, coders)
        row = self.model.row_from(start)
        self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())
        self._on_marked()

    def _say_summary(self, found: Compared, coders: tuple[Coder, Coder]) -> None:
        parts = (
            self.tr("%n the same", "", found.count(Agreement.SAME)),
            self.tr("%n with other words", "", found.count(Agreement.OTHER_WORDS)),
            self.tr("%n only {coder}", "", found.count(Agreement.ONLY_FIRST)).format(coder=coders[0].name),
            self.tr("%n only {coder}", "", found.count(Agreement.ONLY_SECOND)).format(coder=coders[1].name),
        )
        self.summary.setText(" · ".join(parts))

    def _sides(self) -> tuple[Coding | None, Coding | None]:
        """Return the marked place's codings as (mine, the other's); both None where I am neither of the two."""
        place, side = self.marked(), self.choice.side_of(self._sitting.project.coder.id)
        if place is None or side < 0:
            return None, None
        return (place.first, place.second) if side == 0 else (place.second, place.first)

    def _on_marked(self) -> None:
        place = self.marked()
        mine, theirs = self._sides()
        writable = self._sitting.writable
        differs = place is not None and (place.agreement is not Agreement.SAME or place.shared < 1)
        self.take_over.setEnabled(writable and theirs is not None and differs)
        self.take_away.setEnabled(writable and mine is not None)
        self.discuss.setEnabled(writable and place is not None)
        me = self._sitting.project.coder
        told = self.tr("To settle differences, choose {coder}, who works now, as one of the two.")
        self.note.setText("" if self.choice.side_of(me.id) >= 0 else told.format(coder=me.name))
        if place is not None:
            ids = frozenset(each.id for each in (place.first, place.second) if each is not None)
            self.texts.point_out(place.span, ids)

    def _on_take_over(self) -> None:
        mine, theirs = self._sides()
        if theirs is not None and self.take_over.isEnabled():
            self._settle(agreed(self._sitting.project, mine, theirs))

    def _on_take_away(self) -> None:
        mine, _theirs = self._sides()
        if mine is not None and self.take_away.isEnabled():
            self._settle(withdrawn(mine))

    def _on_discuss(self) -> None:
        place = self.marked()
        if place is None or not self.discuss.isEnabled():
            return
        code = self._sitting.project.codebook().code(place.code)
        text = AskText.ask(
            self,
            self.tr("Discussion memo"),
            self.tr("What the team should talk about at these words, coded “{code}”.").format(code=code.name),
            yes=self.tr("Write"),
        )
        if text:
            self._settle(discussion(self._sitting.project, place, code.name, text))

    def _settle(self, operation: Operation) -> None:
        if self._sitting.perform(operation) is not None:
            self.settled.emit()

    def _on_changed(self, change: Change) -> None:
        if self._sitting.project.reader.find(Source, self.choice.source_id()) is None:
            self.close()
            return
        place = self.marked()
        if change.touches(Coder):
            self.choice.rename_coders()
        if change.touches(Code):
            self.choice.offer_codes()
        if change.touches(Transcript):
            self._read()
        elif change.touches(Coding, Code, Coder):
            self._compare(place.span.start if place is not None else 0)
