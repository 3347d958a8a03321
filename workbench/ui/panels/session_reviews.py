"""Follow-ups of earlier sessions in the session's form: one key says of each what has become of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.actions import Action, ActionState
from workbench.domain.operations import Operation
from workbench.services.session_drafts import Verdict, action_judged, judged_anew
from workbench.services.supervision_views import ActionView, today
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_parts import line_of
from workbench.ui.sitting import Sitting

CHOICES = (ActionState.DONE, ActionState.IN_PROGRESS, ActionState.OPEN, ActionState.CANCELLED)
"""What may have become of a follow-up, in the order of the keys 1 to 4. OPEN is carried over."""
_WANT_WORDS = {ActionState.DONE, ActionState.CANCELLED}


class VerdictChoice(Panel):
    """Four buttons beside each other, of which one is down at most; the keys 1 to 4 press them."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {state: button("segment") for state in CHOICES}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, each in enumerate(self.buttons.values()):
            each.setCheckable(True)
            each.setProperty(
                "place", "first" if not place else "last" if place == len(CHOICES) - 1 else "middle"
            )
            self._group.addButton(each, place)
            row.addWidget(each)
        row.addStretch(1)
        self._group.idClicked.connect(lambda _place: self._on_clicked())
        self._aim()
        self.retranslate()

    def state(self) -> ActionState | None:
        """Return what was chosen; None before."""
        place = self._group.checkedId()
        return CHOICES[place] if place >= 0 else None

    def choose(self, state: ActionState | None) -> None:
        """Show a choice, or none, without telling of it."""
        self._group.setExclusive(False)
        for each, made in self.buttons.items():
            made.setChecked(each is state)
        self._group.setExclusive(True)
        self._aim()

    def press(self, state: ActionState) -> None:
        """Choose as a key or a click does."""
        self.choose(state)
        self.chosen.emit()

    def tab_stop(self) -> QPushButton:
        """Return where Tab stops: the button that is down, or the first."""
        return self.buttons[self.state() or CHOICES[0]]

    def enter(self) -> None:
        """Go to where Tab stops."""
        self.tab_stop().setFocus()

    @override
    def retranslate(self) -> None:
        words = (self.tr("Done"), self.tr("In progress"), self.tr("Carried over"), self.tr("Given up"))
        for place, (made, each) in enumerate(zip(self.buttons.values(), words, strict=True)):
            made.setText(each)
            made.setToolTip(self.tr("{word}: key {key}").format(word=each, key=place + 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {"1", "2", "3", "4"}:
            self.press(CHOICES[int(event.text()) - 1])
            return
        super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self._aim()
        self.chosen.emit()

    def _aim(self) -> None:
        """Let Tab stop once: at the button that is down, or at the first."""
        at = self.state() or CHOICES[0]
        for state, made in self.buttons.items():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state is at else Qt.FocusPolicy.ClickFocus)


class ReviewRow(QWidget):
    """One follow-up with its verdict. What was kept of it in this form may be changed while the form is open."""

    def __init__(self, view: ActionView, sitting: Sitting) -> None:
        super().__init__()
        self.action = view.action
        self.choice, self.note = VerdictChoice(), QLineEdit()
        self._kept: tuple[Verdict, Action] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ActionLine(view, today(sitting.project), writable=False), 1)
        head.addWidget(line_of("faint", view.case_code, wraps=False), 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setContentsMargins(28, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self.choice)
        below.addWidget(self.note, 1)
        layout.addLayout(head)
        layout.addLayout(below)

    @property
    def lacks_words(self) -> bool:
        """Tell whether what was chosen wants words and has none."""
        return self.choice.state() in _WANT_WORDS and not self.note.text().strip()

    @property
    def complete(self) -> bool:
        """Tell whether the follow-up was looked at."""
        return self.choice.state() is not None and not self.lacks_words

    def verdict(self) -> Verdict | None:
        """Return what is to be kept; None when there is nothing yet."""
        state = self.choice.state()
        if state is None or self.lacks_words:
            return None
        return Verdict(state, self.note.text().strip() or self.choice.buttons[state].text())

    def wish(self, sitting: Sitting, justify: str) -> Operation | None:
        """Return what keeps the verdict; None when it is kept, or none is given."""
        verdict = self.verdict()
        if verdict is None or (self._kept is not None and self._kept[0] == verdict):
            return None
        judged = action_judged if self._kept is None else judged_anew
        return judged(sitting.project, self.action, verdict, justify)

    def was_kept(self, sitting: Sitting) -> None:
        """Remember what was kept just now."""
        verdict = self.verdict()
        assert verdict is not None
        self._kept = verdict, sitting.project.reader.get(Action, self.action.id)

    def follow(self, sitting: Sitting) -> None:
        """Let go of what was kept when it was taken back, or changed from elsewhere."""
        now = sitting.project.reader.find(Action, self.action.id)
        if self._kept is None or now is None or now == self._kept[1]:
            return
        self._kept = None
        self.action = now
        self.choice.choose(None)


class SessionReviews(Panel):
    """The follow-ups that wait to be looked at, whatever case they belong to."""

    changed = Signal()
    gone_on = Signal()
    """Enter was pressed in a note: the person goes on to what comes next."""

    def __init__(self, sitting: Sitting, words: SessionWords) -> None:
        super().__init__()
        self._sitting, self._words = sitting, words
        self.rows: list[ReviewRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def add(self, views: Sequence[ActionView]) -> None:
        """Show these, too."""
        there = {row.action.id for row in self.rows}
        for view in views:
            if view.action.id in there:
                continue
            row = ReviewRow(view, self._sitting)
            row.choice.chosen.connect(lambda own=row: self._on_chosen(own))
            row.note.returnPressed.connect(self.gone_on)
            row.note.textEdited.connect(lambda _text: self.changed.emit())
            self.rows.append(row)
            self._layout.addWidget(row)
        self.retranslate()

    def take_case(self, case: str) -> None:
        """Leave out the follow-ups of a case that is not discussed any more."""
        for row in [each for each in self.rows if each.action.case == case]:
            self.rows.remove(row)
            row.hide()
            row.deleteLater()

    def missing(self) -> int:
        """Return how many were not looked at yet."""
        return sum(not row.complete for row in self.rows)

    def keep(self, justify: str) -> None:
        """Keep the verdicts that are new. Raises what forbids one; those before it are kept then."""
        for row in self.rows:
            wish = row.wish(self._sitting, justify)
            if wish is not None:
                self._sitting.attempt(wish)
                row.was_kept(self._sitting)

    def follow(self) -> None:
        """Follow what was done to the follow-ups from elsewhere."""
        for row in self.rows:
            row.follow(self._sitting)
        self.retranslate()

    def summary(self) -> str:
        """Say in short how many were looked at."""
        return f"{len(self.rows) - self.missing()}/{len(self.rows)}" if self.rows else ""

    @override
    def retranslate(self) -> None:
        hints: dict[ActionState | None, Callable[[], str]] = {
            None: lambda: self.tr("Note"),
            ActionState.OPEN: lambda: self.tr("What is in the way (may stay empty)"),
            ActionState.IN_PROGRESS: lambda: self.tr("How far it is (may stay empty)"),
            ActionState.DONE: lambda: self.tr("What shows it: a visit, a letter, a photo"),
            ActionState.CANCELLED: lambda: self.tr("Why it is given up"),
        }
        for row in self.rows:
            what = self.tr("What has become of “{what}”").format(what=row.action.what)
            row.choice.setAccessibleName(what)
            for made in row.choice.buttons.values():
                made.setAccessibleName(f"{made.text()}, {row.action.what}")
            row.note.setAccessibleName(self.tr("Note on “{what}”").format(what=row.action.what))
            row.note.setPlaceholderText(hints[row.choice.state()]())
            row.note.setEnabled(row.choice.state() is not None)

    def _on_chosen(self, row: ReviewRow) -> None:
        self.retranslate()
        if row.lacks_words:
            row.note.setFocus()
        else:
            place = self.rows.index(row) + 1
            later = next((each for each in self.rows[place:] if not each.complete), None)
            if later is not None:
                later.choice.enter()
            else:
                row.note.setFocus()
        self.changed.emit()
