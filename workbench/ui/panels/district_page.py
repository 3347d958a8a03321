"""A district's page: its facts, and three things kept apart: what codings show, what is stated, what is only coded."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.districts import District, DistrictLink
from workbench.domain.ids import CodeId
from workbench.services.districts import DistrictOverview, LinkRow
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.district_parts import CodeLine, Fact, Section, StatementCard
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.matrix_quotations import Wanted


@dataclass(frozen=True, slots=True)
class DistrictFacts:
    """What the page shows of a district; None for what is not counted yet."""

    district: District
    overview: DistrictOverview | None
    rows: tuple[LinkRow, ...] | None
    book: Codebook


class DistrictPage(Panel):
    """Shows one district. What is stated is never mixed with what codings show."""

    quotations_wanted = Signal(object)
    """A Wanted."""
    link_wanted = Signal(object)
    """A CodeId, or None for a code that is still to be chosen."""
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    """The DistrictLink."""

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = writable
        self._facts: DistrictFacts | None = None
        self._name, self._place = label("title", wraps=True, selectable=True), label("muted", wraps=True)
        self._sources, self._words, self._codings, self._cases = Fact(), Fact(), Fact(), Fact()
        self.coded, self.stated, self.unstated = Section(5), Section(100), Section(8)
        self.link_button = button()
        self.link_button.clicked.connect(lambda: self.link_wanted.emit(None))
        self._empty = EmptyState("districts")
        self._pages = QStackedWidget()
        self._lay_out()
        self.retranslate()

    @property
    def district(self) -> District | None:
        """The district that is shown."""
        return self._facts.district if self._facts else None

    def show_facts(self, facts: DistrictFacts | None) -> None:
        """Show a district, or the hint to mark one."""
        before = self.district
        self._facts = facts
        if facts is not None and (before is None or before.id != facts.district.id):
            self._scroll.verticalScrollBar().setValue(0)
            for section in (self.coded, self.unstated):
                section.fold()
        self._refresh()

    def show_overview(self, overview: DistrictOverview | None) -> None:
        """Show what was counted of the district on the page."""
        if (
            self._facts is not None
            and overview is not None
            and overview.district.id == self._facts.district.id
        ):
            self._facts = replace(self._facts, district=overview.district, overview=overview)
            self._say_facts(overview.district, overview)

    @override
    def sizeHint(self) -> QSize:
        return QSize(340, 600)

    @override
    def retranslate(self) -> None:
        self.link_button.setText(self.tr("Link a code…"))
        self._empty.say(
            self.tr("No district marked"),
            self.tr("Mark a district to see what is coded there and what you state about it."),
        )
        self._refresh()

    @override
    def retint(self) -> None:
        self._refresh()

    def _lay_out(self) -> None:
        facts = QGridLayout()
        facts.setHorizontalSpacing(12)
        for column, each in enumerate((self._sources, self._words, self._codings, self._cases)):
            facts.addWidget(each, 0, column)
            facts.setColumnStretch(column, 1)
        self.stated.head.addWidget(self.link_button)
        self.link_button.setVisible(self._writable)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(20)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._place)
        inner.addLayout(head)
        inner.addLayout(facts)
        for section in (self.coded, self.stated, self.unstated):
            inner.addWidget(section)
        inner.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setMinimumWidth(262)

    def _refresh(self) -> None:
        self._pages.setCurrentIndex(0 if self._facts else 1)
        if self._facts is None:
            return
        self._say_facts(self._facts.district, self._facts.overview)
        rows = self._facts.rows or ()
        by_count = sorted((row for row in rows if row.codings), key=lambda row: -row.codings)
        most = by_count[0].codings if by_count else 1
        self._show_coded(by_count, most)
        self._show_stated(rows)
        self._show_unstated([row for row in by_count if row.link is None])

    def _say_facts(self, district: District, overview: DistrictOverview | None) -> None:
        self._name.setText(district.name)
        self._scroll.setAccessibleName(district.name)
        codes = [
            f"{register}\N{NO-BREAK SPACE}{code}"
            for register, code in (("BPS", district.code), ("Kemendagri", district.code_home_affairs))
            if code
        ]
        self._place.setText(" · ".join(each for each in (district.province, *codes) if each))
        self._place.setVisible(bool(self._place.text()))
        counts = (overview.sources, overview.words, overview.codings, overview.open_cases) if overview else ()
        numbers = [QLocale().toString(count) for count in counts] or ["–"] * 4
        named = (
            (self._sources, self.tr("sources")),
            (self._words, self.tr("words")),
            (self._codings, self.tr("codings")),
            (self._cases, self.tr("open cases")),
        )
        for number, (fact, words) in zip(numbers, named, strict=True):
            fact.say(number, words)

    def _show_coded(self, rows: list[LinkRow], most: int) -> None:
        counted = self._facts is not None and self._facts.rows is not None
        hint = "" if rows or not counted else self.tr("Nothing in this district's sources is coded yet.")
        self.coded.say(self.tr("What the codings show"), hint)
        self.coded.show_rows([self._code_line(row, row.codings / most) for row in rows])

    def _show_stated(self, rows: tuple[LinkRow, ...]) -> None:
        stated = [row for row in rows if row.link is not None]
        hint = self.tr("Your own statements that a code matters here, with a note and evidence.")
        self.stated.say(self.tr("What you state"), "" if stated else hint)
        self.stated.show_rows([self._statement(row, rows) for row in stated], spacing=8)

    def _show_unstated(self, rows: list[LinkRow]) -> None:
        self.unstated.setVisible(bool(rows))
        self.unstated.say(
            self.tr("Only in the codings"), self.tr("Coded here, but you have stated nothing about it.")
        )
        self.unstated.show_rows([self._unstated_row(row) for row in rows])

    def _code_line(self, row: LinkRow, share: float | None = None) -> CodeLine:
        line = CodeLine(row.code, QLocale().toString(row.codings), share)
        number = row.codings
        codings = self.tr("%n codings", "", number)
        path = self._facts.book.path(row.code.id) if self._facts and row.code.id in self._facts.book else ""
        line.setToolTip(f"{path} · {codings}" if path else codings)
        line.clicked.connect(lambda: self._want(row.code.id))
        return line

    def _unstated_row(self, row: LinkRow) -> QWidget:
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._code_line(row), 1)
        link = button("quiet")
        link.setText(self.tr("Link"))
        link.setAccessibleName(self.tr("Link {code} to the district").format(code=row.code.name))
        link.clicked.connect(lambda: self.link_wanted.emit(row.code.id))
        layout.addWidget(link)
        link.setVisible(self._writable)
        return whole

    def _statement(self, row: LinkRow, rows: tuple[LinkRow, ...]) -> StatementCard:
        assert self._facts is not None
        assert row.link is not None
        link: DistrictLink = row.link
        # A statement about a theme is supported by what its codes show.
        branch = self._facts.book.branch_ids(row.code.id) if row.code.id in self._facts.book else frozenset()
        support = sum(each.codings for each in rows if each.code.id in branch)
        card = StatementCard(link, row.code, support, writable=self._writable)
        card.edit_wanted.connect(lambda: self.edit_wanted.emit(link))
        card.remove_wanted.connect(lambda: self.remove_wanted.emit(link))
        card.evidence_wanted.connect(lambda: self._want(row.code.id, link))
        return card

    def _want(self, code: CodeId, link: DistrictLink | None = None) -> None:
        if self._facts is not None:
            only = link.evidence if link else ()
            self.quotations_wanted.emit(Wanted(code, self._facts.district.id, only))
