"""The record of a session as cards to be read: facts, cases, reflection, what is restricted, closing, addenda."""

from collections.abc import Iterator, Sequence
from datetime import time

from PySide6.QtCore import QLocale, QObject, QTime
from PySide6.QtWidgets import QWidget

from workbench.domain.access import AccessKind
from workbench.domain.sessions import Addendum, CaseDiscussion, Session, SessionState
from workbench.services.access_log import note_access
from workbench.ui.panels.base import button
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_parts import card, line_of, said
from workbench.ui.panels.supervision_words import day_word, moment_word
from workbench.ui.sitting import Sitting

_REFLECTION = (
    ("experience", "experience"),
    ("reflection", "reflecting"),
    ("analysis", "analysing"),
    ("plan", "plan"),
)
_FUNCTIONS = ("administrative", "educative", "supportive", "mediation")
_WORKLOAD = ("families", "groups_planned", "groups_held", "backlog")


class SessionReading(QObject):
    """Makes the cards of one session; those that would be empty are left out."""

    def __init__(self, sitting: Sitting, words: SessionWords, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting, self._words = sitting, words

    def facts(self, session: Session, district: str) -> QWidget:
        """Return when, where, who and how, a line each."""
        say = self._words
        who = ", ".join(session.supervisees)
        lead = f"{session.supervisor} ({session.role})" if session.role else session.supervisor
        lines = [
            " · ".join(
                each
                for each in (
                    day_word(session.held_on),
                    self._times(session.starts, session.ends),
                    district,
                    say.value(session.type),
                    say.value(session.medium),
                )
                if each
            ),
            self.tr("{supervisor} with {supervisees}").format(supervisor=lead, supervisees=who)
            if who
            else lead,
        ]
        if session.reason and session.state in {SessionState.MISSED, SessionState.CANCELLED}:
            lines.append(f"{say('reason')}: {session.reason}")
        if session.state is SessionState.REOPENED:
            lines.append(self.tr("Reopened because: {reason}").format(reason=session.reason))
        lines += self._balance(session)
        if session.state is not SessionState.PLANNED:
            lines.append(self.tr("Written down on {day}").format(day=moment_word(session.entered_at)))
        if session.acknowledged_at is not None:
            words = self.tr("Acknowledged by {name} on {day}")
            lines.append(words.format(name=session.acknowledged_by, day=moment_word(session.acknowledged_at)))
        return line_of("muted", "\n".join(lines))

    def texts_of(self, discussion: CaseDiscussion) -> Iterator[QWidget]:
        """Give what was said of a case, but for decision and rationale, which stand beside each other."""
        for name in ("done", "discussed", "analysis", "strengths"):
            if words := getattr(discussion, name):
                yield said(self._words(name), words)

    def cards(self, session: Session) -> Iterator[QWidget]:
        """Give the cards that are not about a case."""
        say = self._words
        reflection = [(say(key), getattr(session.reflection, name)) for name, key in _REFLECTION]
        yield from self._card(say("reflection"), reflection)
        carried = [(name, getattr(session.workload, name)) for name in _WORKLOAD]
        numbers = " · ".join(f"{say(name)}: {value}" for name, value in carried if value is not None)
        yield from self._card(say("workload"), [("", numbers)])
        needs = [
            (
                say.value(need.competence),
                " · ".join(
                    each
                    for each in (need.what, need.agreed, need.progress, self.tr("met") if need.met else "")
                    if each
                ),
            )
            for need in session.needs
        ]
        yield from self._card(say("needs"), needs)
        if session.wellbeing.impact or session.wellbeing.support:
            yield self._restricted(session)
        closing = [
            (say("summary"), session.summary),
            (say("next_on"), day_word(session.next_on) if session.next_on else ""),
            (say("comment"), session.comment),
            (say("disagreement"), session.disagreement),
        ]
        yield from self._card(self.tr("Closing"), closing)

    def addendum(self, addendum: Addendum, cases: Sequence[str]) -> QWidget:
        """Return an addendum with its author and day; ``cases`` are the codes of the session's cases, in order."""
        frame, inside = card()
        words = self.tr("Addendum, revision {number}").format(number=QLocale().toString(addendum.revision))
        inside.addWidget(line_of("heading", words))
        for name, text in addendum.fields:
            inside.addWidget(said(self._words.path(name, cases), text))
        inside.addWidget(line_of("muted", f"{addendum.author} · {moment_word(addendum.added_at)}"))
        return frame

    def _card(self, heading: str, texts: list[tuple[str, str]]) -> Iterator[QWidget]:
        filled = [(caption, words) for caption, words in texts if words]
        if not filled:
            return
        frame, inside = card()
        inside.addWidget(line_of("heading", heading))
        for caption, words in filled:
            inside.addWidget(said(caption, words) if caption else line_of("", words))
        yield frame

    def _restricted(self, session: Session) -> QWidget:
        """Return a card that says nothing until somebody wants to read it; that is written down."""
        frame, inside = card()
        inside.addWidget(line_of("heading", f"🔒 {self._words('wellbeing')}"))
        inside.addWidget(
            line_of("muted", self.tr("Restricted: it leaves in no district or research copy and no summary."))
        )
        show = button("quiet")
        show.setText(self.tr("Read it (this is noted down)"))
        inside.addWidget(show)

        def on_show() -> None:
            note_access(self._sitting.project, AccessKind.OPENED, "session", session.id, "wellbeing")
            show.hide()
            for name in ("impact", "support"):
                if words := getattr(session.wellbeing, name):
                    inside.addWidget(said(self._words(name), words))

        show.clicked.connect(on_show)
        return frame

    def _balance(self, session: Session) -> list[str]:
        minutes = session.minutes
        parts = [
            f"{self._words(name)} {getattr(minutes, name)}" for name in _FUNCTIONS if getattr(minutes, name)
        ]
        unit = self._words("shares" if minutes.shares else "minutes")
        return [f"{self._words('function_minutes')}: {', '.join(parts)} {unit}"] if parts else []

    def _times(self, starts: time | None, ends: time | None) -> str:
        shown = [
            QTime(each.hour, each.minute).toString("HH:mm") for each in (starts, ends) if each is not None
        ]
        return "–".join(shown)
