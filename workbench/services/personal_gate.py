"""What a record must not carry along once it counts: personal data that nobody resolved or gave a reason for."""

from collections.abc import Sequence

from workbench.domain.errors import PersonalDataLeft
from workbench.services.note_scanning import Finding, findings_among
from workbench.services.projects import Project
from workbench.supervision.personal_numbers import holds_personal_number


def refuse_personal_left(project: Project, found: Sequence[Finding], justify: str) -> None:
    """Raise PersonalDataLeft when something was found and no reason is given, or the reason itself names somebody.

    The reason goes into the audit trail with the step that it lets through. NIK and KK numbers are not asked again:
    operations refuse them, or log why they may stand, the moment that they are written.
    """
    if justify.strip():
        found = findings_among(project, (("justify", justify),))
    left = tuple((each.field, each.kind.value) for each in found if not holds_personal_number(each.words))
    if left:
        raise PersonalDataLeft(left)
