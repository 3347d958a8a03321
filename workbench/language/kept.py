"""How a component of the pipeline is kept on the disk: as what it gives for bytes, JSON and never a pickle."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import Generic, Self, TypeVar

T = TypeVar("T")


class Kept(ABC, Generic[T]):
    """A component that is kept as what ``told`` returns, and takes that again by ``take``."""

    @abstractmethod
    def told(self) -> T:
        """Return all that it was taught, as JSON can have it."""

    @abstractmethod
    def take(self, told: T) -> None:
        """Know what ``told`` gave, and nothing else."""

    def to_bytes(self, **_settings: Iterable[str]) -> bytes:
        """Return what it knows as JSON."""
        return json.dumps(self.told(), ensure_ascii=False, sort_keys=True).encode()

    def from_bytes(self, data: bytes, **_settings: Iterable[str]) -> Self:
        """Take what ``to_bytes`` gave."""
        self.take(json.loads(data))
        return self

    def to_disk(self, path: str | Path, **_settings: Iterable[str]) -> None:
        """Write what it knows to a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_settings: Iterable[str]) -> Self:
        """Take what ``to_disk`` wrote."""
        return self.from_bytes(Path(path).read_bytes())
