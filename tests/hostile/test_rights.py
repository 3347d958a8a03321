"""Files that this person may not read: each is told by its own exit code, not as a wrong call."""

import os
from pathlib import Path

import pytest

from tests.commands.calling import CommandLine


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names of files that may not be read, whoever runs the tests."""
    names: set[str] = set()
    access, opened = os.access, Path.open

    def may(path: str, mode: int) -> bool:
        return Path(os.fsdecode(path)).name not in names and access(path, mode)

    def open_it(path: Path, *arguments: object, **more: object) -> object:
        if path.name in names:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **more)

    monkeypatch.setattr(os, "access", may)
    monkeypatch.setattr(Path, "open", open_it)
    return names


class DescribeFilesThatMayNotBeRead:
    @pytest.mark.parametrize("command", [("sources",), ("check",), ("case", "list"), ("log",)])
    def it_cannot_open_such_a_project(self, study: CommandLine, closed: set[str], command: tuple[str, ...]):
        closed.add(study.project.name)
        name, *rest = command
        assert "no rights" in study.on(name, *rest).fails(4)

    def it_refuses_such_a_file_and_imports_the_rest(self, study: CommandLine, closed: set[str]):
        secret, good = study.file("rahasia.txt", "P1: tertutup."), study.file("baik.txt", "P1: terbuka.")
        closed.add(secret.name)
        answer = study.on("import", secret, good, "--json")
        assert answer.code == 3
        assert [each["status"] for each in answer.rows("files")] == ["refused", "imported"]
