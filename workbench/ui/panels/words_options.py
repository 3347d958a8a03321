"""Which words are counted and how: the choices above the table of words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.matrices import Dimension
from workbench.domain.store import Change
from workbench.services.stop_words import stop_words
from workbench.services.word_counts import COLUMNS, WordQuery
from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel, button, follow
from workbench.ui.panels.where_bar import WhereBar
from workbench.ui.sitting import Sitting

_SHORTEST, _LONGEST = 3, 8


class WordsOptions(Panel):
    """Tells when a choice changes; what groups are shown as is told by ``rates`` itself."""

    changed = Signal()

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._first = QHBoxLayout()
        self.where = WhereBar(sitting)
        self.by_form, self.by_stem = button("segment"), button("segment")
        self.code, self.columns = QComboBox(), QComboBox()
        self.shortest = QComboBox()
        self.without, self.numbers, self.rates = QCheckBox(), QCheckBox(), QCheckBox()
        self.choose = button("quiet")
        self._lay_out()
        self._connect()
        follow(self.choose, actions["stop_words"])
        self.retranslate()

    @property
    def coded(self) -> bool:
        """Tell whether what is counted depends on codings."""
        by_code = self.columns.currentData() in {Dimension.CODE, Dimension.THEME}
        return by_code or self.code.currentData() is not None

    def query(self) -> WordQuery:
        """Return what is asked for."""
        code, columns = self.code.currentData(), self.columns.currentData()
        return WordQuery(
            self.where.where(),
            code,
            self.by_stem.isChecked(),
            Dimension(columns) if columns else None,
            int(self.shortest.currentData()),
            stop_words(self._sitting.project) if self.without.isChecked() else frozenset(),
            self.numbers.isChecked(),
        )

    def add_button(self, made: QPushButton) -> None:
        """Put a button at the end of the first row."""
        self._first.addWidget(made)

    def on_changed(self, change: Change) -> None:
        """Offer what there is now."""
        self.where.on_changed(change)
        if change.touches(Code):
            self._fill_codes()

    @override
    def retranslate(self) -> None:
        self.by_form.setText(self.tr("Word forms"))
        self.by_form.setToolTip(self.tr("Count every form by itself: bantuan, membantu"))
        self.by_stem.setText(self.tr("Stems"))
        self.by_stem.setToolTip(self.tr("Count all forms of a word together, under the commonest"))
        for box, name in (
            (self.code, self.tr("Only under a code")),
            (self.columns, self.tr("Side by side")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        self.shortest.setAccessibleName(self.tr("Letters at least"))
        self.shortest.setToolTip(self.tr("Leave shorter words out"))
        for place in range(self.shortest.count()):
            self.shortest.setItemText(place, self.tr("%n letters or more", "", place + 1))
        self.without.setText(self.tr("Without stop words"))
        self.numbers.setText(self.tr("With numbers"))
        self.rates.setText(self.tr("Groups per 1,000 words"))
        self.rates.setToolTip(self.tr("Fair where groups differ in size"))
        self.choose.setText(self.tr("Stop words…"))
        self._fill_columns()
        self._fill_codes()

    def _lay_out(self) -> None:
        ways = QButtonGroup(self)
        forms = QHBoxLayout()
        forms.setSpacing(0)
        for each, place in ((self.by_form, "first"), (self.by_stem, "last")):
            each.setCheckable(True)
            each.setProperty("place", place)
            ways.addButton(each)
            forms.addWidget(each)
        for letters in range(1, _LONGEST + 1):
            self.shortest.addItem("", letters)
        self.shortest.setCurrentIndex(_SHORTEST - 1)
        self.by_form.setChecked(True)
        self.without.setChecked(True)
        for box in (self.code, self.columns):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        first = self._first
        first.setSpacing(10)
        first.addLayout(forms)
        first.addWidget(self.columns, 1)
        first.addWidget(self.code, 1)
        first.addWidget(self.shortest)
        second = QHBoxLayout()
        second.setSpacing(14)
        for widget in (self.without, self.choose, self.numbers, self.rates):
            second.addWidget(widget)
        second.addStretch(1)
        top = QVBoxLayout(self)
        top.setContentsMargins(20, 14, 20, 8)
        top.setSpacing(8)
        top.addLayout(first)
        top.addWidget(self.where)
        top.addLayout(second)

    def _connect(self) -> None:
        for ticked in (self.without, self.numbers):
            ticked.toggled.connect(lambda _on: self.changed.emit())
        for way in (self.by_form, self.by_stem):
            way.clicked.connect(lambda _on: self.changed.emit())
        for box in (self.code, self.columns, self.shortest):
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.where.narrowed.connect(self.changed)

    def _fill_columns(self) -> None:
        chosen = self.columns.currentData()
        words = {
            None: self.tr("One column for all"),
            Dimension.DISTRICT: self.tr("By district"),
            Dimension.ROLE: self.tr("By role"),
            Dimension.KIND: self.tr("By kind of source"),
            Dimension.THEME: self.tr("By theme"),
            Dimension.CODE: self.tr("By code"),
        }
        self.columns.blockSignals(True)
        self.columns.clear()
        for each in (None, *COLUMNS):
            self.columns.addItem(words[each], each)
        self.columns.setCurrentIndex(max(0, self.columns.findData(chosen)))
        self.columns.blockSignals(False)

    def _fill_codes(self) -> None:
        chosen, book = self.code.currentData(), self._sitting.project.codebook()
        self.code.blockSignals(True)
        self.code.clear()
        self.code.addItem(self.tr("All talk"), None)
        for code in book:
            self.code.addItem(book.path(code.id), code.id)
        self.code.setCurrentIndex(max(0, self.code.findData(chosen)))
        self.code.blockSignals(False)
