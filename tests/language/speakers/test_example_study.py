"""The example studies as the importer sees them: what was read aloud once, by eye, and must stay."""

from pathlib import Path

import pytest

import corpora
from workbench.domain.participants import Role
from workbench.language.readers import read
from workbench.language.speakers import recognise

STUDIES = Path(corpora.__file__).parent
TURNS = {
    "pkh-2025": {
        "01": 58, "02": 32, "03": 74, "04": 55, "05": 36, "06": 65, "07": 39, "08": 54, "09": 44, "10": 58,
        "11": 39, "12": 68, "13": 46, "14": 35, "15": 60, "16": 53, "17": 34, "18": 65, "19": 38, "20": 60,
        "21": 62, "22": 38, "23": 51, "24": 62, "25": 40,
    },
    "bekasi": {"01": 57, "02": 47, "03": 42, "04": 41, "05": 48, "06": 42},
}  # fmt: skip
"""How many turns each talk of a study has; a name that begins with the number."""
TALKS = [
    path
    for study in TURNS
    for path in sorted((STUDIES / study / "sources").iterdir())
    if path.name[:2] in TURNS[study]
]


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_each_talk_has_its_turns_and_somebody_who_leads_it(path: Path):
    found = recognise(read(path))
    assert len(found.turns) == TURNS[path.parents[1].name][path.name[:2]]
    assert [each.role for each in found.speakers].count(Role.MODERATOR) == 1
    assert len(found.speakers) > 1
