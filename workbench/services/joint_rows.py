"""Rows of joint displays made from others, for one district or for each; and what may be quoted in a row."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District, bare_name
from workbench.domain.ids import CodeId, CodingId, DistrictId, SourceId
from workbench.domain.joint_displays import Fit, JointDisplay, JointRow, SurveyFigure
from workbench.domain.matrices import Dimension, Facet, Heading, MatrixWish
from workbench.domain.participants import Role
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.retrieval import quotations_by_id
from workbench.services.tabulating import CellWish, Tabulator

T = TypeVar("T")
OFFERED: Final = 400
"""So many quotations are offered to choose from, the best spread first."""
_READABLE: Final = range(40, 301)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Figures by the district that their group names; ``others`` name none, or hold for everybody."""

    by_district: Mapping[DistrictId, tuple[SurveyFigure, ...]]
    others: tuple[SurveyFigure, ...]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The groups that are no district of the study."""
        return tuple(dict.fromkeys(each.group for each in self.others if each.group))


def by_district(figures: Iterable[SurveyFigure], districts: Sequence[District]) -> Grouped:
    """Tell which figures hold for which district, in the order of the districts.

    A name that two districts bear tells neither: its figures stay with the others.
    """
    bearers: dict[str, set[DistrictId]] = defaultdict(set)
    for each in districts:
        for name in each.bare_names():
            bearers[name].add(each.id)
    found: dict[DistrictId, list[SurveyFigure]] = {each.id: [] for each in districts}
    others: list[SurveyFigure] = []
    for figure in figures:
        named = bearers.get(bare_name(figure.group), set()) if figure.group.strip() else set()
        if len(named) == 1:
            found[next(iter(named))].append(figure)
        else:
            others.append(figure)
    return Grouped({id: tuple(each) for id, each in found.items() if each}, tuple(others))


def spread_over_districts(
    rows: Sequence[JointRow], at: int, districts: Sequence[District], figures: Iterable[SurveyFigure] = ()
) -> tuple[JointRow, ...]:
    """Return rows with one for each district behind the row ``at``: its topic and codes beside the district's figures.

    ``figures`` are added to the row's own. Figures that name a district go to its row, the others stay; where none
    names one, every district gets a row for what the talks say there. A district that has a row of that topic already
    keeps it and gets the figures that it does not have yet.
    """
    base = rows[at]
    grouped = by_district((*base.figures, *figures), districts)
    wanted = [each.id for each in districts if not grouped.by_district or each.id in grouped.by_district]
    result = list(rows)
    result[at] = replace(base, figures=_each_once(grouped.others))
    new: list[JointRow] = []
    for district in wanted:
        own = grouped.by_district.get(district, ())
        known = _row_of(result, base.title, district)
        if known is None:
            new.append(_begun(base, district, own))
        else:
            result[known] = replace(result[known], figures=_each_once((*result[known].figures, *own)))
    last = max(
        (place for place, row in enumerate(result) if row.title == base.title and row.district in wanted),
        default=at,
    )
    place = max(at, last) + 1
    return (*result[:place], *new, *result[place:])


def row_for(row: JointRow, district: DistrictId, districts: Sequence[District]) -> JointRow:
    """Return a row of the same topic for a district: with the figures that hold there, or else for everybody."""
    grouped = by_district(row.figures, districts)
    everybody = tuple(each for each in grouped.others if not each.group)
    return _begun(row, district, grouped.by_district.get(district, everybody))


def moved(things: Sequence[T], at: int, by: int) -> tuple[T, ...]:
    """Return things with one of them ``by`` places further, or as they are where it can't be."""
    to = at + by
    if not (0 <= at < len(things) and 0 <= to < len(things)):
        return tuple(things)
    others = [*things[:at], *things[at + 1 :]]
    return (*others[:to], things[at], *others[to:])


def free_title(displays: Iterable[JointDisplay], wanted: str) -> str:
    """Return ``wanted``, with a number behind it when another display bears it."""
    taken = {each.title.casefold() for each in displays}
    title, number = wanted, 2
    while title.casefold() in taken:
        title = f"{wanted} ({number})"
        number += 1
    return title


def cell_of(code: CodeId, district: DistrictId | None, label: str = "") -> CellWish:
    """Return the cell of a table that counts what the talks say of a code in a district, or in the whole study."""
    dimension = Dimension.KIND if district is None else Dimension.DISTRICT
    column = None if district is None else Heading(district, "")
    wish = MatrixWish((Facet(Dimension.CODE),), (Facet(dimension),), tree=True)
    return CellWish(wish, Heading(code, label), column)


def quotable(
    tabulator: Tabulator, reader: ProjectReader, row: JointRow, limit: int = OFFERED
) -> tuple[Quotation, ...]:
    """Return what a row may quote: the codings that its codes count in its district, those it quotes already left out.

    Best spread first: one of each speaker, in turn one of each source; moderators last. May be called on any thread.
    """
    book = Codebook(reader.all(Code))
    wanted: dict[CodingId, None] = {}
    for code in row.codes:
        if code in book:
            wanted |= dict.fromkeys(tabulator.codings_in(cell_of(code, row.district), reader))
    ids = [each for each in wanted if each not in row.quotations]
    by_source: dict[SourceId, list[CodingId]] = defaultdict(list)
    for coding in reader.among(Coding, ids):
        by_source[coding.source].append(coding.id)
    names = {each.id: (each.name.casefold(), each.id) for each in reader.all(Source)}
    order = {each: place for place, each in enumerate(ids)}
    queues = [
        sorted(by_source[source], key=order.__getitem__)
        for source in sorted(by_source, key=names.__getitem__)
    ]
    chosen = [
        queue[turn]
        for turn in range(max(map(len, queues), default=0))
        for queue in queues
        if turn < len(queue)
    ]
    found = quotations_by_id(reader, chosen[:limit])
    return _spread(found)


def _spread(found: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Put one quotation of each speaker first, in turn one of each source; of a speaker, what reads well first."""
    said: dict[tuple[str, str], list[Quotation]] = defaultdict(list)
    for each in found:
        said[each.coding.source, each.speaker].append(each)
    order = {each.coding.id: place for place, each in enumerate(found)}
    voices: Counter[str] = Counter()
    turns: list[tuple[bool, int, int, int, Quotation]] = []
    for (source, _speaker), own in said.items():
        best = sorted(
            own, key=lambda each: (len(each.coding.segment.quote) not in _READABLE, order[each.coding.id])
        )
        for turn, each in enumerate(best):
            leads = each.role is Role.MODERATOR
            turns.append((leads, turn, voices[source], order[each.coding.id], each))
        voices[source] += 1
    return tuple(each for *_place, each in sorted(turns, key=lambda turn: turn[:4]))


def _begun(base: JointRow, district: DistrictId, figures: tuple[SurveyFigure, ...]) -> JointRow:
    return JointRow(base.title, figures, base.codes, (), "", Fit.OPEN, district)


def _row_of(rows: Sequence[JointRow], title: str, district: DistrictId) -> int | None:
    found = (at for at, row in enumerate(rows) if row.district == district and row.title == title)
    return next(found, None)


def _each_once(figures: Iterable[SurveyFigure]) -> tuple[SurveyFigure, ...]:
    return tuple(dict.fromkeys(figures))
