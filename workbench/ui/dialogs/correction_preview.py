"""What a correction would change, before anything is saved."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.coding.realignment import Certainty
from workbench.services.correcting import Correction, Moved
from workbench.ui.dialogs.answered import answered
from workbench.ui.icons import icon
from workbench.ui.panels.base import button, label
from workbench.ui.panels.side_by_side import SideBySide, words_list

_PLACE = Qt.ItemDataRole.UserRole


class CorrectionPreview(QDialog):
    """Counts what stays, what changes and what needs a place; shows the last two with their words side by side."""

    def __init__(self, parent: QWidget | None, correction: Correction, old: str, new: str) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(1080, 700).boundedTo(room))
        self.setWindowTitle(self.tr("Correct “{name}”").format(name=correction.source.name))
        self.shown: tuple[Moved, ...] = (
            *correction.of(Certainty.UNCERTAIN),
            *correction.of(Certainty.CHANGED),
        )
        heading, self.counts, hint = label("title", wraps=True), label("heading"), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        self.counts.setText(self._counted(correction))
        hint.setText(self._explained(correction))
        self.doubt = label("warning", wraps=True)
        self.doubt.setText(
            self.tr(
                "This looks like another text: hardly any of its words stand in the transcript as it is now. Is it the "
                "right one?"
            )
        )
        self.list = words_list(self.tr("What changes"))
        self.sides = SideBySide()
        self.sides.say(self.tr("As it is now"), self.tr("After the correction"))
        self.sides.before.show_text(old)
        self.sides.after.show_text(new)
        another = correction.looks_like_another
        self.yes, self.no = button("secondary" if another else "primary"), button()
        self.yes.setText(self.tr("Apply"))
        self.yes.clicked.connect(self.accept)
        self.no.setText(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self._fill()
        self.doubt.setVisible(another)
        self._lay_out((heading, self.counts, self.doubt, hint))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        first = self.no if another else self.yes
        self.yes.setAutoDefault(not another)
        first.setDefault(True)
        first.setFocus()

    def _lay_out(self, head: tuple[QWidget, ...]) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self.sides)
        split.setSizes([280, 760])
        self.list.setVisible(bool(self.shown))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in head:
            layout.addWidget(widget)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    @classmethod
    def ask(cls, parent: QWidget | None, correction: Correction, old: str, new: str) -> bool:
        """Show it and tell whether the person wants it."""
        return answered(cls(parent, correction, old, new))

    def _counted(self, correction: Correction) -> str:
        parts = [
            self.tr("%n stay", "", len(correction.of(Certainty.KEPT))),
            self.tr("%n have corrected words", "", len(correction.of(Certainty.CHANGED))),
            self.tr("%n need a place", "", len(correction.of(Certainty.UNCERTAIN))),
        ]
        return "  ·  ".join(parts)

    def _explained(self, correction: Correction) -> str:
        words = self.tr(
            "Counted are codings and memos on words. What needs a place waits in the review list with all that belongs "
            "to it. The version as it is now stays readable, and you can undo all of it in one step."
        )
        if correction.refusals_gone:
            gone = self.tr("%n refused suggestions go with their words.", "", correction.refusals_gone)
            words = f"{words} {gone}"
        return words

    def _fill(self) -> None:
        for moved in self.shown:
            uncertain = moved.certainty is Certainty.UNCERTAIN
            state = self.tr("needs a place") if uncertain else self.tr("corrected words")
            quote = " ".join(moved.old.words.split())
            short = quote if len(quote) <= 60 else f"{quote[:59]}…"
            what = moved.code or self.tr("Memo")
            item = QListWidgetItem(f"{what} — {state}\n“{short}”")
            item.setIcon(icon("warning" if uncertain else "pencil"))
            item.setData(_PLACE, moved.id)
            self.list.addItem(item)

    def _on_row(self, row: int) -> None:
        if not 0 <= row < len(self.shown):
            return
        moved = self.shown[row]
        self.sides.before.mark(moved.old.span)
        place = moved.new or next(iter(moved.candidates), None)
        self.sides.after.mark(place.span if place else None)
