"""Going through a code's segments to part it: what was decided so far, and the one step that makes it so."""

from dataclasses import dataclass, field

from workbench.coding.splitting import split
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.operations import Together
from workbench.domain.spans import Span
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations

ROOM = 600
"""How many code points of the talk around a segment are shown on each side at most."""


@dataclass
class SplitPlan:
    """What somebody has decided about a code's segments; nothing of it is done yet.

    ``targets`` are the codes to which segments may go, ``fresh`` those of them that are not in the codebook yet;
    ``decided`` says for each segment that was looked at where it goes, None for staying.
    """

    code: CodeId
    targets: list[CodeId] = field(default_factory=list)
    fresh: dict[CodeId, Code] = field(default_factory=dict)
    decided: dict[CodingId, CodeId | None] = field(default_factory=dict)
    at: CodingId | None = None

    def operation(self, project: Project) -> Together | None:
        """Return the step that does what was decided; None when nothing would change.

        What was deleted or recoded meanwhile is passed over, and so are new codes that got no segment.
        """
        book = project.codebook()
        moves: list[tuple[CodingId, CodeId]] = []
        for coding, target in self.decided.items():
            now = project.reader.find(Coding, coding)
            known = target is not None and (target in book or target in self.fresh)
            if target is not None and known and now is not None and now.code == self.code:
                moves.append((coding, target))
        if not moves:
            return None
        used = {target for _coding, target in moves}
        fresh = tuple(code for id, code in self.fresh.items() if id in used)
        return split(book.code(self.code), fresh, tuple(moves))

    def forget_what_is_gone(self, project: Project) -> None:
        """Let go of targets that were deleted meanwhile, and of what was decided for them."""
        book = project.codebook()
        self.targets = [each for each in self.targets if each in book or each in self.fresh]
        self.decided = {
            coding: target
            for coding, target in self.decided.items()
            if target is None or target in self.targets
        }


def segments_of(project: Project, code: CodeId) -> tuple[Quotation, ...]:
    """Return a code's own codings, without those of the codes below it, source by source in the order of the text."""
    found = quotations(project.reader, CodingQuery(code=code))
    return tuple(each for each in found if each.coding.code == code)


def surroundings(text: str, span: Span) -> tuple[str, Span]:
    """Return the paragraphs of a span with one before and one after, cut where they are long, and its place in them."""
    first, last = max(0, span.start - ROOM), min(len(text), span.end + ROOM)
    own = max(first, text.rfind("\n", first, span.start) + 1)
    start = max(first, text.rfind("\n", first, max(first, own - 1)) + 1)
    end = text.find("\n", span.end, last)
    following = text.find("\n", end + 1, last) if end >= 0 else -1
    end = following if following >= 0 else last
    return text[start:end], Span(span.start - start, min(span.end, end) - start)
