import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.fakes.changes import Rewrite
from workbench.coding.codings import SetMemo
from workbench.domain.actions import Action
from workbench.domain.cases import Case, NoteEvidence
from workbench.domain.errors import (
    BeforeErasure,
    InvalidField,
    PersonalGround,
    PersonalNumber,
    ReadOnly,
    RecordErased,
    UnknownThing,
)
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.sessions import Session
from workbench.services.coding import new_memo
from workbench.services.erasing import Due, Erasable, due_for_erasure, erased, planned, still_open
from workbench.services.history import ProjectHistory
from workbench.services.projects import open_project
from workbench.services.studies import create
from workbench.services.supervision import (
    action_done,
    case_edited,
    case_from,
    session_edited,
    session_finalised,
    session_from,
    session_reopened,
    session_with_addendum,
)
from workbench.services.undoing import UndoLine
from workbench.services.upkeep import audit_trail, back_up, check

SECRET = "bapaknya merantau ke Kalimantan"
TWIN = "rumahnya kebanjiran"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
GROUND = "Permintaan keluarga, surat 12/2026"


def _session(*cases):
    return {
        "date": "2026-03-02",
        "district": "Ende",
        "supervisor": "KK-01",
        "supervisees": ["PD-07"],
        "cases": list(cases),
    }


def _said(case, words, **more):
    action = {"what": f"Tanyakan: {words}", "who": "PD-07", "due": "2026-03-16"}
    return {
        "case": case,
        "discussed": words,
        "decision": words,
        "rationale": words,
        "actions": [action],
        **more,
    }


@pytest.fixture
def project(tmp_path):
    opened = create(tmp_path / "studi.workbench", coder="Rini", clock=lambda: NOON)
    opened.perform(case_from(opened, {"code": "K-END-001", "district": "Ende", "situation": SECRET}))
    opened.perform(case_edited(opened, "K-END-001", {"situation": f"{SECRET} lagi"}))
    opened.perform(case_from(opened, {"code": "K-END-002", "district": "Ende", "situation": TWIN}))
    opened.perform(session_from(opened, _session(_said("K-END-001", SECRET), _said("K-END-002", TWIN))))
    opened.perform(session_edited(opened, "END/2026/001", {"supervisor": "KK-02"}))
    opened.perform(session_finalised(opened, "END/2026/001"))
    opened.perform(
        session_with_addendum(
            opened, "END/2026/001", {"cases": [{"case": "K-END-001", "discussed": SECRET}], "text": "Umum"}
        )
    )
    case = opened.reader.bearing(Case, "K-END-001")[0]
    opened.perform(SetMemo(new_memo(opened, MemoTarget.CASE, case.id, SECRET)))
    (first, *_) = opened.reader.where(Action, case=case.id)
    opened.perform(action_done(opened, first.id, SECRET))
    yield opened
    opened.close()


def _erase(project, kind=Erasable.CASE, name="k-end-001"):
    plan = planned(project, kind, name, GROUND)
    erased(project, plan)
    return plan


def _bytes(path):
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*") if each.suffix != ".lock")


class DescribeErasing:
    def it_leaves_a_tombstone_and_no_word_in_any_part_of_the_file(self, project):
        assert SECRET.encode() in _bytes(project.path)
        plan = _erase(project)
        assert SECRET.encode() not in _bytes(project.path)
        assert TWIN.encode() in _bytes(project.path)
        (case,) = project.reader.bearing(Case, "K-END-001")
        assert case.erased is not None
        assert (case.erased.by, case.erased.reason, case.erased.at) == ("Rini", GROUND, NOON)
        assert dict(plan.counts) == {Case: 1, Session: 1, Action: 1, Memo: 1}
        assert plan.shared == ("END/2026/001",)

    def it_leaves_none_in_the_trail(self, project):
        _erase(project)
        trail = list(audit_trail(project))
        assert SECRET not in repr(trail)
        assert [each.step.verb for each in trail if each.kind == "memo"] == []
        assert trail[-1].step.verb == "erase"
        assert trail[-1].step.subject == "K-END-001"

    def it_leaves_a_sound_project(self, project, tmp_path):
        _erase(project)
        copy = tmp_path / "cadangan.workbench"
        back_up(project, copy)
        assert SECRET.encode() not in copy.read_bytes()
        project.close()
        for path in (project.path, copy):
            assert check(path).problems == ()
        with open_project(copy).file as file:
            assert file.store.count(Case) == 2

    def it_keeps_the_guards_of_the_journal(self, project):
        _erase(project)
        with pytest.raises(Exception, match="append-only"), project.file.aside() as database:
            database.rows("DELETE FROM journal")
        with pytest.raises(Exception, match="append-only"), project.file.aside() as database:
            database.rows("UPDATE operation SET subject = ''")

    def it_is_taken_back_by_nothing_and_nothing_before_it_is(self, project):
        line = UndoLine(project)
        _erase(project)
        line.begin_anew()
        assert line.to_undo is None
        assert line.undo() is None
        assert UndoLine(project).to_undo is None
        line.perform(case_edited(project, "K-END-002", {"situation": "Surut."}))
        line.undo()
        assert project.reader.bearing(Case, "K-END-002")[0].situation == TWIN
        assert line.to_undo is None

    def it_lets_nobody_go_back_to_before(self, project):
        _erase(project)
        history = ProjectHistory(project)
        history.follow()
        steps = history.steps(limit=50)
        assert steps[0].heading.step.verb == "erase"
        with pytest.raises(BeforeErasure):
            history.way_back(steps[3].heading)
        assert SECRET not in repr([history.details(each.heading.number) for each in steps])

    def it_takes_an_addendum_that_calls_the_case_by_its_id(self, project):
        case = project.reader.bearing(Case, "K-END-001")[0]
        said = {"cases": [{"case": case.id, "discussed": "adiknya ikut"}]}
        project.perform(session_with_addendum(project, "END/2026/001", said))
        _erase(project)
        (session,) = project.reader.bearing(Session, "END/2026/001")
        assert "adiknya ikut" not in repr(session)
        assert b"adiknya ikut" not in _bytes(project.path)

    def it_takes_quotations_of_what_was_final_once(self, project):
        project.perform(session_reopened(project, "END/2026/001", "ralat"))
        (session,) = project.reader.bearing(Session, "END/2026/001")
        changed = replace(session.discussions[0], discussed="lain", decision="lain", rationale="lain")
        other = project.reader.bearing(Case, "K-END-002")[0]
        quoted = replace(other, notes=(NoteEvidence(session.id, SECRET),))
        project.perform(Rewrite((replace(session, discussions=(changed, session.discussions[1])), quoted)))
        _erase(project)
        assert project.reader.bearing(Case, "K-END-002")[0].notes == ()
        assert SECRET.encode() not in _bytes(project.path)

    def it_names_sessions_whose_reflection_may_speak_of_it(self, project):
        reflected = _session(_said("K-END-001", SECRET)) | {"reflection": {"experience": "Berat bagi saya"}}
        project.perform(session_from(project, reflected))
        assert planned(project, Erasable.CASE, "K-END-001", GROUND).shared == ("END/2026/001", "END/2026/002")

    def it_takes_a_session_alone(self, project):
        plan = _erase(project, Erasable.SESSION, "end/2026/001")
        (session,) = project.reader.bearing(Session, "END/2026/001")
        assert session.erased is not None
        assert [each.discussed for each in session.discussions] == ["", ""]
        assert plan.shared == ()
        assert TWIN in project.reader.bearing(Case, "K-END-002")[0].situation

    def it_tells_listeners_what_changed(self, project):
        told = []
        project.subscribe(told.append)
        _erase(project)
        assert told[0].touches(Case, Session, Action, Memo)


