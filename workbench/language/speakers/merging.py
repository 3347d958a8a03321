"""Names that are probably one person's, proposed to a person: a wrong proposal costs more than a missing one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from workbench.domain.participants import Role
from workbench.language.speakers.misspelling import changes_vowel, is_clear, slipped_words
from workbench.language.speakers.names import Name, degreeless, plain_key, taken_apart
from workbench.language.speakers.records import (
    MergeProposal,
    MergeReason,
    RecognisedSpeaker,
    RecognisedTurn,
)
from workbench.language.speakers.roles import guess_role
from workbench.language.speakers.shapes import Shape, is_part, joint_parts, shape_of
from workbench.language.speakers.slips import slips_in

_JOINED = re.compile(r"&|\+|/|\b(?:dan|and|serta)\b", re.IGNORECASE)
_SURELY_LONG = 8
_SELDOM = 2
_MUCH_MORE = 3
_MANY = 5
_LONG_ENOUGH = 6
_SHORTEST_NAME = 3

Link = tuple[str, str, MergeReason]


@dataclass(frozen=True, slots=True)
class _Cast:
    """The speakers: names taken apart, turns of each, how often one follows another, and what legends say."""

    names: Mapping[str, Name]
    turns: Mapping[str, int]
    follows: Mapping[tuple[str, str], int]
    legend: Mapping[str, str]

    def answer(self, one: str, other: str) -> int:
        """How often the two speak one right after the other."""
        return self.follows.get((one, other), 0) + self.follows.get((other, one), 0)

    def converse(self, one: str, other: str) -> bool:
        """Whether each speaks right after the other."""
        return (one, other) in self.follows and (other, one) in self.follows


def merges_of(
    speakers: Sequence[RecognisedSpeaker],
    turns: Sequence[RecognisedTurn],
    legend: Mapping[str, str] | None = None,
) -> tuple[MergeProposal, ...]:
    """Return which names are probably one person's: one proposal for each name that stays and each reason.

    ``legend`` maps labels to what headers say of them. The name with most turns stays. Names of several speakers
    at once (*SN dan MR*) are left alone.
    """
    names = {each.name: taken_apart(each.name) for each in speakers if not joint_parts(degreeless(each.name))}
    cast = _Cast(
        {name: parts for name, parts in names.items() if parts.words},
        {each.name: each.turns for each in speakers},
        Counter(pairwise(turn.speaker for turn in turns)),
        legend or {},
    )
    links = [link for link in _links(cast) if not _apart(cast, link[0], link[1])]
    return tuple(_proposals(cast, links))


def _links(cast: _Cast) -> Iterator[Link]:
    """Give pairs of names with the reason to think them one, the strongest reasons first."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in cast.names:
        by_key[plain_key(name)].append(name)
    for group in by_key.values():
        for one, other in combinations(group, 2):
            yield one, other, _same_reason(cast.names[one], cast.names[other])
    yield from _numbered(cast)
    yield from _by_legend(cast)
    yield from _shortened_parts(cast)
    yield from _slips(cast)
    yield from _fuller(cast)
    yield from _by_initials(cast)


def _same_reason(one: Name, other: Name) -> MergeReason:
    """Return in what two writings differ that have the same words behind the same kind of honorific."""
    if one.written.casefold() == other.written.casefold():
        return MergeReason.CASE
    return MergeReason.PUNCTUATION if one.address == other.address else MergeReason.HONORIFIC


def _slips(cast: _Cast) -> Iterator[Link]:
    for slip, meant in slips_in(cast.turns, cast.names).items():
        if slip in cast.names and len(meant) >= _SURELY_LONG:
            yield meant, slip, MergeReason.SLIP
    for one, other in combinations(cast.names, 2):
        words = slipped_words(cast.names[one], cast.names[other])
        same_address = cast.names[one].honorifics == cast.names[other].honorifics
        if words is not None and same_address and _is_slip(cast, one, other, words):
            yield one, other, MergeReason.SLIP


def _is_slip(cast: _Cast, one: str, other: str, words: tuple[str, str]) -> bool:
    """Tell whether the rarer of two names is rather a slip than somebody else, by how often it comes and where."""
    rare, often = sorted((cast.turns[one], cast.turns[other]))
    if _is_part(one) != _is_part(other):
        return rare == cast.turns[other if _is_part(one) else one]
    if rare > _SELDOM or cast.converse(one, other):
        return False
    if changes_vowel(*words) or min(map(len, words)) < _LONG_ENOUGH:
        return rare == 1 and often >= _MANY and not cast.answer(one, other)
    return (is_clear(*words) and rare < often) or rare * _MUCH_MORE <= often


def _is_part(name: str) -> bool:
    return guess_role(name)[0] is not Role.OTHER or shape_of(name) is Shape.PART


def _numbered(cast: _Cast) -> Iterator[Link]:
    """Give codes with the only part and number that they may stand for: *P1* and *Peserta 1*."""
    codes = [name for name in cast.names if _code(cast.names[name]) and cast.names[name].initials]
    fulls = [name for name in cast.names if _code(cast.names[name]) and not cast.names[name].initials]
    for code in codes:
        fit = [full for full in fulls if _abbreviates(cast.names[code], cast.names[full])]
        if len(fit) == 1:
            yield code, fit[0], MergeReason.NUMBERED


