"""A draft that becomes final, through the gate that keeps names out."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from workbench.domain.cases import Case
from workbench.domain.sessions import Session
from workbench.services.note_replacing import replaced
from workbench.services.note_scanning import Finding, findings_of
from workbench.services.projects import Done
from workbench.services.supervision import session_finalised
from workbench.ui.dialogs.personal_gate import pass_gate
from workbench.ui.sitting import Sitting


def finalised_through_gate(
    parent: QWidget,
    sitting: Sitting,
    session: Session,
    told: str = "",
    go_to: Callable[[Finding], None] | None = None,
) -> Done | None:
    """Finalise a draft; what may tell who somebody is is replaced or justified first, or nothing happens.

    ``go_to`` brings the person to the field of a finding. Other refusals are told as ``Sitting.perform`` does.
    """
    project = sitting.project

    def found() -> Sequence[Finding]:
        return findings_of(project, project.reader.get(Session, session.id))

    def replace(finding: Finding, code: str) -> Sequence[Finding] | None:
        operation = replaced(project, session, finding, code)
        if operation is None:
            return None
        sitting.attempt(operation)
        return found()

    return pass_gate(
        parent,
        sitting,
        lambda why: session_finalised(project, session.id, why),
        found,
        told=told,
        replace=replace,
        go_to=go_to,
        cases=[project.reader.get(Case, each.case).code for each in session.discussions],
    )
