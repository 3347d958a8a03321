"""The files that are about to be imported, and what was recognised in each."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.services.proposals import Proposal
from workbench.ui.labels import kind_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import ICON_NAME
from workbench.ui.phrases_importing import short_layout
from workbench.ui.theme import current_theme

NAME, KIND, DISTRICT, LAYOUT, SPEAKERS, WORDS, STATUS = range(7)
_NUMBERS = frozenset({SPEAKERS, WORDS})


class ProposalsModel(QAbstractTableModel):
    """Proposals in the order of the files. Corrections replace a proposal by another one.

    ``taken`` are the names of the project's sources. A file's tick says whether it is to be imported.
    """

    chosen_changed = Signal()
    """Which files are to be imported, or under which names, is not what it was."""

    def __init__(
        self,
        proposals: tuple[Proposal, ...],
        districts: Mapping[DistrictId, District],
        language: str = "en",
        taken: Iterable[str] = (),
    ) -> None:
        super().__init__()
        self._proposals = list(proposals)
        self._districts = districts
        self._language = language
        self._taken = frozenset(name.casefold() for name in taken)
        self._clashing: frozenset[int] = frozenset()
        self._count_names()

    @property
    def clashing(self) -> frozenset[int]:
        """The rows whose name another file or a source of the project bears, so that they can't be imported."""
        return self._clashing

    def all(self) -> tuple[Proposal, ...]:
        """Return every proposal as it is now."""
        return tuple(self._proposals)

    def names(self) -> tuple[str, ...]:
        """Return the names that are taken: by the project's sources and by these files."""
        return (*self._taken, *(each.source.name for each in self._proposals if each.source is not None))

    def at(self, row: int) -> Proposal | None:
        """Return the proposal of a row."""
        return self._proposals[row] if 0 <= row < len(self._proposals) else None

    def replace(self, row: int, proposal: Proposal) -> None:
        """Show a corrected proposal in place of the one before."""
        self.replace_all({row: proposal})

    def replace_all(self, corrected: Mapping[int, Proposal]) -> None:
        """Show corrected proposals, by their rows."""
        for row, proposal in corrected.items():
            self._proposals[row] = proposal
        self._count_names()
        for row in corrected:
            self.dataChanged.emit(self.index(row, 0), self.index(row, STATUS))
        self.chosen_changed.emit()

    def split(self, row: int, parts: tuple[Proposal, ...]) -> None:
        """Show the interviews of a file in its place."""
        self._proposals[row] = parts[0]
        self.dataChanged.emit(self.index(row, 0), self.index(row, STATUS))
        if len(parts) > 1:
            self.beginInsertRows(QModelIndex(), row + 1, row + len(parts) - 1)
            self._proposals[row + 1 : row + 1] = parts[1:]
            self.endInsertRows()
        self._count_names()
        self.chosen_changed.emit()

    def ready(self) -> tuple[Proposal, ...]:
        """Return what is to be imported."""
        return tuple(each for each in self._proposals if _is_wanted(each))

    def first_ready(self) -> int:
        """Return the first row that can be imported, 0 when none can."""
        return next((row for row, each in enumerate(self._proposals) if each.status == "ready"), 0)

    def needs_look(self, row: int) -> bool:
        """Tell whether somebody should look at a file before it is imported, or why it can't be."""
        proposal = self._proposals[row]
        return proposal.needs_look or proposal.status == "refused" or row in self._clashing

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._proposals)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else STATUS + 1

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        proposal = self.at(index.row()) if index.isValid() else None
        if proposal is not None and index.column() == NAME and proposal.status == "ready":
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        proposal = self.at(index.row()) if index.isValid() else None
        if proposal is None or role != Qt.ItemDataRole.CheckStateRole or proposal.status != "ready":
            return False
        self.replace(
            index.row(), proposal.leaving_out(left_out=Qt.CheckState(value) != Qt.CheckState.Checked)
        )
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("Import", "Name"),
            QCoreApplication.translate("Import", "Kind"),
            QCoreApplication.translate("Import", "District"),
            QCoreApplication.translate("Import", "Layout"),
            QCoreApplication.translate("Import", "Speakers"),
            QCoreApplication.translate("Import", "Words"),
            QCoreApplication.translate("Import", "State"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        proposal = self.at(index.row()) if index.isValid() else None
        if proposal is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(proposal, index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(proposal.path)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(proposal, index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME and proposal.status == "ready":
            return Qt.CheckState.Unchecked if proposal.left_out else Qt.CheckState.Checked
        if role == ICON_NAME and column == STATUS:
            return {"ready": "check", "duplicate": "info", "refused": "warning"}[proposal.status]
        return None

    def _words(self, proposal: Proposal, row: int, column: int) -> str:
        if column == STATUS:
            return self.tr_clash() if row in self._clashing else status_word(proposal)
        source = proposal.source
        if source is None:
            return proposal.path.name if column == NAME else ""
        district = self._districts.get(source.district) if source.district else None
        speakers = len(proposal.participants) - len(proposal.silent)
        return {
            NAME: source.name,
            KIND: kind_word(source.kind),
            DISTRICT: district.name if district else "–",
            LAYOUT: short_layout(proposal.layout, self._language) if proposal.layout else "",
            SPEAKERS: QLocale().toString(speakers),
            WORDS: QLocale().toString(source.words),
        }[column]

    @staticmethod
    def tr_clash() -> str:
        """Return the state of a file whose name is taken."""
        return QCoreApplication.translate("Import", "name taken")

    def _colour(self, proposal: Proposal, row: int, column: int) -> QColor | None:
        theme = current_theme()
        if proposal.status == "refused" or (row in self._clashing and column == STATUS):
            return QColor(theme.danger)
        if proposal.status == "duplicate" or proposal.left_out:
            return QColor(theme.faint)
        if column == STATUS:
            return QColor(theme.warning if proposal.needs_look else theme.good)
        return None

    def _count_names(self) -> None:
        wanted = [
            (row, each.source.name.casefold())
            for row, each in enumerate(self._proposals)
            if _is_wanted(each) and each.source is not None
        ]
        counts = Counter(name for _, name in wanted)
        self._clashing = frozenset(row for row, name in wanted if counts[name] > 1 or name in self._taken)


def status_word(proposal: Proposal) -> str:
    """Return what will become of a file, in a word or two."""
    if proposal.status == "refused":
        return QCoreApplication.translate("Import", "refused")
    if proposal.status == "duplicate":
        return QCoreApplication.translate("Import", "already there")
    if proposal.left_out:
        return QCoreApplication.translate("Import", "left out")
    if proposal.needs_look:
        words = QCoreApplication.translate("Import", "please check")
        return f"{words} · {QLocale().toString(len(proposal.doubts))}" if proposal.doubts else words
    if proposal.checked:
        return QCoreApplication.translate("Import", "checked")
    return QCoreApplication.translate("Import", "ready")


def _is_wanted(proposal: Proposal) -> bool:
    return proposal.status == "ready" and not proposal.left_out
