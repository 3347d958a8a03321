"""The tree of codes: what it shows, finds and does with several codes at once."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.coding.codes import AddCode, Interpret, RenameCode
from workbench.coding.many_codes import SetStatus
from workbench.domain.codes import Code, CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.projects import open_project
from workbench.ui.code_commands import CodeCommands
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.models.code_choices import TOP
from workbench.ui.models.codes_model import CODINGS, DISTRICTS, NAME, SOURCES
from workbench.ui.models.roles import COUNT, MARKS
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.workspaces.coding import CodingWorkspace


def code(coding: CodingWorkspace, path: str) -> Code:
    return coding.sitting.project.codebook().at_path(path)


def children(coding: CodingWorkspace, path: str | None) -> list[str]:
    parent = code(coding, path).id if path else None
    return [each.name for each in coding.sitting.project.codebook().children(parent)]


def shown(coding: CodingWorkspace, column: int = NAME) -> list[str]:
    """What the tree shows in a column, depth first."""
    tree, told = coding.codes.tree.shown, []

    def walk(parent: QModelIndex) -> None:
        for row in range(tree.rowCount(parent)):
            told.append(str(tree.index(row, column, parent).data() or ""))
            walk(tree.index(row, NAME, parent))

    walk(QModelIndex())
    return told


def choose(coding: CodingWorkspace, *paths: str) -> None:
    coding.codes.choose(tuple(code(coding, path).id for path in paths))


def commands_of(coding: CodingWorkspace) -> CodeCommands:
    made = coding.findChild(CodeCommands)
    assert isinstance(made, CodeCommands)
    return made


def add_coding(coding: CodingWorkspace, path: str, start: int, end: int) -> None:
    project = coding.sitting.project
    source = project.reader.all(Source)[0]
    coding.sitting.perform(coding_of(project, source.id, Span(start, end), code(coding, path).id))


def in_box(box: CodeBox, words: str) -> None:
    assert box.isVisible()
    QTest.keyClicks(box.field, words)
    QTest.keyClick(box.field, Qt.Key.Key_Return)


WORK = "Beban kerja"
ADMIN, FEES = "Beban kerja / Beban administratif", "Beban kerja / Biaya pribadi"
NETWORK = "Konteks wilayah / Jaringan internet"


class DescribeTheColumns:
    def it_counts_codings_sources_and_districts_of_a_branch(self, coding: CodingWorkspace):
        add_coding(coding, ADMIN, 0, 9)
        add_coding(coding, FEES, 0, 9)
        model = coding.codes.model
        row = model.index_of_code(code(coding, WORK).id)
        assert [row.siblingAtColumn(column).data() for column in (CODINGS, SOURCES, DISTRICTS)] == [
            "2",
            "1",
            "1",
        ]
        spoken = [
            row.siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole)
            for column in (NAME, CODINGS, SOURCES, DISTRICTS)
        ]
        assert spoken == [
            "Beban kerja, 2 codings · 1 source · 1 district",
            "2 codings",
            "1 source",
            "1 district",
        ]
        assert (
            row.siblingAtColumn(SOURCES).data(Qt.ItemDataRole.ToolTipRole)
            == "2 codings · 1 source · 1 district"
        )

    def it_says_what_each_column_is(self, coding: CodingWorkspace):
        header = [
            coding.codes.model.headerData(
                column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
            )
            for column in (NAME, CODINGS, SOURCES, DISTRICTS)
        ]
        assert header == ["Code", "Codings", "Sources", "Districts"]
        assert coding.codes.model.headerData(0, Qt.Orientation.Vertical) is None

    def it_shows_as_many_as_there_is_room_for_and_those_that_are_wanted(
        self, coding: CodingWorkspace, qapp: QApplication
    ):
        tree = coding.codes.tree

        def seen(width: int) -> list[bool]:
            tree.setFixedWidth(width)
            qapp.processEvents()
            return [not tree.isColumnHidden(column) for column in (CODINGS, SOURCES, DISTRICTS)]

        assert seen(420) == [True, True, True]
        assert seen(180) == [True, False, False]
        entry(coding.codes.view_menu(), "Show codings").trigger()
        assert seen(420) == [False, True, True]
        tree.setFont(QFont(tree.font().family(), 30))
        assert seen(420)[0] is False

    def it_remembers_what_is_shown(self, window: MainWindow, coding: CodingWorkspace):
        entry(coding.codes.view_menu(), "Show districts").trigger()
        coding.codes.show_archived(wanted=True)
        path = coding.sitting.project.path
        window.leave_project()
        window.show_project(open_project(path, coder="Rini"))
        again = window.workspace("coding")
        assert isinstance(again, CodingWorkspace)
        assert again.codes.tree.isColumnHidden(DISTRICTS)
        assert again.codes.tree.shown.shows_archived

    @pytest.mark.parametrize("kept", ["{", "[1]", '{"hidden": 3}'])
    def it_passes_over_what_it_cannot_read(self, window: MainWindow, coding: CodingWorkspace, kept: str):
        coding.sitting.project.file.set_setting("code_tree", kept)
        path = coding.sitting.project.path
        window.leave_project()
        window.show_project(open_project(path, coder="Rini"))
        again = window.workspace("coding")
        assert isinstance(again, CodingWorkspace)
        assert again.codes.tree.wanted_counts == {CODINGS, SOURCES, DISTRICTS}


def entry(menu: QMenu, words: str):
    return next(action for action in menu.actions() if action.text() == words)


class DescribeTheFilter:
    def it_marks_the_best_hit_and_keeps_the_tree(self, coding: CodingWorkspace):
        QTest.keyClicks(coding.codes.filter_box, "jarignan")
        assert shown(coding) == ["Konteks wilayah", "Jaringan internet"]
        assert coding.codes.current() == code(coding, NETWORK).id
        coding.codes.grab()
        QTest.keyClick(coding.codes.filter_box, Qt.Key.Key_Down)
        assert coding.focusWidget() is coding.codes.tree
        coding.codes.filter_box.clear()
        assert len(shown(coding)) == len(coding.sitting.project.codebook())

    def it_shows_the_codes_below_a_theme_that_fits(self, coding: CodingWorkspace):
        coding.codes.filter_box.setText("konteks wil")
        assert shown(coding) == ["Konteks wilayah", *children(coding, "Konteks wilayah")]

    def it_shows_nothing_when_nothing_fits(self, coding: CodingWorkspace):
        before = coding.codes.current()
        coding.codes.filter_box.setText("zzzz")
        assert shown(coding) == []
        assert before is None

    def it_lets_other_keys_be(self, coding: CodingWorkspace):
        QTest.keyClick(coding.codes.filter_box, Qt.Key.Key_Left)
        assert coding.focusWidget() is not coding.codes.tree

    def it_clears_for_a_code_that_is_to_be_marked(self, coding: CodingWorkspace):
        coding.codes.filter_box.setText("jaringan")
        coding.codes.mark(code(coding, FEES).id)
        assert coding.codes.filter_box.text() == ""
        assert coding.codes.current() == code(coding, FEES).id


class DescribeTheOrder:
    def it_sorts_by_name_and_by_count_and_by_hand_again(self, coding: CodingWorkspace):
        add_coding(coding, FEES, 0, 9)
        by_hand = shown(coding)
        header = coding.codes.tree.header()
        coding.codes.tree.order_by(NAME)
        assert shown(coding)[0] == min(children(coding, None))
        coding.codes.tree.order_by(CODINGS)
        assert shown(coding)[:2] == ["Beban kerja", "Biaya pribadi"]
        assert not coding.codes.by_hand
        entry(coding.codes.view_menu(), "In the codebook's order").trigger()
        assert shown(coding) == by_hand
        assert header.sortIndicatorSection() == -1

    def it_sorts_by_a_click_on_a_column(self, coding: CodingWorkspace):
        add_coding(coding, FEES, 0, 9)
        header = coding.codes.tree.header()
        at = QPoint(header.sectionViewportPosition(CODINGS) + 8, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert shown(coding)[:2] == ["Beban kerja", "Biaya pribadi"]

    def it_becomes_the_codebooks_own_in_one_step(self, window: MainWindow, coding: CodingWorkspace):
        before = shown(coding)
        coding.codes.tree.order_by(NAME)
        window.commands["keep_code_order"].trigger()
        assert coding.codes.by_hand
        assert children(coding, None) == sorted(children(coding, None))
        assert children(coding, WORK) == sorted(children(coding, WORK))
        window.commands["keep_code_order"].trigger()
        assert "already" in window.messages.last
        coding.sitting.undo()
        assert shown(coding) == before

    def it_moves_nothing_up_while_sorted(self, window: MainWindow, coding: CodingWorkspace):
        before = children(coding, WORK)
        coding.codes.tree.order_by(NAME)
        choose(coding, FEES)
        window.commands["move_code_up"].trigger()
        assert children(coding, WORK) == before
        assert "sorted" in window.messages.last

    def it_drops_at_the_end_while_sorted(self, coding: CodingWorkspace):
        coding.codes.tree.order_by(NAME)
        model = coding.codes.model
        data = model.mimeData([model.index_of_code(code(coding, FEES).id)])
        model.dropMimeData(
            data, Qt.DropAction.MoveAction, 0, 0, model.index_of_code(code(coding, "Kinerja").id)
        )
        assert children(coding, "Kinerja")[-1] == "Biaya pribadi"


class DescribeSeveralCodes:
    def it_moves_them_by_dropping_in_one_step(self, coding: CodingWorkspace):
        before = shown(coding)
        model = coding.codes.model
        choose(coding, ADMIN, FEES)
        rows = coding.codes.tree.selectionModel().selectedIndexes()
        data = coding.codes.tree.shown.mimeData(rows)
        model.dropMimeData(
            data, Qt.DropAction.MoveAction, 1, 0, model.index_of_code(code(coding, "Kinerja").id)
        )
        moved = children(coding, "Kinerja")
        assert moved[1:3] == [name for name in before if name in {"Beban administratif", "Biaya pribadi"}]
        assert set(coding.codes.chosen()) == {
            code(coding, "Kinerja / Beban administratif").id,
            code(coding, "Kinerja / Biaya pribadi").id,
        }
        coding.sitting.undo()
        assert shown(coding) == before

    def it_refuses_a_drop_of_something_else(self, coding: CodingWorkspace):
        model = coding.codes.model
        empty = model.mimeData([])
        assert not model.dropMimeData(empty, Qt.DropAction.MoveAction, -1, -1, QModelIndex())

    def it_moves_them_up_down_in_and_out_as_a_block(self, window: MainWindow, coding: CodingWorkspace):
        names = children(coding, WORK)
        choose(coding, f"{WORK} / {names[1]}", f"{WORK} / {names[2]}")
        window.commands["move_code_up"].trigger()
        assert children(coding, WORK)[:3] == [names[1], names[2], names[0]]
        window.commands["move_code_up"].trigger()
        assert children(coding, WORK)[:3] == [names[1], names[2], names[0]]
        window.commands["move_code_down"].trigger()
        assert children(coding, WORK)[:3] == [names[0], names[1], names[2]]
        window.commands["move_code_in"].trigger()
        assert children(coding, f"{WORK} / {names[0]}") == [names[1], names[2]]
        window.commands["move_code_out"].trigger()
        assert children(coding, WORK)[:3] == [names[0], names[1], names[2]]
        window.commands["move_code_out"].trigger()
        assert children(coding, WORK)[0] == names[0]
        assert names[1] in children(coding, None)
        window.commands["move_code_out"].trigger()
        assert names[1] in children(coding, None)

    def it_asks_for_codes_of_one_branch(self, window: MainWindow, coding: CodingWorkspace):
        before = shown(coding)
        choose(coding, FEES, NETWORK)
        for name in ("move_code_up", "move_code_in", "move_code_out"):
            window.commands[name].trigger()
            assert "one branch" in window.messages.last
        assert shown(coding) == before

    def it_moves_them_where_the_box_says(self, window: MainWindow, coding: CodingWorkspace):
        choose(coding, FEES, NETWORK)
        window.commands["move_code_to"].trigger()
        in_box(commands_of(coding).moves.box, "kinerja")
        assert children(coding, "Kinerja")[-2:] == ["Jaringan internet", "Biaya pribadi"] or children(
            coding, "Kinerja"
        )[-2:] == ["Biaya pribadi", "Jaringan internet"]

    def it_moves_them_to_the_top(self, window: MainWindow, coding: CodingWorkspace):
        choose(coding, FEES)
        window.commands["move_code_to"].trigger()
        box = commands_of(coding).moves.box
        assert box.view.model().index(0, 0).data() == "The top of the codebook, as a theme"
        assert TOP.code is None
        in_box(box, "")
        assert children(coding, None)[-1] == "Biaya pribadi"

    def it_says_that_a_theme_keeps_its_interpretation(self, window: MainWindow, coding: CodingWorkspace):
        coding.sitting.perform(Interpret(code(coding, WORK).id, "Berat."))
        choose(coding, WORK)
        window.commands["move_code_to"].trigger()
        in_box(commands_of(coding).moves.box, "kinerja")
        assert "its interpretation is kept" in window.messages.last

    def it_recolours_them_in_one_step(self, window: MainWindow, coding: CodingWorkspace, qapp: QApplication):
        choose(coding, FEES, NETWORK)
        window.commands["recolour_code"].trigger()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[0].trigger()
        menu.close()
        colour = code(coding, FEES).colour
        assert code(coding, NETWORK).colour == colour
        assert coding.sitting.undo_words() == "Recolour 2 codes"
        choose(coding, FEES)
        window.commands["recolour_code"].trigger()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[0].trigger()
        menu.actions()[1].trigger()
        menu.close()
        assert coding.sitting.undo_words() == "Recolour code “Biaya pribadi”"

    def it_deletes_them_in_one_step_after_a_question(
        self, window: MainWindow, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ):
        asked: list[str] = []

        def yes(_parent: object, title: str, body: str, _yes: str, *, danger: bool = False) -> bool:
            asked.append(f"{title} {body}")
            return danger

        monkeypatch.setattr(Question, "ask", yes)
        choose(coding, FEES, NETWORK)
        window.commands["remove_code"].trigger()
        assert asked[0].startswith("Delete 2 codes? You can bring it back")
        assert window.messages.last == "2 codes are deleted."
        coding.sitting.undo()
        assert code(coding, FEES).name == "Biaya pribadi"

    def it_unfolds_and_folds_all(self, coding: CodingWorkspace):
        tree = coding.codes.tree
        entry(coding.codes.view_menu(), "Fold all").trigger()
        assert len(tree.folded()) == len([each for each in children(coding, None) if children(coding, each)])
        entry(coding.codes.view_menu(), "Unfold all").trigger()
        assert tree.folded() == set()

    def it_opens_its_menus_from_the_mouse(self, coding: CodingWorkspace):
        for opened in (
            coding.codes.view_button.click,
            lambda: coding.codes.tree.customContextMenuRequested.emit(QPoint(20, 20)),
        ):
            opened()
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            menu.close()


class DescribeArchivedCodes:
    def it_hides_them_offers_them_no_more_and_keeps_their_codings(
        self, window: MainWindow, coding: CodingWorkspace
    ):
        add_coding(coding, FEES, 0, 9)
        choose(coding, FEES)
        window.commands["archive_code"].trigger()
        assert window.messages.last == "“Biaya pribadi” is archived."
        assert code(coding, FEES).status is CodeStatus.RETIRED
        assert "Biaya pribadi" not in shown(coding)
        assert coding.codes.model.index_of_code(code(coding, WORK).id).data(COUNT) == "1"
        assert code(coding, FEES).id not in coding.coding.recent()
        coding.transcript.view.set_selection(Span(0, 9))
        coding.commands["code_selection"].trigger()
        QTest.keyClicks(coding.box.field, "biaya pribadi")
        offered = [
            coding.box.view.model().index(row, 0).data() for row in range(coding.box.view.model().rowCount())
        ]
        assert "Biaya pribadi" not in offered
        coding.box.hide()

    def it_shows_them_greyed_when_asked(self, window: MainWindow, coding: CodingWorkspace):
        coding.sitting.perform(SetStatus((code(coding, FEES).id,), CodeStatus.RETIRED))
        coding.sitting.perform(SetStatus((code(coding, ADMIN).id,), CodeStatus.DRAFT))
        entry(coding.codes.view_menu(), "Show archived codes (1)").trigger()
        model = coding.codes.model
        told = [
            model.index_of_code(code(coding, path).id).data(Qt.ItemDataRole.AccessibleTextRole)
            for path in (FEES, ADMIN)
        ]
        assert told[0].startswith("Biaya pribadi, archived")
        assert told[1].startswith("Beban administratif, draft")
        coding.codes.grab()
        choose(coding, FEES)
        coding.transcript.view.set_selection(Span(0, 9))
        window.commands["code_with_selected"].trigger()
        assert coding.sitting.project.reader.all(Coding) == ()
        assert "archived" in window.messages.last
        window.commands["use_code"].trigger()
        assert code(coding, FEES).status is CodeStatus.ACTIVE
        window.commands["use_code"].trigger()
        assert window.messages.last == "It is so already."

    def it_archives_several_and_shows_them_for_one_that_is_to_be_marked(
        self, window: MainWindow, coding: CodingWorkspace
    ):
        choose(coding, FEES, NETWORK)
        window.commands["archive_code"].trigger()
        assert window.messages.last == "2 codes are archived."
        coding.codes.mark(code(coding, FEES).id)
        assert coding.codes.tree.shown.shows_archived
        assert coding.codes.current() == code(coding, FEES).id

    def it_passes_those_out_of_sight_when_moving(self, window: MainWindow, coding: CodingWorkspace):
        names = children(coding, WORK)
        coding.sitting.perform(SetStatus((code(coding, f"{WORK} / {names[1]}").id,), CodeStatus.RETIRED))
        choose(coding, f"{WORK} / {names[2]}")
        window.commands["move_code_up"].trigger()
        assert children(coding, WORK)[:3] == [names[2], names[0], names[1]]
        window.commands["move_code_down"].trigger()
        assert children(coding, WORK)[0] == names[0]

    def it_is_sound_and_speaks_another_language(
        self, window: MainWindow, coding: CodingWorkspace, qtmodeltester: ModelTester
    ):
        coding.sitting.perform(SetStatus((code(coding, FEES).id,), CodeStatus.RETIRED))
        window.preferences.set_language("id")
        coding.codes.filter_box.setText("beban")
        qtmodeltester.check(coding.codes.model)
        qtmodeltester.check(coding.codes.tree.shown)
        told = coding.codes.model.headerData(
            SOURCES, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
        )
        assert told == "Sumber"


class DescribeTheCodeBox:
    def it_says_when_only_an_archived_code_fits(self, coding: CodingWorkspace):
        coding.sitting.perform(SetStatus((code(coding, "Kinerja").id,), CodeStatus.RETIRED))
        box = CodeBox(coding)
        box.ask_at(QPoint(), coding.sitting.project.codebook(), "Which code?")
        QTest.keyClicks(box.field, "kinerj")
        assert box.view.model().rowCount() == 0
        assert "Only an archived code fits" in box.findChild(QLabel).text()
        box.field.clear()
        assert "Only" not in box.findChild(QLabel).text()
        box.hide()

    def it_underlines_where_a_name_fits(self, coding: CodingWorkspace):
        box = CodeBox(coding)
        box.ask_at(QPoint(), coding.sitting.project.codebook(), "Which code?")
        QTest.keyClicks(box.field, "jarignan")
        (mark,) = box.view.model().index(0, 0).data(MARKS)
        assert mark.of("Jaringan internet") == "Jaringan"
        box.grab()
        box.hide()


class DescribeAnEmptyOrClosedCodebook:
    def it_does_nothing_without_a_mark(self, window: MainWindow, coding: CodingWorkspace):
        before = shown(coding)
        commands = commands_of(coding)
        for do in (
            lambda: commands.moves.shift(1),
            commands.moves.move_in,
            commands.moves.move_out,
            commands.moves.choose_target,
            commands.remove,
            commands.recolour,
            commands.rename,
            commands.reshaping.choose_merge,
            commands.reshaping.split,
        ):
            do()
        assert shown(coding) == before
        assert not commands.moves.box.isVisible()

    def it_changes_nothing_in_a_project_that_is_only_read(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace
    ):
        path = coding.sitting.project.path
        window.leave_project()
        window.show_project(open_project(path, coder="Rini", read_only=True))
        again = window.workspace("coding")
        assert isinstance(again, CodingWorkspace)
        again.codes.mark(code(again, FEES).id)
        for name in (
            "archive_code",
            "use_code",
            "move_code_to",
            "merge_code",
            "split_code",
            "keep_code_order",
        ):
            assert not window.commands[name].isEnabled()
        assert window.commands["open_wastebasket"].isEnabled()
        again.codes.show_archived(wanted=True)
        assert again.codes.tree.shown.shows_archived

    def it_keeps_the_mark_when_a_code_is_added(self, coding: CodingWorkspace):
        choose(coding, FEES)
        coding.sitting.perform(AddCode(Code("c-neu", "Baru", code(coding, WORK).id, 99)))
        assert coding.codes.current() == code(coding, FEES).id
        assert "Baru" in shown(coding)

    def it_keeps_folds_and_marks_when_a_code_is_renamed_or_archived(self, coding: CodingWorkspace):
        tree = coding.codes.tree
        network = code(coding, NETWORK).id
        choose(coding, FEES, ADMIN)
        tree.collapse(tree.shown.mapFromSource(coding.codes.model.index_of_code(code(coding, "Kinerja").id)))
        folded, chosen = tree.folded(), set(coding.codes.chosen())
        coding.sitting.perform(RenameCode(network, "Internet"))
        coding.sitting.perform(SetStatus((network,), CodeStatus.RETIRED))
        coding.sitting.undo()
        assert tree.folded() == folded == {code(coding, "Kinerja").id}
        assert set(coding.codes.chosen()) == chosen
        assert coding.codes.current() == code(coding, FEES).id
