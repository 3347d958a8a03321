"""How the strands of evidence on a theme stand to each other, as an author judges it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CodeId, CoderId, ConvergenceId, DistrictId


class Judgement(StrEnum):
    """Whether FGDs, interviews and supervision say the same.

    The words of triangulation (Farmer, Robinson, Elliott and Eyles 2006, Qualitative Health Research 16:377).
    """

    AGREE = "agree"
    PARTLY = "partly"
    SILENT = "silent"
    DISSONANT = "dissonant"


@dataclass(frozen=True, slots=True)
class Convergence:
    """An author's judgement on one theme, for one district or, where ``district`` is None, the whole study.

    There is one at most for each theme and district. ``implication`` is what follows from it.
    """

    id: ConvergenceId
    code: CodeId
    judgement: Judgement
    coder: CoderId
    judged_at: datetime
    implication: str = ""
    district: DistrictId | None = None
