"""The reading room: what happens to a reader happens to its file alone."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import CANARY
from tests.fuzz.seeds import SEEDS
from tests.language.readers import nasty
from workbench import __main__ as start
from workbench.domain.errors import Cancelled, FileReason, FileRefused
from workbench.language import readers
from workbench.language.readers import FORMATS, Material, read, room, sheets
from workbench.language.readers.room import ReadingRoom, RoomClosed
from workbench.language.readers.sheets import SHEET_SUFFIXES
from workbench.language.readers.worker import Bounds

MEMORY = 300 * 1024 * 1024
FOREIGN = (
    "PySide6",
    "shiboken6",
    "spacy",
    "thinc",
    "pandas",
    "sqlalchemy",
    "sqlcipher3",
    "docx",
    "workbench.ui",
)


@pytest.fixture(autouse=True)
def nasty_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have rooms start workers that read nasty files too."""
    usual = room.command

    def command(bounds: Bounds) -> list[str]:
        interpreter, apart, code, _start, places, dumped = usual(bounds)
        root = str(Path(__file__).resolve().parents[3])
        code_to_run = (
            "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
            "from tests.language.readers.nasty import main; main(sys.argv[2:])"
        )
        return [interpreter, apart, code, code_to_run, json.dumps([root, *json.loads(places)]), dumped]

    monkeypatch.setattr(room, "command", command)
    monkeypatch.setitem(readers._READERS, nasty.SUFFIX, nasty.read_nasty)


@pytest.fixture
def reading() -> Iterator[ReadingRoom]:
    with ReadingRoom(MEMORY, 30) as opened:
        yield opened


def saying(folder: Path, *orders: str, name: str = "berkas") -> Path:
    path = folder / f"{name} {len(list(folder.iterdir()))}{nasty.SUFFIX}"
    path.write_text(" ".join(orders) or "tenang", encoding="utf-8")
    return path


def refusal(reading: ReadingRoom, path: Path) -> FileRefused:
    with pytest.raises(FileRefused) as refused:
        reading.read(path)
    assert refused.value.path == path
    return refused.value


def worker_of(reading: ReadingRoom) -> "subprocess.Popen[bytes]":
    process = reading._desks[0]._process
    assert process is not None
    return process


