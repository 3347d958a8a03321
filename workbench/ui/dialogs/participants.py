"""Everybody who speaks in the study: what is known of them, and which names are one person."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.coding.participants import ChangeParticipants, MergeParticipants
from workbench.domain.ids import ParticipantId
from workbench.domain.participants import Participant
from workbench.domain.sources import SourceKind
from workbench.services.people import PersonItem, person_items
from workbench.ui.models.participants_model import NAME, SORTED, SOURCES, ParticipantsModel
from workbench.ui.models.roles import KEY
from workbench.ui.panels.base import button, label
from workbench.ui.panels.person_page import PersonPage
from workbench.ui.sitting import Sitting

_ROWS_FOR_WIDTHS = 60


class ParticipantsDialog(QDialog):
    """A table at the left, the chosen one at the right. What is changed is changed at once, and can be undone."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        self._sitting = sitting
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(1080, 680).boundedTo(room))
        self.respondents = QCheckBox()
        self.model = ParticipantsModel(self._items())
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self.model)
        self.shown.setSortRole(SORTED)
        self.shown.setFilterKeyColumn(-1)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.table = QTableView()
        self.page = PersonPage(sitting)
        self.one_person, self._close = button(), button("primary")
        self._lay_out()
        self._say()
        self.filter.textChanged.connect(self._on_filtered)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_marked())
        self.page.described.connect(self._on_described)
        self.one_person.clicked.connect(self.merge_marked)
        self._close.clicked.connect(self.accept)
        sitting.changed.connect(self._on_changed)
        self.finished.connect(lambda _code: sitting.changed.disconnect(self._on_changed))
        # Their memos are shown in the window behind.
        for wanted in (sitting.memos_wanted, sitting.memo_wanted):
            wanted.connect(self.accept)
        self.respondents.toggled.connect(lambda _on: self._on_changed(None))
        self.table.selectRow(0)
        self._on_marked()

    def _items(self) -> list[PersonItem]:
        """Return who is listed: those of talks, and the thousands who answered a survey only when they are wanted."""
        items = person_items(self._sitting.project)
        answered = [item for item in items if _only_answered(item)]
        self.respondents.setVisible(bool(answered))
        without = frozenset() if self.respondents.isChecked() else {item.participant.id for item in answered}
        return [item for item in items if item.participant.id not in without]

    def marked(self) -> list[Participant]:
        """Return who is marked, in the order of the table."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        found = [self.model.at(self.shown.mapToSource(self.shown.index(row, 0)).row()) for row in rows]
        return [item.participant for item in found if item is not None]

    def show_participant(self, person: ParticipantId) -> None:
        """Mark one participant."""
        self._mark(person)

    def merge_marked(self) -> None:
        """Say that those who are marked are one person, under the name of the one who speaks most."""
        people = self.marked()
        if len(people) < 2:
            return
        turns = {item.participant.id: item.turns for item in person_items(self._sitting.project)}
        into = max(people, key=lambda person: turns[person.id])
        others = tuple(person.id for person in people if person.id != into.id)
        told = self.tr("%n names are one person now: {name}.", "", len(people)).format(name=into.name)
        self._sitting.perform(MergeParticipants(into.id, others, into.name), told)
        self._mark(into.id)

    def _dress_table(self) -> None:
        self.table.setModel(self.shown)
        # Sorting begins at once, by whatever column is marked: thousands of respondents take seconds.
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(SOURCES, QHeaderView.ResizeMode.Interactive)
        header.setMaximumSectionSize(260)
        # a survey brings tens of thousands: a look at the rows in sight and some more is enough for the widths
        header.setResizeContentsPrecision(_ROWS_FOR_WIDTHS)

    def _lay_out(self) -> None:
        self._dress_table()
        self._heading, self._hint, self._count = label("title"), label("muted", wraps=True), label("faint")
        tools = QHBoxLayout()
        tools.addWidget(self.one_person)
        tools.addStretch(1)
        tools.addWidget(self._count)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.setSpacing(8)
        inside.addWidget(self.filter)
        inside.addWidget(self.respondents)
        inside.addWidget(self.table, 1)
        inside.addLayout(tools)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(self.page)
        split.setSizes([700, 340])
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        for widget in (self._heading, self._hint):
            layout.addWidget(widget)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Participants"))
        self._heading.setText(self.tr("Participants"))
        self._hint.setText(
            self.tr(
                "Mark several to say that they are one person. Every change is kept at once and can be undone."
            )
        )
        self.filter.setPlaceholderText(self.tr("Filter by name, role, source or attribute"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.table.setAccessibleName(self.tr("Participants"))
        self.one_person.setText(self.tr("They are one person"))
        self._close.setText(self.tr("Close"))
        self.respondents.setText(self.tr("Respondents of surveys too"))

    def _on_marked(self) -> None:
        people = self.marked()
        number = self.shown.rowCount()
        self.one_person.setEnabled(len(people) > 1 and self._sitting.writable)
        self._count.setText(self.tr("%n participants", "", number))
        item = self.model.at(self.model.row_of(people[0].id)) if len(people) == 1 else None
        self.page.show_item(item)

    def _on_filtered(self, words: str) -> None:
        self.shown.setFilterFixedString(words)
        self._on_marked()

    def _on_described(self, person: Participant) -> None:
        self._sitting.perform(ChangeParticipants((person,)))

    def _on_changed(self, _change: object) -> None:
        marked = [person.id for person in self.marked()]
        self.model.show_items(self._items())
        self._mark(*marked)

    def _mark(self, *ids: str) -> None:
        selection = self.table.selectionModel()
        selection.clearSelection()
        for id_ in ids:
            found = self.shown.match(self.shown.index(0, NAME), KEY, id_, 1, Qt.MatchFlag.MatchExactly)
            for index in found:
                self._select(index)
        self._on_marked()

    def _select(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().select(index, flags)
        self.table.selectionModel().setCurrentIndex(index, flags)


def _only_answered(item: PersonItem) -> bool:
    return bool(item.talks) and all(source.kind is SourceKind.SURVEY for source, _ in item.talks)
