"""Looking for personal data in 1.6 million words of talk, some of it personal."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.material import talk
from workbench.language.privacy import find_personal

SOURCES, WORDS = 200, 8_000
RUNS = 3
EVERY = 8
"""One turn in so many gives somebody away."""
FLOOR = "bare Python: re.findall of all words"
_PERSONAL = (
    "Bu Sri bilang begitu",
    "kata pak budi nanti dicek",
    "nomornya 0812-3456-7890 ya",
    "nik saya 3205124507880002",
    "rekening BRI 0123-01-045678-53-9",
    "namanya Yanti dari kelompok Mawar",
    "rumahnya di RT 03 RW 05",
    "nol delapan satu tiga lima lima dua dua satu tujuh enam",
)


def measured(folder: Path) -> Iterator[Result]:
    """All sources one after another, in CPU seconds: elsewhere the machine may do what it likes."""
    del folder
    texts = [_source(seed) for seed in range(SOURCES)]
    yield compared(
        Goal("personal data in 200 sources × 8,000 words, CPU seconds", FLOOR, seconds=15),
        lambda: _cpu_seconds(texts),
        lambda: timed(lambda: [re.findall(r"\w+", text) for text in texts]),
        RUNS,
        warm=0,
    )


def _cpu_seconds(texts: list[str]) -> float:
    start = process_time()
    for text in texts:
        find_personal(text)
    return process_time() - start


def _source(seed: int) -> str:
    dice = random.Random(seed)
    lines = [
        f"{speaker}: {speech} {dice.choice(_PERSONAL) if dice.randrange(EVERY) == 0 else ''}"
        for speaker, speech in talk(WORDS, seed)
    ]
    return "\n".join(lines)
