"""The window on the open key of names: look up, add, change, remove, take in a sheet, lock."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.errors import WorkbenchError
from workbench.domain.named_people import NamedPerson, PersonKind
from workbench.services.glossary import glossary_of
from workbench.services.name_key import SheetTaken, matching
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.phrases import sentence
from workbench.ui.sitting import Sitting


class NameKeyWindow(QDialog):
    """Shows everybody whose code the key holds. It closes when the key locks itself."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        open_at(self, 860, 560)
        self._sitting = sitting
        self._people: tuple[NamedPerson, ...] = ()
        self._marked: NamedPerson | None = None
        self.setWindowTitle(self.tr("Key of names"))
        self.search = QLineEdit()
        self.table = QTableWidget(0, 5)
        self.code, self.name, self.phone, self.note = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self.add, self.change, self.remove = button("primary"), button(), button("danger")
        self.sheet, self.lock, self.leave = button(), button(), button()
        self.told = label("warning", wraps=True)
        self._say_words()
        self._lay_out()
        self._connect()
        self._read()
        self._show_fields(None)
        self.search.setFocus()

    @classmethod
    def show_for(cls, parent: QWidget | None, sitting: Sitting) -> None:
        """Show it until the person closes it or the key locks itself."""
        answered(cls(parent, sitting))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) or event.type() == QEvent.Type.KeyPress:
            self._sitting.names.stay_open()
        return False

    def take_sheet(self, path: Path) -> None:
        """Take in a sheet of names and say what became of it."""
        key = self._sitting.names.key
        if key is None:
            return
        try:
            taken = key.take_sheet(path)
        except WorkbenchError as error:
            self._say(sentence(error, self._sitting.preferences.language))
            return
        self._read()
        self._say(self._taken_words(taken))

    def _taken_words(self, taken: SheetTaken) -> str:
        new = self.tr("%n people are new", "", taken.added)
        changed = self.tr("%n changed", "", taken.changed)
        same = self.tr("%n as before", "", taken.unchanged)
        said = f"{new}, {changed}, {same}."
        if not taken.refused:
            return said
        rows = ", ".join(f"{row} ({field})" for row, field in taken.refused)
        refused = self.tr("Not taken, row and column: {rows}").format(rows=rows)
        return f"{said} {refused}"

    def _read(self) -> None:
        key = self._sitting.names.key
        self._people = matching(key.people(), self.search.text()) if key is not None else ()
        glossary, language = glossary_of(self._sitting.project), self._sitting.preferences.language
        self.table.setRowCount(len(self._people))
        for row, each in enumerate(self._people):
            words = (each.code, each.name, glossary.value(each.kind, language), each.phone, each.note)
            for column, cell in enumerate(words):
                self.table.setItem(row, column, QTableWidgetItem(cell))

    def _show_fields(self, person: NamedPerson | None) -> None:
        self._marked = person
        shown = person or NamedPerson("", "")
        for field, words in (
            (self.code, shown.code),
            (self.name, shown.name),
            (self.phone, shown.phone),
            (self.note, shown.note),
        ):
            field.setText(words)
            field.setCursorPosition(0)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self._check()

    def _check(self) -> None:
        key = self._sitting.names.key
        writable = key is not None and not key.read_only
        told = bool(self.code.text().strip() and self.name.text().strip())
        self.add.setEnabled(writable and told and self._marked is None)
        self.change.setEnabled(writable and told and self._marked is not None)
        self.remove.setEnabled(writable and self._marked is not None)
        self.sheet.setEnabled(writable)

    def _in_fields(self) -> NamedPerson:
        return NamedPerson(
            self.code.text(),
            self.name.text(),
            PersonKind(self.kind.currentData()),
            self.phone.text(),
            self.note.text(),
        )

    def _on_marked(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self._show_fields(self._people[rows[0].row()] if rows else None)

    def _keep(self) -> None:
        key = self._sitting.names.key
        if key is None:
            return
        try:
            if self._marked is None:
                key.add(self._in_fields())
            else:
                key.change(self._marked.code, self._in_fields())
        except WorkbenchError as error:
            self._say(sentence(error, self._sitting.preferences.language))
            return
        self._say("")
        self._read()
        self.table.clearSelection()
        self._show_fields(None)
        self.code.setFocus()

    def _on_remove(self) -> None:
        key, marked = self._sitting.names.key, self._marked
        if key is None or marked is None:
            return
        body = self.tr("Nobody will be able to say any more who {code} is, unless it is written down again.")
        if not Question.ask(
            self,
            self.tr("Remove {code} from the key?").format(code=marked.code),
            body.format(code=marked.code),
            self.tr("Remove"),
            danger=True,
        ):
            return
        try:
            key.remove(marked.code)
        except WorkbenchError as error:
            self._say(sentence(error, self._sitting.preferences.language))
            return
        self._read()
        self.table.clearSelection()
        self._show_fields(None)

    def _on_sheet(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Take in a sheet of names"), "", self.tr("Sheets (*.xlsx *.csv)")
        )
        if chosen:
            self.take_sheet(Path(chosen))

    def _on_key(self) -> None:
        if not self._sitting.names.is_open:
            self.reject()

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _say_words(self) -> None:
        self.search.setPlaceholderText(self.tr("Look up a code, name or number"))
        self.search.setAccessibleName(self.tr("Look up a code, name or number"))
        self.search.setClearButtonEnabled(True)
        self._heads = (
            self.tr("Code name"),
            self.tr("Name"),
            self.tr("Whose"),
            self.tr("Phone"),
            self.tr("Note"),
        )
        self.table.setHorizontalHeaderLabels(list(self._heads))
        self.table.setAccessibleName(self.tr("Who stands behind which code name"))
        for field, words in zip(
            (self.code, self.name, self.kind, self.phone, self.note), self._heads, strict=True
        ):
            field.setAccessibleName(words)
        glossary, language = glossary_of(self._sitting.project), self._sitting.preferences.language
        for kind in PersonKind:
            self.kind.addItem(glossary.value(kind, language), kind)
        for made, words in (
            (self.add, self.tr("Add")),
            (self.change, self.tr("Change")),
            (self.remove, self.tr("Remove…")),
            (self.sheet, self.tr("Take in a sheet…")),
            (self.lock, self.tr("Lock the key")),
            (self.leave, self.tr("Close")),
        ):
            made.setText(words)
            made.setAutoDefault(False)

    def _lay_table(self) -> None:
        self.table.setObjectName("matrix")
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # A narrow window scrolls sideways rather than cutting names off.
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        self.table.setWordWrap(False)

    def _lay_out(self) -> None:
        heading, said = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        key = self._sitting.names.key
        said.setText(
            self.tr("{path}. Keep it apart from the project. It locks itself after ten idle minutes.").format(
                path=key.path if key is not None else ""
            )
        )
        self._lay_table()
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        fields = (self.code, self.name, self.kind, self.phone, self.note)
        places = ((0, 0, 1), (0, 1, 1), (0, 2, 1), (2, 0, 1), (2, 1, 2))
        for field, words, (row, column, span) in zip(fields, self._heads, places, strict=True):
            caption = label("caption")
            caption.setText(words)
            caption.setBuddy(field)
            grid.addWidget(caption, row, column, 1, span)
            grid.addWidget(field, row + 1, column, 1, span)
        for column, share in enumerate((2, 3, 2)):
            grid.setColumnStretch(column, share)
        does, foot = QHBoxLayout(), QHBoxLayout()
        for each in (self.add, self.change, self.remove):
            does.addWidget(each)
        does.addStretch(1)
        does.addWidget(self.sheet)
        foot.addStretch(1)
        foot.addWidget(self.lock)
        foot.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for part in (heading, said, self.search):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        layout.addLayout(grid)
        layout.addLayout(does)
        layout.addWidget(self.told)
        layout.addLayout(foot)
        self.told.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._read())
        self.table.itemSelectionChanged.connect(self._on_marked)
        for field in (self.code, self.name):
            field.textChanged.connect(lambda _text: self._check())
        for field in (self.code, self.name, self.phone, self.note):
            field.returnPressed.connect(self._keep)
        self.add.clicked.connect(self._keep)
        self.change.clicked.connect(self._keep)
        self.remove.clicked.connect(self._on_remove)
        self.sheet.clicked.connect(self._on_sheet)
        self.lock.clicked.connect(self._sitting.names.lock)
        self.leave.clicked.connect(self.accept)
        self._sitting.names.changed.connect(self._on_key)
        for each in (self, *self.findChildren(QWidget)):
            each.installEventFilter(self)
