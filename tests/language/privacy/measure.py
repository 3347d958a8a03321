"""How much of what is marked is found: ``python -m tests.language.privacy.measure [-v] [blind]``."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.language.privacy.blind_half import Maker
from tests.language.privacy.blind_words import PLAIN
from tests.language.privacy.marked import Line, lines_of, without_capitals
from workbench.domain.personal import PersonalKind
from workbench.language.privacy import find_personal

NUMBERS = frozenset({PersonalKind.NIK, PersonalKind.PHONE, PersonalKind.ACCOUNT, PersonalKind.EMAIL})


@dataclass
class Count:
    """What was marked, found of it, proposed, and rightly proposed; a name counts only when it is found whole."""

    marked: int = 0
    found: int = 0
    proposed: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / self.marked if self.marked else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0


def counted(lines: Iterable[Line], kinds: frozenset[PersonalKind]) -> Count:
    """Count over lines. A hit is right when it touches what is marked; it finds what it holds whole."""
    count = Count()
    for line in lines:
        truths = [truth for truth in line.truths if truth.kind in kinds]
        every = find_personal(line.text)
        hits = [hit for hit in every if hit.kind in kinds]
        for truth in truths:
            count.marked += 1
            if any(hit.start <= truth.start and truth.end <= hit.end for hit in hits):
                count.found += 1
            else:
                count.missed.append(f"{line.text[truth.start : truth.end]} | {line.text}")
        for hit in hits:
            count.proposed += 1
            if any(hit.start < truth.end and truth.start < hit.end for truth in truths):
                count.right += 1
            else:
                count.wrong.append(
                    f"{line.text[hit.start : hit.end]} {hit.how} {hit.certainty} | {line.text}"
                )
    return count


def development_half() -> list[Line]:
    """The sentences written out, as they stand and in small letters, and those in which nobody is named."""
    lines = lines_of("development.txt") + lines_of("development_plain.txt")
    return lines + without_capitals(line for line in lines if not line.lower)


def blind_half() -> list[Line]:
    plain = [Line(line) for line in PLAIN]
    return [*Maker().lines(), *plain, *without_capitals(line for line in plain if not line.lower)]


def main(arguments: list[str]) -> None:
    lines = blind_half() if "blind" in arguments else development_half()
    report = [f"{'':12}{'case':8}{'marked':>7}{'recall':>8}{'precision':>10}"]
    for kind in PersonalKind:
        for case, some in _by_case(lines).items():
            count = counted(some, frozenset({kind}))
            report.append(
                f"{kind.value:12}{case:8}{count.marked:7}{count.recall:8.3f}{count.precision:10.3f}"
            )
            if "-v" in arguments:
                report += [f"  missed: {each}" for each in count.missed]
                report += [f"  wrong: {each}" for each in count.wrong]
    sys.stdout.write("\n".join(report) + "\n")


def _by_case(lines: list[Line]) -> dict[str, list[Line]]:
    return {
        "mixed": [line for line in lines if not line.lower],
        "lower": [line for line in lines if line.lower],
    }


if __name__ == "__main__":
    main(sys.argv[1:])
