"""Splitting a code: its segments go, one by one, to other codes."""

from workbench.coding.codes import AddCode
from workbench.coding.segments import RecodeCodings
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.operations import Step, Together


def split(code: Code, fresh: tuple[Code, ...], moves: tuple[tuple[CodingId, CodeId], ...]) -> Together:
    """Return the one step that adds the codes in ``fresh`` and gives codings of ``code`` to them or to others."""
    by_target: dict[CodeId, list[CodingId]] = {}
    for coding, target in moves:
        by_target.setdefault(target, []).append(coding)
    adding = tuple(AddCode(each) for each in fresh)
    recoding = tuple(RecodeCodings(tuple(codings), target) for target, codings in by_target.items())
    return Together(Step("split_code", code.name, len(moves)), (*adding, *recoding))
