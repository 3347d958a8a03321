"""Themes on their way: what a board and a theme's page show of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.coding.cast import people_in
from workbench.coding.retrieval import asks_speaker, place_of, quotations_of
from workbench.coding.themes import SetThemeEvidence
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Quotation
from workbench.domain.ids import CodeId, CodingId, DistrictId, SourceId
from workbench.domain.memos import Memo, MemoStatus, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services.projects import Project
from workbench.services.retrieval import coding_ties, names_of

_Place = tuple[SourceId, DistrictId | None]


@dataclass(frozen=True, slots=True)
class CodeOfTheme:
    """A code of a theme with what it holds by itself. ``depth`` counts from 0 for the theme."""

    code: Code
    depth: int
    codings: int


@dataclass(frozen=True, slots=True)
class ThemeState:
    """A theme, how far it has come, and what it holds: its own code and those below it, each counted once.

    ``branch`` is the theme and its codes in the book's order.
    """

    theme: Code
    meaning: Interpretation
    branch: tuple[CodeOfTheme, ...] = ()
    codings: int = 0
    sources: int = 0
    districts: int = 0
    open_memos: int = 0

    @property
    def codes(self) -> int:
        """How many codes stand below the theme."""
        return max(0, len(self.branch) - 1)

    @property
    def step(self) -> ThemeStep:
        """How far it has come."""
        return self.meaning.step


@dataclass(frozen=True, slots=True)
class ThemePage:
    """Everything that a theme's page shows. The quotations stand in the order that a person gave them."""

    state: ThemeState
    key_quotations: tuple[Quotation, ...]
    counter_evidence: tuple[Quotation, ...]


def theme_states(project: Project, reader: ProjectReader | None = None) -> tuple[ThemeState, ...]:
    """Return all themes in the book's order, by what the project lets count."""
    reader = reader if reader is not None else project.reader
    return _states(reader, _held(project, reader))


def theme_page(reader: ProjectReader, state: ThemeState) -> ThemePage:
    """Return what the page of a theme shows, with what a person says of it as it is now; nothing is counted anew."""
    theme = state.theme.id
    meaning = reader.find(Interpretation, theme) or Interpretation(theme)
    return ThemePage(
        replace(state, meaning=meaning),
        quotations_among(reader, meaning.key_quotations),
        quotations_among(reader, meaning.counter_evidence),
    )


def _states(reader: ProjectReader, held: Mapping[CodeId, Sequence[_Place]]) -> tuple[ThemeState, ...]:
    book = Codebook(reader.all(Code))
    meanings = {each.code: each for each in reader.all(Interpretation)}
    waiting = _open_memos(reader)
    states: list[ThemeState] = []
    for theme in book.themes():
        branch = tuple(
            CodeOfTheme(code, len(book.ancestors(code.id)), len(held.get(code.id, ())))
            for code in book.branch(theme.id)
        )
        places = [place for each in branch for place in held.get(each.code.id, ())]
        states.append(
            ThemeState(
                theme,
                meanings.get(theme.id, Interpretation(theme.id)),
                branch,
                len(places),
                len({source for source, _district in places}),
                len({district for _source, district in places} - {None}),
                sum(waiting.get(each.code.id, 0) for each in branch),
            )
        )
    return tuple(states)


def _held(project: Project, reader: ProjectReader) -> dict[CodeId, list[_Place]]:
    """Return where the codings of each code stand that count, without reading a single one as a record."""
    from workbench.storage.reads import coding_speakers

    ties = coding_ties(project)
    sources = {each.id: each for each in reader.all(Source)}
    asking = any(asks_speaker(sources[id_]) for id_ in {source for _coding, _code, source in ties})
    speakers = coding_speakers(project.file) if asking else {}
    people = {each.id: each for each in reader.among(Participant, set(speakers.values()))}
    held: dict[CodeId, list[_Place]] = defaultdict(list)
    for coding, code, source in ties:
        speaker = people.get(speakers[coding]) if coding in speakers else None
        held[code].append((source, place_of(sources[source], speaker)))
    return held


def quotations_among(reader: ProjectReader, ids: Sequence[CodingId]) -> tuple[Quotation, ...]:
    """Return these codings as quotations, in the order given; those that are not in a text now are left out."""
    names = names_of(reader, Codebook(reader.all(Code)))
    by_source: dict[SourceId, list[Coding]] = defaultdict(list)
    for coding in reader.among(Coding, ids):
        by_source[coding.source].append(coding)
    found: dict[CodingId, Quotation] = {}
    for id_, codings in by_source.items():
        source, transcript = reader.get(Source, id_), reader.get(Transcript, id_)
        people = people_in(reader, transcript)
        for each in quotations_of(source, transcript, people, codings, names):
            found[each.coding.id] = each
    return tuple(found[id_] for id_ in ids if id_ in found)


def with_evidence(
    project: Project, theme: CodeId, codings: Iterable[CodingId], *, counter: bool
) -> SetThemeEvidence | None:
    """Return the operation that puts codings at the end of a theme's key quotations, or of its counter evidence.

    What is on the one side leaves the other; None when all of them are there already.
    """
    meaning = project.reader.find(Interpretation, theme) or Interpretation(theme)
    added = tuple(codings)
    key, against = meaning.key_quotations, meaning.counter_evidence
    if counter:
        key, against = _without(key, added), _and(against, added)
    else:
        key, against = _and(key, added), _without(against, added)
    if replace(meaning, key_quotations=key, counter_evidence=against) == meaning:
        return None
    return SetThemeEvidence(theme, key, against, project.codebook().code(theme).name)


def _and(first: tuple[CodingId, ...], second: tuple[CodingId, ...]) -> tuple[CodingId, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _without(first: tuple[CodingId, ...], second: tuple[CodingId, ...]) -> tuple[CodingId, ...]:
    return tuple(each for each in first if each not in second)


def _open_memos(reader: ProjectReader) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for memo in reader.all(Memo):
        if memo.target is MemoTarget.CODE and memo.status is MemoStatus.OPEN:
            found[memo.about] += 1
    return found
