"""Building a query in the window: conditions below each other, that read as a sentence."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.queries import CodeIs, Group, Match, Query, Term
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.query_rows import ConditionRow, GroupFrame, MatchBox, Rows
from workbench.ui.sitting import Sitting


class QueryBuilder(Panel):
    """Shows a query and lets a person change it; each change is told at once."""

    changed = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._lead, self._behind = label("heading"), label("heading")
        self.match = MatchBox(Match.ALL)
        self.match.currentIndexChanged.connect(lambda _index: self._on_match())
        self.same_coder = QCheckBox()
        self.same_coder.toggled.connect(lambda _on: self.changed.emit())
        self.rows = Rows(sitting, Match.ALL)
        self.rows.changed.connect(self.changed)
        self.more, self.more_group, self.clear = button("quiet"), button("quiet"), button("quiet")
        self.more.clicked.connect(self.add_condition)
        self.more_group.clicked.connect(self.add_group)
        self.clear.clicked.connect(lambda: self.show_query(Query(terms=(Term(CodeIs(None)),))))
        self._lay_out()
        self.retranslate()

    def query(self) -> Query:
        """Return the query as it is now."""
        terms = tuple(
            each.term() if isinstance(each, ConditionRow) else each.group() for each in self.rows.parts
        )
        return Query(self.match.match, terms, self.same_coder.isChecked())

    def show_query(self, query: Query) -> None:
        """Show another query."""
        for widget in (self.match, self.same_coder, self.rows):
            widget.blockSignals(True)
        self.rows.clear()
        self.match.setCurrentIndex(self.match.findData(query.match.value))
        self.rows.join(query.match)
        self.same_coder.setChecked(query.same_coder)
        for each in query.terms:
            if isinstance(each, Group):
                self.rows.add(GroupFrame(self._sitting, each))
            else:
                self.rows.add_term(each)
        for widget in (self.match, self.same_coder, self.rows):
            widget.blockSignals(False)
        self.changed.emit()

    @property
    def wanted_height(self) -> int:
        """How high the builder has to be to show all of the query (pixels)."""
        layout = self._inner.layout()
        assert layout is not None
        layout.activate()
        return layout.sizeHint().height() + 4

    def refresh(self) -> None:
        """Say anew what may have another name by now."""
        for each in self.rows.parts:
            each.refresh()

    def add_condition(self) -> None:
        """Add a condition: in the group in which the focus is, else at the end."""
        inside = self.rows.holding(QApplication.focusWidget())
        if isinstance(inside, GroupFrame):
            inside.add_row()
            self._bring_into_sight(inside)
            return
        row = self.rows.add_term(Term(CodeIs(None)))
        row.kind.setFocus()
        self.changed.emit()
        self._bring_into_sight(row)

    def add_group(self) -> None:
        """Add a group with two conditions to fill in."""
        group = GroupFrame(self._sitting, Group(Match.ANY, (Term(CodeIs(None)), Term(CodeIs(None)))))
        self.rows.add(group)
        group.match.setFocus()
        self.changed.emit()
        self._bring_into_sight(group)

    def remove_condition(self) -> None:
        """Take out the condition in which the focus is; in a group that has no other, the group."""
        focus = QApplication.focusWidget()
        inside = self.rows.holding(focus)
        if isinstance(inside, GroupFrame):
            row = inside.rows.holding(focus)
            if row is not None and len(inside.rows.parts) > 1:
                inside.rows.take_out(row)
                return
        if inside is not None:
            self.rows.take_out(inside)

    def focus_first(self) -> None:
        """Go to where one would choose or type first."""
        first = next(iter(self.rows.parts), None)
        if isinstance(first, ConditionRow):
            first.editor.setFocus()
            first.editor.focusNextChild()
        else:
            self.more.setFocus()

    @override
    def retranslate(self) -> None:
        self._lead.setText(self.tr("Codings for which"))
        self._behind.setText(self.tr("these conditions hold:"))
        self.match.retranslate()
        self.match.setAccessibleName(self.tr("How many of the conditions must hold"))
        self.same_coder.setText(self.tr("both by the same coder"))
        self.same_coder.setToolTip(self.tr("What different coders did then neither overlaps nor stands near"))
        self.more.setText(self.tr("Add a condition"))
        self.more.setToolTip(self.tr("Ctrl+Shift+A"))
        self.more_group.setText(self.tr("Add a group"))
        self.clear.setText(self.tr("Clear"))

    def _lay_out(self) -> None:
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        for widget in (self._lead, self.match, self._behind):
            self.head.addWidget(widget)
        self.head.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for quiet in (self.more, self.more_group, self.clear):
            foot.addWidget(quiet)
        foot.addStretch(1)
        foot.addWidget(self.same_coder)
        self._inner = QWidget()
        inside = QVBoxLayout(self._inner)
        inside.setContentsMargins(16, 12, 12, 6)
        inside.setSpacing(8)
        inside.addLayout(self.head)
        inside.addWidget(self.rows)
        inside.addLayout(foot)
        inside.addStretch(1)
        area = self._area = QScrollArea(widgetResizable=True)
        area.setWidget(self._inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll to what was added, once it has its place."""

        def look() -> None:
            self._area.ensureWidgetVisible(part, 0, 40)

        # The splitter gives the query its height in the next turn of Qt's loop.
        QTimer.singleShot(0, part, lambda: QTimer.singleShot(0, part, look))

    def _on_match(self) -> None:
        self.rows.join(self.match.match)
        self.changed.emit()
