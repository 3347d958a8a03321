"""The rows of a query that is being built: conditions that read as a sentence, and groups of them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.queries import CodeIs, Condition, Group, Match, NextTo, Term
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.query_editors import Editor, editor_of
from workbench.ui.query_words import BREAKS_BEFORE, ROW_KINDS, joint_word, kind_of, match_word, row_word
from workbench.ui.sitting import Sitting

_JOINT_WIDTH = 64


class MatchBox(QComboBox):
    """Chooses how conditions join: all of, any of, none of."""

    def __init__(self, match: Match) -> None:
        super().__init__()
        for each in Match:
            self.addItem("", each.value)
        self.setCurrentIndex(self.findData(match.value))

    @property
    def match(self) -> Match:
        """How they join."""
        return Match(self.currentData())

    def retranslate(self) -> None:
        """Say the choices anew."""
        for place in range(self.count()):
            self.setItemText(place, match_word(Match(self.itemData(place))))


class ConditionRow(Panel):
    """One condition: its joint to the one before, *not*, its kind, what is chosen, and a way to take it out."""

    changed = Signal()
    dropped = Signal(object)
    """The row itself, which wants to go."""

    def __init__(self, sitting: Sitting, term: Term) -> None:
        super().__init__()
        self._sitting = sitting
        self._joint = label("caption")
        self._joint.setFixedWidth(_JOINT_WIDTH)
        self._joint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.negated = QCheckBox()
        self.negated.setChecked(term.negated)
        self.negated.setObjectName("negation")
        self.negated.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.negated.toggled.connect(lambda _on: self.changed.emit())
        self.kind = QComboBox()
        for each in ROW_KINDS:
            if each.name in BREAKS_BEFORE:
                self.kind.insertSeparator(self.kind.count())
            self.kind.addItem("", each.name)
        self.kind.setCurrentIndex(self.kind.findData(kind_of(term.condition)))
        self.kind.setMaxVisibleItems(len(ROW_KINDS) + len(BREAKS_BEFORE))
        self.kind.currentIndexChanged.connect(lambda _index: self._on_kind())
        self.editor = self._edited(term)
        self.drop = IconButton("cross", size=12)
        self.drop.clicked.connect(lambda: self.dropped.emit(self))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        for widget in (self._joint, self.negated, self.kind, self.editor):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.drop)
        self._match: Match | None = None
        self.retranslate()

    def term(self) -> Term:
        """Return the condition as it is now."""
        return Term(self.editor.condition(), self.negated.isChecked())

    def join(self, match: Match | None) -> None:
        """Show how the condition joins the one before; None for the first one."""
        self._match = match
        self._joint.setText(joint_word(match) if match is not None else "")

    def refresh(self) -> None:
        """Say anew what may have another name by now."""
        self.editor.refresh()

    @override
    def retranslate(self) -> None:
        self.negated.setText(self.tr("not"))
        self.negated.setToolTip(self.tr("Turns the condition into its contrary"))
        self.negated.setAccessibleName(self.tr("Not"))
        self.kind.setAccessibleName(self.tr("What the condition is about"))
        self.drop.say(self.tr("Take the condition out (Alt+Del)"))
        for place in range(self.kind.count()):
            if self.kind.itemData(place):
                self.kind.setItemText(place, row_word(self.kind.itemData(place)))
        self.join(self._match)

    def _edited(self, term: Term) -> Editor:
        editor = editor_of(self._sitting, term.condition)
        editor.changed.connect(self.changed)
        return editor

    def _on_kind(self) -> None:
        name = self.kind.currentData()
        empty = next(each.empty for each in ROW_KINDS if each.name == name)
        now = _with_code_of(empty, self.editor.condition())
        self._row.removeWidget(self.editor)
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = self._edited(Term(now))
        self._row.insertWidget(3, self.editor)
        self.changed.emit()


def _with_code_of(empty: Condition, before: Condition) -> Condition:
    """Return a fresh condition about the code that was chosen already: only the relation to it changes."""
    if isinstance(empty, CodeIs | NextTo) and isinstance(before, CodeIs | NextTo):
        return replace(empty, code=before.code, below=before.below)
    return empty


class Rows(QWidget):
    """Conditions one below the other, joined alike."""

    changed = Signal()

    def __init__(self, sitting: Sitting, match: Match) -> None:
        super().__init__()
        self._sitting = sitting
        self._match = match
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.parts: list[ConditionRow | GroupFrame] = []

    def add(self, part: "ConditionRow | GroupFrame") -> None:
        """Put a row or a group at the end."""
        part.changed.connect(self.changed)
        part.dropped.connect(self.take_out)
        self.parts.append(part)
        self.column.addWidget(part)
        self._join()

    def add_term(self, term: Term) -> ConditionRow:
        """Put a condition at the end."""
        row = ConditionRow(self._sitting, term)
        self.add(row)
        return row

    def take_out(self, part: "ConditionRow | GroupFrame") -> None:
        """Take a row or a group out; the focus goes to its neighbour."""
        place = self.parts.index(part)
        self.parts.remove(part)
        self.column.removeWidget(part)
        part.hide()
        part.deleteLater()
        self._join()
        if self.parts:
            neighbour = self.parts[max(0, place - 1)]
            (neighbour.kind if isinstance(neighbour, ConditionRow) else neighbour.match).setFocus()
        self.changed.emit()

    def clear(self) -> None:
        """Take everything out."""
        for part in self.parts:
            self.column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.parts = []

    def join(self, match: Match) -> None:
        """Show how the parts join."""
        self._match = match
        self._join()

    def holding(self, widget: QWidget | None) -> "ConditionRow | GroupFrame | None":
        """Return the row or group in which a widget stands."""
        return next(
            (
                each
                for each in self.parts
                if widget is not None and (each is widget or each.isAncestorOf(widget))
            ),
            None,
        )

    def _join(self) -> None:
        for place, part in enumerate(self.parts):
            part.join(self._match if place else None)


class GroupFrame(Panel):
    """Conditions that are taken together, in a frame."""

    changed = Signal()
    dropped = Signal(object)

    def __init__(self, sitting: Sitting, group: Group) -> None:
        super().__init__()
        self._joint = label("caption")
        self._joint.setFixedWidth(_JOINT_WIDTH)
        self._joint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._joint.setContentsMargins(0, 12, 0, 0)
        self._joins: Match | None = None
        self.match = MatchBox(group.match)
        self._behind = label("muted")
        self.more, self.drop = button("quiet"), IconButton("cross", size=12)
        self.rows = Rows(sitting, group.match)
        frame = QFrame()
        frame.setObjectName("card")
        head = QHBoxLayout()
        head.setSpacing(6)
        for widget in (self.match, self._behind):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.more)
        head.addWidget(self.drop)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 8, 8, 8)
        inside.setSpacing(6)
        inside.addLayout(head)
        inside.addWidget(self.rows)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._joint)
        layout.addWidget(frame, 1)
        for term in group.terms:
            self.rows.add_term(term)
        self.match.currentIndexChanged.connect(lambda _index: self._on_match())
        self.more.clicked.connect(self.add_row)
        self.drop.clicked.connect(lambda: self.dropped.emit(self))
        self.rows.changed.connect(self.changed)
        self.retranslate()

    def group(self) -> Group:
        """Return the group as it is now."""
        terms: Sequence[Term] = [each.term() for each in self.rows.parts if isinstance(each, ConditionRow)]
        return Group(self.match.match, tuple(terms))

    def add_row(self) -> None:
        """Add a condition on a code."""
        self.rows.add_term(Term(CodeIs(None))).editor.setFocus()
        self.changed.emit()

    def join(self, match: Match | None) -> None:
        """Show how the group joins what stands before it; None for the first."""
        self._joins = match
        self._joint.setText(joint_word(match) if match is not None else "")

    def refresh(self) -> None:
        """Say anew what may have another name by now."""
        for each in self.rows.parts:
            each.refresh()

    @override
    def retranslate(self) -> None:
        self.match.retranslate()
        self.match.setAccessibleName(self.tr("How many of the group’s conditions must hold"))
        self._behind.setText(self.tr("these conditions:"))
        self.more.setText(self.tr("Add a condition"))
        self.drop.say(self.tr("Take the group out"))
        self.join(self._joins)

    def _on_match(self) -> None:
        self.rows.join(self.match.match)
        self.changed.emit()
