"""Operations on sources and who speaks in them."""

from dataclasses import dataclass

from workbench.coding.cast import found_nowhere_else
from workbench.coding.evidence import memos_about, withdraw_codings
from workbench.coding.frameworks import drop_summaries
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District
from workbench.domain.errors import NameEmpty, NameTaken
from workbench.domain.frameworks import SubjectKind
from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.memos import Memo
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant, Role
from workbench.domain.personal import PersonalMark
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.suggestions import Finished, Refusal, Verdict
from workbench.domain.surveys import Survey


@dataclass(frozen=True, slots=True)
class ImportedSource:
    """A source with all that comes with it when it is imported."""

    source: Source
    transcript: Transcript
    participants: tuple[Participant, ...] = ()
    survey: Survey | None = None


@dataclass(frozen=True, slots=True)
class ImportSources:
    """Bring sources in, all of them or none, with what the remarks in them become and the codes that those name."""

    imported: tuple[ImportedSource, ...]
    coders: tuple[Coder, ...] = ()
    codes: tuple[Code, ...] = ()
    codings: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()

    @property
    def step(self) -> Step:
        """Named by the first source and how many."""
        return Step("import_sources", self.imported[0].source.name, len(self.imported))

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the sources. Raises NameTaken when a source of that name is there."""
        log = EditLog(store)
        names = {source.name.casefold() for source in store.all(Source)}
        for each in self.imported:
            if each.source.name.casefold() in names:
                raise NameTaken(each.source.name)
            names.add(each.source.name.casefold())
        log.add(*(each.source for each in self.imported))
        log.add(*(participant for each in self.imported for participant in each.participants))
        log.add(*(each.transcript for each in self.imported))
        log.add(*(each.survey for each in self.imported if each.survey is not None))
        log.add(*self.coders, *self.codes, *self.codings, *self.memos)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RenameSource:
    """Give a source another name."""

    source: SourceId
    name: str

    @property
    def step(self) -> Step:
        """Named by the new name."""
        return Step("rename_source", self.name)

    def apply(self, store: ProjectStore) -> "RenameSource":
        """Rename and return the operation that renames back. Raises NameEmpty and NameTaken."""
        before = store.get(Source, self.source)
        name = " ".join(self.name.split())
        if not name:
            raise NameEmpty
        refuse_taken_source_name(store, name, self.source)
        store.put(before.renamed(name))
        return RenameSource(self.source, before.name)


@dataclass(frozen=True, slots=True)
class PlaceSource:
    """Say in which district a source was made, or in none."""

    source: SourceId
    district: DistrictId | None

    @property
    def step(self) -> Step:
        """One step for one source."""
        return Step("place_source")

    def apply(self, store: ProjectStore) -> "PlaceSource":
        """Place and return the operation that puts it back; raise UnknownThing for a district that is not there."""
        before = store.get(Source, self.source)
        if self.district is not None:
            store.get(District, self.district)
        store.put(before.placed(self.district))
        return PlaceSource(self.source, before.district)


@dataclass(frozen=True, slots=True)
class SetRole:
    """Say what somebody is in the talk."""

    participant: ParticipantId
    role: Role

    @property
    def step(self) -> Step:
        """One step for one participant."""
        return Step("set_role")

    def apply(self, store: ProjectStore) -> "SetRole":
        """Set the role and return the operation that sets the old one."""
        before = store.get(Participant, self.participant)
        store.put(before.in_role(self.role))
        return SetRole(self.participant, before.role)


@dataclass(frozen=True, slots=True)
class RemoveSource:
    """Take a source out, with its codings, all that hangs on them, and who speaks nowhere else."""

    source: SourceId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the source, when the caller gave its name."""
        return Step("remove_source", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it all; raise UnknownThing when the source is not there."""
        source = store.get(Source, self.source)
        log = EditLog(store)
        waiting = [each for each in store.where(Unplaced, source=source.id) if each.coding is not None]
        withdraw_codings(store, log, [*store.where(Coding, source=source.id), *waiting])
        log.remove(*store.where(Refusal, source=source.id), *memos_about(store, {source.id}))
        log.remove(*store.where(Verdict, source=source.id), *store.where(Finished, source=source.id))
        log.remove(*store.where(PersonalMark, source=source.id))
        log.remove(*store.where(Unplaced, source=source.id), *store.where(EarlierText, source=source.id))
        survey = store.find(Survey, source.id)
        if survey is not None:
            log.remove(survey)
        transcript = store.find(Transcript, source.id)
        if transcript is not None:
            people = found_nowhere_else(store, transcript, transcript.people)
            log.remove(transcript)
            log.remove(*people, *memos_about(store, {person.id for person in people}))
            drop_summaries(store, log, SubjectKind.PARTICIPANT, {person.id for person in people})
        drop_summaries(store, log, SubjectKind.SOURCE, {source.id})
        log.remove(source)
        return log.inverse(self.step)


def refuse_taken_source_name(reader: ProjectReader, name: str, but: SourceId | None = None) -> None:
    """Raise NameTaken when a source other than ``but`` bears the name, capital letters aside."""
    for source in reader.all(Source):
        if source.id != but and source.name.casefold() == name.casefold():
            raise NameTaken(name)
