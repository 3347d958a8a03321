"""A district's page: its facts, and three things kept apart: what codings show, researchers state, supervision says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
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
from workbench.domain.matrices import Measure
from workbench.services.district_discord import Discord, DiscordRow, discords
from workbench.services.districts import DistrictOverview, LinkRow
from workbench.ui.measures import measure_word, number_words
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.district_apart import DiscordLine, SupervisedLine, discord_words
from workbench.ui.panels.district_parts import CodeLine, Fact, Section, StatementCard
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.matrix_quotations import Wanted

PAGE_MEASURES: Final = (
    Measure.CODINGS,
    Measure.SOURCES,
    Measure.SPEAKERS,
    Measure.PER_1000_WORDS,
    Measure.COLUMN_PERCENT,
)
"""In which measures the page can show what is coded."""
_SHORT_MEASURE = 14


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
    case_wanted = Signal(str)
    """A case's id."""
    change_wanted = Signal()
    """The person wants to change what is known of the district."""

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = writable
        self._facts: DistrictFacts | None = None
        self._name, self._place = label("title", wraps=True, selectable=True), label("muted", wraps=True)
        self._notes = label("", wraps=True, selectable=True)
        self.plan = label("muted", wraps=True)
        self.compare, self.change = IconButton("compare", size=15), IconButton("pencil", size=15)
        self.change.clicked.connect(self.change_wanted)
        self._sources, self._words, self._codings, self._cases = Fact(), Fact(), Fact(), Fact()
        self.coded, self.stated, self.unstated = Section(5), Section(100), Section(8)
        self.supervised, self.discords = Section(5), Section(8)
        self.measures = QComboBox()
        for measure in PAGE_MEASURES:
            self.measures.addItem("", measure)
        self.measures.currentIndexChanged.connect(lambda _row: self._refresh())
        self.link_button = button()
        self.link_button.clicked.connect(lambda: self.link_wanted.emit(None))
        self._empty, self._pages = EmptyState("districts"), QStackedWidget()
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
            for section in (self.coded, self.supervised, self.discords, self.unstated):
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
        self.compare.say(self.tr("Compare with other districts"))
        self.change.say(self.tr("Edit the district…"))
        for row in range(self.measures.count()):
            self.measures.setItemText(row, measure_word(Measure(self.measures.itemData(row))))
        self.measures.setAccessibleName(self.tr("What is counted"))
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
        self.measures.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.measures.setMinimumContentsLength(_SHORT_MEASURE)
        self.coded.tools.addWidget(self.measures)
        self.coded.tools.addStretch(1)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(20)
        head = QVBoxLayout()
        head.setSpacing(2)
        first = QHBoxLayout()
        first.addWidget(self._name, 1)
        first.addWidget(self.compare, alignment=Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.change, alignment=Qt.AlignmentFlag.AlignTop)
        head.addLayout(first)
        for words in (self._place, self.plan, self._notes):
            head.addWidget(words)
        inner.addLayout(head)
        inner.addLayout(facts)
        for section in (self.coded, self.stated, self.supervised, self.discords, self.unstated):
            inner.addWidget(section)
        inner.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(body)
        self._scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        # Shown before it belonged to the page, it would be a window.
        self.change.setVisible(self._writable)
        self.setMinimumWidth(262)

    def _refresh(self) -> None:
        self._pages.setCurrentIndex(0 if self._facts else 1)
        if self._facts is None:
            return
        self._say_facts(self._facts.district, self._facts.overview)
        rows = self._facts.rows or ()
        coded = [row for row in rows if row.codings]
        values = {row.code.id: self._value(row, coded) for row in coded}
        by_value = sorted(coded, key=lambda row: (-values[row.code.id], -row.codings))
        self._show_coded(by_value, values)
        self._show_stated(rows)
        self._show_supervised(rows)
        found = discords(rows, self._facts.book)
        self._show_discords(found)
        told = {each.code.id for each in found if each.discord is Discord.CODED_UNSTATED}
        self._show_unstated([row for row in by_value if row.link is None and row.code.id not in told])

    def _value(self, row: LinkRow, rows: Sequence[LinkRow]) -> float:
        words = self._facts.overview.words if self._facts and self._facts.overview else 0
        return _value(self._measure, row, sum(each.codings for each in rows), words)

    @property
    def _measure(self) -> Measure:
        return Measure(self.measures.currentData())

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
        fgds, interviews = district.planned_fgds, district.planned_interviews
        planned = [
            (fgds, self.tr("%n FGDs", "", fgds)),
            (interviews, self.tr("%n interviews", "", interviews)),
        ]
        told = ", ".join(words for number, words in planned if number)
        self.plan.setText(self.tr("Planned: {talks}").format(talks=told) if told else "")
        self._notes.setText(district.notes)
        for told_of in (self.plan, self._notes):
            told_of.setVisible(bool(told_of.text()))
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

    def _show_coded(self, rows: list[LinkRow], values: Mapping[CodeId, float]) -> None:
        counted = self._facts is not None and self._facts.rows is not None
        hint = "" if rows or not counted else self.tr("Nothing in this district's sources is coded yet.")
        self.coded.say(self.tr("What the codings show"), hint)
        self.measures.setVisible(bool(rows))
        most = max(values.values(), default=0.0) or 1.0
        self.coded.show_rows(
            [self._code_line(row, values[row.code.id], values[row.code.id] / most) for row in rows]
        )

    def _show_stated(self, rows: tuple[LinkRow, ...]) -> None:
        stated = [row for row in rows if row.link is not None]
        hint = self.tr("Your own statements that a code matters here, with a note and evidence.")
        self.stated.say(self.tr("What you state"), "" if stated else hint)
        self.stated.show_rows([self._statement(row, rows) for row in stated], spacing=8)

    def _show_supervised(self, rows: tuple[LinkRow, ...]) -> None:
        told = sorted(
            ((row.supervised.strength, row) for row in rows if row.supervised is not None),
            key=lambda each: -each[0],
        )
        hint = self.tr("No case of this district names a theme.")
        self.supervised.say(self.tr("What supervision says"), "" if told else hint)
        lines: list[QWidget] = []
        for _strength, row in told:
            line = SupervisedLine(row)
            line.case_wanted.connect(self.case_wanted)
            line.code_wanted.connect(lambda code=row.code.id: self._want(code))
            lines.append(line)
        self.supervised.show_rows(lines, spacing=6)

    def _show_discords(self, found: Sequence[DiscordRow]) -> None:
        self.discords.setVisible(bool(found))
        self.discords.say(
            self.tr("Where they do not agree"),
            self.tr("Codings, statements and supervision side by side; a click shows what there is."),
        )
        lines: list[QWidget] = []
        kind = None
        for each in found:
            line = DiscordLine(each, writable=self._writable)
            line.wanted.connect(lambda row=each: self._on_discord(row))
            line.link_wanted.connect(lambda code=each.code.id: self.link_wanted.emit(code))
            if each.discord is not kind:
                kind = each.discord
                line.say_kind(discord_words(kind))
            lines.append(line)
        self.discords.show_rows(lines)

    def _on_discord(self, row: DiscordRow) -> None:
        """Show what there is: the case where only supervision names the code, else quotations or the evidence."""
        if row.discord is Discord.SUPERVISED_UNCODED and row.row.supervised is not None:
            self.case_wanted.emit(row.row.supervised.cases[0][0])
        else:
            self._want(row.code.id, row.row.link if row.discord is Discord.STATED_UNCODED else None)

    def _show_unstated(self, rows: list[LinkRow]) -> None:
        self.unstated.setVisible(bool(rows))
        self.unstated.say(
            self.tr("Only in the codings"), self.tr("Coded here, but you have stated nothing about it.")
        )
        self.unstated.show_rows([self._unstated_row(row) for row in rows])

    def _code_line(self, row: LinkRow, value: float, share: float | None = None) -> CodeLine:
        line = CodeLine(row.code, number_words(value, self._measure), share)
        number, sources, speakers = row.codings, row.sources, row.speakers
        told = [
            self.tr("%n codings", "", number),
            self.tr("%n sources", "", sources),
            self.tr("%n speakers", "", speakers),
        ]
        path = self._facts.book.path(row.code.id) if self._facts and row.code.id in self._facts.book else ""
        line.setToolTip(" · ".join(each for each in (path, *told) if each))
        line.clicked.connect(lambda: self._want(row.code.id))
        return line

    def _unstated_row(self, row: LinkRow) -> QWidget:
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        coded = [each for each in (self._facts.rows or ()) if each.codings] if self._facts else []
        layout.addWidget(self._code_line(row, self._value(row, coded)), 1)
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


def _value(measure: Measure, row: LinkRow, codings: int, words: int) -> float:
    """Return what a measure says of a code in a district of so many codings and words."""
    return {
        Measure.SOURCES: float(row.sources),
        Measure.SPEAKERS: float(row.speakers),
        Measure.PER_1000_WORDS: 1000 * row.codings / words if words else 0.0,
        Measure.COLUMN_PERCENT: 100 * row.codings / codings if codings else 0.0,
    }.get(measure, float(row.codings))
