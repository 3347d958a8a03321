"""What a condition's row lets one choose: a code, a distance, values, words, days, an attribute."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)
from typing_extensions import override

from workbench.domain.ids import CodeId
from workbench.domain.queries import (
    REACHES,
    CodedBetween,
    CodeIs,
    Comparison,
    Condition,
    Contains,
    HasAttribute,
    NextTo,
    OneOf,
    Reach,
    TalkedBetween,
)
from workbench.services.query_choices import attribute_names, attribute_values
from workbench.ui.labels import clock_words
from workbench.ui.models.options_model import Option
from workbench.ui.panels.base import Panel
from workbench.ui.panels.picker import PickField
from workbench.ui.query_options import code_options, value_options
from workbench.ui.query_words import comparison_word, reach_word, row_word
from workbench.ui.sitting import Sitting

MOST_APART = 9_999
_COUNTED = frozenset({Reach.WORDS, Reach.PARAGRAPHS})
_NO_DAY = QDate(1900, 1, 1)
_FIELD, _SHORT_FIELD, _NUMBER = 220, 90, 58


class NumberField(QLineEdit):
    """A small field for a whole number; nothing typed is 0. Arrow keys count up and down."""

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QIntValidator(0, MOST_APART, self))
        self.setFixedWidth(_NUMBER)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @property
    def number(self) -> int:
        """The number."""
        return int(self.text() or 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setText(str(min(max(0, self.number + step), MOST_APART)))


class Editor(Panel):
    """Shows one condition and lets a person change it."""

    changed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)

    def condition(self) -> Condition:
        """Return the condition as it is chosen now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Say anew what may have another name by now."""
        self.retranslate()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets behind the others."""
        for widget in widgets:
            self.row.addWidget(widget)

    def tell(self, *_facts: object) -> None:
        """Tell that the condition is another one."""
        self.changed.emit()


class CodeEditor(Editor):
    """A code, with those below it or alone; for a relation, also how far the other coding may be."""

    def __init__(self, sitting: Sitting, condition: CodeIs | NextTo) -> None:
        super().__init__(sitting)
        self._given = condition
        self.code = PickField(lambda: code_options(sitting))
        self.code.choose((condition.code,) if condition.code is not None else ())
        self.code.changed.connect(self.tell)
        self.below = QCheckBox()
        self.below.setChecked(condition.below)
        self.below.toggled.connect(self.tell)
        self.add(self.code, self.below)
        self.reach: QComboBox | None = None
        self.distance = NumberField()
        self._within = QLabel()
        if isinstance(condition, NextTo) and REACHES[condition.relation]:
            self._add_distance(condition)
        self.retranslate()

    @override
    def condition(self) -> Condition:
        code = next((CodeId(each) for each in self.code.chosen), None)
        if isinstance(self._given, CodeIs):
            return CodeIs(code, self.below.isChecked())
        made = replace(self._given, code=code, below=self.below.isChecked())
        if self.reach is None:
            return made
        return replace(made, reach=Reach(self.reach.currentData()), distance=self.distance.number)

    @override
    def retranslate(self) -> None:
        self.code.say(self.tr("Code"), self.tr("choose a code…"), self.tr("(code is gone)"))
        self.below.setText(self.tr("and below"))
        self.below.setToolTip(self.tr("Takes the codes below it in the codebook too"))
        self.below.setAccessibleName(self.tr("and the codes below it"))
        if self.reach is not None:
            self._within.setText(self.tr("within"))
            self.distance.setAccessibleName(self.tr("At most so far apart"))
            self.reach.setAccessibleName(self.tr("In what the distance is counted"))
            for place in range(self.reach.count()):
                reach = Reach(self.reach.itemData(place))
                self.reach.setItemText(place, reach_word(reach, self.distance.number))

    def _add_distance(self, condition: NextTo) -> None:
        self.reach = QComboBox()
        for reach in REACHES[condition.relation]:
            self.reach.addItem("", reach.value)
        self.reach.setCurrentIndex(max(0, self.reach.findData(condition.reach.value)))
        self.distance.setText(str(condition.distance))
        self.distance.textChanged.connect(self._on_distance)
        self.reach.currentIndexChanged.connect(self._on_distance)
        self.add(self._within, self.distance, self.reach)
        self._on_distance()

    def _on_distance(self) -> None:
        if self.reach is not None:
            self.distance.setVisible(Reach(self.reach.currentData()) in _COUNTED)
            self.retranslate()
        self.changed.emit()


