"""What a project holds that suggestions are learned from: records only, equal as long as nothing relevant changed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from workbench.coding.ledger import is_recoded
from workbench.domain.codes import Code, Codebook, CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Finished, Refusal, Verdict, Withheld

W = TypeVar("W", Coding, Refusal, Verdict, Finished)


@dataclass(frozen=True)
class Material:
    """The records from which is learned, those of coders who are left out not among them."""

    codes: tuple[Code, ...]
    sources: tuple[Source, ...]
    people: tuple[Participant, ...]
    codings: tuple[Coding, ...]
    refusals: tuple[Refusal, ...]
    changed: tuple[Verdict, ...]
    finished: tuple[Finished, ...]

    @cached_property
    def book(self) -> Codebook:
        """The tree of codes."""
        return Codebook(self.codes)

    @cached_property
    def used(self) -> frozenset[CodeId]:
        """The codes that were given at least once."""
        return frozenset(each.code for each in self.codings)

    @cached_property
    def may_suggest(self) -> tuple[CodeId, ...]:
        """The codes that may be proposed, in the codebook's order."""
        return tuple(code.id for code in self.book if not self._why_not(code))

    @cached_property
    def may_not(self) -> tuple[Withheld, ...]:
        """The codes that may not: the retired, and branches that nobody ever used as a code."""
        return tuple(Withheld(code.id, why) for code in self.book if (why := self._why_not(code)))

    @cached_property
    def codings_of(self) -> dict[SourceId, list[Coding]]:
        """The codings of each source, by span, code and coder: in whatever order they were made."""
        found: dict[SourceId, list[Coding]] = {}
        for each in sorted(self.codings, key=lambda each: (each.span, each.code, each.coder, each.id)):
            found.setdefault(each.source, []).append(each)
        return found

    @cached_property
    def unknown_in(self) -> dict[SourceId, frozenset[CodeId]]:
        """The codes whose absence from a source is nobody's decision, for sources that somebody coded or finished.

        It is one when somebody who gives the code read the source, at a time when the code was given already.
        """
        born: dict[CodeId, datetime] = {}
        givers: dict[CodeId, set[CoderId]] = {}
        read: dict[SourceId, dict[CoderId, datetime]] = {}
        for each in self.codings:
            born[each.code] = min(each.created_at, born.get(each.code, each.created_at))
            givers.setdefault(each.code, set()).add(each.coder)
        for source, coder, at in self._readings():
            known = read.setdefault(source, {})
            known[coder] = max(at, known.get(coder, at))
        return {
            source: frozenset(
                code
                for code, first in born.items()
                if not any(coder in givers[code] and at >= first for coder, at in by.items())
            )
            for source, by in read.items()
        }

    @cached_property
    def refused_in(self) -> dict[SourceId, list[tuple[Span, CodeId]]]:
        """Where somebody said no to a code, per source: refused it, or gave another in its place."""
        found: dict[SourceId, set[tuple[Span, CodeId]]] = {}
        for source, span, code in self._refused():
            found.setdefault(source, set()).add((span, code))
        return {source: sorted(each) for source, each in found.items()}

    @cached_property
    def finished_by(self) -> dict[SourceId, frozenset[CoderId]]:
        """Who has coded each source to its end."""
        found: dict[SourceId, frozenset[CoderId]] = {}
        for each in self.finished:
            found[each.source] = found.get(each.source, frozenset()) | {each.coder}
        return found

    def _readings(self) -> Iterator[tuple[SourceId, CoderId, datetime]]:
        for coding in self.codings:
            yield coding.source, coding.coder, coding.created_at
        for mark in self.finished:
            yield mark.source, mark.coder, mark.at

    def _refused(self) -> Iterator[tuple[SourceId, Span, CodeId]]:
        for refusal in self.refusals:
            yield refusal.source, refusal.span, refusal.code
        for verdict in self.changed:
            yield verdict.source, verdict.span, verdict.code

    def _why_not(self, code: Code) -> str:
        if code.status is CodeStatus.RETIRED:
            return "retired"
        below = self.book.children(code.id)
        if code.id not in self.used and any(child.status is not CodeStatus.RETIRED for child in below):
            return "branch"
        return ""


def material_of(reader: ProjectReader, coders: Collection[CoderId] | None = None) -> Material:
    """Return what there is to learn from; with ``coders``, from the work of these coders alone."""
    changed = (each for each in reader.all(Verdict) if is_recoded(each))
    return Material(
        reader.all(Code),
        reader.all(Source),
        reader.all(Participant),
        tuple(_by(reader.all(Coding), coders)),
        tuple(_by(reader.all(Refusal), coders)),
        tuple(_by(changed, coders)),
        tuple(_by(reader.all(Finished), coders)),
    )


def _by(records: Iterable[W], coders: Collection[CoderId] | None) -> Iterator[W]:
    return (each for each in records if coders is None or each.coder in coders)
