"""Operations on the register of facilitators."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.domain.codes import checked_name
from workbench.domain.districts import District
from workbench.domain.errors import CodeNameInUse, NameTaken, RecordErased
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import FacilitatorId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.supervision.personal_numbers import refuse_personal_numbers
from workbench.supervision.rules import refuse_empty


@dataclass(frozen=True, slots=True)
class AddFacilitator:
    """Take somebody into the register."""

    facilitator: Facilitator

    @property
    def step(self) -> Step:
        """Named by the code name."""
        return Step("add_facilitator", self.facilitator.code)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add her.

        Raises:
            NameEmpty: the code name is empty or holds a level sign.
            NameTaken: another one bears it, capital letters aside.
            UnknownThing: there is no such district.
            PersonalNumber: a text holds a NIK or KK number.
        """
        log = EditLog(store)
        log.add(_checked(store, self.facilitator))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class EditFacilitator:
    """Write an entry anew. Whether she is active stays, and when it was made.

    The code name can change only while nothing in supervision names her: what is final and signed names her so, and
    is not written anew because of a register.
    """

    facilitator: Facilitator

    @property
    def step(self) -> Step:
        """Named by the code name."""
        return Step("edit_facilitator", self.facilitator.code)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it.

        Raises:
            CodeNameInUse: the code name can't change.
            RecordErased: her words were erased.
            NameEmpty, NameTaken, UnknownThing, PersonalNumber: as of ``AddFacilitator``.
        """
        log = EditLog(store)
        log.put(_rewritten(store, self.facilitator))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class WriteRegister:
    """Take several people into the register and write others anew, all in one step."""

    facilitators: tuple[Facilitator, ...]

    @property
    def step(self) -> Step:
        """Named by the first of them, and how many."""
        return Step("write_register", self.facilitators[0].code, len(self.facilitators))

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep all of it. Raises what ``AddFacilitator`` and ``EditFacilitator`` do."""
        log = EditLog(store)
        for each in self.facilitators:
            known = store.find(Facilitator, each.id) is not None
            log.put(_rewritten(store, each) if known else _checked(store, each))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RetireFacilitator:
    """Note that somebody does not serve families any more. Why goes into the audit trail."""

    facilitator: FacilitatorId
    code: str
    reason: str

    @property
    def step(self) -> Step:
        """Named by the code name, with the reason."""
        return Step("retire_facilitator", f"{self.code}: {self.reason.strip()}")

    def apply(self, store: ProjectStore) -> Restoration:
        """Note it; what supervision says of her stays.

        Raises:
            RecordErased: her words were erased.
            InvalidField: there is no reason.
            PersonalNumber: the reason holds a NIK or KK number.
        """
        refuse_empty("reason", self.reason)
        refuse_personal_numbers((("reason", self.reason),), "")
        log = EditLog(store)
        log.put(replace(_standing(store, self.facilitator), active=False))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ReturnFacilitator:
    """Note that somebody serves families again."""

    facilitator: FacilitatorId
    code: str

    @property
    def step(self) -> Step:
        """Named by the code name."""
        return Step("return_facilitator", self.code)

    def apply(self, store: ProjectStore) -> Restoration:
        """Note it. Raises UnknownThing when she is not in the register, RecordErased when her words were erased."""
        log = EditLog(store)
        log.put(replace(_standing(store, self.facilitator), active=True))
        return log.inverse(self.step)


def facilitator_texts(facilitator: Facilitator) -> Iterator[tuple[str, str]]:
    """Give what a person wrote into an entry of the register."""
    yield "code", facilitator.code
    yield "subdistrict", facilitator.subdistrict
    for place, training in enumerate(facilitator.trainings):
        yield f"trainings[{place}].what", training.what
    for place, need in enumerate(facilitator.needs):
        yield f"needs[{place}].what", need.what
        yield f"needs[{place}].agreed", need.agreed
        yield f"needs[{place}].progress", need.progress
    yield "note", facilitator.note


def _standing(reader: ProjectReader, id: FacilitatorId) -> Facilitator:
    """Return an entry that may be written; raise UnknownThing, or RecordErased for a tombstone."""
    found = reader.get(Facilitator, id)
    if found.erased is not None:
        raise RecordErased(found.code)
    return found


def _checked(reader: ProjectReader, facilitator: Facilitator) -> Facilitator:
    """Return an entry as it is kept; raise what forbids it."""
    checked = replace(facilitator, code=checked_name(facilitator.code))
    reader.get(District, checked.district)
    if any(other.id != checked.id for other in reader.bearing(Facilitator, checked.code)):
        raise NameTaken(checked.code)
    refuse_personal_numbers(facilitator_texts(checked), "")
    return checked


def _rewritten(reader: ProjectReader, facilitator: Facilitator) -> Facilitator:
    before = _standing(reader, facilitator.id)
    after = replace(_checked(reader, facilitator), created_at=before.created_at, active=before.active)
    if after.code.casefold() != before.code.casefold() and reader.names_somebody(before.code):
        raise CodeNameInUse(before.code)
    return after
