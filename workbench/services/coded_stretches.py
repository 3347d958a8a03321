"""Where codes stand in the talk, as far as whoever looks may see it."""

from collections import defaultdict

from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.word_index import Talk

Stretch = tuple[int, int, int]
"""The number of a text, start and end (code points)."""


class CodedStretches:
    """Where codes stand, read when they are first asked for."""

    def __init__(self, project: Project, reader: ProjectReader, talk: Talk) -> None:
        """Look in the texts of ``talk``; may be asked on any thread."""
        self._project, self._talk = project, talk
        self.book = Codebook(reader.all(Code))
        self._by_code: dict[str, list[Stretch]] | None = None

    def under(self, code: CodeId) -> list[Stretch]:
        """Return text, start and end of the codings of a code and those below it."""
        found = self._read()
        return [each for id_ in self.book.branch_ids(code) for each in found.get(id_, ())]

    def of(self, code: CodeId) -> list[Stretch]:
        """Return text, start and end of a code's own codings."""
        return self._read().get(code, [])

    def everywhere(self) -> list[Stretch]:
        """Return text, start and end of all codings."""
        return [each for stretches in self._read().values() for each in stretches]

    def _read(self) -> dict[str, list[Stretch]]:
        from workbench.storage.reads import coding_columns

        if self._by_code is None:
            columns = coding_columns(self._project.file)
            places: dict[str, int] = {each.id: number for number, each in enumerate(self._talk.sources)}
            place = {number: places.get(guid, -1) for number, guid in columns.guids.items()}
            found: dict[str, list[Stretch]] = defaultdict(list)
            eyes = self._project.eyes
            for source, code, coder, start, end in zip(
                columns.source, columns.code, columns.coder, columns.start, columns.end, strict=True
            ):
                if place[source] >= 0 and eyes in {None, columns.guids[coder]}:
                    found[columns.guids[code]].append((place[source], start, end))
            self._by_code = found
        return self._by_code
