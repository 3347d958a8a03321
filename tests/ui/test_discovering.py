"""The page *Discover*: key phrases, groups, what is near a code, confused codes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from docx import Document
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.services.discovering import BRIDGE, SIGNAL, UPLOAD, coding, discovering_project
from tests.ui.finding import Finder
from tests.ui.test_small_screens import clipped
from workbench.domain.codes import Code, ExampleKind
from workbench.domain.codings import Coding
from workbench.domain.matrices import Dimension
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.texts import fingerprint
from workbench.services.jobs import Silent
from workbench.services.keyness import KeynessQuery, keyness_table
from workbench.services.searching import HitOrder
from workbench.ui.dialogs.group_code import GroupCodeDialog
from workbench.ui.dialogs.merge_dialog import MergeDialog
from workbench.ui.main_window import MainWindow
from workbench.ui.models.finding_cards import Card, FindingCards
from workbench.ui.models.key_phrases_model import ELSEWHERE, GROUP, PHRASE, SOURCES, KeyPhrasesModel
from workbench.ui.models.keyword_model import KeywordColumn
from workbench.ui.models.passages_model import PassagesModel
from workbench.ui.models.roles import COUNT, DETAIL, QUOTE
from workbench.ui.panels.confused_panel import ConfusedPanel
from workbench.ui.panels.discover_page import PARTS, DiscoverPage
from workbench.ui.panels.discovery_panel import DiscoveryPanel
from workbench.ui.panels.groups_panel import GroupsPanel
from workbench.ui.panels.key_phrases_panel import KeyPhrasesPanel
from workbench.ui.panels.near_code_panel import MISSED, ODD, NearCodePanel

P = TypeVar("P", bound=DiscoveryPanel)
STRAY = "Anak menyeberang naik perahu, jembatan belum diperbaiki."


class Discoverer(Finder):
    """Somebody at the page that discovers."""

    @property
    def page(self) -> DiscoverPage:
        page = self._workspace.pages["discover"]
        assert isinstance(page, DiscoverPage)
        return page

    def part(self, kind: type[P]) -> P:
        """Bring a part to the front by its button, and wait for it."""
        self.page.ways[PARTS.index(kind)].click()
        self.rest()
        part = self.page.front
        assert isinstance(part, kind)
        return part

    def near(self, code: Code) -> NearCodePanel:
        part = self.part(NearCodePanel)
        part.show_code(code.id)
        self.rest()
        return part

    def phrases(self) -> KeyPhrasesPanel:
        """Compare roles with as little certainty as can be asked for."""
        part = self.part(KeyPhrasesPanel)
        part.by.setCurrentText("By role")
        part.chance.setCurrentIndex(0)
        self.rest()
        return part

    def groups(self) -> GroupsPanel:
        """Group all talk, coded or not."""
        part = self.part(GroupsPanel)
        part.uncoded.setChecked(False)
        self.rest()
        return part


@pytest.fixture
def finder(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Discoverer:
    made = Discoverer(qtbot, window, discovering_project(tmp_path / "temuan.workbench"))
    made.run("discover")
    return made


def answering(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], answer: Callable[..., bool]) -> None:
    """Let a dialog be answered by ``answer``, which is handed the dialog and says whether it is accepted."""

    def executed(dialog: QDialog) -> int:
        dialog.show()
        return (QDialog.DialogCode.Accepted if answer(dialog) else QDialog.DialogCode.Rejected).value

    monkeypatch.setattr(kind, "exec", executed)


def _mark(view: QListView, words: str) -> None:
    model = view.model()
    row = next(row for row in range(model.rowCount()) if words in str(model.index(row, 0).data(QUOTE)))
    view.setCurrentIndex(model.index(row, 0))


class DescribeThePage:
    def it_makes_a_part_when_it_is_first_looked_at(self, finder: Discoverer) -> None:
        assert set(finder.page.parts) == {KeyPhrasesPanel}
        finder.part(GroupsPanel)
        assert set(finder.page.parts) == {KeyPhrasesPanel, GroupsPanel}
        assert finder.page.front is finder.part(GroupsPanel)

    def it_offers_its_export_only_while_it_is_in_front_and_shows_something(self, finder: Discoverer) -> None:
        action = finder.window.commands["export_discovered"]
        finder.phrases()
        assert action.isEnabled()
        finder.part(NearCodePanel)
        assert not action.isEnabled()
        finder.phrases()
        finder.run("find_text")
        assert not action.isEnabled()

    @pytest.mark.parametrize("kind", PARTS)
    @pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".docx"])
    def it_exports_each_part(
        self, finder: Discoverer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: type, suffix: str
    ) -> None:
        ready = {
            KeyPhrasesPanel: finder.phrases,
            GroupsPanel: finder.groups,
            NearCodePanel: lambda: finder.near(BRIDGE),
        }
        part = ready.get(kind, lambda: finder.part(kind))()
        path = tmp_path / f"temuan{suffix}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(path), ""))
        finder.run("export_discovered")
        assert "is written" in finder.told
        listing = part.listing()
        assert listing is not None
        if suffix == ".docx":
            assert len(Document(str(path)).tables[0].rows) == len(listing.rows) + 1

    def it_fits_a_small_screen(self, finder: Discoverer) -> None:
        finder.window.resize(960, 500)
        for part in (finder.phrases(), finder.groups(), finder.near(BRIDGE), finder.part(ConfusedPanel)):
            finder.rest()
            assert clipped(part) == []
        assert finder.window.width() == 960

    def it_speaks_the_other_language(self, finder: Discoverer) -> None:
        parts = (finder.phrases(), finder.groups(), finder.near(BRIDGE), finder.part(ConfusedPanel))
        before = [part._facts.text() for part in parts]
        finder.run("switch_language")
        QApplication.processEvents()
        finder.rest()
        after = [part._facts.text() for part in parts]
        assert all(one != other for one, other in zip(before, after, strict=True))
        assert finder.page.ways[0].text() == "Frasa kunci"

    def it_says_everything_in_the_other_language(self, finder: Discoverer) -> None:
        phrases, near = finder.phrases(), finder.part(NearCodePanel)
        phrases.group.setCurrentIndex(1)
        shown = phrases.model.rowCount()
        finder.run("switch_language")
        QApplication.processEvents()
        finder.rest()
        assert " di " in phrases._title.text()
        assert near.code.itemText(0) == "Pilih kode"
        # The list is still of one group, and so says the choice.
        assert (phrases.model.rowCount(), phrases.group.currentIndex()) == (shown, 1)

    @pytest.mark.parametrize("kind", [KeyPhrasesPanel, GroupsPanel, ConfusedPanel])
    def it_offers_to_look_again_when_looking_was_stopped(
        self, finder: Discoverer, kind: type[DiscoveryPanel]
    ) -> None:
        part = finder.phrases() if kind is KeyPhrasesPanel else finder.part(kind)
        part.ask()
        finder.window.jobs.cancel_all()
        finder.rest()
        assert part.again.isVisible()
        assert part.again.text() == "Stopped: look again"
        part.again.click()
        finder.rest()
        assert not part.again.isVisible()
        assert part._facts.text()

    def it_shows_in_blind_mode_what_the_coder_may_see(self, finder: Discoverer) -> None:
        part = finder.part(GroupsPanel)
        assert "8 passages looked at" in part._facts.text()
        sitting = finder.window.sitting
        sitting.switch_coder("Bagas")
        sitting.be_blind(wanted=True)
        assert part._pages.isHidden()
        finder.rest()
        assert "14 passages looked at" in part._facts.text()
        assert part._pages.isVisible()


class DescribeKeyPhrases:
    def it_cuts_no_title_in_a_small_window(self, finder: Discoverer) -> None:
        part = finder.phrases()
        for width in (1100, 1280):
            finder.window.resize(width, 700)
            finder.rest()
            assert part.table.horizontalHeader().length() <= part.table.viewport().width()
            head = part.hits.horizontalHeader()
            for column in KeywordColumn:
                words = str(part.hits.keywords.headerData(column, Qt.Orientation.Horizontal))
                room = head.sectionSize(column)
                assert part.hits.isColumnHidden(column) or head.fontMetrics().horizontalAdvance(words) < room

    def it_lists_what_groups_say_more(self, finder: Discoverer) -> None:
        part = finder.phrases()
        rows = {part.model.index(n, PHRASE).data(): n for n in range(part.model.rowCount())}
        assert {"jembatan", "bukit"} <= set(rows)
        assert part.model.index(rows["jembatan"], GROUP).data() == "Beneficiary (KPM)"
        assert part.model.index(rows["jembatan"], SOURCES).data() == "4 of 4"
        assert part.model.index(rows["jembatan"], ELSEWHERE).data() == "0"
        assert "comparisons, of these about 5 would reach it by chance" in part._facts.text()

    def it_shows_the_marked_phrase_where_it_is_said(self, finder: Discoverer) -> None:
        part = finder.phrases()
        row = next(n for n, each in enumerate(part.model.rows) if each[2].phrase == "jembatan")
        part.table.setCurrentIndex(part.model.index(row, PHRASE))
        assert part._title.text() == "“jembatan” in Beneficiary (KPM)"
        assert part.hits.keywords.rowCount() == 4
        part.hits.order_wanted.emit(HitOrder.RIGHT)
        afters = [part.hits.keywords.row_at(n).after for n in range(4)]
        assert afters == sorted(afters, key=lambda each: each.strip(" ,"))
        part.table.activated.emit(part.table.currentIndex())
        assert part.hits.hasFocus()

    def it_goes_to_a_hit_and_marks_the_others(self, finder: Discoverer) -> None:
        part = finder.phrases()
        with finder.qtbot.waitSignal(finder.page.source_wanted) as told:
            part.hits.activated.emit(part.hits.keywords.index(0, KeywordColumn.MATCH))
        source, span = told.args
        assert isinstance(span, Span)
        assert span in finder.window.sitting.found.in_source(source)

    def it_shows_one_group_or_all(self, finder: Discoverer) -> None:
        part = finder.phrases()
        everything = part.model.rowCount()
        part.group.setCurrentText("Beneficiary (KPM)")
        assert 0 < part.model.rowCount() < everything
        assert {part.model.index(n, GROUP).data() for n in range(part.model.rowCount())} == {
            "Beneficiary (KPM)"
        }

    def it_sorts(self, finder: Discoverer) -> None:
        part = finder.phrases()
        part.table.sortByColumn(PHRASE, Qt.SortOrder.AscendingOrder)
        phrases = [part.model.index(n, PHRASE).data() for n in range(part.model.rowCount())]
        assert phrases == sorted(phrases)

    def it_asks_as_it_is_told(self, finder: Discoverer) -> None:
        part = finder.phrases()
        part.by.setCurrentText("By Dusun")
        part.chance.setCurrentIndex(part.chance.count() - 1)
        part.sources.setCurrentIndex(0)
        part.longest.setCurrentIndex(0)
        part.stems.setChecked(False)
        part.uncoded.setChecked(True)
        part.where.role.setCurrentText("Beneficiary (KPM)")
        query = part.query()
        assert (query.by, query.chance, query.corrected, query.sources, query.longest, query.uncoded) == (
            "Dusun", 0.05, True, 1, 1, True,
        )  # fmt: skip
        assert (query.words.by_stem, query.words.where.roles) == (False, {Role.BENEFICIARY})
        finder.rest()
        assert "all of them together" in part._facts.text()
        assert part._empty.accessibleName().startswith("There is nothing to compare with")

    def it_says_that_no_group_stands_out(self, finder: Discoverer) -> None:
        part = finder.phrases()
        part.chance.setCurrentIndex(3)
        finder.rest()
        assert part.model.rowCount() == 0
        assert part._empty.accessibleName().startswith("No group stands out")
        assert part.listing() is None

    def it_follows_people_and_says_when_codings_matter(self, finder: Discoverer) -> None:
        part = finder.phrases()
        new = Participant("p-new", "Cici", attributes=(("Umur", "5"),))
        finder.project.perform(Rewrite((new, Participant("p-x", "Didi", attributes=(("Umur", "6"),)))))
        finder.rest()
        assert part.by.findText("By Umur") > 0
        finder.project.perform(Rewrite((coding(finder.project, "x-n", 3, STRAY, SIGNAL),)))
        assert part.again.isHidden()
        part.uncoded.setChecked(True)
        finder.rest()
        finder.project.perform(Rewrite((coding(finder.project, "x-m", 3, STRAY, UPLOAD),)))
        assert part.again.isVisible()
        part.again.click()
        finder.rest()
        assert part.again.isHidden()

    def it_has_a_sound_model(self, finder: Discoverer) -> None:
        model = KeyPhrasesModel()
        query = KeynessQuery(Dimension.ROLE, chance=0.05)
        tester = ModelTester(None)
        tester.check(model)
        assert model.group_words(0) == ""
        model.show_table(keyness_table(finder.project, query, Silent()))
        assert model.at(99) is None
        assert model.data(model.index(99, PHRASE)) is None
        assert model.headerData(0, Qt.Orientation.Vertical) is None
        heads = [
            model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for n in range(7)
        ]
        assert all(heads)
        upload = next(n for n, each in enumerate(model.rows) if each[2].phrase == "mengunggah")
        assert model.index(upload, PHRASE).data(Qt.ItemDataRole.ToolTipRole) == "mengunggah, diunggah"
        assert model.index(upload, GROUP).data(Qt.ItemDataRole.ToolTipRole) == "PKH facilitator"


class DescribeGroups:
    def it_lists_groups_with_their_passages(self, finder: Discoverer) -> None:
        part = finder.groups()
        assert part.cards.rowCount() == 1
        index = part.cards.index(0)
        assert index.data(COUNT) == "8 passages"
        assert index.data(DETAIL).startswith("4 sources  ·  ")
        assert part.passages.rowCount() == 8
        assert part._facts.text() == "1 group  ·  16 passages looked at, 8 of them in a group"

    def it_goes_to_a_passage(self, finder: Discoverer) -> None:
        part = finder.groups()
        part.groups.activated.emit(part.groups.currentIndex())
        assert part.list.hasFocus()
        with finder.qtbot.waitSignal(finder.page.source_wanted):
            part.open.click()
        with finder.qtbot.waitSignal(finder.page.source_wanted):
            part.list.activated.emit(part.passages.index(2))

    def it_ticks_by_key_and_by_a_click_beside_the_words(self, finder: Discoverer) -> None:
        part = finder.groups()
        part.list.setCurrentIndex(part.passages.index(0))
        finder.qtbot.keyClick(part.list, Qt.Key.Key_Space)
        place = part.list.visualRect(part.passages.index(1)).topLeft() + QPoint(20, 18)
        finder.qtbot.mouseClick(part.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert part.passages.ticked() == [part.passages.at(0), part.passages.at(1)]
        assert part.make.text() == "Make a code of it, with 2 codings…"
        words = part.list.visualRect(part.passages.index(1)).center()
        finder.qtbot.mouseClick(part.list.viewport(), Qt.MouseButton.LeftButton, pos=words)
        finder.qtbot.mouseClick(part.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert part.passages.ticked() == [part.passages.at(0)]

    def it_makes_a_code_of_a_group(self, finder: Discoverer, monkeypatch: pytest.MonkeyPatch) -> None:
        part = finder.groups()
        part.list.setCurrentIndex(part.passages.index(0))
        finder.qtbot.keyClick(part.list, Qt.Key.Key_Space)
        group = part.current()
        assert group is not None

        def answer(dialog: GroupCodeDialog) -> bool:
            assert not dialog.yes.isEnabled()
            assert dialog.keywords.text().split(", ") == list(group.terms)
            dialog.name.setText("Kartu")
            dialog.parent_code.setCurrentText("Jalan")
            dialog.keywords.setText("kartu, , agen bank")
            return dialog.yes.isEnabled()

        answering(monkeypatch, GroupCodeDialog, answer)
        part.make.click()
        code = finder.project.codebook().at_path("Jalan / Kartu")
        assert code.guide.keywords == ("kartu", "agen bank")
        assert len(finder.project.reader.where(Coding, code=code.id)) == 1
        assert finder.told == "The code “Kartu” is made, with 1 coding."
        assert part.passages.index(0).data(COUNT) == "Kartu"
        assert part.again.isVisible()
        finder.run("undo")
        assert code.id not in finder.project.codebook()
        assert part.passages.index(0).data(COUNT) == ""

    def it_makes_none_when_the_person_changes_their_mind_or_the_name_is_taken(
        self, finder: Discoverer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        part, before = finder.groups(), len(finder.project.codebook())
        answering(monkeypatch, GroupCodeDialog, lambda _dialog: False)
        part.make.click()

        def taken(name: str) -> Callable[[GroupCodeDialog], bool]:
            def answer(dialog: GroupCodeDialog) -> bool:
                dialog.name.setText(name)
                return True

            return answer

        for name, told in (("Sinyal", "Sinyal"), (" / ", "name")):
            answering(monkeypatch, GroupCodeDialog, taken(name))
            part.make.click()
            assert told in finder.told
        assert len(finder.project.codebook()) == before

    def it_says_why_there_are_none(self, finder: Discoverer) -> None:
        part = finder.part(GroupsPanel)
        part.tightness.setCurrentIndex(2)
        part.where.source.setCurrentText("FGD 1")
        part.sentences.setCurrentIndex(1)
        finder.rest()
        assert part._empty.accessibleName().startswith("Nothing repeats")
        assert part.listing() is None
        part.where.role.setCurrentText("Moderator")
        finder.rest()
        assert part._empty.accessibleName().startswith("Nothing is left to group")
        part.make.click()
        assert part.current() is None


class DescribeNearACode:
    def it_asks_for_a_code_first(self, finder: Discoverer) -> None:
        part = finder.part(NearCodePanel)
        assert part._empty.accessibleName().startswith("Choose a code")
        assert part.listing() is None
        part.give.click()
        part.take.click()
        part.counter.click()
        assert part.current() is None

    def it_shows_near_misses_with_their_reasons(self, finder: Discoverer) -> None:
        part = finder.near(BRIDGE)
        assert [part.tabs.tabText(n) for n in (MISSED, ODD)] == ["Near misses (1)", "Least like the rest (1)"]
        assert part.preview.text.words() == STRAY
        assert "jembatan" in part.preview._why.text()
        assert "perahu" in part.preview.nearest.words()
        assert part.take.isHidden()
        assert not part.give.isHidden()
        part.tabs.setCurrentIndex(ODD)
        assert part.preview._why.text() == "No word brings it near “Jembatan”."
        assert part.preview.nearest.isHidden()
        assert part.give.isHidden()

    def it_gives_the_code_and_stays_where_it_is(self, finder: Discoverer) -> None:
        part = finder.near(BRIDGE)
        part.give.click()
        assert finder.told == "Coded “Jembatan”."
        assert part.models[MISSED].index(0).data(COUNT) == "coded"
        assert not part.give.isEnabled()
        assert part.again.isVisible()
        made = finder.project.reader.where(Coding, code=BRIDGE.id)
        assert STRAY in {each.segment.quote for each in made}
        part.again.click()
        finder.rest()
        assert part.models[MISSED].rowCount() == 0

    def it_does_not_say_that_something_is_done_once_it_is_undone(self, finder: Discoverer) -> None:
        part, sitting = finder.near(BRIDGE), finder.window.sitting
        row = part.models[MISSED].index(0)
        for deed, words in ((part.give, "coded"), (part.counter, "counter example")):
            part.lists[MISSED].setCurrentIndex(row)
            deed.click()
            assert row.data(COUNT) == words
            sitting.undo()
            assert row.data(COUNT) == ""
            assert deed.isEnabled()
            sitting.redo()
            assert row.data(COUNT) == words
            assert not deed.isEnabled()
            sitting.undo()
        part.tabs.setCurrentIndex(ODD)
        part.take.click()
        sitting.undo()
        assert part.models[ODD].index(0).data(COUNT) == ""
        assert part.take.isEnabled()

    def it_takes_the_code_off(self, finder: Discoverer) -> None:
        part = finder.near(BRIDGE)
        part.tabs.setCurrentIndex(ODD)
        part.take.click()
        assert finder.project.reader.find(Coding, "x-odd") is None
        assert part.models[ODD].index(0).data(COUNT) == "taken off"
        assert finder.told == "The code “Jembatan” is taken off."

    def it_makes_a_counter_example(self, finder: Discoverer) -> None:
        part = finder.near(BRIDGE)
        part.counter.click()
        (example,) = finder.project.reader.get(Code, BRIDGE.id).examples
        assert (example.kind, example.quote) == (ExampleKind.COUNTER, STRAY)
        assert finder.told.startswith("It stands on the card")

    def it_tells_what_can_t_be_done(self, finder: Discoverer) -> None:
        part = finder.near(BRIDGE)
        part.tabs.setCurrentIndex(ODD)
        finder.project.perform(Rewrite((), (finder.project.reader.get(Coding, "x-odd"),)))
        part.counter.click()
        assert "coding" in finder.told
        part.take.click()
        assert not part.models[ODD].is_done(0)
        part.tabs.setCurrentIndex(MISSED)
        source, short = finder.project.reader.get(Source, "s-3"), finder.project.reader.text("s-3")[:40]
        shorter = replace(source, characters=40, sha256=fingerprint(short))
        finder.project.perform(Rewrite((shorter, Transcript(source.id, short, ()))))
        part.give.click()
        assert not part.models[MISSED].is_done(0)
        finder.rest()

    def it_goes_to_the_passage_and_on_to_the_next(self, finder: Discoverer) -> None:
        part = finder.near(SIGNAL)
        part.uncoded.setChecked(False)
        finder.rest()
        part.tabs.setCurrentIndex(ODD)
        with finder.qtbot.waitSignal(finder.page.source_wanted):
            part.open.click()
        with finder.qtbot.waitSignal(finder.page.source_wanted):
            part.lists[ODD].activated.emit(part.lists[ODD].currentIndex())
        assert "Also coded: Unggah" in part.preview._codes.text()

    def it_says_when_there_is_not_enough_or_nothing(self, finder: Discoverer) -> None:
        few = Code("c-few", "Sedikit", None, 3)
        finder.project.perform(Rewrite((few,)))
        part = finder.near(few)
        assert part._empty.accessibleName().startswith("Not enough yet Give it in 3 places at least")
        assert part._facts.text() == "given in 0 places"

    def it_forgets_a_code_that_is_gone(self, finder: Discoverer) -> None:
        few = Code("c-few", "Sedikit", None, 3)
        finder.project.perform(Rewrite((few,)))
        part = finder.near(few)
        finder.project.perform(Rewrite((), (few,)))
        finder.rest()
        assert part.code.currentData() is None
        assert part.found is None

    def it_keeps_its_code_when_the_codebook_grows(self, finder: Discoverer) -> None:
        part = finder.near(BRIDGE)
        finder.project.perform(Rewrite((Code("c-few", "Sedikit", None, 3),)))
        assert part.code.currentData() == BRIDGE.id
        assert part.found is not None


class DescribeConfusedCodes:
    def _stray(self, finder: Discoverer) -> ConfusedPanel:
        strays = [
            coding(finder.project, "y-1", 3, STRAY, SIGNAL),
            coding(finder.project, "y-2", 3, "jembatan belum diperbaiki", SIGNAL),
            coding(finder.project, "y-3", 0, "perahu kecil dipakai menyeberang", SIGNAL),
        ]
        finder.project.perform(Rewrite(tuple(strays)))
        part = finder.part(ConfusedPanel)
        row = next(n for n in range(part.cards.rowCount()) if "Jembatan" in part.cards.index(n).data())
        part.list.setCurrentIndex(part.cards.index(row))
        return part

    def it_lists_pairs(self, finder: Discoverer) -> None:
        part = finder.part(ConfusedPanel)
        index = part.cards.index(0)
        assert (index.data(), index.data(COUNT)) == ("Sinyal  ↔  Unggah", "100% in doubt")
        assert index.data(DETAIL).endswith("two coders differ 2 times")
        assert part._facts.text().startswith("1 pair of codes")
        assert part.segment() is None
        assert not part.recode.isEnabled()
        part.recode.click()

    def it_shows_the_segments_between_and_recodes_one(self, finder: Discoverer) -> None:
        part = self._stray(finder)
        _mark(part.between, STRAY)
        assert "jembatan" in part.preview._why.text()
        assert "nearer to “Jembatan”" in part.between.currentIndex().data()
        part.recode.click()
        assert finder.project.reader.get(Coding, "y-1").code == BRIDGE.id
        assert finder.told == "It has the code “Jembatan” now."
        assert not part.recode.isEnabled()
        finder.run("undo")
        assert part.recode.isEnabled()
        with finder.qtbot.waitSignal(finder.page.source_wanted):
            part.open.click()
        with finder.qtbot.waitSignal(finder.page.source_wanted):
            part.between.activated.emit(part.between.currentIndex())
        part.list.activated.emit(part.list.currentIndex())
        assert part.between.hasFocus()

    def it_merges_the_smaller_into_the_larger(
        self, finder: Discoverer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        part = self._stray(finder)
        answering(monkeypatch, MergeDialog, lambda _dialog: False)
        part.merge.click()
        assert BRIDGE.id in finder.project.codebook()
        answering(monkeypatch, MergeDialog, lambda _dialog: True)
        part.merge.click()
        finder.rest()
        assert BRIDGE.id not in finder.project.codebook()
        assert finder.told == "“Jembatan” is merged into “Sinyal”."
        assert all("Jembatan" not in part.cards.index(n).data() for n in range(part.cards.rowCount()))

    def it_bears_a_code_that_is_gone(self, finder: Discoverer) -> None:
        part = finder.part(ConfusedPanel)
        gone = [each for each in finder.project.reader.all(Coding) if each.code == UPLOAD.id]
        finder.project.perform(Rewrite((), (*gone, UPLOAD)))
        part.merge.click()
        part.recode.click()
        listing = part.listing()
        assert part.current() is None
        assert listing is not None
        assert listing.rows[0][:2] == ("Sinyal", "?")

    def it_says_when_there_are_none(self, finder: Discoverer) -> None:
        finder.project.perform(Rewrite((), finder.project.reader.all(Coding)))
        part = finder.part(ConfusedPanel)
        assert part._empty.accessibleName().startswith("No two codes are confused")
        assert part.listing() is None


class DescribeTheModels:
    def it_has_sound_lists(self, finder: Discoverer) -> None:
        passages, cards = PassagesModel(ticks=True), FindingCards()
        items = finder.groups().passages.items
        for model in (passages, cards):
            ModelTester(None).check(model)
        passages.show_items(items, finder.project.codebook())
        cards.show_cards([Card("Judul", "3", "rinci", "contoh", ("#335577",))])
        cards.say_anew([Card("Title", "3", "details", "example")])
        assert cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Title, 3, details, example"
        assert cards.data(cards.index(9)) is None
        assert passages.data(passages.index(99)) is None
        assert passages.at(99) is None
        assert not passages.setData(passages.index(0), "x")
        assert passages.flags(passages.index(99)) == Qt.ItemFlag.NoItemFlags
        spoken = passages.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken.startswith("“")
        assert finder.groups().list.itemDelegate() is not None
