"""Pairs and saturation under a name: counted anew each time, or as they were."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.records import GARUT, NOW
from tests.ui.together.conftest import MakePage
from workbench.coding.codings import RemoveCodings
from workbench.coding.saved_tables import SaveTable
from workbench.domain.cooccurrence import Togetherness, TogetherWish
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.saturation import SaturationWish, SourceOrder
from workbench.domain.together_form import written
from workbench.services.word_exports import Listing
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.ask import AskText
from workbench.ui.panels.counting_page import CountingPage
from workbench.ui.panels.saturation_page import SaturationPage
from workbench.ui.panels.together_page import TogetherPage
from workbench.ui.sitting import Sitting


@pytest.fixture
def page(qtbot: QtBot, page_of: MakePage[TogetherPage], monkeypatch: pytest.MonkeyPatch) -> TogetherPage:
    monkeypatch.setattr(AskText, "ask", lambda *_asked, **_more: "Pasangan kita")
    return page_of(TogetherPage)


def counts(page: TogetherPage) -> list[int]:
    return [each.count for each in page.model.pairs]


def settle(qtbot: QtBot, page: CountingPage) -> None:
    qtbot.waitUntil(lambda: not page.busy)


def trigger(actions: Actions, command: str) -> None:
    actions.note(present=When.PROJECT | When.WRITABLE)
    actions[command].trigger()


class DescribeLiveTables:
    def it_counts_them_anew(
        self, qtbot: QtBot, sitting: Sitting, actions: Actions, page: TogetherPage
    ) -> None:
        page.options.relation.setCurrentIndex(list(Togetherness).index(Togetherness.SAME_TURN))
        settle(qtbot, page)
        trigger(actions, "save_together")
        settle(qtbot, page)
        page.options.relation.setCurrentIndex(0)
        page.options.choice.district.setCurrentIndex(page.options.choice.district.findData(GARUT.id))
        settle(qtbot, page)
        saved = page.keeping.saved.saved()
        assert [each.name for each in saved] == ["Pasangan kita"]
        assert page.keeping.saved.is_changed
        sitting.perform(RemoveCodings(("9",)))
        page.keeping.saved.open(saved[0])
        settle(qtbot, page)
        assert page.options.wish().relation is Togetherness.SAME_TURN
        assert page.options.choice.choice().district is None
        assert counts(page) == [2, 1, 1]
        assert not page.is_dated

    def it_says_when_what_was_saved_can_not_be_read(
        self, qtbot: QtBot, sitting: Sitting, page: TogetherPage
    ) -> None:
        table = SavedTable(
            SavedTableId("t"), "Rusak", TableKind.COOCCURRENCE, "{}", sitting.project.coder.id, NOW
        )
        sitting.perform(SaveTable(table))
        page.keeping.saved.open(table)
        settle(qtbot, page)
        assert sitting.messages.last
        assert counts(page) == [3, 1]


class DescribeDatedTables:
    def it_leaves_them_as_they_were(
        self, qtbot: QtBot, sitting: Sitting, actions: Actions, page: TogetherPage
    ) -> None:
        trigger(actions, "keep_together")
        assert page.is_dated
        assert not page.keeping.date.isHidden()
        sitting.perform(RemoveCodings(("11", "12")))
        settle(qtbot, page)
        assert counts(page) == [3, 1]
        page.keeping.date.step.click()
        settle(qtbot, page)
        assert counts(page) == [2, 1]
        assert not page.is_dated
        page.keeping.saved.open(page.keeping.saved.saved()[0])
        settle(qtbot, page)
        assert counts(page) == [3, 1]

    def it_says_its_date_in_pictures_and_files(
        self, qtbot: QtBot, sitting: Sitting, actions: Actions, page: TogetherPage
    ) -> None:
        trigger(actions, "keep_together")
        page.keeping.saved.open(page.keeping.saved.saved()[0])
        settle(qtbot, page)
        listing = Listing("Pairs", "en", ("One",), [], note="Counted by place.")
        for view in (page.grid, page.network):
            assert view.picture is not None
            assert view.picture.frame.note.startswith("Numbers of ")
        assert page.keeping.dated(listing).note.startswith("Numbers of ")
        page.keeping.date.step.click()
        settle(qtbot, page)
        assert page.grid.picture is not None
        assert not page.grid.picture.frame.note.startswith("Numbers of ")
        assert page.keeping.dated(listing) == listing

    def it_leaves_the_date_with_another_choice(
        self, qtbot: QtBot, sitting: Sitting, actions: Actions, page: TogetherPage
    ) -> None:
        trigger(actions, "keep_together")
        sitting.perform(RemoveCodings(("11", "12")))
        page.options.choice.themes.click()
        settle(qtbot, page)
        assert not page.is_dated
        assert counts(page) == [3]

    def it_tells_nothing_in_blind_mode(
        self, qtbot: QtBot, sitting: Sitting, actions: Actions, page: TogetherPage
    ) -> None:
        trigger(actions, "keep_together")
        sitting.be_blind(wanted=True)
        settle(qtbot, page)
        assert counts(page) == [3]
        page.keeping.saved.open(page.keeping.saved.saved()[0])
        settle(qtbot, page)
        assert counts(page) == [3]
        assert not page.is_dated


class DescribeSaturation:
    def it_is_kept_and_opened(
        self,
        qtbot: QtBot,
        sitting: Sitting,
        actions: Actions,
        page_of: MakePage[SaturationPage],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(AskText, "ask", lambda *_asked, **_more: "Jenuh")
        page = page_of(SaturationPage)
        page.order.setCurrentIndex(list(SourceOrder).index(SourceOrder.NAME))
        page.base.setCurrentIndex(0)
        settle(qtbot, page)
        trigger(actions, "keep_saturation")
        sitting.perform(RemoveCodings(("11", "12")))
        settle(qtbot, page)
        assert page.found is not None
        assert len(page.found.talks) == 3
        table = page.keeping.saved.saved()[0]
        page.keeping.date.step.click()
        settle(qtbot, page)
        assert len(page.found.talks) == 2
        page.show_wish(SaturationWish())
        assert page.wish().order is SourceOrder.DATE
        page.keeping.saved.open(table)
        settle(qtbot, page)
        assert len(page.found.talks) == 3
        assert page.wish() == page.found.wish
        assert written(page.wish()) == table.wish

    def it_has_nothing_to_keep_before_it_is_reckoned(
        self, qapp: QApplication, sitting: Sitting, actions: Actions
    ) -> None:
        page = SaturationPage(sitting, actions)
        assert page._draft() is None
        together = TogetherPage(sitting, actions)
        assert together._draft() is None
        together.options.show_wish(TogetherWish(within=12, at_least=4))
        assert (together.options.wish().within, together.options.wish().at_least) == (10, 3)
        for each in (page, together):
            each.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
