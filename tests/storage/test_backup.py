import threading
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from tests.fakes.folders import names_in
from workbench.domain.codings import Coding
from workbench.domain.errors import FolderMissing, NoRights, ProjectExists
from workbench.storage import copying
from workbench.storage.backup import back_up
from workbench.storage.check import check
from workbench.storage.project_file import ProjectFile


class DescribeABackup:
    def it_is_a_whole_project(self, filled: ProjectFile, tmp_path: Path):
        target = tmp_path / "salinan.workbench"
        size = back_up(filled, target)
        assert size == target.stat().st_size
        with ProjectFile.open(target) as copy:
            assert copy.store.all(Coding) == (made.CODING,)
            assert copy.info() == filled.info()
        assert check(target).ok

    def it_leaves_nothing_else_behind(self, filled: ProjectFile, tmp_path: Path):
        folder = tmp_path / "cadangan"
        folder.mkdir()
        back_up(filled, folder / "a.workbench")
        assert names_in(folder) == ["a.workbench"]

    def it_never_overwrites(self, filled: ProjectFile, tmp_path: Path):
        target = tmp_path / "a.workbench"
        target.write_text("milik orang")
        with pytest.raises(ProjectExists):
            back_up(filled, target)
        assert target.read_text() == "milik orang"

    def it_says_that_the_folder_is_missing(self, filled: ProjectFile, tmp_path: Path):
        with pytest.raises(FolderMissing):
            back_up(filled, tmp_path / "tidak" / "a.workbench")

    def it_can_be_made_in_a_thread_while_work_goes_on(self, filled: ProjectFile, tmp_path: Path):
        target = tmp_path / "a.workbench"
        worker = threading.Thread(target=back_up, args=(filled, target))
        worker.start()
        for number in range(30):
            filled.perform(Rewrite((made.coding(f"y{number}", 0, 4),)), None, at=made.NOW)
        worker.join()
        assert check(target).ok
        assert filled.store.count(Coding) == 31

    @pytest.mark.parametrize("refusal", ["links", "everything"])
    def it_gets_its_name_without_hard_links_or_not_at_all(
        self, filled: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: str
    ):
        def no(*args: object) -> None:
            raise PermissionError(1, "no")

        folder = tmp_path / "fat"
        folder.mkdir()
        monkeypatch.setattr(copying.os, "link", no)
        if refusal == "links":
            back_up(filled, folder / "a.workbench")
            assert names_in(folder) == ["a.workbench"]
        else:
            monkeypatch.setattr(Path, "rename", no)
            with pytest.raises(NoRights):
                back_up(filled, folder / "a.workbench")
            assert names_in(folder) == []
