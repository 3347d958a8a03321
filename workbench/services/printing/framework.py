"""The framework matrix: what the researcher wrote of each theme in each place, or of each participant or source."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Segment
from workbench.domain.errors import InvalidField
from workbench.domain.framework_grids import FrameworkRows, FrameworkWish
from workbench.domain.frameworks import SubjectKind
from workbench.domain.participants import Participant
from workbench.domain.print_tables import Anonymity
from workbench.domain.reports import Section
from workbench.services.frameworks import FrameworkGrid, Frameworks
from workbench.services.printing.branches import chosen_codes, is_part
from workbench.services.printing.context import Printing
from workbench.services.printing.naming import source_names, speaker_name
from workbench.services.reporting_frameworks import FrameworkPrint, framework_section
from workbench.services.reporting_memos import provenances
from workbench.services.reporting_words import ROLE_NAMES


def print_framework(printing: Printing) -> tuple[Section, ...]:
    """Return what is written of the chosen codes, in tables of a few columns (parts ``framework1`` …).

    The wish's thing says whose columns there are: ``district`` (also where it says nothing), ``participant`` or
    ``source``; its district leaves only those of that district, its quotations stand below each summary.

    Raises:
        InvalidField: there are no such columns. UnknownThing: the district is not there.
    """
    wish = printing.wish
    kind = _kind(wish.thing)
    frameworks = Frameworks(printing.project)
    try:
        asked = FrameworkWish(FrameworkRows.CODE, kind, None, wish.district)
        grid = frameworks.grid(asked, printing.reader)
    finally:
        frameworks.close()
    codes = chosen_codes(Codebook(printing.reader.all(Code)), wish)
    how = FrameworkPrint(
        wish.quotations,
        codes=frozenset(each.id for each in codes) if is_part(wish) else None,
        live=printing.live,
        labels=_labels(printing, grid),
        places=partial(_places, printing),
    )
    return (framework_section(grid, printing.language, how, printing.reader, printing.project.place_level),)


def _kind(thing: str) -> SubjectKind:
    try:
        return SubjectKind(thing or SubjectKind.DISTRICT)
    except ValueError as error:
        raise InvalidField("thing", thing, tuple(SubjectKind)) from error


def _places(printing: Printing, segments: Sequence[Segment]) -> Mapping[Segment, str]:
    return provenances(printing.reader, segments, source_names(printing), partial(speaker_name, printing))


def _labels(printing: Printing, grid: FrameworkGrid) -> Mapping[str, str]:
    """Return what subjects are called where their own names would tell too much: roles or sources, with a number."""
    kind, anonymity = grid.wish.kind, printing.wish.anonymity
    if kind is SubjectKind.SOURCE:
        return {str(source): name for source, name in source_names(printing).items()}
    if kind is SubjectKind.DISTRICT or anonymity is Anonymity.NAMES:
        return {}
    found: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for column in grid.columns:
        role = ROLE_NAMES[printing.language][printing.reader.get(Participant, column.id).role]
        seen[role] += 1
        found[column.id] = f"{role} {seen[role]}"
    return found
