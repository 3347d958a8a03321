"""The machine that proposes codes, for one sitting: made when it is wanted, taught in the background, asked in jobs."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.store import Change, ProjectReader
from workbench.domain.suggestions import Finished, Ranked, Reason, Refusal, Run, Suggestion
from workbench.services.deciding import undecided
from workbench.services.jobs import Progress
from workbench.services.ledger import begun_run, note_shown
from workbench.services.note_themes import NoteTheme
from workbench.services.suggestion_wishes import Proposer, Wishes, keep_wishes, wished, wishes_of
from workbench.services.talks import talks_of

if TYPE_CHECKING:
    from workbench.services.suggestions import SuggestionSet
    from workbench.ui.job_runner import Job
    from workbench.ui.sitting import Sitting

T = TypeVar("T")
_From = tuple[CoderId | None, tuple[CoderId, ...] | None]
"""Whose codings may be seen, and whose of these are learned from; None is everybody's."""
IDLE_MS = 20_000
"""How long nothing must change before the machine learns what little did."""
SOON_MS = 400
ENOUGH = 10
"""So many changes are learned without waiting for a pause."""
TEACHES = (Coding, Refusal, Code, Finished, Transcript)


class Teller(Proposer, Protocol):
    """What is asked of the machine; ``services.suggestions.Suggester`` answers, and in tests a fake.

    ``coders`` are those whose work is learned from, None for everybody's.
    """

    @property
    def taught(self) -> object | None:
        """What was taught last; None before anything was."""
        ...

    def refresh(self, reader: ProjectReader, *, coders: Collection[CoderId] | None = None) -> object:
        """Learn what has changed."""
        ...

    def rank(self, reader: ProjectReader, source: SourceId, span: Span) -> tuple[Ranked, ...]:
        """Return all codes for words that a person selected, the likeliest first."""
        ...

    def reasons(
        self, reader: ProjectReader, source: SourceId, span: Span, code: CodeId
    ) -> tuple[Reason, ...]:
        """Return why a code fits words, or doesn't, the weightiest first."""
        ...

    def informative(self, reader: ProjectReader, code: CodeId) -> tuple[Suggestion, ...]:
        """Return the uncoded segments that would teach most about a code."""
        ...

    def note_themes(
        self, reader: ProjectReader, text: str, without: Collection[CodeId], *, by_terms: bool = False
    ) -> tuple[NoteTheme, ...]:
        """Return the codes that a note is about, none of those ``without``; nothing is taught for it."""
        ...


