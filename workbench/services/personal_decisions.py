"""Deciding about personal data: what is masked by which pseudonym, and which marks are meant by "the same name"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from workbench.coding.personal_marks import MaskMarks
from workbench.coding.pseudonyms import Pseudonyms, highest_number
from workbench.domain.errors import PseudonymTelling
from workbench.domain.ids import PersonalMarkId
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.store import ProjectReader
from workbench.services.personal import in_material_order
from workbench.services.projects import Project
from workbench.services.scrubbing import Scrubber

GIVEN: Final = "pseudonyms_given"
"""The setting that holds the highest number of a pseudonym that left the project in a copy."""
STAND_INS: Final = {
    "id": {
        PersonalKind.NIK: "[NIK]",
        PersonalKind.PHONE: "[telepon]",
        PersonalKind.ACCOUNT: "[rekening]",
        PersonalKind.EMAIL: "[surel]",
        PersonalKind.PLATE: "[pelat nomor]",
        PersonalKind.ADDRESS: "[alamat]",
        PersonalKind.BIRTH_DATE: "[tanggal lahir]",
        PersonalKind.NAME: "[nama]",
        PersonalKind.OTHER: "[data pribadi]",
    },
    "en": {
        PersonalKind.NIK: "[ID number]",
        PersonalKind.PHONE: "[phone]",
        PersonalKind.ACCOUNT: "[account]",
        PersonalKind.EMAIL: "[e-mail]",
        PersonalKind.PLATE: "[number plate]",
        PersonalKind.ADDRESS: "[address]",
        PersonalKind.BIRTH_DATE: "[date of birth]",
        PersonalKind.NAME: "[name]",
        PersonalKind.OTHER: "[personal data]",
    },
}
"""What stands in copies for each kind, in the language of its texts; for a name, where it has no pseudonym."""
_NO_SIGN: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Masking:
    """What masks marks, and those about which a person has to say who is meant: several people bear the name."""

    operation: MaskMarks | None
    doubtful: tuple[PersonalMark, ...]


def stand_ins_of(project: Project) -> dict[PersonalKind, str]:
    """Return what stands for each kind in this project's copies. May be asked on any thread."""
    return STAND_INS.get(project.language, STAND_INS["en"])


@lru_cache(maxsize=65_536)
def person_key(name: str) -> str:
    """Return what all writings of a name have in common. Names come again and again: each is looked at once."""
    from workbench.language.privacy import same_person_key

    return same_person_key(name)


def pseudonyms_of(
    project: Project,
    remembered: Iterable[tuple[str, str]] = (),
    known: Sequence[PersonalMark] | None = None,
) -> Pseudonyms:
    """Return who has which pseudonym. ``remembered`` are pairs of a name and its pseudonym out of the open key.

    ``known`` are all marks, for whoever has read them already.
    """
    reader = project.reader
    return Pseudonyms(
        reader.all(PersonalMark) if known is None else known,
        reader.all(Participant),
        person_key,
        stand_ins_of(project),
        [(person_key(name), pseudonym) for name, pseudonym in remembered],
        int(project.file.setting(GIVEN) or 0),
    )


def masking(
    project: Project,
    marks: Iterable[PersonalMark],
    pseudonym: str = "",
    remembered: Iterable[tuple[str, str]] = (),
    known: Sequence[PersonalMark] | None = None,
) -> Masking:
    """Return what masks marks: by ``pseudonym``, or else each by that of its person, new ones as they are needed.

    ``remembered`` and ``known`` as for ``pseudonyms_of``. Raises PseudonymTelling for a ``pseudonym`` that holds a name
    or number that is masked, of these marks or of others: copies would show it.
    """
    ordered = in_material_order(project.reader, marks)
    if pseudonym:
        everything = project.reader.all(PersonalMark) if known is None else known
        meant = [replace(each, state=MarkState.MASKED, pseudonym="") for each in ordered]
        others = [each for each in everything if each.pseudonym != pseudonym]
        if Scrubber((*others, *meant), stand_ins_of(project)).words(pseudonym) != pseudonym:
            raise PseudonymTelling(pseudonym)
        return Masking(MaskMarks(tuple((each.id, pseudonym) for each in ordered)), ())
    sure, doubtful = pseudonyms_of(project, remembered, known).all_of(ordered)
    return Masking(MaskMarks(sure) if sure else None, doubtful)


def choices_for(
    project: Project, mark: PersonalMark, remembered: Iterable[tuple[str, str]] = ()
) -> list[str]:
    """Return by which pseudonyms a name may be meant: those who bear it, a new one, then everybody else's.

    Participants are among them by their code names, but not those who stand there by a name that is to be masked.
    """
    known = pseudonyms_of(project, remembered)
    names = [each for each in project.reader.all(PersonalMark) if each.kind is PersonalKind.NAME]
    real = {person_key(each.segment.quote) for each in names}
    people = {each.name for each in project.reader.all(Participant) if person_key(each.name) not in real}
    others = sorted(
        {each.pseudonym for each in names if each.state is MarkState.MASKED} | people,
        key=lambda each: (len(each), each.casefold(), each),
    )
    return list(dict.fromkeys((*known.bearers(mark), known.fresh(), *others)))


def same_as(
    reader: ProjectReader, marks: Sequence[PersonalMark], known: Sequence[PersonalMark] | None = None
) -> tuple[PersonalMark, ...]:
    """Return all marks of the project that say the same as one of these: the same name, the same number."""
    wanted = {likeness(each) for each in marks}
    everything = reader.all(PersonalMark) if known is None else known
    return tuple(each for each in everything if likeness(each) in wanted)


def likeness(mark: PersonalMark) -> tuple[PersonalKind, str]:
    """Return what marks have in common that say the same: *Bu Sri* and *sri*, *0812-3456* and *08123456*."""
    quote = mark.segment.quote
    if mark.kind is PersonalKind.NAME:
        return mark.kind, person_key(quote)
    return mark.kind, _NO_SIGN.sub("", quote).casefold()


def ids_of(marks: Iterable[PersonalMark]) -> tuple[PersonalMarkId, ...]:
    """Return the ids of marks."""
    return tuple(each.id for each in marks)


def note_given(project: Project) -> None:
    """Remember the highest number that leaves the project in a copy, so that nobody else ever gets it."""
    masked = (each.pseudonym for each in project.reader.all(PersonalMark) if each.state is MarkState.MASKED)
    before, now = int(project.file.setting(GIVEN) or 0), highest_number(masked)
    if now > before and not project.read_only:
        project.file.set_setting(GIVEN, str(now))
