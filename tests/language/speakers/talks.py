"""Who says what, in order: questions and answers, short and long, with what misleads a reader of labels."""

from dataclasses import dataclass
from random import Random

from tests.language.speakers.casts import Cast, Person
from tests.language.speakers.words_spoken import Pool

FEWEST, MOST = 14, 60


@dataclass(frozen=True, slots=True)
class Said:
    """One turn: who speaks, and the paragraphs of what they say."""

    person: Person
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Habits:
    """How often a talk has a second paragraph, a misleading one, a very short answer; and whether it is in English."""

    goes_on: float = 0.15
    traps: float = 0.06
    short: float = 0.2
    english: bool = False
    asks: float = 0.85


def talk(random: Random, cast: Cast, pool: Pool, habits: Habits, turns: int = 0) -> list[Said]:
    """Return a talk in which the one who asks comes back after one to four answers, and everybody speaks twice."""
    asking = next(person for person in cast if person.asks)
    others = [person for person in cast if person is not asking]
    spoken: list[Said] = []
    waiting = others * 2
    random.shuffle(waiting)
    length = turns or random.randint(FEWEST, MOST)
    while len(spoken) < length or waiting:
        spoken.append(Said(asking, _paragraphs(random, pool, habits, asks=random.random() < habits.asks)))
        last = asking
        for _ in range(1 if len(others) == 1 else random.randint(1, 4)):
            free = [person for person in others if person is not last] or others
            wanted = [person for person in waiting if person in free]
            last = wanted[0] if wanted else random.choice(free)
            if last in waiting:
                waiting.remove(last)
            spoken.append(Said(last, _paragraphs(random, pool, habits, asks=random.random() < 0.04)))
    return spoken


def _paragraphs(random: Random, pool: Pool, habits: Habits, *, asks: bool) -> tuple[str, ...]:
    first = _speech(random, pool, habits, asks=asks)
    if random.random() < habits.traps / 2:
        first = f"{first} {random.choice(pool.traps)}"
    paragraphs = [first]
    while random.random() < habits.goes_on:
        paragraphs.append(_speech(random, pool, habits, asks=asks))
    if random.random() < habits.traps:
        paragraphs.append(random.choice(pool.traps))
    return tuple(paragraphs)


def _speech(random: Random, pool: Pool, habits: Habits, *, asks: bool) -> str:
    questions = pool.english_questions if habits.english else pool.questions
    answers = pool.english_answers if habits.english else pool.answers
    if asks:
        lead = [random.choice(answers)] if random.random() < 0.2 else []
        return " ".join((*lead, random.choice(questions)))
    if random.random() < habits.short and not habits.english:
        return random.choice(pool.short)
    return " ".join(random.sample(answers, random.choice((1, 1, 2, 3, 4))))
