"""Negation near a word: *tidak ada sinyal*, *bantuan belum cair*, *no signal*.

It is noticed and shown, and changes no weight. What a code is about is mostly named where it is lacking: who says that
there is no signal speaks of the network, and that is what the code *Jaringan* collects. Halving the term would hide the
best places of such a code; where a code does turn on the difference (*puas*, *adil*), the learner hears it from the
coder, for *tidak* is a word of its own and *tidak puas* a pair of words to it.
"""

import re
from collections.abc import Sequence
from typing import Final

from workbench.domain.spans import Span
from workbench.language.colloquial import words
from workbench.language.stop_words import STOP_WORDS

NEGATIONS: Final = words("""
    tidak bukan belum jangan tanpa tiada not no never none without cannot nobody nothing neither nor hardly
""")
_NOT_ONLY: Final = words("hanya cuma cuman saja sekadar sekedar only just merely")
_LINKS: Final = words("""
    itu ini juga masih memang sama sekali nya pun kami saya mereka is was are were do does did has have still
""")
_TURNS: Final = words("""
    tapi tetapi namun karena sebab lalu terus kalau walaupun meskipun but because so when if although then
""")
_MARK: Final = re.compile(r"[.,;:!?()\n](?=\s)|\n")
_PAUSE: Final = "…"
_BEFORE, _AFTER = 3, 2


def negation_at(norms: Sequence[str], first: int, last: int) -> int | None:
    """Return which of the norms negates those in ``[first, last)``, or None.

    Up to three words before them are asked, and what follows them directly; a mark or a word with which another
    clause begins lies between nothing that belongs together.
    """
    before = _found(norms, range(first - 1, -1, -1), _BEFORE)
    if before is not None and not _is_not_only(norms, before):
        return before
    after = _found(norms, range(last, len(norms)), _AFTER, links_only=True)
    return None if after is None or _is_not_only(norms, after) else after


def _found(norms: Sequence[str], places: range, most: int, *, links_only: bool = False) -> int | None:
    passed = 0
    for at in places:
        said = norms[at].split()
        if NEGATIONS.intersection(said):
            return at
        if norms[at] == _PAUSE:
            continue
        ends = not any(map(str.isalnum, norms[at])) or not _TURNS.isdisjoint(said)
        passed += 1
        if ends or passed >= most + links_only or (links_only and _LINKS.isdisjoint(said)):
            return None
    return None


def _is_not_only(norms: Sequence[str], at: int) -> bool:
    return at + 1 < len(norms) and norms[at + 1] in _NOT_ONLY


def negated_place(text: str, places: Sequence[Span], norms: Sequence[str], at: int) -> Span:
    """Return where the word ``at`` stands, together with the word that negates it, if one does.

    ``places`` are those of the words in the text, of which ``norms`` are the normal forms. A stop word says nothing by
    itself that could be negated.
    """
    found = None if norms[at] in STOP_WORDS else negation_at(norms, at, at + 1)
    if found is None:
        return places[at]
    both = Span(min(places[at].start, places[found].start), max(places[at].end, places[found].end))
    return places[at] if _MARK.search(both.of(text)) else both
