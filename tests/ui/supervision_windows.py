"""Records of every kind of supervision, and every window that opens above its workspace."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialog

from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.sessions import Session
from workbench.services import supervision
from workbench.services.case_events import approval_requested, case_escalated, case_referred, flag_raised
from workbench.services.cases import citable_words
from workbench.services.erasing import Erasable, due_for_erasure, planned
from workbench.services.facilitators import facilitator_from
from workbench.services.mentorships import mentorship_from
from workbench.services.projects import Project
from workbench.services.record_template import write_template
from workbench.services.register_import import register_in_sheet
from workbench.services.supervision_import import records_in
from workbench.services.supervision_views import case_quotations, today
from workbench.supervision.alerts import AlertRule
from workbench.supervision.case_operations import AddCase
from workbench.supervision.merging import Left, LeftOut, Merge
from workbench.ui.dialogs.alert_rule import AlertRuleDialog
from workbench.ui.dialogs.case_event_form import Asked, CaseEventForm, Sort
from workbench.ui.dialogs.case_form import CaseForm
from workbench.ui.dialogs.case_notes import CaseNotes
from workbench.ui.dialogs.case_templates import CaseTemplates
from workbench.ui.dialogs.due_records import DueRecords
from workbench.ui.dialogs.erase_dialog import EraseDialog
from workbench.ui.dialogs.facilitator_form import FacilitatorForm
from workbench.ui.dialogs.mentorship_form import MentorshipForm
from workbench.ui.dialogs.merge_copy import MergeCopy
from workbench.ui.dialogs.records_preview import RecordsPreview
from workbench.ui.dialogs.register_preview import RegisterPreview
from workbench.ui.dialogs.session_addendum import SessionAddendum
from workbench.ui.dialogs.session_day import SessionDay
from workbench.ui.dialogs.session_evidence import SessionEvidence
from workbench.ui.dialogs.session_versions import SessionVersions
from workbench.ui.dialogs.state_question import StateQuestion, Wanted
from workbench.ui.dialogs.supervision_copy import SupervisionCopy
from workbench.ui.main_window import MainWindow
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.supervision import SupervisionWorkspace

CASE = "K-GRT-001"
_LONG = "Keluarga tidak terima desilnya berubah dari dua ke enam sesudah pemutakhiran DTSEN di desa itu."


def prepare_supervision(project: Project) -> None:
    """Put a case with everything that happens to one into the project, those who serve, and sessions in most states."""
    day = today(project)
    for code, families in (("PD-05", 140), ("PD-07", 320)):
        data = {"code": code, "district": "Garut", "families": families, "needs": [_need()]}
        project.perform(facilitator_from(project, data))
    pair = {"district": "Garut", "mentor": "PD-05", "mentee": "PD-07", "started_on": day.isoformat()}
    goal = {"competence": "teaching", "what": "Memimpin P2K2 kelompok besar", "state": "under_way"}
    project.perform(mentorship_from(project, {**pair, "goals": [goal]}))
    theme = next(each for each in project.codebook() if not each.is_theme)
    told = {"situation": _LONG, "risk": "high", "facilitator": "PD-07", "keep_until": "2020-01-01"}
    ties = [{"code": project.codebook().path(theme.id), "strength": 2}]
    case = supervision.case_from(project, {"code": CASE, "district": "Garut", "themes": ties, **told})
    project.perform(case)
    for change in (
        flag_raised(project, CASE, {"reason": "Perlu keputusan kepala sekolah"}),
        case_escalated(
            project,
            CASE,
            {"level": "province", "to": "KP-01", "reason": "Tidak selesai", "sent": "Ringkasan"},
        ),
        case_referred(project, CASE, {"agency": "Puskesmas", "reason": "Risiko", "consented_on": str(day)}),
        approval_requested(project, CASE, {"of": "closure", "note": "Selesai"}),
    ):
        project.perform(change)
    _meet(project, day - timedelta(days=9), final=True)
    _meet(project, day - timedelta(days=2), final=False)
    for after in (3, 9):
        plan = {**_meeting(day + timedelta(days=after)), "cases": [{"case": CASE}]}
        project.perform(supervision.session_planned(project, plan))


def sessions_of(project: Project) -> tuple[Session, Session, Session]:
    """Return a final session, a draft, and one that is planned."""
    final, draft, plan, *_later = sorted(project.reader.all(Session), key=lambda each: each.held_on)
    return final, draft, plan


def supervision_pages(workspace: SupervisionWorkspace) -> Iterator[str]:
    """Bring each tab to the front, each state of a session, a theme, and the form, and say its name."""
    project = workspace.sitting.project
    for place in range(workspace.tabs.count()):
        if workspace.tabs.isTabVisible(place):
            workspace.tabs.setCurrentIndex(place)
            yield workspace.tabs.tabText(place)
    case = next(each for each in project.reader.all(Case) if each.code == CASE)
    workspace.show_case(case.id)
    yield "case"
    for tie in case.themes[:1]:
        workspace.show_theme(tie.code)
        yield "theme"
    for session in sessions_of(project):
        workspace.show_session(session.id)
        yield session.state.value
    capacity = workspace.capacity
    for page, modes in (
        (capacity.register, capacity.register.modes),
        (capacity.mentorship, capacity.mentorship.modes),
    ):
        workspace.tabs.setCurrentWidget(page)
        modes.setCurrentIndex(1)
        yield modes.tabText(1)
    form = workspace.open_form(case=case)
    yield "form"
    form.give_up()
    for draft in sessions_of(project)[1:2]:
        form = workspace.open_form(draft)
        yield "draft"
        form.give_up()


def supervision_makers(window: MainWindow, sitting: Sitting) -> tuple[Callable[[], QDialog], ...]:
    """Return what makes each window that opens above the workspace."""
    project, language = sitting.project, sitting.preferences.language
    (case,) = (each for each in project.reader.all(Case) if each.code == CASE)
    final, _draft, plan = sessions_of(project)
    cited = citable_words(project, case.id)
    quotations = [each for theme in case_quotations(project, case.id).by_theme for each in theme.quotations]
    sheet = project.path.with_name("pendamping.csv")
    sheet.write_text(
        "Kode;Nama;Kabupaten;Jumlah KPM\nPD-99;Siti;Garut;150\n;Ani;Atlantis;90\n", encoding="utf-8"
    )
    asked = (
        Asked("reason", "Alasan", lines=3),
        Asked("level", "Tingkat", Sort.CHOICE, options=(("a", "Provinsi"), ("b", "Kementerian"))),
        Asked("due", "Tenggat", Sort.MAYBE_A_DAY, day=today(project)),
    )

    def never(*_given: object) -> AddCase:
        raise AssertionError

    left = (LeftOut(Session, "GRT/2026/001", Left.CHANGED_HERE), LeftOut(Case, CASE, Left.ERASED_HERE))
    return (
        lambda: CaseForm(window, sitting, None, None),
        lambda: CaseForm(window, sitting, case, None),
        lambda: CaseNotes(window, cited, ()),
        lambda: CaseTemplates(window, sitting),
        lambda: CaseEventForm(window, sitting, "Eskalasi", _LONG, asked, "Simpan", never, ""),
        lambda: StateQuestion(
            window, sitting, "Buka?", _LONG, (Wanted("a", "Alasan", "", 2),), "Buka", never, ""
        ),
        lambda: SessionAddendum(window, sitting, final),
        lambda: SessionDay(window, sitting, plan),
        lambda: SessionVersions(window, sitting, final),
        lambda: SessionEvidence(window, quotations, (), (), ()),
        lambda: FacilitatorForm(window, sitting, None, None),
        lambda: MentorshipForm(window, sitting, None, None),
        lambda: AlertRuleDialog(window, AlertRule()),
        lambda: RegisterPreview(
            window, sitting, sheet.name, register_in_sheet(project.reader, sheet, project.clock())
        ),
        lambda: RecordsPreview(window, records_in(project, _workbook(project), language), language),
        lambda: SupervisionCopy(window, project.reader.all(District), ("PD-05", "PD-07")),
        lambda: MergeCopy(window, "Ende", lambda _staff: Merge((), 3, 2, 1, left), 2, language),
        lambda: DueRecords(window, due_for_erasure(project, today(project))),
        lambda: EraseDialog(
            window,
            lambda kind, name, why: planned(project, kind, name, why),
            Erasable.CASE,
            CASE,
            language,
        ),
    )


def _workbook(project: Project) -> Path:
    path = project.path.with_name("isian.xlsx")
    write_template(project, path, "id")
    return path


def _meet(project: Project, on: date, *, final: bool) -> None:
    act = {"what": "Kunjungan bersama wali kelas dan kepala dusun", "who": "PD-07", "due": on.isoformat()}
    said = {"case": CASE, "discussed": _LONG, "decision": "Kunjungi", "rationale": "Jauh", "risk": "critical"}
    held = {
        **_meeting(on),
        "cases": [{**said, "risk_reason": "Memburuk", "actions": [act] if final else []}],
        "function_minutes": {"administrative": 15, "educative": 25, "supportive": 20, "unit": "minutes"},
        "reflection": {"experience": _LONG, "plan": "Datang lagi"},
        "workload": {"families": 320, "groups_planned": 4, "groups_held": 3, "backlog": 12},
        "wellbeing": {"impact": "Lelah", "support": "Libur"},
        "needs": [_need()],
        "summary": _LONG,
    }
    made = supervision.session_from(project, held)
    project.perform(made)
    if final:
        project.perform(supervision.session_finalised(project, made.session.id, "Tidak ada nama."))


def _meeting(on: date) -> dict[str, object]:
    return {"date": on.isoformat(), "district": "Garut", "supervisor": "KK-01", "supervisees": ["PD-07"]}


def _need() -> dict[str, str]:
    return {"competence": "social", "what": "Mengelola sengketa desil", "agreed": "Belajar bersama PD-05"}
