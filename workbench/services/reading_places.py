"""Where a person was reading: the first position in sight of each source, and which source was open last."""

import contextlib
import json

from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import SourceId
from workbench.domain.sources import Source
from workbench.services.projects import Project

SETTING = "reading_places"
_OPEN, _PLACES = "open", "places"


class ReadingPlaces:
    """Kept with the project, beside its journal: no step to undo. A project that can only be read keeps none."""

    def __init__(self, project: Project) -> None:
        """Read what was kept; what can't be read is forgotten."""
        self._project = project
        self._open, self._places = _unpacked(project.file.setting(SETTING) or "")
        self._kept = self._packed()

    def open_last(self) -> SourceId | None:
        """Return the source that was open last, None when there is none or it is gone."""
        there = self._open is not None and self._project.reader.find(Source, self._open) is not None
        return self._open if there else None

    def place(self, source: SourceId) -> int:
        """Return the position (code points) at which reading goes on in a source, 0 for one not read yet."""
        return self._places.get(source, 0)

    def note(self, source: SourceId, position: int) -> None:
        """Note where reading stands in the open source; nothing is written yet."""
        self._open = source
        self._places[source] = position

    def keep(self) -> None:
        """Write what was noted. That it can't be written is no matter for the person: only a place would be lost."""
        packed = self._packed()
        if packed != self._kept and not self._project.read_only:
            with contextlib.suppress(WorkbenchError):
                self._project.file.set_setting(SETTING, packed)
                self._kept = packed

    def _packed(self) -> str:
        places = {source: at for source, at in self._places.items() if at > 0}
        return json.dumps({_OPEN: self._open, _PLACES: places}, separators=(",", ":"))


def _unpacked(kept: str) -> tuple[SourceId | None, dict[SourceId, int]]:
    try:
        read = json.loads(kept or "{}")
    except ValueError:
        return None, {}
    if not isinstance(read, dict):
        return None, {}
    opened, places = read.get(_OPEN), read.get(_PLACES)
    known = places.items() if isinstance(places, dict) else ()
    return (
        SourceId(opened) if isinstance(opened, str) else None,
        {SourceId(source): at for source, at in known if isinstance(at, int) and at >= 0},
    )
