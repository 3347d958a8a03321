"""The machine asked: its ranking in the code box, the code before, finished sources, and what is wanted of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.suggesting.desk import ACCESS, REPORTS, rest, span_of, want
from tests.ui.teller import FakeTeller
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.domain.suggestions import (
    Finished,
    Ranked,
    Reason,
    ReasonKind,
)
from workbench.services.coding import coding_of
from workbench.services.suggestion_wishes import PRECISIONS, Wishes, wishes_of
from workbench.ui.dialogs.suggestion_settings import SuggestionSettings
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import COUNT, LIKELY
from workbench.ui.panels import code_box
from workbench.ui.workspaces.coding import CodingWorkspace


class DescribeTheRankingInTheCodeBox:
    def ranked(self, coding: CodingWorkspace, teller: FakeTeller) -> list[str]:
        book = coding.sitting.project.codebook()
        likely = [ACCESS, REPORTS, "Beban kerja"]
        teller.ranking = tuple(
            Ranked(book.at_path(path).id, chance)
            for path, chance in zip(likely, (0.85, 0.4, 0.1), strict=True)
        )
        return likely

    def box(self, qtbot: QtBot, coding: CodingWorkspace) -> None:
        coding.transcript.view.set_selection(span_of(coding, "Naik bukit dulu"))
        coding.commands["code_selection"].trigger()
        assert coding.box.isVisible()

    def names(self, coding: CodingWorkspace) -> list[str]:
        model = coding.box.view.model()
        return [str(model.index(row, 0).data()) for row in range(3)]

    def it_ranks_the_codes_with_the_likeliest_on_the_first_keys(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        likely = self.ranked(coding, teller)
        teller.taught = None
        want(qtbot, coding)
        self.box(qtbot, coding)
        rest(qtbot, coding)
        assert teller.lessons == 1
        assert self.names(coding) == [path.rpartition(" / ")[2] for path in likely]
        model = coding.box.view.model()
        assert model.index(0, 0).data(LIKELY) == 0.85
        assert "sure, about 85 in 100" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        coding.box.grab()
        QTest.keyClick(coding.box.field, Qt.Key.Key_2)
        (made,) = coding.sitting.project.reader.all(Coding)
        assert coding.sitting.project.codebook().path(made.code) == REPORTS

    def it_moves_nothing_once_the_person_has_typed_or_moved(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        self.ranked(coding, teller)
        want(qtbot, coding)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_B):
            self.box(qtbot, coding)
            QTest.keyClick(coding.box.field, key)
            before = self.names(coding)
            rest(qtbot, coding)
            assert self.names(coding) == before
            coding.box.hide()
        assert not coding.box.show_ranking(teller.ranking)

    def it_keeps_the_first_keys_for_the_ranking_while_it_is_not_there(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        source, book = coding.transcript.source, coding.sitting.project.codebook()
        assert source is not None
        coding.sitting.perform(
            coding_of(coding.sitting.project, source, Span(0, 4), book.at_path(REPORTS).id)
        )
        want(qtbot, coding)
        self.box(qtbot, coding)
        QTest.keyClick(coding.box.field, Qt.Key.Key_1)
        assert len(coding.sitting.project.reader.all(Coding)) == 1
        QTest.keyClick(coding.box.field, Qt.Key.Key_4)
        assert len(coding.sitting.project.reader.all(Coding)) == 2
        rest(qtbot, coding)

    def it_leaves_the_keys_of_recent_codes_what_they_were(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        source, project = coding.transcript.source, coding.sitting.project
        assert source is not None
        for place, path in enumerate((REPORTS, ACCESS)):
            code = project.codebook().at_path(path).id
            coding.sitting.perform(coding_of(project, source, Span(place, place + 1), code))
        self.ranked(coding, teller)
        want(qtbot, coding)
        self.box(qtbot, coding)
        model = coding.box.view.model()
        shown = {str(each.data(COUNT)): each.data() for each in (model.index(row, 0) for row in range(9))}
        rest(qtbot, coding)
        assert model.index(0, 0).data() == shown["4"]
        QTest.keyClick(coding.box.field, Qt.Key.Key_5)
        (made,) = (each for each in project.reader.all(Coding) if each.segment.quote == "Naik bukit dulu")
        assert project.codebook().code(made.code).name == shown["5"]

    @pytest.mark.parametrize(("reaction", "path"), [(60_000, REPORTS), (-1, ACCESS)])
    def it_takes_the_row_that_was_marked_before_the_ranking_slipped_in_under_the_finger(
        self,
        qtbot: QtBot,
        coding: CodingWorkspace,
        teller: FakeTeller,
        monkeypatch: pytest.MonkeyPatch,
        reaction: int,
        path: str,
    ) -> None:
        monkeypatch.setattr(code_box, "_REACTION_MS", reaction)
        source, project = coding.transcript.source, coding.sitting.project
        assert source is not None
        recent = project.codebook().at_path(REPORTS).id
        coding.sitting.perform(coding_of(project, source, Span(0, 4), recent))
        self.ranked(coding, teller)
        want(qtbot, coding)
        self.box(qtbot, coding)
        rest(qtbot, coding)
        QTest.keyClick(coding.box.field, Qt.Key.Key_Return)
        (made,) = (each for each in project.reader.all(Coding) if each.segment.quote == "Naik bukit dulu")
        assert project.codebook().path(made.code) == path

    def it_ranks_by_nothing_that_may_not_be_seen_or_heeded_any_more(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        source, sitting = coding.transcript.source, coding.sitting
        assert source is not None

        def lessons_for_a_ranking() -> int:
            before = teller.lessons
            with qtbot.waitCallback() as ranked:
                sitting.machine.rank(source, Span(0, 4), ranked)
            return teller.lessons - before

        want(qtbot, coding, Wishes(on=True, unasked=False))
        assert [lessons_for_a_ranking() for _ in range(2)] == [0, 0]
        sitting.be_blind(wanted=True)
        assert [lessons_for_a_ranking() for _ in range(2)] == [1, 0]
        sitting.machine.want(Wishes(on=True, unasked=False, own_only=True))
        lessons_for_a_ranking()
        assert teller.coders[-1] == (sitting.project.coder.id,)
        rest(qtbot, coding)
        assert [lessons_for_a_ranking() for _ in range(2)] == [0, 0]

    def it_says_why_in_a_line_and_more_when_it_is_asked(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        self.ranked(coding, teller)
        teller.why = (Reason(ReasonKind.TERM, "bukit", None, span_of(coding, "bukit"), 1.0),)
        want(qtbot, coding)
        self.box(qtbot, coding)
        qtbot.waitUntil(lambda: coding.box.reasons.words == "word here “bukit”")
        QTest.keyClick(coding.box.field, Qt.Key.Key_Tab)
        assert coding.box.reasons.has_more
        QTest.keyClick(coding.box.field, Qt.Key.Key_Down)
        QTest.keyClick(coding.box.field, Qt.Key.Key_Up)
        qtbot.waitUntil(lambda: coding.box.reasons.words == "word here “bukit”")
        coding.box.hide()
        rest(qtbot, coding)

    def it_has_the_recent_codes_on_the_first_keys_where_the_machine_is_not_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        source, book = coding.transcript.source, coding.sitting.project.codebook()
        assert source is not None
        coding.sitting.perform(
            coding_of(coding.sitting.project, source, Span(0, 4), book.at_path(REPORTS).id)
        )
        self.box(qtbot, coding)
        QTest.keyClick(coding.box.field, Qt.Key.Key_1)
        assert len(coding.sitting.project.reader.all(Coding)) == 2
        assert teller.lessons == 0


class DescribeGoingOnWithTheCodeBefore:
    def prepare(self, coding: CodingWorkspace) -> None:
        source, project = coding.transcript.source, coding.sitting.project
        assert source is not None
        for path in (REPORTS, ACCESS):
            span = span_of(coding, "Laporannya")
            coding.sitting.perform(coding_of(project, source, span, project.codebook().at_path(path).id))

    def it_gives_the_codes_of_the_segment_before_by_one_key(self, coding: CodingWorkspace) -> None:
        self.prepare(coding)
        coding.transcript.view.set_selection(span_of(coding, "Mendukung"))
        coding.transcript.view.setFocus()
        QTest.keyClick(coding.transcript.view, Qt.Key.Key_0)
        made = [
            each for each in coding.sitting.project.reader.all(Coding) if each.segment.quote == "Mendukung"
        ]
        assert len(made) == 2
        coding.commands["undo"].trigger()
        assert len(coding.sitting.project.reader.all(Coding)) == 2

    def it_is_offered_apart_in_the_code_box(self, coding: CodingWorkspace) -> None:
        self.prepare(coding)
        coding.transcript.view.set_selection(span_of(coding, "Mendukung"))
        coding.commands["code_selection"].trigger()
        assert coding.box.go_on.words == "0   Go on with: Pelaporan digital, Geografi dan akses"
        QTest.keyClick(coding.box.field, Qt.Key.Key_0)
        assert len(coding.sitting.project.reader.all(Coding)) == 4

    def it_says_so_when_there_is_nothing_to_go_on_with(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        told: list[str] = []
        window.messages.told.connect(lambda words, *_rest: told.append(words))
        coding.transcript.view.set_selection(span_of(coding, "Laporannya"))
        window.commands["continue_code"].trigger()
        assert told == ["Nothing before these words is coded in this source."]


class DescribeFinishing:
    def it_says_that_a_source_is_coded_to_its_end_and_takes_it_back(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        action = window.commands["finish_source"]
        action.trigger()
        assert action.isChecked()
        assert len(coding.sitting.project.reader.all(Finished)) == 1
        source = coding.transcript.source
        assert source is not None
        index = coding.sources.model.index_of_source(source)
        assert "coded to its end" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        coding.sources.tree.grab()
        action.trigger()
        assert not action.isChecked()
        assert coding.sitting.project.reader.all(Finished) == ()
        window.commands["undo"].trigger()
        assert action.isChecked()


class DescribeSettings:
    @pytest.mark.parametrize(
        "wishes",
        [
            Wishes(),
            Wishes(on=True, unasked=False),
            Wishes(on=True, precision=0.95, own_only=True, skips_moderators=True),
        ],
    )
    def it_gives_back_what_it_shows(self, coding: CodingWorkspace, wishes: Wishes) -> None:
        dialog = SuggestionSettings(coding, wishes)
        assert dialog.wishes() == wishes
        dialog.deleteLater()

    def it_shows_as_chosen_what_the_keyboard_is_at(self, qtbot: QtBot) -> None:
        dialog = SuggestionSettings(None, Wishes(on=True))
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        way = dialog.ways[2]
        qtbot.waitUntil(way.hasFocus)
        picture = way.grab().toImage()
        middle = picture.height() // 2
        inside = [picture.pixelColor(at, middle).name() for at in range(16)]
        assert inside[1:5] == [inside[1]] * 4
        assert inside[8] != inside[1]

    def it_sets_what_is_chosen(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def choose(dialog: SuggestionSettings) -> bool:
            dialog.ways[2].click()
            dialog.precision.setCurrentIndex(dialog.precision.findData(0.9))
            dialog.own_only.click()
            return True

        monkeypatch.setattr("workbench.ui.dialogs.suggestion_settings.answered", choose)
        coding.commands["suggestion_settings"].trigger()
        rest(qtbot, coding)
        assert wishes_of(coding.sitting.project) == Wishes(on=True, precision=0.9, own_only=True)

    def it_changes_nothing_when_the_person_thinks_better_of_it(
        self, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("workbench.ui.dialogs.suggestion_settings.answered", lambda _dialog: False)
        coding.commands["suggestion_settings"].trigger()
        assert wishes_of(coding.sitting.project) == Wishes()

    def it_can_be_chosen_from_the_panels_own_menu(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        wish, menu = coding.suggestions.wish, QMenu()
        wish.fill(menu)
        said = [each.text() for each in menu.actions() if not each.isSeparator()]
        assert said[:3] == ["Off", "Only in the code box, when asked", "By themselves: 5 of 10 right"]
        assert len(said) == len(PRECISIONS) + 3
        next(each for each in menu.actions() if each.text() == "By themselves: 19 of 20 right").trigger()
        rest(qtbot, coding)
        assert coding.sitting.machine.wishes == Wishes(on=True, precision=0.95)
        assert wish.words == "Promised: 19 of 20 right"
        wish.fill(menu)
        (checked,) = [each.text() for each in menu.actions() if each.isChecked()]
        assert checked == "By themselves: 19 of 20 right"
        menu.deleteLater()
