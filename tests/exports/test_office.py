"""PDF through LibreOffice: with programs that stand in for it, and with itself where it is."""

import os
import select
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from exports import office
from exports.office import write_pdf
from workbench.domain.errors import FileReason, FileRefused

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="stands in for programs with scripts, and looks for processes"
)

WRITES = 'printf "%%PDF-1.7" > "${10}/report.pdf"; printf "%s" "$*" > "$(dirname "$0")/asked"'


class Stopped(Exception):
    """Nobody wants it any more."""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Put a program in the place of LibreOffice that does what a line of shell says."""

    def put(line: str) -> Path:
        folder = tmp_path / "bin"
        folder.mkdir()
        path = folder / "soffice"
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        return path

    return put


def _made(path: Path) -> int:
    path.write_bytes(b"a Word file")
    return 7


def _nothing() -> None:
    pass


class DescribeFindingIt:
    def it_is_looked_for_on_the_path(self, program: Callable[[str], Path]) -> None:
        path = program("true")
        assert office.office() == path

    def it_is_not_taken_from_where_one_happens_to_be(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Callable[[str], Path]
    ) -> None:
        folder = program("true").parent
        monkeypatch.chdir(folder)
        monkeypatch.setenv("PATH", ".")
        monkeypatch.setattr(office, "_ON_MAC", tmp_path / "nowhere")
        assert office.office() is None

    @pytest.mark.parametrize("variable", ["PROGRAMFILES", "PROGRAMW6432"])
    def it_is_looked_for_where_windows_puts_it(
        self, variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "LibreOffice" / "program" / "soffice.exe"
        path.parent.mkdir(parents=True)
        path.touch()
        monkeypatch.setenv("PATH", "")
        monkeypatch.setattr(office, "_ON_MAC", tmp_path / "nowhere")
        monkeypatch.setenv(variable, str(tmp_path))
        assert office.office() == path

    def it_is_missed_with_a_reason(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        monkeypatch.setattr(office, "_ON_MAC", tmp_path / "nowhere")
        with pytest.raises(FileRefused) as refused:
            write_pdf(_made, tmp_path / "a.pdf", tick=_nothing)
        assert refused.value.reason is FileReason.NO_OFFICE
        assert list(tmp_path.iterdir()) == []


class DescribeConverting:
    def it_takes_what_was_made_to_where_it_was_wanted(
        self, tmp_path: Path, program: Callable[[str], Path]
    ) -> None:
        asked = program(WRITES).parent / "asked"
        assert write_pdf(_made, tmp_path / "a.pdf", tick=_nothing) == 7
        assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-1.7"
        first, *rest = asked.read_text().split()
        assert first.startswith("-env:UserInstallation=file:///")
        assert {"--headless", "--norestore"} <= set(rest)
        document = Path(rest[-1])
        assert document.name == "report.docx"
        assert not document.parent.exists()

    def it_does_not_hand_on_the_password(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Callable[[str], Path]
    ) -> None:
        monkeypatch.setenv("WORKBENCH_PASSWORD", "rahasia")
        seen = program(f'{WRITES}; env > "$(dirname "$0")/seen"').parent / "seen"
        write_pdf(_made, tmp_path / "a.pdf", tick=_nothing)
        assert "PATH=" in seen.read_text()
        assert "rahasia" not in seen.read_text()

    @pytest.mark.parametrize("line", ["exit 1", "true", f"{WRITES}; exit 3"])
    def it_leaves_what_was_there_when_it_fails(
        self, line: str, tmp_path: Path, program: Callable[[str], Path]
    ) -> None:
        program(line)
        (tmp_path / "a.pdf").write_text("old")
        with pytest.raises(FileRefused) as refused:
            write_pdf(_made, tmp_path / "a.pdf", tick=_nothing)
        assert refused.value.reason is FileReason.OFFICE_FAILED
        assert (tmp_path / "a.pdf").read_text() == "old"

    def it_is_ended_when_it_takes_too_long(self, tmp_path: Path, program: Callable[[str], Path]) -> None:
        program("exec cat /dev/zero > /dev/null")
        with pytest.raises(FileRefused) as refused:
            write_pdf(_made, tmp_path / "a.pdf", tick=_nothing, seconds=0.2)
        assert refused.value.reason is FileReason.OFFICE_FAILED

    def it_is_ended_with_all_that_it_started_when_nobody_wants_it(
        self, tmp_path: Path, program: Callable[[str], Path]
    ) -> None:
        child = program('tail -f /dev/null & echo $! > "$(dirname "$0")/child"; wait').parent / "child"

        def tick() -> None:
            if child.exists() and child.read_text().strip():
                raise Stopped

        with pytest.raises(Stopped):
            write_pdf(_made, tmp_path / "a.pdf", tick=tick)
        _wait_for_its_end(int(child.read_text()))
        assert not (tmp_path / "a.pdf").exists()

    def it_is_not_asked_when_the_word_file_is_refused(
        self, tmp_path: Path, program: Callable[[str], Path]
    ) -> None:
        program(WRITES)

        def refuse(path: Path) -> int:
            raise FileRefused(path, FileReason.DAMAGED)

        with pytest.raises(FileRefused) as refused:
            write_pdf(refuse, tmp_path / "a.pdf", tick=_nothing)
        assert refused.value.reason is FileReason.DAMAGED


def _wait_for_its_end(process: int) -> None:
    """Return when a process has ended that was killed and may not know it yet; one that lives on hangs the test."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return
    with os.fdopen(handle):
        ended, _, _ = select.select([handle], [], [], 30)
        assert ended
