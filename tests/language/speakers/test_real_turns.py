"""The real transcripts against turns that somebody marked by reading them."""

from pathlib import Path

import pytest

from tests.language.speakers.real_truth import key_of, marked_files, true_turns
from tests.language.speakers.scoring import score
from workbench.language.readers import read
from workbench.language.speakers import recognise

LEAST = 0.97


@pytest.fixture(scope="module")
def by_key() -> dict[str, Path]:
    """The files of the folder of transcripts under the keys of their paths."""
    return {}


class DescribeMarkedTranscripts:
    @pytest.mark.parametrize("key", marked_files())
    def it_finds_the_turns_that_a_reader_marked(
        self, shared_data: Path, by_key: dict[str, Path], key: str
    ) -> None:
        folder = shared_data / "transcripts"
        if not by_key:
            by_key |= {key_of(path, folder): path for path in folder.rglob("*") if path.is_file()}
        found = recognise(read(by_key[key]))
        scored = score(found, true_turns(key, found.text))

        assert scored.f1 >= LEAST
        assert scored.accuracy >= LEAST
