"""How a session's sheet becomes steps on the project: the session itself, and its follow-ups as they are written."""

from workbench.domain.actions import Action
from workbench.domain.ids import ActionId
from workbench.domain.operations import Operation, Together
from workbench.domain.sessions import Session
from workbench.services.projects import Project
from workbench.services.session_drafts import action_dropped
from workbench.services.supervision import action_edited, session_edited, session_from
from workbench.supervision.session_operations import AddSession, EditSession
from workbench.ui.panels.session_actions import ActionRow
from workbench.ui.panels.session_sheet import SessionSheet
from workbench.ui.sitting import Sitting


class SessionKeeping:
    """Remembers what of a sheet is kept, and keeps the rest as one step."""

    def __init__(self, sitting: Sitting, sheet: SessionSheet) -> None:
        """Begin with a sheet of which nothing is kept."""
        self._sitting, self._sheet = sitting, sheet
        self.session: Session | None = None
        self._at_first: dict[str, object] = {}
        self._kept: dict[str, object] = {}
        self._dropped: list[ActionId] = []

    def begin(self, session: Session | None) -> None:
        """Take the sheet as it is for what is kept: of this session, or of none."""
        self.session = session
        self._at_first = self._kept = self._sheet.data()
        self._dropped.clear()

    def drop(self, action: str) -> None:
        """Take a follow-up off with the next step."""
        self._dropped.append(ActionId(action))

    @property
    def pending(self) -> bool:
        """Tell whether something on the sheet is not kept."""
        return self._sheet.data() != self._kept or bool(self._dropped) or any(self._unkept())

    def keep(self, justify: str) -> None:
        """Keep what is pending, as one step. Raises what forbids it, with nothing kept."""
        if not self.pending:
            return
        data, fresh = self._sheet.data(), [row for row in self._unkept() if row.id is None]
        operations: list[Operation] = [
            action_dropped(self._sitting.project, each) for each in self._dropped if self._is_there(each)
        ]
        made: AddSession | EditSession | None = None
        if self.session is None or data != self._kept or fresh:
            made = self._session_step(self._sitting.project, self._with_new_actions(data), justify)
            operations.append(made)
        changed = [row for row in self._unkept() if row.id is not None]
        operations += [
            action_edited(self._sitting.project, row.id, row.data(), justify) for row in changed if row.id
        ]
        if operations:
            step = made.step if made is not None else operations[-1].step
            self._sitting.attempt(Together(step, tuple(operations)))
        if made is not None:
            for row, action in zip(fresh, made.actions, strict=True):
                row.id = action.id
            self.session = self._sitting.project.reader.get(Session, made.session.id)
        for row in (*fresh, *changed):
            row.kept = row.data()
        self._dropped.clear()
        self._kept = data
        self._sheet.remember(self.session)

    def _session_step(
        self, project: Project, data: dict[str, object], justify: str
    ) -> AddSession | EditSession:
        if self.session is None:
            return session_from(project, data, justify)
        return session_edited(project, self.session.id, data, justify)

    def _with_new_actions(self, data: dict[str, object]) -> dict[str, object]:
        cases = [
            {
                **each.data(),
                "actions": [row.data() for row in each.actions_editor.wanted() if row.id is None],
            }
            for each in self._sheet.discussions
        ]
        return {**data, "cases": cases}

    def _unkept(self) -> list[ActionRow]:
        return [row for _case, row in self._sheet.action_rows() if row.kept != row.data()]

    def _is_there(self, action: ActionId) -> bool:
        return self._sitting.project.reader.find(Action, action) is not None

    def follow(self) -> bool:
        """Look at the record anew after a change from elsewhere; tell whether it is another one now."""
        if self.session is None:
            return False
        now = self._sitting.project.reader.find(Session, self.session.id)
        if now == self.session:
            return False
        self.session = now
        if now is None:
            self._sheet.remember(None)
        return True
