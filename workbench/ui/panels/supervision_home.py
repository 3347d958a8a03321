"""The coordinator's home: what is to be done today first, then numbers, each of which opens what it counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.store import Change
from workbench.services.recurring_issues import Alert, alert_rule, keep_alert_rule
from workbench.services.supervision_home import Home, HomeCount, Listed, home
from workbench.ui.actions import Actions
from workbench.ui.dialogs.alert_rule import AlertRuleDialog
from workbench.ui.panels.base import LatePanel, button, follow
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.panels.supervision_home_parts import NumberTile, TodoLine, action_line, session_line
from workbench.ui.panels.supervision_parts import Page, line_of
from workbench.ui.panels.supervision_words import day_word, risk_word
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme

_ALERTS = 5
"""So many recurring issues stand on the home itself."""
_COLUMNS = 4
_LEAST = 135
"""The width of a number with its words in pixels, at least: narrower pages have fewer in a row."""


class SupervisionHome(LatePanel):
    """Shows the day of a coordinator; numbers open lists, lines open a case or session."""

    list_wanted = Signal(object)
    """A HomeCount: the list that shows what was counted."""
    case_wanted = Signal(str)
    session_wanted = Signal(str)

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._district: DistrictId | None = None
        self._found: Home | None = None
        self._columns = _COLUMNS
        self._theme = current_theme()
        self.page = Page()
        self.tiles: dict[str, NumberTile] = {}
        self.lines: list[TodoLine] = []
        self.district = QComboBox()
        self.log = button("primary")
        follow(self.log, actions["log_session"])
        self._empty = EmptyState("supervision")
        self._empty.wanted.connect(actions["new_case"].trigger)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self._empty)
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 24, 0)
        head.addWidget(self.district)
        head.addStretch(1)
        head.addWidget(self.log)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self.log)
        self.district.activated.connect(self._on_district)
        self.retranslate()

    def on_changed(self, _change: Change) -> None:
        """Look again, now or when the page comes to the front: nearly everything counts here."""
        self.want()

    @override
    def read(self) -> None:
        self._found = home(self._sitting.project, self._district)
        self._offer_districts()
        self._say()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(2, min(_COLUMNS, (event.size().width() - 60) // _LEAST))
        if columns != self._columns:
            self._columns = columns
            self._say()

    @override
    def retranslate(self) -> None:
        self.log.setText(self.tr("Log a session"))
        self.log.setToolTip(self._actions["log_session"].shortcut().toString())
        self.district.setAccessibleName(self.tr("District of this page"))
        self.page.setAccessibleName(self.tr("Your day"))
        self._empty.say(
            self.tr("Your day as a coordinator starts here"),
            self.tr(
                "Open a case under a code name, log the session about it, agree on follow-ups. This page then says "
                "each day what is planned, what is late, what waits for others, and which issues recur."
            ),
            self.tr("Open the first case…") if self._sitting.writable else "",
        )
        self._offer_districts()
        self._say()

    @override
    def retint(self) -> None:
        # The palette also changes, and often, while a panel is put into its place.
        if self._theme != current_theme():
            self._say()

    def _say(self) -> None:
        """Show what was counted, in the words and colours of now."""
        found = self._found
        if found is None:
            return
        self._theme = current_theme()
        nothing = found.is_empty and self._district is None
        self.log.setVisible(not nothing)
        self.page.clear()
        self.tiles = {}
        if not nothing:
            self._show(found)
        if whole := self.page.widget():
            whole.setAutoFillBackground(False)
        self._pages.setCurrentWidget(self._empty if nothing else self.page)

    def _offer_districts(self) -> None:
        districts = self._sitting.project.reader.all(District)
        if self._district not in {each.id for each in districts}:
            self._district = None
        self.district.clear()
        self.district.addItem(self.tr("All districts"), None)
        for each in districts:
            self.district.addItem(each.name, each.id)
        self.district.setCurrentIndex(max(0, self.district.findData(self._district)))
        self.district.setVisible(len(districts) > 1)

    def _on_district(self, place: int) -> None:
        key = self.district.itemData(place)
        self._district = DistrictId(str(key)) if key else None
        self.read()

    def _show(self, found: Home) -> None:
        inside = self.page.inside
        inside.addWidget(line_of("title", self.tr("Today, {day}").format(day=day_word(found.today))))
        self._show_todo(found)
        self._numbers(
            self.tr("This week"),
            (
                ("planned", found.planned, self.tr("sessions planned"), ""),
                ("due", found.due, self.tr("follow-ups due"), ""),
                ("later", found.later, self.tr("sessions planned later"), ""),
                ("drafts", found.drafts, self.tr("drafts to finish"), "warning"),
            ),
        )
        self._numbers(
            self.tr("Late, or in need of attention"),
            (
                ("overdue", found.overdue, self.tr("follow-ups overdue"), "danger"),
                ("not_held", found.not_held, self.tr("planned sessions not written down"), "danger"),
                ("amber", found.amber, self.tr("carried forward three times"), "warning"),
                ("flags", found.flags, self.tr("cases with a flag up"), "warning"),
            ),
        )
        self._numbers(
            self.tr("Waiting for others"),
            (
                ("escalations", found.escalations, self.tr("escalated, no answer yet"), "warning"),
                ("referrals", found.referrals, self.tr("referred, no feedback yet"), "warning"),
                ("approvals", found.approvals, self.tr("waiting for approval"), "warning"),
                ("unsigned", found.unsigned, self.tr("final, not acknowledged"), ""),
                ("unverified", found.unverified, self.tr("done, not verified"), ""),
            ),
        )
        self._numbers(
            self.tr("Cases that are not closed, by risk"),
            tuple((risk.value, count, risk_word(risk), "") for risk, count in found.risks),
        )
        self._numbers(
            self.tr("Sessions of the last 30 days"),
            (
                ("held", found.held, self.tr("held"), "good"),
                ("missed", found.missed, self.tr("missed"), "danger"),
            ),
        )
        self._show_alerts(found.alerts)
        inside.addStretch(1)

    def _show_todo(self, found: Home) -> None:
        lines = [
            *(session_line(each, found.today) for each in found.sessions),
            *(action_line(each, found.today) for each in found.actions),
        ]
        self.lines = sorted(lines, key=lambda line: (line.due < found.today, line.due))
        inside = self.page.inside
        if not lines:
            words = self.tr("Nothing is planned or due this week. Plan a session, or look at the numbers.")
            inside.addWidget(line_of("muted", words))
        close = QVBoxLayout()
        close.setSpacing(0)
        for line in self.lines:
            line.clicked.connect(lambda _on=False, line=line: self._open(line))
            close.addWidget(line)
        inside.addLayout(close)

    def _open(self, line: TodoLine) -> None:
        (self.case_wanted if line.listed is Listed.ACTIONS else self.session_wanted).emit(line.key)

    def _numbers(self, title: str, counts: Sequence[tuple[str, HomeCount, str, str]]) -> None:
        inside = self.page.inside
        inside.addSpacing(8)
        inside.addWidget(line_of("caption", title))
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, (name, count, words, role) in enumerate(counts):
            tile = self.tiles[name] = NumberTile(count.count, words, role)
            tile.clicked.connect(lambda _on=False, count=count: self.list_wanted.emit(count))
            grid.addWidget(tile, place // self._columns, place % self._columns)
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
        inside.addLayout(grid)

    def _show_alerts(self, alerts: Sequence[Alert]) -> None:
        inside, rule = self.page.inside, alert_rule(self._sitting.project)
        inside.addSpacing(8)
        head = QHBoxLayout()
        head.addWidget(line_of("caption", self.tr("Recurring issues"), wraps=False), 1)
        self.adjust = button("quiet")
        self.adjust.setText(self.tr("When to warn…"))
        self.adjust.setEnabled(self._sitting.writable)
        self.adjust.clicked.connect(self._on_adjust)
        head.addWidget(self.adjust)
        inside.addLayout(head)
        if not alerts:
            words = self.tr(
                "No theme stands in {cases} cases of {facilitators} facilitators within {days} days."
            )
            told = words.format(cases=rule.cases, facilitators=rule.facilitators, days=rule.days)
            inside.addWidget(line_of("muted", told))
        for alert in alerts[:_ALERTS]:
            inside.addWidget(self._alert(alert))
        if len(alerts) > _ALERTS:
            inside.addWidget(line_of("muted", SupervisionCounts().more_alerts(len(alerts) - _ALERTS)))

    def _alert(self, alert: Alert) -> QWidget:
        say = SupervisionCounts()
        found = alert.recurrence
        facts = f"{say.cases(found.cases)} · {say.facilitators(found.facilitators)} · {alert.district}"
        line = TodoLine("warning", alert.path, facts, "", found.last, Listed.CASES, alert.recurrence.code)
        wanted = HomeCount(found.cases, Listed.CASES, alert.filter)
        line.clicked.connect(lambda: self.list_wanted.emit(wanted))
        return line

    def _on_adjust(self) -> None:
        rule = AlertRuleDialog.ask(self, alert_rule(self._sitting.project))
        if rule is not None:
            keep_alert_rule(self._sitting.project, rule)
            self.read()
            self.adjust.setFocus(Qt.FocusReason.OtherFocusReason)
