"""The page of one theme as supervision sees it: cases, decisions with their reasons, and follow-ups."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.actions import Action
from workbench.domain.cases import Case, Risk
from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.domain.themes import Interpretation
from workbench.services.reporting_triangulation import left_out_words
from workbench.services.supervision_views import today
from workbench.services.theme_supervision import ThemeSupervision, theme_supervision
from workbench.ui.latest_job import LatestJob
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_parts import Page, line_of, said
from workbench.ui.panels.supervision_words import risk_word
from workbench.ui.panels.theme_rows import action_tile, case_tile, session_card
from workbench.ui.sitting import Sitting

SHOWN: Final = 50
"""So many rows of each kind are laid out; the counts count all."""
CASES, SESSIONS, ACTIONS = range(3)
_DAYS: Final = (0, 90, 365)
"""How far back one can look, in days; 0 is to the beginning."""


class SupervisionTheme(Panel):
    """Shows what a theme means and what supervision says of it, looked for beside the window, narrowed by choices."""

    case_wanted = Signal(str)
    session_wanted = Signal(str)
    narrowed = Signal(object)
    """The district that is chosen, or None: quotations beside it may follow."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._theme: CodeId | None = None
        self._found: ThemeSupervision | None = None
        self._stale = False
        self._job = LatestJob(sitting, lambda: self.tr("Looking through supervision"), self)
        self._title, self._above = label("title", wraps=True), label("muted", wraps=True)
        self.district, self.risk, self.period = QComboBox(), QComboBox(), QComboBox()
        self.research = QCheckBox()
        self.sections = QTabBar(drawBase=False)
        self.page = Page()
        self.rows: list[QPushButton] = []
        self._empty, self._pages = EmptyState("theme"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Tell whether what supervision says is still being looked for."""
        return self._job.busy

    @property
    def found(self) -> ThemeSupervision | None:
        """What is shown; None before it is found."""
        return self._found

    @property
    def theme(self) -> CodeId | None:
        """The theme or code that is shown."""
        return self._theme

    @property
    def chosen_district(self) -> DistrictId | None:
        """The district to which the page is narrowed; None for all."""
        return next(iter(self.wanted().districts), None)

    def show_theme(self, theme: CodeId | None) -> None:
        """Show a theme or code."""
        if theme != self._theme:
            self._found = None
        self._theme = theme
        self._refresh()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(District):
            self._fill_districts()
        if change.touches(Case, Session, Action, Code, Interpretation, District):
            if self.isVisible():
                self._refresh()
            else:
                self._stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    @override
    def retranslate(self) -> None:
        self._empty.say(self.tr("No theme chosen"), self.tr("Choose a theme at the left to see its cases."))
        self._fill_districts()
        for box, name, words in (
            (self.risk, self.tr("Risk"), [self.tr("Any risk"), *map(risk_word, Risk)]),
            (
                self.period,
                self.tr("Period"),
                [self.tr("Any time"), self.tr("Last 90 days"), self.tr("Last 12 months")],
            ),
        ):
            at = max(0, box.currentIndex())
            box.blockSignals(True)
            box.clear()
            box.addItems(words)
            box.setCurrentIndex(at)
            box.blockSignals(False)
            box.setAccessibleName(name)
        self.district.setAccessibleName(self.tr("District"))
        self.research.setText(self.tr("Research data only"))
        self.research.setToolTip(
            self.tr("Final sessions about cases whose consent mark is on; how many are left out is said.")
        )
        self.sections.setAccessibleName(self.tr("What supervision says of the theme"))
        self._say()

    @override
    def retint(self) -> None:
        self._say()

    def wanted(self) -> SupervisionFilter:
        """Return what the choices let through."""
        district, risk = self.district.currentData(), self.risk.currentIndex()
        days = _DAYS[max(0, self.period.currentIndex())]
        since: date | None = today(self._sitting.project) - timedelta(days=days) if days else None
        return SupervisionFilter(
            districts=(DistrictId(str(district)),) if district else (),
            risks=(list(Risk)[risk - 1],) if risk > 0 else (),
            since=since,
        )

    def _lay_out(self) -> None:
        self.sections.setExpanding(False)
        for _section in range(3):
            self.sections.addTab("")
        choices = QWidget()
        flow = FlowLayout(choices, across=8, down=6)
        flow.setContentsMargins(0, 0, 0, 0)
        for part in (self.district, self.risk, self.period, self.research):
            flow.addWidget(part)
        whole = QWidget()
        inside = QVBoxLayout(whole)
        inside.setContentsMargins(24, 16, 4, 0)
        inside.setSpacing(6)
        for line in (self._title, self._above, choices, self.sections):
            inside.addWidget(line)
        inside.addWidget(self.page, 1)
        self._pages.addWidget(whole)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self.district.currentIndexChanged.connect(self._on_district)
        for box in (self.risk, self.period):
            box.currentIndexChanged.connect(lambda _row: self._refresh())
        self.research.toggled.connect(lambda _on: self._refresh())
        self.sections.currentChanged.connect(lambda _section: self._say())

    def _fill_districts(self) -> None:
        chosen = self.district.currentData()
        self.district.blockSignals(True)
        self.district.clear()
        self.district.addItem(self.tr("All districts"), "")
        for each in self._sitting.project.reader.all(District):
            self.district.addItem(each.name, each.id)
        self.district.setCurrentIndex(max(0, self.district.findData(chosen)))
        self.district.blockSignals(False)

    def _refresh(self) -> None:
        self._stale = False
        self._say()
        theme, project = self._theme, self._sitting.project
        if theme is None or theme not in project.codebook():
            self._job.drop()
            return
        wanted, research = self.wanted(), self.research.isChecked()
        self._job.want(
            lambda reader, _progress: theme_supervision(
                project, theme, wanted, research=research, reader=reader, limit=SHOWN
            ),
            self._on_found,
        )

    def _on_found(self, found: ThemeSupervision) -> None:
        self._found = found
        self._say()

    def _say(self) -> None:
        book, theme = self._sitting.project.codebook(), self._theme
        if theme is None or theme not in book:
            self._pages.setCurrentWidget(self._empty)
            return
        code = book.code(theme)
        self._title.setText(code.name)
        above = " / ".join(each.name for each in book.ancestors(theme))
        self._above.setText(above)
        self._above.setVisible(bool(above))
        self.page.setAccessibleName(code.name)
        self._count_sections()
        self._fill_page(code)
        self._pages.setCurrentIndex(0)

    def _count_sections(self) -> None:
        found, counts = self._found, SupervisionCounts()
        words = (
            (self.tr("Cases"), self.tr("Sessions"), self.tr("Follow-ups"))
            if found is None
            else (
                counts.cases(found.all_cases),
                counts.sessions(found.all_sessions),
                counts.follow_ups(found.all_actions),
            )
        )
        for section, said_of in enumerate(words):
            self.sections.setTabText(section, said_of)

    def _fill_page(self, code: Code) -> None:
        self.page.clear()
        self.page.stand_within()
        inside, found = self.page.inside, self._found
        self.rows = []
        if self.sections.currentIndex() == CASES:
            self._add_meaning(code)
        if found is not None:
            self._add_places(found)
            left = left_out_words(
                found.left_out.cases, found.left_out.sessions, self._sitting.preferences.language
            )
            if left:
                inside.addWidget(line_of("warning", left))
            self._add_rows(found)
        inside.addStretch(1)

    def _add_meaning(self, code: Code) -> None:
        meant = self._sitting.project.reader.find(Interpretation, code.id)
        if code.guide.definition:
            self.page.inside.addWidget(line_of("quote", code.guide.definition))
        if meant is not None and meant.text:
            self.page.inside.addWidget(said(self.tr("Interpretation"), meant.text))

    def _add_places(self, found: ThemeSupervision) -> None:
        """Name the districts with their counts; a click narrows to one, or lets all in again."""
        if not found.by_district:
            return
        places, counts = QWidget(), SupervisionCounts()
        flow = FlowLayout(places, across=6, down=4)
        flow.setContentsMargins(0, 0, 0, 0)
        chosen = self.district.currentData()
        for each in found.by_district:
            made = button("quiet")
            made.setCheckable(True)
            made.setChecked(each.district == chosen)
            made.setText(f"{each.name} · {counts.cases(each.cases)}")
            made.setToolTip(counts.sessions(each.sessions))
            made.clicked.connect(lambda on, id_=each.district: self._choose_district(id_ if on else ""))
            flow.addWidget(made)
        self.page.inside.addWidget(places)

    def _add_rows(self, found: ThemeSupervision) -> None:
        section, inside = self.sections.currentIndex(), self.page.inside
        all_of = (found.all_cases, found.all_sessions, found.all_actions)[section]
        shown = (len(found.cases), len(found.sessions), len(found.actions))[section]
        if not shown:
            inside.addWidget(line_of("faint", self._nothing(section)))
        if section == CASES:
            for case in found.cases:
                self._add_tile(case_tile(case), case.id)
        elif section == SESSIONS:
            for session in found.sessions:
                inside.addWidget(session_card(session, partial(self.session_wanted.emit, session.id)))
        else:
            for action in found.actions:
                self._add_tile(action_tile(action), action.case)
        if shown >= SHOWN and all_of > SHOWN:
            words = self.tr(
                "These are the first {shown}. Choose a district, a risk or a period to see others."
            )
            inside.addWidget(line_of("faint", words.format(shown=shown)))

    def _add_tile(self, tile: QPushButton, case: str) -> None:
        tile.clicked.connect(lambda: self.case_wanted.emit(case))
        self.rows.append(tile)
        self.page.inside.addWidget(tile)

    def _nothing(self, section: int) -> str:
        if self.wanted() != SupervisionFilter() or self.research.isChecked():
            return self.tr("Nothing fits these choices.")
        return (
            self.tr("No case names this theme yet."),
            self.tr("No session names this theme yet."),
            self.tr("No follow-up came of this theme yet."),
        )[section]

    def _choose_district(self, district: str) -> None:
        self.district.setCurrentIndex(max(0, self.district.findData(district)))

    def _on_district(self) -> None:
        self.narrowed.emit(self.chosen_district)
        self._refresh()
