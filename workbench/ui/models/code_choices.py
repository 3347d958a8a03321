"""What the code box offers for what was typed: codes that fit, the recent ones first, and a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.coding.ranking import hits
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, ICON_NAME, IS_GROUP, MARKS

_MOST_RECENT = 9
_RECENT_BONUS = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """A code to give, or, where ``code`` is None, a new one called ``name`` under ``parent`` (None: a theme).

    ``digit`` is the key that takes a recent one; ``marks`` are where the name fits what was typed (code points).
    """

    code: CodeId | None
    name: str
    parent: CodeId | None = None
    digit: int = 0
    marks: tuple[Span, ...] = ()


TOP: Final = Choice(None, "")
"""The top of the codebook, where themes stand."""


def choices_for(
    typed: str,
    book: Codebook,
    recent: Sequence[CodeId],
    under: CodeId | None,
    *,
    top: bool = False,
    new: bool = True,
) -> list[Choice]:
    """Return what to offer, archived codes never.

    ``under`` is the code under which a new one would stand, None for no place but the top; ``new`` says whether new
    ones are offered at all, ``top`` whether the top of the codebook itself can be chosen.
    """
    digits = {code: place + 1 for place, code in enumerate(recent[:_MOST_RECENT])}
    fitting = hits(typed, book, [code for code in book if is_offered(code)])
    if typed.strip():
        fitting.sort(key=lambda hit: -(hit.value + (_RECENT_BONUS if hit.code in digits else 0)))
    else:
        fitting.sort(key=lambda hit: digits.get(hit.code, 100))
    offered = [
        Choice(code.id, code.name, code.parent, digits.get(code.id, 0), marks)
        for code, marks in ((book.code(hit.code), hit.marks) for hit in fitting)
    ]
    name = " ".join(typed.split())
    if name and new:
        places: list[CodeId | None] = [None] if under is None else [under, None]
        offered += [Choice(None, name, place) for place in places if not _taken(book, name, place)]
    if top and not name:
        offered.insert(0, TOP)
    return offered


class CodeChoices(QAbstractListModel):
    """The choices as a list."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: list[Choice] = []
        self._book = Codebook(())

    def show_choices(self, choices: list[Choice], book: Codebook) -> None:
        """Show these."""
        self.beginResetModel()
        self._choices, self._book = choices, book
        self.endResetModel()

    def at(self, row: int) -> Choice | None:
        """Return the choice of a row."""
        return self._choices[row] if 0 <= row < len(self._choices) else None

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._choices)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.at(index.row()) if index.isValid() else None
        if choice is None:
            return None
        if choice.code is None:
            return self._of_new(choice, role)
        code = self._book.code(choice.code)
        if role == Qt.ItemDataRole.DisplayRole:
            return code.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return code.guide.definition
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._book.path(code.id)
        return {
            COLOUR: code.colour,
            IS_GROUP: code.is_theme,
            DETAIL: self._above(code),
            COUNT: str(choice.digit or ""),
            MARKS: choice.marks,
        }.get(role)

    def _of_new(self, choice: Choice, role: int) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if choice == TOP:
                return QCoreApplication.translate("CodeBox", "The top of the codebook, as a theme")
            if choice.parent is None:
                return QCoreApplication.translate("CodeBox", "New theme “{name}”").format(name=choice.name)
            return QCoreApplication.translate("CodeBox", "New code “{name}” under {parent}").format(
                name=choice.name, parent=self._book.code(choice.parent).name
            )
        return {ICON_NAME: "theme" if choice == TOP else "plus", IS_GROUP: False}.get(role)

    def _above(self, code: Code) -> str:
        return " / ".join(each.name for each in self._book.ancestors(code.id))


def _taken(book: Codebook, name: str, parent: CodeId | None) -> bool:
    return any(code.name.casefold() == name.casefold() for code in book.children(parent))
