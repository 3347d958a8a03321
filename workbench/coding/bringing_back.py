"""Bringing back what was deleted, as a step of its own: as far as what it belongs to is still there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from workbench.coding.codings import twin_of
from workbench.coding.frameworks import SUBJECTS, summary_of
from workbench.coding.joint_displays import regained, standing
from workbench.coding.merging import free_name
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Segment
from workbench.domain.convergence import Convergence
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.errors import NothingComesBack
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CodingId, DistrictId
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.matrices import SavedTable
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalMark
from workbench.domain.queries import SavedQuery
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Edit, ProjectReader, ProjectStore, Record
from workbench.domain.suggestions import Finished, Refusal, Verdict
from workbench.domain.surveys import Survey
from workbench.domain.texts import fingerprint
from workbench.domain.themes import Interpretation


@dataclass(frozen=True, slots=True)
class BringBack:
    """Put deleted records back.

    A code whose parent is gone becomes a theme, a name that was taken meanwhile gets a number behind it. What belongs
    to something that is gone stays away, and so does what is there again already. ``mended`` are the edits by which
    links, interpretations, sources, people, cases and sessions lost their mention of what was deleted; they get it
    back.
    """

    records: tuple[Record, ...]
    mended: tuple[Edit, ...] = ()
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by what comes back, when the caller gave its name."""
        return Step("bring_back", self.name, len(self.records))

    def apply(self, store: ProjectStore) -> Restoration:
        """Bring back what can come. Raises NothingComesBack when nothing can."""
        log = EditLog(store)
        came = False
        # Codes look at the names of those that came just before them; of other kinds many come in one go.
        for kind, together in groupby(self._in_order(), type):
            for records in ((each,) for each in together) if kind is Code else (tuple(together),):
                fitting = _fitting(store, records)
                log.add(*fitting)
                came = came or bool(fitting)
        if not came:
            raise NothingComesBack(self.name)
        for edit in self.mended:
            _mention_again(store, log, edit)
        return log.inverse(self.step)

    def _in_order(self) -> list[Record]:
        """Return the records, those that others point to first; a code before those below it."""
        kinds = list(_FITS)
        depth: dict[str, int] = {code.id: place for place, code in enumerate(_parents_first(self.records))}
        return sorted(
            (each for each in self.records if type(each) in _FITS),
            key=lambda each: (kinds.index(type(each)), depth.get(each.id, 0)),
        )


def _parents_first(records: tuple[Record, ...]) -> list[Code]:
    codes = {each.id: each for each in records if isinstance(each, Code)}
    rooted = [each if each.parent in codes else replace(each, parent=None) for each in codes.values()]
    return list(Codebook(rooted))


def _fitting(store: ProjectReader, records: Iterable[Record]) -> list[Record]:
    """Return those records that can stand in the project now, as they can, without those that are there."""
    found = (None if store.present(record) else _FITS[type(record)](store, record) for record in records)
    return [each for each in found if each is not None]


def _district(store: ProjectReader, district: Record) -> Record | None:
    assert isinstance(district, District)
    known = store.all(District)
    name, number = district.name, 1
    while any(each.bears(name) for each in known):
        number += 1
        name = f"{district.name} ({number})"
    return replace(district, name=name, position=max((each.position for each in known), default=-1) + 1)


def _outline(store: ProjectReader, outline: Record) -> Record | None:
    assert isinstance(outline, Outline)
    return outline if store.find(District, outline.district) is not None else None


def _source(store: ProjectReader, source: Record) -> Record | None:
    assert isinstance(source, Source)
    taken = {each.name.casefold() for each in store.all(Source)}
    there = source.district is not None and store.find(District, source.district) is not None
    return replace(source, name=free_name(source.name, taken), district=source.district if there else None)


def _participant(store: ProjectReader, person: Record) -> Record | None:
    assert isinstance(person, Participant)
    there = person.district is not None and store.find(District, person.district) is not None
    return replace(person, district=person.district if there else None)


def _transcript(store: ProjectReader, transcript: Record) -> Record | None:
    """Return a transcript without the people who are there no more."""
    assert isinstance(transcript, Transcript)
    if store.find(Source, transcript.source) is None:
        return None
    there = {each.id for each in store.among(Participant, transcript.people)}
    turns = tuple(
        each if each.participant in there else replace(each, participant=None) for each in transcript.turns
    )
    silent = tuple(each for each in transcript.silent if each in there)
    return replace(transcript, turns=turns, silent=silent)


def _of_source(store: ProjectReader, record: Record) -> Record | None:
    assert isinstance(record, Survey | EarlierText)
    return record if store.find(Source, record.source) is not None else None