def _shortened_parts(cast: _Cast) -> Iterator[Link]:
    """Give words for a part with the only part that they may shorten: *Mod* and *Moderator*."""
    parts = [name for name in cast.names if is_part(name) and name.isalpha()]
    for short in parts:
        folded = short.casefold()
        full = [
            name
            for name in parts
            if len(folded) >= _SHORTEST_NAME and len(name) > len(short) and name.casefold().startswith(folded)
        ]
        if len(full) == 1:
            yield short, full[0], MergeReason.FULLER


def _code(name: Name) -> bool:
    return len(name.words) == 2 and len(name.digits) == 1 and name.words[1] == name.digits[0]


def _abbreviates(code: Name, full: Name) -> bool:
    letters, word = code.words[0], full.words[0]
    if code.digits != full.digits or letters[0] != word[0]:
        return False
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _by_legend(cast: _Cast) -> Iterator[Link]:
    """Give codes and parts with the one name that a legend gives them: *MS* and *Maria Suryani*."""
    for label, words in cast.legend.items():
        if label not in cast.names or _JOINED.search(words):
            continue
        short = cast.names[label]
        named = [
            name
            for name, parts in cast.names.items()
            if name != label and not parts.initials and not _is_part(name) and _says(words, parts)
        ]
        alike = len({cast.names[name].words for name in named}) == 1
        if alike and (short.initials or short.digits or _is_part(label)) and not _clash(cast, named):
            yield from ((label, name, MergeReason.LEGEND) for name in named)


def _clash(cast: _Cast, names: Sequence[str]) -> bool:
    return any(_apart(cast, one, other) for one, other in combinations(names, 2))


def _fuller(cast: _Cast) -> Iterator[Link]:
    """Give names with their fuller form, where all the fuller forms may be one person's: *Sri*, *Bu Sri Wahyuni*."""
    for short, parts in cast.names.items():
        if parts.initials or parts.digits or len(parts.letters) < _SHORTEST_NAME or _is_part(short):
            continue
        fuller = [name for name in cast.names if name != short and _holds(cast.names[name], parts)]
        if fuller and all(_nested(cast, one, other) for one, other in combinations(fuller, 2)):
            yield from (
                (short, name, MergeReason.FULLER) for name in fuller if not _both_talk(cast, short, name)
            )


def _holds(full: Name, short: Name) -> bool:
    """Tell whether a name is a fuller form of another: more words, or the same behind an honorific."""
    if full.digits or not short.honorifics <= full.honorifics or shape_of(full.written) < Shape.NAME:
        return False
    if full.words == short.words:
        return bool(full.honorifics) and not short.honorifics
    count = len(short.words)
    return len(full.words) > count and short.words in (full.words[:count], full.words[-count:])


def _nested(cast: _Cast, one: str, other: str) -> bool:
    a, b = cast.names[one], cast.names[other]
    return plain_key(one) == plain_key(other) or _holds(a, b) or _holds(b, a)


def _both_talk(cast: _Cast, one: str, other: str) -> bool:
    return cast.converse(one, other) and min(cast.turns[one], cast.turns[other]) >= _SELDOM


def _by_initials(cast: _Cast) -> Iterator[Link]:
    """Give initials with the only full name whose they are, when no legend says otherwise: *DB*, *Dian Basuki*."""
    fulls: dict[str, list[str]] = defaultdict(list)
    for name, parts in cast.names.items():
        if len(parts.words) > 1 and not parts.digits and not _is_part(name):
            fulls["".join(word[0] for word in parts.words)].append(name)
    for name, parts in cast.names.items():
        found = fulls.get(parts.letters, [])
        plain = parts.initials and not parts.digits and name not in cast.legend
        if plain and len(found) == 1 and not cast.converse(name, found[0]):
            yield name, found[0], MergeReason.INITIALS


def _apart(cast: _Cast, one: str, other: str) -> bool:
    """Tell whether two names can't be one person's: another number, another address, or legends of both."""
    a, b = cast.names[one], cast.names[other]
    if a.digits and b.digits and a.digits != b.digits:
        return True
    if a.honorifics and b.honorifics and not (a.honorifics & b.honorifics):
        return True
    if a.words == b.words or _holds(a, b) or _holds(b, a):
        return False
    meant = [{label for label, words in cast.legend.items() if _says(words, name)} for name in (a, b)]
    return bool(meant[0] and meant[1]) and meant[0].isdisjoint(meant[1])


def _says(words: str, name: Name) -> bool:
    return f" {' '.join(name.words)} " in f" {' '.join(taken_apart(words).words)} "


def _proposals(cast: _Cast, links: Sequence[Link]) -> Iterator[MergeProposal]:
    """Give one proposal for each name that stays and each reason, walking the links from the name with most turns."""
    near: dict[str, list[tuple[str, MergeReason]]] = defaultdict(list)
    for one, other, reason in links:
        near[one].append((other, reason))
        near[other].append((one, reason))
    seen: set[str] = set()
    for into in sorted(near, key=lambda name: _rank(cast, name)):
        if into in seen:
            continue
        group = [into]
        by_reason: dict[MergeReason, list[str]] = defaultdict(list)
        seen.add(into)
        for name in group:
            for other, reason in near[name]:
                if other not in seen and not any(_apart(cast, other, member) for member in group):
                    seen.add(other)
                    group.append(other)
                    by_reason[reason].append(other)
        yield from (MergeProposal(into, tuple(names), reason) for reason, names in by_reason.items())


def _rank(cast: _Cast, name: str) -> tuple[int, bool, int]:
    return -cast.turns[name], name.isupper() and not cast.names[name].initials, -len(name)
