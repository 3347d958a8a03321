"""The page *Negative cases*: where a theme is missing though others like it have it, and what speaks against it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District, DistrictLink
from workbench.domain.ids import CodeId
from workbench.domain.negative_cases import CaseKind, NegativeCase, NegativeCases
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.domain.suggestions import Finished
from workbench.domain.themes import Interpretation
from workbench.services.negative_cases import negative_cases
from workbench.services.negative_words import NegativeWords
from workbench.services.reporting_quotations import printed
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.comparison_export import export_negative
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.options_model import Option
from workbench.ui.panels.base import button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.picker import PickField
from workbench.ui.sitting import Sitting

_KINDS = (Coding, Code, Source, Transcript, Participant, District, DistrictLink, Finished, Interpretation)
_OPENS = Qt.ItemDataRole.UserRole
_NAME, _WORDS, _OTHERS, _EXPECTED, _LIKE, _WEIGHT = range(6)
_NUMBERS = (_WORDS, _OTHERS, _EXPECTED, _LIKE)
_LONGEST, _WITH_ALL = 200, 860


class _Cases(QTreeWidget):
    """Leaves columns out where they would leave no room for names; a line's tool tip says it all."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (_OTHERS, _LIKE):
            self.setColumnHidden(column, event.size().width() < _WITH_ALL)


