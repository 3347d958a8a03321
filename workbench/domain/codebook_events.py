"""What happened to a codebook, as the journal tells it."""

from dataclasses import dataclass
from datetime import datetime

from workbench.domain.codes import Code
from workbench.domain.ids import CodeId, OperationId
from workbench.domain.operations import Step
from workbench.domain.themes import Interpretation


@dataclass(frozen=True, slots=True)
class CodebookEvent:
    """A code, or a theme's interpretation, before and after one operation: None before it was made and after it went.

    ``coder`` is a name, empty when nobody was named. ``undoes`` and ``redoes`` tell that the operation took another
    back or made it again. ``into`` is the code that one which went by a merge was merged into, when the journal tells.
    """

    operation: OperationId
    at: datetime
    coder: str
    step: Step
    before: Code | Interpretation | None
    after: Code | Interpretation | None
    undoes: OperationId | None = None
    redoes: OperationId | None = None
    into: CodeId | None = None

    @property
    def code(self) -> CodeId:
        """The code that it is about."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record.id

    @property
    def is_merge(self) -> bool:
        """Tell whether a code went because it was merged into another."""
        return self.after is None and self.undoes is None and self.step.verb == "merge_codes"
