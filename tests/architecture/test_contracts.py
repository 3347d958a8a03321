"""Every import contract holds, and each has been seen to fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")

# One forbidden import for each contract: contract, the module that sins, what it imports.
SINS = [
    ("layers", "workbench/domain/spans.py", "workbench.coding"),
    ("layers", "workbench/coding/__init__.py", "workbench.supervision"),
    ("layers", "workbench/supervision/__init__.py", "workbench.storage"),
    ("layers", "workbench/storage/__init__.py", "workbench.language"),
    ("layers", "workbench/analysis/__init__.py", "workbench.storage"),
    ("layers", "workbench/services/__init__.py", "workbench.ui"),
    ("layers", "workbench/stray.py", "workbench.domain"),
    ("ui-through-services", "workbench/ui/__init__.py", "workbench.storage"),
    ("ui-through-services", "workbench/ui/panels/__init__.py", "workbench.language"),
    ("ui-through-services", "workbench/ui/panels/__init__.py", "workbench.analysis"),
    ("ui-through-services", "workbench/ui/panels/__init__.py", "exports"),
    ("exports-know-domain", "exports/__init__.py", "workbench.coding"),
    ("corpora-know-nothing", "corpora/__init__.py", "workbench.domain"),
    ("exports-below-services", "workbench/analysis/__init__.py", "exports"),
    ("sql-in-storage", "workbench/services/__init__.py", "sqlalchemy"),
    ("sql-in-storage", "workbench/ui/__init__.py", "sqlite3"),
    ("qt-in-ui", "workbench/services/__init__.py", "PySide6.QtCore"),
    ("spacy-in-language", "workbench/analysis/__init__.py", "spacy"),
    ("drawing-in-exports", "workbench/analysis/__init__.py", "matplotlib"),
    ("pandas-in-analysis", "workbench/language/__init__.py", "pandas"),
    ("numpy-in-analysis-and-language", "workbench/services/__init__.py", "numpy"),
    ("docx-in-exports", "workbench/language/readers/__init__.py", "docx"),
    ("domain-is-plain", "workbench/domain/spans.py", "lxml"),
]


def contracts() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


def lint(tree: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINTER, "--no-logo", "--no-cache", *options],
        cwd=tree,
        env={"PYTHONPATH": str(tree), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def skeleton(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages as folders of empty modules, so that nothing but the planted import can offend."""
    tree = tmp_path_factory.mktemp("skeleton")
    shutil.copy(ROOT / "pyproject.toml", tree)
    for package in ("workbench", "exports", "corpora"):
        for folder in [ROOT / package, *(ROOT / package).rglob("*/")]:
            if (folder / "__init__.py").exists():
                (tree / folder.relative_to(ROOT)).mkdir(parents=True, exist_ok=True)
                (tree / folder.relative_to(ROOT) / "__init__.py").touch()
    return tree


class DescribeImportContracts:
    def it_finds_the_real_tree_clean(self) -> None:
        result = lint(ROOT)
        assert result.returncode == 0, result.stdout + result.stderr

    def it_finds_the_bare_skeleton_clean(self, skeleton: Path) -> None:
        result = lint(skeleton)
        assert result.returncode == 0, result.stdout + result.stderr

    @pytest.mark.parametrize(("contract", "module", "imported"), SINS)
    def it_objects_to_a_planted_violation(
        self, skeleton: Path, contract: str, module: str, imported: str
    ) -> None:
        sinner = skeleton / module
        before = sinner.read_text() if sinner.exists() else None
        sinner.write_text(f"import {imported}\n")
        try:
            result = lint(skeleton, "--contract", contract)
        finally:
            sinner.unlink() if before is None else sinner.write_text(before)
        assert result.returncode == 1, result.stdout + result.stderr
        assert "1 broken" in result.stdout

    def it_plants_one_in_every_contract(self) -> None:
        assert {contract for contract, _, _ in SINS} == set(contracts())