class NegativePage(FindingPage):
    """Looks beside the window, and only while it is looked at."""

    name = "negative"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._stale, self._in_front = True, False
        self._found: NegativeCases | None = None
        self.code = PickField(self._codes)
        self.district = PickField(self._districts)
        self.moderator = QCheckBox()
        self.moderator.setChecked(sitting.project.moderator_counts)
        self.export = button()
        self.tree = _Cases()
        self.tree.setObjectName("cases")
        self.tree.setColumnCount(_WEIGHT + 1)
        self.tree.setUniformRowHeights(False)
        self.tree.setAllColumnsShowFocus(True)
        self._method = label("muted", wraps=True, selectable=True)
        self._empty, self._pages = EmptyState("counter"), QStackedWidget()
        self._job = LatestJob(sitting, lambda: self.tr("Looking for negative cases"), self)
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 20, 8)
        top.setSpacing(8)
        top.addWidget(self.code)
        top.addWidget(self.district)
        top.addWidget(self.moderator)
        top.addStretch(1)
        top.addWidget(self.export)
        self._method.setContentsMargins(20, 0, 20, 8)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._method)
        layout.addWidget(self._pages, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.code.changed.connect(self.ask)
        self.district.changed.connect(self.ask)
        self.moderator.toggled.connect(lambda _on: self.ask())
        self.tree.itemActivated.connect(self._on_activated)
        self._sitting.eyes_changed.connect(self.ask)
        self._job.busy_changed.connect(lambda _busy: self._say_empty())
        self._actions.on("export_negative_cases", self.choose_and_export)
        follow(self.export, self._actions["export_negative_cases"])

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("NegativePage", "Negative cases")

    @property
    def found(self) -> NegativeCases | None:
        """What is shown; None while nothing is."""
        return self._found

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._job.busy

    def look_at(self, code: CodeId) -> None:
        """Show the negative cases of a theme or code, in all of the study."""
        self.code.choose((code,))
        self.district.choose(())
        self.ask()

    def ask(self) -> None:
        """Look anew, at once or as soon as somebody sees it."""
        self._stale = True
        if not self._in_front:
            return
        self._stale = False
        book = self._sitting.project.codebook()
        chosen = [CodeId(each) for each in self.code.chosen if each in book] or [
            each.id for each in book.themes()[:1]
        ]
        if not chosen:
            self._job.drop()
            self._show(None)
            return
        self.code.choose(chosen)
        comparer, code = self._sitting.comparer, chosen[0]
        known = self._sitting.project.reader.find(District, next(iter(self.district.chosen), ""))
        place, moderator = known.id if known is not None else None, self.moderator.isChecked()
        self._job.want(
            lambda reader, _progress: negative_cases(
                comparer, code, reader, district=place, moderator=moderator
            ),
            self._show,
        )

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(*_KINDS):
            self.ask()

    @override
    def shown(self) -> None:
        self._in_front = True
        if self._stale:
            self.ask()
        self._note()
        self.code.setFocus()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._note()

    @override
    def retranslate(self) -> None:
        self.code.say(self.tr("Theme or code"), self.tr("Choose a theme or code"), self.tr("gone"))
        self.district.say(
            self._words.case_kind(CaseKind.DISTRICT), self.tr("All of the study"), self.tr("gone")
        )
        self.moderator.setText(self.tr("With moderators"))
        self.moderator.setToolTip(self.tr("Whether the talk of those who lead it counts"))
        self.export.setText(self.tr("Export…"))
        self.tree.setAccessibleName(self.tr("Negative cases"))
        self.tree.setHeaderLabels(
            [
                self.tr("Where"),
                self.tr("Words"),
                self.tr("Other codings"),
                self.tr("Expected"),
                self.tr("Like it that have it"),
                self.tr("What it tells"),
            ]
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in _NUMBERS:
            self.tree.headerItem().setTextAlignment(column, right)
        self._say_empty()
        self._show(self._found)

    def choose_and_export(self) -> None:
        """Ask for a file and write the negative cases there."""
        if self._found is not None:
            export_negative(self, self._sitting, self._found, self._words)

    def _note(self) -> None:
        there = self._in_front and self._found is not None
        self._actions.note(
            present=When.NEGATIVE if there else When.ALWAYS,
            absent=When.ALWAYS if there else When.NEGATIVE,
        )

    @property
    def _words(self) -> NegativeWords:
        return NegativeWords(self._sitting.preferences.language, self._sitting.project.place_level)

    def _codes(self) -> list[Option]:
        book = self._sitting.project.codebook()
        return [Option(each.id, book.path(each.id), "", each.colour, each.is_theme) for each in book]

    def _districts(self) -> list[Option]:
        everywhere = Option("", self.tr("All of the study"))
        found = self._sitting.project.reader.all(District)
        return [everywhere, *(Option(each.id, each.name, each.province) for each in found)]

    def _say_empty(self) -> None:
        if self._job.busy:
            self._empty.say(self.tr("Looking for negative cases"), "")
        else:
            self._empty.say(
                self.tr("There is no code yet"), self.tr("Make a codebook and code sources first.")
            )

    def _show(self, found: NegativeCases | None) -> None:
        self._found = found
        self._note()
        self.tree.clear()
        self._method.setVisible(found is not None)
        self._pages.setCurrentIndex(0 if found is not None else 1)
        if found is None:
            return
        words = self._words
        self._method.setText(words.method_of(found))
        for kind in CaseKind:
            cases = found.of_kind(kind)
            if cases:
                more = dict(found.more).get(kind, 0)
                self._add(words.without(kind, len(cases), more), (self._case(each) for each in cases))
        if found.uncoded:
            self._add(
                words.waiting(len(found.uncoded)), (self._case(each) for each in found.uncoded), opened=False
            )
        if found.against:
            self._add(self.tr("Counter evidence"), (self._quotation(each) for each in found.against))
        if found.bare_links:
            lines = (QTreeWidgetItem([words.bare_link(each)]) for each in found.bare_links)
            self._add(self.tr("Stated, but not coded"), lines)
        if not self.tree.topLevelItemCount():
            self._add(words.no_cases(found), ())
        first = self.tree.topLevelItem(0)
        assert first is not None
        self.tree.setCurrentItem(first)
        head = self.tree.header()
        head.setStretchLastSection(False)
        for column in range(_WEIGHT + 1):
            mode = (
                QHeaderView.ResizeMode.Stretch if column == _NAME else QHeaderView.ResizeMode.ResizeToContents
            )
            head.setSectionResizeMode(column, mode)

    def _add(self, title: str, lines: Iterable[QTreeWidgetItem], *, opened: bool = True) -> None:
        branch = QTreeWidgetItem([title])
        font = branch.font(0)
        font.setBold(True)
        branch.setFont(0, font)
        self.tree.addTopLevelItem(branch)
        branch.setFirstColumnSpanned(True)
        for each in lines:
            branch.addChild(each)
            if not each.text(_WORDS):
                each.setFirstColumnSpanned(True)
        branch.setExpanded(opened)

    def _case(self, case: NegativeCase) -> QTreeWidgetItem:
        words = self._words
        item = QTreeWidgetItem(
            [
                case.label,
                words.number(case.words),
                words.number(case.codings),
                words.number(case.expected, 1),
                words.say(f"{case.like_with} dari {case.like}", f"{case.like_with} of {case.like}"),
                words.weight(case),
            ]
        )
        for column in _NUMBERS:
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(_NAME, f"{case.label}\n{words.case(case)}")
        if case.telling:
            font = item.font(_WEIGHT)
            font.setBold(True)
            item.setFont(_WEIGHT, font)
        if case.kind is CaseKind.SOURCE:
            item.setData(_NAME, _OPENS, (case.id, None))
        return item

    @staticmethod
    def _quotation(quotation: Quotation) -> QTreeWidgetItem:
        opening, closing = "“", "”"
        said = printed(quotation.coding.segment.quote, _LONGEST)
        item = QTreeWidgetItem([f"{opening}{said}{closing} {quotation.provenance}"])
        item.setToolTip(_NAME, quotation.coding.segment.quote)
        item.setData(_NAME, _OPENS, (quotation.coding.source, quotation.coding.span))
        return item

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        opens = item.data(_NAME, _OPENS)
        if opens is not None:
            source, span = opens
            self.source_wanted.emit(source, span if isinstance(span, Span) else None)
