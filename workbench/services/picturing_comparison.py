"""A comparison as a picture: a row of bars for each theme or code, one for each group."""

from workbench.domain.comparisons import Comparison
from workbench.domain.pictures import Bars, Frame, Part, Series
from workbench.services.comparison_words import ComparisonWords
from workbench.services.reporting_words import listed

MOST_ROWS = 20
"""More rows than that can't be read in one picture: those with the clearest differences are drawn."""
SEPARATOR = "|"


def comparison_picture(words: ComparisonWords, comparison: Comparison) -> Bars:
    """Return the bars. The key of each is the row's id and the group's, with a stroke between."""
    wish = comparison.wish
    clearest = sorted(comparison.rows, key=lambda row: -max(each.likelihood for each in row.standings))
    kept = {each.heading.id for each in clearest[:MOST_ROWS]}
    rows = [each for each in comparison.rows if each.heading.id in kept]
    names = [words.group(wish.by, each.heading) for each in comparison.groups]
    series = tuple(
        Series(
            name,
            tuple(
                Part(
                    row.standings[place].rate,
                    f"{row.heading.id}{SEPARATOR}{group.heading.id}",
                    f"{name}, {row.heading.label}: {words.rate(wish, row.standings[place].rate)}",
                    words.share(wish, row.standings[place].rate)
                    + ("*" if row.standings[place].typical else ""),
                )
                for row in rows
            ),
        )
        for place, (name, group) in enumerate(zip(names, comparison.groups, strict=True))
    )
    title = words.say(f"Perbandingan {listed(names, 'id')}", f"Comparison of {listed(names, 'en')}")
    axis = f"{words.measure(wish.measure)} {words.base(wish)}"
    return Bars(
        Frame(title, f"{title}: {axis}", words.language, _note(words, comparison)),
        tuple(each.heading.label for each in rows),
        series,
        axis,
    )


def _note(words: ComparisonWords, comparison: Comparison) -> str:
    parts = [words.talk(moderator=comparison.moderator), words.say("*: khas", "*: typical")]
    hidden = len(comparison.rows) - MOST_ROWS
    if hidden > 0:
        parts.append(
            words.say(
                f"{hidden} baris dengan perbedaan paling kecil tidak digambar",
                f"{words.counted(hidden, '', 'row')} with the smallest differences not drawn",
            )
        )
    told = "; ".join(parts)
    return f"{told[0].upper()}{told[1:]}. {words.left_out(comparison)}".strip()
