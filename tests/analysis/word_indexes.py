"""Indexes of words for tests, made of texts alone or of turns."""

from collections.abc import Sequence

from workbench.analysis.word_index import TurnTable, Vocabulary, WordIndex, words_of

NO_TURNS = TurnTable((), (), (), ())


def index_of(*texts: str, english: Sequence[bool] = ()) -> WordIndex:
    """Return the index of texts without turns."""
    vocabulary = Vocabulary()
    return WordIndex([words_of(text, vocabulary) for text in texts], vocabulary, NO_TURNS, english)


def index_of_talk(*talks: Sequence[str]) -> WordIndex:
    """Return the index of talks; each line of one, ``P1: words``, is a turn."""
    vocabulary = Vocabulary()
    rows: list[tuple[int, int, int, int]] = []
    for number, lines in enumerate(talks):
        start = 0
        for line in lines:
            rows.append((number, start, start + line.index(":") + 1, start + len(line)))
            start += len(line) + 1
    table = TurnTable(*([row[column] for row in rows] for column in range(4)))
    return WordIndex([words_of("\n".join(lines), vocabulary) for lines in talks], vocabulary, table)
