"""Which labels stand, under the profile that a person gave: the evidence's, or those of the layout that was chosen."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.language.readers.material import Material, Part
from workbench.language.speakers.evidence import believed
from workbench.language.speakers.given import given_labels, names_speakers
from workbench.language.speakers.headers import Headers
from workbench.language.speakers.labels import Label, Layout, labels_in, normalised
from workbench.language.speakers.lines import Line
from workbench.language.speakers.listings import refused
from workbench.language.speakers.meaning import as_meant
from workbench.language.speakers.pairing import paired, unlabelled
from workbench.language.speakers.pairs import in_turn, rows_as_talk
from workbench.language.speakers.profile import LayoutChoice, Profile, folded
from workbench.language.speakers.shapes import Shape, shape_of
from workbench.language.speakers.tables import alternating, talk_in_tables
from workbench.language.speakers.variants import other_forms

_CHOICES = {
    Layout.SEMICOLON: LayoutChoice.COLON,
    Layout.EQUALS: LayoutChoice.COLON,
    Layout.STAMP: LayoutChoice.COLON,
    Layout.STOP: LayoutChoice.DASH,
    Layout.PAIR: LayoutChoice.ALTERNATING,
}
_AFTER_NAME = r"\s*(?:[:\uff1a\t]|[-–—]\s|$)\s*"


@dataclass(frozen=True, slots=True)
class Choice:
    """The labels that stand, in order; odd names among them; how many table rows have none; their layout.

    ``slips`` are labels that were read as another one, each with that.
    """

    labels: tuple[Label, ...]
    odd: frozenset[str] = frozenset()
    bare: int = 0
    layout: LayoutChoice = LayoutChoice.NO_TURNS
    slips: tuple[tuple[str, str], ...] = ()


def labels_under(
    profile: Profile, material: Material, lines: Sequence[Line], headers: Headers, text: str
) -> Choice:
    """Return the labels of a text as ``profile`` has it read. Lines of tables that hold talk leave the headers.

    Names that are none go after the others were weighed: to take one away makes no other come or go.
    """
    chosen = _of_layout(profile, material, lines, headers, text)
    labels = [label for label in chosen.labels if folded(label.name) not in profile.unwanted]
    taken = {(label.line, label.text_start) for label in labels}
    labels += [
        label for label in _wanted(profile, lines, headers) if (label.line, label.text_start) not in taken
    ]
    slips: tuple[tuple[str, str], ...] = ()
    meant_otherwise: set[str] = set()
    labels = _one_at_a_place(labels)
    if chosen.layout is not LayoutChoice.GIVEN:
        written = {label.name for label in labels}
        labels, slips = as_meant(labels, profile.wanted)
        meant_otherwise = written - {label.name for label in labels}
    odd = {name for name in chosen.odd if folded(name) not in profile.wanted | profile.unwanted}
    odd -= meant_otherwise
    layout = chosen.layout if labels or profile.layout is not LayoutChoice.AUTO else LayoutChoice.NO_TURNS
    if labels and not chosen.labels and profile.layout is LayoutChoice.AUTO:
        layout = _majority(labels)
    return Choice(tuple(labels), frozenset(odd), chosen.bare, layout, slips)


def _of_layout(
    profile: Profile, material: Material, lines: Sequence[Line], headers: Headers, text: str
) -> Choice:
    layout = profile.layout
    if layout in (LayoutChoice.AUTO, LayoutChoice.GIVEN) and names_speakers(material.passages):
        return Choice(tuple(given_labels(material.passages, lines)), layout=LayoutChoice.GIVEN)
    if layout is LayoutChoice.AUTO:
        return _by_evidence(lines, headers, text)
    if layout is LayoutChoice.TABLE:
        return _in_tables(lines, headers)
    if layout is LayoutChoice.ALTERNATING:
        return Choice(tuple(in_turn(material, lines, headers)), layout=layout)
    if layout in (LayoutChoice.GIVEN, LayoutChoice.NO_TURNS):
        return Choice((), layout=layout)
    return _set_off(Layout(layout.value), lines, headers, text)


def _by_evidence(lines: Sequence[Line], headers: Headers, text: str) -> Choice:
    of_tables, in_tables, bare = talk_in_tables(lines)
    free = [line for line in _spoken(lines, headers) if line.number not in in_tables]
    candidates = [labels_in(line) for line in free]
    labels, odd = believed(candidates, text, headers.voices)
    labels = _in_order((*labels, *other_forms(free, labels)))
    odd |= refused(labels, candidates, text)
    if not of_tables and not headers.pairs:
        labels = paired(free, labels)
        bare += unlabelled(labels)
    if of_tables:
        headers.lines -= in_tables
    guessed: list[Label] = []
    if headers.pairs:
        guessed = alternating(lines, headers.pairs, in_tables)
    found = _in_order((*labels, *of_tables, *guessed))
    many = len(guessed) * 2 > len(found)
    layout = LayoutChoice.ALTERNATING if many else _majority(found)
    return Choice(tuple(found), odd, bare + len(guessed), layout)


def _set_off(layout: Layout, lines: Sequence[Line], headers: Headers, text: str) -> Choice:
    """Return the labels of the one layout that a person chose.

    The evidence may ask less of them than it does by itself: what looks like a speaker is one.
    """
    candidates = [
        [label for label in labels_in(line) if _is_laid(label, layout)][:1]
        for line in _spoken(lines, headers)
    ]
    found = [label for options in candidates for label in options]
    labels, odd = believed(candidates, text, headers.voices)
    names = {label.name for label in labels}
    counts = Counter(label.name for label in found if label.layout is layout or label.bold)
    clear = {label.name for label in found if label.bold and label.layout is not Layout.BOLD}
    names |= {name for name, count in counts.items() if _looks_sure(name, count + (name in clear))}
    if not names:
        names = {name for name in counts if shape_of(name) >= Shape.NAME}
    kept = tuple(label for label in found if label.name in names)
    return Choice(kept, odd, layout=LayoutChoice(layout.value))


def _looks_sure(name: str, count: int) -> bool:
    shape = shape_of(name)
    return shape >= Shape.CODE or (shape is Shape.NAME and count > 1)


def _is_laid(label: Label, layout: Layout) -> bool:
    """Tell whether a label is set off as ``layout`` has it; bold print may have a colon or a line of its own, too."""
    return _choice_of(label.layout) is LayoutChoice(layout.value) or (layout is Layout.BOLD and label.bold)


def _in_tables(lines: Sequence[Line], headers: Headers) -> Choice:
    labels, taken, bare = talk_in_tables(lines)
    if not labels:
        labels, taken = rows_as_talk(lines)
    headers.lines -= taken
    return Choice(tuple(_in_order(labels)), bare=bare, layout=LayoutChoice.TABLE)


def _wanted(profile: Profile, lines: Sequence[Line], headers: Headers) -> list[Label]:
    """Return the labels that a person named. A header's line is one only where the name stands nowhere else."""
    if not profile.wanted:
        return []
    written = re.compile(
        rf"\s*(?P<name>{'|'.join(map(_pattern, sorted(profile.also, key=len, reverse=True)))}){_AFTER_NAME}",
        re.IGNORECASE,
    )
    found = [
        label
        for line in lines
        if not line.blank and (label := _named(line, written, profile.wanted)) is not None
    ]
    outside = {folded(label.name) for label in found if label.line not in headers.lines}
    kept = [label for label in found if label.line not in headers.lines or folded(label.name) not in outside]
    headers.lines -= {label.line for label in kept}
    return kept


