"""A dispute about who gets help: a name that must not stand, an escalation, an answer, and a copy that tells nobody."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt

from tests.stories.supervising import ALT, Coordinator
from workbench.domain.case_events import Escalation
from workbench.domain.cases import CaseState
from workbench.domain.sessions import Alarm, SessionState
from workbench.services.access_log import accesses
from workbench.storage.check import check
from workbench.supervision.copying import CopyFor
from workbench.ui.dialogs.case_event_form import CaseEventForm
from workbench.ui.dialogs.personal_gate import PersonalGate
from workbench.ui.dialogs.supervision_copy import SupervisionCopy

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME, NIK = "Ibu Yohana", "5308014103850001"


def test_a_dispute_escalated(coordinator: Coordinator, tmp_path: Path) -> None:
    case = coordinator.new_case(
        "Tetangga menggugat desil keluarga", facilitator="PD-08", risk="Risiko sedang"
    )
    work, keys = coordinator.work, coordinator.keys
    work.show_case(case.id)

    # She logs the session about it, and writes a name without noticing.
    coordinator.do("log_session")
    form = coordinator.form
    coordinator.enters(form.sheet.meeting.supervisor, "KK-01")
    said = form.sheet.discussions[0]
    coordinator.enters(said.discussed, f"{NAME} menuduh data diubah")
    coordinator.enters(said.decision, "Minta verifikasi ulang ke dinas")
    coordinator.enters(said.rationale, "Koordinator tidak berwenang mengubah desil")
    said.extras.bring("alarm")
    said.alarm.setCurrentIndex(said.alarm.findData(Alarm.COMPLAINT))

    # Before it is final the program shows the name where it stands, and she puts a code name there.
    shown: list[str] = []

    def replace(gate: PersonalGate) -> None:
        shown.extend(row.accessibleName() for row in gate.rows)
        assert not gate.yes.isEnabled()
        coordinator.enters(gate.rows[0].code, "KPM-3")
        gate.rows[0].put.click()
        gate.yes.click()

    coordinator.answers(PersonalGate, replace)
    keys.press(Qt.Key.Key_Return, ALT)
    session = coordinator.session("END/2026/001")
    assert session.state is SessionState.FINALISED
    assert len(shown) == 1
    assert NAME in shown[0]
    assert session.discussions[0].discussed == "KPM-3 menuduh data diubah"
    assert session.justification == ""
    assert coordinator.case(case.code).state is CaseState.ESCALATED, "a complaint escalates"

    # It goes up to the province: a NIK in what is sent is refused, and nothing is lost of what she wrote.
    work.show_case(case.id)
    coordinator.step("Eskalasikan…", to="Bidang Linjamsos", reason="Desil", sent=f"NIK {NIK}")
    asked = coordinator.asked(CaseEventForm)
    assert "16 angka" in asked.error.text()
    assert coordinator.project.reader.all(Escalation) == ()
    coordinator.fill(sent="Satu keluarga minta verifikasi desil")
    assert coordinator.told[-1] == f"Kasus {case.code} sudah dieskalasikan."
    assert coordinator.case(case.code).state is CaseState.ESCALATED
    assert coordinator.tile("escalations") == "1 dieskalasi, belum dijawab"

    # Two weeks later there is an answer; the case is not closed by it, but calm.
    coordinator.comes_back(16)
    work = coordinator.work
    assert coordinator.tile("escalations").startswith("1 ")
    coordinator.click(work.home.tiles["escalations"])
    assert work.cases.model.first_case() == case.id
    work.show_case(case.id)
    coordinator.press("Catat jawaban…", answer="Verifikasi ulang dijadwalkan April")
    (escalation,) = coordinator.project.reader.all(Escalation)
    assert (escalation.answer, escalation.waits) == ("Verifikasi ulang dijadwalkan April", False)
    assert coordinator.tile("escalations").startswith("0 ")
    work.show_case(case.id)
    coordinator.moves("Nyatakan stabil…", reason="Kedua keluarga menunggu hasil")
    assert coordinator.case(case.code).state is CaseState.STABLE

    # The family did not agree to research: the copy for it holds nothing of the case, and says so by its count.
    path = coordinator.saves_as(tmp_path / "penelitian.zip")

    def for_research(dialog: SupervisionCopy) -> None:
        dialog.kinds[CopyFor.RESEARCH].setChecked(True)
        dialog.yes.click()

    coordinator.answers(SupervisionCopy, for_research)
    coordinator.do("supervision_copy")
    with ZipFile(path) as bundle:
        records = bundle.read("records.json").decode("utf-8")
    assert case.code not in records
    assert "desil" not in records
    assert accesses(coordinator.project)[-1].what == "copy_research"

    # Neither name nor number is anywhere in the file; the history keeps neither.
    assert check(coordinator.project.file).problems == ()
    path = coordinator.project.path
    coordinator.window.leave_project()
    assert NIK.encode() not in path.read_bytes()
