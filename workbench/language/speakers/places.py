"""The district that material comes from: by the file's name, its header, or the places the talk names."""

import re
from collections import Counter
from collections.abc import Sequence

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
    plain = _SEPARATORS.sub(" ", words)
    counts: Counter[District] = Counter()
    for district in districts:
        spans = {match.span("core") for pattern in _patterns(district) for match in pattern.finditer(plain)}
        if spans:
            counts[district] = len(spans)
    return counts


def _patterns(district: District) -> list[re.Pattern[str]]:
    names = {
        _SEPARATORS.sub(" ", name).strip() for name in (district.name, *district.aliases) if name.strip()
    }
    return [_pattern(name) for name in sorted(names)]


def _pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a district's name: not after *Kota*, unless it is one, nor in a longer name."""
    is_city = _KOTA.match(name) is not None
    core = _KABUPATEN.sub("", name)
    before = "" if is_city else r"(?<!kota )(?<!kodya )(?<!kotamadya )(?<!city of )"
    last = core.split()[-1].casefold()
    longer = "|".join(word for word in _LONGER if word != last)
    return re.compile(
        rf"{before}(?<!\w)(?P<core>{re.escape(core)})(?!\w)(?!\s(?:{longer})(?!\w))", re.IGNORECASE
    )
