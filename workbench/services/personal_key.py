"""The key of pseudonyms, opened on purpose: it learns who is masked in the project, and remembers whom it knew."""

from pathlib import Path
from typing import TYPE_CHECKING, Self

from workbench.domain.personal import KeyEntry, MarkState, PersonalKind, PersonalMark
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.storage.key_file import KeyFile


class PersonalKey:
    """An open key. While it is open, names that it knows keep their pseudonyms, also those of deleted sources."""

    def __init__(self, project: Project, file: "KeyFile") -> None:
        """Take an open file and bring it up to date with what is masked."""
        self._project, self._file = project, file
        self.update()

    @classmethod
    def open(cls, project: Project, password: str, path: Path | None = None) -> Self:
        """Open the key at ``path``, by default the one beside the project. Raises as ``KeyFile.open`` does."""
        from workbench.storage.key_file import KeyFile

        return cls(project, KeyFile.open(path or where(project), project.file.info().id, password))

    @classmethod
    def create(cls, project: Project, password: str, path: Path | None = None) -> Self:
        """Make a key at ``path``, by default beside the project. Raises as ``KeyFile.create`` does."""
        from workbench.storage.key_file import KeyFile

        return cls(project, KeyFile.create(path or where(project), project.file.info().id, password))

    def __enter__(self) -> Self:
        """Use the key in a ``with`` statement."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Lock it at the end."""
        self.close()

    @property
    def path(self) -> Path:
        """Where the key lies."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Tell whether the key can be read only."""
        return self._file.read_only

    def update(self) -> int:
        """Write down who is masked as whom in the project; return how many names were new. Old ones stay."""
        return 0 if self.read_only else self._file.add(spoken_for(self._project.reader))

    def entries(self) -> tuple[KeyEntry, ...]:
        """Return who stands behind which pseudonym, shortest pseudonyms first: P2 before P10."""
        return tuple(
            sorted(self._file.entries(), key=lambda each: (len(each.pseudonym), each.pseudonym.casefold()))
        )

    def describe(self, pseudonym: str, note: str) -> None:
        """Write down who somebody is, in words of one's own. Raises ReadOnly, DiskFull."""
        self._file.describe(pseudonym, note)

    def remembered(self) -> list[tuple[str, str]]:
        """Return pairs of a name and its pseudonym."""
        return [(name, each.pseudonym) for each in self.entries() for name in each.names]

    def twice_named(self) -> dict[str, tuple[str, ...]]:
        """Return the names that stand under several pseudonyms, with these: one person twice, or two of one name."""
        from workbench.language.privacy import same_person_key

        found: dict[str, dict[str, None]] = {}
        for name, pseudonym in self.remembered():
            found.setdefault(same_person_key(name), {})[pseudonym] = None
        return {name: tuple(pseudonyms) for name, pseudonyms in found.items() if len(pseudonyms) > 1}

    def close(self) -> None:
        """Lock it."""
        self._file.close()


def where(project: Project) -> Path:
    """Return where a project's key lies unless somebody put it elsewhere."""
    from workbench.storage.key_file import key_path

    return key_path(project.path)


def spoken_for(reader: ProjectReader) -> list[tuple[str, str]]:
    """Return pairs of a pseudonym and a name that it masks, with the writing that stands in the text."""
    names = (each for each in reader.all(PersonalMark) if each.kind is PersonalKind.NAME)
    masked = (each for each in names if each.state is MarkState.MASKED)
    return sorted({(each.pseudonym, " ".join(each.segment.quote.split())) for each in masked})