class DescribeReading:
    @pytest.mark.parametrize("suffix", FORMATS)
    def it_returns_what_reading_here_returns(
        self, reading: ReadingRoom, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(room, "_LIGHT", frozenset())
        for number, data in enumerate(SEEDS[suffix]()):
            path = tmp_path / f"{number}{suffix}"
            path.write_bytes(data)
            assert reading.read(path) == read(path)
        assert worker_of(reading).poll() is None

    def it_reads_small_plain_texts_without_a_process(self, reading: ReadingRoom, tmp_path: Path) -> None:
        path = tmp_path / "catatan.txt"
        path.write_text("P1: baik", encoding="utf-8")
        assert reading.read(path).text == "P1: baik"
        assert reading._desks[0]._process is None

    def it_refuses_there_what_is_refused_here(self, reading: ReadingRoom, tmp_path: Path) -> None:
        path = tmp_path / "rusak.docx"
        path.write_bytes(b"PK\x03\x04 bukan")
        assert refusal(reading, path).reason is FileReason.DAMAGED
        assert refusal(reading, tmp_path / "tidak ada.docx").reason is FileReason.MISSING

    def it_names_files_whose_names_are_no_text(self, reading: ReadingRoom, tmp_path: Path) -> None:
        path = tmp_path / os.fsdecode(b"b\xffrkas.nasty")
        path.write_text("tenang", encoding="utf-8")
        assert reading.read(path).path == path

    @pytest.mark.parametrize("suffix", SHEET_SUFFIXES)
    def it_reads_sheets_too(self, reading: ReadingRoom, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"jawaban{suffix}"
        path.write_bytes(SEEDS[suffix]()[1])
        assert reading.sheet(path) == readers.read_sheet(path) == sheets.read_sheet(path)

    def it_refuses_what_is_no_sheet(self, reading: ReadingRoom, tmp_path: Path) -> None:
        path = tmp_path / "jawaban.xlsx"
        path.write_bytes(b"PK\x03\x04 bukan")
        for read_it in (reading.sheet, readers.read_sheet):
            with pytest.raises(FileRefused) as refused:
                read_it(path)
            assert refused.value.reason is FileReason.DAMAGED
            with pytest.raises(FileRefused) as refused:
                read_it(tmp_path)
            assert refused.value.reason is FileReason.UNKNOWN_FORMAT

    def it_uses_one_process_for_many_files(self, reading: ReadingRoom, tmp_path: Path) -> None:
        path = saying(tmp_path)
        reading.read(path)
        first = worker_of(reading)
        refusal(reading, saying(tmp_path, "break"))
        reading.read(path)
        assert worker_of(reading) is first

    def it_tells_that_a_file_changed_while_it_was_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = saying(tmp_path)

        def growing(path: Path) -> Material:
            material = nasty.read_nasty(path)
            path.write_text("tumbuh", encoding="utf-8")
            return material

        def growing_and_broken(path: Path) -> Material:
            growing(path)
            raise FileRefused(path, FileReason.DAMAGED)

        for reader in (growing, growing_and_broken):
            path.write_text("semula sekali", encoding="utf-8")
            monkeypatch.setitem(readers._READERS, nasty.SUFFIX, reader)
            with pytest.raises(FileRefused) as refused:
                read(path)
            assert refused.value.reason is FileReason.CHANGED


class DescribeBadReaders:
    @pytest.mark.parametrize("order", ["abort", "fault", "leave", "lie"])
    def it_refuses_the_file_at_which_a_process_died_and_goes_on(
        self, reading: ReadingRoom, tmp_path: Path, order: str
    ) -> None:
        assert refusal(reading, saying(tmp_path, order)).reason is FileReason.CRASHED
        assert reading.read(saying(tmp_path)).text == "tenang"

    def it_tells_where_a_reader_broke_and_nothing_of_the_file(
        self, reading: ReadingRoom, tmp_path: Path
    ) -> None:
        refused = refusal(reading, saying(tmp_path, "break"))
        assert refused.reason is FileReason.CRASHED
        assert refused.facts["error"] == "KeyError"
        assert refused.facts["place"].startswith("nasty.py:")
        assert CANARY not in str(refused)

    def it_does_the_same_with_readers_in_this_process(
        self, reading: ReadingRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(path: Path) -> Material:
            raise RecursionError(path)

        monkeypatch.setitem(readers._READERS, ".txt", broken)
        path = tmp_path / "a.txt"
        path.write_text("P1: baik", encoding="utf-8")
        assert refusal(reading, path).facts["error"] == "RecursionError"

    def it_refuses_what_swells_and_replaces_the_process(self, reading: ReadingRoom, tmp_path: Path) -> None:
        reading.read(saying(tmp_path))
        first = worker_of(reading)
        refused = refusal(reading, saying(tmp_path, "swell"))
        assert (refused.reason, refused.facts) == (FileReason.TOO_HEAVY, {"megabytes": "300"})
        assert reading.read(saying(tmp_path)).text == "tenang"
        assert worker_of(reading) is not first

    def it_bounds_memory_by_watching_where_the_system_does_not(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(room, "Bounds", lambda memory, seconds: Bounds(memory, seconds, watched=True))
        with ReadingRoom(MEMORY, 30) as reading:
            assert refusal(reading, saying(tmp_path, "swell")).reason is FileReason.TOO_HEAVY
            assert reading.read(saying(tmp_path)).text == "tenang"

    def it_takes_a_fresh_process_after_one_that_holds_much(
        self, reading: ReadingRoom, tmp_path: Path
    ) -> None:
        assert reading.read(saying(tmp_path, "hold")).text == "hold"
        assert reading._desks[0]._process is None
        assert reading.read(saying(tmp_path)).text == "tenang"

    def it_refuses_what_takes_too_long(self, tmp_path: Path) -> None:
        with ReadingRoom(MEMORY, 0.5) as reading:
            refused = refusal(reading, saying(tmp_path, "hang"))
        assert (refused.reason, refused.facts) == (FileReason.TOO_HEAVY, {"seconds": "0.5"})

    def it_hears_nothing_of_what_readers_print(
        self, reading: ReadingRoom, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert reading.read(saying(tmp_path, "chatter")).text == "chatter"
        assert capfd.readouterr() == ("", "")

    def it_replaces_a_process_that_was_killed_at_rest(self, reading: ReadingRoom, tmp_path: Path) -> None:
        reading.read(saying(tmp_path))
        killed = worker_of(reading)
        killed.kill()
        killed.wait()
        assert reading.read(saying(tmp_path)).text == "tenang"


class DescribeManyFiles:
    def it_yields_all_in_their_order_with_their_refusals(self, tmp_path: Path) -> None:
        orders = ["tenang", "abort", "tenang", "break", "swell", "tenang"] * 2
        paths = [saying(tmp_path, each) for each in orders]
        waited: list[tuple[int, Path]] = []
        with ReadingRoom(MEMORY, 30, readers=2) as reading:
            found = list(reading.read_all(paths, lambda *told: waited.append(told)))
        assert [path for path, _ in found] == paths
        assert list(dict.fromkeys(waited)) == list(enumerate(paths))
        reasons = [each.reason if isinstance(each, FileRefused) else each.text for _, each in found]
        crashed, heavy = FileReason.CRASHED, FileReason.TOO_HEAVY
        assert reasons == ["tenang", crashed, "tenang", crashed, heavy, "tenang"] * 2

    def it_reads_only_a_few_ahead(self, tmp_path: Path) -> None:
        path = saying(tmp_path)
        taken: list[int] = []

        def endless() -> Iterator[Path]:
            while True:
                taken.append(1)
                yield path

        with ReadingRoom(MEMORY, 30, readers=2) as reading:
            found = reading.read_all(endless())
            next(found)
            assert len(taken) == 4
            next(found)
            assert len(taken) == 5
            found.close()

    def it_ends_with_what_the_waiting_raises(self, tmp_path: Path) -> None:
        paths = [saying(tmp_path, "hang"), saying(tmp_path)]
        told: list[Path] = []

        def impatient(_number: int, path: Path) -> None:
            told.append(path)
            if len(told) > 2:
                raise Cancelled

        with ReadingRoom(MEMORY, 600, readers=2) as reading, pytest.raises(Cancelled):
            list(reading.read_all(paths, impatient))
        assert told == paths[:1] * 3


class DescribeClosing:
    def it_ends_a_reading_at_once(self, tmp_path: Path) -> None:
        reading = ReadingRoom(MEMORY, 600)
        reading.read(saying(tmp_path))
        process, outcome = worker_of(reading), []

        def read_it() -> None:
            try:
                reading.read(saying(tmp_path, "hang"))
            except RoomClosed:
                outcome.append("closed")

        thread = threading.Thread(target=read_it)
        thread.start()
        reading.close()
        thread.join()
        assert outcome == ["closed"]
        assert process.returncode is not None

    def it_reads_nothing_afterwards(self, tmp_path: Path) -> None:
        reading = ReadingRoom(MEMORY)
        reading.close()
        with pytest.raises(RoomClosed):
            reading.read(saying(tmp_path))

    def it_leaves_no_process_when_the_program_is_gone(self, tmp_path: Path) -> None:
        process = room._started(Bounds(MEMORY, 30))
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        assert process.wait(60) == 0
        process.stdout.close()


class DescribeTheProcess:
    def it_loads_nothing_of_the_window_the_project_or_the_pipeline(self, tmp_path: Path) -> None:
        for suffix in FORMATS:
            (tmp_path / f"a{suffix}").write_bytes(SEEDS[suffix]()[0])
        asked = (
            "import pathlib, sys; from workbench.language.readers import read, worker, wire; "
            f"[read(path) for path in pathlib.Path({str(tmp_path)!r}).iterdir()]; "
            f"print([name for name in {FOREIGN!r} if name in sys.modules])"
        )
        told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
        assert told.stdout.strip() == "[]"

    def it_finds_its_modules_from_any_folder_but_none_in_that(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "lxml.py").write_text("raise SystemExit(9)", encoding="utf-8")
        (tmp_path / "zipfile.py").write_text("raise SystemExit(9)", encoding="utf-8")
        (tmp_path / "a.docx").write_bytes(SEEDS[".docx"]()[0])
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "path", ["", *sys.path])
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        with ReadingRoom(MEMORY) as reading:
            assert reading.read(Path("a.docx")).path == Path("a.docx")

    def it_is_not_told_the_password(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WORKBENCH_PASSWORD", "rahasia")
        seen: list[dict[str, str]] = []
        monkeypatch.setattr(room.subprocess, "Popen", lambda *_arguments, **more: seen.append(more["env"]))
        room._started(Bounds(MEMORY, 30))
        assert "WORKBENCH_PASSWORD" not in seen[0]
        assert "HOME" in seen[0]

    def it_is_the_program_itself_where_that_is_frozen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.undo()
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        bounds = Bounds(MEMORY, 30)
        command = room.command(bounds)
        assert command == [sys.executable, start.READS_FILES, bounds.dumped()]
        told = subprocess.run(
            [sys.executable, "-m", "workbench", *command[1:]], input=b"", capture_output=True, check=True
        )
        assert (told.stdout, told.stderr) == (b"", b"")
