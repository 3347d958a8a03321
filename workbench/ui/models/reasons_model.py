"""Why something is suggested: one reason a row, the weightiest first, with what it is and where it stands."""

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.domain.suggestions import Reason, ReasonKind
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import DETAIL, IS_GROUP

STRENGTH = Qt.ItemDataRole.UserRole + 40
"""How much a reason weighs beside the weightiest of its sort, -1 to 1; None where it has no weight."""
_LONGEST = 160
_SLIGHT = 0.12
"""What weighs less than so much of the weightiest says little, and is left to whoever asks for all."""
_MOST = {ReasonKind.TERM: 3, ReasonKind.CONTEXT: 2, ReasonKind.DEFINITION: 1, ReasonKind.EXAMPLE: 2}


def kind_words(kind: ReasonKind) -> str:
    """Return what sort of reason it is, in a word or two."""
    translate = QCoreApplication.translate
    return {
        ReasonKind.TERM: translate("Suggestions", "word here"),
        ReasonKind.CONTEXT: translate("Suggestions", "said just before"),
        ReasonKind.EXAMPLE: translate("Suggestions", "like your segment"),
        ReasonKind.DEFINITION: translate("Suggestions", "in the definition"),
    }[kind]


def reason_words(reason: Reason) -> str:
    """Return what a reason points at, on one line."""
    text = " ".join(reason.text.split())
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    return f"“{short}”"


def strengths(reasons: tuple[Reason, ...]) -> tuple[float | None, ...]:
    """Return how much each weighs beside the weightiest: likenesses among themselves, as they have another measure."""
    most = {
        alike: max((abs(each.weight) for each in reasons if _is_example(each) is alike), default=0.0)
        for alike in (True, False)
    }
    return tuple(
        each.weight / most[_is_example(each)] if most[_is_example(each)] > 0 else None for each in reasons
    )


def told(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return the reasons that are told unasked: the weighty ones of each sort, the nearest segments of one's own."""
    left = dict(_MOST)
    found: list[Reason] = []
    for reason, strength in zip(reasons, strengths(reasons), strict=True):
        weighty = strength is None or abs(strength) >= _SLIGHT
        if left[reason.kind] and (weighty or _is_example(reason)):
            left[reason.kind] -= 1
            found.append(reason)
    return tuple(found)


class ReasonsModel(QAbstractListModel):
    """The reasons of the suggestion that is marked."""

    def __init__(self) -> None:
        super().__init__()
        self._reasons: tuple[Reason, ...] = ()
        self._strengths: tuple[float | None, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What is listed."""
        return self._reasons

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        """List these."""
        if reasons == self._reasons:
            return
        self.beginResetModel()
        self._reasons, self._strengths = reasons, strengths(reasons)
        self.endResetModel()

    def contents_changed(self) -> None:
        """Say every row anew, as in another language."""
        if self._reasons:
            self.dataChanged.emit(self.index(0), self.index(len(self._reasons) - 1))

    def at(self, row: int) -> Reason | None:
        """Return the reason of a row."""
        return self._reasons[row] if 0 <= row < len(self._reasons) else None

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._reasons)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        reason = self.at(index.row()) if index.isValid() else None
        if reason is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return reason_words(reason)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._spoken(reason)
        return {
            DETAIL: kind_words(reason.kind),
            STRENGTH: self._strengths[index.row()],
            IS_GROUP: _is_example(reason),
        }.get(role)

    def _spoken(self, reason: Reason) -> str:
        said = f"{kind_words(reason.kind)}: “{' '.join(reason.text.split())}”"
        if reason.weight < 0 and not _is_example(reason):
            return self.tr("{reason}; speaks against it").format(reason=said)
        return said


def _is_example(reason: Reason) -> bool:
    return reason.kind is ReasonKind.EXAMPLE
