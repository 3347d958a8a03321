"""Opens a case or writes it anew: one page, every field in sight."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case, Risk
from workbench.domain.districts import District
from workbench.domain.errors import PersonalNumber, WorkbenchError
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import CaseId, CodeId, DistrictId
from workbench.services.session_prefill import people, usual_district
from workbench.services.supervision import case_edited, case_from
from workbench.services.supervision_lists import cases_named
from workbench.services.supervision_views import today
from workbench.supervision.numbering import district_marks
from workbench.ui.dialogs.case_templates import CaseTemplates
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.case_more import CaseMore
from workbench.ui.panels.case_words import CaseWords
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.note_suggestions import NoteSuggestions
from workbench.ui.panels.scanned_text import scan_while_typing
from workbench.ui.panels.session_people import PeopleField
from workbench.ui.panels.supervision_ties import TiesEditor
from workbench.ui.panels.supervision_words import field_word, in_words, risk_word
from workbench.ui.panels.template_choice import TemplateChoice
from workbench.ui.sitting import Sitting


class CaseForm(QDialog):
    """Stays open, with everything that was typed, until the case is kept or given up."""

    kept = Signal(str)
    """The id of the case that was opened or written anew."""

    def __init__(
        self, parent: QWidget, sitting: Sitting, case: Case | None, district: DistrictId | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sitting, self._case = sitting, case
        self._suggested = ""
        self.code, self.facilitator, self.components = QLineEdit(), PeopleField(many=False), QLineEdit()
        self.district, self.risk = QComboBox(), QComboBox()
        self.template = TemplateChoice(sitting)
        self.risk_reason, self.situation = Field(1), Field(4)
        self.more = CaseMore(sitting, today(sitting.project))
        self._offered: CaseTemplate | None = None
        self.themes = TiesEditor(sitting.project.codebook())
        self._refused: tuple[CodeId, ...] = case.refused if case is not None else ()
        self.suggestions = NoteSuggestions(
            sitting,
            self.situation.text,
            tied=lambda: [tie.code for tie in self.themes.ties()],
            refused=lambda: self._refused,
        )
        self.situation.add_below(self.suggestions)
        self.consent = QCheckBox()
        self.error = label("danger", wraps=True)
        self.justification = Field(1)
        self.keep, self._cancel = button("primary"), button()
        for each in sitting.project.reader.all(District):
            self.district.addItem(each.name, each.id)
        for risk in Risk:
            self.risk.addItem(risk_word(risk), risk)
        self.facilitator.offer(people(sitting.project))
        self._lay_out()
        self._say()
        self._fill(district or usual_district(sitting.project))
        self._connect()

    @classmethod
    def ask(
        cls, parent: QWidget, sitting: Sitting, case: Case | None = None, district: DistrictId | None = None
    ) -> "CaseForm":
        """Open the form over the window; ``kept`` tells of the case."""
        form = cls(parent, sitting, case, district)
        form.open()
        return form

    def _connect(self) -> None:
        self.district.currentIndexChanged.connect(lambda _row: self._suggest_code())
        self.risk.currentIndexChanged.connect(lambda _row: self._ask_for_risk_reason())
        self.facilitator.settled.connect(self._on_facilitator)
        self.facilitator.entered.connect(self.components.setFocus)
        self.template.chosen.connect(self._on_template)
        self.template.editing_wanted.connect(self._on_templates_wanted)
        self.suggestions.accepted.connect(lambda code: self.themes.add(CodeId(code), 1))
        self.suggestions.refused_.connect(self._on_refused)
        self.themes.changed.connect(self.suggestions.ties_changed)
        for field in (self.situation, self.risk_reason, self.more.strengths):
            scan_while_typing(field.text, self._sitting)
        self.keep.clicked.connect(self._on_keep)
        self._cancel.clicked.connect(self.reject)
        self.keep.setDefault(True)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        self._captions = {
            name: label("caption") for name in ("code", "district", "facilitator", "risk", "components")
        }
        places = (
            ("code", self.code, 0, 0),
            ("district", self.district, 0, 1),
            ("facilitator", self.facilitator, 2, 0),
            ("risk", self.risk, 2, 1),
        )
        for name, widget, row, column in places:
            grid.addWidget(self._captions[name], row, column)
            grid.addWidget(widget, row + 1, column)
        grid.addWidget(self._captions["components"], 4, 0, 1, 2)
        grid.addWidget(self.components, 5, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _lay_out(self) -> None:
        self._heading, self._hint = label("title"), label("muted", wraps=True)
        self._themes_caption = label("caption")
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(12)
        inner.addWidget(self.template)
        inner.addLayout(self._grid())
        inner.addWidget(self.risk_reason)
        inner.addWidget(self.situation)
        inner.addWidget(self._themes_caption)
        inner.addWidget(self.themes)
        inner.addWidget(self.more)
        inner.addWidget(self.consent)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 18)
        layout.setSpacing(12)
        for part in (self._heading, self._hint, scroll, self.error, self.justification):
            layout.addWidget(part)
        layout.addLayout(foot)
        layout.setStretchFactor(scroll, 1)
        for later in (self.error, self.justification, self.risk_reason):
            later.hide()
        open_at(self, 640, 720)

    def _say(self) -> None:
        title = (
            self.tr("Edit case {code}").format(code=self._case.code) if self._case else self.tr("New case")
        )
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._hint.setText(self.tr("Code names only: no names, no NIK, no KK numbers."))
        for name, caption in self._captions.items():
            caption.setText(field_word(name))
        for name, widget in (
            ("code", self.code),
            ("district", self.district),
            ("facilitator", self.facilitator),
            ("risk", self.risk),
            ("components", self.components),
        ):
            widget.setAccessibleName(field_word(name))
        self.facilitator.setPlaceholderText(self.tr("code name, such as PD-07"))
        self.components.setPlaceholderText(self.tr("such as bumil, balita, SD, lansia; parted by commas"))
        self.situation.say(field_word("situation"), self.tr("What the family is facing, without names"))
        self.risk_reason.say(
            CaseWords(self._sitting).word("risk_reason"), self.tr("What changed, and how one knows")
        )
        self._themes_caption.setText(self.tr("Themes"))
        self.consent.setText(self.tr("Consent is given: the case may be used for research"))
        self.justification.say(
            self.tr("Why the number may stand"),
            self.tr("Goes into the audit trail, without the number itself"),
        )
        self.keep.setText(self.tr("Keep the changes") if self._case else self.tr("Open the case"))
        self._cancel.setText(self.tr("Cancel"))

    def _fill(self, district: DistrictId | None) -> None:
        case = self._case
        if case is None:
            self.district.setCurrentIndex(max(0, self.district.findData(district)))
            self.risk.setCurrentIndex(self.risk.findData(Risk.MEDIUM))
            self._suggest_code()
        else:
            self.code.setText(case.code)
            self.district.setCurrentIndex(self.district.findData(case.district))
            self.facilitator.setText(case.facilitator)
            self.risk.setCurrentIndex(self.risk.findData(case.risk))
            self.components.setText(", ".join(case.components))
            self.situation.text.setPlainText(case.situation)
            self.themes.show_ties(case.themes)
            self.template.show_reference(case.template)
            self.more.show_case(case)
            self.consent.setChecked(case.research_consent)
        self.code.setFocus()
        self.code.selectAll()

    def _suggest_code(self) -> None:
        """Offer the next code in the way this district's cases are called, while nobody typed another."""
        if self._case is not None or self.code.text() != self._suggested:
            return
        district = DistrictId(str(self.district.currentData()))
        taken = [code for _id, code in cases_named(self._sitting.project, district)]
        mark = district_marks(self._sitting.project.reader.all(District)).get(district)
        self._suggested = next_code(taken) or (f"K-{mark}-001" if mark else "")
        self.code.setText(self._suggested)

    def _data(self) -> dict[str, object]:
        return {
            "code": self.code.text(),
            "district": str(self.district.currentData() or ""),
            "facilitator": self.facilitator.text(),
            "components": [each.strip() for each in self.components.text().split(",") if each.strip()],
            "situation": self.situation.text.toPlainText(),
            "risk": Risk(self.risk.currentData()).value,
            "themes": self.themes.data(),
            "research_consent": self.consent.isChecked(),
            "template": self.template.reference,
            **self.more.data(),
        }

    def _on_facilitator(self) -> None:
        """Open the case where the register says that its facilitator works."""
        found = self._sitting.project.reader.bearing(Facilitator, self.facilitator.text().strip())
        if self._case is None and found:
            self.facilitator.show_names((found[0].code,))
            self.district.setCurrentIndex(self.district.findData(found[0].district))

    def _ask_for_risk_reason(self) -> None:
        """A case's risk is judged anew only with a word on why; a new case begins with one."""
        self.risk_reason.setVisible(self._case is not None and self.risk.currentData() != self._case.risk)

    def _on_template(self, template: CaseTemplate | None) -> None:
        """Begin with a template's words where nobody wrote others, and add its components and themes."""
        before, self._offered = self._offered, template
        written = self.situation.text.toPlainText().strip()
        if template is None or (written and (before is None or written != before.situation.strip())):
            return
        self.situation.text.setPlainText(template.situation)
        if self._case is None:
            self.risk.setCurrentIndex(self.risk.findData(template.risk))
        if template.components and not self.components.text().strip():
            self.components.setText(", ".join(template.components))
        for tie in template.themes:
            self.themes.add(tie.code, tie.strength)

    def _on_templates_wanted(self) -> None:
        dialog = CaseTemplates(self, self._sitting)
        dialog.finished.connect(lambda _result: self.template.retranslate())
        dialog.open()

    def _on_refused(self, code: str) -> None:
        self._refused = (*self._refused, CodeId(code))

    def _on_keep(self) -> None:
        self.facilitator.settle()
        project, why = self._sitting.project, self.justification.text.toPlainText().strip()
        try:
            if self._case is None:
                opened = case_from(project, self._data(), why)
                opened = replace(opened, case=replace(opened.case, refused=self._refused))
                self._sitting.attempt(opened, self.tr("Case {code} is open.").format(code=opened.case.code))
                id_: CaseId = opened.case.id
            else:
                reason = self.risk_reason.text.toPlainText()
                edited = case_edited(project, self._case.id, self._data(), why, reason)
                edited = replace(edited, case=replace(edited.case, refused=self._refused))
                self._sitting.attempt(
                    edited, self.tr("Case {code} is changed.").format(code=edited.case.code)
                )
                id_ = edited.case.id
        except WorkbenchError as error:
            self.error.setText(in_words(error, self._sitting.preferences.language))
            self.error.show()
            self.justification.setVisible(isinstance(error, PersonalNumber) or self.justification.isVisible())
            return
        self.kept.emit(id_)
        self.accept()


def next_code(taken: list[str]) -> str:
    """Return the code after the highest of the commonest sort: ``K-END-004`` after ``K-END-003``; empty for none."""
    split = [(code.rstrip("0123456789"), code) for code in taken]
    sorts = Counter(stem for stem, code in split if stem != code)
    if not sorts:
        return ""
    stem = sorts.most_common(1)[0][0]
    digits = [code[len(stem) :] for own, code in split if own == stem and own != code]
    return f"{stem}{max(map(int, digits)) + 1:0{max(map(len, digits))}}"
