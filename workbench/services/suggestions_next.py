"""What to look at next for a code that can't be suggested yet."""

from typing import TYPE_CHECKING

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Suggestion
from workbench.language.learning.lesson import Marked, Talk
from workbench.services.suggestions_lesson import in_order
from workbench.services.suggestions_taught import Taught

if TYPE_CHECKING:
    from workbench.language.learning.exploring import Candidate


def informative(taught: Taught, reader: ProjectReader, code: CodeId, limit: int) -> tuple[Suggestion, ...]:
    """Return the segments from which most would be learned about a code, the most telling first.

    They are nobody's yet: not coded with it or below it, not refused, and not read over by who has coded the source.
    """
    from workbench.language.learning.exploring import candidates, diverse
    from workbench.language.learning.features import Featuriser

    if code not in taught.learner.codes:
        return ()
    sources = in_order(taught.material, taught.talks)
    talks = [taught.talks[source] for source in sources]
    column = taught.learner.codes.index(code)
    read = {marked.talk.source: marked for marked in taught.lesson.marked}
    closed = [_closed(taught, source, code, read.get(source)) for source in sources]
    pool = candidates(talks, map(taught.learner.weigh, talks), column, closed)
    vectors = Featuriser(taught.learner.basis).vectors([talks[each.talk].units[each.unit] for each in pool])
    return tuple(
        _as_suggestion(reader, talks[each.talk], each, code) for each in diverse(pool, vectors, limit)
    )


def _closed(taught: Taught, source: SourceId, code: CodeId, read: Marked | None) -> list[bool]:
    taken = taught.taken(source)
    decided = read.decided if read else (False,) * len(taken)
    return [here or code in codes for here, codes in zip(decided, taken, strict=True)]


def _as_suggestion(reader: ProjectReader, talk: Talk, found: "Candidate", code: CodeId) -> Suggestion:
    unit = talk.units[found.unit]
    source, span = SourceId(talk.source), Span(unit.start, unit.end)
    return Suggestion(source, span, span.of(reader.text(source)), code, found.probability)
