"""What a search found last: the transcript marks it, and the keys for the next hit go through it."""

from PySide6.QtCore import QObject, Signal

from workbench.domain.ids import SourceId
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.services.searching import Found


class FoundPlaces(QObject):
    """The hits that are marked where they stand, or none."""

    changed = Signal()
    code_wanted = Signal(object)
    """A CodeId: the person wants to see that code."""
    words_wanted = Signal(str, object, object)
    """The person wants to search for these words, in this SearchMode and Where."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None

    @property
    def found(self) -> Found | None:
        """The hits in the order of the texts."""
        return self._found

    def show(self, found: Found | None) -> None:
        """Mark these hits and no others."""
        if found is not self._found:
            self._found = found
            self.changed.emit()

    def in_source(self, source: SourceId | None) -> tuple[Span, ...]:
        """Return the hits in a source, in the order of its text."""
        return self._found.in_source(source) if self._found is not None and source is not None else ()

    def beside(
        self, source: SourceId | None, position: int, *, forward: bool
    ) -> tuple[SourceId, Span] | None:
        """Return the next or the previous hit from a position of a source, going round at the end; None without any."""
        if self._found is None or not len(self._found):
            return None
        here = self.in_source(source)
        rest = [span for span in here if (span.start > position if forward else span.start < position)]
        if rest and source is not None:
            return source, rest[0 if forward else -1]
        sources = self._found.sources()
        place = sources.index(source) if source in sources else (-1 if forward else len(sources))
        wanted = sources[(place + (1 if forward else -1)) % len(sources)]
        return wanted, self.in_source(wanted)[0 if forward else -1]

    def on_changed(self, change: Change) -> None:
        """Forget the hits when words have changed: they may stand elsewhere now."""
        if change.touches(Transcript):
            self.show(None)
