"""The law of readers, held against one mutated file after another.

Whatever a file holds, reading it gives material or a FileRefused; what was read can be a source's text, positions in it
lie in it, and recognising speakers in it raises nothing but TextUnusable.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from tests.fuzz.mutations import Mutator
from workbench.domain.errors import FileReason, FileRefused, TextUnusable
from workbench.domain.texts import BYTE_ORDER_MARK, canonical
from workbench.language.readers import Material
from workbench.language.readers.room import ReadingRoom
from workbench.language.readers.worker import place_of
from workbench.language.speakers import recognise

MEMORY = 1024 * 1024 * 1024
SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Finding:
    """A file that broke the law, or was too heavy for its size: the name that makes it again, and what it did."""

    case: str
    what: str
    data: bytes


@dataclass
class Tally:
    """What came of the files of one format."""

    executions: int = 0
    read: int = 0
    refusals: Counter[str] = field(default_factory=Counter)
    findings: dict[str, Finding] = field(default_factory=dict)

    def note(self, finding: Finding) -> bool:
        """Keep the first finding of its kind; tell whether it is the first."""
        return self.findings.setdefault(finding.what, finding) is finding


class Fuzzer:
    """Tries files of one format in a room; a ``case`` names one of them, and makes the same bytes every time."""

    def __init__(self, suffix: str, seeds: list[bytes], folder: Path, room: ReadingRoom) -> None:
        self.tally = Tally()
        self._suffix = suffix
        self._mutator = Mutator(suffix, seeds)
        self._path = folder / f"berkas{suffix}"
        self._room = room

    def data(self, case: str) -> bytes:
        """Return the bytes of a case."""
        return self._mutator.made(f"{self._suffix} {case}")

    def tried(self, case: str) -> Finding | None:
        """Read the case's file and hold the law against what comes; return what broke it."""
        data = self.data(case)
        self._path.write_bytes(data)
        self.tally.executions += 1
        what = self._outcome()
        return Finding(case, what, data) if what else None

    def _outcome(self) -> str:
        try:
            material = self._room.read(self._path)
        except FileRefused as refused:
            self.tally.refusals[refused.reason.value] += 1
            if refused.reason in (FileReason.CRASHED, FileReason.TOO_HEAVY):
                return f"{refused.reason.value} {' '.join(refused.facts.values())}"
            return ""
        self.tally.read += 1
        begun = monotonic()
        what = broken_law(material)
        return what or ("recognition slow" if monotonic() - begun > SECONDS else "")


def broken_law(material: Material) -> str:
    """Say which law the material breaks, or nothing."""
    try:
        # one mark goes from the start of a file, a second one is a character like others
        if canonical(BYTE_ORDER_MARK + material.text) != material.text:
            return "text not canonical"
    except TextUnusable as error:
        return f"text unusable: {error.reason.value}"
    return _broken_positions(material) or _broken_recognition(material)


def _broken_positions(material: Material) -> str:
    for passage in material.passages:
        if any(not 0 <= start <= end <= len(passage.text) for start, end in passage.bold):
            return "bold outside its passage"
        if not 0 <= passage.speech <= len(passage.whole):
            return "speech outside its passage"
    size = len(material.text)
    if any(not 0 <= each.start <= each.end <= size for each in material.comments):
        return "comment outside the text"
    return ""


def _broken_recognition(material: Material) -> str:
    try:
        found = recognise(material)
    except TextUnusable:
        return ""
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"recognise {' '.join(place_of(error).values())}"
    places = [place for turn in found.turns for place in (turn.start, turn.text_start, turn.end)]
    if places != sorted(places) or (places and not 0 <= places[0] <= places[-1] <= len(found.text)):
        return "turns out of order"
    return ""


@contextmanager
def fuzzing_room() -> Iterator[ReadingRoom]:
    """Give a room with the bounds under which fuzzing is done."""
    with ReadingRoom(MEMORY, SECONDS) as room:
        yield room
