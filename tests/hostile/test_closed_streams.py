"""Commands whose caller closed a stream."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.calling import CommandLine
from workbench.cli import main
from workbench.storage.lock import lock_path


class DescribeClosedStreams:
    def it_does_its_work_when_nobody_wants_the_answer(
        self, study: CommandLine, monkeypatch: pytest.MonkeyPatch
    ):
        with monkeypatch.context() as closed:
            closed.setattr(sys, "stdout", None)
            assert main(["code", str(study.project), "FGD Garut", "0", "9", "Beban kerja"]) == 0
        assert len(study.rows("codings", "codings")) == 1

    def it_keeps_the_exit_code_when_nobody_hears_the_error(
        self, study: CommandLine, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(sys, "stderr", None)
        assert main(["sources", str(study.folder / "tidak.workbench")]) == 4


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="the system has no such device")
class DescribeAnOutputWithoutRoom:
    @pytest.mark.parametrize("json", [[], ["--json"]])
    def it_is_told_in_a_sentence(self, study: CommandLine, json: list[str]):
        command = [sys.executable, "-m", "workbench", "sources", str(study.project), "--lang", "en", *json]
        with FULL.open("w") as full:
            run = subprocess.run(
                command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False
            )
        assert run.returncode == 1
        assert run.stderr == "error: could not write the output; check where it goes\n"


class DescribeALockThatIsAFolder:
    def it_is_refused_in_a_sentence(self, study: CommandLine):
        lock_path(study.project).mkdir()
        study.on("code", "FGD Garut", 0, 9, "Beban kerja").fails(4)
