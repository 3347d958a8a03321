"""What memos to show: words as one types, and, folded away until wanted, type, status, thing, author, source, dates."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.domain.memos import MemoStatus, MemoType, Subject
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.services.memos import MemoKind, MemoQuery
from workbench.services.things import Things
from workbench.ui.memo_words import memo_kind_word, memo_status_word, memo_type_word
from workbench.ui.models.memos_model import MemoOrder
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.sitting import Sitting


class MemoFilter(Panel):
    """Tells which memos are wanted, and in which order."""

    changed = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._about: Subject | None = None
        self.words = QLineEdit(clearButtonEnabled=True)
        self.more = IconButton("filter")
        self.more.setCheckable(True)
        self.order = QComboBox()
        self.status, self.type, self.kind = QComboBox(), QComboBox(), QComboBox()
        self.author, self.source, self.code = QComboBox(), QComboBox(), QComboBox()
        self.dated = QCheckBox()
        self.since, self.until = QDateEdit(), QDateEdit()
        self.clear = button("quiet")
        self._about_words, self._about_off = label("chip"), IconButton("cross", size=14)
        self._captions = [label("caption") for _ in range(6)]
        self._fields, self._fold = QWidget(), QScrollArea(widgetResizable=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def query(self) -> MemoQuery:
        """Which memos are wanted."""
        code = self.code.currentData()
        book = self._sitting.project.codebook()
        dated = self.dated.isChecked()
        type_, status, kind = (each.currentData() for each in (self.type, self.status, self.kind))
        return MemoQuery(
            self.words.text(),
            MemoType(type_) if type_ else None,
            MemoStatus(status) if status else None,
            MemoKind(kind) if kind else None,
            self._about.about if self._about else None,
            self.author.currentData(),
            self.source.currentData(),
            book.branch_ids(CodeId(code)) if code and code in book else None,
            _day(self.since.date()) if dated else None,
            _day(self.until.date()) if dated else None,
        )

    @property
    def narrows(self) -> bool:
        """Tell whether anything is kept from sight."""
        return self.query != MemoQuery()

    def show_all(self) -> None:
        """Ask for every memo again."""
        self._about = None
        for field in (self.words, *self._combos()):
            field.blockSignals(True)
        self.words.clear()
        for combo in self._combos():
            combo.setCurrentIndex(0)
        self.dated.setChecked(False)
        for field in (self.words, *self._combos()):
            field.blockSignals(False)
        self._say_about()
        self.changed.emit()

    def show_about(self, subject: Subject) -> None:
        """Ask for the memos on one thing alone."""
        self.show_all()
        self._about = subject
        self._say_about()
        self.changed.emit()

    def on_changed(self, change: Change) -> None:
        """Offer what there is now."""
        if change.touches(Coder, Source, Code):
            self._offer_things()
            self._say_about()

    @override
    def retranslate(self) -> None:
        self.words.setPlaceholderText(self.tr("Search in memos…"))
        self.words.setAccessibleName(self.tr("Search in memos"))
        self.more.say(self.tr("More ways to narrow the list"))
        self.clear.setText(self.tr("Show all"))
        self.dated.setText(self.tr("Written from"))
        self._about_off.say(self.tr("Memos on anything again"))
        for day, words in ((self.since, self.tr("First day")), (self.until, self.tr("Last day"))):
            day.setAccessibleName(words)
        named = (
            (self.status, self.tr("Status")),
            (self.type, self.tr("Type")),
            (self.kind, self.tr("About")),
            (self.author, self.tr("Author")),
            (self.source, self.tr("Source")),
            (self.code, self.tr("Code")),
        )
        for caption, (field, words) in zip(self._captions, named, strict=True):
            caption.setText(words)
            field.setAccessibleName(words)
        any_ = self.tr("all")
        _refill(self.status, any_, [(memo_status_word(each), each) for each in MemoStatus])
        _refill(self.type, any_, [(memo_type_word(each), each) for each in MemoType])
        _refill(self.kind, any_, [(memo_kind_word(each), each) for each in MemoKind])
        self.order.setAccessibleName(self.tr("Order"))
        orders = {
            MemoOrder.NEWEST: self.tr("Newest first"),
            MemoOrder.OLDEST: self.tr("Oldest first"),
            MemoOrder.THING: self.tr("By thing"),
            MemoOrder.TITLE: self.tr("By title"),
        }
        chosen = self.order.currentData()
        self.order.blockSignals(True)
        self.order.clear()
        for order, words in orders.items():
            self.order.addItem(words, order)
        self.order.setCurrentIndex(max(0, self.order.findData(chosen)))
        self.order.blockSignals(False)
        self._offer_things()
        self._say_about()

    def _offer_things(self) -> None:
        reader, any_ = self._sitting.project.reader, self.tr("all")
        _refill(self.author, any_, [(each.name, each.id) for each in reader.all(Coder)])
        sources = sorted(reader.all(Source), key=lambda each: each.name.casefold())
        _refill(self.source, any_, [(each.name, each.id) for each in sources])
        book = self._sitting.project.codebook()
        codes = [("    " * len(book.ancestors(each.id)) + each.name, each.id) for each in book]
        _refill(self.code, any_, [(words, id_) for words, id_ in codes])

    def _say_about(self) -> None:
        there = self._about is not None
        if self._about is not None:
            name = Things(self._sitting.project.reader).name_of(self._about) or self.tr("the project")
            self._about_words.setText(self.tr("About: {name}").format(name=name))
        self._about_words.setVisible(there)
        self._about_off.setVisible(there)

    def _combos(self) -> tuple[QComboBox, ...]:
        return self.status, self.type, self.kind, self.author, self.source, self.code

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.words, 1)
        top.addWidget(self.more)
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (caption, field) in enumerate(zip(self._captions, self._combos(), strict=True)):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(10)
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        days = QHBoxLayout()
        days.setSpacing(6)
        for day in (self.since, self.until):
            day.setCalendarPopup(True)
            day.setEnabled(False)
            days.addWidget(day, 1)
        self.since.setDate(QDate.currentDate().addMonths(-1))
        self.until.setDate(QDate.currentDate())
        grid.addWidget(self.dated, 6, 0)
        grid.addLayout(days, 6, 1)
        # In a low window the fields scroll instead of lying above each other.
        self._fold.setWidget(self._fields)
        self._fold.setFrameShape(QFrame.Shape.NoFrame)
        self._fold.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fold.viewport().setAutoFillBackground(False)
        self._fields.setAutoFillBackground(False)
        self._fold.hide()
        about = QHBoxLayout()
        about.setSpacing(4)
        about.addWidget(self._about_words, 1)
        about.addWidget(self._about_off)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(about)
        layout.addWidget(self._fold)
        layout.addWidget(self.order)

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _words: self.changed.emit())
        for combo in (*self._combos(), self.order):
            combo.currentIndexChanged.connect(lambda _row: self.changed.emit())
        for day in (self.since, self.until):
            day.dateChanged.connect(lambda _day: self.changed.emit())
            self.dated.toggled.connect(day.setEnabled)
        self.dated.toggled.connect(lambda _on: self.changed.emit())
        self.more.toggled.connect(self._fold.setVisible)
        self.clear.clicked.connect(self.show_all)
        self._about_off.clicked.connect(self._on_about_off)
        self.changed.connect(lambda: self.clear.setVisible(self.narrows))
        self.clear.hide()

    def _on_about_off(self) -> None:
        self._about = None
        self._say_about()
        self.changed.emit()


def _refill(combo: QComboBox, any_: str, choices: list[tuple[str, object]]) -> None:
    """Offer choices, with one that asks for all of them, and keep what was chosen."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(any_, None)
    for words, data in choices:
        combo.addItem(words, data)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen is not None else 0)
    combo.blockSignals(False)


def _day(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())
