"""Words in the window: how often, by whom, with which others, and as a cloud."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW, SARI
from tests.services.talking import AID, talking_project
from tests.ui.finding import Finder
from workbench.domain.codings import Coding, Segment
from workbench.domain.errors import ReadOnly
from workbench.domain.matrices import Dimension
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.word_counts import Company, Frequencies
from workbench.services import studies
from workbench.services.searching import SearchMode
from workbench.services.stop_words import given_stop_words, stop_words
from workbench.services.word_counts import ALL_WORDS, WordTable
from workbench.ui.cloud_layout import font_sizes, laid_out
from workbench.ui.dialogs import stop_words as stop_words_dialog
from workbench.ui.dialogs.stop_words import StopWords
from workbench.ui.main_window import MainWindow
from workbench.ui.models.company_model import LIKELIHOOD, CompanyModel
from workbench.ui.models.word_table_model import COUNT, GROUPS, RATE, WORD, WordTableModel


@pytest.fixture
def finder(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Finder:
    made = Finder(qtbot, window, talking_project(tmp_path / "bicara.workbench"))
    made.run("find_words")
    return made


def _rows(finder: Finder) -> dict[str, str]:
    model = finder.words.model
    return {model.index(row, WORD).data(): model.index(row, COUNT).data() for row in range(model.rowCount())}


class DescribeCountingWords:
    def it_lists_words_from_the_commonest_on(self, finder: Finder) -> None:
        model = finder.words.model
        assert [model.index(0, column).data() for column in (WORD, COUNT)] == ["bantuan", "5"]
        assert "rina" not in _rows(finder)
        assert "saya" not in _rows(finder)
        assert finder.words._facts.text().startswith("32 words of talk")

    def it_gives_the_word_the_room_that_numbers_leave(self, finder: Finder) -> None:
        table, modes = finder.words.table, QHeaderView.ResizeMode
        assert table.horizontalHeader().length() == table.viewport().width()
        finder.words.options.columns.setCurrentIndex(1)
        finder.rest()
        assert table.horizontalHeader().sectionResizeMode(WORD) is modes.Interactive

    def it_counts_anew_when_a_choice_changes(self, finder: Finder) -> None:
        words = finder.words
        words.options.by_stem.click()
        finder.rest()
        assert _rows(finder)["bantuan"] == "9"
        assert "membantu" in words.model.index(0, WORD).data(Qt.ItemDataRole.ToolTipRole)
        words.options.without.setChecked(False)
        words.options.shortest.setCurrentIndex(0)
        finder.rest()
        assert "saya" in _rows(finder)
        words.options.where.district.setCurrentText("Ende")
        finder.rest()
        assert _rows(finder)["bantuan"] == "2"

    def it_says_when_there_is_nothing_to_count(self, finder: Finder) -> None:
        finder.words.options.where.role.setCurrentText("Moderator")
        finder.words.options.where.district.setCurrentText("Ende")
        finder.rest()
        assert finder.words.model.rowCount() == 0
        assert not finder.words.table.isVisible()
        assert not finder.window.commands["export_words"].isEnabled()
        assert finder.words.company.word == ""

    @pytest.mark.parametrize(
        ("columns", "titles"),
        [
            ("By district", ("Garut", "Ende")),
            ("By role", ("Moderator", "PKH facilitator", "Beneficiary (KPM)")),
            ("By kind of source", ("FGD", "Interview", "Field note")),
            ("By theme", ()),
        ],
    )
    def it_stands_groups_side_by_side(self, finder: Finder, columns: str, titles: tuple[str, ...]) -> None:
        finder.words.options.columns.setCurrentText(columns)
        finder.rest()
        assert finder.words.model.titles()[GROUPS:] == titles

    def it_shows_groups_per_thousand_words(self, finder: Finder) -> None:
        words = finder.words
        assert not words.options.rates.isEnabled()
        words.options.columns.setCurrentText("By district")
        finder.rest()
        assert words.model.index(0, GROUPS).data() == "2"
        words.options.rates.setChecked(True)
        assert (
            words.model.index(0, GROUPS).data()
            == f"{1000 * 2 / words.model.table.frequencies.group_totals[0]:.2f}"
        )
        words.table.sortByColumn(GROUPS + 1, Qt.SortOrder.DescendingOrder)
        assert words.model.index(0, WORD).data() == "bantuan"

    def it_counts_under_a_code_and_follows_codings(self, finder: Finder) -> None:
        words = finder.words
        words.options.code.setCurrentText("Bantuan")
        finder.rest()
        assert words.model.rowCount() == 0
        text = finder.project.reader.text("s-ende")
        span = Span(text.index("Bantuan"), len(text))
        segment = Segment("s-ende", span, span.of(text), finder.project.reader.get(Source, "s-ende").sha256)
        finder.project.perform(Rewrite((Coding("x-1", segment, AID.id, SARI.id, NOW),)))
        finder.rest()
        assert _rows(finder)["bantuan"] == "2"

    def it_sorts_and_narrows_the_list(self, finder: Finder) -> None:
        words = finder.words
        words.table.sortByColumn(WORD, Qt.SortOrder.AscendingOrder)
        assert list(_rows(finder)) == sorted(_rows(finder))
        words.table.sortByColumn(COUNT, Qt.SortOrder.AscendingOrder)
        assert words.model.index(words.model.rowCount() - 1, WORD).data() == "bantuan"
        finder.qtbot.keyClicks(words.filter, "sos")
        assert list(_rows(finder)) == ["sosial"]

    def it_opens_a_words_contexts(self, finder: Finder) -> None:
        words = finder.words
        words.options.by_stem.click()
        words.options.where.district.setCurrentText("Garut")
        finder.rest()
        finder.qtbot.keyClick(words.table, Qt.Key.Key_Return)
        finder.rest()
        assert finder.text.isVisible()
        assert (finder.text.field.text, finder.text.field.mode) == ("bantuan", SearchMode.STEM)
        assert len(finder.hits()) == 6

    def it_waits_with_counting_until_it_is_seen(self, finder: Finder) -> None:
        finder.run("find_text")
        finder.words.options.by_stem.click()
        finder.rest()
        assert _rows(finder)["bantuan"] == "5"
        finder.run("find_words")
        assert _rows(finder)["bantuan"] == "9"

    def it_counts_nothing_in_an_empty_project(self, qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
        empty = Finder(qtbot, window, studies.create(tmp_path / "kosong.workbench", study="empty"))
        empty.run("find_words")
        assert empty.words.model.rowCount() == 0
        empty.run("find_text")
        assert empty.type("bantuan") == []

    def it_speaks_indonesian_at_once(self, finder: Finder) -> None:
        finder.window.preferences.set_language("id")
        QGuiApplication.processEvents()
        assert finder.words.model.headerData(COUNT, Qt.Orientation.Horizontal) == "Jumlah"
        assert finder.words.options.columns.itemText(1) == "Per kabupaten"
        assert finder.words.model.index(0, RATE).data().count(",") == 1


class DescribeTheCompanyOfAWord:
    def it_shows_who_is_near_the_marked_word(self, finder: Finder) -> None:
        assert finder.words.company.word == "bantuan"
        assert "said 5 times" in finder.words.company._facts.text()
        model = finder.words.company.model
        assert "sosial" in [model.index(row, 0).data() for row in range(model.rowCount())]

    def it_shows_both_together_where_they_stand(self, finder: Finder) -> None:
        company = finder.words.company
        row = next(n for n, each in enumerate(company.model.collocates) if each.word == "sosial")
        company.table.activated.emit(company.model.index(row, 0))
        finder.rest()
        assert finder.text.field.text == "bantuan sosial"
        assert finder.hits() == ["Bantuan sosial", "bantuan sosial"]

    def it_looks_nearer_or_wider(self, finder: Finder) -> None:
        before = finder.words.company._facts.text()
        finder.words.company.window_size.setCurrentIndex(0)
        finder.rest()
        assert finder.words.company._facts.text() != before

    def it_marks_the_word_that_is_selected_in_the_transcript(self, finder: Finder) -> None:
        finder.words.show_company_of("sosial")
        assert finder.words.company.word == "sosial"
        finder.words.show_company_of("dua kata")
        assert finder.words.company.word == "sosial"
        finder.words.show_company_of("saya")
        assert finder.words.company.word == "saya"
        finder.rest()

    def it_says_when_nobody_is_near(self, finder: Finder) -> None:
        finder.words.company.show_word("zzz", ALL_WORDS)
        finder.rest()
        assert finder.words.company._pages.currentIndex() == 1
        finder.words.company.show_word("", ALL_WORDS)
        assert finder.words.company.word == ""

    def it_writes_the_company_to_a_file(
        self, finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "teman.csv"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(path), ""))
        finder.words.company._export.click()
        finder.rest()
        assert path.read_text(encoding="utf-8-sig").startswith("Word,Near,Before,After,Expected,G²,logDice")


class DescribeStopWords:
    def it_takes_a_projects_own_words(self, finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
        def edited(dialog: StopWords) -> int:
            dialog.words.setPlainText(dialog.words.toPlainText() + "\nBantuan, sosial")
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(StopWords, "exec", edited)
        finder.run("stop_words")
        assert {"bantuan", "sosial"} <= stop_words(finder.project)
        assert "bantuan" not in _rows(finder)

    def it_changes_nothing_without_a_yes(self, finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(StopWords, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        finder.run("stop_words")
        assert stop_words(finder.project) == given_stop_words()

    def it_goes_back_to_those_that_came(self, qtbot: QtBot) -> None:
        dialog = StopWords(None, frozenset({"bantuan"}))
        qtbot.addWidget(dialog)
        assert dialog.answer() == {"bantuan"}
        dialog.given.click()
        assert dialog.answer() == given_stop_words()

    def it_says_why_they_can_not_be_kept(self, finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_facts: object) -> None:
            raise ReadOnly

        monkeypatch.setattr(StopWords, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
        monkeypatch.setattr(stop_words_dialog, "keep_stop_words", refuse)
        finder.run("stop_words")
        assert finder.told


class DescribeTheTableAsAFile:
    @pytest.mark.parametrize("name", ["kata.csv", "kata.xlsx", "kata.docx"])
    def it_is_written(
        self, finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(tmp_path / name), ""))
        finder.words.options.columns.setCurrentText("By district")
        finder.rest()
        finder.run("export_words")
        assert finder.told.startswith(f"{name} is written")
        if name.endswith("csv"):
            lines = (tmp_path / name).read_text(encoding="utf-8-sig").splitlines()
            assert lines[:2] == ['Word,Count,"Per 1,000",Garut,Ende', "bantuan,5,156.25,2,2"]


class DescribeTheCloud:
    @pytest.fixture
    def cloud(self, finder: Finder) -> Finder:
        finder.words.sides.setCurrentIndex(1)
        QGuiApplication.processEvents()
        return finder

    def it_places_words_without_overlap_the_same_way_each_time(self, cloud: Finder) -> None:
        widget = cloud.words.cloud
        placed = widget.placed()
        assert placed[0][0] == "bantuan"
        assert all(not a[2].intersects(b[2]) for a, b in combinations(placed, 2))
        before = [(word, box) for word, _, box, _ in placed]
        widget.show_words(cloud.words.model.table.frequencies.words)
        assert [(word, box) for word, _, box, _ in widget.placed()] == before
        heights = {word: font.pixelSize() for word, font, _, _ in placed}
        assert heights["bantuan"] > heights["sosial"]

    def it_marks_the_word_that_is_clicked(self, cloud: Finder) -> None:
        widget = cloud.words.cloud
        word, _font, box, _start = next(each for each in widget.placed() if each[0] == "sosial")
        for kind, place in (
            (QEvent.Type.MouseMove, box.center()),
            (QEvent.Type.MouseButtonPress, box.center()),
            (QEvent.Type.MouseButtonPress, QPointF(1, 1)),
        ):
            button = Qt.MouseButton.LeftButton
            event = QMouseEvent(kind, place, place, button, button, Qt.KeyboardModifier.NoModifier)
            QGuiApplication.sendEvent(widget, event)
        assert cloud.words.company.word == word
        assert widget.cursor().shape() == Qt.CursorShape.PointingHandCursor
        cloud.rest()

    @pytest.mark.parametrize(("name", "kind"), [("awan.png", ""), ("awan.svg", ""), ("awan", "SVG (*.svg)")])
    def it_is_saved_as_a_picture(
        self, cloud: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(tmp_path / name), kind))
        cloud.words.save_cloud.click()
        written = tmp_path / (name if "." in name else "awan.svg")
        assert cloud.told == f"{written.name} is saved."
        if written.suffix == ".png":
            assert QImage(str(written)).width() == 3 * cloud.words.cloud.width()
        else:
            assert "<svg" in written.read_text(encoding="utf-8")

    @pytest.mark.parametrize("suffix", ["png", "svg"])
    def it_says_when_it_can_not_be_saved(
        self, cloud: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: ("", ""))
        cloud.words.save_cloud.click()
        assert cloud.told == ""
        nowhere = str(tmp_path / "tiada" / f"awan.{suffix}")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (nowhere, ""))
        cloud.words.save_cloud.click()
        assert "awan" in cloud.told


BOX = st.tuples(st.floats(1, 120), st.floats(1, 40))


class DescribeCloudLayout:
    @given(boxes=st.lists(BOX, max_size=25), area=st.tuples(st.floats(50, 400), st.floats(50, 300)))
    def it_lets_no_two_boxes_overlap_and_none_stand_out(self, boxes, area) -> None:
        places = laid_out(boxes, area)
        there = [(*place, *box) for place, box in zip(places, boxes, strict=True) if place is not None]
        assert all(
            a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0] or a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1]
            for a, b in combinations(there, 2)
        )
        assert all(x >= 0 and x + w <= area[0] and y >= 0 and y + h <= area[1] for x, y, w, h in there)
        assert places == laid_out(boxes, area)

    def it_grows_words_by_the_root_of_their_counts(self) -> None:
        assert font_sizes([100, 25, 1], 8, 60) == [60, 30, 8]
        assert font_sizes([], 8, 60) == []


class DescribeTheModels:
    def it_is_sound_for_qt(self, finder: Finder) -> None:
        finder.words.options.columns.setCurrentText("By district")
        finder.rest()
        tester = ModelTester(None)
        model = WordTableModel()
        tester.check(model)
        model.show_table(finder.words.model.table)
        model.sort(GROUPS, Qt.SortOrder.AscendingOrder)
        model.show_table(WordTable(ALL_WORDS, Frequencies((), 0)))
        company = CompanyModel()
        ModelTester(None).check(company)
        company.show_company(Company(1, 1, 1, tuple(finder.words.company.model.collocates)))
        company.sort(0, Qt.SortOrder.AscendingOrder)

    def it_answers_only_for_its_cells(self, finder: Finder) -> None:
        words, company = finder.words.model, finder.words.company.model
        assert (words.at(-1), company.at(-1)) == (None, None)
        assert words.headerData(2, Qt.Orientation.Vertical) == 3
        assert company.headerData(0, Qt.Orientation.Vertical) is None
        assert "10.8" in company.headerData(
            LIKELIHOOD, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        assert words.row_of("tiada") == -1
        assert words.index(0, WORD).data(Qt.ItemDataRole.DecorationRole) is None
        assert words.titles()[0] == "Word"
        assert words.table.query.columns is not Dimension.CODE
