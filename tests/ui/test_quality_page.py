"""How good suggestions are, in the window."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.records import NOW
from tests.services.appraising import COSTS, SIGNAL, appraisable
from workbench.coding.codes import RenameCode
from workbench.coding.codings import RemoveCodings
from workbench.domain.codes import Codebook
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.operations import Operation
from workbench.domain.quality import Band, Bin, Figures, Grouping, MistakeKind, Quality, Share
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Refusal, Verdict, VerdictKind
from workbench.services.coding import coding_of
from workbench.services.projects import Project, open_project
from workbench.services.quality import measured
from workbench.services.suggestion_wishes import Wishes
from workbench.services.suggestions import Suggester
from workbench.ui.main_window import MainWindow
from workbench.ui.models.mistakes_model import MistakesModel
from workbench.ui.models.quality_model import BAND, CODE, CODINGS, FOUND, NEEDS, RIGHT, QualityModel
from workbench.ui.panels.quality_page import QualityPage
from workbench.ui.panels.quality_plots import PrecisionRecallPlot, ReliabilityPlot
from workbench.ui.quality_words import band_word, decimal, interval
from workbench.ui.suggestion_commands import SuggestionCommands


class Kept(NamedTuple):
    """A project's file that tests copy, and what was measured on it."""

    path: Path
    quality: Quality


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    project = appraisable(tmp_path_factory.mktemp("page") / "mutu.workbench", sources=5)
    found = measured(Suggester(project), project.reader, clock=lambda: NOW)
    project.close()
    return Kept(project.path, found)