class ValuesEditor(Editor):
    """Values of a fact, several of them."""

    def __init__(self, sitting: Sitting, condition: OneOf) -> None:
        super().__init__(sitting)
        self._fact = condition.fact
        self.values = PickField(lambda: value_options(sitting, condition.fact), several=True)
        self.values.choose(condition.values)
        self.values.changed.connect(self.tell)
        self.add(self.values)
        self.retranslate()

    @override
    def condition(self) -> Condition:
        return OneOf(self._fact, self.values.chosen)

    @override
    def retranslate(self) -> None:
        self.values.say(row_word(self._fact.value), self.tr("choose…"), self.tr("(gone)"))


class WordsEditor(Editor):
    """Words to look for; in memos, none means any memo."""

    def __init__(self, sitting: Sitting, condition: Contains) -> None:
        super().__init__(sitting)
        self._where = condition.where
        self.text = QLineEdit(condition.text, clearButtonEnabled=True)
        self.text.setFixedWidth(_FIELD)
        self.text.textChanged.connect(self.tell)
        self.add(self.text)
        self.retranslate()

    @override
    def condition(self) -> Condition:
        return Contains(self._where, self.text.text())

    @override
    def retranslate(self) -> None:
        self.text.setAccessibleName(row_word(self._where.value))
        self.text.setPlaceholderText(
            self.tr("any memo") if self._where.value == "memo" else self.tr("part of the words")
        )


class DaysEditor(Editor):
    """Days of coding, from and to, either of them open."""

    def __init__(self, sitting: Sitting, condition: CodedBetween) -> None:
        super().__init__(sitting)
        self.first, self.last = _day_field(condition.first), _day_field(condition.last)
        self._to = QLabel("–")
        self.add(self.first, self._to, self.last)
        for field in (self.first, self.last):
            field.dateChanged.connect(self.tell)
        self.retranslate()

    @override
    def condition(self) -> Condition:
        return CodedBetween(_day_in(self.first), _day_in(self.last))

    @override
    def retranslate(self) -> None:
        self.first.setSpecialValueText(self.tr("any day"))
        self.last.setSpecialValueText(self.tr("today"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))


class TimesEditor(Editor):
    """Times in the recording, from and to, either of them open."""

    def __init__(self, sitting: Sitting, condition: TalkedBetween) -> None:
        super().__init__(sitting)
        self.first, self.last = (
            QLineEdit(clock_words(condition.first)),
            QLineEdit(clock_words(condition.last)),
        )
        for field in (self.first, self.last):
            field.setFixedWidth(_SHORT_FIELD)
            field.setPlaceholderText("0:00")
            field.textChanged.connect(self.tell)
        self.add(self.first, QLabel("–"), self.last)
        self.retranslate()

    @override
    def condition(self) -> Condition:
        return TalkedBetween(seconds_in(self.first.text()), seconds_in(self.last.text()))

    @override
    def retranslate(self) -> None:
        self.first.setAccessibleName(self.tr("From this time (minutes:seconds)"))
        self.last.setAccessibleName(self.tr("To this time (minutes:seconds)"))
        for field in (self.first, self.last):
            field.setToolTip(self.tr("Minutes and seconds, 12:30, or hours too, 1:02:30"))


