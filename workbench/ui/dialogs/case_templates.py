"""The templates of cases: what a team changes, adds, hides and brings back."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.case_templates import CaseTemplate, TemplateAction
from workbench.domain.cases import Risk
from workbench.domain.errors import InvalidField, PersonalNumber, WorkbenchError
from workbench.domain.operations import Operation
from workbench.services import case_templates as do
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.supervision_ties import TiesEditor
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.sitting import Sitting

_DAYS = "|"
_FORTNIGHT = 14


class CaseTemplates(QDialog):
    """A list at the left, the marked template's words at the right. What is kept is kept at once, as a step to undo."""

    def __init__(self, parent: QWidget, sitting: Sitting) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sitting, self._words = sitting, CaseWords(sitting)
        self._choices: tuple[do.TemplateChoice, ...] = ()
        self._new: CaseTemplate | None = None
        self.list = QListWidget()
        self.name, self.components, self.risk = QLineEdit(), QLineEdit(), QComboBox()
        self.situation, self.questions, self.follow_ups = Field(4), Field(4), Field(3)
        self.themes = TiesEditor(sitting.project.codebook())
        self.error = label("danger", wraps=True)
        self.keep, self.add, self.hide_it, self.back = button("primary"), button(), button(), button()
        self.close_it = button()
        for risk in Risk:
            self.risk.addItem(self._words.value(risk), risk)
        self._lay_out()
        self._say()
        self._connect()
        self.refresh()

    @property
    def template(self) -> CaseTemplate:
        """The template that is shown, as it is kept."""
        row = self.list.currentRow()
        if self._new is not None or not 0 <= row < len(self._choices):
            return self._new or do.new_template()
        return self._choices[row].template

    def refresh(self, name: str = "") -> None:
        """List the templates anew and mark the one of that name, else the one of the same place."""
        row = max(0, self.list.currentRow())
        self._choices = do.all_templates(self._sitting.project, self._sitting.preferences.language)
        self.list.blockSignals(True)
        self.list.clear()
        for place, each in enumerate(self._choices):
            item = QListWidgetItem(self._named(each))
            if each.template.name == name:
                row = place
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show()

    def written(self) -> CaseTemplate:
        """Return the template as it is written now; an action's days stand behind a bar."""
        return replace(
            self.template,
            name=self.name.text(),
            situation=self.situation.text.toPlainText(),
            questions=_lines(self.questions),
            components=tuple(each.strip() for each in self.components.text().split(",") if each.strip()),
            risk=Risk(self.risk.currentData()),
            themes=self.themes.ties(),
            actions=tuple(_action(line) for line in _lines(self.follow_ups)),
        )

    def _named(self, choice: do.TemplateChoice) -> str:
        template = choice.template
        if template.hidden:
            return self.tr("{name} (hidden)").format(name=template.name)
        if choice.changed:
            return self.tr("{name} (changed)").format(name=template.name)
        return template.name if choice.own else self.tr("{name} (ours)").format(name=template.name)

    def _form(self) -> QScrollArea:
        self._captions = {name: label("caption") for name in ("name", "components", "risk", "themes")}
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(4)
        for name, widget in (("name", self.name), ("risk", self.risk), ("components", self.components)):
            inner.addWidget(self._captions[name])
            inner.addWidget(widget)
            inner.addSpacing(4)
        for field in (self.situation, self.questions, self.follow_ups):
            inner.addWidget(field)
            inner.addSpacing(4)
        inner.addWidget(self._captions["themes"])
        inner.addWidget(self.themes)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        return scroll

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        self.list.setMinimumWidth(230)
        halves = QHBoxLayout()
        halves.setSpacing(18)
        halves.addLayout(left, 2)
        halves.addWidget(self._form(), 3)
        foot = QHBoxLayout()
        for each in (self.hide_it, self.back):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        foot.addWidget(self.keep)
        self._heading, self._hint = label("title"), label("muted", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addLayout(halves, 1)
        layout.addWidget(self.error)
        layout.addLayout(foot)
        self.error.hide()
        open_at(self, 860, 700)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Templates of cases"))
        self._heading.setText(self.tr("Templates of cases"))
        self._hint.setText(
            self.tr(
                "What a new case of a usual kind begins with. Your changes stand for the program's own words."
            )
        )
        self.list.setAccessibleName(self.tr("Templates of cases"))
        self._captions["name"].setText(self.tr("Name of the template"))
        self.name.setAccessibleName(self.tr("Name of the template"))
        for name, widget in (("components", self.components), ("risk", self.risk)):
            self._captions[name].setText(self._words.word(name))
            widget.setAccessibleName(self._words.word(name))
        self._captions["themes"].setText(self._words.word("themes"))
        self.components.setPlaceholderText(self.tr("such as bumil, balita, SD, lansia; parted by commas"))
        self.situation.say(self._words.word("situation"), self.tr("Words to be filled in, a line each"))
        self.questions.say(self.tr("Questions to ask"), self.tr("One a line"))
        self.follow_ups.say(
            self.tr("Usual follow-ups"), self.tr("One a line; days until it is due behind a bar: | 14")
        )
        self.add.setText(self.tr("New template"))
        self.keep.setText(self.tr("Keep the template"))
        self.close_it.setText(self.tr("Close"))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._on_row())
        self.add.clicked.connect(self._on_add)
        self.keep.clicked.connect(lambda: self._do(do.template_kept(self._sitting.project, self.written())))
        self.hide_it.clicked.connect(self._on_hide)
        self.back.clicked.connect(self._on_back)
        self.close_it.clicked.connect(self.accept)

    def _on_row(self) -> None:
        self._new = None
        self._show()

    def _on_add(self) -> None:
        self._new = do.new_template()
        self._show()
        self.name.setFocus()

    def _on_hide(self) -> None:
        project, template = self._sitting.project, self.template
        self._do(do.template_hidden(project, template, hidden=not template.hidden))

    def _on_back(self) -> None:
        self._do(do.template_removed(self._sitting.project, self.template))

    def _do(self, operation: Operation) -> None:
        try:
            self._sitting.attempt(operation)
        except WorkbenchError as error:
            if isinstance(error, InvalidField | PersonalNumber) and error.name.startswith("actions"):
                error = replace(error, name=self.tr("Usual follow-ups"))
            self.error.setText(in_words(error, self._sitting.preferences.language))
            self.error.show()
            return
        self.error.hide()
        self._new = None
        self.refresh(self.name.text().strip())

    def _show(self) -> None:
        template = self.template
        self.name.setText(template.name)
        self.components.setText(", ".join(template.components))
        self.risk.setCurrentIndex(self.risk.findData(template.risk))
        self.situation.text.setPlainText(template.situation)
        self.questions.text.setPlainText("\n".join(template.questions))
        self.follow_ups.text.setPlainText(
            "\n".join(f"{each.what} {_DAYS} {each.days}" for each in template.actions)
        )
        self.themes.show_ties(template.themes)
        self.error.hide()
        self._show_steps(template)

    def _show_steps(self, template: CaseTemplate) -> None:
        writable = self._sitting.writable
        choice = next((each for each in self._choices if each.template == template), None)
        ours = choice is not None and (choice.changed or not choice.own)
        self.hide_it.setText(self.tr("Bring back into the choice") if template.hidden else self.tr("Hide"))
        self.back.setText(
            self.tr("Back to the program's own") if template.builtin else self.tr("Remove the template")
        )
        self.hide_it.setEnabled(writable and choice is not None)
        self.back.setVisible(ours)
        for each in (self.back, self.keep, self.add):
            each.setEnabled(writable)


def _lines(field: Field) -> tuple[str, ...]:
    lines = field.text.toPlainText().splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def _action(line: str) -> TemplateAction:
    what, bar, days = line.rpartition(_DAYS)
    number = days.strip()
    if bar and number.isdecimal():
        return TemplateAction(what.strip(), int(number))
    return TemplateAction(line, _FORTNIGHT)
