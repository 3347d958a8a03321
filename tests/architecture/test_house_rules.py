"""Rules of the house that no linter knows, each tried on a text that breaks it."""

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.architecture.source_tree import PACKAGES, ROOT, imported_names, modules, parsed, tracked_files

CORE = ("workbench/domain", "workbench/coding", "workbench/supervision")
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "urllib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
OFFLINE_PARTS = {"urllib.parse"}
QT_NETWORK = re.compile(r"PySide6\.(QtNetwork|QtWebSockets|QtWebEngine\w*|QtHttpServer)\b")
GPL_QT = re.compile(r"PySide6\.(QtCharts|QtDataVisualization|QtGraphs\w*|QtNetworkAuth|QtVirtualKeyboard)\b")
TEXTS_OF = {"tr": 1, "translate": 2, "QT_TRANSLATE_NOOP": 2, "QT_TR_NOOP": 1}
"""How many of the first arguments of a call are texts that lupdate must be able to read."""
MACHINE_PATH = re.compile(r"(?<![\w.)}])/(work|root|opt)/\w")


def foreign_imports(tree: ast.Module) -> Iterator[str]:
    """Modules of neither the standard library nor ``workbench``."""
    for name in imported_names(tree):
        top = name.partition(".")[0]
        if top != "workbench" and top not in sys.stdlib_module_names:
            yield name


def network_imports(tree: ast.Module) -> Iterator[str]:
    """Modules that can open a connection."""
    for name in imported_names(tree):
        if name in OFFLINE_PARTS:
            continue
        if name.partition(".")[0] in NETWORK or QT_NETWORK.match(name):
            yield name


def computed_translations(tree: ast.Module, tables: Iterable[ast.Module] = ()) -> Iterator[int]:
    """Lines on which ``tr`` or ``translate`` gets anything but plain literals, or stands in an f-string.

    lupdate finds neither, so the text stays English in every language.

    A table may mark its literals with ``QT_TRANSLATE_NOOP`` and have them looked up by name in the same module, or in
    one that is known to read the ``tables`` of others.
    """
    marked = {
        ast.unparse(node.args[0]) for name, node in calls_in(tree, *tables) if name == "QT_TRANSLATE_NOOP"
    }
    within = {
        id(node) for each in ast.walk(tree) if isinstance(each, ast.JoinedStr) for node in ast.walk(each)
    }
    for name, node in calls_in(tree):
        if name in TEXTS_OF and id(node) in within:
            yield node.lineno
            continue
        if name == "translate" and len(node.args) > 1 and ast.unparse(node.args[0]) in marked:
            texts = [text for text in node.args[:2] if isinstance(text, ast.JoinedStr | ast.BinOp)]
        else:
            texts = node.args[: TEXTS_OF.get(name, 0)]
        if not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts):
            yield node.lineno


def calls_in(*trees: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of what is called."""
    for tree in trees:
        yield from ((called_name(node), node) for node in ast.walk(tree) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    # ``str.translate`` takes one table.
    return "" if name == "translate" and len(call.args) < 2 else name


def waits(tree: ast.Module) -> Iterator[int]:
    """Lines on which a test sleeps."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = getattr(node.func.value, "id", getattr(node.func.value, "attr", ""))
            if (owner, node.func.attr) in {("time", "sleep"), ("QTest", "qWait"), ("qtbot", "wait")}:
                yield node.lineno


def executed_dialogs(tree: ast.Module) -> Iterator[int]:
    """Lines on which a dialog is executed, which leaves it with its parent until the window closes."""
    for name, node in calls_in(tree):
        if name == "exec" and not node.args and isinstance(node.func, ast.Attribute):
            yield node.lineno


def foreign_places(lock: str) -> set[str]:
    """What a lock file names that is neither the public index nor this checkout."""
    urls = set(re.findall(r'(?:https?|file|git\+\w+)://[^/"]*', lock))
    paths = {
        path for path in re.findall(r'(?:editable|path|directory|virtual) = "([^"]*)"', lock) if path != "."
    }
    return (urls | paths) - {"https://pypi.org", "https://files.pythonhosted.org"}


def offenders(rule: Callable[[ast.Module], Iterable[object]], paths: list[Path]) -> list[str]:
    """Files that break ``rule``, each with what it says."""
    return [f"{path.relative_to(ROOT)}: {told}" for path in paths for told in rule(parsed(path))]


class DescribeTheCore:
    def it_stands_on_the_standard_library(self) -> None:
        assert offenders(foreign_imports, modules(*CORE)) == []

    def it_would_notice_a_library(self) -> None:
        assert list(foreign_imports(ast.parse("def f():\n    from attrs import define"))) == ["attrs"]


class DescribeTheWholeApp:
    def it_opens_no_connection(self) -> None:
        assert offenders(network_imports, modules(*PACKAGES)) == []

    @pytest.mark.parametrize(
        "text",
        ["import socket", "from urllib import request", "import PySide6.QtNetwork", "import_module('ssl')"],
    )
    def it_would_notice_a_connection(self, text: str) -> None:
        assert len(list(network_imports(ast.parse(text)))) == 1

    def it_uses_no_part_of_qt_that_is_gpl_only(self) -> None:
        named = [name for path in modules(*PACKAGES) for name in imported_names(parsed(path))]
        assert [name for name in named if GPL_QT.match(name)] == []
        assert GPL_QT.match("PySide6.QtCharts")

    def it_silences_no_type_checker(self) -> None:
        silenced = [path for path in modules(*PACKAGES) if "type: ignore" in path.read_text(encoding="utf-8")]
        settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]
        assert silenced == []
        assert settings["strict"] is True
        assert "overrides" not in settings
        assert "ignore_missing_imports" not in settings


