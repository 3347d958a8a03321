"""The example study as the importer sees it: what was read aloud once, by eye, and must stay."""

from pathlib import Path

import pytest

import corpora
from workbench.domain.participants import Role
from workbench.language.readers import read
from workbench.language.speakers import recognise

SOURCES = Path(corpora.__file__).parent / "pkh-2025" / "sources"
TURNS = {
    "01": 58, "02": 32, "03": 74, "04": 55, "05": 36, "06": 65, "07": 39, "08": 54, "09": 44, "10": 58,
    "11": 39, "12": 68, "13": 46, "14": 35, "15": 60, "16": 53, "17": 34, "18": 65, "19": 38, "20": 60,
    "21": 62, "22": 38, "23": 51, "24": 62, "25": 40,
}  # fmt: skip
"""How many turns each talk has; a name that begins with the number."""


@pytest.mark.parametrize("path", sorted(SOURCES.iterdir()), ids=lambda path: path.stem)
def test_each_talk_has_its_turns_and_somebody_who_leads_it(path: Path):
    found = recognise(read(path))
    assert len(found.turns) == TURNS[path.name[:2]]
    assert [each.role for each in found.speakers].count(Role.MODERATOR) == 1
    assert len(found.speakers) > 1