def _code(store: ProjectReader, code: Record) -> Record | None:
    assert isinstance(code, Code)
    there = code.parent is not None and store.find(Code, code.parent) is not None
    parent = code.parent if there else None
    siblings = Codebook(store.all(Code)).children(parent)
    taken = {each.name.casefold() for each in siblings}
    position = code.position if parent == code.parent else len(siblings)
    return replace(code.moved(parent, position), name=free_name(code.name, taken))


def _interpretation(store: ProjectReader, meant: Record) -> Record | None:
    assert isinstance(meant, Interpretation)
    code = store.find(Code, meant.code)
    if code is None or not code.is_theme:
        return None
    key = tuple(each for each in meant.key_quotations if _is_cited(store, each))
    counter = tuple(each for each in meant.counter_evidence if _is_cited(store, each))
    return replace(meant, key_quotations=key, counter_evidence=counter)


def _coding(store: ProjectReader, coding: Record) -> Record | None:
    assert isinstance(coding, Coding)
    segment = _still_there(store, coding.segment)
    if segment is None or store.find(Code, coding.code) is None or store.find(Unplaced, coding.id):
        return None
    again = replace(coding, segment=segment)
    return again if twin_of(store, again) is None else None


def _still_there(store: ProjectReader, segment: Segment) -> Segment | None:
    """Return a segment when its source still says the very words there."""
    source = store.find(Source, segment.source)
    if source is None:
        return None
    if source.sha256 == segment.text_sha256:
        return segment
    text = store.text(source.id)
    if segment.span.of(text) != segment.quote:
        return None
    return replace(segment, text_sha256=fingerprint(text))


def _memo(store: ProjectReader, memo: Record) -> Record | None:
    assert isinstance(memo, Memo)
    if memo.target is not MemoTarget.PROJECT and not _there(store, memo):
        return None
    if memo.segment is None:
        return memo
    segment = _still_there(store, memo.segment)
    return replace(memo, segment=segment) if segment is not None else None


def _there(store: ProjectReader, memo: Memo) -> bool:
    match memo.target:
        case MemoTarget.CODE:
            return store.find(Code, memo.about) is not None
        case MemoTarget.CODING:
            waiting = store.find(Unplaced, memo.about)
            return store.find(Coding, memo.about) is not None or waiting is not None
        case MemoTarget.SOURCE:
            return store.find(Source, memo.about) is not None
        case MemoTarget.PARTICIPANT:
            return store.find(Participant, memo.about) is not None
        case MemoTarget.DISTRICT:
            return store.find(District, memo.about) is not None
        case _:
            return store.find(Case, memo.about) is not None


def _link(store: ProjectReader, link: Record) -> Record | None:
    assert isinstance(link, DistrictLink)
    both = store.find(Code, link.code) is not None and store.find(District, link.district) is not None
    if not both or store.where(DistrictLink, code=link.code, district=link.district):
        return None
    return replace(link, evidence=tuple(each for each in link.evidence if _is_cited(store, each)))


def _refusal(store: ProjectReader, refusal: Record) -> Record | None:
    assert isinstance(refusal, Refusal)
    both = store.find(Source, refusal.source) is not None and store.find(Code, refusal.code) is not None
    return refusal if both else None


def _verdict(store: ProjectReader, verdict: Record) -> Record | None:
    assert isinstance(verdict, Verdict)
    both = store.find(Source, verdict.source) is not None and store.find(Code, verdict.code) is not None
    return verdict if both else None


def _finished(store: ProjectReader, finished: Record) -> Record | None:
    assert isinstance(finished, Finished)
    return finished if store.find(Source, finished.source) is not None else None


def _mark(store: ProjectReader, mark: Record) -> Record | None:
    assert isinstance(mark, PersonalMark)
    segment = _still_there(store, mark.segment)
    return replace(mark, segment=segment) if segment is not None else None


def _query(store: ProjectReader, query: Record) -> Record | None:
    assert isinstance(query, SavedQuery)
    taken = {each.name.casefold() for each in store.all(SavedQuery)}
    return replace(query, name=free_name(query.name, taken))


def _table(store: ProjectReader, table: Record) -> Record | None:
    assert isinstance(table, SavedTable)
    taken = {each.name.casefold() for each in store.all(SavedTable)}
    return replace(table, name=free_name(table.name, taken))


def _display(store: ProjectReader, display: Record) -> Record | None:
    assert isinstance(display, JointDisplay)
    taken = {each.title.casefold() for each in store.all(JointDisplay)}
    rows = tuple(standing(store, each) for each in display.rows)
    return replace(display, title=free_name(display.title, taken), rows=rows)


def _summary(store: ProjectReader, summary: Record) -> Record | None:
    assert isinstance(summary, Summary)
    there = store.find(Code, summary.code) is not None
    there = there and store.find(SUBJECTS[summary.kind], summary.subject) is not None
    if not there or summary_of(store, summary.cell) is not None:
        return None
    return replace(summary, rests_on=tuple(each for each in summary.rests_on if _is_cited(store, each)))


