"""Small lessons in our own words, and generated ones, for the tests of the learner."""

from collections.abc import Iterable, Sequence
from random import Random

from workbench.language.learning.lesson import CodeFacts, Lesson, Marked, Talk, Unit

SIGNAL, COSTS, DATA = "c-signal", "c-costs", "c-data"
VOCABULARY = {
    SIGNAL: ["sinyal", "jaringan", "hilang", "bukit", "hujan", "internet", "lemah", "putus"],
    COSTS: ["bensin", "pulsa", "uang", "sendiri", "biaya", "ongkos", "kantong", "bayar"],
    DATA: ["data", "keluarga", "nik", "rekening", "desil", "terhapus", "bansos", "salah"],
}
IDLE = ["ya", "itu", "kami", "yang", "di", "tidak", "sudah", "kalau", "ada", "waktu", "rapat", "hari", "ibu"]
CODES = (
    CodeFacts(COSTS, terms=((("bensin",), 0.9), (("uang", "sendiri"), 0.8))),
    CodeFacts(DATA),
    CodeFacts(SIGNAL, terms=((("sinyal",), 0.9),)),
)


def talk(*texts: str, source: str = "talk", leads: Iterable[int] = ()) -> Talk:
    asking = set(leads)
    units: list[Unit] = []
    start = 0
    for at, text in enumerate(texts):
        units.append(Unit(start, start + len(text), tuple(text.split()), turn=at, leads=at in asking))
        start += len(text) + 1
    return Talk(source, tuple(units))


def marked(of: Talk, codes: Sequence[Iterable[str]], decided: bool = True) -> Marked:
    none = frozenset[str]()
    return Marked(of, tuple(map(frozenset, codes)), (decided,) * len(codes), (none,) * len(codes))


def made_up(seed: int, sources: int = 6, units: int = 30, clear: float = 1.0) -> Lesson:
    """Return a lesson whose codes go with words; ``clear`` is how often they do."""
    chance = Random(seed)
    talks = [_made_up(chance, f"s-{number}", units, clear) for number in range(sources)]
    return Lesson(CODES, tuple(talks))


def _made_up(chance: Random, source: str, units: int, clear: float) -> Marked:
    texts: list[str] = []
    codes: list[list[str]] = []
    for _ in range(units):
        code = chance.choice([*VOCABULARY, ""])
        words = chance.sample(IDLE, 5)
        if code:
            words += chance.sample(VOCABULARY[code], 3)
        chance.shuffle(words)
        texts.append(" ".join(words))
        told = code if chance.random() < clear else chance.choice([*VOCABULARY, ""])
        codes.append([told] if told else [])
    return marked(talk(*texts, source=source), codes)
