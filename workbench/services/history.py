"""The history of a project as a person reads it: its steps across sittings, what each changed, and the way back."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from workbench.coding.districts import FoundStudy
from workbench.coding.naming import name_of
from workbench.domain.coders import Coder
from workbench.domain.errors import AlreadyThere, BeforeErasure, UnseenWork
from workbench.domain.history import Fate, Heading, WantedSteps
from workbench.domain.operations import Restoration, Step
from workbench.domain.store import RECORD_KINDS, Edit, ProjectReader, Record
from workbench.services.projects import Project
from workbench.services.seeing import owner_of
from workbench.services.undoing import NO_STEPS

Fields = dict[str, Any]
"""A record as the journal keeps it: its fields by their names, as JSON can hold them."""

GO_BACK = "go_back"
_KINDS = cast("tuple[type[Any], ...]", RECORD_KINDS)
_POINTERS = 60
"""No pointer is longer: what is, is words, and names nothing."""


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A step of the history: what the journal says of it, who did it as they are called now, and what became of it.

    ``undone`` tells whether it is undone now, ``fate`` by whom and when it was undone or redone last.
    """

    heading: Heading
    coder: str
    fate: Fate | None = None

    @property
    def undone(self) -> bool:
        """Whether the step is undone now."""
        return self.fate is not None and self.fate.undone


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that a step changed, before and after as the journal keeps it; None for no record.

    ``kind`` is the record's kind in snake case; ``name`` what the thing is called, empty for what has no name.
    """

    kind: str
    id: str
    name: str
    before: Fields | None
    after: Fields | None


@dataclass(frozen=True, slots=True)
class StepDetails:
    """What a step changed: at most so many records as were asked for, of ``total``, and what ids in them are called.

    In blind mode what others coded is not among them, nor in the total.
    """

    changes: tuple[RecordChange, ...]
    total: int
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class WayBack:
    """What going back to a step would change. Nothing is done; ``operation`` does it.

    ``brought_back``, ``changed`` and ``taken_out`` count records by kind. ``newest`` is the number of the last
    operation when this was looked at: with another one, it has to be looked at again.
    """

    step: Heading
    newest: int
    edits: tuple[Edit, ...]
    brought_back: Counter[type[Record]]
    changed: Counter[type[Record]]
    taken_out: Counter[type[Record]]

    @property
    def operation(self) -> Restoration:
        """What brings the project back, as one step of its own."""
        when = self.step.at.astimezone().strftime("%Y-%m-%d %H:%M")
        return Restoration(Step(GO_BACK, when), self.edits)


class ProjectHistory:
    """Reads a project's steps. Runs on any thread: it reads on connections of its own."""

    def __init__(self, project: Project) -> None:
        """Look at a project's journal."""
        from workbench.storage.history import Chains, number_of

        self._project = project
        self._chains = Chains()
        self._floor = number_of(project.file, project.floor)
        self._names: dict[str, str] = {}

    def follow(self) -> None:
        """Take in what was done, undone and redone since, and how coders are called now."""
        self._chains.follow(self._project.file)
        with self._project.file.reading() as reader:
            self._names = {each.id: each.name for each in reader.all(Coder)}

    def newest(self) -> int:
        """Return the number of the last operation."""
        from workbench.storage.history import newest

        return newest(self._project.file)

    def steps(
        self, *, before: int | None = None, after: int = 0, limit: int, wanted: WantedSteps | None = None
    ) -> list[HistoryStep]:
        """Return at most ``limit`` steps, the newest first, with numbers below ``before`` and above ``after``.

        The last of all, where any step is wanted, is the founding of the study, when it was founded with something. In
        blind mode they are the coder's own.
        """
        from workbench.storage.history import headings

        eyes = self._project.eyes
        if eyes is not None:
            wanted = replace(wanted or WantedSteps(), coder=eyes)
        found = headings(
            self._project.file,
            before=before,
            after=max(after, self._floor),
            limit=limit,
            wanted=wanted,
            leaving_out=NO_STEPS,
        )
        steps = [self._step(heading) for heading in found]
        if wanted in {None, WantedSteps()} and len(steps) < limit and after < self._floor:
            steps += self._founding(before)
        return steps

    def _founding(self, before: int | None) -> list[HistoryStep]:
        from workbench.storage.history import headings

        if before is not None and before <= self._floor:
            return []
        last = headings(
            self._project.file, before=self._floor + 1, after=self._floor - 1, limit=1, steps_only=False
        )
        return [self._step(replace(each, step=Step(FoundStudy.VERB))) for each in last]

    def again(self, step: HistoryStep) -> HistoryStep:
        """Return a step with what has become of it since."""
        return self._step(step.heading)

    def details(self, number: int, limit: int = 100) -> StepDetails:
        """Return what an operation changed, the first ``limit`` records of it.

        In blind mode it is told as if it had changed nothing of others: a merge of codes moves their codings, too.
        """
        from workbench.storage.history import edit_count, edits_of
        from workbench.storage.kinds import KINDS

        total = edit_count(self._project.file, number)
        # What may be seen of a step is known once all of it has been read.
        found = edits_of(self._project.file, number, limit if self._project.eyes is None else total)
        seen = [each for each in found if self._sees_fields(KINDS[each[0]], *each[2:])]
        with self._project.reading() as reader:
            changes = tuple(
                RecordChange(kind, id, _name(reader, KINDS[kind], after or before or {}), before, after)
                for kind, id, before, after in seen[:limit]
            )
            names = _names_in(reader, changes)
        return StepDetails(changes, total - len(found) + len(seen), names)

    def way_back(self, step: Heading) -> WayBack:
        """Return what it takes to bring the project to where it was just after ``step``.

        Who works on the project is left as it is. Records are compared as they were with as they are: what was changed
        and changed back in between is not touched.

        Raises:
            AlreadyThere: nothing would change.
            BeforeErasure: words that were there then were erased since.
            UnseenWork: blind mode is on, and what others coded would change.
        """
        from workbench.storage.history import then
        from workbench.storage.store import SqliteReader

        self._refuse_before_erasure(step)
        with self._project.file.connection() as database:
            newest = database.number("SELECT coalesce(max(id), 0) FROM operation")
            edits = _edits(SqliteReader(database), then(database, step.number))
        if not edits:
            raise AlreadyThere
        unseen = sum(not self._sees(edit) for edit in edits)
        if unseen:
            raise UnseenWork(unseen)
        return WayBack(
            step,
            newest,
            edits,
            Counter(type(edit.record) for edit in edits if edit.before is None),
            Counter(type(edit.record) for edit in edits if edit.before and edit.after),
            Counter(type(edit.record) for edit in edits if edit.after is None),
        )

    def _refuse_before_erasure(self, step: Heading) -> None:
        from workbench.storage.history import number_of

        if step.number < number_of(self._project.file, self._project.erased_at):
            raise BeforeErasure(step.at.astimezone().strftime("%Y-%m-%d %H:%M"))

    def _sees(self, edit: Edit) -> bool:
        return all(
            self._project.may_see(owner_of(record))
            for record in (edit.before, edit.after)
            if record is not None
        )

    def _sees_fields(self, kind: type[Record], before: Fields | None, after: Fields | None) -> bool:
        from workbench.storage.codec import decoded

        return self._project.eyes is None or all(
            self._project.may_see(owner_of(decoded(kind, fields))) for fields in (before, after) if fields
        )

    def _step(self, heading: Heading) -> HistoryStep:
        known = self._names.get(heading.coder or "", heading.coder_name)
        return HistoryStep(heading, known, self._chains.fate(heading.id))


