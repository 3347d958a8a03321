"""Gate: no Python file over 700 lines, no class over 300.

Usage: python scripts/check_file_sizes.py [ROOT]. Prints each offender and exits 1 when there is one.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

MAX_FILE_LINES = 700
MAX_CLASS_LINES = 300
FOLDERS = ("workbench", "exports", "corpora", "tests", "benchmarks", "scripts")


def python_files(root: Path) -> Iterator[Path]:
    """Yield every Python file of ours below ``root``, in order."""
    for folder in FOLDERS:
        yield from sorted((root / folder).rglob("*.py"))


def offences(path: Path) -> Iterator[str]:
    """Yield one sentence for each size that ``path`` exceeds."""
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > MAX_FILE_LINES:
        yield f"{path}: {lines} lines, at most {MAX_FILE_LINES}"
    for node in ast.walk(ast.parse(text, str(path))):
        if isinstance(node, ast.ClassDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_CLASS_LINES:
                yield f"{path}:{node.lineno}: class {node.name} has {length} lines, at most {MAX_CLASS_LINES}"


def main(arguments: list[str]) -> int:
    """Check the tree below the first argument or this checkout; return the exit code."""
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[1]
    found = [offence for path in python_files(root) for offence in offences(path)]
    for offence in found:
        print(offence)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
