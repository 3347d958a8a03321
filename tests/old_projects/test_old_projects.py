import shutil
from pathlib import Path

import pytest

from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case, Risk
from workbench.domain.codes import ExampleKind
from workbench.domain.codings import Coding, Origin
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, Outline
from workbench.domain.facilitators import Facilitator
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CodingId, DistrictId
from workbench.domain.joint_displays import Fit, JointDisplay
from workbench.domain.matrices import Dimension, SavedTable, TableKind
from workbench.domain.matrix_form import read_matrix, read_wish
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType
from workbench.domain.mentorships import Mentorship
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalMark
from workbench.domain.print_form import read_print
from workbench.domain.print_tables import PrintKind
from workbench.domain.prose import links_in
from workbench.domain.queries import SavedQuery, for_code
from workbench.domain.query_form import read
from workbench.domain.sessions import Session, SessionState, SessionVersion
from workbench.domain.sources import Transcript
from workbench.domain.suggestions import Finished, Verdict, VerdictKind
from workbench.domain.supervision_filters import SavedFilter
from workbench.domain.surveys import Survey
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services.access_log import accesses
from workbench.services.case_events import events_of
from workbench.services.ledger import ledger_of
from workbench.services.projects import open_project
from workbench.services.tabulating import Tabulator
from workbench.services.upkeep import audit_trail, check

HERE = Path(__file__).parent
QUOTE = "Sinyal hilang 😀"
PROJECTS = sorted(HERE.glob("*.workbench"))


def test_there_is_one_of_every_released_schema():
    assert [each.stem for each in PROJECTS] == [
        "version-1",
        "version-2",
        "version-3",
        "version-4",
        "version-5",
        "version-6",
        "version-7",
    ]


@pytest.mark.parametrize("kept", PROJECTS, ids=lambda each: each.stem)
class DescribeProjectsOfEverySchema:
    @pytest.fixture
    def path(self, kept, tmp_path):
        return Path(shutil.copy(kept, tmp_path / kept.name))

    def it_opens_with_everything_in_it(self, path):
        project = open_project(path)
        (coding,) = (each for each in project.reader.all(Coding) if each.segment.quote == QUOTE)
        assert coding.span.of(project.reader.get(Transcript, coding.source).text) == QUOTE
        assert [each.code for each in project.reader.all(Case)] == ["K-END-001"]
        assert [each.state for each in project.reader.all(Session)] == [SessionState.FINALISED]
        assert len(project.codebook()) == 40
        project.close()

    def it_is_whole(self, path):
        result = check(path)
        assert result.ok
        assert not result.problems

    def it_can_still_be_undone_and_worked_on(self, path):
        project = open_project(path)
        steps = project.history(100)
        assert steps[-1].step.verb == "finalise_session"
        for done in reversed(steps):
            project.undo(done)
        assert not project.reader.all(Coding)
        assert project.reader.count(Transcript) == 0
        assert any(event.undoes for event in audit_trail(project))
        project.close()
        assert check(path).ok


def test_version_2_brings_a_survey_and_what_a_correction_left(tmp_path: Path):
    project = open_project(Path(shutil.copy(HERE / "version-2.workbench", tmp_path / "a.workbench")))
    (survey,) = project.reader.all(Survey)
    (waiting,) = project.reader.all(Unplaced)
    (earlier,) = project.reader.all(EarlierText)
    assert list(survey.questions.values()) == ["Apa kendala terbesar?"]
    assert waiting.coding is not None
    assert waiting.coding.span.of(earlier.transcript.text) == waiting.coding.segment.quote == "Bensin beli"
    assert {memo.segment.quote for memo in project.reader.all(Memo) if memo.segment} == {QUOTE}
    assert any(person.attribute("Usia") for person in project.reader.all(Participant))
    project.close()


def test_version_3_brings_a_theme_on_its_way_and_what_was_thought_of_it(tmp_path: Path):
    project = open_project(Path(shutil.copy(HERE / "version-3.workbench", tmp_path / "a.workbench")))
    book = project.codebook()
    code = book.at_path("Konteks wilayah / Jaringan internet")
    (meaning,) = (each for each in project.reader.all(Interpretation) if each.key_quotations)
    key, counter = (
        [project.reader.get(Coding, id_).segment.quote for id_ in ids]
        for ids in (meaning.key_quotations, meaning.counter_evidence)
    )
    assert (meaning.code, meaning.step) == (book.theme_of(code.id).id, ThemeStep.INTERPRETATION)
    assert (key, counter) == ([QUOTE], ["Sinyal di kampung nomor 1 hilang tiap sore"])
    (example,) = code.examples
    assert code.research_question == "Apa yang menghalangi laporan?"
    assert (example.kind, example.quote, example.coding) == (
        ExampleKind.TYPICAL,
        QUOTE,
        meaning.key_quotations[0],
    )
    (memo,) = (each for each in project.reader.all(Memo) if each.target is MemoTarget.DISTRICT)
    assert project.reader.get(District, DistrictId(memo.about)).name == "Ende"
    assert (memo.title, memo.type, memo.status) == ("Tentang Ende", MemoType.REFLEXIVE, MemoStatus.DONE)
    assert [link.id for link in links_in(memo.text)] == [example.coding]
    (saved,) = project.reader.all(SavedQuery)
    assert (saved.name, read(saved.query)) == ("Sinyal", for_code(code.id))
    project.close()


