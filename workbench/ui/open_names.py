"""The key of names while it is open: it locks itself when nobody uses it, and nothing of it is shown unasked."""

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.access import AccessKind
from workbench.domain.named_people import NamedPerson
from workbench.services.access_log import note_access
from workbench.services.name_key import NameKey
from workbench.services.projects import Project

IDLE_MS = 10 * 60 * 1000


class OpenNames(QObject):
    """Holds the open key of a sitting, or none."""

    changed = Signal()
    """The key was opened or locked."""

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._key: NameKey | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.lock)

    @property
    def key(self) -> NameKey | None:
        """The key, when it is open; asking for it counts as use."""
        self.stay_open()
        return self._key

    def stay_open(self) -> None:
        """Count the ten minutes anew: somebody is at work with the key."""
        if self._key is not None:
            self._idle.start()

    @property
    def is_open(self) -> bool:
        """Tell whether the key is open; asking does not count as use."""
        return self._key is not None

    def hold(self, key: NameKey) -> None:
        """Keep an open key, and note in the project that it was opened."""
        self.lock()
        note_access(self._project, AccessKind.OPENED, "name_key")
        self._key = key
        self._idle.start()
        self.changed.emit()

    def lock(self) -> None:
        """Lock the key; a second time does nothing."""
        key, self._key = self._key, None
        self._idle.stop()
        if key is not None:
            key.close()
            self.changed.emit()

    def who(self, code: str) -> NamedPerson | None:
        """Return who stands behind a code name; None for nobody, or while the key is locked."""
        key = self.key
        return key.who(code) if key is not None else None

    def code_of(self, words: str) -> str:
        """Return the code name of whom words call; empty for none, or while the key is locked."""
        key = self.key
        return key.code_of(words) if key is not None else ""
