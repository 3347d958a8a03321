"""The command line as a process of its own: bytes, streams, exit codes, a lock that somebody really holds."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.calling import ENDE_TEXT, NETWORK, CommandLine
from workbench.services.projects import open_project

HOLDER = """
import sys
from pathlib import Path
from workbench.services.projects import open_project
project = open_project(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
project.close()
"""


def process(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "workbench", *map(str, arguments)],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.slow
class DescribeProcess:
    def it_writes_text_byte_for_byte(self, study: CommandLine) -> None:
        raw = "\ufeffP1: Satu 😀 é e\u0301\r\nP2: zirahkencana\rP1: tanpa akhir".encode()
        study.bring_in("aneh.txt", raw.decode())
        said = process("text", study.project, "aneh", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert said.stdout == "P1: Satu 😀 é e\u0301\nP2: zirahkencana\nP1: tanpa akhir".encode()
        assert (said.returncode, said.stderr) == (0, b"")

    def it_prints_one_document_in_utf8_whatever_the_system_speaks(self, study: CommandLine) -> None:
        study.bring_in("Catatan 😀.txt", ENDE_TEXT)
        said = process("sources", study.project, "--json", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
        assert (said.returncode, said.stderr) == (0, b"")
        assert said.stdout.count(b"\n") == 1
        names = {each["name"] for each in json.loads(said.stdout.decode("utf-8"))["sources"]}
        assert names == {"FGD Garut", "Catatan 😀"}

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("sources", "PROJECT"), 0),
            (("refresh", "PROJECT"), 2),
            (("import", "PROJECT", "tidak-ada.txt"), 3),
            (("sources", "tidak-ada.workbench"), 4),
            (("text", "PROJECT", "Tidak ada"), 5),
        ],
    )
    def it_ends_with_the_contracts_code(
        self, study: CommandLine, arguments: tuple[str, ...], code: int
    ) -> None:
        said = process(*(study.project if each == "PROJECT" else each for each in arguments))
        assert said.returncode == code
        assert b"Traceback" not in said.stderr
        assert said.stderr.count(b"\n") == (1 if code in {2, 4, 5} else 0)
        assert said.stderr.startswith(b"error: ") == (code in {2, 4, 5})

    def it_keeps_writers_out_while_another_process_works(self, study: CommandLine) -> None:
        with subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(study.project)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as holder:
            assert holder.stdout is not None
            assert holder.stdout.readline() == b"open\n"
            line = study.on("code", "FGD Garut", 0, 9, NETWORK).fails(4)
            assert str(holder.pid) in line
            assert study.on("sources").code == 0
            assert study.json("check")["ok"] is True
            assert study.on("backup", study.folder / "salinan.workbench").code == 0
            holder.communicate()
        assert study.on("code", "FGD Garut", 0, 9, NETWORK).code == 0

    def it_takes_over_from_a_process_that_was_killed(self, study: CommandLine) -> None:
        with subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(study.project)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as holder:
            assert holder.stdout is not None
            holder.stdout.readline()
            holder.kill()
        assert study.on("code", "FGD Garut", 0, 9, NETWORK).code == 0
        assert study.json("check")["ok"] is True

    def it_answers_a_project_that_the_window_wrote(self, study: CommandLine, tmp_path: Path) -> None:
        opened = open_project(study.project)
        opened.switch_coder("Rina")
        opened.close()
        assert process("code", study.project, "FGD Garut", 0, 9, NETWORK).returncode == 0
        assert study.rows("codings", "codings")[0]["coder"] == "Rina"
