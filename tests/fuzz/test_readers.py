"""A bounded run of the fuzzer over every reader; ``make fuzz`` runs on for as long as one likes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.running import Fuzzer, broken_law, fuzzing_room
from tests.fuzz.seeds import SEEDS
from workbench.domain.errors import FileReason
from workbench.language.readers import FORMATS, Comment, Material, Passage, read
from workbench.language.readers.room import ReadingRoom

SEED, CASES = 20260302, 150


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with fuzzing_room() as opened:
        yield opened


class DescribeSeeds:
    @pytest.mark.parametrize("suffix", FORMATS)
    def it_has_some_of_every_format_that_can_be_read(self, suffix: str, tmp_path: Path) -> None:
        for number, data in enumerate(SEEDS[suffix]()):
            path = tmp_path / f"{number}{suffix}"
            path.write_bytes(data)
            material = read(path)
            assert material.text.strip()
            assert broken_law(material) == ""


class DescribeMutatedFiles:
    @pytest.mark.parametrize("suffix", FORMATS)
    def it_is_read_or_refused(self, suffix: str, tmp_path: Path, room: ReadingRoom) -> None:
        fuzzer = Fuzzer(suffix, SEEDS[suffix](), tmp_path, room)
        found = [finding for number in range(CASES) if (finding := fuzzer.tried(f"{SEED} {number}"))]
        # a machine with much else to do may be late; whether that is all is for the run by hand to tell
        broken = [each for each in found if FileReason.TOO_HEAVY.value not in each.what]
        assert [(each.case, each.what) for each in broken] == []
        assert fuzzer.tally.read > CASES // 10
        assert fuzzer.tally.refusals.total() > 0 or suffix in {".csv", ".tsv"}

    def it_is_made_again_by_its_name(self, tmp_path: Path, room: ReadingRoom) -> None:
        one, other = (Fuzzer(".docx", SEEDS[".docx"](), tmp_path, room) for _ in range(2))
        first = [one.data(f"7 {number}") for number in range(20)]
        assert [other.data(f"7 {number}") for number in reversed(range(20))] == first[::-1]
        assert len(set(first)) > 15


class DescribeTheLaw:
    @pytest.mark.parametrize(
        ("passages", "comments", "told"),
        [
            ((Passage("a\rb"),), (), "text not canonical"),
            ((Passage("a\0b"),), (), "text unusable: nul_characters"),
            ((Passage("a\ud800b"),), (), "text unusable: lone_surrogates"),
            ((Passage("ab", bold=((1, 3),)),), (), "bold outside its passage"),
            ((Passage("ab", speech=3),), (), "speech outside its passage"),
            ((Passage("ab"),), (Comment("A", "x", 1, 3),), "comment outside the text"),
            ((Passage("P1: ab"), Passage("P2: ya")), (), ""),
        ],
    )
    def it_notices_what_breaks_it(
        self, passages: tuple[Passage, ...], comments: tuple[Comment, ...], told: str
    ) -> None:
        assert broken_law(Material(Path("a.txt"), "txt", passages, comments=comments)) == told