class DescribeTranslatedTexts:
    def it_gets_plain_literals(self) -> None:
        groups = [parsed(path) for path in modules("workbench/ui/command_groups")]
        reading = {ROOT / "workbench" / "ui" / "command_list.py"}
        paths = set(modules("workbench/ui", "workbench/app.py"))
        assert offenders(computed_translations, sorted(paths - reading)) == []
        assert offenders(partial(computed_translations, tables=groups), sorted(reading)) == []

    def it_may_be_marked_in_a_table(self) -> None:
        table = 'NAMES = [QT_TRANSLATE_NOOP("Menus", "Codes")]\napp.translate("Menus", NAMES[0])'
        assert list(computed_translations(ast.parse(table))) == []
        assert list(computed_translations(ast.parse(table.replace("NAMES[0]", 'f"{name}"')))) == [2]
        assert list(
            computed_translations(ast.parse(table.replace('translate("Menus"', 'translate("Other"')))
        ) == [2]

    def it_may_be_marked_in_a_table_of_another_module_that_is_known(self) -> None:
        table = ast.parse('NAMES = [QT_TRANSLATE_NOOP("Menus", "Codes")]')
        reader = ast.parse('app.translate("Menus", spec.text)')
        assert list(computed_translations(reader, [table])) == []
        assert list(computed_translations(reader)) == [1]

    @pytest.mark.parametrize(
        "text",
        [
            'self.tr(f"{n} codes")',
            "tr(name)",
            'app.translate("Phrases", "a" + b)',
            """f"{name or self.tr('Memo')}: {n}\"""",
        ],
    )
    def it_would_notice_a_computed_one(self, text: str) -> None:
        assert list(computed_translations(ast.parse(text))) == [1]


class DescribeDialogs:
    def it_lets_them_go_in_one_place(self) -> None:
        the_place = ROOT / "workbench" / "ui" / "dialogs" / "answered.py"
        assert offenders(executed_dialogs, sorted({*modules("workbench/ui")} - {the_place})) == []
        assert len(list(executed_dialogs(parsed(the_place)))) == 1

    def it_would_notice_one_that_stays(self) -> None:
        assert list(executed_dialogs(ast.parse("dialog = Ask(window)\nAsk(window).exec()"))) == [2]


class DescribeTheTests:
    def it_finds_no_sleeper(self) -> None:
        assert offenders(waits, modules("tests")) == []

    def it_would_notice_a_sleeper(self) -> None:
        assert list(waits(ast.parse("import time\ntime.sleep(1)\nqtbot.wait(10)"))) == [2, 3]


class DescribeTheRepository:
    def it_speaks_of_no_machine(self) -> None:
        told = []
        for path in tracked_files():
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            told += [f"{path}: {match.group()}" for match in MACHINE_PATH.finditer(text)]
        assert told == []

    def it_would_notice_a_machine(self) -> None:
        assert MACHINE_PATH.search("see /" + "root/notes") is not None
        assert MACHINE_PATH.search("tests/" + "work/notes") is None

    def it_locks_packages_of_the_public_index_alone(self) -> None:
        assert foreign_places((ROOT / "uv.lock").read_text(encoding="utf-8")) == set()

    @pytest.mark.parametrize(
        "line",
        ['source = { registry = "https://mirror.example/simple" }', 'source = { registry = "file:///srv/wheels" }',
         'source = { path = "../wheels/x.whl" }'],
    )  # fmt: skip
    def it_would_notice_another_index(self, line: str) -> None:
        assert len(foreign_places(line)) == 1
