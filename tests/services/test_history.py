"""The history as a use case: steps, what became of them, what each changed, and the way back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import GARUT, NETWORK, SOURCE, TEXT, WORKLOAD
from tests.services.random_work import Ticking
from workbench.coding.coders import RenameCoder
from workbench.coding.codes import RecolourCode, RenameCode
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import AlreadyThere, RuleBroken, UnseenWork
from workbench.domain.history import WantedSteps
from workbench.domain.operations import Step
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.services import coding as do
from workbench.services.history import ProjectHistory
from workbench.services.projects import Project, create_file, open_project
from workbench.services.undoing import UndoLine
from workbench.storage.history import headings


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "studi.workbench", study="empty", title="", coder="Sari", clock=Ticking())
    opened.perform(Rewrite((GARUT, SOURCE, Transcript(SOURCE.id, TEXT), WORKLOAD, NETWORK)))
    opened.settle()
    yield opened
    opened.close()


@pytest.fixture
def history(project: Project) -> ProjectHistory:
    made = ProjectHistory(project)
    made.follow()
    return made


def verbs(history: ProjectHistory, **wanted: object) -> list[str]:
    found = history.steps(limit=99, wanted=WantedSteps(**wanted) if wanted else None)  # type: ignore[arg-type]
    return [each.heading.step.verb for each in found]


class DescribeSteps:
    def it_ends_with_the_founding_and_names_no_introductions(
        self, project: Project, history: ProjectHistory
    ) -> None:
        project.switch_coder("Budi")
        project.perform(RenameCode(NETWORK.id, "Sinyal"))
        assert verbs(history) == ["rename_code", "found_study"]
        (first,) = history.steps(limit=1)
        assert history.steps(before=first.heading.number, limit=9)[0].heading.step.verb == "found_study"
        founding = history.steps(limit=9)[-1].heading.number
        assert history.steps(before=founding, limit=9) == []
        assert history.steps(after=first.heading.number, limit=9) == []

    def it_has_no_founding_where_there_was_none(self, tmp_path: Path) -> None:
        empty = create_file(tmp_path / "kosong.workbench", study="empty", title="", coder="Sari")
        assert ProjectHistory(empty).steps(limit=9) == []
        assert UndoLine(empty).to_undo is None
        assert UndoLine(empty).undo() is None
        assert UndoLine(empty).redo() is None
        empty.close()

    def it_says_what_became_of_a_step(self, project: Project, history: ProjectHistory) -> None:
        line = UndoLine(project)
        line.perform(RenameCode(NETWORK.id, "Sinyal"))
        line.undo()
        history.follow()
        step = history.steps(limit=1)[0]
        assert step.undone
        line.redo()
        history.follow()
        again = history.again(step)
        assert again.fate is not None
        assert not again.undone

    def it_calls_coders_as_they_are_called_now(self, project: Project, history: ProjectHistory) -> None:
        project.perform(RenameCode(NETWORK.id, "Sinyal"))
        project.perform(RenameCoder(project.coder.id, "Sari Dewi"))
        history.follow()
        assert {each.coder for each in history.steps(limit=2)} == {"Sari Dewi"}
        assert history.steps(limit=2)[1].heading.coder_name == "Sari"
        assert project.coder.name == "Sari Dewi"


class DescribeWantedSteps:
    @pytest.fixture(autouse=True)
    def work(self, project: Project) -> None:
        project.perform(RenameCode(NETWORK.id, "100% Sinyal"))
        project.perform(do.coding_of(project, SOURCE.id, Span(4, 13), NETWORK.id))
        project.switch_coder("Budi")
        project.perform(RecolourCode(NETWORK.id, "#123456"))

    def it_finds_words_in_what_is_named_and_verbs_that_say_them(self, history: ProjectHistory) -> None:
        assert verbs(history, words=(("sinyal", ()),)) == ["recolour_code", "rename_code"]
        assert verbs(history, words=(("%", ()),)) == ["recolour_code", "rename_code"]
        assert verbs(history, words=(("nothing", ("add_coding",)),)) == ["add_coding"]
        assert verbs(history, words=(("sinyal", ()), ("x", ("rename_code",)))) == ["rename_code"]

    def it_finds_by_coder_kind_and_time(self, project: Project, history: ProjectHistory) -> None:
        assert verbs(history, coder=project.coder.id) == ["recolour_code"]
        assert verbs(history, kinds=("coding", "memo")) == ["add_coding"]
        middle = history.steps(limit=3)[1].heading.at
        assert verbs(history, since=middle) == ["recolour_code", "add_coding"]
        assert verbs(history, until=middle.astimezone(UTC) + timedelta(seconds=1)) == [
            "add_coding",
            "rename_code",
        ]
        assert verbs(history, since=datetime(2040, 1, 1, tzinfo=UTC)) == []


class DescribeDetails:
    def it_gives_records_before_and_after_with_names_for_ids(
        self, project: Project, history: ProjectHistory
    ) -> None:
        project.perform(do.coding_of(project, SOURCE.id, Span(4, 13), NETWORK.id))
        found = history.details(history.steps(limit=1)[0].heading.number)
        (change,) = found.changes
        assert (change.kind, change.before, change.name) == ("coding", None, "Anak-anak")
        assert found.names[NETWORK.id] == NETWORK.name
        assert found.total == 1

    def it_gives_only_so_many(self, project: Project, history: ProjectHistory) -> None:
        project.perform(Rewrite((Code("c-8", "A"), Code("c-9", "B"))))
        found = history.details(history.newest(), limit=1)
        assert (len(found.changes), found.total) == (1, 2)


class DescribeTheWayBack:
    def it_counts_what_comes_back_changes_and_goes(self, project: Project, history: ProjectHistory) -> None:
        project.perform(Rewrite((Code("c-8", "A"), Code("c-9", "B"))))
        then = history.steps(limit=1)[0].heading
        project.perform(Rewrite(remove=(Code("c-8", "A"),)))
        project.perform(RenameCode("c-9", "Lain"))
        project.perform(do.coding_of(project, SOURCE.id, Span(4, 13), NETWORK.id))
        way = history.way_back(then)
        assert (way.brought_back, way.changed, way.taken_out) == ({Code: 1}, {Code: 1}, {Coding: 1})
        done = project.perform(way.operation)
        assert done.step.verb == "go_back"
        assert done.step.subject.startswith("2026-03-")
        with pytest.raises(AlreadyThere):
            history.way_back(then)

    def it_leaves_alone_what_was_changed_and_changed_back(
        self, project: Project, history: ProjectHistory
    ) -> None:
        project.perform(RecolourCode(NETWORK.id, "#111111"))
        then = history.steps(limit=1)[0].heading
        project.perform(RecolourCode(NETWORK.id, "#222222"))
        project.perform(RecolourCode(NETWORK.id, "#111111"))
        with pytest.raises(AlreadyThere):
            history.way_back(then)

    def it_leaves_those_who_work_as_they_are(self, project: Project, history: ProjectHistory) -> None:
        project.perform(RecolourCode(NETWORK.id, "#111111"))
        then = history.steps(limit=1)[0].heading
        project.switch_coder("Budi")
        project.perform(RecolourCode(NETWORK.id, "#222222"))
        project.perform(RenameCoder(project.coder.id, "Budi Aji"))
        project.perform(history.way_back(then).operation)
        assert [each.name for each in project.coders()] == ["Sari", "Budi Aji"]

    def it_is_refused_in_blind_mode_where_others_are_touched(
        self, project: Project, history: ProjectHistory
    ) -> None:
        project.perform(RecolourCode(NETWORK.id, "#111111"))
        then = history.steps(limit=1)[0].heading
        project.switch_coder("Budi")
        project.perform(do.coding_of(project, SOURCE.id, Span(4, 13), NETWORK.id))
        project.switch_coder("Sari")
        project.be_blind(wanted=True)
        with pytest.raises(UnseenWork) as refused:
            history.way_back(then)
        assert refused.value.count == 1


class Stubborn:
    """An operation whose opposite a rule forbids."""

    step = Step("stubborn", "x")

    def apply(self, store):
        del store
        raise RuleBroken


class DescribeTheLine:
    def it_lets_go_of_a_step_that_a_rule_forbids_to_take_back(
        self, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        line = UndoLine(project)
        line.perform(RenameCode(NETWORK.id, "A"))
        line.perform(RenameCode(NETWORK.id, "B"))
        recalled = Project.recalled

        def stuck(self, *facts):
            done = recalled(self, *facts)
            return type(done)(done.id, done.step, Stubborn(), done.change)

        monkeypatch.setattr(Project, "recalled", stuck)
        with pytest.raises(RuleBroken):
            line.undo()
        monkeypatch.undo()
        assert line.to_undo == Step("rename_code", "A")
        line.undo()
        assert project.codebook().code(NETWORK.id).name == NETWORK.name

    def it_goes_on_below_its_own_steps_page_by_page(self, project: Project, tmp_path: Path) -> None:
        for number in range(450):
            project.perform(RecolourCode(NETWORK.id, f"#{number:06x}"))
        path = project.path
        project.close()
        again = open_project(path)
        line = UndoLine(again)
        count = 0
        while line.undo() is not None:
            count += 1
        assert count == 450
        assert again.codebook().code(NETWORK.id).colour == NETWORK.colour
        # Each undoing is a row of its own; the journal is never rewritten.
        assert len(headings(again.file, limit=2000, steps_only=False)) == 2 * 450 + 2
        again.close()
