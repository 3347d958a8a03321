"""Provenance codes in the window: pasted into the search field, they lead to the words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.services.talking import talking_project
from tests.ui.finding import Finder
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.coding import CodingWorkspace

CODE = "[FGD Garut, Rina, par. 2]"


@pytest.fixture
def finder(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Finder:
    made = Finder(qtbot, window, talking_project(tmp_path / "bicara.workbench"))
    window.show()
    return made


def _paste(finder: Finder, words: str) -> None:
    QGuiApplication.clipboard().setText(words)
    field = finder.text.field.field
    field.selectAll()
    finder.qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    finder.rest()


def _shown(finder: Finder) -> tuple[str | None, Span | None]:
    workspace = finder.window.front
    if not isinstance(workspace, CodingWorkspace):
        return None, None
    return workspace.transcript.source, workspace.transcript.view.selection()


def _lines(finder: Finder) -> list[str]:
    return [each.text() for each in finder.text.places.buttons if not each.isHidden()]


class DescribePasting:
    def it_jumps_at_once(self, finder: Finder) -> None:
        _paste(finder, CODE)
        source, selection = _shown(finder)
        text = finder.project.reader.text("s-garut")
        assert source == "s-garut"
        assert selection is not None
        assert selection.of(text).startswith("Rina: Saya dibantu tetangga.")

    def it_jumps_again_from_the_next_code(self, finder: Finder) -> None:
        _paste(finder, CODE)
        finder.run("find_text")
        _paste(finder, "(Wawancara Ende, Budi, par. 1)")
        assert _shown(finder)[0] == "s-ende"

    def it_stays_where_somebody_comes_back_to(self, finder: Finder) -> None:
        _paste(finder, CODE)
        finder.window.bring("finding")
        source = finder.project.reader.get(Source, "s-ende")
        finder.project.perform(Rewrite((replace(source, name="Wawancara di Ende"),)))
        finder.rest()
        assert _shown(finder)[0] is None
        assert _lines(finder) == ["Go to FGD Garut, paragraph 2"]

    def it_searches_for_what_leads_nowhere(self, finder: Finder) -> None:
        _paste(finder, "[bantuan, par. 1]")
        assert _shown(finder)[0] is None
        assert finder.text.places.isHidden()
        _paste(finder, "bantuan")
        assert len(finder.hits()) == 5


class DescribeTyping:
    def it_says_where_enter_leads(self, finder: Finder) -> None:
        assert finder.type(CODE) == []
        assert _shown(finder)[0] is None
        assert _lines(finder) == ["Go to FGD Garut, paragraph 2"]
        assert finder.text.places.said == "Enter goes there."
        finder.qtbot.keyClick(finder.text.field.field, Qt.Key.Key_Return)
        assert _shown(finder)[0] == "s-garut"

    def it_forgets_the_place_with_the_next_words(self, finder: Finder) -> None:
        finder.type(CODE)
        assert finder.type("bantuan")
        assert finder.text.places.isHidden()
        assert finder.text.places.said == ""

    def it_says_that_nobody_so_called_speaks_there(self, finder: Finder) -> None:
        _paste(finder, "[FGD Garut, Wati, par. 2]")
        assert _shown(finder)[0] is None
        assert finder.text.places.said.startswith("Nobody of that name or role speaks there now.")
        finder.text.places.buttons[0].click()
        assert _shown(finder)[0] == "s-garut"

    def it_asks_which_of_several_is_meant(self, finder: Finder) -> None:
        source = finder.project.reader.get(Source, "s-ende")
        finder.project.perform(Rewrite((replace(source, name="FGD Garut"),)))
        _paste(finder, "[FGD Garut, Budi, par. 1]")
        assert _lines(finder) == ["Go to FGD Garut, paragraph 1"]
        finder.run("find_text")
        _paste(finder, "[FGD Garut, par. 1]")
        assert _shown(finder)[0] is None
        assert _lines(finder) == ["Go to FGD Garut, paragraph 1"] * 2
        assert finder.text.places.said == "Several places may be meant. Enter goes to the first."
        finder.text.places.buttons[1].click()
        assert _shown(finder)[0] in {"s-garut", "s-ende"}
