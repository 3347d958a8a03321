"""Saved filters of supervision, and filters as a command line names them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar, cast

from workbench.domain.cases import CaseState, Risk
from workbench.domain.districts import District, district_named
from workbench.domain.errors import InvalidField
from workbench.domain.ids import SavedFilterId, new_id
from workbench.domain.supervision_filters import SavedFilter, SupervisionFilter
from workbench.supervision.filter_operations import RemoveFilter, RenameFilter, SaveFilter, filter_named

if TYPE_CHECKING:
    from workbench.services.projects import Project

E = TypeVar("E", bound=StrEnum)
EVERYTHING = SupervisionFilter()


@dataclass(frozen=True, slots=True)
class FilterWords:
    """A filter in words: names of districts, paths of codes, words of risks and states, days as ``2026-03-02``.

    ``saved`` is a saved filter that the rest narrows; what both speak of is taken from the rest.
    """

    saved: str = ""
    districts: tuple[str, ...] = ()
    facilitators: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    overdue: bool = False
    text: str = ""


def saved_filters(project: "Project") -> tuple[SavedFilter, ...]:
    """Return the project's filters by name."""
    found = project.reader.all(SavedFilter)
    return tuple(sorted(found, key=lambda each: each.name.casefold()))


def filter_saved(project: "Project", name: str, wanted: SupervisionFilter) -> SaveFilter:
    """Keep a filter under a name; a filter that bears it already is replaced."""
    folded = " ".join(name.split()).casefold()
    before = next((each for each in saved_filters(project) if each.name.casefold() == folded), None)
    id = before.id if before is not None else SavedFilterId(new_id())
    return SaveFilter(SavedFilter(id, name, wanted, project.coder.id, project.clock()))


def filter_renamed(project: "Project", saved: str, name: str) -> RenameFilter:
    """Let a saved filter, by name or id, bear another name; raises UnknownThing."""
    return RenameFilter(filter_named(project.reader, saved).id, name)


def filter_removed(project: "Project", saved: str) -> RemoveFilter:
    """Forget a saved filter, by name or id; raises UnknownThing."""
    found = filter_named(project.reader, saved)
    return RemoveFilter(found.id, found.name)


def filter_in_words(project: "Project", words: FilterWords) -> SupervisionFilter:
    """Return the filter that words mean.

    Raises:
        UnknownThing: there is no such saved filter, district or code.
        InvalidField: a risk, state or day is none, or the period ends before it begins.
    """
    begun = filter_named(project.reader, words.saved).filter if words.saved else EVERYTHING
    districts, book = project.reader.all(District), project.codebook()
    said: dict[str, object] = {
        "districts": tuple(district_named(districts, each).id for each in words.districts),
        "facilitators": words.facilitators,
        "codes": tuple(book.at_path(each).id for each in words.codes),
        "risks": _choices("risk", words.risks, Risk),
        "states": _choices("state", words.states, CaseState),
        "since": _day("since", words.since),
        "until": _day("until", words.until),
        "overdue": words.overdue,
        "text": words.text,
    }
    wanted = _narrowed(begun, {name: value for name, value in said.items() if value})
    if wanted.since is not None and wanted.until is not None and wanted.until < wanted.since:
        raise InvalidField("until", wanted.until.isoformat())
    return wanted


def filter_data(project: "Project", wanted: SupervisionFilter) -> dict[str, object]:
    """Return a filter as JSON has it: names of districts, paths of codes; a district or code that went is left out."""
    book = project.codebook()
    names = {each.id: each.name for each in project.reader.all(District)}
    return {
        "districts": [names[each] for each in wanted.districts if each in names],
        "facilitators": list(wanted.facilitators),
        "codes": [book.path(each) for each in wanted.codes if each in book],
        "risks": [each.value for each in wanted.risks],
        "states": [each.value for each in wanted.states],
        "since": wanted.since.isoformat() if wanted.since else None,
        "until": wanted.until.isoformat() if wanted.until else None,
        "overdue": wanted.overdue,
        "text": wanted.text,
    }


def _narrowed(begun: SupervisionFilter, said: Mapping[str, object]) -> SupervisionFilter:
    return replace(begun, **cast("dict[str, Any]", dict(said)))


def _choices(name: str, words: Iterable[str], kind: type[E]) -> tuple[E, ...]:
    known = {each.value: each for each in kind}
    for word in words:
        if word not in known:
            raise InvalidField(name, word, tuple(known))
    return tuple(known[word] for word in dict.fromkeys(words))


def _day(name: str, words: str) -> date | None:
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise InvalidField(name, words, ("YYYY-MM-DD",)) from None
