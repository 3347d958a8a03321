"""Fuzz the readers, and the refreshing of Word files, for as long as one likes.

    python -m tests.fuzz [--minutes N] [--seed N] [--format docx]... [--data FOLDER] [--out FOLDER]
    python -m tests.fuzz --format docx --case "7 123"
    python -m tests.fuzz --format refresh

Each case is named by the run's seed and its number, and made again by ``--case``. What breaks the law is printed and
kept as a file under ``build/fuzz``. Cases of ``--data`` are mutations of the files in that folder instead of the small
ones made here; what is kept of them may hold their words.
"""

import argparse
import sys
import tempfile
from itertools import count
from pathlib import Path
from time import monotonic

from tests.fuzz import refreshing
from tests.fuzz.refreshing import Refresher
from tests.fuzz.running import Finding, Fuzzer, fuzzing_room
from tests.fuzz.seeds import SEEDS
from workbench.language.readers import FORMATS

_LARGEST_SEED = 300_000
_ROUND = 25
_REFRESH = ".refresh"
"""Stands for files that authors have edited, which are refreshed rather than read."""


def main() -> int:
    """Fuzz and print what came of it; the exit code is 1 when the law was broken."""
    asked = _asked()
    formats = [f".{each.removeprefix('.')}" for each in asked.format] or [
        *(each for each in FORMATS if each in SEEDS),
        _REFRESH,
    ]
    with tempfile.TemporaryDirectory(prefix="workbench-fuzz-") as folder, fuzzing_room() as room:
        fuzzers: dict[str, Fuzzer | Refresher] = {
            each: Refresher(refreshing.seeds())
            if each == _REFRESH
            else Fuzzer(each, _seeds(each, asked.data), Path(folder), room)
            for each in formats
        }
        if asked.case:
            return _again(fuzzers, asked.case, asked.out)
        begun = monotonic()
        try:
            _run(fuzzers, asked.seed, begun + 60 * asked.minutes, asked.out)
        except KeyboardInterrupt:
            print("stopped")
    print(f"\nseed {asked.seed}, {(monotonic() - begun) / 60:.1f} minutes")
    print(_table(fuzzers))
    return int(any(each.tally.findings for each in fuzzers.values()))


def _run(fuzzers: dict[str, Fuzzer | Refresher], seed: int, until: float, out: Path) -> None:
    for first in count(0, _ROUND):
        for suffix, fuzzer in fuzzers.items():
            for number in range(first, first + _ROUND):
                if monotonic() > until:
                    return
                finding = fuzzer.tried(f"{seed} {number}")
                if finding is not None and fuzzer.tally.note(finding):
                    _tell(suffix, finding, out)


def _again(fuzzers: dict[str, Fuzzer | Refresher], case: str, out: Path) -> int:
    found = {suffix: fuzzer.tried(case) for suffix, fuzzer in fuzzers.items()}
    for suffix, finding in found.items():
        if finding is None:
            print(f"{suffix} case {case!r}: no finding; {_summary(fuzzers[suffix])}")
        else:
            _tell(suffix, finding, out)
    return int(any(found.values()))


def _tell(suffix: str, finding: Finding, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{suffix[1:]} {finding.case}{refreshing.SUFFIX if suffix == _REFRESH else suffix}"
    path.write_bytes(finding.data)
    print(f"{suffix} case {finding.case!r}: {finding.what} ({path})", flush=True)


def _seeds(suffix: str, data: Path | None) -> list[bytes]:
    if data is None:
        return SEEDS[suffix]()
    files = (path for path in sorted(data.rglob("*")) if path.suffix.lower() == suffix and path.is_file())
    found = [path.read_bytes() for path in files if path.stat().st_size <= _LARGEST_SEED]
    return found or SEEDS[suffix]()


def _summary(fuzzer: Fuzzer | Refresher) -> str:
    refused = ", ".join(f"{reason} {number}" for reason, number in fuzzer.tally.refusals.most_common())
    return f"read {fuzzer.tally.read}; refused: {refused or 'none'}"


def _table(fuzzers: dict[str, Fuzzer | Refresher]) -> str:
    lines = [
        "| reader | executions | read | refused, by reason | kinds of findings |",
        "|---|---|---|---|---|",
    ]
    for suffix, fuzzer in fuzzers.items():
        tally = fuzzer.tally
        refused = ", ".join(f"{reason} {number:,}" for reason, number in tally.refusals.most_common())
        findings = "; ".join(tally.findings) or "none"
        lines.append(f"| {suffix} | {tally.executions:,} | {tally.read:,} | {refused} | {findings} |")
    return "\n".join(lines)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make fuzz", description="Fuzz the readers and refreshing.")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", action="append", default=[], help="a suffix, or refresh; all without")
    parser.add_argument("--data", type=Path, help="a folder whose files are mutated")
    parser.add_argument("--case", help="the name of one case, to make it again")
    parser.add_argument("--out", type=Path, default=Path("build/fuzz"))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
