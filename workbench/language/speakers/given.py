"""Speakers that the file's format names itself: subtitles, chats and sheets need no labels to be weighed."""

from collections.abc import Sequence

from workbench.language.readers.material import Passage
from workbench.language.speakers.labels import Label, Layout
from workbench.language.speakers.lines import Line


def names_speakers(passages: Sequence[Passage]) -> bool:
    """Tell whether the format says who speaks, for any passage."""
    return any(passage.speaker.strip() for passage in passages)


def given_labels(passages: Sequence[Passage], lines: Sequence[Line]) -> list[Label]:
    """Return one label a passage that names its speaker; the passages without one go on with the turn before.
    Somebody named over nothing says what comes next.

    A name is kept as the format gives it, but for white space: *DB* and *DB:* are for a person to merge.
    """
    first = {line.start: line.number for line in lines if line.first}
    labels = []
    position = 0
    waiting: tuple[str, float | None] | None = None
    for passage in passages:
        whole = passage.whole
        name = " ".join(passage.speaker.split())
        who = (name, passage.time) if name else waiting
        waiting = None if whole.strip() else who
        if who is not None and whole.strip():
            speech = position + (max(0, min(passage.speech, len(whole))) if name else 0)
            line = first[position]
            labels.append(Label(line, who[0], who[0], Layout.COLON, position, speech, who[1]))
        position += len(whole) + 1
    return labels
