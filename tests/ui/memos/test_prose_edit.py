"""Writing simple text by keys."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.domain.prose import BlockKind, Link, LinkKind, parsed, written
from workbench.ui.panels.prose_tools import ProseTools
from workbench.ui.views.prose_edit import ProseEdit

CONTROL = Qt.KeyboardModifier.ControlModifier
NETWORK = Link(LinkKind.CODE, "c-net")
TEXT = (
    "Uang **semua** *tidak* ***a*** [J](workbench:code/c-net), [lama](workbench:code/gone)\n## Judul **tebal**\n"
    "- Siapa\n  - Dinas\n- 2 \\* 3\n1. Tanya\n2. Cek\n\nSelesai.\n7. Tujuh"
)


@pytest.fixture
def edit(qtbot: QtBot) -> ProseEdit:
    made = ProseEdit()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def press(edit: ProseEdit, *keys: Qt.Key, control: bool = False) -> None:
    for key in keys:
        QTest.keyClick(edit, key, CONTROL if control else Qt.KeyboardModifier.NoModifier)


class DescribeProseEdit:
    def it_gives_back_what_it_was_given(self, edit: ProseEdit) -> None:
        edit.show_prose(TEXT, lambda link: link == NETWORK)
        assert edit.prose() == written(parsed(TEXT))

    def it_strikes_links_through_that_lead_nowhere(self, edit: ProseEdit) -> None:
        edit.show_prose(TEXT, lambda link: link == NETWORK)
        for words, gone in (("J", False), ("lama", True)):
            found = edit.document().find(words)
            assert found.charFormat().fontStrikeOut() is gone

    def it_is_written_by_keys_alone(self, edit: ProseEdit) -> None:
        QTest.keyClicks(edit, "# Judul")
        press(edit, Qt.Key.Key_Return)
        QTest.keyClicks(edit, "biasa ")
        press(edit, Qt.Key.Key_B, control=True)
        QTest.keyClicks(edit, "tebal")
        press(edit, Qt.Key.Key_B, control=True)
        QTest.keyClicks(edit, " ")
        press(edit, Qt.Key.Key_I, control=True)
        QTest.keyClicks(edit, "miring")
        press(edit, Qt.Key.Key_I, control=True)
        press(edit, Qt.Key.Key_Return)
        QTest.keyClicks(edit, "- satu")
        press(edit, Qt.Key.Key_Return)
        press(edit, Qt.Key.Key_BracketRight, control=True)
        QTest.keyClicks(edit, "dua")
        press(edit, Qt.Key.Key_Return)
        press(edit, Qt.Key.Key_BracketLeft, control=True)
        QTest.keyClicks(edit, "tiga")
        press(edit, Qt.Key.Key_Return, Qt.Key.Key_Return)
        QTest.keyClicks(edit, "1. empat")
        assert edit.prose() == "# Judul\nbiasa **tebal** *miring*\n- satu\n  - dua\n- tiga\n1. empat"

    def it_takes_a_line_out_of_its_list_or_heading(self, edit: ProseEdit) -> None:
        for text in ("- satu", "## satu", "1. satu"):
            edit.show_prose(text, lambda _link: True)
            press(edit, Qt.Key.Key_Backspace)
            assert edit.prose() == "satu"

    def it_shapes_whole_lines(self, edit: ProseEdit) -> None:
        edit.show_prose("satu\ndua", lambda _link: True)
        edit.selectAll()
        edit.toggle_list(BlockKind.NUMBER)
        assert edit.prose() == "1. satu\n2. dua"
        edit.toggle_list(BlockKind.NUMBER)
        assert edit.prose() == "satu\ndua"
        edit.moveCursor(edit.textCursor().MoveOperation.Start)
        edit.toggle_heading()
        assert edit.prose() == "## satu\ndua"
        edit.toggle_heading()
        assert edit.prose() == "satu\ndua"

    def it_indents_only_items_and_not_without_end(self, edit: ProseEdit) -> None:
        edit.show_prose("satu", lambda _link: True)
        press(edit, Qt.Key.Key_BracketRight, control=True)
        assert edit.prose() == "satu"
        edit.toggle_list(BlockKind.BULLET)
        press(edit, *[Qt.Key.Key_BracketRight] * 9, control=True)
        assert edit.prose() == "      - satu"

    def it_puts_a_link_in_and_goes_on_outside_it(self, edit: ProseEdit) -> None:
        edit.insert_link("Jaringan", NETWORK)
        QTest.keyClicks(edit, "itu")
        assert edit.prose() == f"[Jaringan]({NETWORK.address}) itu"

    def it_makes_selected_words_the_link(self, edit: ProseEdit) -> None:
        edit.show_prose("sinyal", lambda _link: True)
        edit.selectAll()
        edit.insert_link("Jaringan", NETWORK)
        assert edit.prose() == f"[sinyal]({NETWORK.address})"

    def it_types_on_outside_a_link_at_its_end(self, edit: ProseEdit) -> None:
        edit.show_prose(f"[J]({NETWORK.address})a", lambda _link: True)
        press(edit, Qt.Key.Key_Right)
        QTest.keyClicks(edit, "x")
        assert edit.prose() == f"[J]({NETWORK.address})xa"
        edit.show_prose(f"[J]({NETWORK.address})", lambda _link: True)
        press(edit, Qt.Key.Key_End)
        QTest.keyClicks(edit, "x")
        assert edit.prose() == f"[J]({NETWORK.address})x"

    def it_follows_a_link_by_key_and_by_click(self, edit: ProseEdit, qtbot: QtBot) -> None:
        edit.show_prose(f"[Jaringan]({NETWORK.address})", lambda _link: True)
        press(edit, Qt.Key.Key_Right)
        with qtbot.waitSignal(edit.link_opened) as by_key:
            press(edit, Qt.Key.Key_Return, control=True)
        assert by_key.args == [NETWORK]
        at = edit.cursorRect().center() + QPoint(8, 0)
        with qtbot.waitSignal(edit.link_opened) as by_click:
            QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, CONTROL, at)
        assert by_click.args == [NETWORK]
        with qtbot.assertNotEmitted(edit.link_opened):
            QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def it_takes_in_plain_words_alone(self, edit: ProseEdit) -> None:
        data = QMimeData()
        data.setHtml("<b>tebal</b>")
        data.setText("tebal")
        edit.insertFromMimeData(data)
        assert edit.prose() == "tebal"

    def it_changes_nothing_that_may_only_be_read(self, edit: ProseEdit) -> None:
        edit.show_prose("satu", lambda _link: True)
        edit.setReadOnly(True)
        edit.selectAll()
        press(edit, Qt.Key.Key_B, control=True)
        QTest.keyClicks(edit, "x")
        assert edit.prose() == "satu"

    def it_leaves_undo_to_the_window_when_it_has_nothing_to_take_back(self, edit: ProseEdit) -> None:
        def wants(key: Qt.Key) -> bool:
            event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
            event.ignore()
            edit.event(event)
            return event.isAccepted()

        edit.show_prose("satu", lambda _link: True)
        assert not wants(Qt.Key.Key_Z)
        QTest.keyClicks(edit, "x")
        assert wants(Qt.Key.Key_Z)
        assert wants(Qt.Key.Key_I)
        edit.undo()
        assert not wants(Qt.Key.Key_Z)


class DescribeProseTools:
    def it_does_what_the_keys_do_and_shows_what_the_caret_stands_in(
        self, edit: ProseEdit, qtbot: QtBot
    ) -> None:
        tools = ProseTools(edit)
        qtbot.addWidget(tools)
        edit.show_prose("satu", lambda _link: True)
        edit.selectAll()
        tools.bold.click()
        tools.italic.click()
        assert edit.prose() == "***satu***"
        assert tools.bold.isChecked()
        assert tools.italic.isChecked()
        tools.bullets.click()
        assert (edit.prose(), tools.bullets.isChecked()) == ("- ***satu***", True)
        tools.numbers.click()
        assert (edit.prose(), tools.bullets.isChecked()) == ("1. ***satu***", False)
        tools.heading.click()
        assert edit.prose().startswith("## ")
        assert tools.heading.isChecked()
        with qtbot.waitSignal(tools.link_wanted):
            tools.link.click()