class Machine(QObject):
    """Answers on the window's thread; what it needs is computed beside it. Costs nothing until it is wanted."""

    wishes_changed = Signal()
    learned = Signal()
    """It knows more than before: what it proposes may be other than what is shown."""

    def __init__(self, sitting: "Sitting") -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._wishes = wishes_of(sitting.project)
        self._teller: Teller | None = None
        self._runs: dict[tuple[str, float, CoderId], Run] = {}
        self._changes = 0
        self._touched: list[str] = []
        self._learned_from: _From | None = None
        self._learning = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.learn)
        sitting.closed.connect(self._on_closed)
        sitting.coder_changed.connect(self._on_coder_changed)

    @property
    def wishes(self) -> Wishes:
        """What is wanted of it in this project."""
        return self._wishes

    @property
    def changes(self) -> int:
        """How many changes it has not learned from."""
        return self._changes

    def want(self, wishes: Wishes) -> None:
        """Want something else of it from now on; a project that can only be read forgets it when it is closed."""
        if wishes == self._wishes:
            return
        if self._sitting.writable:
            keep_wishes(self._sitting.project, wishes)
        self._wishes = wishes
        self.wishes_changed.emit()

    def answer_with(self, teller: Teller) -> None:
        """Let another machine answer, such as one of tests."""
        self._teller = teller

    def suggest(
        self,
        sources: Sequence[SourceId],
        delivered: Callable[["SuggestionSet"], None],
        *,
        quiet: bool = True,
        failed: Callable[[], None] = lambda: None,
    ) -> "Job":
        """Ask for proposals for sources; ``quiet`` shows no progress, however long it takes."""
        wishes, coders, before = self._wishes, self._coders(), len(self._touched)

        def propose(teller: Teller, reader: ProjectReader, progress: Progress) -> "SuggestionSet":
            return wished(teller, reader, sources, wishes, coders, progress)

        def take(found: "SuggestionSet") -> None:
            # It looked at the project as it was: what was decided meanwhile is not to be decided on again.
            reader, changed = self._sitting.project.reader, set(self._touched[before:])
            delivered(replace(found, suggestions=undecided(reader, found.suggestions, changed)))

        return self._ask(self.tr("Looking for suggestions"), propose, take, failed, quiet=quiet)

    def rank(self, source: SourceId, span: Span, delivered: Callable[[tuple[Ranked, ...]], None]) -> "Job":
        """Ask how well each code fits words."""
        return self._ask_taught(lambda teller, reader: teller.rank(reader, source, span), delivered)

    def reasons(
        self, source: SourceId, span: Span, code: CodeId, delivered: Callable[[tuple[Reason, ...]], None]
    ) -> "Job":
        """Ask why a code fits words."""
        return self._ask_taught(lambda teller, reader: teller.reasons(reader, source, span, code), delivered)

    def informative(self, code: CodeId, delivered: Callable[[tuple[Suggestion, ...]], None]) -> "Job":
        """Ask which uncoded segments would teach most about a code."""
        return self._ask_taught(lambda teller, reader: teller.informative(reader, code), delivered)

    def note_themes(
        self, text: str, without: Collection[CodeId], delivered: Callable[[tuple[NoteTheme, ...]], None]
    ) -> "Job":
        """Ask which codes a note is about.

        As long as nothing was learned from what may be seen and heeded now, or nothing shall be, the codebook's terms
        alone answer; what is learned meanwhile answers the next time (``learned``).
        """
        by_terms = not self._wishes.on or self._learned_from != self._from()
        if by_terms:
            self.learn()
        return self._ask(
            "",
            lambda teller, reader, _progress: teller.note_themes(reader, text, without, by_terms=by_terms),
            delivered,
            learns=False,
        )

    def run_of(self, found: "SuggestionSet") -> str:
        """Return the id of the run that proposals belong to: as long as nothing new is learned it is the same."""
        learned = (found.trained_on.codings, found.trained_on.codes, found.trained_on.sources)
        key = (found.model, found.wanted, self._sitting.project.coder.id)
        if key not in self._runs:
            self._runs[key] = begun_run(self._sitting.project, found.model, found.wanted, learned)
        return self._runs[key].id

    def keep_offers(self, shown: Iterable[tuple[str, Suggestion]]) -> None:
        """Write down that these were shown, each under its run; say so where it can't be written."""
        by_run: dict[str, list[Suggestion]] = {}
        for run, each in shown:
            by_run.setdefault(run, []).append(each)
        try:
            for made in self._runs.values():
                if made.id in by_run:
                    note_shown(self._sitting.project, made, by_run[made.id])
        except WorkbenchError as error:
            self._sitting.tell(error)

    def learn(self) -> None:
        """Learn now, beside the window, what has changed; what comes while it learns is learned the next time."""
        self._pause.stop()
        if self._learning or not self._wishes.on:
            return
        self._changes, self._learning = 0, True
        coders = self._coders()
        job = self._ask(
            "",
            lambda teller, reader, _progress: teller.refresh(reader, coders=coders),
            lambda _done: self._on_learned(),
        )
        # A very short job may be over before it is handed back.
        if self._learning:
            job.ended.connect(self._on_learning_ended)

    def on_changed(self, change: Change) -> None:
        """Take note of what there is to learn, and learn it soon, or once nobody works for a while."""
        if change.touches(Coding, Refusal):
            self._touched += sorted(change.ids)
        if not change.touches(*TEACHES) or self._teller is None or not self._wishes.on:
            return
        self._changes += len(change.ids) if change.touches(Coding, Refusal) else 1
        self._wait()

    def _on_closed(self) -> None:
        self._pause.stop()
        self._wishes = Wishes()

    def _on_coder_changed(self) -> None:
        if self._wishes.own_only and self._teller is not None:
            self.learn()

    def _on_learned(self) -> None:
        self._on_learning_ended()
        self.learned.emit()

    def _on_learning_ended(self) -> None:
        self._learning = False
        if self._changes and not self._pause.isActive():
            self._wait()

    def _wait(self) -> None:
        self._pause.start(SOON_MS if self._changes >= ENOUGH else IDLE_MS)

    def _coders(self) -> tuple[CoderId, ...] | None:
        return (self._sitting.project.coder.id,) if self._wishes.own_only else None

    def _from(self) -> _From:
        return self._sitting.project.eyes, self._coders()

    def _ask_taught(
        self, work: Callable[[Teller, ProjectReader], T], delivered: Callable[[T], None]
    ) -> "Job":
        """Ask what was taught last, which need not wait for what is being learned; teach it where nothing was yet."""
        coders = self._coders()
        # What was learned from codings that are not to be seen or heeded any more answers nobody.
        unfit = self._learned_from not in {None, self._from()}

        def answer(teller: Teller, reader: ProjectReader, _progress: Progress) -> T:
            if teller.taught is None or unfit:
                teller.refresh(reader, coders=coders)
            return work(teller, reader)

        return self._ask("", answer, delivered, learns=unfit or self._learned_from is None)

    def _ask(
        self,
        title: str,
        work: Callable[[Teller, ProjectReader, Progress], T],
        delivered: Callable[[T], None],
        failed: Callable[[], None] = lambda: None,
        *,
        quiet: bool = True,
        learns: bool = True,
    ) -> "Job":
        teller, project, learned_from = self._answering(), self._sitting.project, self._from()

        def read(progress: Progress) -> T:
            progress.advance(0, 1)
            with project.reading() as reader:
                return work(teller, reader, progress)

        def kept(answer: T) -> None:
            # Before what was asked for is shown, as it is soon done: words that were parted need not be so again.
            talks_of(project).keep()
            if learns:
                self._learned_from = learned_from
            delivered(answer)

        return self._sitting.jobs.start(
            title, read, kept, lambda error: self._on_failed(error, failed), quiet=quiet
        )

    def _on_failed(self, error: Exception, failed: Callable[[], None]) -> None:
        # What was asked about may have gone meanwhile; nobody waits for an answer about it any more.
        if not isinstance(error, WorkbenchError):
            raise error
        failed()

    def _answering(self) -> Teller:
        if self._teller is None:
            # spaCy takes seconds to load: not before somebody wants it.
            from workbench.services.suggestions import Suggester

            self._teller = Suggester(self._sitting.project)
        return self._teller