def test_version_4_brings_what_people_made_of_suggestions_and_of_personal_data(tmp_path: Path):
    project = open_project(Path(shutil.copy(HERE / "version-4.workbench", tmp_path / "a.workbench")))
    accepted, refused = project.reader.all(Verdict)
    coding = project.reader.get(Coding, CodingId(accepted.coding))
    assert (coding.segment.quote, coding.origin) == ("Laporannya", Origin.ACCEPTED)
    assert [each.kind for each in (accepted, refused)] == [VerdictKind.ACCEPTED, VerdictKind.REFUSED]
    assert [each.source for each in project.reader.all(Finished)] == [coding.source]
    (mark,) = project.reader.all(PersonalMark)
    assert (mark.segment.quote, mark.state, mark.pseudonym) == ("Bu", MarkState.MASKED, "P9")
    ledger = ledger_of(project, project.reader)
    assert (ledger.whole.offered, ledger.whole.accepted, ledger.whole.refused) == (2, 1, 1)
    assert [run.id for run, _ in ledger.runs] == [accepted.run]
    project.close()


def test_version_5_brings_plans_shapes_tables_summaries_and_displays(tmp_path: Path):
    project = open_project(Path(shutil.copy(HERE / "version-5.workbench", tmp_path / "a.workbench")))
    (ende,) = (each for each in project.reader.all(District) if each.name == "Ende")
    assert (ende.planned_fgds, ende.planned_interviews, ende.notes) == (2, 1, "Sulit dicapai.")
    assert ende.latitude is not None
    assert project.reader.get(Outline, ende.id).rings
    (table,) = project.reader.all(SavedTable)
    wish, kept = read_wish(table.wish), read_matrix(table.result)
    assert [each.dimension for each in wish.columns] == [Dimension.DISTRICT, Dimension.ROLE]
    assert kept.grand_total == Tabulator(project).matrix(wish).grand_total
    (summary,) = project.reader.all(Summary)
    assert (summary.subject, summary.text) == (ende.id, "Sinyal menentukan jam kerja.")
    (display,) = project.reader.all(JointDisplay)
    (row,) = display.rows
    assert (row.figures[0].value, row.fit, row.district) == (57.3, Fit.CONFIRMS, ende.id)
    quoted = [project.reader.get(Coding, each).segment.quote for each in (*summary.rests_on, *row.quotations)]
    assert quoted == [QUOTE, QUOTE]
    project.close()


def test_version_6_brings_tables_for_print_and_translations(tmp_path: Path):
    project = open_project(Path(shutil.copy(HERE / "version-6.workbench", tmp_path / "a.workbench")))
    (table,) = (each for each in project.reader.all(SavedTable) if each.kind is TableKind.PRINT)
    wish = read_print(table.wish)
    assert (wish.kind, wish.levels, wish.masked) == (PrintKind.THEMES, 1, True)
    assert project.codebook().code(wish.codes[0]).name == "Jaringan internet"
    (words,) = (each for each in project.reader.all(Memo) if each.type is MemoType.TRANSLATION)
    assert words.segment is not None
    assert (words.segment.quote, words.text) == (QUOTE, "The signal is lost")
    project.close()


def test_version_7_brings_the_coordinator_s_half(tmp_path: Path):
    project = open_project(Path(shutil.copy(HERE / "version-7.workbench", tmp_path / "a.workbench")))
    reader = project.reader
    assert {each.code: each.families for each in reader.all(Facilitator)} == {"PD-07": 212, "PD-02": 140}
    (pair,) = reader.all(Mentorship)
    assert (pair.mentor, pair.mentee, pair.meetings[0].minutes) == ("PD-02", "PD-07", 60)
    (case,) = reader.bearing(Case, "k-end-001")
    events = events_of(reader, case.id)
    told = (events.flags[0].reason, events.escalations[0].to, events.referrals[0].agency)
    assert told == ("Belum ditemui", "Dinas Sosial", "Puskesmas")
    assert events.approvals[0].note == "Mohon ditinjau."
    assert [each.name for each in reader.all(CaseTemplate)] == ["Pindah tanpa kabar"]
    (kept,) = reader.all(SavedFilter)
    assert (kept.name, kept.filter.risks) == ("Berisiko di Ende", (Risk.HIGH,))
    (judged,) = reader.all(Convergence)
    assert (judged.judgement, judged.implication) == (Judgement.PARTLY, "Perlu menara.")
    (version,) = reader.all(SessionVersion)
    (session,) = reader.sessions_about(case.id)
    assert (version.content.summary, session.summary) == ("", "Disepakati bersama.")
    assert [each.what for each in accesses(project)] == ["wellbeing"]
    project.close()
