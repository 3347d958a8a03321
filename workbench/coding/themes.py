"""Operations on what a theme comes to mean: how far it has come, and the quotations for it and against it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import NotATheme
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.themes import Interpretation, ThemeStep


@dataclass(frozen=True, slots=True)
class SetThemeStep:
    """Say how far a theme has come."""

    theme: CodeId
    to: ThemeStep
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the theme, when the caller gave its name."""
        return Step("set_theme_step", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Set it. Raises UnknownThing for a code that is not there and NotATheme for one that is no top branch."""
        log = EditLog(store)
        log.put(replace(_meaning_of(store, self.theme), step=self.to))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class SetThemeEvidence:
    """Say which codings carry a theme and which speak against it, each in the order in which they are to be read.

    They may bear any code. One that is named twice in a list stands in it once.
    """

    theme: CodeId
    key_quotations: tuple[CodingId, ...]
    counter_evidence: tuple[CodingId, ...]
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the theme, when the caller gave its name."""
        return Step("set_theme_evidence", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the lists.

        Raises:
            UnknownThing: the theme is not there, or one of the codings that are new in a list.
            NotATheme: the code is no top branch.
        """
        before = _meaning_of(store, self.theme)
        key, counter = _once(self.key_quotations), _once(self.counter_evidence)
        # What waits for its place in a corrected text is no coding now, and stays evidence.
        known = {*before.key_quotations, *before.counter_evidence}
        for coding in (*key, *counter):
            if coding not in known:
                store.get(Coding, coding)
        log = EditLog(store)
        log.put(replace(before, key_quotations=key, counter_evidence=counter))
        return log.inverse(self.step)


def _meaning_of(reader: ProjectReader, theme: CodeId) -> Interpretation:
    code = reader.get(Code, theme)
    if not code.is_theme:
        raise NotATheme(code.name)
    return reader.find(Interpretation, theme) or Interpretation(theme)


def _once(codings: Iterable[CodingId]) -> tuple[CodingId, ...]:
    return tuple(dict.fromkeys(codings))
