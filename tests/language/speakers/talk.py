"""Small ways to say what was recognised."""

from workbench.language.speakers import Recognised


def said(found: Recognised) -> list[tuple[str, str]]:
    """Return who said what, in order."""
    return [(turn.speaker, found.text[turn.text_start : turn.end]) for turn in found.turns]


def names(found: Recognised) -> list[str]:
    """Return the speakers' names in the order of their first turns."""
    return [speaker.name for speaker in found.speakers]


def roles(found: Recognised) -> dict[str, str]:
    """Return each speaker's role by name."""
    return {speaker.name: speaker.role.value for speaker in found.speakers}


def check(found: Recognised) -> None:
    """Assert what holds of every result: turns in order, within the text, speech within its turn, no loose ends."""
    before = 0
    for turn in found.turns:
        assert before <= turn.start <= turn.text_start <= turn.end <= len(found.text)
        assert not found.text[turn.start : turn.end].endswith("\n")
        before = turn.end
    counted = {speaker.name: speaker.turns for speaker in found.speakers}
    assert counted == {name: [turn.speaker for turn in found.turns].count(name) for name in counted}
    assert sum(counted.values()) == len(found.turns)
