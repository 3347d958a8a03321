"""What stands where in the sources that suggestions are measured on."""

from collections.abc import Iterable, Sequence

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Refusal, Verdict, VerdictKind
from workbench.language.learning.lesson import Lesson, Talk, Unit
from workbench.services.suggestions_marks import Units


class Places:
    """What stands where: units, the codings on each, what was refused, which codings were said to stand."""

    def __init__(self, reader: ProjectReader, lesson: Lesson) -> None:
        self._reader = reader
        self._talks = {marked.talk.source: marked.talk for marked in lesson.marked}
        self._texts: dict[SourceId, str] = {}
        self._on: dict[SourceId, list[list[Coding]]] = {}
        self._refused = [(each.source, each.code, each.span) for each in reader.all(Refusal)]
        kept = (each for each in reader.all(Verdict) if each.kind is VerdictKind.KEPT)
        self._kept = {each.coding for each in kept}

    def unit(self, source: str, number: int) -> Unit:
        """Return a unit."""
        return self._talks[source].units[number]

    def quote(self, source: SourceId, span: Span) -> str:
        """Return the words of a span."""
        if source not in self._texts:
            self._texts[source] = self._reader.text(source)
        return span.of(self._texts[source])

    def codings_on(self, source: SourceId, number: int) -> Sequence[Coding]:
        """Return the codings that a unit bears."""
        if source not in self._on:
            self._on[source] = on_units(self._talks[source], self._reader.where(Coding, source=source))
        return self._on[source][number]

    def refused(self, source: SourceId, span: Span, code: CodeId) -> bool:
        """Tell whether somebody said no to the code there."""
        return any(
            (source, code) == (where, what) and span.overlap(other) for where, what, other in self._refused
        )

    def kept(self, coding: Coding) -> bool:
        """Tell whether somebody said that the machine is wrong about a coding."""
        return coding.id in self._kept


def on_units(talk: Talk, codings: Iterable[Coding]) -> list[list[Coding]]:
    """Return for each unit the codings that mark it, in the order of the text."""
    units = Units(talk)
    found: list[list[Coding]] = [[] for _ in talk.units]
    for coding in sorted(codings, key=lambda each: (each.span, each.code, each.id)):
        for at in units.marked_by(coding.span):
            found[at].append(coding)
    return found
