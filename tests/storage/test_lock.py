import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from tests.fakes.folders import names_in
from workbench.domain.errors import NoRights, ProjectLocked
from workbench.storage import lock as lock_module
from workbench.storage.lock import Holder, Lock, lock_path


def _leave(path: Path, **fields: object) -> None:
    """Leave a lock as somebody else would have."""
    holder = {
        "process": os.getpid(),
        "host": socket.gethostname(),
        "app": "workbench",
        "started": "long ago",
    } | fields
    lock_path(path).write_text(json.dumps(holder))


def _gone() -> int:
    """Return the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    return ended.pid


class DescribeALock:
    def it_says_who_holds_it(self, path: Path):
        Lock.taken(path)
        assert json.loads(lock_path(path).read_text())["process"] == os.getpid()
        assert names_in(path.parent) == [lock_path(path).name]

    def it_is_free_again_after_release(self, path: Path):
        Lock.taken(path).release()
        Lock.taken(path).release()
        assert names_in(path.parent) == []

    def it_shuts_a_second_one_out(self, path: Path):
        Lock.taken(path)
        with pytest.raises(ProjectLocked) as caught:
            Lock.taken(path)
        assert caught.value.process == os.getpid()

    def it_is_taken_over_from_a_process_that_is_gone(self, path: Path):
        _leave(path, process=_gone(), started="")
        lock = Lock.taken(path)
        assert Holder.this_process() == lock._holder
        assert names_in(path.parent) == [lock_path(path).name]

    def it_is_taken_over_from_a_process_whose_number_another_one_bears_now(self, path: Path):
        _leave(path, started="before the last boot")
        Lock.taken(path).release()
        _leave(path, process=os.getppid(), started="before the last boot")
        Lock.taken(path).release()
        assert names_in(path.parent) == []

    @pytest.mark.parametrize("process", [0, -1, 10**30, -(10**30), float("inf")])
    def it_is_taken_over_from_what_is_no_process(self, path: Path, process: float):
        _leave(path, process=process, started="")
        Lock.taken(path).release()
        assert names_in(path.parent) == []

    def it_is_taken_over_when_nobody_can_read_it(self, path: Path):
        lock_path(path).write_text("")
        Lock.taken(path).release()
        assert names_in(path.parent) == []

    def it_is_respected_when_another_computer_wrote_it(self, path: Path):
        _leave(path, host="laptop-lain", process=7)
        with pytest.raises(ProjectLocked) as caught:
            Lock.taken(path)
        assert (caught.value.process, caught.value.host) == (7, "laptop-lain")

    def it_is_respected_while_a_process_of_somebody_else_runs(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        def forbidden(process: int, signal: int) -> None:
            raise PermissionError

        monkeypatch.setattr(lock_module.os, "kill", forbidden)
        monkeypatch.setattr(lock_module, "_started", lambda process: None)
        _leave(path, process=1)
        with pytest.raises(ProjectLocked):
            Lock.taken(path)

    def it_is_left_alone_on_release_when_it_is_somebody_elses_by_now(self, path: Path):
        lock = Lock.taken(path)
        _leave(path, host="laptop-lain")
        lock.release()
        assert lock_path(path).exists()

    def it_outlives_a_death_in_the_middle_of_a_take_over(self, path: Path):
        _leave(path, process=_gone(), started="")
        marker = lock_path(path).with_name(f"{lock_path(path).name}.clearing")
        marker.write_text(lock_path(path).read_text())
        Lock.taken(path).release()
        assert names_in(path.parent) == []

    def it_clears_away_a_marker_that_nobody_can_read_only_when_it_is_old(self, path: Path):
        _leave(path, process=_gone(), started="")
        marker = lock_path(path).with_name(f"{lock_path(path).name}.clearing")
        marker.write_text("{")
        with pytest.raises(ProjectLocked):
            Lock.taken(path)
        os.utime(marker, (0, 0))
        Lock.taken(path).release()
        assert names_in(path.parent) == []

    def it_works_without_hard_links(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        def no(*args: object) -> None:
            raise OSError(1, "no links")

        monkeypatch.setattr(lock_module.os, "link", no)
        lock = Lock.taken(path)
        with pytest.raises(ProjectLocked):
            Lock.taken(path)
        lock.release()
        assert names_in(path.parent) == []

    def it_says_that_the_folder_can_not_be_written(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        def no(*args: object, **options: object) -> None:
            raise PermissionError(13, "no")

        monkeypatch.setattr(lock_module.tempfile, "mkstemp", no)
        with pytest.raises(NoRights):
            Lock.taken(path)

    def it_is_won_by_one_only_when_many_find_a_stale_one(self, path: Path):
        gone = _gone()
        for _ in range(20):
            _leave(path, process=gone, started="")
            winners: list[Lock] = []
            threads = [threading.Thread(target=_try, args=(path, winners)) for _ in range(6)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(winners) == 1
            winners[0].release()


def _try(path: Path, winners: list[Lock]) -> None:
    with suppress(ProjectLocked):
        winners.append(Lock.taken(path))
