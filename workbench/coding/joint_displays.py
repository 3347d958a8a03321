"""Operations on joint displays, and what becomes of them when the things go that they cite."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from workbench.domain.codes import Code, checked_name
from workbench.domain.districts import District
from workbench.domain.errors import NameTaken, UnknownThing
from workbench.domain.evidence import cited_coding
from workbench.domain.ids import CodeId, CodingId, JointDisplayId
from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore


@dataclass(frozen=True, slots=True)
class SaveDisplay:
    """Keep a joint display, a new one or another state of one that is there."""

    display: JointDisplay

    @property
    def step(self) -> Step:
        """Named by the display's title."""
        return Step("save_display", self.display.title)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it.

        Raises:
            NameEmpty: it has no title. NameTaken: another display bears it.
            UnknownThing: a row names a code, a district or a coding that is not there.
        """
        title = checked_name(self.display.title)
        others = (each for each in store.all(JointDisplay) if each.id != self.display.id)
        if any(each.title.casefold() == title.casefold() for each in others):
            raise NameTaken(title)
        for row in self.display.rows:
            _check(store, row)
        log = EditLog(store)
        log.put(replace(self.display, title=title))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveDisplay:
    """Delete a joint display; nothing that it cites is touched."""

    display: JointDisplayId
    title: str = ""

    @property
    def step(self) -> Step:
        """Named by the display's title, when the caller gave it."""
        return Step("remove_display", self.title)

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(JointDisplay, self.display))
        return log.inverse(self.step)


def display_named(reader: ProjectReader, name: str) -> JointDisplay:
    """Return the joint display of that title, or id; raise UnknownThing when there is none."""
    for each in reader.all(JointDisplay):
        if each.id == name or each.title.casefold() == " ".join(name.split()).casefold():
            return each
    raise UnknownThing("joint_display", name)


def quote_no_more(store: ProjectStore, log: EditLog, gone: Collection[CodingId]) -> None:
    """Take codings that go out of every row."""
    _mend(store, log, lambda row: replace(row, quotations=tuple(q for q in row.quotations if q not in gone)))


def quote_instead(store: ProjectStore, log: EditLog, twins: Mapping[CodingId, CodingId]) -> None:
    """Let rows quote the twins of codings that go."""

    def mended(row: JointRow) -> JointRow:
        return replace(row, quotations=tuple(dict.fromkeys(twins.get(q, q) for q in row.quotations)))

    _mend(store, log, mended)


def name_instead(store: ProjectStore, log: EditLog, gone: Collection[CodeId], into: CodeId | None) -> None:
    """Let rows that name codes in ``gone`` name ``into`` instead, or none when it is None."""

    def mended(row: JointRow) -> JointRow:
        named = (into if code in gone else code for code in row.codes)
        return replace(row, codes=tuple(dict.fromkeys(code for code in named if code is not None)))

    _mend(store, log, mended)


def regained(store: ProjectReader, now: JointDisplay, before: JointDisplay) -> JointDisplay:
    """Return a display that names again what is there again, in the rows that are as they were beside that.

    Rows may be alike but for what they cite, as one for each district is: of those, one that cites the same district
    goes first, then the first that no other row has taken.
    """
    left = list(before.rows)
    return replace(now, rows=tuple(_again(store, row, _taken(left, row)) for row in now.rows))


def standing(store: ProjectReader, row: JointRow) -> JointRow:
    """Return a row without what it cites that is there no more."""
    there = row.district is not None and store.find(District, row.district) is not None
    return replace(
        row,
        codes=tuple(each for each in row.codes if store.find(Code, each) is not None),
        quotations=tuple(each for each in row.quotations if _is_cited(store, each)),
        district=row.district if there else None,
    )


def _again(store: ProjectReader, row: JointRow, before: JointRow | None) -> JointRow:
    if before is None:
        return row
    earlier = standing(store, before)
    return replace(
        row,
        codes=tuple(dict.fromkeys((*earlier.codes, *row.codes))),
        quotations=tuple(dict.fromkeys((*earlier.quotations, *row.quotations))),
        district=row.district if row.district is not None else earlier.district,
    )


def _taken(left: list[JointRow], row: JointRow) -> JointRow | None:
    """Take out of ``left`` what a row was before, and return it."""
    alike = [each for each in left if _unciting(each) == _unciting(row)]
    alike.sort(
        key=lambda each: (each.district != row.district, not set(row.quotations) <= set(each.quotations))
    )
    if not alike:
        return None
    left.remove(alike[0])
    return alike[0]


def _unciting(row: JointRow) -> JointRow:
    return replace(row, codes=(), quotations=(), district=None)


def _is_cited(store: ProjectReader, coding: CodingId) -> bool:
    try:
        cited_coding(store, coding)
    except UnknownThing:
        return False
    return True


def _check(store: ProjectStore, row: JointRow) -> None:
    for code in row.codes:
        store.get(Code, code)
    for coding in row.quotations:
        cited_coding(store, coding)
    if row.district is not None:
        store.get(District, row.district)


def _mend(store: ProjectStore, log: EditLog, mended: Callable[[JointRow], JointRow]) -> None:
    for display in store.all(JointDisplay):
        log.put(replace(display, rows=tuple(map(mended, display.rows))))
