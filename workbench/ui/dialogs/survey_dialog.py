"""A look at a sheet of answers before it is imported: what each column is for, and what will come of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.participants import Role
from workbench.domain.surveys import ColumnPart
from workbench.services.importing import Proposal
from workbench.services.surveys import SurveySheet
from workbench.ui.dialogs.answered import answered
from workbench.ui.labels import role_word
from workbench.ui.models.survey_columns_model import (
    EXAMPLES,
    LETTERS,
    PART,
    REASON,
    TITLE,
    SurveyColumnsModel,
)
from workbench.ui.panels.base import button, label
from workbench.ui.survey_labels import fault_words, part_word

_BAD_SHOWN = 500
_ROW_HEIGHT = 38


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """What a person settled: the sheet with its columns' parts and role, and the source's name."""

    sheet: SurveySheet
    name: str


class SurveyDialog(QDialog):
    """Lists the columns with their parts, which can be changed. Nothing is saved before *Import* is pressed."""

    def __init__(
        self, parent: QWidget | None, proposal: Proposal, preview: Callable[[SurveySheet], str]
    ) -> None:
        super().__init__(parent)
        assert proposal.sheet is not None
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(1120, 720).boundedTo(room))
        self._proposal, self._preview_of = proposal, preview
        self.model = SurveyColumnsModel(proposal.sheet)
        self.table, self.preview, self.bad = QTableView(), QPlainTextEdit(), QPlainTextEdit()
        self.name = QLineEdit(proposal.source.name if proposal.source else proposal.path.stem)
        self.role = QComboBox()
        for role in Role:
            self.role.addItem(role_word(role), role)
        self.role.setCurrentIndex(list(Role).index(proposal.sheet.role))
        self.part_boxes: list[QComboBox] = []
        self._heading, self._hint = label("title"), label("muted", wraps=True)
        self._preview_label, self._bad_label = label("heading"), label("heading")
        self.import_button, self._cancel = button("primary"), button()
        self.import_button.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self._say()
        self._show()

    @classmethod
    def ask(
        cls, parent: QWidget | None, proposal: Proposal, preview: Callable[[SurveySheet], str]
    ) -> SurveyAnswer | None:
        """Return what was settled, or None; ``preview`` gives the first lines that a sheet would become."""
        dialog = cls(parent, proposal, preview)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> SurveyAnswer:
        """Return what stands in the dialog now."""
        role = self.role.currentData()
        parts = [each.column.part for each in self.model.survey.columns]
        return SurveyAnswer(self.model.survey.in_parts(parts, Role(role)), " ".join(self.name.text().split()))

    def _lay_out(self) -> None:
        self._lay_out_table()
        for pane in (self.preview, self.bad):
            pane.setReadOnly(True)
            pane.setTabChangesFocus(True)
            pane.setMaximumHeight(150)
        form = QFormLayout()
        self._name_label, self._role_label = label("muted"), label("muted")
        form.addRow(self._name_label, self.name)
        form.addRow(self._role_label, self.role)
        below = QHBoxLayout()
        below.setSpacing(16)
        for title, pane, share in ((self._preview_label, self.preview, 2), (self._bad_label, self.bad, 1)):
            stack = QVBoxLayout()
            stack.addWidget(title)
            stack.addWidget(pane)
            below.addLayout(stack, share)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        layout.addLayout(foot)

    def _lay_out_table(self) -> None:
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(EXAMPLES, QHeaderView.ResizeMode.Stretch)
        for column, width in ((LETTERS, 44), (TITLE, 290), (PART, 190), (REASON, 260)):
            self.table.setColumnWidth(column, width)
        for row in range(self.model.rowCount()):
            self.table.setIndexWidget(self.model.index(row, PART), self._part_box(row))
        self.table.setCurrentIndex(self.model.index(0, TITLE))
        self.model.dataChanged.connect(lambda *_: self._show())

    def _part_box(self, row: int) -> QComboBox:
        box = QComboBox()
        for part in ColumnPart:
            box.addItem(part_word(part), part)
        title = self.model.index(row, TITLE).data() or self.model.index(row, LETTERS).data()
        box.setAccessibleName(self.tr("Part of the column {title}").format(title=title))
        box.activated.connect(lambda place, row=row: self.model.set_part(row, list(ColumnPart)[place]))
        self.part_boxes.append(box)
        return box

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Import a survey"))
        self._heading.setText(self.tr("Import a survey"))
        self._name_label.setText(self.tr("Name of the source"))
        self.name.setAccessibleName(self.tr("Name of the source"))
        self._role_label.setText(self.tr("Role of all respondents"))
        self.role.setAccessibleName(self.tr("Role of all respondents"))
        self.table.setAccessibleName(self.tr("Columns of the sheet"))
        self._preview_label.setText(self.tr("The first respondents"))
        self.preview.setAccessibleName(self.tr("The first respondents"))
        self.bad.setAccessibleName(self.tr("Rows that can't be taken"))
        self._cancel.setText(self.tr("Cancel"))
        self.import_button.setText(self.tr("Import"))
        self.import_button.setDefault(True)
        bad = self._proposal.bad_rows
        self._bad_label.setText(self.tr("%Ln rows can't be taken", "", len(bad)))
        lines = [
            self.tr("Row {number}: {why}").format(number=each.number, why=fault_words(each.fault))
            for each in bad[:_BAD_SHOWN]
        ]
        self.bad.setPlainText("\n".join(lines + ["…"] * (len(bad) > _BAD_SHOWN)))
        self._bad_label.setVisible(bool(bad))
        self.bad.setVisible(bool(bad))

    def _show(self) -> None:
        """Bring boxes, preview and button in line with the parts."""
        for row, box in enumerate(self.part_boxes):
            box.setCurrentIndex(list(ColumnPart).index(self.model.part(row)))
        survey = self.model.survey
        questions = sum(each.column.part is ColumnPart.ANSWER for each in survey.columns)
        self.preview.setPlainText(self._preview_of(survey) if questions else "")
        self.import_button.setEnabled(questions > 0)
        left_out = {each.number for each in self._proposal.bad_rows}
        taken = sum(number not in left_out for number in survey.sheet.numbers)
        rows = self.tr("%Ln respondents", "", taken)
        if questions:
            told = self.tr("%Ln open questions", "", questions)
            check = self.tr("Nothing is saved yet; check what each column is for.")
            self._hint.setText(f"{rows}, {told}. {check}")
        else:
            self._hint.setText(
                self.tr("No column is an open answer. Choose at least one; there would be nothing to code.")
            )
