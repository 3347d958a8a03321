"""What the journal tells of deletions."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.coding.bringing_back import BringBack
from workbench.coding.codings import AddCoding, RemoveCodings, RemoveMemo
from workbench.coding.districts import UnlinkDistrict
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.storage.project_file import ProjectFile
from workbench.storage.wastebasket import deleted_records, deletions


@pytest.fixture
def project(tmp_path: Path):
    with ProjectFile.create(tmp_path / "uji.workbench", "Uji", "empty") as file:
        file.perform(Rewrite(made.ONE_OF_EACH), made.SARI, at=made.NOW)
        yield file


def do(project, operation):
    return project.perform(operation, made.SARI, at=made.NOW)


def told(project, limit=9):
    return [(each.step.verb, dict(each.gone)) for each in deletions(project, limit)]


class DescribeDeletions:
    def it_lists_them_newest_first_with_what_is_gone(self, project):
        do(project, UnlinkDistrict("l-1"))
        do(project, RemoveCode("c-net", "Jaringan internet"))
        newest, oldest = deletions(project, 9)
        assert oldest.gone == {"district_link": ("l-1",)}
        assert newest.gone["code"] == ("c-net",)
        assert (newest.step.subject, newest.coder, newest.at) == ("Jaringan internet", "Sari", made.NOW)
        assert len(deletions(project, 1)) == 1

    def it_leaves_out_what_is_there_again(self, project):
        done = do(project, RemoveMemo("m-1"))
        project.perform(done.inverse, made.SARI, at=made.NOW, undoes=done.id)
        assert told(project) == []

    def it_leaves_out_what_an_undone_addition_took(self, project):
        done = do(project, AddCoding(replace(made.CODING, id="x-5", code="c-work")))
        project.perform(done.inverse, made.SARI, at=made.NOW, undoes=done.id)
        assert told(project) == []

    def it_lists_once_what_was_deleted_twice(self, project):
        done = do(project, RemoveMemo("m-1"))
        undone = project.perform(done.inverse, made.SARI, at=made.NOW, undoes=done.id)
        project.perform(undone.inverse, made.SARI, at=made.NOW, redoes=done.id)
        assert told(project) == [("remove_memo", {"memo": ("m-1",)})]

    def it_lists_again_what_came_back_and_was_undone(self, project):
        do(project, RemoveMemo("m-1"))
        back = do(project, BringBack((made.MEMO,)))
        assert told(project) == []
        project.perform(back.inverse, made.SARI, at=made.NOW, undoes=back.id)
        assert told(project) == [("remove_memo", {"memo": ("m-1",)})]

    def it_gives_the_records_and_what_was_mended(self, project):
        do(project, RemoveCodings(("x-1",)))
        (deletion,) = deletions(project, 9)
        records, mended = deleted_records(project, deletion)
        assert {each.id for each in records} == {"x-1", "m-1"}
        assert [edit.record.id for edit in mended] == ["l-1", "y-1", "j-1"]

    def it_gives_only_what_is_still_gone(self, project):
        do(project, RemoveCode("c-net"))
        do(project, BringBack((made.NETWORK,)))
        (deletion,) = deletions(project, 9)
        records, _mended = deleted_records(project, deletion)
        assert Code not in {type(each) for each in records}
        assert Coding in {type(each) for each in records}

    def it_outlives_the_sitting(self, project):
        do(project, RemoveMemo("m-1"))
        path = project.path
        project.close()
        with ProjectFile.open(path) as again:
            assert told(again) == [("remove_memo", {"memo": ("m-1",)})]
