from pathlib import Path

import pytest

from workbench.storage.backup import back_up
from workbench.storage.cache import Entry, cached, cached_names, write_cached
from workbench.storage.check import check
from workbench.storage.journal import events
from workbench.storage.project_file import ProjectFile

ONE, TWO = Entry("k1", b"one"), Entry("k2", b"two")


def kept(project: ProjectFile, *names: str) -> dict[str, Entry]:
    return dict(cached(project, names or ("doc:a", "doc:b")))


class DescribeTheCache:
    def it_gives_what_was_kept(self, project: ProjectFile) -> None:
        project.keep_cached({"doc:a": ONE, "doc:b": TWO})

        assert kept(project) == {"doc:a": ONE, "doc:b": TWO}
        assert kept(project, "doc:c") == {}

    def it_keeps_one_entry_of_a_name(self, project: ProjectFile) -> None:
        project.keep_cached({"doc:a": ONE})
        project.keep_cached({"doc:a": TWO})

        assert kept(project) == {"doc:a": TWO}

    def it_forgets(self, project: ProjectFile) -> None:
        project.keep_cached({"doc:a": ONE, "doc:b": TWO})
        project.keep_cached({"doc:a": None})

        assert kept(project) == {"doc:b": TWO}

    def it_knows_the_names_that_begin_alike(self, project: ProjectFile) -> None:
        project.keep_cached({"doc:b": ONE, "doc:a": TWO, "dod": ONE, "basis": ONE})

        assert cached_names(project, "doc:") == ["doc:a", "doc:b"]

    def it_is_still_there_when_the_project_is_opened_again(self, project: ProjectFile, path: Path) -> None:
        project.keep_cached({"doc:a": ONE})
        project.close()

        with ProjectFile.open(path) as again:
            assert kept(again) == {"doc:a": ONE}

    def it_is_left_alone_where_the_project_is_only_read(self, project: ProjectFile, path: Path) -> None:
        project.close()

        with ProjectFile.open(path, read_only=True) as again:
            again.keep_cached({"doc:a": ONE})
            assert kept(again) == {}

    def it_is_neither_journalled_nor_a_problem(self, filled: ProjectFile, path: Path, tmp_path: Path) -> None:
        before = len(list(events(filled)))
        filled.keep_cached({"doc:a": ONE})

        assert len(list(events(filled))) == before
        assert check(filled).ok
        back_up(filled, tmp_path / "salinan.workbench")
        assert check(tmp_path / "salinan.workbench").ok

    def it_passes_over_what_is_no_bytes(self, project: ProjectFile) -> None:
        project.keep_cached({"doc:a": ONE})
        project._database.rows("UPDATE cache SET data = 'words'")

        assert kept(project) == {}

    @pytest.mark.parametrize(("largest", "left"), [(6, {"doc:a", "doc:b"}), (5, {"doc:b"}), (2, set())])
    def it_throws_the_oldest_away_when_it_grows_too_large(
        self, project: ProjectFile, largest: int, left: set[str]
    ) -> None:
        with project._database.unit_of_work():
            write_cached(project._database, {"doc:a": ONE})
            write_cached(project._database, {"doc:b": TWO}, largest)

        assert kept(project).keys() == left
