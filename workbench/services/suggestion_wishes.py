"""What is wanted of the machine in one project: whether it may propose, how sure it must be, from whom it learns."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Protocol

from workbench.coding.cast import people_in
from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.participants import Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import PROMISED, Suggestion, Withheld
from workbench.services.jobs import Progress
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.domain.suggestions import Standing
    from workbench.services.suggestions import SuggestionSet

SETTING = "suggestion_wishes"
PRECISIONS = (0.5, 0.7, 0.8, 0.9, 0.95)
"""What can be asked for: so many of the suggestions that nobody asked for are to be right, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """``on``: the machine ranks codes when it is asked; ``unasked``: it also proposes by itself.

    ``precision`` is the share of its proposals that are to be right. ``own_only``: it learns from the codings of the
    coder who works alone; ``skips_moderators``: it never proposes codes for the talk of those who lead it, where it
    otherwise does as people do: where they code that talk.
    """

    on: bool = False
    unasked: bool = True
    precision: float = PROMISED
    own_only: bool = False
    skips_moderators: bool = False

    @property
    def proposes(self) -> bool:
        """Whether suggestions come by themselves."""
        return self.on and self.unasked


def wishes_of(project: Project) -> Wishes:
    """Return what is wanted in a project; where nothing was said, or it can't be read, nothing is proposed."""
    try:
        kept = json.loads(project.file.setting(SETTING) or "{}")
    except ValueError:
        return Wishes()
    if not isinstance(kept, dict):
        return Wishes()
    plain = asdict(Wishes())
    fitting = {key: value for key, value in kept.items() if key in plain and type(value) is type(plain[key])}
    wishes = replace(Wishes(), **fitting)
    return wishes if wishes.precision in PRECISIONS else replace(wishes, precision=Wishes().precision)


def keep_wishes(project: Project, wishes: Wishes) -> None:
    """Remember what is wanted, with the project and for everybody who opens it. Raises ReadOnly."""
    project.file.set_setting(SETTING, json.dumps(asdict(wishes), separators=(",", ":")))


class Proposer(Protocol):
    """What proposes: ``services.suggestions.Suggester``, and in tests of the window a fake."""

    def suggest(
        self,
        reader: ProjectReader,
        sources: Sequence[SourceId] | None = None,
        *,
        precision: float | None = None,
        progress: Progress | None = None,
        coders: Collection[CoderId] | None = None,
    ) -> "SuggestionSet":
        """Return proposals for sources; ``coders`` are those whose work is learned from, None for everybody's."""
        ...

    def standing(self, reader: ProjectReader, precision: float) -> "Mapping[str, Standing]":
        """Return how far each code can be suggested at a precision."""
        ...


def wished(
    proposer: Proposer,
    reader: ProjectReader,
    sources: Sequence[SourceId],
    wishes: Wishes,
    coders: Collection[CoderId] | None,
    progress: Progress,
) -> "SuggestionSet":
    """Return what is proposed and wished for: of codes that keep the promise, and where it may stand."""
    found = proposer.suggest(reader, sources, precision=wishes.precision, progress=progress, coders=coders)
    found = promised_only(found, proposer.standing(reader, wishes.precision))
    if wishes.skips_moderators:
        return replace(found, suggestions=outside_moderation(reader, found.suggestions))
    return found


def outside_moderation(reader: ProjectReader, suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return the suggestions that don't begin in the talk of those who lead it."""
    moderated: dict[SourceId, list[Span]] = {}
    kept: list[Suggestion] = []
    for each in suggestions:
        if each.source not in moderated:
            moderated[each.source] = _moderated(reader, each.source)
        if not any(span.contains(each.span.start) for span in moderated[each.source]):
            kept.append(each)
    return tuple(kept)


def promised_only(found: "SuggestionSet", standings: "Mapping[str, Standing]") -> "SuggestionSet":
    """Return what is proposed of codes that keep the promise; the other codes are silent, with how they stand."""
    silent = {each.code for each in found.withheld}
    held = tuple(
        Withheld(CodeId(code), each.state.why_not, each.codings, each.sources)
        for code, each in standings.items()
        if code not in found.promised and code not in silent
    )
    kept = tuple(each for each in found.suggestions if each.code in found.promised)
    return replace(found, suggestions=kept, withheld=(*found.withheld, *held))


def _moderated(reader: ProjectReader, source: SourceId) -> list[Span]:
    transcript = reader.get(Transcript, source)
    leading = {each.id for each in people_in(reader, transcript) if each.role is Role.MODERATOR}
    return [Span(turn.start, turn.end) for turn in transcript.turns if turn.participant in leading]
