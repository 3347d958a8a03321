"""A machine for tests of the window: it says what it was told to say, at once, and remembers what it was asked."""

from collections.abc import Collection, Sequence
from threading import Event

from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Ranked, Reason, Standing, Suggestion, Withheld
from workbench.services.jobs import Progress
from workbench.services.note_themes import NoteTheme
from workbench.services.suggestions import SuggestionSet, TrainedOn


class FakeTeller:
    """Answers as ``ui.machine.Teller`` must."""

    def __init__(self, *suggestions: Suggestion, withheld: tuple[Withheld, ...] = ()) -> None:
        """Propose these."""
        self.suggestions, self.withheld = suggestions, withheld
        self.ranking: tuple[Ranked, ...] = ()
        self.why: tuple[Reason, ...] = ()
        self.next: tuple[Suggestion, ...] = ()
        self.themes: tuple[NoteTheme, ...] = ()
        self.notes: list[tuple[str, bool]] = []
        self.taught: object | None = 0
        self.coders: list[Collection[CoderId] | None] = []
        self.asked: list[float | None] = []
        self.lessons = 0
        self.promised: frozenset[str] | None = None
        self.error: Exception | None = None
        self.may_answer = Event()
        self.may_answer.set()

    def refresh(self, _reader: ProjectReader, *, coders: Collection[CoderId] | None = None) -> object:
        """Learn."""
        self.coders.append(coders)
        self.lessons += 1
        self.taught = self.lessons
        return self.taught

    def suggest(
        self,
        _reader: ProjectReader,
        sources: Sequence[SourceId] | None = None,
        *,
        precision: float | None = None,
        progress: Progress | None = None,
        coders: Collection[CoderId] | None = None,
    ) -> SuggestionSet:
        """Propose what it was told to."""
        self.asked.append(precision)
        self.coders.append(coders)
        self.may_answer.wait(20)
        if self.error is not None:
            raise self.error
        if progress is not None:
            progress.advance(1, 1)
        found = tuple(each for each in self.suggestions if sources is None or each.source in sources)
        promised = self.promised if self.promised is not None else frozenset(each.code for each in found)
        return SuggestionSet(
            found, self.withheld, TrainedOn(12, 3, 2), precision or 0.8, promised, f"model-{self.lessons}"
        )

    def standing(self, _reader: ProjectReader, _precision: float) -> dict[str, Standing]:
        """Know nothing of other codes."""
        return {}

    def rank(self, _reader: ProjectReader, _source: SourceId, _span: Span) -> tuple[Ranked, ...]:
        """Rank as it was told to."""
        return self.ranking

    def reasons(
        self, _reader: ProjectReader, _source: SourceId, _span: Span, _code: CodeId
    ) -> tuple[Reason, ...]:
        """Give the reasons that it was told to give."""
        return self.why

    def informative(self, _reader: ProjectReader, _code: CodeId) -> tuple[Suggestion, ...]:
        """Name the segments that it was told to name."""
        return self.next

    def note_themes(
        self, _reader: ProjectReader, text: str, without: Collection[CodeId], *, by_terms: bool = False
    ) -> tuple[NoteTheme, ...]:
        """Find the themes that it was told to find in every note, but those that are not wanted."""
        self.notes.append((text, by_terms))
        return tuple(each for each in self.themes if each.code not in without)