class DescribeWhatIsRefused:
    def it_wants_a_ground_that_names_nobody(self, project):
        with pytest.raises(InvalidField):
            planned(project, Erasable.CASE, "K-END-001", "  ")
        with pytest.raises(PersonalGround) as refused:
            planned(project, Erasable.CASE, "K-END-001", "Diminta Bu Siti dan Pak Anton, 0812-3456-7890")
        assert {kind for _field, kind in refused.value.places} == {"name", "phone"}
        with pytest.raises(PersonalNumber):
            planned(project, Erasable.CASE, "K-END-001", "KK 5308010101900001")

    @pytest.mark.parametrize("kind", Erasable)
    def it_says_what_is_not_there(self, project, kind):
        with pytest.raises(UnknownThing):
            planned(project, kind, "tidak ada", GROUND)

    @pytest.mark.parametrize(
        ("kind", "name"), [(Erasable.CASE, "K-END-001"), (Erasable.SESSION, "END/2026/001")]
    )
    def it_erases_once(self, project, kind, name):
        _erase(project, kind, name)
        with pytest.raises(RecordErased):
            planned(project, kind, name, GROUND)

    def it_changes_nothing_in_a_project_that_is_only_read(self, project):
        project.close()
        reading = open_project(project.path, read_only=True)
        plan = planned(reading, Erasable.CASE, "K-END-001", GROUND)
        with pytest.raises(ReadOnly):
            erased(reading, plan)
        reading.close()

    def it_leaves_everything_as_it_was_when_it_fails_half_way(self, project, monkeypatch):
        plan = planned(project, Erasable.CASE, "K-END-001", GROUND)
        before = list(audit_trail(project))

        def fails(*_args):
            raise sqlite3.OperationalError

        monkeypatch.setattr("workbench.storage.erasing.write", fails)
        with pytest.raises(sqlite3.OperationalError):
            erased(project, plan)
        assert list(audit_trail(project)) == before
        assert project.reader.bearing(Case, "K-END-001")[0].situation.startswith(SECRET)


class DescribeRetention:
    def it_lists_what_is_kept_too_long(self, project):
        (case,) = project.reader.bearing(Case, "K-END-002")
        (session,) = project.reader.all(Session)
        with project.file.aside():
            pass
        project.file.perform(_Put(replace(case, keep_until=date(2026, 1, 31))), None, at=NOON)
        project.file.perform(_Put(replace(session, keep_until=date(2026, 3, 2))), None, at=NOON)
        due = due_for_erasure(project, date(2026, 3, 2))
        assert due == (Due(Erasable.CASE, "K-END-002", date(2026, 1, 31)),)
        assert len(due_for_erasure(project, date(2026, 3, 3))) == 2
        _erase(project, Erasable.CASE, "K-END-002")
        assert due_for_erasure(project, date(2026, 3, 2)) == ()

    def it_tells_a_case_that_is_still_followed(self, project):
        assert still_open(project, planned(project, Erasable.CASE, "K-END-001", GROUND))
        assert not still_open(project, planned(project, Erasable.SESSION, "END/2026/001", GROUND))


class _Put:
    def __init__(self, record):
        self.record = record
        from workbench.domain.operations import Step

        self.step = Step("edit_case")

    def apply(self, store):
        from workbench.domain.operations import EditLog

        log = EditLog(store)
        log.put(self.record)
        return log.inverse(self.step)
