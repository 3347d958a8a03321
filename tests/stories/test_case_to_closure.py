"""A case from first mention to closure: heard in a talk, followed up, referred, approved, closed, and read again."""

from pathlib import Path

import docx
import pytest

from tests.stories.supervising import COSTS, Coordinator
from tests.ui.supervision.conftest import TALK
from workbench.domain.actions import ActionState
from workbench.domain.case_events import Approval, Referral
from workbench.domain.cases import Case, CaseState
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.services.chronology import Event
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.material import source_items
from workbench.services.supervision_papers.door import PaperKind
from workbench.storage.check import check
from workbench.ui.dialogs.state_question import StateQuestion

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NUMBER = "END/2026/001"
SAID = "Bensin saya bayar sendiri"


def heard(coordinator: Coordinator, folder: Path) -> None:
    """Let the study hear of the trouble in a talk, and code it."""
    project, talk = coordinator.project, folder / "FGD Ende.txt"
    talk.write_text(TALK, encoding="utf-8")
    operation = import_operation(propose(project.reader, [talk], ImportOptions(), Silent()))
    assert operation is not None
    project.perform(operation)
    source, start = source_items(project)[0].source.id, TALK.index(SAID)
    code = project.codebook().at_path(COSTS).id
    coordinator.work.sitting.perform(coding_of(project, source, Span(start, start + len(SAID)), code))


def test_a_case_from_first_mention_to_closure(coordinator: Coordinator, tmp_path: Path) -> None:
    heard(coordinator, tmp_path)
    (coding,) = coordinator.project.reader.all(Coding)

    # Somebody says in a focus group that she pays the petrol herself; a week later a family is brought in for it.
    case = coordinator.new_case("Kunjungan terhenti karena bensin", risk="Risiko sedang")
    work = coordinator.work
    form = work.open_form(case=case)
    form.sheet.meeting.supervisor.setText("KK-01")
    said = form.sheet.discussions[0]
    coordinator.enters(said.discussed, "PD-07 menanggung bensin sendiri")
    coordinator.enters(said.decision, "Ajukan penggantian dari dana operasional")
    coordinator.enters(said.rationale, "Kunjungan berhenti sejak Januari")
    said.themes.add(coordinator.project.codebook().at_path(COSTS).id, 3)
    said.quotes.show_evidence((coding.id,), ())
    said.changed.emit()
    row = said.actions_editor.add()
    coordinator.enters(row.what, "Ajukan penggantian bensin")
    coordinator.enters(row.who, "PD-07")
    coordinator.click(form.foot.finalise)
    assert coordinator.told[-1] == f"Sesi {NUMBER} sudah final."
    action = coordinator.action("Ajukan penggantian bensin")
    assert (action.why, action.case) == ("Kunjungan berhenti sejak Januari", case.id)

    # It is followed up; the risk grows, and nobody may say so without a reason.
    work.show_case(case.id)
    coordinator.moves("Tindak lanjuti…", reason="Mulai didampingi")
    coordinator.step("Nilai tingkat risiko…", risk="Tinggi", reason="Anak demam sejak tiga hari")
    coordinator.step("Pasang penanda…", reason="Pastikan anak diperiksa")

    # The child is sent to the puskesmas, with the mother's consent; what came back is kept, and the flag is down.
    coordinator.step(
        "Rujuk ke lembaga…", agency="Puskesmas Detusoko", reason="Demam", consented_on="ya", feedback_due="ya"
    )
    assert coordinator.tile("referrals").startswith("1 ")
    work.show_case(case.id)
    coordinator.press("Catat umpan balik…", outcome="Anak diperiksa dan membaik")
    coordinator.press("Selesaikan…", note="Sudah diperiksa")
    (referral,) = coordinator.project.reader.all(Referral)
    assert referral.consented_on is not None
    coordinator.moves("Nyatakan stabil…", reason="Kunjungan berjalan lagi")

    # Too early: a follow-up is open, and the program says which; nothing that was typed is lost.
    question = coordinator.moves("Tutup kasus…", outcome="Mandiri", reason="Kunjungan lancar")
    assert "Ajukan penggantian bensin" in question.error.text()
    assert question.fields["reason"].text.toPlainText() == "Kunjungan lancar"
    question.reject()
    assert coordinator.case(case.code).state is CaseState.STABLE

    # The follow-up is done, and verified by the coordinator; the province is asked for the closure.
    work.tabs.setCurrentWidget(work.actions_list)
    work.actions_list.open_only.setChecked(False)
    work.actions_list.mark(action.id)
    coordinator.do("finish_action")
    coordinator.say(coordinator.asked(StateQuestion), evidence="Kuitansi penggantian")
    work.actions_list.mark(action.id)
    coordinator.do("verify_action")
    assert coordinator.action(action.what).state is ActionState.VERIFIED
    work.show_case(case.id)
    coordinator.step("Minta persetujuan…", of="Penutupan", note="Semua selesai")
    question = coordinator.moves("Tutup kasus…", outcome="Mandiri", reason="Kunjungan lancar")
    assert question.error.isVisible()
    question.reject()
    coordinator.press("Setujui…", decided_by="KP-01", comment="Setuju")
    (approval,) = coordinator.project.reader.all(Approval)
    assert approval.decided_by == "KP-01"
    coordinator.moves("Tutup kasus…", outcome="Mandiri", reason="Kunjungan lancar")
    closed = coordinator.case(case.code)
    assert (closed.state, closed.outcome) == (CaseState.CLOSED, "Mandiri")

    # From the theme one finds the case, and from its decision what came of it, both ways.
    course = work.case.chronology
    assert course is not None
    course.follow(next(row.entry.key for row in course.rows if row.entry.event is Event.ACTION_VERIFIED))
    thread = [row.entry.event for row in course.rows if row.in_thread]
    assert thread[0] is Event.SESSION
    assert thread[-1] is Event.ACTION_VERIFIED
    work.show_theme(coordinator.project.codebook().at_path(COSTS).id)
    coordinator.qtbot.waitUntil(lambda: not work.theme.busy)
    assert case.code in coordinator.texts(work.theme)
    assert work.evidence.model.rowCount() > 0

    # The whole course goes to paper.
    paper = coordinator.writes(
        PaperKind.CHRONOLOGY, tmp_path / "kronologi.docx", lambda dialog: dialog.case.setText(case.code)
    )
    document = docx.Document(str(paper))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    words = "\n".join([*(each.text for each in document.paragraphs), *cells])
    for each in (NUMBER, "Puskesmas Detusoko", "Kuitansi penggantian", "KP-01", "Mandiri"):
        assert each in words, each

    # Every step can be taken back to the empty list of cases, and done again.
    before = (coordinator.case(case.code), coordinator.session(NUMBER))
    steps = coordinator.undo_everything()
    assert coordinator.project.reader.all(Case) == ()
    for _ in range(steps):
        coordinator.do("redo")
    assert (coordinator.case(case.code), coordinator.session(NUMBER)) == before
    assert check(coordinator.project.file).problems == ()
