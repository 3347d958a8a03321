"""Are groups of similar passages what people would code alike? ``python -m benchmarks.grouping FOLDER``.

FOLDER holds ``.jsonl`` files of material that people have coded, a unit a line: ``doc``, ``text``, ``labels``. For each
file: the share of pairs within a group that bear a code in common, beside that of any two coded units; the commonest
code's share of a group's coded members; how many units are in a group. Spherical k-means over the same dimensions,
begun at the farthest points, with passages below the same cosine left out, stands beside it.
"""

import json
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np

from workbench.analysis.frequencies import stem_keys
from workbench.analysis.passages import passages, terms_of, text_of
from workbench.analysis.word_index import TurnTable, Vocabulary, WordIndex, words_of
from workbench.language.discovering.groups import Tightness, groups_of
from workbench.language.discovering.space import Bags, Measures, dimensions, space_of, unit_rows
from workbench.language.stemming import english_stem, indonesian_stem
from workbench.language.stop_words import STOP_WORDS

LEAST, ROUNDS = 5, 30


def main(folder: Path) -> None:
    """Print a table in Markdown."""
    print("| material | groups by | units | in a group | groups | pairs alike | any pair alike | purity |")
    print("|---|---|---|---|---|---|---|---|")
    for file in sorted(folder.glob("*.jsonl")):
        units = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
        labels = [frozenset(each["labels"]) for each in units]
        documents = {name: number for number, name in enumerate(dict.fromkeys(each["doc"] for each in units))}
        source = np.asarray([documents[each["doc"]] for each in units], np.int64)
        bags, unit = _bags(
            [" ".join(each["text"].split()) for each in units], english=file.name.startswith("en")
        )
        ours = {
            f"leaders, {each.name.lower()}": [group.members for group in groups_of(bags, source[unit], each)]
            for each in Tightness
        }
        for name, groups in (ours | {"k-means, medium": _means(bags, source[unit])}).items():
            _say(file.stem, name, [unit[group] for group in groups], labels)


def _bags(texts: list[str], *, english: bool) -> tuple[Bags, "np.ndarray[tuple[int], np.dtype[np.int64]]"]:
    vocabulary = Vocabulary()
    nobody = TurnTable((), (), (), ())
    index = WordIndex(
        [words_of(each, vocabulary) for each in texts], vocabulary, nobody, [english] * len(texts)
    )
    # Each unit is one passage, however long.
    found = passages(index, np.ones(index.size, bool))
    first = np.flatnonzero(np.diff(text_of(index, found), prepend=-1))
    whole = type(found)(found.first[first], found.last[np.append(first[1:], len(found)) - 1])
    keys = stem_keys(index, indonesian_stem, english_stem)
    listed = lambda word: len(word) > 2 and word not in STOP_WORDS and any(map(str.isalpha, word))  # noqa: E731
    return terms_of(index, whole, keys, listed), text_of(index, whole)


def _means(bags: Bags, source: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> list[Measures]:
    """Return the groups of spherical k-means with as many centres as the root of half the units."""
    space = space_of(bags)
    there = np.flatnonzero(space.telling)
    points = dimensions(space.rows[there], lambda: None)
    centres = [int((points @ points.mean(axis=0)).argmax())]
    near = points @ points[centres[0]]
    while len(centres) < round((len(there) / 2) ** 0.5):
        centres.append(int(near.argmin()))
        near = np.maximum(near, points @ points[centres[-1]])
    middle = points[centres]
    for _ in range(ROUNDS):
        nearest = (points @ middle.T).argmax(axis=1)
        middle = unit_rows(np.stack([points[nearest == each].sum(axis=0) for each in range(len(middle))]))
    likeness = (points @ middle.T).max(axis=1)
    groups = [there[(nearest == each) & (likeness >= Tightness.MEDIUM.value)] for each in range(len(middle))]
    return [each for each in groups if len(each) >= LEAST and len(set(source[each].tolist())) > 1]


def _say(material: str, name: str, groups: list[Measures], labels: list[frozenset[str]]) -> None:
    coded = [each for each in labels if each]
    alike, pure = [], []
    for group in groups:
        here = [labels[int(each)] for each in group if labels[int(each)]]
        pairs = list(combinations(here, 2))
        if pairs:
            alike.append(sum(bool(one & other) for one, other in pairs) / len(pairs))
            pure.append(Counter(code for each in here for code in each).most_common(1)[0][1] / len(here))
    dice = np.random.default_rng(0)
    chance = [bool(coded[a] & coded[b]) for a, b in dice.integers(0, len(coded), (5000, 2)) if a != b]
    inside = sum(map(len, groups)) / len(labels)
    print(
        f"| {material} | {name} | {len(labels)} | {inside:.2f} | {len(groups)} | {np.mean(alike or [0]):.2f} "
        f"| {np.mean(chance):.2f} | {np.mean(pure or [0]):.2f} |"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
