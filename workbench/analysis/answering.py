"""Queries answered over the index: for every coding at once, by states that join like the words *and* and *or*."""

import functools

import numpy as np
import numpy.typing as npt

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.query_facts import Facts
from workbench.analysis.sweeps import Sweep
from workbench.coding.query_reference import branch_of
from workbench.domain.codes import Codebook
from workbench.domain.queries import (
    CodedBetween,
    CodeIs,
    Condition,
    Contains,
    Group,
    Match,
    NextTo,
    OneOf,
    Query,
    TalkedBetween,
    Term,
    Where,
)
from workbench.domain.words import bare

State = npt.NDArray[np.int8]
"""What a part of a query says of each coding, the better the higher.

FAILS: it does not hold. OTHERS: it holds, but the codes that it demands are only on the same words. FREE: it holds and
demands no code. OWN: it holds, and the coding's own code is among those demanded. *Or* takes the better of two; *and*
fails with one, is OWN with one that is, and FREE only when both are.
"""
_FAILS, _OTHERS, _FREE, _OWN = -1, 0, 1, 2


def answer(query: Query, index: CodingIndex, facts: Facts, book: Codebook) -> Mask:
    """Tell which codings answer a query, as ``domain/queries.py`` says it; the index is measured where words count."""
    asked = query.asked()
    if not asked.terms:
        return np.ones(index.size, dtype=np.bool_)
    return _Answering(index, facts, book, same_coder=asked.same_coder).state(asked, negated=False) >= _FREE


class _Answering:
    def __init__(self, index: CodingIndex, facts: Facts, book: Codebook, *, same_coder: bool) -> None:
        self._index, self._facts, self._book = index, facts, book
        nobody = np.zeros(index.size, dtype=np.int64)
        self._coders = index.coder if same_coder else nobody
        self._groups = index.source * (len(facts.coders) + 1) + self._coders

    def state(self, part: Query | Group | Term, *, negated: bool) -> State:
        if isinstance(part, Term):
            return self._literal(part.condition, negated=part.negated != negated)
        states = [self.state(each, negated=negated != (part.match is Match.NONE)) for each in part.terms]
        if (part.match is Match.ANY) != negated:
            return functools.reduce(np.maximum, states)
        worst, best = functools.reduce(np.minimum, states), functools.reduce(np.maximum, states)
        return np.where(worst == _FAILS, _FAILS, np.where(best == _OWN, _OWN, worst)).astype(np.int8)

    def _literal(self, condition: Condition, *, negated: bool) -> State:
        if isinstance(condition, CodeIs) and not negated:
            own = self._bearing(condition)
            touched = self._sweep(own).touched()
            return np.where(own, _OWN, np.where(touched, _OTHERS, _FAILS)).astype(np.int8)
        holds = self._holds(condition) != negated
        return np.where(holds, _FREE, _FAILS).astype(np.int8)

    def _holds(self, condition: Condition) -> Mask:
        index = self._index
        match condition:
            case CodeIs():
                return self._sweep(self._bearing(condition)).touched()
            case NextTo():
                return self._sweep(self._bearing(condition)).related(condition)
            case OneOf():
                return self._facts.fits(index, condition.fact, condition.values)
            case Contains():
                return self._contain(condition)
            case CodedBetween():
                first = condition.first.toordinal() if condition.first is not None else 0
                last = condition.last.toordinal() if condition.last is not None else np.iinfo(np.int64).max
                return (index.day >= first) & (index.day <= last)
            case TalkedBetween():
                first_second = condition.first if condition.first is not None else -np.inf
                last_second = condition.last if condition.last is not None else np.inf
                return (index.seconds >= first_second) & (index.seconds <= last_second)
            case _:
                return self._facts.described(index, condition)

    def _contain(self, condition: Contains) -> Mask:
        wanted = bare(condition.text)
        found = np.zeros(self._index.size, dtype=np.bool_)
        if condition.where is Where.WORDS:
            found[:] = [wanted in words for words in self._index.words]
            return found
        slots = self._index.slots
        having = [
            coding
            for coding, memos in self._facts.memos.items()
            if any(wanted in words for _author, words in memos)
        ]
        found[[slots[coding] for coding in having if coding in slots]] = True
        return found

    def _bearing(self, condition: CodeIs | NextTo) -> Mask:
        numbers = self._facts.codes
        codes = branch_of(self._book, condition.code, below=condition.below)
        wanted = np.zeros(len(numbers) + 1, dtype=np.bool_)
        wanted[[numbers[code] for code in codes if code in numbers]] = True
        return wanted[self._index.code]

    def _sweep(self, others: Mask) -> Sweep:
        return Sweep(self._index, others, self._groups, self._coders)


def wants_measures(query: Query) -> bool:
    """Tell whether a query counts words or paragraphs, for which the texts have to be read once."""
    return any(
        isinstance(each, NextTo) and each.relation.value != "overlaps" for each in query.asked().conditions
    )
