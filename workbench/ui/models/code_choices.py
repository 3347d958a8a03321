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
from workbench.domain.suggestions import Ranked
from workbench.ui.bands import likelihood_words
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, ICON_NAME, IS_GROUP, LIKELY, MARKS

_MOST_RECENT = 9
RANKED_DIGITS = 3
"""So many of the likeliest codes have a digit."""
_RECENT_BONUS = 50


@dataclass(frozen=True, slots=True)
class Ranking:
    """What the machine says of the codes for the words that are selected; ``known`` once it has said it."""

    ranked: tuple[Ranked, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A code to give, or, where ``code`` is None, a new one called ``name`` under ``parent`` (None: a theme).

    ``digit`` is the key that takes it; ``marks`` are where the name fits what was typed (code points). ``probability``
    is that of the machine, None where it was not asked.
    """

    code: CodeId | None
    name: str
    parent: CodeId | None = None
    digit: int = 0
    marks: tuple[Span, ...] = ()
    probability: float | None = None


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
    ranking: Ranking | None = None,
) -> list[Choice]:
    """Return what to offer, archived codes never.

    ``under`` is the code under which a new one would stand, None for no place but the top; ``new`` says whether new
    ones are offered at all, ``top`` whether the top of the codebook itself can be chosen. With a ``ranking`` the first
    digits are kept for its first codes, whether they are known yet or not, and the recent ones have those that follow:
    a code that is both is shown with the first.
    """
    digits = _digits(recent, ranking)
    fitting = hits(typed, book, [code for code in book if is_offered(code)])
    if typed.strip():
        fitting.sort(key=lambda hit: -(hit.value + (_RECENT_BONUS if hit.code in digits else 0)))
    elif ranking is not None and ranking.known:
        rank = {each.code: place for place, each in enumerate(ranking.ranked)}
        fitting.sort(key=lambda hit: rank.get(hit.code, len(rank)))
    else:
        fitting.sort(key=lambda hit: digits.get(hit.code, 100))
    likely = {each.code: each.probability for each in ranking.ranked} if ranking is not None else {}
    offered = [
        Choice(code.id, code.name, code.parent, digits.get(code.id, 0), marks, likely.get(code.id))
        for code, marks in ((book.code(hit.code), hit.marks) for hit in fitting)
    ]
    name = " ".join(typed.split())
    if name and new:
        places: list[CodeId | None] = [None] if under is None else [under, None]
        offered += [Choice(None, name, place) for place in places if not _taken(book, name, place)]
    if top and not name:
        offered.insert(0, TOP)
    return offered


def code_of(digit: int, recent: Sequence[CodeId], ranking: Ranking | None) -> CodeId | None:
    """Return the code that a digit takes, None where it takes none."""
    return _by_digit(recent, ranking).get(digit)


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

    def choices(self) -> Sequence[Choice]:
        """Return what is offered, in order."""
        return tuple(self._choices)

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
            likely = "" if choice.probability is None else likelihood_words(choice.probability)
            return "\n".join(each for each in (code.guide.definition, likely) if each)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            path = self._book.path(code.id)
            return path if choice.probability is None else f"{path}, {likelihood_words(choice.probability)}"
        return {
            COLOUR: code.colour,
            IS_GROUP: code.is_theme,
            DETAIL: self._above(code),
            COUNT: str(choice.digit or ""),
            MARKS: choice.marks,
            LIKELY: choice.probability,
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


def _digits(recent: Sequence[CodeId], ranking: Ranking | None) -> dict[CodeId, int]:
    """Return the digit that each code is shown with, the least where several take it."""
    return {code: digit for digit, code in sorted(_by_digit(recent, ranking).items(), reverse=True)}


def _by_digit(recent: Sequence[CodeId], ranking: Ranking | None) -> dict[int, CodeId]:
    """Return what each digit takes. What a recent one takes is the same before and after the ranking is known."""
    first = 1 if ranking is None else RANKED_DIGITS + 1
    found = dict(zip(range(first, _MOST_RECENT + 1), recent, strict=False))
    likely = () if ranking is None else ranking.ranked[:RANKED_DIGITS]
    return found | {digit: each.code for digit, each in enumerate(likely, 1)}


def _taken(book: Codebook, name: str, parent: CodeId | None) -> bool:
    return any(code.name.casefold() == name.casefold() for code in book.children(parent))
