"""Follow-ups in the record of a session: those of earlier sessions with their reviews, and those agreed on in it."""

from collections.abc import Sequence
from datetime import date, datetime, time

from workbench.domain.actions import Action, Priority
from workbench.domain.cases import Case
from workbench.domain.reports import Cell, Table, Tone
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.services.supervision_papers.paper import NOTHING, Words, bare
from workbench.supervision.rules import AMBER_FROM, EARLIEST_ZONE, is_earlier

OVERDUE_SIGN = "▲"
AMBER_SIGN = "◆"


def earlier_actions(reader: ProjectReader, session: Session) -> tuple[Action, ...]:
    """Return what earlier sessions agreed on for this one's cases and was looked at in it or is still to be done."""
    return tuple(
        action
        for discussion in session.discussions
        for action in sorted(reader.where(Action, case=discussion.case), key=lambda each: (each.due, each.id))
        if is_earlier(reader.get(Session, action.session), session) and _stood(action, session)
    )


def reviews_in(action: Action, session: Session) -> tuple[str, ...]:
    """Return what was noted of an action for this session: from its day on until the record was final."""
    begins, ends = _begins(session), session.finalised_at
    return tuple(
        each.note for each in action.reviews if begins <= each.at and (ends is None or each.at <= ends)
    )


def before_table(
    words: Words, reader: ProjectReader, session: Session, actions: Sequence[Action], today: date
) -> Table:
    """Return the earlier follow-ups with their states as of ``today`` and what was noted of them here."""
    several = len(session.discussions) > 1
    columns = (
        words.column("case", 1.5) if several else None,
        words.column("what", 4),
        words.column("who", 1.5),
        words.column("due", 1.7),
        words.column("state", 1.7),
        words.column("review", 3.6),
    )
    rows = tuple(
        (
            *((Cell(reader.get(Case, each.case).code),) if several else ()),
            Cell(each.what),
            Cell(each.who),
            due_cell(words, each),
            state_cell(words, each, today),
            Cell("\n".join(reviews_in(each, session)) or _ending(each)),
        )
        for each in actions
    )
    shown = tuple(each for each in columns if each is not None)
    return bare(words.word("previous_actions"), shown, rows)


def agreed_table(words: Words, actions: Sequence[Action], today: date) -> Table:
    """Return follow-ups that a session agreed on, with the words that justified them."""
    justified = any(each.why.strip() for each in actions)
    columns = (
        words.column("what", 4),
        words.column("who", 1.5),
        words.column("due", 1.7),
        words.column("priority", 1.3),
        words.column("state", 1.7),
        *((words.column("why", 2.6),) if justified else ()),
    )
    rows = tuple(
        (
            Cell(each.what),
            Cell(each.who),
            due_cell(words, each),
            Cell(words.value(each.priority), strong=each.priority is Priority.HIGH),
            state_cell(words, each, today),
            *((Cell(each.why or NOTHING),) if justified else ()),
        )
        for each in actions
    )
    return bare(words.word("action"), columns, rows)


def due_cell(words: Words, action: Action) -> Cell:
    """Return when an action is due."""
    return Cell(words.short_day(action.due), day=action.due)


def state_cell(words: Words, action: Action, today: date) -> Cell:
    """Return how an action stands; one that is late, or carried over three times, by a sign and a colour."""
    state = words.value(action.state)
    if action.overdue(today):
        return Cell(f"{OVERDUE_SIGN} {words.word('overdue')}", tone=Tone.RED)
    if action.is_open and action.carried >= AMBER_FROM:
        return Cell(
            f"{AMBER_SIGN} {state}, {words.word('carried').lower()} {action.carried}×", tone=Tone.AMBER
        )
    return Cell(state)


def _ending(action: Action) -> str:
    return action.evidence or action.reason or NOTHING


def _stood(action: Action, session: Session) -> bool:
    ended = action.verified_at or action.done_at
    looked_at = bool(reviews_in(action, session))
    return action.is_open or looked_at or (ended is not None and ended >= _begins(session))


def _begins(session: Session) -> datetime:
    return min(datetime.combine(session.held_on, time.min, EARLIEST_ZONE), session.entered_at)
