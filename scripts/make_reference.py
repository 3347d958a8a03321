"""Write the manual's reference pages, keys and messages, and the schemas of record files.

All of them are made from the lists that the program itself reads.

``--check`` writes nothing and exits with 1 when a page is not what it should be.
"""

import json
import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from workbench.services.schemas import SHAPES, schema_of
from workbench.services.settings import Settings
from workbench.ui.command_list import ACTIONS, MENUS, SUBMENUS, menu_title, text_of, tip_of
from workbench.ui.key_words import key_words
from workbench.ui.phrases import ERROR_WORDS, said
from workbench.ui.phrases_files import FILE_WORDS
from workbench.ui.phrases_warnings import WARNING_WORDS
from workbench.ui.preferences import Preferences

SCHEMAS = Path(__file__).parent.parent / "docs" / "schemas"
MANUAL = Path(__file__).parent.parent / "docs" / "manual"
PAGES = {"id": "tombol-dan-pesan.md", "en": "keys-and-messages.md"}
WORDS = {
    "title": ("Perintah, tombol, dan pesan", "Commands, keys and messages"),
    "made": (
        "Halaman ini dibuat dari daftar yang dibaca program sendiri (`scripts/make_reference.py`).",
        "This page is made from the lists that the program itself reads (`scripts/make_reference.py`).",
    ),
    "commands": ("Perintah", "Commands"),
    "command": ("Perintah", "Command"),
    "keys": ("Tombol", "Keys"),
    "does": ("Gunanya", "What it does"),
    "other": ("Lainnya", "Others"),
    "messages": ("Pesan dan apa yang dapat dilakukan", "Messages, and what to do"),
    "files": ("Berkas yang ditolak", "Files that are refused"),
    "doubts": ("Keraguan saat mengimpor", "Doubts while importing"),
}


def _title_of(menu: str) -> str:
    """Return a menu's title, behind that of the menu which holds it."""
    outer, _, inner = menu.partition("/")
    titles = (menu_title(each).replace("&", "") for each in ((outer, menu) if inner else (menu,)))
    return " › ".join(titles)


def _menus_in_order() -> list[tuple[str, str]]:
    """Return every menu, those within another behind it, and last that of the commands in none."""
    inner = [(name, [each for each in SUBMENUS if each[0].startswith(f"{name}/")]) for name, _title in MENUS]
    found = dict(inner)
    return [*(each for menu in MENUS for each in (menu, *found[menu[0]])), ("", "")]


def page(language: str) -> str:
    """Return the reference page in a language; the application speaks it already."""

    def word(name: str) -> str:
        return said(WORDS[name], language)

    lines = [f"# {word('title')}", "", word("made"), "", f"## {word('commands')}", ""]
    for menu, _title in _menus_in_order():
        commands = [spec for spec in ACTIONS if spec.menu == menu]
        if not commands:
            continue
        title = _title_of(menu) if menu else word("other")
        lines += [
            f"### {title}",
            "",
            f"| {word('command')} | {word('keys')} | {word('does')} |",
            "|---|---|---|",
        ]
        lines += [f"| {_plain(text_of(each))} | {_keys(each.keys)} | {tip_of(each)} |" for each in commands]
        lines.append("")
    lines += [
        f"## {word('messages')}",
        "",
        *(_bullet(said(each, language)) for each in ERROR_WORDS.values()),
        "",
    ]
    lines += [
        f"### {word('files')}",
        "",
        *(_bullet(said(each, language)) for each in FILE_WORDS.values()),
        "",
    ]
    lines += [
        f"### {word('doubts')}",
        "",
        *(_bullet(said(each, language)) for each in WARNING_WORDS.values()),
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write or check the pages and the schemas."""
    application = QApplication.instance() or QApplication([])
    preferences = Preferences(application, Settings(), lasting=False)
    wanted = {SCHEMAS / f"{what}.schema.json": _schema(what) for what in SHAPES}
    for language, name in PAGES.items():
        preferences.set_language(language)
        wanted[MANUAL / language / name] = page(language)
    stale = [
        target
        for target, text in wanted.items()
        if not target.exists() or target.read_text(encoding="utf-8") != text
    ]
    if "--check" not in sys.argv:
        for target in stale:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(wanted[target], encoding="utf-8")
    if stale and "--check" in sys.argv:
        print("not as the program has it:", *stale)
        return 1
    return 0


def _schema(what: str) -> str:
    return json.dumps(schema_of(what), ensure_ascii=False, indent=2) + "\n"


def _plain(text: str) -> str:
    return text.replace("&", "").replace("|", "\\|")


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key}`" for key in key_words(keys).split())


def _bullet(words: str) -> str:
    what, _, do = re.sub(r"\{(\w+)\}", r"*\1*", words).partition("; ")
    return f"- **{what[0].upper()}{what[1:]}.** {do[:1].upper()}{do[1:]}{'.' if do else ''}"


if __name__ == "__main__":
    sys.exit(main())
