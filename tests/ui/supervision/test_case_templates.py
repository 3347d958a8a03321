"""Templates in the form of a case, and the dialog in which a team changes them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.supervision.conftest import THEME, case_called
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Risk
from workbench.services import supervision
from workbench.services.case_templates import templates
from workbench.ui.dialogs.case_form import CaseForm
from workbench.ui.dialogs.case_templates import CaseTemplates
from workbench.ui.workspaces.supervision import SupervisionWorkspace

CODE = "K-END-001"


def new_form(work: SupervisionWorkspace, command: str = "new_case") -> CaseForm:
    work.commands[command].trigger()
    form = QApplication.activeModalWidget()
    assert isinstance(form, CaseForm)
    return form


def choose(form: CaseForm, reference: str) -> None:
    box = form.template.box
    box.setCurrentIndex(box.findData(reference))
    box.activated.emit(box.currentIndex())


@pytest.fixture
def dialog(work: SupervisionWorkspace) -> CaseTemplates:
    made = CaseTemplates(work, work.sitting)
    made.open()
    return made


def names(dialog: CaseTemplates) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


class DescribeATemplateInTheForm:
    def it_begins_a_case_with_its_words(self, qtbot, work: SupervisionWorkspace):
        form = new_form(work)
        choose(form, "violence")
        assert "safe today" in form.situation.text.toPlainText()
        assert "danger now" in form.template.questions.text()
        assert form.risk.currentData() == Risk.CRITICAL
        qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
        made = case_called(work.sitting.project, "K-END-003")
        assert (made.template, made.risk, len(made.themes)) == ("violence", Risk.CRITICAL, 2)

    def it_takes_the_place_of_another_templates_words_alone(self, work: SupervisionWorkspace):
        form = new_form(work)
        choose(form, "violence")
        choose(form, "graduation")
        assert "ready to stand alone" in form.situation.text.toPlainText()
        form.situation.text.setPlainText("Sudah saya tulis")
        choose(form, "conflict")
        choose(form, "")
        assert form.situation.text.toPlainText() == "Sudah saya tulis"
        assert form.template.questions.isHidden()
        form.reject()

    def it_keeps_the_newer_fields_of_a_case(self, qtbot, work: SupervisionWorkspace):
        form = new_form(work, "edit_case")
        form.more.household.setText("ibu tunggal")
        form.more.group.setText("Melati")
        form.more.strengths.text.setPlainText("Nenek membantu")
        form.more.keeps.setChecked(True)
        qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
        case = case_called(work.sitting.project, CODE)
        assert (case.household, case.group, case.strengths) == ("ibu tunggal", "Melati", "Nenek membantu")
        assert case.keep_until is not None
        assert case.keep_until.year == 2031
        again = new_form(work, "edit_case")
        assert again.more.data() == {
            "household": "ibu tunggal",
            "group": "Melati",
            "strengths": "Nenek membantu",
            "keep_until": "2031-12-31",
        }
        again.reject()

    def it_asks_why_the_risk_is_another(self, qtbot, work: SupervisionWorkspace):
        form = new_form(work, "edit_case")
        assert form.risk_reason.isHidden()
        form.risk.setCurrentIndex(form.risk.findData(Risk.LOW))
        assert not form.risk_reason.isHidden()
        form.risk_reason.text.setPlainText("Sudah tenang")
        qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
        change = case_called(work.sitting.project, CODE).risk_changes[-1]
        assert (change.risk, change.reason, change.session) == (Risk.LOW, "Sudah tenang", None)

    def it_shows_a_template_that_is_there_no_more(self, work: SupervisionWorkspace):
        project = work.sitting.project
        project.perform(supervision.case_edited(project, CODE, {"template": "hilang"}))
        form = new_form(work, "edit_case")
        assert form.template.reference == "hilang"
        form.reject()

    def it_opens_the_templates_and_lists_them_anew(self, qtbot, work: SupervisionWorkspace):
        form = new_form(work)
        qtbot.mouseClick(form.template.edit, Qt.MouseButton.LeftButton)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CaseTemplates)
        qtbot.mouseClick(dialog.hide_it, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(dialog.close_it, Qt.MouseButton.LeftButton)
        assert form.template.box.findData("commitment") < 0
        form.reject()


class DescribeTheDialogOfTemplates:
    def it_changes_one_and_takes_the_change_back(
        self, qtbot, dialog: CaseTemplates, work: SupervisionWorkspace
    ):
        project = work.sitting.project
        dialog.list.setCurrentRow(3)
        own = dialog.template
        dialog.name.setText("Perselisihan")
        dialog.questions.text.setPlainText("Apa?\n\nSiapa?")
        dialog.follow_ups.text.setPlainText("Dengarkan | 3\nTengahi")
        dialog.components.setText("SD, , lansia")
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        (kept,) = project.reader.all(CaseTemplate)
        assert (kept.builtin, kept.name, kept.questions) == ("conflict", "Perselisihan", ("Apa?", "Siapa?"))
        assert [(each.what, each.days) for each in kept.actions] == [("Dengarkan", 3), ("Tengahi", 14)]
        assert kept.components == ("SD", "lansia")
        assert names(dialog)[3] == "Perselisihan (changed)"
        qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
        assert project.reader.all(CaseTemplate) == ()
        assert dialog.template == own
        assert dialog.back.isHidden()

    def it_adds_one_of_ours_and_removes_it(self, qtbot, dialog: CaseTemplates, work: SupervisionWorkspace):
        project = work.sitting.project
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        assert not dialog.error.isHidden()
        dialog.name.setText("Putus sekolah")
        dialog.themes.add(project.codebook().at_path(THEME).id)
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        assert names(dialog)[-1] == "Putus sekolah (ours)"
        assert templates(project, "en")[-1].themes[0].strength == 2
        dialog.list.setCurrentRow(0)
        dialog.list.setCurrentRow(dialog.list.count() - 1)
        qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
        assert len(names(dialog)) == 6

    def it_hides_one_and_brings_it_back(self, qtbot, dialog: CaseTemplates, work: SupervisionWorkspace):
        qtbot.mouseClick(dialog.hide_it, Qt.MouseButton.LeftButton)
        assert names(dialog)[0].endswith("(hidden)")
        assert len(templates(work.sitting.project, "en")) == 5
        qtbot.mouseClick(dialog.hide_it, Qt.MouseButton.LeftButton)
        assert len(templates(work.sitting.project, "en")) == 6

    def it_says_what_is_wrong(self, qtbot, dialog: CaseTemplates):
        dialog.follow_ups.text.setPlainText("NIK 3205010101010001 | 3")
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        assert "Usual follow-ups" in dialog.error.text()
