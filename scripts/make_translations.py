"""Collect the window's texts into the .ts files and compile them: ``make translations``."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "workbench" / "ui" / "assets" / "i18n"
QT_WORDS = FOLDER / "qtbase_id.ts"
"""Qt's own words in Indonesian, which Qt comes without; written by hand, so nothing is collected into it."""
LANGUAGES = {"id": ["-source-language", "en", "-target-language", "id"], "en": ["-pluralonly"]}


def sources() -> list[str]:
    """Return the modules that may say something, in a fixed order."""
    return [str(path.relative_to(ROOT)) for path in sorted((ROOT / "workbench").rglob("*.py"))]


def collect(language: str, target: Path) -> None:
    """Bring ``target`` up to date with the texts of the code; what is no longer said is dropped."""
    command = ["pyside6-lupdate", *sources(), "-locations", "none", "-no-obsolete", *LANGUAGES[language]]
    _run([*command, "-ts", str(target)])


def compile_into(source: Path, target: Path) -> None:
    """Compile a .ts file."""
    _run(["pyside6-lrelease", str(source), "-qm", str(target)])


def unfinished(source: Path) -> list[str]:
    """Return the texts that have no finished translation."""
    left: list[str] = []
    for message in ET.parse(source).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None:
            left.append(message.findtext("source", ""))
    return left


def main() -> int:
    """Collect and compile both languages; return 1 when something is left to translate."""
    left = 0
    for language in LANGUAGES:
        source = FOLDER / f"workbench_{language}.ts"
        collect(language, source)
        for text in unfinished(source):
            print(f"{source.name}: not translated: {text}", file=sys.stderr)
            left += 1
        compile_into(source, source.with_suffix(".qm"))
    compile_into(QT_WORDS, QT_WORDS.with_suffix(".qm"))
    return 1 if left else 0


def _run(command: list[str]) -> None:
    beside = Path(sys.executable).with_name(command[0])
    done = subprocess.run([str(beside), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed: {done.stderr or done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