def _edits(reader: ProjectReader, then: list[tuple[type[Record], str, Record | None]]) -> tuple[Edit, ...]:
    """Return the edits from the records as they are to those as they were, what points after what is pointed at."""
    gone: list[Edit] = []
    there: list[Edit] = []
    for kind in _KINDS:
        if kind is Coder:
            continue
        before = {id: record for each, id, record in then if each is kind}
        now = {record.id: record for record in reader.among(kind, before)}
        for id, record in before.items():
            if record is None and id in now:
                gone.append(Edit(now[id], None))
            elif record is not None and now.get(id) != record:
                there.append(Edit(now.get(id), record))
    return (*there, *reversed(gone))


def _name(reader: ProjectReader, kind: type[Record], fields: Fields) -> str:
    from workbench.storage.codec import decoded

    return name_of(reader, decoded(kind, fields)) if fields else ""


def _names_in(reader: ProjectReader, changes: tuple[RecordChange, ...]) -> dict[str, str]:
    """Return what the ids in changed records are called; one that is gone, or is no id, is left out."""
    records = (record for change in changes for record in (change.before, change.after))
    ids = {each for record in records for each in _texts(record) if 0 < len(each) <= _POINTERS}
    found: dict[str, str] = {}
    for kind in _KINDS:
        wanted = ids - found.keys()
        found.update({record.id: name_of(reader, record) for record in reader.among(kind, wanted)})
    return found


def _texts(value: object) -> Iterator[str]:
    """Give every text in a record, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)
