from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from tests.storage.conftest import Put
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import new_id
from workbench.domain.operations import Step
from workbench.domain.sources import Source
from workbench.domain.store import RECORD_KINDS
from workbench.storage.driver import DRIVER
from workbench.storage.journal import events, undoable
from workbench.storage.mapping import mapper_of
from workbench.storage.project_file import ProjectFile


def _rename(project: ProjectFile, name: str, **ties: str):
    renaming = Rewrite((made.SOURCE.renamed(name),), step=Step("rename_source", name))
    return project.perform(renaming, made.SARI, at=made.NOW, **ties)


def _name(project: ProjectFile) -> str:
    return project.store.get(Source, "s-1").name


class DescribeTheJournal:
    def it_says_what_was_done_by_whom_and_when(self, filled: ProjectFile):
        done = _rename(filled, "Baru")
        *_, last = events(filled)
        assert (last.operation, last.at, last.coder) == (done.id, made.NOW, "Sari")
        assert last.step == Step("rename_source", "Baru")
        assert (last.kind, last.record_id) == ("source", "s-1")
        assert last.before is not None
        assert last.after is not None
        assert (last.before["name"], last.after["name"]) == ("FGD Garut", "Baru")
        assert set(last.after) == set(Source.__dataclass_fields__)

    def it_holds_one_event_for_every_changed_record(self, filled: ProjectFile):
        found = list(events(filled))
        assert {event.record_id for event in found} == {record.id for record in made.ONE_OF_EACH}
        assert len(found) == len(made.ONE_OF_EACH)
        assert all(event.before is None for event in found)

    def it_gives_the_latest_on_demand(self, filled: ProjectFile):
        for name in "abc":
            _rename(filled, name)
        assert [event.step.subject for event in events(filled, limit=2)] == ["b", "c"]

    def it_passes_over_what_changes_nothing(self, filled: ProjectFile):
        before = len(list(events(filled)))
        filled.perform(Rewrite((made.SOURCE,)), None, at=made.NOW)
        assert len(list(events(filled))) == before

    @pytest.mark.parametrize("table", ["operation", "journal"])
    @pytest.mark.parametrize(
        "sql", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid", "UPDATE {} SET operation = 1"]
    )
    def it_can_not_be_rewritten(self, filled: ProjectFile, table: str, sql: str):
        with pytest.raises(DRIVER.Error):
            filled._database.connection.execute(sql.format(table))
        assert len(list(events(filled))) == len(made.ONE_OF_EACH)


class DescribeUndoAcrossSittings:
    def it_lists_what_stands_the_oldest_first(self, filled: ProjectFile):
        done = [_rename(filled, name) for name in "abc"]
        assert [id for id, _ in undoable(filled, 2)] == [each.id for each in done[1:]]
        assert undoable(filled, 0) == []

    def it_takes_back_after_reopening(self, filled: ProjectFile):
        _rename(filled, "a")
        _rename(filled, "b")
        filled.close()
        with ProjectFile.open(filled.path) as again:
            for id, restoration in reversed(undoable(again, 2)):
                again.perform(restoration, None, at=made.NOW, undoes=id)
            assert _name(again) == "FGD Garut"
            assert len(undoable(again, 9)) == 1

    def it_leaves_out_what_was_undone_and_takes_in_what_was_redone(self, filled: ProjectFile):
        first = _rename(filled, "a")
        undone = filled.perform(first.inverse, None, at=made.NOW, undoes=first.id)
        assert [id for id, _ in undoable(filled, 9)][1:] == []
        redone = filled.perform(undone.inverse, None, at=made.NOW, redoes=undone.id)
        ((id, restoration),) = undoable(filled, 9)[1:]
        assert id == first.id
        assert restoration.step == first.operation_step
        filled.perform(restoration, None, at=made.NOW, undoes=redone.id)
        assert _name(filled) == "FGD Garut"
        assert len(undoable(filled, 9)) == 1

    @settings(
        max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(data=st.data())
    def it_brings_back_the_identical_project(self, tmp_path, data: st.DataObject):
        path = tmp_path / f"{new_id()}.workbench"
        with ProjectFile.create(path, "Hukum", "empty") as project:
            base = Rewrite(made.ONE_OF_EACH + made.POOLED)
            project.perform(base, None, at=made.NOW)
            before = _contents(project)
            for records in data.draw(st.lists(st.lists(made.RECORDS, max_size=3), max_size=6)):
                try:
                    project.perform(Rewrite(tuple(records)), None, at=made.NOW)
                except UnknownThing:
                    continue
            for id, restoration in reversed(undoable(project, 99)[1:]):
                project.perform(restoration, None, at=made.NOW, undoes=id)
            assert _contents(project) == before

    def it_restores_a_text_with_its_turns(self, filled: ProjectFile, put: Put):
        put(replace(made.TRANSCRIPT, text="lain", turns=()))
        _, restoration = undoable(filled, 1)[0]
        filled.perform(restoration, None, at=made.NOW)
        assert filled.store.get(type(made.TRANSCRIPT), "s-1") == made.ATTENDED


def _contents(project: ProjectFile) -> dict[type, tuple[object, ...]]:
    return {kind: mapper_of(kind).where(project._database, {}) for kind in RECORD_KINDS}
