"""Where machine and person differ most, to be said whose mistake it is."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.quality import Mistake, MistakeKind
from workbench.domain.sources import Source
from workbench.services.quality_mistakes import operation_for, still_open
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.mistake import MistakeDelegate
from workbench.ui.models.mistakes_model import MistakesModel
from workbench.ui.panels.base import Panel, button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.quality_words import QualityCounts
from workbench.ui.sitting import Sitting

LOCAL_COMMANDS = ("mistake_mine", "mistake_machines")


class MistakesPanel(Panel):
    """Lists mistakes of either kind; one that was decided on leaves the list, and comes back when that is undone."""

    source_wanted = Signal(str, object)
    """Show a source, and the Span in it."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._mistakes: tuple[Mistake, ...] = ()
        self._in_front = False
        self.model, self.view = MistakesModel(), QListView()
        self.proposed, self.missed = button("segment"), button("segment")
        self.mine, self.machines, self.open = button("quiet"), button("quiet"), button("quiet")
        self._about, self._left = label("muted", wraps=True), label("muted")
        self._empty, self._pages = EmptyState("check"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_mistakes(self, mistakes: tuple[Mistake, ...]) -> None:
        """List these, of those that nobody has decided on."""
        self._mistakes = mistakes
        self.refresh()

    def refresh(self) -> None:
        """List what is still open; what is marked stays marked, or what follows it is."""
        marked, row = self.marked(), self.view.currentIndex().row()
        project = self._sitting.project
        kind = MistakeKind.MISSED if self.missed.isChecked() else MistakeKind.PROPOSED
        there = [each for each in self._mistakes if each.kind is kind]
        names = {each.id: each.name for each in project.reader.all(Source)}
        self.model.show_mistakes(still_open(project.reader, there), project.codebook(), names)
        again = self.model.row_of(marked) if marked is not None else -1
        wanted = again if again >= 0 else min(max(row, 0), self.model.rowCount() - 1)
        if wanted >= 0:
            self.view.setCurrentIndex(self.model.index(wanted))
        self._say()
        self._note()

    def marked(self) -> Mistake | None:
        """Return the mistake that is marked."""
        return self.model.at(self.view.currentIndex().row())

    def decide(self, *, mine: bool) -> None:
        """Say whose mistake the marked one is; that can be undone."""
        mistake = self.marked()
        if mistake is not None:
            self._sitting.perform(operation_for(self._sitting.project, mistake, mine=mine))

    def set_in_front(self, in_front: bool) -> None:
        """Be told whether one can decide now."""
        self._in_front = in_front
        self._note()

    @override
    def retranslate(self) -> None:
        self.proposed.setText(self.tr("Given by the machine"))
        self.missed.setText(self.tr("Missed by the machine"))
        self.mine.setText(self.tr("My mistake  1"))
        self.machines.setText(self.tr("The machine's  2"))
        self.open.setText(self.tr("Open in the text"))
        self.view.setAccessibleName(self.tr("Mistakes, the most telling first"))
        self._empty.say(
            self.tr("No mistakes to show"),
            self.tr("Either none was found, or you have said of each whose it is."),
        )
        self._say()

    def _lay_out(self) -> None:
        self.view.setItemDelegate(MistakeDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        kinds, head, foot = QButtonGroup(self), QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(12, 10, 12, 0)
        head.setSpacing(0)
        for each, place in ((self.proposed, "first"), (self.missed, "last")):
            each.setCheckable(True)
            each.setProperty("place", place)
            kinds.addButton(each)
            head.addWidget(each)
        self.proposed.setChecked(True)
        head.addStretch(1)
        head.addWidget(self._left)
        foot.setContentsMargins(8, 4, 8, 6)
        for each in (self.mine, self.machines, self.open):
            foot.addWidget(each)
        foot.addStretch(1)
        listing = QWidget()
        inside = QVBoxLayout(listing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.view, 1)
        inside.addLayout(foot)
        self._pages.addWidget(listing)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        self._about.setContentsMargins(12, 0, 12, 0)
        layout.addWidget(self._about)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        for each in (self.proposed, self.missed):
            each.clicked.connect(self.refresh)
        follow(self.mine, self._actions["mistake_mine"])
        follow(self.machines, self._actions["mistake_machines"])
        self.open.clicked.connect(lambda: self._on_opened(self.view.currentIndex()))
        self.view.activated.connect(self._on_opened)
        self.view.selectionModel().currentChanged.connect(lambda *_facts: self._note())
        self._actions.on("mistake_mine", lambda: self.decide(mine=True))
        self._actions.on("mistake_machines", lambda: self.decide(mine=False))
        self._actions.local_to(self.view, *LOCAL_COMMANDS)

    def _on_opened(self, index: QModelIndex) -> None:
        mistake = self.model.at(index.row())
        if mistake is not None:
            self.source_wanted.emit(mistake.source, mistake.span)

    def _note(self) -> None:
        """Let one take back one's own codings only: others' are theirs to think about."""
        mistake = self.marked() if self._in_front else None
        there = mistake is not None
        own = mistake is not None and mistake.coder in {None, self._sitting.project.coder.id}
        present = (When.MISTAKE if there else When.ALWAYS) | (When.OWN_MISTAKE if own else When.ALWAYS)
        self._actions.note(present=present, absent=(When.MISTAKE | When.OWN_MISTAKE) & ~present)
        self.open.setEnabled(there)

    def _say(self) -> None:
        count = self.model.rowCount()
        self._left.setText(QualityCounts().left(count) if count else "")
        self._about.setText(
            self.tr(
                "You gave these codes, the machine thought them improbable. “My mistake” takes your coding away."
            )
            if self.missed.isChecked()
            else self.tr(
                "Nobody gave these codes, the machine would have. “My mistake” gives the code after all."
            )
        )
        self._pages.setCurrentIndex(0 if count else 1)
