"""Labels that mean another: a slip of a word for a part, and a short form that a label itself explains."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from workbench.language.speakers.labels import Label
from workbench.language.speakers.profile import folded
from workbench.language.speakers.shapes import is_part
from workbench.language.speakers.slips import slips_in

_EXPLAINED = re.compile(r"(?P<full>[^\W\d_][^()\[\]]{2,40}?)\s*[(\[]\s*(?P<code>[A-Z]{1,3}\d{0,2})\s*[)\]]")
_FEWEST = 3
_SELDOM = 2


def as_meant(
    labels: Sequence[Label], wanted: Collection[str]
) -> tuple[list[Label], tuple[tuple[str, str], ...]]:
    """Return the labels named as they are meant, and which were read so as slips, each with what it means.

    One stroke away from a word for somebody's part in the talk (*Particpant*), a label is that part's; people's names
    stay as they are written, for *Dedi* and *Dodi* are two. So is a part in another case (*PESERTA 1*).
    ``wanted`` are folded names that a person asked for.
    """
    labels = _by_codes(labels, wanted)
    counts = Counter(label.name for label in labels)
    parts = [name for name, count in counts.items() if count >= _FEWEST and is_part(name)]
    slips = {
        name: meant
        for name, meant in (slips_in(counts, parts) | _in_another_case(counts)).items()
        if is_part(meant) and folded(name) not in wanted
    }
    named = [
        replace(label, name=slips[label.name], raw=label.raw or label.name) if label.name in slips else label
        for label in labels
    ]
    return named, tuple(sorted(slips.items()))


def _in_another_case(counts: Counter[str]) -> dict[str, str]:
    """Return words for a part that are written in another case elsewhere, each with the writing that is most used."""
    most: dict[str, str] = {}
    for name, _ in counts.most_common():
        most.setdefault(name.casefold(), name)
    return {name: most[name.casefold()] for name in counts if is_part(name) and most[name.casefold()] != name}


def _by_codes(labels: Sequence[Label], wanted: Collection[str]) -> list[Label]:
    """Return the labels, those that explain a code by the code: *Pewawancara (P):*, and then *P:*.

    The full label stands once or twice and before the code alone, which comes back; nobody else has that code behind
    the name, as women and men may have *P* and *L*; and the code's letter begins the full label.
    """
    counts = Counter(label.name for label in labels)
    first = {label.name: label.start for label in reversed(labels)}
    fulls: dict[str, set[str]] = defaultdict(set)
    for label in labels:
        match = _EXPLAINED.fullmatch(label.raw)
        if match is not None:
            fulls[match["code"]].add(label.name)
    codes = {
        full: code
        for code, names in fulls.items()
        for full in names
        if len(names) == 1
        and counts[full] <= _SELDOM < counts[code]
        and first[full] < first[code]
        and full[0].casefold() == code[0].casefold()
        and folded(full) not in wanted
    }
    return [replace(label, name=codes[label.name]) if label.name in codes else label for label in labels]
