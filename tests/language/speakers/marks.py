"""How a label can be set off from speech: each function lays out one label at one time of the recording."""

import html
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.language.speakers.casts import Person


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before speech: lines of their own, then ``prefix`` on the first line of speech.

    ``bold`` is the part of the prefix, or of the last line above where there is no prefix, that is printed in bold.
    """

    prefix: str = ""
    above: tuple[str, ...] = ()
    bold: tuple[int, int] | None = None


Marking = Callable[[Random, Person, int], Mark]


def clock(second: int) -> str:
    """Return hours, minutes and seconds."""
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"


def minutes(second: int) -> str:
    """Return minutes and seconds."""
    return f"{second // 60:02}:{second % 60:02}"


def _label(person: Person) -> str:
    return f"{person.label} ({person.brackets})" if person.brackets else person.label


def colon(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)}: ")


def colon_apart(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)} : ")


def colon_any(random: Random, person: Person, second: int) -> Mark:
    return Mark(_label(person) + random.choice((": ", " : ", " :", ":  ", " :  ")))


def colon_tab(random: Random, person: Person, second: int) -> Mark:
    return Mark(_label(person) + random.choice(("\t: ", ":\t", "\t:\t")))


def semicolon(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)}; ")


def full_stop(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)}. ")


def dash(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)} {random.choice('-–—')} ")


def equals(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)} = ")


def tab(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)}\t")


def brackets(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"[{person.label}] ")


def number_before(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{second // 7 + 1}{random.choice(('  ', '. ', ' '))}{_label(person)}: ")


def bold_colon(random: Random, person: Person, second: int) -> Mark:
    label = _label(person)
    return Mark(f"{label}: ", bold=(0, len(label) + random.choice((0, 1))))


def bold_bare(random: Random, person: Person, second: int) -> Mark:
    label = _label(person)
    return Mark(f"{label}{random.choice((' ', '  '))}", bold=(0, len(label)))


def markdown(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"**{html.escape(_label(person))}:** ")


def markdown_outside(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"**{_label(person)}**: ")


def markdown_time(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"**{_label(person)}:** \\[{random.choice((minutes, clock))(second)}\\] ")


def time_before(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"[{clock(second)}] {_label(person)}: ")


def time_bare_before(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{clock(second)} {_label(person)}: ")


def time_behind(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)} [{clock(second)}]: ")


def time_behind_round(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)} ({minutes(second)}): ")


def time_spoken(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)}: [{minutes(second)}] ")


def link_time(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"([{clock(second)}](#{clock(second)})) {_label(person)}: ")


def f4(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"#{clock(second)}-{second % 10}# {_label(person)}: ")


def whisper(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"[{minutes(second)}.000 --> {minutes(second + 4)}.000]  {_label(person)}: ")


def otranscribe(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{minutes(second)} {_label(person)}: ")


def above_colon(random: Random, person: Person, second: int) -> Mark:
    return Mark(above=(f"{_label(person)}:",))


def above(random: Random, person: Person, second: int) -> Mark:
    return Mark(above=(_label(person),))


def above_bold(random: Random, person: Person, second: int) -> Mark:
    label = _label(person)
    return Mark(above=(label,), bold=(0, len(label)))


def above_time(random: Random, person: Person, second: int) -> Mark:
    return Mark(above=(f"{_label(person)}  {minutes(second)}",))


def above_time_bracket(random: Random, person: Person, second: int) -> Mark:
    return Mark(above=(f"{_label(person)} [{clock(second)}]",))


def time_line(random: Random, person: Person, second: int) -> Mark:
    number = sum(map(ord, person.label)) % 9 + 1
    return Mark(above=(f"[{minutes(second)} - {minutes(second + 5)}]", f"{number:02} {_label(person)}:"))


def time_line_colon(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"{_label(person)}: ", above=(f"[{clock(second)}]",))


def chevrons(random: Random, person: Person, second: int) -> Mark:
    return Mark(f">> {_label(person)}: ")


def bullet(random: Random, person: Person, second: int) -> Mark:
    return Mark(f"- {_label(person)}: ")


PLAIN: dict[str, Marking] = {
    each.__name__: each
    for each in (
        colon,
        colon_apart,
        colon_any,
        colon_tab,
        number_before,
        markdown,
        markdown_outside,
        markdown_time,
        time_before,
        time_bare_before,
        time_behind,
        time_behind_round,
        time_spoken,
        link_time,
        f4,
        whisper,
        otranscribe,
        above_colon,
        time_line,
        time_line_colon,
        chevrons,
        bullet,
        bold_colon,
    )
}
"""Marks with a colon."""

SHY: dict[str, Marking] = {
    each.__name__: each
    for each in (
        semicolon,
        full_stop,
        dash,
        equals,
        tab,
        brackets,
        bold_bare,
        above,
        above_bold,
        above_time,
        above_time_bracket,
    )
}
"""Marks that look like ordinary print."""

IN_WORD_ONLY = frozenset({"bold_colon", "bold_bare", "above_bold"})
IN_MARKDOWN_ONLY = frozenset({"markdown", "markdown_outside", "markdown_time", "link_time"})
