"""Finding places for what found none with certainty when a transcript was corrected."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.corrections import EarlierText
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import SourceId
from workbench.domain.spans import Span
from workbench.services.correcting import ReviewItem, dropping_of, placing_of, review_items
from workbench.ui.panels.base import button, label
from workbench.ui.panels.side_by_side import SideBySide, words_list
from workbench.ui.phrases import sentence
from workbench.ui.sitting import Sitting


class ReviewDialog(QDialog):
    """Lists what waits; shows its words in the earlier version at the left, the proposed place now at the right.

    Every answer is one step that can be undone.
    """

    def __init__(self, parent: QWidget | None, sitting: Sitting, source: SourceId) -> None:
        super().__init__(parent)
        self._sitting, self._source = sitting, source
        self._items: tuple[ReviewItem, ...] = ()
        self._candidate = 0
        self._text = ""
        self._earlier = ""
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(1120, 720).boundedTo(room))
        self.setWindowTitle(self.tr("Review what needs a place"))
        self._heading, self._about = label("title", wraps=True), label("muted", wraps=True)
        self.list = words_list(self.tr("What waits"))
        self.sides = SideBySide()
        self.sides.say(self.tr("Before"), self.tr("Now: select other words here to place it on them"))
        self.place, self.next, self.drop, self._close = (
            button("primary"),
            button(),
            button("danger"),
            button(),
        )
        self.place.setText(self.tr("&Place here"))
        self.next.setText(self.tr("&Next proposal"))
        self.drop.setText(self.tr("&Give up"))
        self._close.setText(self.tr("Close"))
        self.place.clicked.connect(self._on_place)
        self.next.clicked.connect(self._on_next)
        self.drop.clicked.connect(self._on_drop)
        self._close.clicked.connect(self.reject)
        for each in (self.next, self.drop, self._close):
            each.setAutoDefault(False)
        self.place.setDefault(True)
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.sides.after.selectionChanged.connect(self._say)
        self._fill(0)

    @property
    def items(self) -> tuple[ReviewItem, ...]:
        """What waits now, in the order of the list."""
        return self._items

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self.sides)
        split.setSizes([260, 820])
        foot = QHBoxLayout()
        foot.addWidget(self.drop)
        foot.addStretch(1)
        for each in (self._close, self.next, self.place):
            foot.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._about)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    def _fill(self, row: int) -> None:
        project = self._sitting.project
        self._items = review_items(project, self._source)
        text = project.reader.text(self._source)
        if text != self._text:
            self._text = text
            self.sides.after.show_text(text)
        self.list.blockSignals(True)
        self.list.clear()
        for item in self._items:
            quote = " ".join(item.old.words.split())
            short = quote if len(quote) <= 60 else f"{quote[:59]}…"
            what = item.code or self.tr("Memo")
            self.list.addItem(QListWidgetItem(f"{what} ({item.coder})\n“{short}”"))
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, len(self._items) - 1))
        self._on_row(self.list.currentRow())

    def _current(self) -> ReviewItem | None:
        row = self.list.currentRow()
        return self._items[row] if 0 <= row < len(self._items) else None

    def _on_row(self, _row: int) -> None:
        self._candidate = 0
        item = self._current()
        if item is not None:
            if item.earlier != self._earlier:
                self._earlier = item.earlier
                earlier = self._sitting.project.reader.get(EarlierText, item.earlier)
                self.sides.before.show_text(earlier.transcript.text)
            self.sides.before.mark(item.old.span)
        self._show_candidate()

    def _show_candidate(self) -> None:
        item = self._current()
        places = item.candidates if item else ()
        self.sides.after.mark(places[self._candidate].span if places else None)
        self._say()

    def _say(self) -> None:
        item = self._current()
        if item is None:
            self._heading.setText(self.tr("Nothing waits for a place any more"))
            self._about.setText(self.tr("Everything stands in the corrected words, or was let go."))
        else:
            self._heading.setText(self.tr("%n wait for a place", "", len(self._items)))
            self._about.setText(item.memo or self._proposed(item))
        place = self._place_meant()
        self.place.setEnabled(place is not None)
        chosen = self.sides.after.selected() is not None
        self.place.setText(self.tr("&Place on the selected words") if chosen else self.tr("&Place here"))
        self.next.setEnabled(item is not None and len(item.candidates) > 1)
        self.drop.setEnabled(item is not None)

    def _proposed(self, item: ReviewItem) -> str:
        if not item.candidates:
            return self.tr(
                "These words were not found again. Select at the right what they became, or give up."
            )
        return self.tr("Proposal {number} of {count} is marked at the right.").format(
            number=self._candidate + 1, count=len(item.candidates)
        )

    def _place_meant(self) -> Span | None:
        item = self._current()
        if item is None:
            return None
        chosen = self.sides.after.selected()
        if chosen is None and item.candidates:
            return item.candidates[self._candidate].span
        return chosen

    def _on_place(self) -> None:
        item, place = self._current(), self._place_meant()
        if item is None or place is None:
            return
        row = self.list.currentRow()
        try:
            self._sitting.attempt(placing_of(self._sitting.project, item.id, place))
        except RuleBroken as error:
            self._about.setText(sentence(error, self._sitting.preferences.language))
            return
        self._fill(row)

    def _on_next(self) -> None:
        item = self._current()
        if item is not None and item.candidates:
            self._candidate = (self._candidate + 1) % len(item.candidates)
            self._show_candidate()

    def _on_drop(self) -> None:
        item = self._current()
        if item is not None:
            row = self.list.currentRow()
            self._sitting.attempt(dropping_of(self._sitting.project, item.id))
            self._fill(row)
