"""The set-up says in one line what to do, and does nothing twice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the set-up script is for POSIX systems")

INSTALLER = """#!/bin/sh
if [ "$1" = --version ]; then echo "uv 0.9.1"; exit; fi
echo "$@" >>asked
{what}
"""
INSTALLS = """mkdir -p .venv/bin && ln -sf {python} .venv/bin/python
touch .venv/bin/workbench && chmod +x .venv/bin/workbench"""
NO_NETWORK = """echo "error: Request failed: dns error: failed to lookup address information"; exit 2"""
OLD_PYTHON = """#!/bin/sh
case "$1" in -V) echo "Python 3.9.2" ;; *) exit 1 ;; esac
"""


class Checkout:
    """A folder with the set-up script, the real settings, and programs of the test's choosing before all others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "scripts").mkdir()
        (folder / "programs").mkdir()
        shutil.copy(ROOT / "scripts" / "setup.sh", folder / "scripts")
        for name in ("pyproject.toml", "uv.lock"):
            shutil.copy(ROOT / name, folder)

    def offer(self, name: str, text: str) -> None:
        program = self.folder / "programs" / name
        program.write_text(text)
        program.chmod(0o755)

    def set_up(self, mode: str = "run") -> subprocess.CompletedProcess[str]:
        around = {
            "PATH": f"{self.folder / 'programs'}:{Path(sys.executable).parent}:/usr/bin:/bin",
            "HOME": str(self.folder),
            "WORKBENCH_SYSTEM_LIBRARIES": "skip",
        }
        script = self.folder / "scripts" / "setup.sh"
        return subprocess.run([script, mode], env=around, capture_output=True, text=True, check=False)

    def asked(self) -> list[str]:
        """What the installer was asked to do, call by call."""
        return (self.folder / "asked").read_text().splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    made = Checkout(tmp_path)
    made.offer("uv", INSTALLER.format(what=INSTALLS.format(python=sys.executable)))
    return made


class DescribeTheSetUp:
    def it_installs_from_the_lock_file_and_only_once(self, checkout: Checkout) -> None:
        assert checkout.set_up().returncode == 0
        second = checkout.set_up()
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        assert len(checkout.asked()) == 1
        assert "sync --frozen" in checkout.asked()[0]
        assert "dev" not in checkout.asked()[0]

    def it_adds_what_tests_need_and_then_also_serves_the_app(self, checkout: Checkout) -> None:
        for mode in ("run", "test", "run", "test"):
            assert checkout.set_up(mode).returncode == 0
        assert len(checkout.asked()) == 2
        assert "--group dev" in checkout.asked()[1]

    def it_installs_anew_when_the_lock_file_changes_and_keeps_what_tests_need(
        self, checkout: Checkout
    ) -> None:
        checkout.set_up("test")
        with (checkout.folder / "uv.lock").open("a") as lock:
            lock.write("# another version\n")
        checkout.set_up("run")
        assert ["--group dev" in line for line in checkout.asked()] == [True, True]

    def it_says_which_python_it_needs(self, checkout: Checkout) -> None:
        for name in ("python3", "python3.11", "python3.12", "python3.13"):
            checkout.offer(name, OLD_PYTHON)
        result = checkout.set_up()
        assert result.returncode == 1
        assert result.stderr == (
            "setup: Python 3.11 or newer is needed, found Python 3.9.2; "
            "install it or run make with PYTHON=/path/to/python3.11\n"
        )

    def it_says_when_there_is_no_network(self, checkout: Checkout) -> None:
        checkout.offer("uv", INSTALLER.format(what=NO_NETWORK))
        result = checkout.set_up()
        assert result.returncode == 1
        assert result.stderr.splitlines()[-1] == (
            "setup: the packages could not be downloaded: check the network and run the same command again "
            "(details: .tools/sync.log)"
        )
        assert checkout.set_up().returncode == 1
