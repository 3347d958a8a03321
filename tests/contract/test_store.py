"""What every store must do, asked of the one in SQLite and of the one in memory alike."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from tests.fakes.memory_store import MemoryStore
from workbench.domain.actions import Action
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.errors import RuleBroken, UnknownThing
from workbench.domain.frameworks import Summary
from workbench.domain.ids import new_id
from workbench.domain.memos import Memo
from workbench.domain.operations import Operation
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalMark
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS, ProjectReader, Record
from workbench.domain.suggestions import Finished, Refusal, Verdict
from workbench.domain.surveys import Survey
from workbench.storage.project_file import ProjectFile

Contents = dict[type[Record], tuple[Record, ...]]


class Project:
    """A store of either sort, with its way to perform."""

    def __init__(self, reader: ProjectReader, perform: Callable[[Operation], Operation]) -> None:
        self.reader = reader
        self.perform = perform

    def put(self, *records: Record) -> Operation:
        return self.perform(Rewrite(put=records))

    def remove(self, *records: Record) -> Operation:
        return self.perform(Rewrite(remove=records))

    def contents(self) -> Contents:
        return {kind: self.reader.all(kind) for kind in RECORD_KINDS}


@contextmanager
def in_memory(folder: Path) -> Iterator[Project]:
    store = MemoryStore()
    yield Project(store, store.perform)


@contextmanager
def in_sqlite(folder: Path) -> Iterator[Project]:
    path = folder / f"{new_id()}.workbench"
    with ProjectFile.create(path, "Studi", "empty") as file:
        yield Project(file.store, lambda operation: file.perform(operation, made.SARI, at=made.NOW).inverse)


Opener = Callable[[Path], AbstractContextManager[Project]]
OPENERS = [pytest.param(in_memory, id="memory"), pytest.param(in_sqlite, id="sqlite")]


@pytest.fixture(params=OPENERS)
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Project]:
    with request.param(tmp_path) as opened:
        yield opened


@pytest.fixture
def filled(project: Project) -> Project:
    project.put(*made.ONE_OF_EACH)
    return project


class DescribeReading:
    @pytest.mark.parametrize("record", made.ONE_OF_EACH, ids=lambda record: type(record).__name__)
    def it_gives_every_kind_back_as_it_was_put(self, filled: Project, record: Record):
        assert filled.reader.find(type(record), record.id) == record
        assert filled.reader.get(type(record), record.id) == record
        assert filled.reader.present(record) == record
        assert record in filled.reader.all(type(record))

    def it_finds_nothing_where_nothing_is(self, project: Project):
        assert project.reader.find(Source, "s-1") is None
        assert project.reader.present(made.SOURCE) is None
        assert project.reader.all(Transcript) == ()

    def it_names_the_thing_that_is_unknown(self, project: Project):
        with pytest.raises(UnknownThing) as caught:
            project.reader.get(DistrictLink, "l-9")
        assert (caught.value.kind, caught.value.name) == ("district_link", "l-9")

    def it_counts(self, filled: Project):
        assert [filled.reader.count(kind) for kind in (District, Code, Coding, Transcript)] == [2, 2, 1, 1]

    def it_gives_several_in_the_order_asked_and_leaves_out_the_unknown(self, filled: Project):
        assert filled.reader.among(Participant, ("p-2", "p-9", "p-1")) == (made.P2, made.P1)
        assert filled.reader.among(Participant, ()) == ()

    def it_says_in_which_sources_people_speak_or_sit_silent(self, filled: Project):
        assert filled.reader.talks_of(("p-1", "p-3", "p-9")) == {"p-1": {"s-1"}, "p-3": {"s-1"}}

    def it_keeps_districts_and_codes_by_position_and_the_rest_as_made(self, project: Project):
        codes = [Code(f"c{n}", str(n), None, place) for n, place in enumerate([2, 0, 1, 0])]
        project.put(*codes, *(made.Coder(f"k{n}", str(n)) for n in (3, 1, 2)))
        assert [code.id for code in project.reader.all(Code)] == ["c1", "c3", "c2", "c0"]
        assert [coder.id for coder in project.reader.all(made.Coder)] == ["k3", "k1", "k2"]

    @pytest.mark.parametrize(
        ("kind", "ids"),
        [
            (Coding, {"source": "s-1"}),
            (Coding, {"code": "c-net"}),
            (Coding, {"coder": "k-sari"}),
            (Coding, {"source": "s-1", "code": "c-net"}),
            (Participant, {"district": "d-garut"}),
            (EarlierText, {"source": "s-1"}),
            (Unplaced, {"earlier": "e-1"}),
            (Unplaced, {"source": "s-1", "code": "c-net"}),
            (Code, {"parent": "c-work"}),
            (Memo, {"about": "x-1"}),
            (DistrictLink, {"code": "c-net"}),
            (Summary, {"code": "c-net"}),
            (DistrictLink, {"district": "d-garut"}),
            (Refusal, {"source": "s-1"}),
            (Refusal, {"code": "c-work"}),
            (Verdict, {"source": "s-1"}),
            (Verdict, {"code": "c-net"}),
            (Finished, {"source": "s-1"}),
            (PersonalMark, {"source": "s-1"}),
            (Source, {"district": "d-garut"}),
            (Case, {"district": "d-garut"}),
            (Session, {"district": "d-garut"}),
            (Action, {"case": "q-1"}),
            (Action, {"session": "z-1"}),
        ],
    )
    def it_finds_by_what_a_record_points_to(self, filled: Project, kind: type, ids: dict[str, str]):
        expected = tuple(
            record
            for record in made.ONE_OF_EACH
            if type(record) is kind and all(getattr(record, name) == id for name, id in ids.items())
        )
        assert expected
        assert filled.reader.where(kind, **ids) == expected
        assert filled.reader.where(kind, **dict.fromkeys(ids, "nobody")) == ()

    def it_knows_no_other_pointers(self, filled: Project):
        with pytest.raises(ValueError, match="quote"):
            filled.reader.where(Coding, quote="lemah")

    def it_finds_the_codings_of_exactly_these_words(self, filled: Project):
        assert filled.reader.coded_as("s-1", made.CODING.span) == (made.CODING,)
        assert filled.reader.coded_as("s-1", Span(made.CODING.span.start, made.CODING.span.end - 1)) == ()
        assert filled.reader.coded_as("nothing", made.CODING.span) == ()

    def it_finds_what_cites_a_coding(self, filled: Project):
        said = CaseDiscussion(made.CASE.id, evidence=(made.CODING.id,))
        case = replace(made.CASE, evidence=(made.CODING.id,))
        session = replace(made.SESSION, discussions=(said, *made.SESSION.discussions[1:]))
        action = replace(made.ACTION, grounds=(made.CODING.id, made.CODING.id))
        filled.put(case, session, action)
        assert filled.reader.citing([made.CODING.id, "nothing"]) == (case, session, action)
        filled.put(replace(case, evidence=()), replace(action, grounds=()))
        assert filled.reader.citing([made.CODING.id]) == (session,)
        filled.put(replace(session, discussions=(replace(said, evidence=()),)))
        assert filled.reader.citing([made.CODING.id]) == ()
        assert filled.reader.citing([]) == ()

    def it_finds_what_names_or_refused_a_code(self, filled: Project):
        tied, refused = (ThemeTie(made.NETWORK.id, 2),), (made.WORKLOAD.id,)
        case = replace(made.CASE, themes=tied, refused=refused)
        said = CaseDiscussion(made.CASE.id, themes=tied, refused=refused)
        session = replace(made.SESSION, discussions=(said,))
        filled.put(case, session)
        assert filled.reader.naming([made.NETWORK.id]) == (case, session)
        assert filled.reader.naming([made.WORKLOAD.id]) == (case, session)
        filled.put(replace(case, themes=(), refused=()))
        assert filled.reader.naming([made.WORKLOAD.id, made.NETWORK.id]) == (session,)
        filled.put(replace(session, discussions=(CaseDiscussion(made.CASE.id),)))
        assert filled.reader.naming([made.WORKLOAD.id, made.NETWORK.id]) == ()

    def it_tells_what_a_districts_cases_are_tied_to_wherever_it_was_said(self, filled: Project):
        case = replace(made.CASE, themes=(ThemeTie(made.NETWORK.id, 2),))
        said = CaseDiscussion(made.CASE.id, themes=(ThemeTie(made.WORKLOAD.id, 3),))
        filled.put(case, replace(made.SESSION, discussions=(said,)))
        assert filled.reader.ties_in(made.CASE.district) == (
            (made.CASE.id, made.CASE.code, made.NETWORK.id, 2, ""),
            (made.CASE.id, made.CASE.code, made.WORKLOAD.id, 3, made.SESSION.number),
        )
        assert filled.reader.ties_in("nowhere") == ()
        filled.put(replace(case, themes=()))
        assert [each.session for each in filled.reader.ties_in(made.CASE.district)] == [made.SESSION.number]

    def it_counts_cases_that_are_tied_to_a_code_themselves(self, filled: Project):
        said = CaseDiscussion(made.CASE.id, themes=(ThemeTie(made.WORKLOAD.id, 3),))
        tied = (ThemeTie(made.NETWORK.id, 2),)
        filled.put(replace(made.CASE, themes=tied), replace(made.SESSION, discussions=(said,)))
        assert filled.reader.count_tied([made.NETWORK.id, made.WORKLOAD.id, "nothing"]) == 1
        assert filled.reader.count_tied([made.WORKLOAD.id]) == 0

    def it_gives_the_codings_of_a_source_by_span(self, filled: Project):
        filled.remove(made.CODING)
        spans = [(20, 30), (0, 9), (0, 4), (5, 6)]
        filled.put(*(made.coding(f"x{n}", start, end) for n, (start, end) in enumerate(spans)))
        found = filled.reader.where(Coding, source="s-1")
        assert [(each.span.start, each.span.end) for each in found] == sorted(spans)

    def it_knows_whom_supervision_names(self, project: Project) -> None:
        project.put(made.GARUT, made.CASE, made.SESSION, made.ACTION, made.MENTORSHIP)
        named = {made.CASE.facilitator, made.SESSION.supervisor, made.ACTION.who, *made.SESSION.supervisees}
        for name in {*named, made.MENTORSHIP.mentor, made.MENTORSHIP.mentee}:
            assert project.reader.names_somebody(name.lower()), name
        assert not project.reader.names_somebody("PD-9999")

    def it_knows_them_by_foreign_capital_letters_too(self, project: Project) -> None:
        project.put(made.GARUT, replace(made.CASE, facilitator="É-7"))
        assert project.reader.names_somebody("é-7")
        assert not project.reader.names_somebody("e-7")


class DescribeWriting:
    def it_replaces_a_record_of_the_same_kind_and_id(self, filled: Project):
        filled.put(made.SOURCE.renamed("FGD lain"))
        assert [source.name for source in filled.reader.all(Source)] == ["FGD lain"]

    def it_replaces_the_turns_of_a_transcript(self, filled: Project):
        shorter = replace(made.TRANSCRIPT, turns=made.TURNS[1:])
        filled.put(shorter)
        assert filled.reader.get(Transcript, "s-1") == shorter

    def it_takes_records_out(self, filled: Project):
        filled.remove(made.MEMO, made.REMARK, made.LINK, made.CODING)
        assert filled.reader.count(Coding) == filled.reader.count(Memo) == 0

    def it_keeps_the_place_of_what_was_taken_out_and_brought_back(self, project: Project):
        coders = [made.Coder(f"k{n}", "") for n in range(3)]
        project.put(*coders)
        project.perform(project.remove(coders[0]))
        assert project.reader.all(made.Coder) == tuple(coders)

    def it_accepts_what_points_to_things_put_later_in_the_same_unit_of_work(self, project: Project):
        class Backwards:
            step = Rewrite().step

            def apply(self, store):
                for record in reversed(made.ONE_OF_EACH):
                    store.put(record)
                return Rewrite()

        project.perform(Backwards())
        assert project.reader.get(Coding, "x-1") == made.CODING
        assert project.reader.get(Code, "c-net") == made.NETWORK

    @pytest.mark.parametrize(
        "record", made.ONE_OF_EACH[:1] + made.ONE_OF_EACH[2:], ids=lambda r: type(r).__name__
    )
    def it_refuses_a_pointer_to_nothing_and_then_changes_nothing(self, project: Project, record: Record):
        pointing = any(each for each in made.ONE_OF_EACH if _points_to(each, record))
        project.put(*made.ONE_OF_EACH)
        before = project.contents()
        if pointing:
            with pytest.raises(UnknownThing) as caught:
                project.remove(record)
            assert caught.value.name == record.id
            assert project.contents() == before
        else:
            project.remove(record)
            assert project.reader.find(type(record), record.id) is None

    def it_refuses_to_remove_what_is_not_there(self, project: Project):
        class Removal:
            step = Rewrite().step

            def apply(self, store):
                store.remove(made.CODING)
                return self

        with pytest.raises(UnknownThing) as caught:
            project.perform(Removal())
        assert (caught.value.kind, caught.value.name) == ("coding", "x-1")

    def it_takes_everything_back_when_an_operation_fails_half_way(self, filled: Project):
        class Broken:
            step = Rewrite().step

            def apply(self, store):
                store.put(made.SOURCE.renamed("falsch"))
                store.remove(made.MEMO)
                raise RuleBroken

        before = filled.contents()
        with pytest.raises(RuleBroken):
            filled.perform(Broken())
        assert filled.contents() == before


def _points_to(record: Record, target: Record) -> bool:
    """Tell whether a record holds a pointer that the store itself guards."""
    if record is target or isinstance(record, Memo):
        return isinstance(record, Memo) and record.author == target.id
    if isinstance(target, Transcript | Survey | Outline | made.Interpretation):
        return False
    if isinstance(record, Transcript):
        return target.id in {record.source, *record.people}
    names = ("source", "code", "coder", "district", "parent", "case", "session", "earlier")
    return any(getattr(record, name, None) == target.id for name in names)


EDITS = st.lists(
    st.tuples(st.lists(made.RECORDS, max_size=4), st.lists(made.RECORDS, max_size=2)).map(
        lambda pair: Rewrite(tuple(pair[0]), tuple(pair[1]))
    ),
    max_size=8,
)


def _performed(project: Project, operation: Operation) -> Operation | None:
    try:
        return project.perform(operation)
    except UnknownThing:
        return None


class DescribeUndoing:
    @pytest.mark.parametrize("opener", OPENERS)
    @settings(
        max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(edits=EDITS)
    def it_brings_back_the_identical_project_and_again_the_changed_one(
        self, tmp_path: Path, opener: Opener, edits: list[Rewrite]
    ):
        with opener(tmp_path) as project:
            project.put(*made.ONE_OF_EACH, *made.POOLED)
            before = project.contents()
            inverses = [inverse for edit in edits if (inverse := _performed(project, edit)) is not None]
            changed = project.contents()
            event(f"{len(inverses)} of {len(edits)} accepted")
            again = [project.perform(inverse) for inverse in reversed(inverses)]
            assert project.contents() == before
            for redo in reversed(again):
                project.perform(redo)
            assert project.contents() == changed

    @settings(
        max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(edits=EDITS)
    def it_leaves_the_same_in_both_stores(self, tmp_path: Path, edits: list[Rewrite]):
        with in_memory(tmp_path) as plain, in_sqlite(tmp_path) as kept:
            for edit in (Rewrite(made.ONE_OF_EACH + made.POOLED), *edits):
                assert (_performed(plain, edit) is None) == (_performed(kept, edit) is None)
                assert plain.contents() == kept.contents()
