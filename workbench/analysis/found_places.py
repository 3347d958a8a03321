"""Codings listed place by place: those that stand together under a heading."""

import numpy as np

from workbench.analysis.coding_index import CodingIndex
from workbench.analysis.columns import Column
from workbench.analysis.found_order import Listed
from workbench.analysis.query_facts import Facts
from workbench.domain.found import FoundGroup


def listed_by_place(index: CodingIndex, facts: Facts, rows: Column, places: Column) -> Listed:
    """Return rows that come place by place under a heading each, named by its source; sources come by name."""
    starts = np.flatnonzero(np.diff(places)) + 1
    groups: list[tuple[str, str, Column]] = []
    for own in np.split(rows, starts) if len(rows) else ():
        source = facts.sources[int(index.source[own[0]])]
        groups.append((source.name, source.id, own) if source is not None else ("", "", own))
    groups.sort(key=lambda each: (each[0].casefold(), each[1], int(index.start[each[2]].min())))
    ends = np.cumsum([len(own) for _name, _id, own in groups], dtype=np.int64).tolist()
    headings = tuple(
        FoundGroup(id, name, end - len(own), len(own))
        for (name, id, own), end in zip(groups, ends, strict=True)
    )
    return Listed(np.concatenate([own for _name, _id, own in groups]) if groups else rows, headings)
