"""One figure of a survey, as a person writes it down."""

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.joint_displays import SurveyFigure
from workbench.services.joint_figures import value_of
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label


class FigureDialog(QDialog):
    """Asks for an indicator and its figure; unit, group, source and note may stay empty."""

    def __init__(self, parent: QWidget | None, figure: SurveyFigure | None, source: str = "") -> None:
        super().__init__(parent)
        open_at(self, 520, 0)
        self.setWindowTitle(self.tr("Figure of a survey"))
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        hint.setText(self.tr("Write the figure as it is printed in its source; a percentage gets a bar."))
        now = figure or SurveyFigure("", "", source=source)
        self.indicator, self.printed, self.unit = map(QLineEdit, (now.indicator, now.printed, now.unit))
        self.group, self.source, self.note = map(QLineEdit, (now.group, now.source, now.note))
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field, words, example in (
            (self.indicator, self.tr("&Indicator"), self.tr("What it measures")),
            (self.printed, self.tr("&Figure"), self.tr("57.3 %")),
            (self.unit, self.tr("&Unit"), self.tr("Only where the figure does not say it")),
            (self.group, self.tr("&Group or district"), self.tr("Empty: for all who answered")),
            (self.source, self.tr("&Source"), self.tr("Report, page or table")),
            (self.note, self.tr("&Note"), self.tr("Such as the number of those who answered")),
        ):
            field.setPlaceholderText(example)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        self.yes, no = button("primary"), button()
        self.yes.setText(self.tr("Add") if figure is None else self.tr("Save"))
        self.yes.setDefault(True)
        no.setText(self.tr("Cancel"))
        self.yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        for field in (self.indicator, self.printed):
            field.textChanged.connect(lambda _words: self._check())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addLayout(foot)
        self._check()

    @classmethod
    def ask(
        cls, parent: QWidget | None, figure: SurveyFigure | None = None, source: str = ""
    ) -> SurveyFigure | None:
        """Return the figure as it was written, or None. ``source`` is proposed for a new one."""
        dialog = cls(parent, figure, source)
        return dialog.figure() if answered(dialog) else None

    def figure(self) -> SurveyFigure:
        """Return the figure as it is written now."""
        indicator, printed, unit, group, source, note = (
            " ".join(field.text().split())
            for field in (self.indicator, self.printed, self.unit, self.group, self.source, self.note)
        )
        value, own_unit = value_of(printed)
        return SurveyFigure(indicator, printed, value, unit or own_unit, group, source, note)

    def _check(self) -> None:
        self.yes.setEnabled(bool(self.indicator.text().strip() and self.printed.text().strip()))
