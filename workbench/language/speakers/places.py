"""The district that material comes from: by the file's name, its header, or the places the talk names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.domain.districts import District
from workbench.language.speakers.records import Recognised

_KABUPATEN = re.compile(r"^(?:kabupaten|kab\.?|regency of|district of)\s+", re.IGNORECASE)
_KOTA = re.compile(r"^(?:kota|city of)\s+", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s_\-.,+]+")
_LONGER = ("jaya", "barat", "timur", "utara", "selatan", "tengah", "raya", "tenggara")
_CLEARLY = 2


def district_of(
    recognised: Recognised, file_name: str, districts: Sequence[District]
) -> tuple[District | None, str]:
    """Return the district and what gave it: ``name`` (of the file), ``text`` (header, then talk) or ``none``.

    Names are met as whole words, with or without *Kabupaten*, under any alias; *Pidie Jaya* is not Pidie and
    *Kota Bogor* not the Kabupaten. The talk decides when one district is named twice as often as any other.
    """
    counted = _counts(file_name.rpartition(".")[0] or file_name, districts)
    if len(counted) == 1:
        return next(iter(counted)), "name"
    for words in ("\n".join(recognised.district_hints), recognised.text):
        counts = _counts(words, districts).most_common(2)
        if counts and (len(counts) == 1 or counts[0][1] >= _CLEARLY * counts[1][1]):
            return counts[0][0], "text"
    return None, "none"


def _counts(words: str, districts: Sequence[District]) -> Counter[District]:
    # U+0130 alone would grow when it is lowered, and shift every place behind it.
    plain = _SEPARATORS.sub(" ", words).replace("\u0130", "I")
    folded = plain.lower()
    found = {
        district: {span for name in _names(district) for span in _places(name, plain, folded)}
        for district in districts
    }
    whole = _whole({span for spans in found.values() for span in spans})
    return Counter({district: len(spans & whole) for district, spans in found.items() if spans & whole})


def _whole(spans: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the spans that lie in no longer one: *Setu* in *Setu Timur* is not the place *Setu*."""
    kept, reach = set(), -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reach:
            kept.add((start, end))
            reach = end
    return kept


@lru_cache(maxsize=1024)
def _names(district: District) -> tuple[str, ...]:
    names = (district.name, *district.aliases)
    return tuple(sorted({_SEPARATORS.sub(" ", name).strip() for name in names if name.strip()}))


def _places(name: str, plain: str, folded: str) -> Iterator[tuple[int, int]]:
    """Give where a name stands; a plain search goes ahead of the pattern, which alone is a hundred times slower."""
    core, pattern = _pattern(name)
    place = folded.find(core)
    while place >= 0:
        match = pattern.match(plain, place)
        if match is not None:
            yield match.span()
        place = folded.find(core, place + 1)


@lru_cache(maxsize=4096)
def _pattern(name: str) -> tuple[str, re.Pattern[str]]:
    """Return a name in lower case and its pattern: not after *Kota*, unless it is one, nor in a longer name."""
    is_city = _KOTA.match(name) is not None
    core = _KABUPATEN.sub("", name)
    before = "" if is_city else r"(?<!kota )(?<!kodya )(?<!kotamadya )(?<!city of )"
    last = core.split()[-1].casefold()
    longer = "|".join(word for word in _LONGER if word != last)
    pattern = rf"{before}(?<!\w){re.escape(core)}(?!\w)(?!\s(?:{longer})(?!\w))"
    return core.lower(), re.compile(pattern, re.IGNORECASE)
