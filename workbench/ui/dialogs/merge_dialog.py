"""What merging codes would do, seen before it is done, and the two choices that belong to it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.coding.merging import Guides, MergeCodes, MergePreview, Overlaps, merge_preview
from workbench.domain.codes import Code, Guide
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.services.projects import Project
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label
from workbench.ui.theme import current_theme, readable

_MOST_NAME = 40


class MergeDialog(QDialog):
    """Shows both guides side by side and what becomes of segments that bear several of the codes."""

    def __init__(self, parent: QWidget | None, project: Project, codes: Sequence[CodeId], into: Code) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(820, 640).boundedTo(room))
        self._project, self._codes, self._into = project, tuple(codes), into
        book = project.codebook()
        self._going = [book.code(code) for code in codes]
        self._preview = merge_preview(project.reader, codes, into.id)
        one = self.tr("Merge “{name}” into “{into}”").format(name=self._going[0].name, into=into.name)
        many = self.tr("Merge %n codes into “{into}”", "", len(codes)).format(into=into.name)
        self.setWindowTitle(one if len(codes) == 1 else many)
        self.overlaps = {each: QRadioButton() for each in Overlaps}
        self.guides = {each: QRadioButton() for each in Guides}
        self.found = label("muted", wraps=True)
        self.yes, self.no = button("primary"), button()
        self.yes.setText(self.tr("Merge"))
        self.yes.clicked.connect(self.accept)
        self.no.setText(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self._say()
        self._lay_out()
        self.overlaps[Overlaps.KEEP].setChecked(True)
        self.guides[Guides.TARGET].setChecked(True)
        self.yes.setDefault(True)
        self.yes.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, project: Project, codes: Sequence[CodeId], into: Code
    ) -> MergeCodes | None:
        """Return the merge that the person wants, or None."""
        dialog = cls(parent, project, codes, into)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> MergeCodes:
        """Return the merge as it is chosen now."""
        overlaps = next(each for each, choice in self.overlaps.items() if choice.isChecked())
        guides = next(each for each, choice in self.guides.items() if choice.isChecked())
        name = self._going[0].name if len(self._codes) == 1 else self._into.name
        return MergeCodes(self._codes, self._into.id, overlaps, guides, name)

    def _say(self) -> None:
        preview = self._preview
        self.found.setText(self._found(preview))
        for overlaps, words in (
            (Overlaps.KEEP, self.tr("Keep segments that overlap as they are")),
            (Overlaps.DEDUPLICATE, self.tr("Let one go that lies within another")),
            (Overlaps.UNION, self.tr("Make one segment of those that overlap")),
        ):
            left = preview.left[overlaps]
            codings = self.tr("%Ln codings", "", left)
            self.overlaps[overlaps].setText(f"{words}  ({codings})")
            self.overlaps[overlaps].setEnabled(overlaps is Overlaps.KEEP or preview.overlapping > 0)
        self.guides[Guides.TARGET].setText(
            self.tr("Keep the words of “{name}”").format(name=_short(self._into.name))
        )
        self.guides[Guides.JOIN].setText(self.tr("Join the words of all"))

    def _found(self, preview: MergePreview) -> str:
        if not preview.same and not preview.overlapping:
            return self.tr("No segment bears several of these codes.")
        same = self.tr("%Ln segments bear several of these codes by the same coder; each keeps one coding.", "",
            preview.same)  # fmt: skip
        overlapping = self.tr("%Ln segments overlap one of another code by the same coder.", "",
            preview.overlapping)  # fmt: skip
        return " ".join(
            words for number, words in ((preview.same, same), (preview.overlapping, overlapping)) if number
        )

    def _lay_out(self) -> None:
        heading = label("title", wraps=True)
        heading.setText(self.windowTitle())
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self._side(self.tr("What is merged"), self._going), 1)
        sides.addWidget(self._side(self.tr("What it is merged into"), [self._into]), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addLayout(sides, 1)
        for caption, before, choices in (
            (self.tr("Segments"), self.found, list(self.overlaps.values())),
            (self.tr("Definition, when to use, when not"), None, list(self.guides.values())),
        ):
            title = label("heading")
            title.setText(caption)
            layout.addSpacing(4)
            layout.addWidget(title)
            if before is not None:
                layout.addWidget(before)
            group = QButtonGroup(self)
            for choice in choices:
                group.addButton(choice)
                layout.addWidget(choice)
        after = label("muted", wraps=True)
        after.setText(
            self.tr(
                "Keywords and examples are joined; memos, district links and codes below move along. All of it is one "
                "step, which can be undone."
            )
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout.addWidget(after)
        layout.addLayout(foot)

    def _side(self, caption: str, codes: Sequence[Code]) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for code in codes:
            self._add_code(column, code)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setObjectName("card")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        scroll.setAccessibleName(caption)
        side = QWidget()
        outside = QVBoxLayout(side)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(4)
        title = label("caption")
        title.setText(caption)
        title.setBuddy(scroll)
        outside.addWidget(title)
        outside.addWidget(scroll, 1)
        return side

    def _add_code(self, column: QVBoxLayout, code: Code) -> None:
        swatch, name = QLabel(), label("heading", wraps=True)
        swatch.setFixedSize(12, 12)
        colour = readable(code.colour, current_theme().paper, 2.0).name()
        swatch.setStyleSheet(f"background: {colour}; border-radius: {3 if code.is_theme else 6}px;")
        name.setText(code.name)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(swatch)
        head.addWidget(name, 1)
        column.addLayout(head)
        book = self._project.codebook()
        if code.id in book and not code.is_theme:
            above = label("faint", wraps=True)
            above.setText(" / ".join(each.name for each in book.ancestors(code.id)))
            column.addWidget(above)
        held = self._project.reader.where(Coding, code=code.id)
        counted = label("muted", wraps=True)
        codings = self.tr("%Ln codings", "", len(held))
        sources = self.tr("%Ln sources", "", len({each.source for each in held}))
        counted.setText(f"{codings} · {sources}")
        column.addWidget(counted)
        for title, words in self._told(code.guide):
            part = label("", wraps=True, selectable=True)
            part.setText(f"{title}: {words}")
            column.addWidget(part)

    def _told(self, guide: Guide) -> list[tuple[str, str]]:
        told = [
            (self.tr("Definition"), guide.definition),
            (self.tr("When to use"), guide.when_to_use),
            (self.tr("When not"), guide.when_not),
            (self.tr("Keywords"), "; ".join(guide.keywords)),
        ]
        return [(title, words) for title, words in told if words.strip()]


def _short(name: str) -> str:
    """Return a name that fits on a radio button, which can't wrap."""
    return name if len(name) <= _MOST_NAME else f"{name[: _MOST_NAME - 1]}…"
