"""The transcript of a file that is about to be imported, as it will be, and the layout in which it is read."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.participants import Participant
from workbench.services.proposals import Proposal, layouts
from workbench.ui.delegates.preview_turn import PreviewTurnDelegate
from workbench.ui.models.preview_model import PreviewModel
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.phrases_importing import layout_word, short_layout


class TranscriptPage(Panel):
    """Shows every turn with its speaker; a layout is chosen above, a label that is none is taken away in the list."""

    reread = Signal(object)
    """The file is to be read anew: a function from Proposal to Proposal."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._proposal: Proposal | None = None
        self._caption = label("muted")
        self.layout_box = QComboBox()
        self.layout_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layout_box.setMinimumContentsLength(12)
        for layout in layouts():
            self.layout_box.addItem("", layout)
        self.layout_box.activated.connect(self._on_layout)
        self.next_doubt = button("quiet")
        self.next_doubt.clicked.connect(self._on_next_doubt)
        self.model = PreviewModel(language)
        self.turns = _TurnList()
        self.turns.setModel(self.model)
        self.turns.not_a_speaker.connect(self._on_not_a_speaker)
        self.turns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.turns.customContextMenuRequested.connect(self._on_menu)
        self._lay_out()
        self.retranslate()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show one file; the place in the list stays when it is the same file."""
        same = self._proposal is not None and self._proposal.source == proposal.source
        bar = self.turns.verticalScrollBar()
        place, row = bar.value(), self.turns.currentIndex().row()
        self._proposal = proposal
        self.model.show(proposal)
        if same and row >= 0:
            self.turns.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))
        bar.setValue(place if same else 0)
        reading = proposal.reading
        self.layout_box.setEnabled(reading is not None)
        if reading is not None:
            self.layout_box.setCurrentIndex(self.layout_box.findData(reading.profile.layout.value))
        self._say_layouts()
        self.layout_box.setToolTip(self.layout_box.currentText())
        self.next_doubt.setVisible(self.model.row_of_doubt(-1) is not None)

    @override
    def retranslate(self) -> None:
        self._caption.setText(self.tr("Speakers are set off by"))
        self.layout_box.setAccessibleName(self.tr("Speakers are set off by"))
        self._say_layouts()
        self.next_doubt.setText(self.tr("Next doubt"))
        self.turns.setAccessibleName(self.tr("The transcript as it will be"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._caption)
        head.addWidget(self.layout_box, 1)
        head.addWidget(self.next_doubt)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.turns, 1)

    def _say_layouts(self) -> None:
        """Name the layouts; behind that which finds out stands what it found."""
        for place in range(self.layout_box.count()):
            words = layout_word(str(self.layout_box.itemData(place)), self._language)
            self.layout_box.setItemText(place, self._capital(words))
        reading = self._proposal.reading if self._proposal else None
        if reading is not None:
            found = short_layout(reading.first.layout, self._language)
            self.layout_box.setItemText(0, f"{self.layout_box.itemText(0)} ({found})")

    @staticmethod
    def _capital(words: str) -> str:
        return words[:1].upper() + words[1:]

    def _on_layout(self, place: int) -> None:
        layout = str(self.layout_box.itemData(place))
        reading = self._proposal.reading if self._proposal else None
        if reading is not None and layout != reading.profile.layout:
            self.reread.emit(lambda now: now.read_as(layout))

    def _on_next_doubt(self) -> None:
        row = self.model.row_of_doubt(self.turns.currentIndex().row())
        if row is not None:
            index = self.model.index(row, 0)
            self.turns.setCurrentIndex(index)
            self.turns.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def menu_on(self, index: QModelIndex) -> QMenu:
        """Return what can be said of a turn; nothing of text outside turns."""
        menu = QMenu(self)
        person = self._speaker(index)
        if person is not None:
            words = self.tr("“{name}” is not a speaker").format(name=person.name)
            menu.addAction(words, lambda: self._on_not_a_speaker(index))
        return menu

    def _on_menu(self, point: QPoint) -> None:
        menu = self.menu_on(self.turns.indexAt(point))
        if not menu.isEmpty():
            menu.popup(self.turns.viewport().mapToGlobal(point))

    def _on_not_a_speaker(self, index: QModelIndex) -> None:
        person = self._speaker(index)
        if person is None or self._proposal is None:
            return
        turn = self.model.turn(index.row())
        assert turn is not None
        self.reread.emit(lambda now: now.without_label(turn.speaker))

    def _speaker(self, index: QModelIndex) -> Participant | None:
        turn = self.model.turn(index.row())
        if turn is None or self._proposal is None or self._proposal.reading is None:
            return None
        return next((each for each in self._proposal.participants if each.id == turn.participant), None)


class _TurnList(QListView):
    """The turns; ``Delete`` says that the label of the current one is none."""

    not_a_speaker = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("framed")
        self.setItemDelegate(PreviewTurnDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.not_a_speaker.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
