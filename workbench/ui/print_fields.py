"""Which choices each kind of print table has."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from workbench.domain.print_tables import PrintKind


class Field(Enum):
    """A choice of the builder, beside the language and the masking, which all kinds have."""

    CODES = auto()
    LEVELS = auto()
    COLUMNS = auto()
    ORDER = auto()
    EMPTY = auto()
    QUOTATIONS = auto()
    LENGTH = auto()
    CHOSEN = auto()
    ANONYMITY = auto()
    PROVENANCE = auto()
    BILINGUAL = auto()
    MEASURE = auto()
    DISTRICT = auto()
    THING = auto()
    QUERY = auto()


_TREE: Final = frozenset({Field.CODES, Field.LEVELS})
_COUNTED: Final = frozenset({Field.DISTRICT, Field.QUERY})
_PLACED: Final = frozenset({Field.ANONYMITY, Field.DISTRICT})
_QUOTED: Final = frozenset({Field.LENGTH, Field.ANONYMITY})

_ROWS: Final = _QUOTED | {
    Field.COLUMNS,
    Field.ORDER,
    Field.EMPTY,
    Field.QUOTATIONS,
    Field.CHOSEN,
    Field.PROVENANCE,
    Field.BILINGUAL,
}

FIELDS: Final[Mapping[PrintKind, frozenset[Field]]] = {
    PrintKind.THEMES: _TREE | _COUNTED | _ROWS,
    PrintKind.THEME_REPORT: _ROWS,
    PrintKind.THEMES_BY_DISTRICT: _TREE
    | {Field.MEASURE, Field.ORDER, Field.EMPTY, Field.QUERY, Field.BILINGUAL},
    PrintKind.QUOTATIONS: _TREE | _COUNTED | _QUOTED | {Field.ORDER, Field.BILINGUAL},
    PrintKind.CODEBOOK: _TREE | {Field.BILINGUAL},
    PrintKind.FRAMEWORK: _TREE | {Field.THING, Field.DISTRICT, Field.QUOTATIONS, Field.ANONYMITY},
    PrintKind.JOINT_DISPLAY: frozenset({Field.THING, Field.ANONYMITY}),
    PrintKind.PARTICIPANTS: _PLACED,
    PrintKind.PARTICIPATION: _PLACED,
    PrintKind.MEMOS: _PLACED | {Field.THING},
    PrintKind.DISTRICT_PROFILE: _QUOTED | {Field.DISTRICT, Field.QUOTATIONS},
    PrintKind.METHODS: frozenset(),
    PrintKind.COREQ: frozenset(),
    PrintKind.SRQR: frozenset(),
}
