"""Make the project of the present schema version that later versions must open: ``python -m tests.old_projects.make``.

Run once, when a schema version is released; never run again for that version.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from workbench.coding.codes import Interpret, ReviseCodebook
from workbench.coding.codings import SetMemo
from workbench.coding.district_setup import EditDistrict
from workbench.coding.frameworks import WriteSummary
from workbench.coding.personal_marks import MaskMarks
from workbench.coding.saved_queries import SaveQuery
from workbench.coding.saved_tables import SaveTable
from workbench.coding.themes import SetThemeStep
from workbench.domain.access import AccessKind
from workbench.domain.cases import Risk
from workbench.domain.codes import ExampleKind
from workbench.domain.codings import Coding, Origin
from workbench.domain.convergence import Judgement
from workbench.domain.districts import District
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.ids import (
    CodeId,
    DistrictId,
    SavedQueryId,
    SavedTableId,
    SourceId,
    SummaryId,
    new_id,
)
from workbench.domain.joint_displays import Fit, JointRow, SurveyFigure
from workbench.domain.matrices import Dimension, Facet, MatrixWish, SavedTable, TableKind
from workbench.domain.matrix_form import written_matrix, written_wish
from workbench.domain.memos import MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.personal import PersonalKind
from workbench.domain.print_form import written_print
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.queries import SavedQuery, for_code
from workbench.domain.query_form import written
from workbench.domain.spans import Span
from workbench.domain.suggestions import Suggestion
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.themes import ThemeStep
from workbench.services import studies
from workbench.services.access_log import note_access
from workbench.services.case_events import (
    approval_requested,
    case_escalated,
    case_referred,
    flag_raised,
)
from workbench.services.case_templates import new_template, template_kept
from workbench.services.code_examples import example_of
from workbench.services.coding import coding_of, link, memo_on, new_memo
from workbench.services.correcting import correction_of
from workbench.services.deciding import acceptance_of, finishing_of, refusal_of
from workbench.services.facilitators import facilitator_from
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.joint_displays import fresh_display
from workbench.services.ledger import begun_run, note_shown
from workbench.services.memos import fresh_memo
from workbench.services.mentorships import mentorship_from
from workbench.services.personal import marked_by_hand
from workbench.services.projects import Project
from workbench.services.supervision import (
    case_from,
    session_edited,
    session_finalised,
    session_from,
    session_reopened,
)
from workbench.services.supervision_filters import filter_saved
from workbench.services.tabulating import Tabulator
from workbench.services.themes import with_evidence
from workbench.services.triangulation import judging
from workbench.storage.tables import SCHEMA_VERSION

HERE = Path(__file__).parent
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TALK = (
    "Moderator: Apa yang paling berat?\n"
    "P1: Laporannya, Bu. Sinyal hilang 😀 kalau hujan.\n"
    "P2: Bensin beli sendiri.\n"
)
PRESENT = "Hadir: P1, P2, P3\n\n"
CORRECTED = (PRESENT + TALK).replace("P2: Bensin beli sendiri.\n", "")
ANSWERS = "Timestamp,Kabupaten,Usia,Apa kendala terbesar?\n" + "".join(
    f"2026-03-0{day} 08:00,Ende,3{day},Sinyal di kampung nomor {day} hilang tiap sore\n"
    for day in range(1, 7)
)
DOUBTED = "Sinyal di kampung nomor 1 hilang tiap sore"
CASE = {
    "code": "K-END-001",
    "district": "Ende",
    "facilitator": "PD-07",
    "components": ["balita"],
    "situation": "Keluarga pindah tanpa kabar.",
    "risk": "medium",
    "themes": [{"code": "Konteks wilayah / Geografi dan akses", "strength": 2}],
}
SESSION = {
    "date": "2026-03-02",
    "district": "Ende",
    "supervisor": "KK-01",
    "supervisees": ["PD-07"],
    "cases": [
        {
            "case": "K-END-001",
            "discussed": "Kunjungan terakhir.",
            "decision": "Tanya ketua kelompok.",
            "rationale": "Ia tinggal berdekatan.",
            "actions": [{"what": "Telepon ketua", "who": "PD-07", "due": "2026-03-16"}],
        }
    ],
}

FACILITATOR = {
    "code": "PD-07",
    "district": "Ende",
    "subdistrict": "Detusoko",
    "families": 212,
    "groups": 8,
    "since": "2019-03-01",
    "trainings": [{"what": "Modul P2K2", "on": "2025-05-01", "competence": "teaching"}],
    "performance": "medium",
    "needs": [{"competence": "social", "what": "Mediasi"}],
}
MENTORSHIP = {
    "district": "Ende",
    "mentor": "PD-02",
    "mentee": "PD-07",
    "started_on": "2026-02-01",
    "goals": [{"competence": "teaching", "what": "Memimpin P2K2 sendiri"}],
    "meetings": [{"on": "2026-02-09", "minutes": 60, "note": "Meninjau modul", "progress": "Lancar"}],
}
ESCALATION = {
    "level": "dinas",
    "to": "Dinas Sosial",
    "reason": "Alamat baru tidak diketahui",
    "sent": "Ringkasan tanpa identitas",
    "sent_on": "2026-03-03",
}
REFERRAL = {
    "agency": "Puskesmas",
    "reason": "Gizi balita",
    "made_on": "2026-03-04",
    "consented_on": "2026-03-04",
    "feedback_due": "2026-04-01",
}


def make(path: Path) -> None:
    """Write a project with at least one record of every kind."""
    talk = path.with_name("fgd-ende.txt")
    talk.write_text(PRESENT + TALK, encoding="utf-8")
    sheet = path.with_name("survei.csv")
    sheet.write_text(ANSWERS, encoding="utf-8")
    project = studies.create(path, coder="Rini", clock=lambda: NOON)
    try:
        operation = import_operation(
            propose(project.reader, [talk], ImportOptions(), Silent(), project.clock)
        )
        assert operation is not None
        project.perform(operation)
        source = operation.imported[0].source
        code = project.codebook().at_path("Konteks wilayah / Jaringan internet")
        start = (PRESENT + TALK).index("Sinyal")
        coding = coding_of(
            project, source.id, Span(start, start + len("Sinyal hilang 😀")), code.id, Origin.HAND
        )
        done = project.perform(coding)
        undone = project.undo(done)
        project.redo(done, undone)
        project.perform(memo_on(project, MemoTarget.CODING, coding.coding.id, "Di mana tepatnya?"))
        assert source.district is not None
        project.perform(link(project, code.id, source.district, "Tampak jelas.", (coding.coding.id,)))
        segment = coding.coding.segment
        project.perform(
            SetMemo(replace(new_memo(project, MemoTarget.SOURCE, source.id, "Cek."), segment=segment))
        )
        lost = (PRESENT + TALK).index("Bensin")
        project.perform(
            coding_of(project, source.id, Span(lost, lost + len("Bensin beli")), code.id, Origin.HAND)
        )
        corrected = correction_of(project, source.id, CORRECTED).operation
        answers = import_operation(propose(project.reader, [sheet], ImportOptions(), Silent(), project.clock))
        assert corrected is not None
        assert answers is not None
        project.perform(corrected)
        project.perform(answers)
        survey = answers.imported[0].source.id
        at = project.reader.text(survey).index(DOUBTED)
        doubted = coding_of(project, survey, Span(at, at + len(DOUBTED)), code.id, Origin.HAND)
        project.perform(doubted)
        _think(project, coding.coding, doubted.coding, source.district)
        _decide(project, source.id, code.id)
        _tabulate(project, coding.coding, source.district)
        project.perform(case_from(project, CASE))
        session = session_from(project, SESSION)
        project.perform(session)
        _supervise(project, code.id, source.district)
        project.perform(session_finalised(project, session.session.number))
        project.perform(session_reopened(project, session.session.number, "Ringkasan kurang."))
        project.perform(session_edited(project, session.session.number, {"summary": "Disepakati bersama."}))
        project.perform(session_finalised(project, session.session.number))
        note_access(project, AccessKind.OPENED, "session", session.session.id, "wellbeing")
    finally:
        project.close()
        talk.unlink()
        sheet.unlink()


def _think(project: Project, key: Coding, counter: Coding, district: DistrictId) -> None:
    """Bring a theme on its way, explain a code, write on a district and save a query."""
    book = project.codebook()
    code, theme = book.code(key.code), book.theme_of(key.code)
    project.perform(Interpret(theme.id, "Wilayah menentukan."))
    project.perform(SetThemeStep(theme.id, ThemeStep.INTERPRETATION, theme.name))
    for coding, against in ((key, False), (counter, True)):
        evidence = with_evidence(project, theme.id, [coding.id], counter=against)
        assert evidence is not None
        project.perform(evidence)
    example = example_of(project.reader, key, ExampleKind.TYPICAL)
    asked = replace(code, research_question="Apa yang menghalangi laporan?", examples=(example,))
    project.perform(ReviseCodebook((asked,)))
    memo = fresh_memo(
        project,
        Subject(MemoTarget.DISTRICT, district),
        f"Lihat [sinyal](workbench:coding/{key.id}).",
        "Tentang Ende",
    )
    project.perform(SetMemo(replace(memo, type=MemoType.REFLEXIVE, status=MemoStatus.DONE)))
    query = written(for_code(code.id))
    project.perform(
        SaveQuery(SavedQuery(SavedQueryId(new_id()), "Sinyal", query, project.coder.id, project.clock()))
    )


def _tabulate(project: Project, coding: Coding, district: DistrictId) -> None:
    """Plan a district, save a table of a date, sum a cell up and hold a figure against a coding."""
    there = project.reader.get(District, district)
    project.perform(
        EditDistrict(replace(there, planned_fgds=2, planned_interviews=1, notes="Sulit dicapai."))
    )
    wish = MatrixWish((Facet(Dimension.CODE),), (Facet(Dimension.DISTRICT), Facet(Dimension.ROLE)), tree=True)
    result = Tabulator(project).matrix(wish)
    me, now = project.coder.id, project.clock()
    table = SavedTable(
        SavedTableId(new_id()),
        "Kode per kabupaten dan peran",
        TableKind.MATRIX,
        written_wish(wish),
        me,
        now,
        written_matrix(result),
    )
    project.perform(SaveTable(table))
    printed = written_print(PrintWish(PrintKind.THEMES, codes=(coding.code,), levels=1, masked=True))
    project.perform(
        SaveTable(SavedTable(SavedTableId(new_id()), "Tabel tema", TableKind.PRINT, printed, me, now))
    )
    words = new_memo(project, MemoTarget.SOURCE, coding.source, "The signal is lost")
    project.perform(SetMemo(replace(words, segment=coding.segment, type=MemoType.TRANSLATION)))
    kind, words = SubjectKind.DISTRICT, "Sinyal menentukan jam kerja."
    summary = Summary(SummaryId(new_id()), coding.code, kind, district, words, me, now, (coding.id,), "lama")
    project.perform(WriteSummary(summary))
    figure = SurveyFigure("Sinyal buruk", "57,3 %", 57.3, "%", "Ende", "Angket", "n = 6")
    row = JointRow("Sinyal", (figure,), (coding.code,), (coding.id,), "Cocok.", Fit.CONFIRMS, district)
    project.perform(fresh_display(project, "Survei dan bicara", (row,), "Contoh."))


def _supervise(project: Project, code: CodeId, district: DistrictId) -> None:
    """Keep a register and a pair, let things happen around the case, and judge a theme by its strands."""
    project.perform(facilitator_from(project, FACILITATOR))
    project.perform(facilitator_from(project, {**FACILITATOR, "code": "PD-02", "families": 140}))
    project.perform(mentorship_from(project, MENTORSHIP))
    project.perform(flag_raised(project, "K-END-001", {"reason": "Belum ditemui", "due": "2026-03-09"}))
    project.perform(case_escalated(project, "K-END-001", ESCALATION))
    project.perform(case_referred(project, "K-END-001", REFERRAL))
    project.perform(approval_requested(project, "K-END-001", {"of": "plan", "note": "Mohon ditinjau."}))
    template = replace(
        new_template("Pindah tanpa kabar"), situation="Sejak kapan?", questions=("Siapa tahu?",)
    )
    project.perform(template_kept(project, template))
    wanted = SupervisionFilter((district,), codes=(code,), risks=(Risk.HIGH,))
    project.perform(filter_saved(project, "Berisiko di Ende", wanted))
    project.perform(judging(project, code, Judgement.PARTLY, "Perlu menara.", district))


def _decide(project: Project, source: SourceId, code: CodeId) -> None:
    """Take one suggestion, refuse another, finish the source, and mask a name in it."""
    text = project.reader.text(source)
    run = begun_run(project, "3f9c", 0.8, (3, 1, 2))
    taken, refused = (
        Suggestion(source, Span(start, start + len(words)), words, code, 0.875)
        for words in ("Laporannya", "Apa yang paling berat")
        for start in [text.index(words)]
    )
    note_shown(project, run, (taken, refused))
    project.perform(acceptance_of(project, taken, run.id))
    project.perform(refusal_of(project, refused, run.id))
    project.perform(finishing_of(project, source))
    start = text.index("Bu.")
    mark = marked_by_hand(project, source, Span(start, start + 2), PersonalKind.NAME)
    project.perform(mark)
    project.perform(MaskMarks(((mark.mark.id, "P9"),)))


if __name__ == "__main__":
    target = HERE / f"version-{SCHEMA_VERSION}.workbench"
    if target.exists():
        sys.exit(f"{target.name} is there already and stays as it is")
    make(target)
