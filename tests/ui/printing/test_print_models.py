"""The models of the table builder: the shelf, branches to tick, columns in an order, quotations to choose."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from tests.services.study import CAPACITY, CODES, COST, LOAD, PLACE, REPORTING
from workbench.domain.codes import Codebook
from workbench.domain.print_tables import DEFAULT_COLUMNS, PrintColumn
from workbench.ui.models.print_branches_model import PrintBranchesModel
from workbench.ui.models.print_candidates_model import Choosable, PrintCandidatesModel
from workbench.ui.models.print_columns_model import PrintColumnsModel
from workbench.ui.models.print_shelf_model import PrintShelfModel, ShelfRow
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, KEY, TICKED

CHECK = Qt.ItemDataRole.CheckStateRole
ON, HALF, OFF = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
ROWS = (ShelfRow("", "Kept"), ShelfRow("a", "Tema", "Theme table", changed=True), ShelfRow("b", "Kutipan"))
SAID = (
    Choosable("x-1", "Bensin saya tanggung sendiri.", "FGD Garut, P1, par. 2", proposed=True),
    Choosable("x-2", "Sinyal hilang.", "FGD Garut, P2, par. 3", translation="The signal drops."),
    Choosable("x-3", "Ongkos ojek.", "FGD Ende, P3, par. 1", proposed=True),
)


class DescribeTheShelf:
    def it_is_sound(self, qtmodeltester: ModelTester) -> None:
        model = PrintShelfModel()
        model.show_rows(ROWS)
        qtmodeltester.check(model)

    def it_lets_headings_be_read_not_chosen(self) -> None:
        model = PrintShelfModel()
        model.show_rows(ROWS)
        heading, row = model.index(0), model.index(1)
        assert heading.data(IS_GROUP)
        assert model.flags(heading) == Qt.ItemFlag.NoItemFlags
        assert model.flags(row) & Qt.ItemFlag.ItemIsSelectable
        assert (row.data(KEY), row.data(DETAIL), row.data(TICKED)) == ("a", "Theme table", True)
        assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Tema, Theme table"
        assert model.data(QModelIndex()) is None
        assert model.row_of("b") == 2
        assert model.row_of("?") == -1

    def it_changes_rows_where_they_stand(self) -> None:
        model, resets = PrintShelfModel(), []
        model.show_rows(ROWS)
        model.modelReset.connect(lambda: resets.append(1))
        model.show_rows((ROWS[0], ShelfRow("a", "Tema beban"), ROWS[2]))
        assert model.index(1).data() == "Tema beban"
        assert resets == []
        model.show_rows(ROWS[:2])
        assert resets == [1]


class DescribeBranches:
    def it_is_sound(self, qtmodeltester: ModelTester) -> None:
        model = PrintBranchesModel()
        model.show_book(Codebook(CODES))
        qtmodeltester.check(model)

    def it_takes_what_stands_below(self) -> None:
        model = _branches()
        _tick(model, LOAD.id)
        assert model.chosen == (LOAD.id,)
        assert [model.state(each.id) for each in (LOAD, COST, PLACE)] == [ON, ON, OFF]

    def it_leaves_out_one_of_them_and_keeps_the_others(self) -> None:
        model = _branches(LOAD.id)
        _tick(model, COST.id)
        assert model.chosen == (REPORTING.id,)
        assert model.state(LOAD.id) is HALF

    def it_leaves_out_the_last_of_them_for_all(self) -> None:
        model = _branches(CAPACITY.id)
        _tick(model, CAPACITY.id)
        assert model.chosen == ()

    def it_takes_those_below_in_when_the_theme_is_ticked(self) -> None:
        model = _branches(COST.id)
        _tick(model, LOAD.id)
        assert model.chosen == (LOAD.id,)

    def it_forgets_what_is_gone(self) -> None:
        model = _branches(COST.id, CAPACITY.id)
        model.show_book(Codebook([each for each in CODES if each is not COST]))
        assert model.chosen == (CAPACITY.id,)
        model.choose(("c-gone",))
        assert model.chosen == ()

    def it_shows_names_and_signs(self) -> None:
        model = _branches()
        index = model.index(0, 0)
        assert (index.data(), index.data(KEY), index.data(IS_GROUP)) == (LOAD.name, LOAD.id, True)
        assert index.data(COLOUR) == LOAD.colour
        assert index.data(Qt.ItemDataRole.ToolTipRole) == LOAD.guide.definition
        assert model.data(QModelIndex()) is None
        assert not model.setData(index, ON, Qt.ItemDataRole.EditRole)
        assert not model.setData(QModelIndex(), ON, CHECK)
        assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


class DescribeColumns:
    def it_is_sound(self, qtmodeltester: ModelTester) -> None:
        model = PrintColumnsModel()
        model.choose(DEFAULT_COLUMNS)
        qtmodeltester.check(model)

    def it_lists_those_that_are_chosen_first(self) -> None:
        model = _columns(PrintColumn.WHERE, PrintColumn.CODINGS)
        assert [model.index(row).data(KEY) for row in range(3)] == ["where", "codings", "definition"]
        assert model.rowCount() == len(PrintColumn)
        assert model.index(1).data() == "Number of codings"

    def it_is_ticked_and_moved(self) -> None:
        model = _columns(PrintColumn.WHERE, PrintColumn.CODINGS)
        assert model.move(1, -1) == 0
        assert model.chosen == (PrintColumn.CODINGS, PrintColumn.WHERE)
        assert model.move(0, -1) == 0
        assert model.setData(model.index(0), OFF, CHECK)
        assert model.chosen == (PrintColumn.WHERE,)
        assert not model.setData(model.index(0), OFF, Qt.ItemDataRole.EditRole)

    def it_is_dragged_between_others(self) -> None:
        model = _columns(PrintColumn.WHERE, PrintColumn.CODINGS, PrintColumn.SHARE)
        held = model.mimeData([model.index(0)])
        assert model.mimeTypes() == held.formats()
        assert model.supportedDropActions() == Qt.DropAction.MoveAction
        move = Qt.DropAction.MoveAction
        assert not model.dropMimeData(held, move, 2, 0, QModelIndex())
        assert model.chosen == (PrintColumn.CODINGS, PrintColumn.WHERE, PrintColumn.SHARE)
        # Below everything, and where it stands already.
        model.dropMimeData(held, move, -1, -1, QModelIndex())
        assert model.chosen[-1] is PrintColumn.WHERE
        before = model.chosen
        model.dropMimeData(held, move, model.rowCount(), 0, QModelIndex())
        model.dropMimeData(QMimeData(), move, 0, 0, QModelIndex())
        model.dropMimeData(held, move, 0, 0, model.index(0))
        assert model.chosen == before

    def it_takes_what_falls_between_rows_alone(self) -> None:
        model = _columns()
        drop = Qt.ItemFlag.ItemIsDropEnabled
        assert model.flags(QModelIndex()) == drop
        assert not model.flags(model.index(0)) & drop
        assert model.data(QModelIndex()) is None


class DescribeCandidates:
    def it_is_sound(self, qtmodeltester: ModelTester) -> None:
        model = PrintCandidatesModel()
        model.show_candidates(SAID, ("x-2",))
        qtmodeltester.check(model)

    def it_shows_what_is_chosen_first(self) -> None:
        model = _candidates("x-3", "x-gone", "x-2")
        assert [model.index(row).data(KEY) for row in range(3)] == ["x-3", "x-2", "x-1"]
        assert [model.index(row).data(CHECK) for row in range(3)] == [ON, ON, OFF]
        assert model.chosen == ("x-3", "x-2")

    def it_says_how_long_and_what_is_known(self) -> None:
        model = _candidates()
        assert model.index(0).data(COUNT) == "29 characters · proposed"
        assert model.index(1).data(COUNT) == "14 characters · translated"
        assert model.index(0).data(DETAIL) == SAID[0].provenance
        assert "P1, par. 2" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    def it_is_ticked_and_moved(self) -> None:
        model, told = _candidates("x-1", "x-2"), []
        model.ticked.connect(lambda: told.append(model.chosen))
        assert model.move(1, -1) == 0
        assert model.move(0, -1) == 0
        assert model.move(0, 1) == 1
        assert model.setData(model.index(2), ON, CHECK)
        assert told == [("x-2", "x-1"), ("x-1", "x-2"), ("x-1", "x-2", "x-3")]
        assert not model.setData(model.index(9), ON, CHECK)

    def it_knows_its_rows(self) -> None:
        model = _candidates()
        assert model.row_of("x-3") == 2
        assert model.row_of("?") == -1
        assert model.at(7) is None
        assert model.data(QModelIndex()) is None
        assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def _branches(*chosen: str) -> PrintBranchesModel:
    model = PrintBranchesModel()
    model.show_book(Codebook(CODES))
    model.choose(chosen)
    return model


def _tick(model: PrintBranchesModel, code: str) -> None:
    node = next(each for each in model.root.walk() if each.record is not None and each.record.id == code)
    assert model.setData(model.index_of(node), ON, CHECK)


def _columns(*chosen: PrintColumn) -> PrintColumnsModel:
    model = PrintColumnsModel()
    model.choose(chosen)
    return model


def _candidates(*chosen: str) -> PrintCandidatesModel:
    model = PrintCandidatesModel()
    model.show_candidates(SAID, chosen)
    return model
