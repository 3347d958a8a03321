"""Deciding on the suggestions of all sources: what waits, and what a decision on one or many does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.codings import Coding
from workbench.domain.operations import Operation, Step, Together
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.domain.suggestions import Refusal, Suggestion
from workbench.services.deciding import acceptance_of, refusal_of, undecided
from workbench.services.suggestion_queue import counted
from workbench.ui.dialogs.question import Question
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.services.suggestions import SuggestionSet
    from workbench.ui.job_runner import Job

_NAMED = 6
"""So many codes are named in the question before many are decided on."""


class Reviewing(QObject):
    """Holds what was proposed, less what was decided meanwhile, here or elsewhere."""

    def __init__(self, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._proposed: tuple[Suggestion, ...] = ()
        self._gone: set[Suggestion] = set()
        self._decided: dict[str, Suggestion] = {}
        self._asked: object | None = None
        self._job: Job | None = None
        self.run = ""

    def waiting(self) -> list[Suggestion]:
        """Return what waits for a decision, in the order of sources and texts."""
        return [each for each in self._proposed if each not in self._gone]

    def ask(self, found: Callable[[], None], over: Callable[[], None]) -> None:
        """Look in all sources; ``found`` is called when there is an answer, ``over`` also when it was given up."""
        sources = [each.id for each in self._sitting.project.reader.all(Source)]
        asked = self._asked = object()

        def end() -> None:
            if asked is self._asked:
                over()

        def take(proposed: "SuggestionSet") -> None:
            if asked is not self._asked:
                return
            self._proposed, self._gone, self._decided = proposed.suggestions, set(), {}
            self.run = self._sitting.machine.run_of(proposed)
            over()
            found()

        job = self._sitting.machine.suggest(sources, take, quiet=False, failed=end)
        # It may be given up; a very short one may be over before it is handed back.
        job.ended.connect(end)
        self._job = job

    def forget(self) -> None:
        """Let go of what was proposed, and of what is being looked for: other things are wanted now."""
        self._proposed, self._gone, self._decided = (), set(), {}
        self._asked = None
        if self._job is not None:
            self._job.progress.cancel()

    def accept(self, chosen: Sequence[Suggestion], window: QWidget) -> list[Suggestion]:
        """Make codings of suggestions, of many after a look at how many; return what was decided."""
        standing = self._standing(chosen)
        many = self.tr("Accept %n suggestions?", "", len(standing))
        if not standing or not self._is_sure(window, many, standing, self.tr("Accept")):
            return []
        project = self._sitting.project
        made = [acceptance_of(project, each, self.run) for each in standing]
        pairs = [(each, operation.coding.id) for each, operation in zip(standing, made, strict=True)]
        return self._perform("accept_suggestion", made, pairs)

    def refuse(self, chosen: Sequence[Suggestion], window: QWidget) -> list[Suggestion]:
        """Refuse suggestions, many after a look at how many; return what was decided."""
        standing = self._standing(chosen)
        many = self.tr("Refuse %n suggestions?", "", len(standing))
        if not standing or not self._is_sure(window, many, standing, self.tr("Refuse")):
            return []
        made = [refusal_of(self._sitting.project, each, self.run) for each in standing]
        pairs = [(each, operation.refusal.id) for each, operation in zip(standing, made, strict=True)]
        return self._perform("refuse_suggestion", made, pairs)

    def on_changed(self, change: Change) -> bool:
        """Follow what was decided, undone or changed elsewhere; tell whether something else waits than before."""
        before = len(self._gone)
        if change.touches(Coding, Refusal):
            back = self._brought_back(change)
            self._gone -= back
            self._gone |= self._done_elsewhere(change)
            if back:
                return True
        if change.touches(Transcript):
            self._gone |= {each for each in self._proposed if each.source in change.ids}
        return len(self._gone) != before

    def _perform(
        self, verb: str, made: Sequence[Operation], pairs: Sequence[tuple[Suggestion, str]]
    ) -> list[Suggestion]:
        operation = made[0] if len(made) == 1 else Together(Step(verb, count=len(made)), tuple(made))
        gone = [each for each, _id in pairs]
        self._gone.update(gone)
        self._decided.update({id_: each for each, id_ in pairs})
        if self._sitting.perform(operation) is None:
            self._gone.difference_update(gone)
            return []
        return gone

    def _standing(self, chosen: Sequence[Suggestion]) -> list[Suggestion]:
        """Return the suggestions that still say what their words say."""
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        there = reader.among(Source, {each.source for each in chosen})
        texts = {source.id: reader.text(source.id) for source in there}
        return [
            each
            for each in chosen
            if each.code in book and each.source in texts and each.span.of(texts[each.source]) == each.quote
        ]

    def _is_sure(self, window: QWidget, title: str, chosen: Sequence[Suggestion], yes: str) -> bool:
        if len(chosen) == 1:
            return True
        book = self._sitting.project.codebook()
        counts = counted(chosen)
        lines = [f"{count} × {book.path(code)}" for code, count in counts[:_NAMED]]
        if len(counts) > _NAMED:
            lines.append(self.tr("and %n codes more", "", len(counts) - _NAMED))
        sources = len({each.source for each in chosen})
        lines.append(self.tr("In %n sources. One step: it can be undone as one.", "", sources))
        return Question.ask(window, title, "\n".join(lines), yes)

    def _brought_back(self, change: Change) -> set[Suggestion]:
        reader = self._sitting.project.reader
        ids = change.ids & self._decided.keys()
        standing: set[str] = {each.id for each in reader.among(Coding, ids)}
        standing |= {each.id for each in reader.among(Refusal, ids)}
        return {self._decided[id_] for id_ in ids - standing}

    def _done_elsewhere(self, change: Change) -> set[Suggestion]:
        """Return what bears its code by now, or was refused, on some of the same words."""
        left = set(undecided(self._sitting.project.reader, self._proposed, change.ids))
        return {each for each in self._proposed if each not in left}
