"""The gate before a record counts, and the border between research data and supervision."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.supervision.conftest import case_called
from workbench.domain.errors import UnknownThing
from workbench.domain.personal import PersonalKind
from workbench.domain.sessions import Session, SessionState
from workbench.domain.spans import Span
from workbench.services import supervision
from workbench.services.glossary import glossary_of
from workbench.services.note_replacing import replaced
from workbench.services.note_scanning import Finding, findings_of
from workbench.services.projects import Project
from workbench.ui.dialogs.personal_gate import PersonalGate, pass_gate
from workbench.ui.field_paths import path_words
from workbench.ui.panels.research_border import ResearchBorder
from workbench.ui.theme import DARK, LIGHT, wear
from workbench.ui.workspaces.supervision import SupervisionWorkspace

NAME = Finding(PersonalKind.NAME, Span(0, 10), "Ibu Yohana", "cases[0].discussed", "", " menolak")
PHONE = Finding(PersonalKind.PHONE, Span(3, 15), "081234567890", "summary", "hp ", "")
WHY = "sudah disetujui keluarga"


@pytest.fixture
def session(work: SupervisionWorkspace) -> Session:
    """A draft in which somebody is named twice, once in a follow-up."""
    project = work.sitting.project
    said = {
        "case": "K-END-002",
        "discussed": "Ibu Yohana menolak, kata Ibu Yohana",
        "actions": [{"what": "Telepon Pak Petrus", "who": "PD-07", "due": "2026-04-05"}],
    }
    data = {"date": "2026-03-09", "district": "Ende", "supervisor": "KK-01", "cases": [said]}
    project.perform(supervision.session_from(project, data))
    return next(each for each in project.reader.all(Session) if each.held_on.day == 9)


def gate(qtbot: QtBot, findings: Sequence[Finding], **more: object) -> PersonalGate:
    made = PersonalGate(None, findings, **more)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    return made


class DescribeTheGate:
    def it_shows_each_finding_in_its_context_and_where_it_stands(self, qtbot: QtBot, window: object):
        made = gate(qtbot, (NAME, PHONE), cases=("K-END-001",))
        assert [row.accessibleName() for row in made.rows] == [
            "K-END-001 · Discussion – Name: Ibu Yohana",
            "Agreed summary – Phone: 081234567890",
        ]
        assert "2" in made.heading.text()
        assert not made.yes.isEnabled()

    def it_lets_pass_with_a_reason_and_gives_it_back(self, qtbot: QtBot, window: object):
        made = gate(qtbot, (NAME,))
        made.why.text.setPlainText(f" {WHY} ")
        assert made.yes.isEnabled()
        assert made.reason() == WHY

    def it_lets_pass_without_one_once_everything_is_settled(self, qtbot: QtBot, window: object):
        left = [PHONE, NAME]

        def replace(finding: Finding, code: str) -> list[Finding]:
            left.remove(finding)
            return left

        made = gate(
            qtbot, left, replace=replace, codes=lambda words: "PD-07" if words == "Ibu Yohana" else ""
        )
        assert [row.code.text() for row in made.rows] == ["", "PD-07"]
        made.rows[1].put.click()
        made.rows[0].put.click()
        assert len(made.rows) == 1
        made.rows[0].code.setText("K-END-001")
        qtbot.keyClick(made.rows[0].code, Qt.Key.Key_Return)
        assert made.rows == []
        assert made.yes.isEnabled()
        assert made.reason() == ""
        assert made.why.isHidden()

    def it_says_when_words_can_only_be_changed_where_they_stand(self, qtbot: QtBot, window: object):
        made = gate(qtbot, (NAME,), replace=lambda _finding, _code: None)
        made.rows[0].code.setText("PD-07")
        made.rows[0].put.click()
        assert not made.error.isHidden()
        assert len(made.rows) == 1

    def it_goes_where_the_words_stand(self, qtbot: QtBot, window: object, monkeypatch: pytest.MonkeyPatch):
        went: list[Finding] = []

        def click(dialog: PersonalGate) -> int:
            dialog.rows[1].go.click()
            return dialog.result()

        monkeypatch.setattr(PersonalGate, "exec", click)
        assert PersonalGate.ask(None, (NAME, PHONE), go_to=went.append) is None
        assert went == [PHONE]


class DescribePassingTheGate:
    def it_is_not_asked_where_nothing_is_left(self, work: SupervisionWorkspace):
        project = work.sitting.project
        number = project.reader.all(Session)[0].number
        done = pass_gate(
            work, work.sitting, lambda why: supervision.session_finalised(project, number, why), lambda: ()
        )
        assert done is not None

    def _passed(self, work: SupervisionWorkspace, session: Session, **more: object) -> object:
        project = work.sitting.project
        return pass_gate(
            work,
            work.sitting,
            lambda why: supervision.session_finalised(project, session.id, why),
            lambda: findings_of(project, session),
            **more,  # type: ignore[arg-type]
        )

    def it_takes_the_step_with_the_reason(
        self, work: SupervisionWorkspace, session: Session, monkeypatch: pytest.MonkeyPatch
    ):
        def answer(dialog: PersonalGate) -> int:
            dialog.why.text.setPlainText(WHY)
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(PersonalGate, "exec", answer)
        assert self._passed(work, session) is not None
        kept = work.sitting.project.reader.get(Session, session.id)
        assert (kept.state, kept.justification) == (SessionState.FINALISED, WHY)

    def it_leaves_the_draft_when_one_turns_back_or_the_reason_names_somebody(
        self, work: SupervisionWorkspace, session: Session, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(PersonalGate, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        assert self._passed(work, session) is None

        def answer(dialog: PersonalGate) -> int:
            dialog.why.text.setPlainText("karena Ibu Yohana")
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(PersonalGate, "exec", answer)
        assert self._passed(work, session) is None
        assert work.sitting.project.reader.get(Session, session.id).state is SessionState.HELD

    def it_tells_other_refusals_as_usual(self, work: SupervisionWorkspace, session: Session):
        project = work.sitting.project
        build = lambda _why: supervision.session_finalised(project, "tidak ada")  # noqa: E731
        assert pass_gate(work, work.sitting, build, lambda: ()) is None


class DescribeFinalisingInTheWindow:
    def it_replaces_what_it_can_and_wants_a_reason_for_the_rest(
        self, work: SupervisionWorkspace, session: Session, monkeypatch: pytest.MonkeyPatch
    ):
        seen: list[list[str]] = []

        def settle(dialog: PersonalGate) -> int:
            for _each in range(2):
                dialog.rows[0].code.setText("K-END-002")
                dialog.rows[0].put.click()
            dialog.rows[0].code.setText("K-END-002")
            dialog.rows[0].put.click()
            seen.append([row.finding.words for row in dialog.rows])
            dialog.why.text.setPlainText(WHY)
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(PersonalGate, "exec", settle)
        work.steps.finalise(session)
        kept = work.sitting.project.reader.get(Session, session.id)
        assert seen == [["Pak Petrus"]]
        assert (kept.state, kept.justification) == (SessionState.FINALISED, WHY)
        assert kept.discussions[0].discussed == "K-END-002 menolak, kata K-END-002"


class DescribeReplacing:
    def it_writes_a_code_where_the_words_stand(self, work: SupervisionWorkspace, session: Session):
        project = work.sitting.project
        while found := [
            each for each in findings_of(project, self._now(project, session)) if "actions" not in each.field
        ]:
            operation = replaced(project, session, found[0], " K-END-002 ")
            assert operation is not None
            project.perform(operation)
        assert self._now(project, session).discussions[0].discussed == "K-END-002 menolak, kata K-END-002"

    def it_leaves_what_stands_otherwise_now(self, work: SupervisionWorkspace, session: Session):
        project = work.sitting.project
        with pytest.raises(UnknownThing):
            replaced(
                project, session, Finding(PersonalKind.NAME, Span(1, 5), "Yoha", "cases[0].discussed"), "X"
            )

    @pytest.mark.parametrize("field", ["cases[0].actions[0].what", "cases[7].discussed", "addenda[0].text"])
    def it_can_not_reach_other_fields(self, work: SupervisionWorkspace, session: Session, field: str):
        finding = Finding(PersonalKind.NAME, Span(0, 3), "Ibu", field)
        assert replaced(work.sitting.project, session, finding, "X") is None

    def it_does_so_in_cases_too(self, work: SupervisionWorkspace):
        project = work.sitting.project
        project.perform(supervision.case_edited(project, "K-END-001", {"situation": "Pak Petrus merantau"}))
        case = case_called(project, "K-END-001")
        operation = replaced(project, case, findings_of(project, case)[0], "Suami")
        assert operation is not None
        project.perform(operation)
        assert case_called(project, "K-END-001").situation == "Suami merantau"

    def _now(self, project: Project, session: Session) -> Session:
        return project.reader.get(Session, session.id)


class DescribePaths:
    def it_reads_them_in_words(self):
        glossary = glossary_of()
        said = [
            path_words(each, glossary, "en", ("K-END-001",))
            for each in (
                "cases[0].rationale",
                "cases[1].rationale",
                "cases[0].actions[1].what",
                "addenda[0].text",
            )
        ]
        assert said == [
            "K-END-001 · Rationale",
            "Case 2 · Rationale",
            "K-END-001 · Follow-up 2 · What",
            "Addendum 1",
        ]
        assert path_words("without_consent", glossary, "en") == "without consent"


class DescribeTheBorder:
    @pytest.mark.parametrize(
        ("consent", "mixed", "words"),
        [(False, False, "Supervision only"), (True, False, "Research data"), (True, True, "Partly")],
    )
    def it_says_on_which_side_one_is(
        self, qtbot: QtBot, window: object, qapp: QApplication, consent: bool, mixed: bool, words: str
    ):
        border = ResearchBorder()
        qtbot.addWidget(border)
        border.show_consent(consent, mixed=mixed)
        border.resize(500, 40)
        assert border.words.text().startswith(words)
        assert border.accessibleName() == border.words.text()
        assert border.consent == (consent and not mixed)
        for theme in (DARK, LIGHT):
            wear(qapp, theme)
            painted = border.grab().toImage()
            expected = QColor(theme.accent if consent else theme.warning)
            ratio = painted.devicePixelRatio()
            assert painted.pixelColor(int(1 * ratio), int(2 * ratio)) == expected
