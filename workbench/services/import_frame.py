"""What an import goes by: what the person says of all files, and what the project holds and this import adds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.districts import District, district_named
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader
from workbench.services.proposals import RemarksAs
from workbench.services.surveys import SurveyMap

if TYPE_CHECKING:
    from workbench.language.speakers import Recognised

_NAMELESS = "?"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person says of all files at once; None leaves it to recognition. ``district`` is a name or id.

    ``layout`` is the value of a ``LayoutChoice``. ``split`` makes a proposal of each interview in a file, and
    ``merge`` takes every proposal to merge names within a file. A ``survey_map`` makes surveys of all sheets.
    """

    kind: SourceKind | None = None
    district: str | None = None
    survey_map: SurveyMap | None = None
    layout: str = "auto"
    split: bool = False
    merge: bool = False
    remarks_as: RemarksAs | None = None


@dataclass
class Known:
    """What the project holds already, and what this import adds to it while it goes on."""

    districts: tuple[District, ...]
    by_hash: dict[str, Source]
    names: set[str] = field(default_factory=set)
    folders: dict[str, set[Path]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, reader: ProjectReader) -> "Known":
        """Return what a project holds."""
        sources = reader.all(Source)
        names = {source.name.casefold() for source in sources}
        return cls(reader.all(District), {source.sha256: source for source in sources}, names)

    def look_at(self, files: Iterable[Path]) -> None:
        """Know of files that are to be imported, so that those of one name are told apart."""
        for path in files:
            self.folders[stem_of(path).casefold()].add(path.absolute().parent)

    def take(self, source: Source) -> Source | None:
        """Return the source that has the same text; where there is none, know this one from now on."""
        twin = self.by_hash.get(source.sha256)
        if twin is None:
            self.by_hash[source.sha256] = source
            self.names.add(source.name.casefold())
        return twin


def place(
    recognised: "Recognised", path: Path, options: ImportOptions, known: Known
) -> tuple[District | None, str]:
    """Return the district of a file and what gave it: ``option``, ``name``, ``text`` or ``none``."""
    from workbench.language.speakers import district_of

    if options.district is not None:
        return district_named(known.districts, options.district), "option"
    return district_of(recognised, path.stem, known.districts)


def stem_of(path: Path) -> str:
    """Return the file's name without its ending, as text; a file's name may be bytes that are none, or only spaces."""
    return _as_text(path.stem) or _NAMELESS


def _as_text(name: str) -> str:
    return " ".join(name.encode("utf-8", errors="replace").decode("utf-8").split())


def free_name(path: Path, known: Known) -> str:
    """Return a name for the file's source: its own, with its folder's where several files bear it, else numbered."""
    stem = stem_of(path)
    folder = _as_text(path.absolute().parent.name)
    if folder and len(known.folders[stem.casefold()]) > 1:
        return numbered(f"{stem} ({folder})", known.names)
    return numbered(stem, known.names)


def numbered(name: str, taken: set[str]) -> str:
    """Return the name, with a number when a source bears it already."""
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{name} ({number})", number + 1
    return free
