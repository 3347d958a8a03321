"""What a summary saw: the codings of its cell, each remembered by four short signs, so that it can tell what changed.

A fingerprint is one sign for how it came about, then eighteen letters a coding, in order: eight for its id, three for
its coder, three for its code, four for its words. They are beginnings of hashes (BLAKE2b, in base 64): with a thousand
codings in a cell, one in half a billion cells confuses two of them, and one change of words in sixteen million stays
unseen. Words are folded first: capitals and accents that a correction changes are no news to a summary.
"""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from workbench.domain.codings import Coding
from workbench.domain.frameworks import Freshness, Witness
from workbench.domain.ids import CoderId
from workbench.domain.words import bare

_WHOLE, _JOINED = "=", "+"
_ID, _CODER, _CODE, _WORDS = slice(0, 8), slice(8, 11), slice(11, 14), slice(14, 18)
_LENGTH: Final = 18


def witness(coding: Coding) -> Witness:
    """Return a coding as a fingerprint takes it."""
    return Witness(coding.id, coding.coder, coding.code, bare(coding.segment.quote))


def fingerprint_of(witnesses: Iterable[Witness], before: str = "", eyes: CoderId | None = None) -> str:
    """Return what is seen now; the same for the same codings in any order.

    ``eyes`` is the coder who sees their own codings only (blind mode), and whose ``witnesses`` are no others: of those
    of others it stays what somebody saw of them ``before``.
    """
    entries = {_entry(each) for each in witnesses}
    if eyes is not None:
        own = _sign(eyes)[:3]
        entries |= {each for each in _entries(before).values() if each[_CODER] != own}
    return _WHOLE + "".join(sorted(entries))


def joined_fingerprint(one: str, other: str) -> str:
    """Return what was seen by two summaries that become one: nobody has read that against both yet."""
    entries = {**_entries(other), **_entries(one)}
    return _JOINED + "".join(sorted(entries.values()))


def with_seen(seen: str, more: Iterable[Witness], less: Iterable[str] = ()) -> str:
    """Return a fingerprint with these codings in it, as they are where it does not know them, and without ``less``."""
    entries = _entries(seen)
    for each in map(_entry, more):
        entries.setdefault(each[_ID], each)
    for id in less:
        entries.pop(_sign(id), None)
    return (_JOINED if _is_joined(seen) else _WHOLE) + "".join(sorted(entries.values()))


def freshness(seen: str, witnesses: Iterable[Witness], eyes: CoderId | None = None) -> Freshness:
    """Return what happened since ``seen``; ``eyes`` as in ``fingerprint_of``."""
    before = _entries(seen)
    if eyes is not None:
        own = _sign(eyes)[:3]
        before = {id: each for id, each in before.items() if each[_CODER] == own}
    return _compared(before, sorted(witnesses, key=lambda each: each.id), joined=_is_joined(seen))


def _compared(before: Mapping[str, str], now: Iterable[Witness], *, joined: bool) -> Freshness:
    new, reworded, recoded = [], [], []
    met = 0
    for each in now:
        entry = _entry(each)
        known = before.get(entry[_ID])
        if known is None:
            new.append(each.id)
            continue
        met += 1
        if known[_WORDS] != entry[_WORDS]:
            reworded.append(each.id)
        elif known[_CODE] != entry[_CODE]:
            recoded.append(each.id)
    return Freshness(tuple(new), len(before) - met, tuple(reworded), tuple(recoded), joined)


def _is_joined(seen: str) -> bool:
    """Tell whether nobody has read what was seen as one; so, too, of what is no fingerprint at all."""
    return not seen.startswith(_WHOLE)


def _entries(seen: str) -> dict[str, str]:
    """Return what was seen of each coding, by the sign of its id; what is no fingerprint tells nothing."""
    body = seen[1:] if seen[:1] in {_WHOLE, _JOINED} else ""
    parts = (body[at : at + _LENGTH] for at in range(0, len(body) - len(body) % _LENGTH, _LENGTH))
    return {each[_ID]: each for each in parts}


def _entry(witness: Witness) -> str:
    return _hash(witness.id) + _sign(witness.coder)[:3] + _sign(witness.code)[:3] + _hash(witness.words)[:4]


def _hash(text: str) -> str:
    return urlsafe_b64encode(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).digest()).decode()


_sign = lru_cache(maxsize=4096)(_hash)
"""The signs of codes and coders, which come again and again."""
