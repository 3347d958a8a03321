"""The researcher's statement that a code matters in a district: which code, why, and with what evidence."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.districts import District, DistrictLink
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations
from workbench.ui.delegates.evidence import EvidenceDelegate
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.dialogs.answered import answered
from workbench.ui.models.code_choices import CodeChoices, choices_for
from workbench.ui.models.links_model import EvidenceModel
from workbench.ui.panels.base import button, label

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """What the person states."""

    code: CodeId
    district: DistrictId
    note: str
    evidence: tuple[CodingId, ...]


class LinkDialog(QDialog):
    """Asks for a statement. With a code given, code and district stand fast and only note and evidence are asked."""

    def __init__(
        self, parent: QWidget | None, project: Project, district: DistrictId, code: CodeId | None = None
    ) -> None:
        super().__init__(parent)
        self._project, self._book, self._fixed = project, project.codebook(), code
        self._known: DistrictLink | None = None
        self._heading, self._hint = label("title", wraps=True), label("muted", wraps=True)
        self.search, self.codes = QLineEdit(), QListView()
        self._choices = CodeChoices()
        self.districts = QComboBox()
        for each in project.reader.all(District):
            self.districts.addItem(each.name, each.id)
        self.districts.setCurrentIndex(max(0, self.districts.findData(district)))
        self.note = QPlainTextEdit()
        self.evidence, self.quotes = EvidenceModel(), QListView()
        self._code_caption, self._district_caption = label("caption"), label("caption")
        self._note_caption, self._evidence_caption = label("caption"), label("caption")
        self._none = label("muted", wraps=True)
        self.yes, self._cancel = button("primary"), button()
        self._lay_out()
        self._connect()
        self._say()
        self._offer()
        self._on_chosen()
        (self.search if code is None else self.note).setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, project: Project, district: DistrictId, code: CodeId | None = None
    ) -> LinkAnswer | None:
        """Ask; None when the person changed their mind. A statement that is there already is shown to be changed."""
        dialog = cls(parent, project, district, code)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> LinkAnswer | None:
        """Return what is filled in now, None while no code is chosen."""
        code = self._code()
        if code is None:
            return None
        listed = {
            each.coding.id for row in range(self.evidence.rowCount()) if (each := self.evidence.at(row))
        }
        # Evidence that was given a code elsewhere in the meantime is not on the list, and stays.
        kept = tuple(each for each in self._known.evidence if each not in listed) if self._known else ()
        note = self.note.toPlainText().strip()
        return LinkAnswer(code, self._district(), note, (*kept, *self.evidence.ticked()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                row = self.codes.currentIndex().row() + _STEPS[key]
                self.codes.setCurrentIndex(
                    self._choices.index(min(max(0, row), self._choices.rowCount() - 1))
                )
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.note.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.setMinimumWidth(600)
        self.codes.setModel(self._choices)
        self.codes.setItemDelegate(RowDelegate(self.codes))
        self.codes.setFixedHeight(6 * 28 + 8)
        self.codes.setObjectName("framed")
        self.quotes.setModel(self.evidence)
        self.quotes.setItemDelegate(EvidenceDelegate(self.quotes))
        self.quotes.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.quotes.setResizeMode(QListView.ResizeMode.Adjust)
        self.quotes.setMinimumHeight(190)
        self.quotes.setObjectName("framed")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(4 * self.fontMetrics().lineSpacing() + 16)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._district_caption, self.districts),
            (self._code_caption, self.search, self.codes),
            (self._note_caption, self.note),
            (self._evidence_caption, self._none, self.quotes),
        )
        for group in groups:
            layout.addSpacing(8)
            for widget in group:
                layout.addWidget(widget, 1 if widget is self.quotes else 0)
        layout.addSpacing(10)
        layout.addLayout(foot)
        for widget in (*groups[0], *groups[1]):
            widget.setVisible(self._fixed is None)

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _text: self._offer())
        self.codes.selectionModel().currentChanged.connect(lambda _now, _before: self._on_chosen())
        self.districts.currentIndexChanged.connect(lambda _row: self._on_chosen())
        self.evidence.ticked_changed.connect(self._on_ticked)
        self.yes.clicked.connect(self.accept)
        self.yes.setDefault(True)
        self._cancel.clicked.connect(self.reject)

    def _say(self) -> None:
        if self._fixed is None:
            title = self.tr("Link a code to a district")
        else:
            title = self.tr("{code} in {district}").format(
                code=self._book.code(self._fixed).name, district=self.districts.currentText()
            )
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._code_caption.setText(self.tr("Code"))
        self.search.setPlaceholderText(self.tr("Code… type part of its name"))
        self.search.setAccessibleName(self.tr("Code"))
        self.codes.setAccessibleName(self.tr("Codes that fit"))
        self._district_caption.setText(self.tr("District"))
        self.districts.setAccessibleName(self.tr("District"))
        self._note_caption.setText(self.tr("Note"))
        self.note.setPlaceholderText(
            self.tr("Why does it matter here? What is particular about this district?")
        )
        self.note.setAccessibleName(self.tr("Note"))
        self.quotes.setAccessibleName(self.tr("Evidence"))
        self._none.setText(
            self.tr("No passage of this district has this code yet. You can state it all the same.")
        )
        self._cancel.setText(self.tr("Cancel"))

    def _offer(self) -> None:
        chosen = self._code()
        offered = [each for each in choices_for(self.search.text(), self._book, (), None) if each.code]
        self._choices.show_choices(offered, self._book)
        place = next((row for row, each in enumerate(offered) if each.code == chosen), 0)
        typed = bool(self.search.text().strip())
        self.codes.setCurrentIndex(self._choices.index(0 if typed else place))
        self._on_chosen()

    def _code(self) -> CodeId | None:
        if self._fixed is not None:
            return self._fixed
        choice = self._choices.at(self.codes.currentIndex().row())
        return choice.code if choice else None

    def _district(self) -> DistrictId:
        return DistrictId(str(self.districts.currentData()))

    def _on_chosen(self) -> None:
        """Offer the evidence for code and district; a statement that is there already fills the fields."""
        code, reader = self._code(), self._project.reader
        self.yes.setEnabled(code is not None)
        if code is None:
            self.evidence.offer((), self._book, ())
            return
        before = self._known
        self._known = next(iter(reader.where(DistrictLink, code=code, district=self._district())), None)
        if self._known is not None:
            self.note.setPlainText(self._known.note)
        elif before is not None and self.note.toPlainText() == before.note:
            self.note.clear()
        found = quotations(reader, CodingQuery(code=code, district=self._district()))
        ticked = self._known.evidence if self._known else self.evidence.ticked()
        self.evidence.offer(found, self._book, ticked)
        self.quotes.setVisible(bool(found))
        self._none.setVisible(not found)
        self._hint.setText(
            self.tr("You have stated something about this code here already; change it as you like.")
            if self._known
            else self.tr("Your own statement stands beside what the codings show and changes none of them.")
        )
        self.yes.setText(self.tr("Keep") if self._known else self.tr("Link"))

    def _on_ticked(self) -> None:
        chosen = len(self.evidence.ticked())
        words = self.tr("Evidence: quotations from this district")
        self._evidence_caption.setText(words + " · " + self.tr("%n chosen", "", chosen) if chosen else words)
