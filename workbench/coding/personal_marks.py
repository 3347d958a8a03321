"""Operations on marks of personal data: found, marked by hand, masked, kept, opened again, taken away.

None of them changes a word of a text. What is masked is replaced in redacted copies alone (``coding/redaction.py``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from workbench.domain.errors import AlreadyMarked, PseudonymTelling, SpanOutOfRange, UnknownThing
from workbench.domain.ids import PersonalMarkId, SourceId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.personal import MarkState, PersonalMark
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader, ProjectStore


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """Put marks that a search found; words that are marked already stay as they were decided."""

    marks: tuple[PersonalMark, ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("find_personal", count=len(self.marks))

    def apply(self, store: ProjectStore) -> Restoration:
        """Add them. Raises UnknownThing without the source, SpanOutOfRange where a text does not say those words."""
        log = EditLog(store)
        fresh: list[PersonalMark] = []
        for source, group in groupby(sorted(self.marks, key=_place), key=lambda each: each.source):
            taken = {_place(each) for each in store.where(PersonalMark, source=source)}
            marks = list(group)
            _must_fit(store, source, marks)
            fresh += [each for each in _once_each(marks) if _place(each) not in taken]
        log.add(*fresh)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class MarkPersonal:
    """Mark words as personal data by hand."""

    mark: PersonalMark

    @property
    def step(self) -> Step:
        """One step for one place; it is not named by words that are to stay unnamed."""
        return Step("mark_personal")

    def apply(self, store: ProjectStore) -> Restoration:
        """Add it. Raises as NoteMarks does, and AlreadyMarked when exactly these words are marked."""
        _must_fit(store, self.mark.source, [self.mark])
        for each in store.where(PersonalMark, source=self.mark.source):
            if _place(each) == _place(self.mark):
                raise AlreadyMarked(each.id)
        log = EditLog(store)
        log.add(self.mark)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class MaskMarks:
    """Decide that marks are to be masked in copies, each by the pseudonym that stands beside its id."""

    pseudonyms: tuple[tuple[PersonalMarkId, str], ...]

    @property
    def step(self) -> Step:
        """Named by the pseudonym, or by how many."""
        return Step("mask_personal", count=len(self.pseudonyms))

    def apply(self, store: ProjectStore) -> Restoration:
        """Mask them.

        Raises UnknownThing when one is not there, PseudonymTelling for a pseudonym that is empty or says the words.
        """
        wanted = dict(self.pseudonyms)
        changes: list[tuple[PersonalMark, PersonalMark]] = []
        for mark in _there(store, wanted):
            pseudonym = " ".join(wanted[mark.id].split())
            if not pseudonym or tells(pseudonym, mark):
                raise PseudonymTelling(pseudonym)
            changes.append((mark, replace(mark, state=MarkState.MASKED, pseudonym=pseudonym)))
        log = EditLog(store)
        log.change(*changes)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class KeepMarks:
    """Decide that words may stand in copies as they are."""

    marks: tuple[PersonalMarkId, ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("keep_personal", count=len(self.marks))

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep them; raise UnknownThing when one is not there."""
        return _in_state(store, self.step, self.marks, MarkState.KEPT)


@dataclass(frozen=True, slots=True)
class ReopenMarks:
    """Take back what was decided of marks."""

    marks: tuple[PersonalMarkId, ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("reopen_personal", count=len(self.marks))

    def apply(self, store: ProjectStore) -> Restoration:
        """Open them; raise UnknownThing when one is not there."""
        return _in_state(store, self.step, self.marks, MarkState.OPEN)


@dataclass(frozen=True, slots=True)
class UnmarkPersonal:
    """Take marks away, as though nobody had found them."""

    marks: tuple[PersonalMarkId, ...]

    @property
    def step(self) -> Step:
        """Named by how many."""
        return Step("unmark_personal", count=len(self.marks))

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove them; raise UnknownThing when one is not there."""
        log = EditLog(store)
        log.remove(*_there(store, self.marks))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ExportUnreviewed:
    """Note in the audit trail why a copy left the project with personal data in it that nobody has looked at.

    It changes no record, and there is nothing to undo: the copy is out.
    """

    VERB = "export_unreviewed"

    what: str
    reason: str
    count: int

    @property
    def step(self) -> Step:
        """Named by what was exported and why."""
        return Step(self.VERB, f"{self.what} [justified: {self.reason.strip()}]", self.count)

    def apply(self, store: ProjectStore) -> Restoration:
        """Change nothing."""
        return EditLog(store).inverse(self.step)


def tells(pseudonym: str, mark: PersonalMark) -> bool:
    """Tell whether a pseudonym says the very words that it is to stand for, capital letters aside."""
    return " ".join(mark.segment.quote.split()).casefold() in pseudonym.casefold()


def _place(mark: PersonalMark) -> tuple[SourceId, int, int]:
    """Return where a mark stands: no two marks stand in one place."""
    return mark.source, mark.segment.span.start, mark.segment.span.end


def _once_each(marks: Iterable[PersonalMark]) -> list[PersonalMark]:
    """Return one mark for each place, the first."""
    by_place: dict[tuple[SourceId, int, int], PersonalMark] = {}
    for mark in marks:
        by_place.setdefault(_place(mark), mark)
    return list(by_place.values())


def _must_fit(reader: ProjectReader, id: SourceId, marks: Sequence[PersonalMark]) -> None:
    source, text = reader.get(Source, id), reader.text(id)
    for mark in marks:
        span = mark.segment.span
        fits = span.end <= len(text) and mark.segment.text_sha256 == source.sha256
        if not fits or span.of(text) != mark.segment.quote:
            raise SpanOutOfRange(span.start, span.end, len(text))


def _there(store: ProjectReader, ids: Iterable[PersonalMarkId]) -> tuple[PersonalMark, ...]:
    """Return marks by their ids, all at once; raise UnknownThing when one is not there."""
    wanted = dict.fromkeys(ids)
    found = store.among(PersonalMark, wanted)
    if len(found) < len(wanted):
        there = {each.id for each in found}
        raise UnknownThing("personal_mark", next(each for each in wanted if each not in there))
    return found


def _in_state(
    store: ProjectStore, step: Step, marks: Iterable[PersonalMarkId], state: MarkState
) -> Restoration:
    log = EditLog(store)
    log.change(*((each, replace(each, state=state, pseudonym="")) for each in _there(store, marks)))
    return log.inverse(step)
