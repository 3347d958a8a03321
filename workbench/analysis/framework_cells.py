"""The cells of a framework matrix: which codings stand where, from the columns of all codings."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column
from workbench.analysis.query_facts import Facts
from workbench.domain.frameworks import SubjectKind, Witness
from workbench.domain.ids import CodeId, CoderId, CodingId
from workbench.domain.participants import Role


class FrameworkCells:
    """The codings that count, by code and subject. Never changes."""

    def __init__(
        self,
        index: CodingIndex,
        facts: Facts,
        kind: SubjectKind,
        subjects: Sequence[str],
        *,
        moderator: bool,
        eyes: CoderId | None = None,
    ) -> None:
        """Take the subjects in the order of their columns.

        ``moderator`` says whether codings that begin in a moderator's turn count; ``eyes`` is the coder whose codings
        alone may be seen.
        """
        self._index, self._facts = index, facts
        numbers, ids = _subjects(index, facts, kind)
        place = {id: column for column, id in enumerate(subjects)}
        columns = np.asarray([*(place.get(id, -1) for id in ids), -1], dtype=np.int64)
        self._width = len(subjects)
        self._without = numbers < 0
        self._column = columns[numbers]
        self._seen = _seen(index, facts, eyes)
        self._counting = self._seen if moderator else self._seen & ~_of_moderators(index, facts)

    def counts(self, rows: Sequence[Iterable[CodeId]]) -> list[list[int]]:
        """Return how many codings each row has in each column; a row is the codes that it counts."""
        shape = (len(self._facts.codes), self._width)
        inside = self._counting & (self._column >= 0)
        keys = self._index.code[inside] * self._width + self._column[inside]
        by_code = np.bincount(keys, minlength=shape[0] * shape[1]).reshape(shape)
        return [by_code[self._numbers(codes)].sum(axis=0).tolist() for codes in rows]

    def without_subject(self, rows: Sequence[Iterable[CodeId]]) -> int:
        """Return how many codings of the rows have no subject at all: no district, or nobody who speaks."""
        codes = {code for row in rows for code in row}
        there = self._counting & self._without & np.isin(self._index.code, self._numbers(codes))
        return int(np.count_nonzero(there))

    def inside(self, codes: Iterable[CodeId], column: int, linked: Iterable[CodingId] = ()) -> Mask:
        """Tell of each coding whether it stands in a cell, or is one of ``linked`` that may be seen."""
        mask = np.zeros(self._index.size, dtype=np.bool_)
        mask[self._with(self._slots(codes, column), linked)] = True
        return mask

    def witnesses(
        self, codes: Iterable[CodeId], column: int, linked: Iterable[CodingId] = ()
    ) -> list[Witness]:
        """Return the codings of a cell, and those of ``linked`` that stand elsewhere, as a fingerprint takes them."""
        slots, index = self._with(self._slots(codes, column), linked), self._index
        made = zip(
            index.id[slots].tolist(),
            index.coder[slots].tolist(),
            index.code[slots].tolist(),
            index.words[slots].tolist(),
            strict=True,
        )
        return [
            Witness(CodingId(id), self._coder_ids[coder], self._code_ids[code], words)
            for id, coder, code, words in made
        ]

    def _with(self, slots: Column, linked: Iterable[CodingId]) -> Column:
        """Return the slots with those of ``linked`` codings that may be seen; each once."""
        there = (self._index.slots.get(each) for each in linked)
        more = [slot for slot in there if slot is not None and self._seen[slot]]
        return np.union1d(slots, np.asarray(more, dtype=np.int64)) if more else slots

    def _slots(self, codes: Iterable[CodeId], column: int) -> Column:
        order, keys = self._sorted
        wanted = np.sort(self._numbers(codes)) * self._width + column
        starts, ends = np.searchsorted(keys, wanted, "left"), np.searchsorted(keys, wanted, "right")
        parts = [order[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        return np.sort(np.concatenate(parts)) if parts else np.zeros(0, dtype=np.int64)

    @cached_property
    def _sorted(self) -> tuple[Column, Column]:
        """The codings that stand in a column, by code and column, and the key of each."""
        there = np.flatnonzero(self._counting & (self._column >= 0))
        keys = self._index.code[there] * self._width + self._column[there]
        order = np.argsort(keys, kind="stable")
        return there[order], keys[order]

    @cached_property
    def _coder_ids(self) -> list[CoderId]:
        return [each.id if each is not None else CoderId("") for each in self._facts.coders]

    @cached_property
    def _code_ids(self) -> list[CodeId]:
        return [CodeId(each) for each in self._facts.codes]

    def _numbers(self, codes: Iterable[CodeId]) -> Column:
        known: Mapping[str, int] = self._facts.codes
        return np.asarray([known[code] for code in codes if code in known], dtype=np.int64)


def coded_people(index: CodingIndex, facts: Facts) -> set[str]:
    """Return the participants in whose words something is coded."""
    people = (facts.participants[number] for number in np.unique(index.participant).tolist() if number >= 0)
    return {each.id for each in people if each is not None}


def _subjects(index: CodingIndex, facts: Facts, kind: SubjectKind) -> tuple[Column, list[str]]:
    """Return each coding's subject by number, -1 for none, and the ids behind the numbers."""
    if kind is SubjectKind.DISTRICT:
        return facts.places(index), [each.id for each in facts.districts]
    if kind is SubjectKind.PARTICIPANT:
        return index.participant, [each.id if each else "" for each in facts.participants]
    return index.source, [each.id if each else "" for each in facts.sources]


def _of_moderators(index: CodingIndex, facts: Facts) -> Mask:
    leading = [each is not None and each.role is Role.MODERATOR for each in facts.participants]
    return np.asarray([*leading, False], dtype=np.bool_)[index.participant]


def _seen(index: CodingIndex, facts: Facts, eyes: CoderId | None) -> Mask:
    if eyes is None:
        return np.ones(index.size, dtype=np.bool_)
    own = [each is not None and each.id == eyes for each in facts.coders]
    return np.asarray([*own, False], dtype=np.bool_)[index.coder]