def _named(line: Line, written: re.Pattern[str], wanted: frozenset[str]) -> Label | None:
    options = [label for label in labels_in(line) if folded(label.name) in wanted]
    if options:
        return options[0]
    match = written.match(line.text)
    if match is None or folded(match["name"]) not in wanted:
        return None
    name = normalised(match["name"]) or match["name"]
    return Label(line.number, name, match["name"], Layout.COLON, line.start, line.start + match.end())


def _pattern(name: str) -> str:
    return r"\s+".join(map(re.escape, name.strip(" :\uff1a").split())) or r"(?!)"


def _spoken(lines: Iterable[Line], headers: Headers) -> Iterable[Line]:
    return (line for line in lines if line.part is not Part.NOTE and line.number not in headers.lines)


def _in_order(labels: Iterable[Label]) -> list[Label]:
    return sorted(labels, key=lambda label: (label.start, label.text_start))


def _one_at_a_place(labels: Iterable[Label]) -> list[Label]:
    """Return labels in order, the first of those that begin at one place."""
    kept: list[Label] = []
    for label in _in_order(labels):
        if kept and label.start == kept[-1].start:
            continue
        kept.append(label)
    return kept


def _majority(labels: Sequence[Label]) -> LayoutChoice:
    if not labels:
        return LayoutChoice.NO_TURNS
    return Counter(_choice_of(label.layout) for label in labels).most_common(1)[0][0]


def _choice_of(layout: Layout) -> LayoutChoice:
    """Return the choice that a label's layout belongs to: a semicolon or stamp does a colon's work, a stop a dash's."""
    return _CHOICES.get(layout) or LayoutChoice(layout.value)
