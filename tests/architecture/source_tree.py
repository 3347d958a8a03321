"""The files that the architecture tests read."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("workbench", "exports", "corpora")


def modules(*packages: str) -> list[Path]:
    """Every Python file of ``packages`` (folders or files with ``/`` below the checkout)."""
    return [path for name in packages for path in _python_files(ROOT / name)]


DYNAMIC = {"import_module", "__import__"}


def _python_files(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported_names(tree: ast.Module) -> Iterator[str]:
    """Every module that ``tree`` imports anywhere, under its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif (
            isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in DYNAMIC
        ):
            yield from (str(name.value) for name in node.args[:1] if isinstance(name, ast.Constant))


def tracked_files() -> list[Path]:
    """Every file that git knows, as it lies in the tree."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    return [path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file()]
