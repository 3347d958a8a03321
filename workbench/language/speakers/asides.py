"""Lines that stand between turns and are nobody's: transcribers' notes, recorders' events, and lines of comment."""

import re
from collections.abc import Iterable

from workbench.language.speakers.lines import Line

_WHO = r"(?:catatan\s+(?:dari\s+)?)?(?:transkriptor|transkripsi|penyalin|transcriber(?:'s)?|editor)(?:\s+notes?)?"
_RECORDING = r"(?:rekaman|recording|file|audio|bagian rekaman|part)\s*(?:ke-?\s?)?(?:no\.?\s*)?\d{0,3}"
_GOES_ON = (
    r"(?:dimulai|mulai|dilanjutkan|lanjutan|selesai|berakhir|berhenti|terputus|habis|diulang"
    r"|begins?|starts?|started|continues|continued|ends?|ended|stops?|stopped)"
)
_PAUSE = r"(?:jeda(?: iklan)?|istirahat|break|akhir rekaman|end of (?:recording|transcript|interview))"
_WORDS = (
    rf"[\[(]\s*(?:{_WHO}|catatan|note|nb|ket(?:erangan)?)\s*[:\-–][^\[\]()]*[\])]",
    rf"[\[(*\-–\s]*{_RECORDING}\s*{_GOES_ON}[\])*\-–.\s]*",
    r".{1,60}\s(?:started|stopped|memulai|menghentikan)\s+(?:the\s+)?(?:transcription|recording|transkripsi|perekaman)",
    rf"[-*=\[(]+\s*{_PAUSE}\s*[-*=\])]+",
    r"transcribed by\s.{1,60}",
    r"%[a-z]{2,5}:.*",
    r"@(?:end|begin)\b.*",
    r"[-*=_~]{3,}",
)
_ASIDE = re.compile(rf"\s*(?:{'|'.join(_WORDS)})\s*", re.IGNORECASE)
_LONGEST = 300


def asides_in(lines: Iterable[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are nobody's by their words alone."""
    return frozenset(
        line.number for line in lines if 0 < len(line.text) < _LONGEST and _ASIDE.fullmatch(line.text)
    )
