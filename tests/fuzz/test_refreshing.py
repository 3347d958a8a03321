"""A bounded run of authors' files through refreshing; ``make fuzz ARGS="--format refresh"`` runs on."""

from random import Random

import pytest

from exports.live.words import W
from tests.exports.live.files import File, live_file, new_run, types
from tests.fuzz.authors import hers, packed, parts_of
from tests.fuzz.refreshing import Refresher, broken_law, form_fault, seeds

SEED, CASES = 20261129, 60
_UNDONE = "not done at once"


@pytest.fixture(scope="module")
def refresher() -> Refresher:
    return Refresher(seeds())


class DescribeFilesOfAuthors:
    def it_refreshes_them_and_loses_nothing_of_hers(self, refresher: Refresher) -> None:
        found = [finding for number in range(CASES) if (finding := refresher.tried(f"{SEED} {number}"))]
        # what is not done at once is refused by the proof, and the file is as it was
        broken = [(each.case, each.what) for each in found if not each.what.startswith(_UNDONE)]
        assert broken == []
        assert len(found) <= CASES // 20
        assert refresher.tally.read > CASES * 3 // 4

    def it_makes_them_again_by_their_names(self, refresher: Refresher) -> None:
        first = [refresher.data(f"7 {number}") for number in range(8)]
        assert [Refresher(seeds()).data(f"7 {number}") for number in range(8)] == first
        assert len(set(first)) == len(first)


class DescribeTheLaw:
    @pytest.mark.parametrize("data", seeds())
    def it_holds_for_files_that_nobody_edited(self, data: bytes) -> None:
        assert broken_law(data, Random(1)) == ""

    def it_counts_what_an_author_wrote(self) -> None:
        file = live_file().edited(lambda root: types(root, "Pembuka.", "milikku1. milikku2. milikku1."))
        assert hers(file.data) == {"milikku1.": 2, "milikku2.": 1}
        cut = file.edited(lambda root: types(root, "milikku1. milikku2.", "milikku"))
        assert hers(cut.edited(_joins).data) == {"milikku1.": 1}

    @pytest.mark.parametrize(
        ("tag", "told"),
        [
            ("bookmarkStart", "an end without a bookmark"),
            ("bookmarkEnd", "a bookmark without an end"),
            ("tc", "a row without cells"),
        ],
    )
    def it_notices_what_word_would_not_like(self, tag: str, told: str) -> None:
        def broken(root: object) -> None:
            for each in list(root.iter(W + tag)):  # type: ignore[attr-defined]
                each.getparent().remove(each)

        data = live_file().data
        assert form_fault(data, data) == ""
        assert form_fault(data, File(data).edited(broken).data) == told

    def it_packs_equal_parts_alike(self) -> None:
        parts = parts_of(live_file().data)
        assert packed(parts) == packed(parts_of(packed(parts)))


def _joins(root: object) -> None:
    next(root.iter(W + "p")).append(new_run("."))  # type: ignore[attr-defined]
