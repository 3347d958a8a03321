"""An open project: changes, undo across sittings, listeners, coders."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import GARUT, NETWORK, SOURCE, TEXT, TRANSCRIPT, WORKLOAD
from workbench.coding.codes import RenameCode
from workbench.coding.codings import RemoveCodings
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import AlreadyCoded, ProjectExists, ReadOnly, UnknownThing
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS, Change
from workbench.services import coding as do
from workbench.services import deciding
from workbench.services.projects import Project, create_file, login_name, open_project, warm_up
from workbench.services.upkeep import audit_trail, back_up, check

SPAN = Span(4, 13)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "studi.workbench"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    opened = create_file(path, study="empty", title="", coder="Sari")
    opened.perform(Rewrite((GARUT, SOURCE, TRANSCRIPT_ALONE, WORKLOAD, NETWORK)))
    opened.settle()
    yield opened
    opened.close()


TRANSCRIPT_ALONE = type(TRANSCRIPT)(TRANSCRIPT.source, TEXT)


def everything(project: Project) -> set[object]:
    return {record for kind in RECORD_KINDS for record in project.reader.all(kind)}


def code(project: Project) -> AlreadyCoded | None:
    project.perform(do.coding_of(project, SOURCE.id, SPAN, NETWORK.id))
    return None


class DescribeHistory:
    def it_undoes_what_an_earlier_sitting_did(self, project: Project, path: Path) -> None:
        before = everything(project)
        code(project)
        project.close()
        again = open_project(path)
        (done,) = again.history()
        assert (done.step.verb, done.step.subject) == ("add_coding", "Anak-anak")
        again.undo(done)
        assert everything(again) == before
        assert again.history() == []
        again.close()
        last = open_project(path)
        assert last.history() == []
        last.close()
        assert check(path).ok

    def it_leaves_a_new_coders_name_alone(self, project: Project, path: Path) -> None:
        project.close()
        again = open_project(path, coder="Budi")
        code(again)
        assert [each.step.verb for each in again.history()] == ["add_coding"]
        again.undo(again.history()[0])
        assert "Budi" in {each.name for each in again.coders()}
        assert again.history() == []
        again.close()

    def it_never_goes_below_the_study(self, project: Project) -> None:
        assert project.history() == []
        project.undo(project.perform(RenameCode(NETWORK.id, "Sinyal")))
        assert project.history() == []

    def it_gives_the_last_so_many_oldest_first(self, project: Project) -> None:
        for name in ("A", "B", "C"):
            project.perform(RenameCode(NETWORK.id, name))
        assert [each.step.subject for each in project.history()] == ["A", "B", "C"]
        assert [each.step.subject for each in project.history(2)] == ["B", "C"]
        assert project.history(0) == []

    def it_follows_undo_and_redo(self, project: Project) -> None:
        done = project.perform(RenameCode(NETWORK.id, "Sinyal"))
        after = everything(project)
        undone = project.undo(done)
        assert project.history() == []
        redone = project.redo(done, undone)
        assert everything(project) == after
        assert [each.id for each in project.history()] == [done.id]
        project.undo(redone)
        assert project.codebook().code(NETWORK.id).name == NETWORK.name


class DescribePerform:
    def it_tells_listeners_and_the_codebook(self, project: Project) -> None:
        heard: list[Change] = []
        stop = project.subscribe(heard.append)
        book = project.codebook()
        code(project)
        assert project.codebook() is book
        project.perform(RenameCode(NETWORK.id, "Sinyal"))
        assert project.codebook().path(NETWORK.id) == f"{WORKLOAD.name} / Sinyal"
        assert [each.touches(Code) for each in heard] == [False, True]
        stop()
        project.perform(RenameCode(NETWORK.id, "Lagi"))
        assert len(heard) == 2

    def it_changes_nothing_when_a_rule_forbids_it(self, project: Project) -> None:
        code(project)
        before = everything(project)
        with pytest.raises(AlreadyCoded):
            code(project)
        with pytest.raises(UnknownThing):
            project.perform(RemoveCodings(("x-404",)))
        assert everything(project) == before

    def it_refuses_changes_to_what_is_open_for_reading(self, project: Project, path: Path) -> None:
        other = open_project(path, read_only=True, coder="Budi")
        assert other.read_only
        with pytest.raises(ReadOnly):
            code(other)
        assert other.switch_coder("Rina").name == "Rina"
        other.close()

    def it_reads_on_a_connection_of_its_own(self, project: Project) -> None:
        with project.reading() as reader:
            assert reader.count(Coding) == 0
            code(project)
            assert reader.count(Coding) == 0
        assert project.reader.count(Coding) == 1


class DescribeCoders:
    def it_remembers_who_worked_last(self, project: Project, path: Path) -> None:
        project.switch_coder("  Budi   Santoso ")
        code(project)
        project.close()
        again = open_project(path)
        assert again.coder.name == "Budi Santoso"
        assert again.switch_coder("BUDI SANTOSO") == again.coder
        assert {each.name for each in again.coders()} == {"Sari", "Budi Santoso"}
        again.close()

    def it_names_who_works_though_they_did_nothing_yet(self, project: Project) -> None:
        project.switch_coder("Rina")
        assert [each.name for each in project.coders()][-1] == "Rina"

    def it_enrols_without_changing_who_works(self, project: Project) -> None:
        budi = project.enrol("Budi")
        assert project.enrol("budi") == budi
        assert project.coder.name == "Sari"
        assert budi in project.coders()

    def it_falls_back_on_the_login_name(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("getpass.getuser", lambda: "dewi")
        opened = create_file(path, study="empty", title="", coder=None)
        assert opened.coder.name == "dewi"
        assert opened.title == "studi"
        opened.close()

    def it_finds_a_word_where_the_system_names_nobody(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def nobody() -> str:
            raise OSError

        monkeypatch.setattr("getpass.getuser", nobody)
        assert login_name() == "coder"


class DescribeOperationsOfCoding:
    def it_writes_rewrites_and_removes_a_memo(self, project: Project) -> None:
        write: Callable[[str], object] = lambda text: project.perform(  # noqa: E731
            do.memo_on(project, MemoTarget.CODE, NETWORK.id, text)
        )
        write("Satu")
        write("Dua")
        memo = do.memo_about(project, NETWORK.id)
        assert memo is not None
        assert (memo.text, project.reader.count(Memo)) == ("Dua", 1)
        write("  ")
        assert do.memo_about(project, NETWORK.id) is None

    def it_puts_new_codes_last_and_in_their_themes_colour(self, project: Project) -> None:
        child = do.new_code(project, "Baru", WORKLOAD.id)
        assert (child.position, child.colour) == (1, WORKLOAD.colour)
        theme = do.new_code(project, "Tema", None)
        assert (theme.position, theme.parent) == (1, None)
        assert theme.colour in do.CODE_COLOURS

    def it_leaves_twins_out(self, project: Project) -> None:
        text = TRANSCRIPT.text
        make = lambda: do.coding_record(project, SOURCE, text, SPAN, NETWORK.id, project.coder)  # noqa: E731
        operation, already = do.without_twins(project, [make(), make()])
        assert operation is not None
        assert (len(operation.codings), already) == (1, 1)
        project.perform(operation)
        assert do.without_twins(project, [make()]) == (None, 1)

    def it_takes_and_refuses_suggestions(self, project: Project) -> None:
        from workbench.domain.codings import Origin
        from workbench.domain.suggestions import Refusal, Suggestion

        suggestion = Suggestion(SOURCE.id, SPAN, "Anak-anak", NETWORK.id, 0.5)
        project.perform(deciding.refusal_of(project, suggestion))
        assert project.reader.count(Refusal) == 1
        project.perform(deciding.acceptance_of(project, suggestion))
        (coding,) = project.reader.all(Coding)
        assert (coding.origin, coding.segment.quote) == (Origin.ACCEPTED, "Anak-anak")


class DescribeUpkeep:
    def it_copies_and_checks(self, project: Project, path: Path) -> None:
        copy = path.with_name("salinan.workbench")
        assert back_up(project, copy) == copy.stat().st_size
        assert check(copy).ok
        with pytest.raises(ProjectExists):
            back_up(project, copy)

    def it_leaves_the_words_out_of_the_trail(self, project: Project) -> None:
        trail = list(audit_trail(project))
        assert TEXT not in str([each.after for each in trail if each.kind == "transcript"])
        assert list(audit_trail(project, 1)) == trail[-1:]

    def it_loads_storage_ahead_of_time(self) -> None:
        warm_up()
        assert open_project.__module__ == "workbench.services.projects"
