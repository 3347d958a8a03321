"""What the code box offers for what was typed: codes that fit, the recent ones first, and a new one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, ICON_NAME, IS_GROUP

_MOST_RECENT = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """A code to give, or, where ``code`` is None, a new one called ``name`` under ``parent`` (None: a theme)."""

    code: CodeId | None
    name: str
    parent: CodeId | None = None
    digit: int = 0


def fit(typed: str, name: str, path: str) -> int:
    """Return how well a code fits what was typed, 0 for not at all; letters may be left out within the path."""
    wanted, name, path = typed.casefold().strip(), name.casefold(), path.casefold()
    if not wanted:
        return 1
    if name.startswith(wanted):
        return 100
    if any(word.startswith(wanted) for word in name.replace("–", " ").replace("-", " ").split()):
        return 80
    if wanted in name:
        return 60
    if all(part in path for part in wanted.split()):
        return 40
    letters = iter(path)
    return 10 if len(wanted) > 1 and all(letter in letters for letter in wanted if letter != " ") else 0


def choices_for(typed: str, book: Codebook, recent: Sequence[CodeId], under: CodeId | None) -> list[Choice]:
    """Return what to offer. ``under`` is the code under which a new one would stand, None for no place but the top."""
    digits = {code: place + 1 for place, code in enumerate(recent[:_MOST_RECENT])}
    fitting = [
        (value, code)
        for place, code in enumerate(book)
        if (value := fit(typed, code.name, book.path(code.id)) * 1000 - place) > 0
    ]
    if typed.strip():
        fitting.sort(key=lambda pair: -(pair[0] + (500 if pair[1].id in digits else 0)))
    else:
        fitting.sort(key=lambda pair: digits.get(pair[1].id, 100))
    offered = [Choice(code.id, code.name, code.parent, digits.get(code.id, 0)) for _value, code in fitting]
    name = " ".join(typed.split())
    if name:
        places: list[CodeId | None] = [None] if under is None else [under, None]
        offered += [Choice(None, name, place) for place in places if not _taken(book, name, place)]
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
        }.get(role)

    def _of_new(self, choice: Choice, role: int) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if choice.parent is None:
                return QCoreApplication.translate("CodeBox", "New theme “{name}”").format(name=choice.name)
            return QCoreApplication.translate("CodeBox", "New code “{name}” under {parent}").format(
                name=choice.name, parent=self._book.code(choice.parent).name
            )
        return {ICON_NAME: "plus", IS_GROUP: False}.get(role)

    def _above(self, code: Code) -> str:
        return " / ".join(each.name for each in self._book.ancestors(code.id))


def _taken(book: Codebook, name: str, parent: CodeId | None) -> bool:
    return any(code.name.casefold() == name.casefold() for code in book.children(parent))
