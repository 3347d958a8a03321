"""Which template a case begins with, and the questions that this one asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from workbench.domain.case_templates import CaseTemplate
from workbench.services.case_templates import reference_of, template_called, templates
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.sitting import Sitting


class TemplateChoice(Panel):
    """A list of templates with *none* first; the questions of the chosen one stand below, to think by."""

    chosen = Signal(object)
    """A CaseTemplate, or None."""
    editing_wanted = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._caption = label("caption")
        self.box = QComboBox()
        self.edit = button("quiet")
        self.questions = label("muted", wraps=True, selectable=True)
        self.box.activated.connect(self._on_chosen)
        self.edit.clicked.connect(self.editing_wanted)
        row = QHBoxLayout()
        row.addWidget(self.box, 1)
        row.addWidget(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addLayout(row)
        layout.addWidget(self.questions)
        self.questions.hide()
        self.retranslate()

    @property
    def reference(self) -> str:
        """How a case names the chosen template; empty for none."""
        return str(self.box.currentData() or "")

    def show_reference(self, reference: str) -> None:
        """Choose a template without telling of it; one that is there no more stays as it is called."""
        if reference and self.box.findData(reference) < 0:
            self.box.addItem(reference, reference)
        self.box.setCurrentIndex(max(0, self.box.findData(reference)))
        self._show_questions()

    @override
    def retranslate(self) -> None:
        language, kept = self._sitting.preferences.language, self.reference
        words = CaseWords(self._sitting).word("template")
        self._caption.setText(words)
        self.box.setAccessibleName(words)
        self.edit.setText(self.tr("Templates…"))
        self.box.clear()
        self.box.addItem(self.tr("No template"), "")
        for each in templates(self._sitting.project, language):
            self.box.addItem(each.name, reference_of(each))
        self.show_reference(kept)

    def _template(self) -> CaseTemplate | None:
        return template_called(self._sitting.project, self.reference, self._sitting.preferences.language)

    def _show_questions(self) -> None:
        found = self._template()
        lines = [f"– {each}" for each in found.questions] if found is not None else []
        self.questions.setText("\n".join(lines))
        self.questions.setVisible(bool(lines))

    def _on_chosen(self, _row: int) -> None:
        self._show_questions()
        self.chosen.emit(self._template())
