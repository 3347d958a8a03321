"""Names that are probably one person's: each proposal on a line, to be taken or turned down."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.services.across import Across
from workbench.services.proposals import Proposal
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.phrases_importing import merge_reason


class MergeList(Panel):
    """Lists the proposals within a file, then those across files; nothing is shown when there are none."""

    corrected = Signal(object)
    """A proposal within the file was decided on: a function from Proposal to Proposal."""
    across_decided = Signal(object, bool)
    """An Across is one person, or is not."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shown: list[QWidget] = []
        self.merge_buttons: list[QPushButton] = []
        self.apart_buttons: list[QPushButton] = []
        self._title = label("caption")
        self._card = QFrame()
        self._card.setObjectName("card")
        self._lines = QVBoxLayout(self._card)
        self._lines.setContentsMargins(12, 8, 8, 8)
        self._lines.setSpacing(4)
        self._lines.addWidget(self._title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        self.retranslate()

    def show_proposal(self, proposal: Proposal, across: Sequence[tuple[Across, str]]) -> None:
        """Show what is to be decided in a file: ``across`` with the names of the other files."""
        for widget in self._shown:
            self._lines.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown, self.merge_buttons, self.apart_buttons = [], [], []
        for merge in proposal.merges:
            names = " = ".join(f"“{name}”" for name in (merge.into, *merge.names))
            self._add(
                names,
                merge_reason(merge.reason, self._language),
                partial(self.corrected.emit, lambda now, merge=merge: now.merged_as(merge)),
                partial(self.corrected.emit, lambda now, merge=merge: now.kept_apart(merge)),
            )
        for found, where in across:
            self._add(
                f"“{found.name}”",
                self.tr("also speaks in {sources}").format(sources=where),
                partial(self.across_decided.emit, found, True),
                partial(self.across_decided.emit, found, False),
            )
        self.setVisible(bool(self._shown))

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Perhaps one person"))

    def _add(self, names: str, why: str, take: Callable[[], None], refuse: Callable[[], None]) -> None:
        line = QWidget()
        words, reason = label("heading", wraps=True), label("faint", wraps=True)
        words.setText(names)
        reason.setText(why)
        merge, apart = button(), button("quiet")
        merge.setText(self.tr("Merge"))
        apart.setText(self.tr("Keep apart"))
        merge.setAccessibleName(self.tr("Merge {names}").format(names=names))
        apart.setAccessibleName(self.tr("Keep {names} apart").format(names=names))
        merge.clicked.connect(lambda _on: take())
        apart.clicked.connect(lambda _on: refuse())
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(words)
        said.addWidget(reason)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        row.addLayout(said, 1)
        row.addWidget(merge)
        row.addWidget(apart)
        self._lines.addWidget(line)
        self._shown.append(line)
        self.merge_buttons.append(merge)
        self.apart_buttons.append(apart)
