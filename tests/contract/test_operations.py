"""The undo law over the craft's own operations, in both stores."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.contract.test_store import OPENERS, Project
from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.coding.bringing_back import BringBack
from workbench.coding.code_cards import (
    AddExample,
    MoveExample,
    RemoveExample,
    SetCodeStatus,
    SetResearchQuestion,
)
from workbench.coding.coders import RenameCoder
from workbench.coding.codes import AddCode, Interpret, MoveCode, RecolourCode, RenameCode
from workbench.coding.codings import (
    AddCoding,
    AddCodings,
    RecodeCoding,
    RemoveCodings,
    RemoveMemo,
    SetMemo,
)
from workbench.coding.comparing import AgreeWith
from workbench.coding.correction import CorrectTranscript, GiveUp, PlaceAgain
from workbench.coding.deciding import (
    AcceptSuggestion,
    FinishSource,
    NoteVerdict,
    RefuseSuggestion,
    ReopenSource,
    WithdrawRun,
)
from workbench.coding.district_removal import RemoveDistrict
from workbench.coding.district_setup import EditDistrict, ReviseDistricts
from workbench.coding.districts import AddDistrict, LinkDistrict, UnlinkDistrict
from workbench.coding.frameworks import ConfirmSummary, RemoveSummary, RestOn, WriteSummary
from workbench.coding.joint_displays import RemoveDisplay, SaveDisplay
from workbench.coding.many_codes import MoveCodes, OrderCodes, SetStatus, recolouring
from workbench.coding.many_codings import WriteMemos
from workbench.coding.material import (
    ImportedSource,
    ImportSources,
    PlaceSource,
    RemoveSource,
    RenameSource,
    SetRole,
)
from workbench.coding.merging import Guides, MergeCodes, Overlaps
from workbench.coding.participants import MergeParticipants
from workbench.coding.personal_marks import (
    ExportUnreviewed,
    KeepMarks,
    MarkPersonal,
    MaskMarks,
    NoteMarks,
    ReopenMarks,
    UnmarkPersonal,
)
from workbench.coding.removal import RemoveCode
from workbench.coding.saved_queries import RemoveSavedQuery, SaveQuery
from workbench.coding.saved_tables import RemoveSavedTable, SaveTable
from workbench.coding.segments import JoinCodings, RecodeCodings, ResizeCodings, SplitCoding
from workbench.coding.themes import SetThemeEvidence, SetThemeStep
from workbench.domain.codes import Code, CodeExample, CodeStatus, ExampleKind
from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink
from workbench.domain.errors import RuleBroken
from workbench.domain.frameworks import SubjectKind
from workbench.domain.ids import new_id
from workbench.domain.memos import MemoTarget
from workbench.domain.operations import Operation, Step, Together
from workbench.domain.participants import Role
from workbench.domain.personal import MarkState, PersonalMark
from workbench.domain.queries import Query
from workbench.domain.query_form import written
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.store import Record
from workbench.domain.suggestions import VerdictKind
from workbench.domain.texts import fingerprint
from workbench.domain.themes import ThemeStep
from workbench.storage.check import check
from workbench.storage.project_file import ProjectFile

NEW_CODES = st.sampled_from(["c-8", "c-9"])
CODES = st.sampled_from(["c-work", "c-net", "c0", "c1", "c2", "c-8"])
CODINGS = st.sampled_from(["x-1", "x-7", "x-8", "x-9"])
SEVERAL_CODES = st.lists(CODES, min_size=1, max_size=3, unique=True).map(tuple)
DELETED = (
    made.NETWORK,
    made.WORKLOAD,
    made.CODING,
    made.MEMO,
    made.LINK,
    made.READING,
    made.REMARK,
    made.REFUSAL,
    made.VERDICT,
    made.FINISHED,
    made.MARK,
    made.DISPLAY,
    made.SUMMARY,
)
SEVERAL = st.lists(CODINGS, min_size=1, max_size=3, unique=True).map(tuple)
SUMMARIES = st.sampled_from(["y-1", "y-8", "y-9"])
NAMES = st.sampled_from(["Satu", "Dua", "Tiga", ""])
PLANS = st.sampled_from([0, 3, -1])
TRUE_CODINGS = st.builds(
    lambda id, start, length, code: made.coding(id, start, start + length, code),
    CODINGS,
    st.integers(0, 20),
    st.integers(1, 20),
    CODES,
)


MARKS = st.lists(
    st.sampled_from(["n-1", "n-2", "n-3", "n-4", "n-9"]), min_size=1, max_size=3, unique=True
).map(tuple)


def _mark(id: str, start: int, end: int) -> PersonalMark:
    words = Span(start, end).of(made.TEXT)
    segment = Segment("s-1", Span(start, end), words, fingerprint(made.TEXT))
    return replace(made.MARK, id=id, segment=segment, state=MarkState.OPEN, pseudonym="")


def _imported(id: str, text: str) -> ImportSources:
    source = described(id, f"Sumber {id}", SourceKind.NOTE, "txt", text, made.NOW)
    return ImportSources((ImportedSource(source, Transcript(id, text)),))


OPERATIONS: st.SearchStrategy[Operation] = st.one_of(
    st.builds(lambda id, name, parent: AddCode(Code(id, name, parent)), NEW_CODES, NAMES, st.none() | CODES),
    st.builds(RenameCode, CODES, NAMES),
    st.builds(RecolourCode, CODES, st.sampled_from(["#000000", "#ffffff"])),
    st.builds(MoveCode, CODES, st.none() | CODES, st.integers(0, 3)),
    st.builds(Interpret, CODES, NAMES),
    st.builds(SetCodeStatus, CODES, st.sampled_from(CodeStatus)),
    st.builds(SetResearchQuestion, CODES, NAMES),
    st.builds(
        lambda code, kind, coding: AddExample(code, CodeExample(kind, "kata", "FGD", coding)),
        CODES,
        st.sampled_from(ExampleKind),
        st.none() | CODINGS,
    ),
    st.builds(RemoveExample, CODES, st.integers(0, 2)),
    st.builds(
        MoveExample, CODES, st.integers(0, 2), st.integers(-1, 1), st.none() | st.sampled_from(ExampleKind)
    ),
    st.builds(RemoveCode, CODES),
    st.builds(
        MergeCodes, SEVERAL_CODES, CODES, st.sampled_from(Overlaps), st.sampled_from(Guides), st.just("Satu")
    ),
    st.builds(MoveCodes, SEVERAL_CODES, st.none() | CODES, st.integers(0, 3)),
    st.builds(OrderCodes, st.none() | CODES, SEVERAL_CODES),
    st.builds(SetStatus, SEVERAL_CODES, st.sampled_from(CodeStatus)),
    st.builds(recolouring, SEVERAL_CODES, st.sampled_from(["#000000", "#ffffff"])),
    st.builds(BringBack, st.lists(st.sampled_from(DELETED), max_size=4, unique=True).map(tuple)),
    st.builds(AddCoding, TRUE_CODINGS),
    st.builds(AddCodings, st.lists(TRUE_CODINGS, max_size=3, unique_by=lambda each: each.id).map(tuple)),
    st.builds(RemoveCodings, st.lists(CODINGS, max_size=3, unique=True).map(tuple)),
    st.builds(RecodeCoding, CODINGS, CODES),
    st.builds(RecodeCodings, SEVERAL, CODES),
    st.builds(
        lambda some, start, length: ResizeCodings(some, Span(start, start + length)),
        SEVERAL,
        st.integers(0, 20),
        st.integers(1, 20),
    ),
    st.builds(SplitCoding, CODINGS, st.integers(1, 50), CODINGS),
    st.builds(JoinCodings, SEVERAL),
    st.builds(lambda about, text: SetMemo(replace(made.MEMO, about=about, text=text)), CODINGS, NAMES),
    st.builds(
        lambda id, on, text: SetMemo(replace(made.MEMO, id=id, target=on[0], about=on[1], text=text)),
        st.sampled_from(["m-8", "m-9"]),
        st.sampled_from(
            [
                (MemoTarget.PARTICIPANT, "p-1"),
                (MemoTarget.PARTICIPANT, "p-2"),
                (MemoTarget.CODE, "c-net"),
                (MemoTarget.SOURCE, "s-1"),
                (MemoTarget.DISTRICT, "d-ende"),
            ]
        ),
        st.sampled_from(
            ["Lihat [Jaringan](workbench:code/c-net).", "[P1](workbench:participant/p-1) **tegas**", ""]
        ),
    ),
    st.builds(RemoveMemo, st.sampled_from(["m-1", "m-8", "m-9"])),
    st.builds(SetThemeStep, CODES, st.sampled_from(ThemeStep)),
    st.builds(
        SetThemeEvidence,
        CODES,
        st.lists(CODINGS, max_size=3).map(tuple),
        st.lists(CODINGS, max_size=2).map(tuple),
    ),
    st.builds(
        lambda into, other: MergeParticipants(into, (other,)),
        st.sampled_from(["p-1", "p-2"]),
        st.sampled_from(["p-1", "p-2", "p-3"]),
    ),
    st.builds(lambda code: RefuseSuggestion(replace(made.REFUSAL, id="r-2", code=code)), CODES),
    st.builds(
        lambda code: RefuseSuggestion(
            replace(made.REFUSAL, id="r-3", code=code),
            replace(made.VERDICT, id="w-3", code=code, kind=VerdictKind.REFUSED, coding=""),
        ),
        CODES,
    ),
    st.builds(
        lambda code, start: AcceptSuggestion(
            made.coding("x-7", start, start + 5, code),
            replace(made.VERDICT, id="w-2", code=code, coding="x-7"),
        ),
        CODES,
        st.integers(0, 30),
    ),
    st.builds(lambda code: NoteVerdict(replace(made.VERDICT, id="w-4", code=code, coding="")), CODES),
    st.just(WithdrawRun("u-1")),
    st.builds(
        lambda source: FinishSource(replace(made.FINISHED, id="f-2", source=source)),
        st.sampled_from(["s-1", "s-404"]),
    ),
    st.just(ReopenSource("f-1")),
    st.builds(
        lambda start, id: NoteMarks((_mark(id, start, start + 4), _mark("n-9", start + 2, start + 9))),
        st.integers(0, 30),
        st.sampled_from(["n-2", "n-3"]),
    ),
    st.builds(lambda start: MarkPersonal(_mark("n-4", start, start + 3)), st.integers(0, 60)),
    st.builds(
        lambda ids, pseudonym: MaskMarks(tuple((id, pseudonym) for id in ids)),
        MARKS,
        st.sampled_from(["P1", "P2", "", "[NIK]"]),
    ),
    st.builds(KeepMarks, MARKS),
    st.builds(ReopenMarks, MARKS),
    st.builds(UnmarkPersonal, MARKS),
    st.just(ExportUnreviewed("themes", "Diminta.", 2)),
    st.builds(
        lambda code, note: LinkDistrict(DistrictLink("l-2", code, "d-ende", "k-sari", made.NOW, note)),
        CODES,
        NAMES,
    ),
    st.builds(UnlinkDistrict, st.sampled_from(["l-1", "l-2"])),
    st.builds(
        lambda name, planned: EditDistrict(replace(made.ENDE, name=name, planned_fgds=planned)), NAMES, PLANS
    ),
    st.builds(
        lambda name, planned: ReviseDistricts(
            (replace(made.GARUT, planned_fgds=planned), District("d-new", name)),
            (replace(made.OUTLINE, district="d-ende"),),
        ),
        NAMES,
        PLANS,
    ),
    st.builds(lambda name: AddDistrict(District("d-more", name)), NAMES),
    st.builds(RemoveDistrict, st.sampled_from(["d-garut", "d-ende", "d-new"])),
    st.builds(
        lambda id, code, on, text: WriteSummary(
            replace(made.SUMMARY, id=id, code=code, kind=on[0], subject=on[1], text=text)
        ),
        SUMMARIES,
        CODES,
        st.sampled_from(
            [
                (SubjectKind.DISTRICT, "d-garut"),
                (SubjectKind.PARTICIPANT, "p-1"),
                (SubjectKind.PARTICIPANT, "p-2"),
                (SubjectKind.SOURCE, "s-1"),
                (SubjectKind.SOURCE, "s-404"),
            ]
        ),
        NAMES,
    ),
    st.builds(RestOn, SUMMARIES, SEVERAL, st.sampled_from(["", "="])),
    st.builds(ConfirmSummary, SUMMARIES, st.sampled_from(["=", "+"]), st.just("k-sari"), st.just(made.NOW)),
    st.builds(RemoveSummary, SUMMARIES),
    st.builds(_imported, st.sampled_from(["s-8", "s-9"]), st.sampled_from(["Halo.", "Kata 😀 lain."])),
    st.builds(RemoveSource, st.sampled_from(["s-1", "s-8", "s-9"])),
    st.builds(RenameSource, st.sampled_from(["s-1", "s-8"]), NAMES),
    st.builds(PlaceSource, st.sampled_from(["s-1", "s-8"]), st.sampled_from([None, "d-ende", "d-garut"])),
    st.builds(
        lambda source, text, kept: CorrectTranscript(
            Transcript(source, text), EarlierText(kept, Transcript(source, ""), made.NOW)
        ),
        st.sampled_from(["s-1", "s-8"]),
        st.sampled_from(["Halo.", made.TEXT[:50] + "lain " + made.TEXT[50:], made.TEXT[20:]]),
        st.sampled_from(["e-8", "e-9"]),
    ),
    st.builds(
        lambda item, start, size: PlaceAgain(item, Span(start, start + size)),
        CODINGS,
        st.integers(0, 20),
        st.integers(1, 9),
    ),
    st.builds(GiveUp, CODINGS),
    st.builds(
        lambda about, text: WriteMemos((replace(made.MEMO, id="m-9", about=about, text=text),)),
        CODINGS,
        NAMES,
    ),
    st.builds(
        lambda id, name: SaveQuery(replace(made.QUERY, id=id, name=name, query=written(Query()))),
        st.sampled_from(["v-1", "v-8"]),
        NAMES,
    ),
    st.builds(
        lambda id, name, result: SaveTable(replace(made.TABLE, id=id, name=name, result=result)),
        st.sampled_from(["t-1", "t-8"]),
        NAMES,
        st.sampled_from(["", "{}"]),
    ),
    st.builds(RemoveSavedTable, st.sampled_from(["t-1", "t-8"])),
    st.builds(RemoveSavedQuery, st.sampled_from(["v-1", "v-8"])),
    st.builds(
        lambda id, title, codes, codings: SaveDisplay(
            replace(
                made.DISPLAY,
                id=id,
                title=title,
                rows=(replace(made.DISPLAY.rows[0], codes=codes, quotations=codings),),
            )
        ),
        st.sampled_from(["j-1", "j-8"]),
        NAMES,
        SEVERAL_CODES,
        SEVERAL,
    ),
    st.builds(RemoveDisplay, st.sampled_from(["j-1", "j-8"])),
    st.builds(AgreeWith, TRUE_CODINGS),
    st.builds(RenameCoder, st.sampled_from(["k-sari", "k-404"]), NAMES),
    st.builds(SetRole, st.sampled_from(["p-1", "p-2"]), st.sampled_from(Role)),
)
STEPS = OPERATIONS | st.lists(OPERATIONS, min_size=1, max_size=3).map(
    lambda operations: Together(Step("together"), tuple(operations))
)
BASE = (*made.ONE_OF_EACH, *(record for record in made.POOLED if not isinstance(record, Coding)))


_ADDING = (
    (AddCode, "code"),
    (AddCoding, "coding"),
    (AddDistrict, "district"),
    (LinkDistrict, "link"),
    (RefuseSuggestion, "refusal"),
    (CorrectTranscript, "kept"),
    (MarkPersonal, "mark"),
)
"""What adds one record, and in which field that stands."""


def _added(operation: Operation) -> list[Record]:
    """Return the records that an operation adds as new ones."""
    match operation:
        case Together():
            return [record for each in operation.operations for record in _added(each)]
        case AddCodings():
            return list(operation.codings)
        case SplitCoding():
            return [replace(made.CODING, id=operation.rest)]
        case AcceptSuggestion():
            return [operation.coding, operation.verdict]
        case NoteMarks():
            return list(operation.marks)
        case ImportSources():
            return [each.source for each in operation.imported]
    return [getattr(operation, field) for kind, field in _ADDING if isinstance(operation, kind)]


def _is_possible(project: Project, operation: Operation) -> bool:
    """Tell whether what is added bears ids of its own, as everything that is really new does."""
    added = _added(operation)
    if any(project.reader.find(Unplaced, each.id) for each in added):
        return False
    return len({each.id for each in added}) == len(added) and not any(map(project.reader.present, added))


Opener = Callable[[Path], AbstractContextManager[Project]]


class DescribeTheUndoLaw:
    @pytest.mark.parametrize("opener", OPENERS)
    @settings(
        max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(steps=st.lists(STEPS, max_size=12))
    def it_holds_for_any_operations(self, tmp_path: Path, opener: Opener, steps: list[Operation]):
        with opener(tmp_path) as project:
            project.put(*BASE)
            before = project.contents()
            inverses = []
            for step in steps:
                if not _is_possible(project, step):
                    continue
                untouched = project.contents()
                try:
                    inverses.append(project.perform(step))
                except RuleBroken:
                    assert project.contents() == untouched
            event(f"{len(inverses)} of {len(steps)} performed")
            changed = project.contents()
            again = [project.perform(inverse) for inverse in reversed(inverses)]
            assert project.contents() == before
            for redo in reversed(again):
                project.perform(redo)
            assert project.contents() == changed

    @settings(
        max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(steps=st.lists(STEPS, max_size=12))
    def it_leaves_a_journal_that_tells_the_whole_story(self, tmp_path: Path, steps: list[Operation]):
        with ProjectFile.create(tmp_path / f"{new_id()}.workbench", "Hukum", "empty") as project:
            project.perform(Rewrite(BASE), made.SARI, at=made.NOW)
            for step in steps:
                if not _is_possible(Project(project.store, lambda operation: operation), step):
                    continue
                try:
                    done = project.perform(step, made.SARI, at=made.NOW)
                except RuleBroken:
                    continue
                project.perform(done.inverse, made.SARI, at=made.NOW, undoes=done.id)
                project.perform(step, made.SARI, at=made.NOW)
            story = {problem.what for problem in check(project).problems}
        assert story.isdisjoint({"story_broken", "journal_differs", "not_in_journal", "gone_without_journal"})
        assert story.isdisjoint(
            {"integrity", "points_to_nothing", "quote_differs", "name_taken", "within_itself"}
        )
        assert not {what for what in story if what.endswith("_missing")} - {"text_missing"}
