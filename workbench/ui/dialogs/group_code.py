"""Making a code of a group of similar passages: its name, its place, its keywords."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.codes import Codebook, CodeStatus
from workbench.domain.ids import CodeId
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


@dataclass(frozen=True, slots=True)
class GroupCode:
    """What the person wants: a name, the code above (None: a theme), and keywords."""

    name: str
    parent: CodeId | None
    keywords: tuple[str, ...]


class GroupCodeDialog(QDialog):
    """Offers the group's key terms as keywords; a name is the person's own to find."""

    def __init__(self, parent: QWidget | None, book: Codebook, terms: Sequence[str], ticked: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Make a code of this group"))
        self.setMinimumWidth(480)
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        hint.setText(
            self.tr("%n ticked passages get the code, in the same step.", "", ticked)
            if ticked
            else self.tr("No passage is ticked: the code begins without codings.")
        )
        self.name, self.parent_code, self.keywords = QLineEdit(), QComboBox(), QLineEdit(", ".join(terms))
        self.parent_code.addItem(self.tr("(a new theme)"), None)
        for code in book:
            if code.status is not CodeStatus.RETIRED:
                self.parent_code.addItem(book.path(code.id), code.id)
        self.parent_code.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.parent_code.setMinimumContentsLength(24)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Make the code"))
        self.yes.setDefault(True)
        self.yes.setEnabled(False)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.name.textChanged.connect(lambda words: self.yes.setEnabled(bool(words.strip())))
        form = QFormLayout()
        form.setSpacing(10)
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Under"), self.parent_code),
            (self.tr("Keywords"), self.keywords),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words)
        self.keywords.setToolTip(self.tr("Parted by commas; take out what does not belong to the code"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addSpacing(6)
        layout.addLayout(foot)
        self.name.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, book: Codebook, terms: Sequence[str], ticked: int
    ) -> GroupCode | None:
        """Return what the person wants, or None. ``ticked`` is how many passages are to get the code."""
        dialog = cls(parent, book, terms, ticked)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> GroupCode:
        """Return what is written now."""
        words = (each.strip() for each in self.keywords.text().split(","))
        parent = self.parent_code.currentData()
        return GroupCode(
            self.name.text().strip(),
            CodeId(parent) if parent is not None else None,
            tuple(each for each in words if each),
        )
