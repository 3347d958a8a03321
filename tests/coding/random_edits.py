"""A transcript that is corrected at random and remembers which of its letters is which letter of the first version."""

import random
from collections.abc import Callable

from workbench.domain.spans import Span

PHRASES = ("iya betul", "saya kira begitu", "kalau di sini", "ya ampun", "itu dia", "tidak tahu juga")
WORDS = tuple(
    f"{first}{second}"
    for first in ("ru", "po", "ga", "la", "be", "ke", "si")
    for second in ("mah", "ras", "nyal", "tu", "pan")
)
EXTRA = ("memang", "barangkali", "misalnya", "eh", "anu", "pokoknya")


def transcript(dice: random.Random, paragraphs: int = 30) -> str:
    """Make a talk in which phrases and whole paragraphs come again and again."""
    lines = []
    for number in range(paragraphs):
        speaker = f"P{dice.randrange(1, 5)}"
        if dice.random() < 0.2:
            lines.append(f"{speaker}: {dice.choice(PHRASES).capitalize()}.")
            continue
        said = [f"{dice.choice(WORDS)}{number}"]
        for _ in range(dice.randrange(1, 12)):
            said += dice.choice(PHRASES).split() if dice.random() < 0.3 else [dice.choice(WORDS)]
            if dice.random() < 0.2:
                said[-1] += dice.choice([",", ".", "?"])
        lines.append(f"{speaker}: {' '.join(said)}.")
    return "\n".join(lines) + "\n"


class History:
    """The letters of a text, each with a number that it keeps; a copied letter knows whose copy it is."""

    def __init__(self, text: str, dice: random.Random) -> None:
        self.dice = dice
        self.letters = list(text)
        self.numbers = list(range(len(text)))
        self.size = len(text)
        self.next = len(text)
        self.copied: dict[int, int] = {}
        self.unsure: set[int] = set()
        """Letters of paragraphs that were doubled and of which the first was touched afterwards."""

    @property
    def text(self) -> str:
        return "".join(self.letters)

    def root(self, number: int) -> int | None:
        """Return the letter of the first version from which a letter comes, or None for one that was typed."""
        number = self.copied.get(number, number)
        return number if number < self.size else None

    def edit(self) -> str:
        """Change something, and say what."""
        change: Callable[[], None] = self.dice.choice(
            [
                self.insert,
                self.delete,
                self.replace,
                self.double,
                self.move,
                self.swap,
                self.capitals,
                self.slip,
            ]
        )
        change()
        return change.__name__

    def insert(self) -> None:
        at = self.dice.choice(self._words())[1]
        self._put(at, at, " " + self._said())

    def delete(self) -> None:
        words = self._words()
        first = self.dice.randrange(len(words))
        last = min(len(words) - 1, first + self.dice.choice([0, 0, 1, 2, 5, 20]))
        self._put(words[first][0], words[last][1], "")

    def replace(self) -> None:
        start, end = self.dice.choice(self._words())
        self._put(start, end, self._said())

    def capitals(self) -> None:
        start, end = self.dice.choice(self._words())
        self._put(start, end, self.text[start:end].swapcase())

    def slip(self) -> None:
        start, end = self.dice.choice(self._words())
        word = list(self.text[start:end])
        self.dice.shuffle(word)
        self._put(start, end, "".join(word))

    def double(self) -> None:
        """Copy a paragraph to some other place, or right behind itself."""
        found = self._own_paragraph()
        if found is None:
            return
        start, end = found
        letters, numbers = self.letters[start:end], self.numbers[start:end]
        copies = [self._new() for _ in numbers]
        for copy, number in zip(copies, numbers, strict=True):
            self.copied[copy] = self.copied.get(number, number)
        at = end if self.dice.random() < 0.5 else self.dice.choice(self._paragraphs())[0]
        self.letters[at:at] = letters
        self.numbers[at:at] = copies

    def move(self) -> None:
        found = self._own_paragraph()
        if found is None:
            return
        start, end = found
        self._touch(start, end)
        letters, numbers = self.letters[start:end], self.numbers[start:end]
        del self.letters[start:end], self.numbers[start:end]
        at = self.dice.choice(self._paragraphs())[0]
        self.letters[at:at] = letters
        self.numbers[at:at] = numbers

    def swap(self) -> None:
        """Let two neighbouring words change places."""
        words = self._words()
        at = self.dice.randrange(len(words) - 1)
        (start, end), (later, last) = words[at], words[at + 1]
        if self.letters[start:end] == self.letters[later:last]:
            return
        self._touch(start, last)
        for kept in (self.letters, self.numbers):
            kept[start:last] = [*kept[later:last], *kept[end:later], *kept[start:end]]  # type: ignore[index]

    def place(self, numbers: range) -> Span | None:
        """Return where letters stand now, when they still stand side by side."""
        if numbers[0] not in self.numbers:
            return None
        start = self.numbers.index(numbers[0])
        whole = self.numbers[start : start + len(numbers)] == list(numbers)
        return Span(start, start + len(numbers)) if whole else None

    def _said(self) -> str:
        return self.dice.choice(PHRASES) if self.dice.random() < 0.4 else self.dice.choice([*WORDS, *EXTRA])

    def _new(self) -> int:
        self.next += 1
        return self.next - 1

    def _put(self, start: int, end: int, typed: str) -> None:
        self._touch(start, max(end, start + 1))
        self.letters[start:end] = typed
        self.numbers[start:end] = [self._new() for _ in typed]

    def _touch(self, start: int, end: int) -> None:
        """Once a doubled paragraph or its neighbour is touched, no text can tell which of the two was the first."""
        paragraphs = self._paragraphs()
        hit = [place for place, (low, high) in enumerate(paragraphs) if low < end and start < high]
        for low, high in paragraphs[max(0, hit[0] - 1) : hit[-1] + 2]:
            self.unsure.update(self.numbers[low:high])

    def _words(self) -> list[tuple[int, int]]:
        text, found, start = self.text + " ", [], 0
        for at, letter in enumerate(text):
            if letter.isspace():
                if start < at:
                    found.append((start, at))
                start = at + 1
        return found

    def _paragraphs(self) -> list[tuple[int, int]]:
        found, start = [], 0
        for line in self.text.split("\n"):
            found.append((start, start + len(line) + 1))
            start += len(line) + 1
        return found[:-1]

    def _own_paragraph(self) -> tuple[int, int] | None:
        """Return a paragraph whose words, whoever says them, are said once, if the dice find one."""
        paragraphs = self._paragraphs()
        text = self.text.casefold()
        for _ in range(5):
            start, end = self.dice.choice(paragraphs)
            words = text[start:end].partition(": ")[2]
            if words and text.count(words) == 1:
                return start, end
        return None