class Reader:
    """Somebody who looks at the page: acts through commands and keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow, project: Project) -> None:
        """Open the project and the page."""
        self.qtbot, self.window, self.project = qtbot, window, project
        SuggestionCommands(window)
        window.show_project(project)
        self.run("suggestion_quality")
        page = window.workspace("suggestions").pages["quality"]  # type: ignore[attr-defined]
        assert isinstance(page, QualityPage)
        self.page = page

    def run(self, command: str) -> None:
        """Choose a command."""
        self.window.commands[command].trigger()

    def measure(self) -> Quality:
        """Measure, and wait for it."""
        self.run("measure_quality")
        self.qtbot.waitUntil(lambda: not self.page.busy, timeout=60_000)
        assert self.page.quality is not None
        return self.page.quality

    def show(self, quality: Quality) -> None:
        """Show what was measured before."""
        self.page._on_measured(quality)

    def perform(self, operation: Operation) -> None:
        """Change the project."""
        assert self.window.sitting is not None
        assert self.window.sitting.perform(operation) is not None

    def mistakes(self, kind: MistakeKind) -> MistakesModel:
        """Bring the mistakes of a kind to the front."""
        self.page.sides.setCurrentWidget(self.page.mistakes)
        chosen = self.page.mistakes.missed if kind is MistakeKind.MISSED else self.page.mistakes.proposed
        chosen.click()
        return self.page.mistakes.model

    def cells(self, row: int) -> list[str]:
        """Return what a row of the table says."""
        return [self.page.model.index(row, column).data() for column in range(NEEDS + 1)]


@pytest.fixture
def bare(qtbot: QtBot, window: MainWindow, kept: Kept, tmp_path: Path) -> Reader:
    """The page before anything was measured."""
    path = tmp_path / "mutu.workbench"
    shutil.copyfile(kept.path, path)
    return Reader(qtbot, window, open_project(path, coder="Sari"))


@pytest.fixture
def reader(bare: Reader, kept: Kept) -> Reader:
    """The page with what was measured."""
    bare.show(kept.quality)
    return bare


class DescribeMeasuring:
    def it_says_at_first_what_measuring_is(self, bare: Reader) -> None:
        assert bare.page._empty._title.text() == "Not measured yet"
        assert not bare.window.commands["export_quality"].isEnabled()

    def it_measures_beside_the_window_and_keeps_what_came(self, bare: Reader) -> None:
        found = bare.measure()

        assert (found.lacking, found.by, found.wanted) == ("", Grouping.SOURCE, 0.8)
        assert bare.page._pages.currentIndex() == 0
        assert bare.page.bar.state.text().startswith("Measured ")
        assert bare.page.bar.state.text().endswith("on 5 sources")
        assert bare.window.commands["export_quality"].isEnabled()

    def it_measures_as_it_is_asked_to(self, bare: Reader) -> None:
        bare.page.bar.by_district.click()
        bare.page.bar.ask_for(0.9)
        found = bare.measure()

        assert (found.by, found.wanted, found.groups) == (Grouping.DISTRICT, 0.9, 2)

    def it_measures_what_is_wanted_of_the_machine(self, bare: Reader) -> None:
        assert bare.window.sitting is not None
        bare.window.sitting.machine.want(Wishes(precision=0.7, own_only=True))
        found = bare.measure()

        assert found.wanted == 0.7
        own = sum(each.coder == bare.project.coder.id for each in bare.project.reader.all(Coding))
        assert found.codings == own

    def it_says_what_is_lacking(self, bare: Reader) -> None:
        bare.perform(RemoveCodings(tuple(each.id for each in bare.project.reader.all(Coding))))
        assert bare.measure().lacking == "codings"
        assert bare.page._empty._title.text() == "Nothing to measure yet"
        (first, *_) = bare.project.reader.all(Source)
        bare.perform(coding_of(bare.project, first.id, Span(0, 20), SIGNAL.id))
        assert bare.measure().lacking == "sources"
        assert bare.page._empty._title.text() == "One source is not enough"
        bare.page.bar.by_district.click()
        assert bare.measure().lacking == "districts"
        assert bare.page._empty._title.text() == "One district is not enough"
        assert not bare.window.commands["copy_quality"].isEnabled()

    def it_can_be_asked_for_from_anywhere(self, qtbot: QtBot, window: MainWindow, bare: Reader) -> None:
        window.bring("coding")
        bare.run("measure_quality")
        assert window.front is window.workspace("suggestions")
        qtbot.waitUntil(lambda: not bare.page.busy, timeout=60_000)

    def it_needs_a_project(self, window: MainWindow) -> None:
        commands = SuggestionCommands(window)
        commands.measure()
        assert window.front is None

    def it_is_older_once_something_was_coded(self, reader: Reader) -> None:
        assert "Older" not in reader.page.bar.state.text()
        (first, *_) = reader.project.reader.all(Coding)
        reader.perform(RemoveCodings((first.id,)))
        assert reader.page.bar.state.text().endswith("Older than what is coded now.")

    def it_stays_older_when_measuring_anew_is_cancelled(self, reader: Reader) -> None:
        (first, *_) = reader.project.reader.all(Coding)
        reader.perform(RemoveCodings((first.id,)))
        before = reader.page.quality
        reader.run("measure_quality")
        assert reader.page.bar.state.text() == "Measuring…"
        reader.window.jobs.cancel_all()
        reader.qtbot.waitUntil(lambda: not reader.page.busy, timeout=60_000)
        assert reader.page.quality == before
        assert reader.page.bar.state.text().endswith("Older than what is coded now.")

    def it_forgets_what_other_eyes_saw(self, reader: Reader) -> None:
        assert reader.window.sitting is not None
        reader.window.sitting.be_blind(wanted=True)
        assert reader.page.quality is None
        assert reader.page._pages.currentIndex() == 1


class DescribeTheTableOfCodes:
    def it_tells_how_far_each_can_be_trusted(self, reader: Reader, kept: Kept) -> None:
        of = {each.code: each for each in kept.quality.codes}

        assert [reader.cells(row)[CODE] for row in range(4)] == ["Sinyal", "Biaya", "Suasana", "Jarang"]
        assert reader.cells(0)[BAND] == band_word(of[SIGNAL.id].band)
        assert reader.cells(0)[RIGHT] == interval(of[SIGNAL.id].offered.precision)
        assert reader.cells(2)[BAND : FOUND + 1] == ["Not yet", "–", "0.00"]
        assert reader.cells(2)[NEEDS] == "a clearer rule"
        assert reader.cells(3)[NEEDS] == "4 more codings"

    def it_keeps_a_codes_own_name_where_its_path_is_cut_short(self, reader: Reader) -> None:
        assert reader.page.table.textElideMode() is Qt.TextElideMode.ElideLeft

    def it_says_everything_in_words_too(self, reader: Reader) -> None:
        tip = reader.page.model.index(0, RIGHT).data(Qt.ItemDataRole.ToolTipRole)
        assert "Offered unasked: " in tip
        assert "Of ten suggestions in a new source, expect " in tip
        assert "Keywords alone: " in tip
        few = reader.page.model.index(3, RIGHT).data(Qt.ItemDataRole.AccessibleDescriptionRole)
        assert "Needs: 4 more codings" in few
        assert "1 coding in 1 source" in few

    @pytest.mark.parametrize("column", range(NEEDS + 1))
    def it_sorts_by_every_column(self, reader: Reader, column: int) -> None:
        model, table = reader.page.model, reader.page.table
        table.setCurrentIndex(model.index(1, CODE))
        marked = model.at(1)
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        down = [reader.cells(row)[CODE] for row in range(4)]
        assert model.at(table.currentIndex().row()) == marked
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert {*down} == {reader.cells(row)[CODE] for row in range(4)}
        if column in {CODE, CODINGS}:
            assert down == [reader.cells(row)[CODE] for row in range(3, -1, -1)]

    def it_follows_the_codebook(self, reader: Reader) -> None:
        reader.page.table.setCurrentIndex(reader.page.model.index(1, CODE))
        reader.perform(RenameCode(COSTS.id, "Ongkos"))
        assert reader.cells(1)[CODE] == "Ongkos"
        assert reader.page.table.currentIndex().row() == 1

    def it_leaves_out_codes_that_are_gone(self, kept: Kept) -> None:
        model = QualityModel()
        gone = replace(kept.quality.codes[0], code=CodeId("gone"))
        model.show_codes((gone,), Codebook((SIGNAL,)), 0.8)
        assert model.rowCount() == 0
        assert model.at(0) is None
        assert model.data(QModelIndex()) is None

    def it_explains_its_columns(self, reader: Reader) -> None:
        model = reader.page.model
        across = Qt.Orientation.Horizontal
        assert model.headerData(RIGHT, across) == "Right"
        assert "95% interval" in model.headerData(RIGHT, across, Qt.ItemDataRole.ToolTipRole)
        assert model.headerData(CODINGS, across, Qt.ItemDataRole.TextAlignmentRole) is not None
        assert model.headerData(CODE, across, Qt.ItemDataRole.TextAlignmentRole) is None
        assert model.headerData(0, Qt.Orientation.Vertical) is None

    def it_is_sound(self, reader: Reader, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(reader.page.model)

    def it_is_copied(self, reader: Reader) -> None:
        reader.run("copy_quality")
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[0].split("\t")[:3] == ["Code", "Trust", "Right"]
        assert len(lines) == 5
        assert reader.window.messages.last.startswith("The table is on the clipboard")

    def it_is_exported(self, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        out = tmp_path / "mutu.csv"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(out), ""))
        reader.run("export_quality")
        reader.qtbot.waitUntil(lambda: not reader.window.jobs.busy)
        assert out.read_text(encoding="utf-8-sig").splitlines()[1].startswith("Sinyal")


class DescribeTheFigures:
    def it_says_the_four_of_them(self, reader: Reader, kept: Kept) -> None:
        figures, overall = reader.page.figures, kept.quality.overall
        assert figures.unasked.figure.text() == interval(overall.offered.precision)
        assert f"promised {decimal(overall.promised)}" in figures.unasked.more.text()
        assert figures.asked.figure.text() == interval(overall.ranking.three)
        assert figures.keywords.figure.text() == interval(overall.keywords.precision)
        assert "Sari" in figures.people.more.text()
        assert "Bayu" in figures.people.more.text()
        assert figures.people.figure.text().startswith("F1 ")

    def it_tells_of_more_pairs_when_asked(self, reader: Reader, kept: Kept) -> None:
        (two,) = kept.quality.people
        reader.show(replace(kept.quality, people=(two, two)))
        assert reader.page.figures.people.toolTip().startswith("F1 ")

    def it_says_when_nobody_coded_the_same_and_nothing_is_offered(self, reader: Reader, kept: Kept) -> None:
        overall = replace(kept.quality.overall, offered=Figures(), promised=None)
        reader.show(replace(kept.quality, people=(), overall=overall))
        assert reader.page.figures.unasked.figure.text() == "nothing is offered"
        assert reader.page.figures.people.figure.text() == "–"
        assert "No source was coded by two." in reader.page.figures.people.more.text()

    def it_speaks_the_other_language(self, reader: Reader, qtbot: QtBot) -> None:
        assert reader.window.sitting is not None
        reader.window.sitting.preferences.set_language("id")
        qtbot.waitUntil(lambda: reader.page.bar.measure.text() == "Ukur")
        assert reader.page.figures.keywords.title.text() == "Kata kunci saja: tepat"
        assert reader.cells(2)[BAND] == "Belum"
        assert "," in reader.page.figures.unasked.figure.text()


class DescribeTheDiagrams:
    def it_tells_in_words_what_is_drawn(self, reader: Reader, kept: Kept) -> None:
        told = reader.page.reliability.accessibleDescription().splitlines()
        assert len(told) == len(kept.quality.overall.bins)
        assert told[0].startswith("Promised 0.")
        assert reader.page.curves.accessibleDescription().startswith("All codes, from probability ")
        assert reader.page.curves.accessibleName() == "Precision and recall"

    def it_keeps_its_names_apart_in_a_small_window(self, reader: Reader) -> None:
        reader.window.resize(1100, 560)
        QApplication.processEvents()
        page = reader.page
        for plot, legend in ((page.curves, page._legend), (page.reliability, page._bars_legend)):
            assert plot.height() >= plot.minimumHeight()
            assert legend.y() >= plot.geometry().bottom()
            assert legend.height() >= legend.heightForWidth(legend.width())

    def it_draws_the_curve_of_the_marked_code(self, reader: Reader) -> None:
        curves, table = reader.page.curves, reader.page.table
        table.setCurrentIndex(reader.page.model.index(0, CODE))
        one = curves.grab().toImage()
        table.setCurrentIndex(reader.page.model.index(2, CODE))
        other = curves.grab().toImage()
        table.setCurrentIndex(QModelIndex())
        none = curves.grab().toImage()
        assert one != other
        assert none not in (one, other)

    def it_draws_an_empty_field_of_nothing(self) -> None:
        plot, bars = PrecisionRecallPlot(), ReliabilityPlot()
        plot.show_curves((), Figures(), Figures(), 0.8)
        bars.show_bins(())
        before = bars.grab().toImage()
        bars.show_bins(
            (Bin(0.9, 1.0, 0.95, Share(9, 9, 0.7, 1.0)), Bin(0.0, 0.1, 0.02, Share(0, 90, 0.0, 0.04)))
        )
        assert bars.grab().toImage() != before
        assert not plot.grab().isNull()
        for each in (plot, bars):
            each.deleteLater()

    def it_paints_the_table_with_its_bars(self, reader: Reader) -> None:
        table = reader.page.table
        before = table.viewport().grab().toImage()
        assert reader.page.quality is not None
        codes = tuple(replace(each, band=Band.UNCERTAIN) for each in reader.page.quality.codes)
        reader.show(replace(reader.page.quality, codes=codes))
        assert table.viewport().grab().toImage() != before
        table.setColumnWidth(RIGHT, 60)
        assert not table.viewport().grab().isNull()


class DescribeMistakes:
    def it_lists_those_of_one_kind(self, reader: Reader, kept: Kept, qtmodeltester: ModelTester) -> None:
        proposed = reader.mistakes(MistakeKind.PROPOSED)
        wanted = [each for each in kept.quality.mistakes if each.kind is MistakeKind.PROPOSED]
        assert [proposed.at(row) for row in range(proposed.rowCount())] == wanted
        assert "nobody did" in proposed.index(0).data(Qt.ItemDataRole.ToolTipRole)
        missed = reader.mistakes(MistakeKind.MISSED)
        first = missed.at(0)
        assert first is not None
        assert first.quote in missed.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert missed.data(QModelIndex()) is None
        assert not reader.page.mistakes.view.grab().isNull()
        qtmodeltester.check(missed)

    def it_takes_a_key_to_say_that_it_was_mine(self, reader: Reader) -> None:
        model = reader.mistakes(MistakeKind.PROPOSED)
        mistake, count = reader.page.mistakes.marked(), model.rowCount()
        assert mistake is not None
        before = reader.project.reader.count(Coding)
        reader.page.mistakes.view.setFocus()
        reader.qtbot.keyClick(reader.page.mistakes.view, Qt.Key.Key_1)
        assert reader.project.reader.count(Coding) == before + 1
        assert model.row_of(mistake) == -1
        assert model.rowCount() == count - 1
        reader.run("undo")
        assert reader.project.reader.count(Coding) == before
        assert model.row_of(mistake) == 0

    def it_takes_a_key_to_say_that_it_was_the_machines(self, reader: Reader) -> None:
        model = reader.mistakes(MistakeKind.PROPOSED)
        mistake = reader.page.mistakes.marked()
        assert mistake is not None
        reader.page.mistakes.view.setFocus()
        reader.qtbot.keyClick(reader.page.mistakes.view, Qt.Key.Key_2)
        assert reader.project.reader.count(Refusal) == 1
        assert model.row_of(mistake) == -1

    def it_lets_a_coding_stand_or_go(self, reader: Reader) -> None:
        model = reader.mistakes(MistakeKind.MISSED)
        mistake = reader.page.mistakes.marked()
        assert mistake is not None
        assert mistake.coding is not None
        reader.run("mistake_machines")
        (verdict,) = reader.project.reader.all(Verdict)
        assert (verdict.kind, verdict.coding) == (VerdictKind.KEPT, mistake.coding)
        assert model.row_of(mistake) == -1
        own = next(
            row
            for row in range(model.rowCount())
            if (each := model.at(row)) is not None and each.coder == reader.project.coder.id
        )
        reader.page.mistakes.view.setCurrentIndex(model.index(own))
        gone = reader.page.mistakes.marked()
        assert gone is not None
        assert gone.coding is not None
        reader.run("mistake_mine")
        assert reader.project.reader.find(Coding, gone.coding) is None

    def it_leaves_others_codings_to_them(self, reader: Reader, kept: Kept) -> None:
        model = reader.mistakes(MistakeKind.MISSED)
        mistake = model.at(0)
        assert mistake is not None
        assert reader.window.sitting is not None
        reader.window.sitting.switch_coder("Dewi")
        reader.page.mistakes.view.setCurrentIndex(model.index(0))
        reader.page.mistakes.refresh()
        assert not reader.window.commands["mistake_mine"].isEnabled()
        assert reader.window.commands["mistake_machines"].isEnabled()

    def it_opens_the_place_in_the_text(self, reader: Reader) -> None:
        reader.mistakes(MistakeKind.MISSED)
        wanted: list[tuple[object, object]] = []
        reader.page.source_wanted.connect(lambda source, span: wanted.append((source, span)))
        mistake = reader.page.mistakes.marked()
        assert mistake is not None
        reader.page.mistakes.open.click()
        assert wanted == [(mistake.source, mistake.span)]

    def it_says_when_all_are_decided(self, reader: Reader, kept: Kept) -> None:
        reader.show(replace(kept.quality, mistakes=()))
        reader.mistakes(MistakeKind.PROPOSED)
        panel = reader.page.mistakes
        assert panel._pages.currentIndex() == 1
        panel.decide(mine=True)
        panel._on_opened(QModelIndex())
        assert reader.project.reader.count(Verdict) == 0
        assert not reader.window.commands["mistake_machines"].isEnabled()

    def it_gives_its_keys_back_when_one_goes_elsewhere(self, reader: Reader) -> None:
        reader.mistakes(MistakeKind.PROPOSED)
        assert reader.window.commands["mistake_machines"].isEnabled()
        reader.run("suggestion_ledger")
        assert not reader.window.commands["mistake_machines"].isEnabled()
        reader.run("suggestion_quality")
        assert reader.window.commands["mistake_machines"].isEnabled()
