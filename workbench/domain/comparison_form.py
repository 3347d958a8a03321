"""The written form of what is compared, as saved tables keep it: JSON with a version."""

import json
from dataclasses import asdict
from typing import Final

from workbench.domain.comparisons import LEVELS, MEASURES, Base, ComparisonWish
from workbench.domain.errors import InvalidField
from workbench.domain.matrices import Dimension, Facet, Measure

VERSION: Final = 1


def written(wish: ComparisonWish) -> str:
    """Return a wish as JSON, on one line."""
    return json.dumps({"version": VERSION, **asdict(wish)}, ensure_ascii=False)


def read(text: str) -> ComparisonWish:
    """Return the wish that was written as ``text``; raise InvalidField when it is none, or of another version."""
    try:
        found = json.loads(text)
        wish = ComparisonWish(
            Facet(Dimension(found["by"]["dimension"]), str(found["by"]["name"])),
            tuple(map(str, found["groups"])),
            Dimension(found["level"]),
            Measure(found["measure"]),
            Base(found["base"]),
            None if found["moderator"] is None else found["moderator"] is True,
        )
        known = found["version"] == VERSION and wish.level in LEVELS and wish.measure in MEASURES
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InvalidField("wish", text[:40]) from error
    if not known:
        raise InvalidField("wish", text[:40])
    return wish
