"""Coding all hits of a search: how much of each, with which code, and a look at every one first."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.codes import AddCode
from workbench.coding.codings import AddCodings
from workbench.domain.codes import checked_name
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CodeId
from workbench.services.coding import new_code
from workbench.services.coding_hits import HitUnit, coding_of_hits, proposed_codings
from workbench.services.searching import Found
from workbench.ui.delegates.keyword import KeywordDelegate
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.models.code_choices import Choice
from workbench.ui.models.hit_choices import HitChoices
from workbench.ui.panels.base import button, label
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.sitting import Sitting

_SOURCE, _BEFORE, _MATCH, _AFTER, _STATE = range(5)


class CodeHits(QDialog):
    """Shows what would be coded. Nothing is coded before the person says so."""

    def __init__(self, parent: QWidget | None, sitting: Sitting, found: Found) -> None:
        super().__init__(parent)
        self._sitting, self._found = sitting, found
        self.code: CodeId | None = None
        self.model = HitChoices()
        self.units = {unit: button("segment") for unit in HitUnit}
        self.code_button, self.all, self.none = button(), button("quiet"), button("quiet")
        self.table = QTableView()
        self.box = CodeBox(self)
        self.yes, self.cancel = button("primary"), button()
        self._title, self._facts = label("title", wraps=True), label("muted", wraps=True)
        self._unit_caption, self._code_caption = label("caption"), label("caption")
        self._lay_out()
        self._connect()
        self._say_words()
        self._propose()
        self.code_button.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting, found: Found) -> AddCodings | None:
        """Return the operation that codes what was ticked, or None when the person changed their mind."""
        dialog = cls(parent, sitting, found)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> AddCodings | None:
        """Return the operation that codes what is ticked."""
        if self.code is None:
            return None
        return coding_of_hits(self._sitting.project, self.model.chosen(), self.code)

    @property
    def unit(self) -> HitUnit:
        """How much of each hit is coded."""
        return next(unit for unit, each in self.units.items() if each.isChecked())

    def choose(self, code: CodeId) -> None:
        """Take a code; what has it already is shown as coded."""
        self.code = code
        self.code_button.setText(self._sitting.project.codebook().path(code))
        self._propose()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent) and _ticks(event):
            rows = [index.row() for index in self.table.selectionModel().selectedRows()]
            if rows:
                self.model.tick(rows, on=not self.model.is_ticked(rows[0]))
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        open_at(self, 980, 620)
        units = QHBoxLayout()
        units.setSpacing(0)
        group = QButtonGroup(self)
        for place, (unit, each) in enumerate(self.units.items()):
            each.setCheckable(True)
            each.setProperty("place", ("first", "middle", "last")[place])
            each.setChecked(unit is HitUnit.SENTENCE)
            each.setAutoDefault(False)
            group.addButton(each)
            units.addWidget(each)
        choices = QHBoxLayout()
        choices.setSpacing(10)
        choices.addWidget(self._unit_caption)
        choices.addLayout(units)
        choices.addSpacing(16)
        choices.addWidget(self._code_caption)
        choices.addWidget(self.code_button, 1)
        self._lay_out_table()
        foot = QHBoxLayout()
        for widget in (self.all, self.none):
            widget.setAutoDefault(False)
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.yes)
        self.code_button.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addLayout(choices)
        layout.addWidget(self._facts)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def _lay_out_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setItemDelegate(KeywordDelegate(table, _BEFORE))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_BEFORE, _AFTER):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_SOURCE, 230), (_MATCH, 130), (_STATE, 130)):
            head.resizeSection(column, width)
        table.installEventFilter(self)

    def _connect(self) -> None:
        for each in self.units.values():
            each.clicked.connect(lambda _on: self._propose())
        self.code_button.clicked.connect(self._on_code_wanted)
        self.box.chosen.connect(self._on_code_chosen)
        self.model.dataChanged.connect(lambda *_facts: self._say())
        self.model.modelReset.connect(self._say)
        self.all.clicked.connect(lambda: self.model.tick(range(self.model.rowCount()), on=True))
        self.none.clicked.connect(lambda: self.model.tick(range(self.model.rowCount()), on=False))
        self.yes.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _say_words(self) -> None:
        title = self.tr("Code all hits")
        self.setWindowTitle(title)
        self._title.setText(self.tr("Code what “{words}” found").format(words=self._found.query.text))
        self._unit_caption.setText(self.tr("Code"))
        self._code_caption.setText(self.tr("With"))
        said = {
            HitUnit.WORDS: self.tr("The words"),
            HitUnit.SENTENCE: self.tr("Their sentence"),
            HitUnit.TURN: self.tr("Their turn"),
        }
        for unit, each in self.units.items():
            each.setText(said[unit])
        self.code_button.setText(self.tr("Choose a code…"))
        self.code_button.setAccessibleName(self.tr("Code for the hits"))
        self.table.setAccessibleName(self.tr("Hits; Space sets or takes the tick"))
        self.all.setText(self.tr("Tick all"))
        self.none.setText(self.tr("Tick none"))
        self.cancel.setText(self.tr("Cancel"))

    def _propose(self) -> None:
        self.model.show_proposals(proposed_codings(self._sitting.project, self._found, self.unit, self.code))
        self.table.setColumnHidden(_STATE, not self.model.has_states())
        if self.model.rowCount():
            self.table.selectRow(0)

    def _say(self) -> None:
        count, coded = len(self.model.chosen()), self.model.coded()
        parts = [
            self.tr("%Ln hits", "", len(self._found)),
            self.tr("%Ln segments", "", self.model.rowCount()),
        ]
        if coded:
            parts.append(self.tr("%Ln coded already, which stay as they are", "", coded))
        if self._found.cut:
            parts.append(self.tr("there are more; narrow the search to reach them"))
        self._facts.setText("  ·  ".join(parts))
        self.yes.setText(self.tr("Code %Ln segments", "", count))
        self.yes.setEnabled(count > 0 and self.code is not None)

    def _on_code_wanted(self) -> None:
        book = self._sitting.project.codebook()
        themes = book.themes()
        point = self.code_button.mapToGlobal(self.code_button.rect().bottomLeft() + QPoint(0, 4))
        self.box.open_at(point, book, (), themes[0].id if themes else None)

    def _on_code_chosen(self, choice: Choice) -> None:
        code = choice.code or self._made(choice)
        if code is not None:
            self.choose(code)
            self.yes.setDefault(True)
            self.yes.setFocus()

    def _made(self, choice: Choice) -> CodeId | None:
        """Add a code that is not in the book yet: a step of its own, which stays when nothing is coded."""
        try:
            code = new_code(self._sitting.project, checked_name(choice.name), choice.parent)
        except RuleBroken as error:
            self._sitting.tell(error)
            return None
        return code.id if self._sitting.perform(AddCode(code)) else None


def _ticks(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
