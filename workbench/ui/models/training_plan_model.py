"""A training plan as a table: what each group is to be trained in, what was asked for, who had no training."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QLocale, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from workbench.domain.capacity import TrainingPlan
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import IS_GROUP
from workbench.ui.panels.capacity_words import CapacityWords

TOPIC, GROUP, COUNT, PEOPLE = range(4)
_MOST = 40
"""How many code names a line shows; the rest it counts."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A line of the table; a heading holds nothing but its words."""

    topic: str
    group: str = ""
    people: tuple[str, ...] = ()
    what: str = ""
    heading: bool = False


class TrainingPlanModel(QAbstractTableModel):
    """The parts of a plan, each under its heading."""

    def __init__(self, words: CapacityWords) -> None:
        super().__init__()
        self._words = words
        self._lines: Sequence[PlanLine] = ()

    def show_lines(self, lines: Sequence[PlanLine], words: CapacityWords) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines, self._words = lines, words
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        keys = ("training_topic", "performance", "people", "facilitators")
        return self._words.word(keys[section])

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            count = "" if line.heading else QLocale().toString(len(line.people))
            return (line.topic, line.group, count, _named(line))[column]
        if role == Qt.ItemDataRole.FontRole and line.heading:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return line.heading if role == IS_GROUP else None


def plan_lines(
    plan: TrainingPlan, words: CapacityWords, headings: tuple[str, str, str]
) -> Iterator[PlanLine]:
    """Give a plan's lines; the headings are over training by group, needs, and those without training."""
    by_group, asked, untrained = headings
    if plan.trainings:
        yield PlanLine(by_group, heading=True)
    for each in plan.trainings:
        yield PlanLine(words.value(each.topic), words.value(each.performance), each.facilitators)
    if plan.needs:
        yield PlanLine(asked, heading=True)
    for cell in plan.needs:
        what = "; ".join(cell.what)
        yield PlanLine(words.value(cell.competence), words.value(cell.performance), cell.facilitators, what)
    if plan.untrained:
        yield PlanLine(untrained, heading=True)
        yield PlanLine(words.word("training"), "", plan.untrained)


def _named(line: PlanLine) -> str:
    """Return whom a line is for, and what they asked for."""
    names = ", ".join(line.people[:_MOST])
    more = len(line.people) - _MOST
    told = f"{names} … +{QLocale().toString(more)}" if more > 0 else names
    return f"{told}: {line.what}" if line.what else told