def _convergence(store: ProjectReader, judgement: Record) -> Record | None:
    assert isinstance(judgement, Convergence)
    district = judgement.district
    there = store.find(Code, judgement.code) is not None
    there = there and (district is None or store.find(District, district) is not None)
    judged = {each.district for each in store.where(Convergence, code=judgement.code)}
    return judgement if there and district not in judged else None


def _unplaced(store: ProjectReader, waiting: Record) -> Record | None:
    assert isinstance(waiting, Unplaced)
    there = store.find(Source, waiting.source) is not None
    there = there and store.find(EarlierText, waiting.earlier) is not None
    there = there and (waiting.code is None or store.find(Code, waiting.code) is not None)
    placed = store.find(Coding, waiting.id) or store.find(Memo, waiting.id)
    return waiting if there and placed is None else None


_FITS: Final[Mapping[type[Record], Callable[[ProjectReader, Record], Record | None]]] = {
    District: _district,
    Outline: _outline,
    Source: _source,
    Participant: _participant,
    Transcript: _transcript,
    Survey: _of_source,
    EarlierText: _of_source,
    Code: _code,
    Coding: _coding,
    Unplaced: _unplaced,
    Memo: _memo,
    Interpretation: _interpretation,
    DistrictLink: _link,
    Refusal: _refusal,
    Verdict: _verdict,
    Finished: _finished,
    PersonalMark: _mark,
    SavedQuery: _query,
    SavedTable: _table,
    JointDisplay: _display,
    Summary: _summary,
    Convergence: _convergence,
}
"""How each kind of record finds its place again, those that others point to before those that point.

Coders and records of supervision are never deleted, but for judgements on a theme that went with it.
"""


def _is_cited(store: ProjectReader, coding: str) -> bool:
    return store.find(Coding, coding) is not None or store.find(Unplaced, coding) is not None


def _mention_again(store: ProjectReader, log: EditLog, edit: Edit) -> None:
    """Let a record mention again what an edit took out of it, as far as it is there again."""
    now = store.present(edit.record)
    before = edit.before
    if isinstance(now, DistrictLink) and isinstance(before, DistrictLink):
        log.put(replace(now, evidence=_regained(store, now.evidence, before.evidence)))
    elif isinstance(now, Interpretation) and isinstance(before, Interpretation):
        key = _regained(store, now.key_quotations, before.key_quotations)
        counter = _regained(store, now.counter_evidence, before.counter_evidence)
        log.put(replace(now, key_quotations=key, counter_evidence=counter))
    elif isinstance(now, Source | Participant) and isinstance(before, Source | Participant):
        log.put(replace(now, district=_placed_again(store, now.district, before.district)))
    elif isinstance(now, Summary) and isinstance(before, Summary):
        log.put(replace(now, rests_on=_regained(store, now.rests_on, before.rests_on)))
    elif isinstance(now, Case) and isinstance(before, Case):
        evidence = _regained(store, now.evidence, before.evidence)
        log.put(replace(now, themes=_tied_again(store, now.themes, before.themes), evidence=evidence))
    elif isinstance(now, Session) and isinstance(before, Session):
        known = {each.case: each for each in before.discussions}
        discussions = (_discussed_again(store, each, known.get(each.case)) for each in now.discussions)
        log.put(replace(now, discussions=tuple(discussions)))
    elif isinstance(now, JointDisplay) and isinstance(before, JointDisplay):
        log.put(regained(store, now, before))


def _placed_again(
    store: ProjectReader, now: DistrictId | None, before: DistrictId | None
) -> DistrictId | None:
    """Return the district that a thing had, unless it was given another one meanwhile."""
    there = before is not None and store.find(District, before) is not None
    return before if now is None and there else now


def _discussed_again(
    store: ProjectReader, now: CaseDiscussion, before: CaseDiscussion | None
) -> CaseDiscussion:
    if before is None:
        return now
    evidence = _regained(store, now.evidence, before.evidence)
    return replace(now, themes=_tied_again(store, now.themes, before.themes), evidence=evidence)


def _tied_again(
    store: ProjectReader, now: tuple[ThemeTie, ...], before: tuple[ThemeTie, ...]
) -> tuple[ThemeTie, ...]:
    named = {tie.code for tie in now}
    ties = (tie for tie in before if tie.code not in named and store.find(Code, tie.code) is not None)
    return (*now, *ties)


def _regained(
    store: ProjectReader, now: tuple[CodingId, ...], before: tuple[CodingId, ...]
) -> tuple[CodingId, ...]:
    return tuple(dict.fromkeys((*now, *(each for each in before if _is_cited(store, each)))))
