"""Commands whose caller closed a stream."""

import sys

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


class DescribeALockThatIsAFolder:
    def it_is_refused_in_a_sentence(self, study: CommandLine):
        lock_path(study.project).mkdir()
        study.on("code", "FGD Garut", 0, 9, "Beban kerja").fails(4)
