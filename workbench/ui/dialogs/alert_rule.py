"""Asks from when on a theme counts as a recurring issue."""

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from workbench.supervision.alerts import MOST_DAYS, AlertRule
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label
from workbench.ui.panels.session_numbers import number_field

_MOST = 999


class AlertRuleDialog(QDialog):
    """Three numbers: cases, facilitators, days."""

    def __init__(self, parent: QWidget | None, rule: AlertRule) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("When to warn of a recurring issue"))
        self.cases = _number(self.tr("Cases at least"), rule.cases, _MOST)
        self.facilitators = _number(self.tr("Facilitators at least"), rule.facilitators, _MOST)
        self.days = _number(self.tr("Within days"), rule.days, MOST_DAYS)
        heading, words = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        words.setText(
            self.tr(
                "An issue recurs in a district when cases of several facilitators name one theme in a short time."
            )
        )
        form = QFormLayout()
        for field in (self.cases, self.facilitators, self.days):
            form.addRow(field.accessibleName(), field)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Keep"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addLayout(form)
        layout.addSpacing(6)
        layout.addLayout(foot)
        self.setMinimumWidth(420)

    @classmethod
    def ask(cls, parent: QWidget | None, rule: AlertRule) -> AlertRule | None:
        """Return the rule that is wanted, or None."""
        dialog = cls(parent, rule)
        if not answered(dialog):
            return None
        return AlertRule(dialog.cases.value(), dialog.facilitators.value(), dialog.days.value())


def _number(caption: str, value: int, most: int) -> QSpinBox:
    field = number_field(1, most)
    field.setValue(value)
    field.setAccessibleName(caption)
    return field