class AttributeEditor(Editor):
    """An attribute, how it is compared, and with what."""

    def __init__(self, sitting: Sitting, condition: HasAttribute) -> None:
        super().__init__(sitting)
        self._whose = condition.whose
        self.name = PickField(self._names)
        self.name.choose((condition.name,) if condition.name else ())
        self.name.changed.connect(self._on_named)
        self.comparison = QComboBox()
        for comparison in Comparison:
            self.comparison.addItem("", comparison.value)
        self.comparison.setCurrentIndex(self.comparison.findData(condition.comparison.value))
        self.comparison.currentIndexChanged.connect(self._on_compared)
        self.value = QLineEdit(condition.value)
        self.low, self.high = _number_field(condition.low), _number_field(condition.high)
        self.value.setFixedWidth(160)
        self._to = QLabel("–")
        self.add(self.name, self.comparison, self.value, self.low, self._to, self.high)
        for field in (self.value, self.low, self.high):
            field.textChanged.connect(self.tell)
        self.retranslate()
        self._on_named()
        self._on_compared()

    @override
    def condition(self) -> Condition:
        return HasAttribute(
            self._whose,
            next(iter(self.name.chosen), ""),
            Comparison(self.comparison.currentData()),
            self.value.text(),
            number_in_field(self.low.text()),
            number_in_field(self.high.text()),
        )

    @override
    def retranslate(self) -> None:
        self.name.say(self.tr("Attribute"), self.tr("choose an attribute…"), self.tr("(gone)"))
        self.comparison.setAccessibleName(self.tr("How it is compared"))
        self.value.setAccessibleName(self.tr("Value"))
        self.low.setAccessibleName(self.tr("At least"))
        self.high.setAccessibleName(self.tr("At most"))
        for place in range(self.comparison.count()):
            self.comparison.setItemText(place, comparison_word(Comparison(self.comparison.itemData(place))))

    def _names(self) -> list[Option]:
        return [Option(each, each) for each in attribute_names(self.sitting.project.reader, self._whose)]

    def _on_named(self) -> None:
        name = next(iter(self.name.chosen), "")
        values = attribute_values(self.sitting.project.reader, self._whose, name) if name else ()
        completer = QCompleter(list(values), self.value)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.value.setCompleter(completer)
        self.changed.emit()

    def _on_compared(self) -> None:
        between = Comparison(self.comparison.currentData()) is Comparison.BETWEEN
        self.value.setVisible(not between)
        for widget in (self.low, self._to, self.high):
            widget.setVisible(between)
        self.changed.emit()


def editor_of(sitting: Sitting, condition: Condition) -> Editor:
    """Return what lets a person change a condition."""
    match condition:
        case CodeIs() | NextTo():
            return CodeEditor(sitting, condition)
        case OneOf():
            return ValuesEditor(sitting, condition)
        case Contains():
            return WordsEditor(sitting, condition)
        case CodedBetween():
            return DaysEditor(sitting, condition)
        case TalkedBetween():
            return TimesEditor(sitting, condition)
        case _:
            return AttributeEditor(sitting, condition)


def seconds_in(words: str) -> float | None:
    """Return the seconds that *12:30* or *1:02:30* means, None for what is no time."""
    parts = words.strip().split(":")
    if not all(each.isdecimal() for each in parts) or len(parts) > 3:
        return None
    seconds = 0
    for each in parts if len(parts) > 1 else (*parts, "0"):
        seconds = seconds * 60 + int(each)
    return float(seconds)


def number_in_field(words: str) -> float | None:
    """Return the number that was typed, with a comma or a point before its decimals, or None."""
    try:
        return float(words.strip().replace(",", "."))
    except ValueError:
        return None


def _number_field(value: float | None) -> QLineEdit:
    field = QLineEdit("" if value is None else f"{value:g}")
    field.setFixedWidth(_SHORT_FIELD)
    return field


def _day_field(day: date | None) -> QDateEdit:
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setMinimumDate(_NO_DAY)
    field.setDate(_NO_DAY if day is None else QDate(day.year, day.month, day.day))
    field.setDisplayFormat("d MMM yyyy")
    return field


def _day_in(field: QDateEdit) -> date | None:
    day = field.date()
    return None if day == _NO_DAY else date(day.year(), day.month(), day.day())
