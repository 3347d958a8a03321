"""Follow-ups around a session that is being written: those of earlier sessions, and those that it agrees on itself."""

from dataclasses import dataclass

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case
from workbench.domain.operations import Operation, Restoration, Together
from workbench.domain.sessions import Session
from workbench.domain.store import Edit
from workbench.services.projects import Project
from workbench.services.supervision import action_cancelled, action_done, action_reviewed, action_started
from workbench.services.supervision_views import ActionView, action_view
from workbench.supervision.draft_operations import DropAction
from workbench.supervision.rules import unreviewed_actions


@dataclass(frozen=True, slots=True)
class Verdict:
    """What has become of a follow-up since last time, as the state that it has now, with a note.

    OPEN is carried over as it stands. The note is the evidence of what is done and the reason for what is given up.
    """

    state: ActionState
    note: str


def earlier_actions(project: Project, case: Case, session: Session | None) -> tuple[ActionView, ...]:
    """Return the open follow-ups of a case that wait to be looked at in a session: the earliest due first.

    For a case that the session, or None for a new one, has not discussed yet these are all of other sessions.
    """
    reader = project.reader
    actions = [each for each in reader.where(Action, case=case.id) if each.is_open]
    if session is not None:
        actions = [each for each in actions if each.session != session.id]
        if session.discussion_of(case.id) is not None:
            waiting = {each.id for each in unreviewed_actions(reader, session)}
            actions = [each for each in actions if each.id in waiting]
    return tuple(
        action_view(project, each.id) for each in sorted(actions, key=lambda each: (each.due, each.id))
    )


def own_actions(project: Project, case: Case, session: Session) -> tuple[Action, ...]:
    """Return the follow-ups that a session agreed on for a case, as they were written down."""
    found = [each for each in project.reader.where(Action, session=session.id) if each.case == case.id]
    return tuple(sorted(found, key=lambda each: (each.created_at, each.id)))


def action_judged(project: Project, action: Action, verdict: Verdict, justify: str = "") -> Operation:
    """Keep what has become of a follow-up; one that is begun now is in progress, and was looked at, too."""
    if verdict.state is ActionState.DONE:
        return action_done(project, action.id, verdict.note, justify)
    if verdict.state is ActionState.CANCELLED:
        return action_cancelled(project, action.id, verdict.note, justify)
    looked = action_reviewed(project, action.id, verdict.note, justify)
    if verdict.state is ActionState.IN_PROGRESS and action.state is ActionState.OPEN:
        return Together(looked.step, (looked, action_started(project, action.id)))
    return looked


def judged_anew(project: Project, before: Action, verdict: Verdict, justify: str = "") -> Together:
    """Take back what an earlier verdict made of a follow-up, and give another: for a verdict that is still written.

    ``before`` is the follow-up as it was before any verdict.
    """
    made = action_judged(project, before, verdict, justify)
    now = project.reader.get(Action, before.id)
    return Together(made.step, (Restoration(made.step, (Edit(now, before),)), made))


def action_dropped(project: Project, action: str) -> DropAction:
    """Take a follow-up off a draft again."""
    return DropAction(project.whole.get(Action, action))
