"""Each gate of ``make test`` is seen to fail on a tree that deserves it."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.source_tree import ROOT

BIN = Path(sys.executable).parent


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def run(*command: str | Path, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, check=False)


def ruff(text: str) -> str:
    """What ruff says of a module of the domain with this text."""
    name = "workbench/domain/planted.py"
    options = ("--output-format", "concise", "--no-cache", "--stdin-filename", name)
    return run(BIN / "ruff", "check", *options, "-", text=text).stdout


class DescribeTheLinter:
    def it_refuses_complexity_above_ten(self) -> None:
        branches = "".join(f"    if a == {n}:\n        a += 1\n" for n in range(10))
        planted = f'"""Doc."""\n\n\ndef f(a: int) -> int:\n    """Doc."""\n{branches}    return a\n'
        assert "C901" in ruff(planted)

    @pytest.mark.parametrize(
        ("rule", "planted"),
        [
            ("F401", '"""Doc."""\n\nimport os\n'),
            ("T201", '"""Doc."""\n\nprint(1)\n'),
            ("D103", '"""Doc."""\n\n\ndef f() -> None:\n    return None\n'),
            ("G004", '"""Doc."""\n\nimport logging\n\nlogging.getLogger("a").info(f"{__name__}")\n'),
            ("DTZ005", '"""Doc."""\n\nfrom datetime import datetime\n\nNOW = datetime.now()\n'),
        ],
    )
    def it_refuses_what_the_house_does_not_do(self, rule: str, planted: str) -> None:
        assert rule in ruff(planted)

    def it_refuses_another_layout(self) -> None:
        name = "workbench/domain/planted.py"
        result = run(BIN / "ruff", "format", "--check", "--stdin-filename", name, "-", text="a = { 1:2 }\n")
        assert result.returncode == 1


class DescribeTheTypeChecker:
    @pytest.mark.parametrize(
        ("rule", "planted"),
        [
            ("no-untyped-def", "def f(a):\n    return a\n"),
            (
                "explicit-override",
                "class A:\n    def f(self) -> None: ...\nclass B(A):\n    def f(self) -> None: ...\n",
            ),
        ],
    )
    def it_is_strict(self, tmp_path: Path, rule: str, planted: str) -> None:
        sinner = tmp_path / "planted.py"
        sinner.write_text(planted)
        result = run(BIN / "mypy", "--cache-dir", tmp_path / "cache", sinner)
        assert result.returncode == 1
        assert f"[{rule}]" in result.stdout


class DescribeTheSizeGate:
    def it_refuses_a_long_file_and_a_long_class(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "exports").mkdir()
        (tmp_path / "exports" / "long.py").write_text("a = 1\n" * 701)
        (tmp_path / "exports" / "wide.py").write_text("class A:\n" + "    a = 1\n" * 300)
        assert script("check_file_sizes").main([str(tmp_path)]) == 1
        told = capsys.readouterr().out.splitlines()
        assert [line.rpartition(": ")[2] for line in told] == [
            "701 lines, at most 700",
            "class A has 301 lines, at most 300",
        ]

    def it_lets_the_measure_itself_pass(self, tmp_path: Path) -> None:
        (tmp_path / "exports").mkdir()
        (tmp_path / "exports" / "full.py").write_text("a = 1\n" * 400 + "class A:\n" + "    a = 1\n" * 299)
        assert script("check_file_sizes").main([str(tmp_path)]) == 0


def report(**percents: int) -> dict[str, dict[str, object]]:
    """A coverage report of one file of a hundred lines for each area, by its folder."""
    return {
        "files": {
            f"{folder.replace('__', '/')}/a.py": {
                "summary": {
                    "num_statements": 80, "num_branches": 20, "covered_lines": min(percent, 80),
                    "covered_branches": max(percent - 80, 0), "missing_lines": 80 - min(percent, 80),
                    "missing_branches": 20 - max(percent - 80, 0),
                }
            }
            for folder, percent in percents.items()
        }
    }  # fmt: skip


class DescribeTheCoverageGate:
    @pytest.mark.parametrize(
        ("folder", "percent", "complains"),
        [
            ("workbench__domain", 100, False),
            ("workbench__domain", 99, True),
            ("workbench__coding", 99, True),
            ("workbench__supervision", 99, True),
            ("workbench__storage", 90, False),
            ("workbench__storage", 89, True),
            ("exports", 89, True),
            ("workbench__ui", 60, False),
            ("workbench__ui", 59, True),
        ],
    )
    def it_asks_of_each_area_its_own(self, folder: str, percent: int, complains: bool) -> None:
        gate = script("check_coverage")
        found = gate.complaints(gate.areas_of(report(**{folder: percent})), {"workbench/ui": 60.0})
        assert bool(found) is complains

    def it_raises_floors_and_never_lowers_them(self) -> None:
        gate = script("check_coverage")
        areas = gate.areas_of(report(workbench__ui=70, workbench__storage=95))
        assert gate.raised(areas, {"workbench/ui": 60.0, "the rest": 99.0}) == {
            "workbench/ui": 70.0,
            "the rest": 99.0,
        }
