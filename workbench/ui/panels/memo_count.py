"""How many memos there are on a thing, wherever the thing is shown; a click opens the list of them."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from workbench.domain.memos import Memo, Subject
from workbench.domain.store import Change
from workbench.services.memos import memo_count
from workbench.ui.icons import icon
from workbench.ui.panels.base import Panel, button
from workbench.ui.sitting import Sitting


class MemoCount(Panel):
    """A quiet button: ``2 memos, 1 open``; where there is none, it begins the first, or hides when it ``begins`` none.

    It counts anew by itself when memos change; ``show_subject`` says of what.
    """

    def __init__(self, sitting: Sitting, parent: QWidget | None = None, *, begins: bool = True) -> None:
        super().__init__(parent)
        self._sitting, self._begins = sitting, begins and sitting.writable
        self._subject: Subject | None = None
        self._total = self._open = 0
        self.button: QPushButton = button("quiet")
        self.button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addStretch(1)
        sitting.changed.connect(self._on_changed)
        self.retint()
        self._count()

    def show_subject(self, subject: Subject | None) -> None:
        """Count the memos on a thing; None hides the button."""
        if subject != self._subject:
            self._subject = subject
            self._count()

    @override
    def retranslate(self) -> None:
        # Reads nothing: a window that was closed long ago may still be told of another language.
        still_open = self._open
        words = self.tr("%n memos", "", self._total) if self._total else self.tr("Write a memo")
        if still_open and still_open < self._total:
            words = self.tr("{memos}, %n open", "", still_open).format(memos=words)
        self.button.setText(f" {words}")
        self.button.setToolTip(self.tr("Show the memos") if self._total else "")

    @override
    def retint(self) -> None:
        self.button.setIcon(icon("memo"))

    def _on_changed(self, change: Change) -> None:
        if change.touches(Memo):
            self._count()

    def _count(self) -> None:
        there = self._subject is not None
        if self._subject is not None:
            self._total, self._open = memo_count(self._sitting.project.reader, (self._subject.about,))
        self.setVisible(there and (bool(self._total) or self._begins))
        self.retranslate()

    def _on_clicked(self) -> None:
        if self._subject is None:
            return
        wanted = self._sitting.memos_wanted if self._total else self._sitting.memo_wanted
        wanted.emit(self._subject)
