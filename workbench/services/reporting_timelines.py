"""The timeline of a talk as a picture, in both languages."""

from workbench.domain.codes import brief_names
from workbench.domain.pictures import Frame, Lane, Stretch, Timeline
from workbench.domain.spans import Span
from workbench.domain.timelines import LaneKind, TalkTimeline, TimedStretch, TimeUnit
from workbench.services.reporting_choices import as_note, codings_words, moderator_words
from workbench.services.reporting_words import number

LED = "#9a9a9a"
"""What stands for moderators: grey, no code's colour."""
_WORDS: dict[str, dict[str, str]] = {
    "id": {
        LaneKind.CODE: "Kode sepanjang {name}",
        LaneKind.THEME: "Tema sepanjang {name}",
        LaneKind.SPEAKER: "Penutur sepanjang {name}",
        TimeUnit.WORDS: "kata sejak awal",
        TimeUnit.MINUTES: "menit rekaman",
        "led": "(moderator berbicara)",
        "untimed": "tanpa waktu dalam transkrip: diukur dalam kata",
        "described": "{lanes} lajur dari {length} {axis}: {names}.",
        "between": "antara waktu yang tercatat, menit dibagi rata menurut teks",
    },
    "en": {
        LaneKind.CODE: "Codes through {name}",
        LaneKind.THEME: "Themes through {name}",
        LaneKind.SPEAKER: "Speakers through {name}",
        TimeUnit.WORDS: "words from the start",
        TimeUnit.MINUTES: "minutes of the recording",
        "led": "(moderator speaks)",
        "untimed": "no times in the transcript: measured in words",
        "described": "{lanes} lanes over {length} {axis}: {names}.",
        "between": "between the times given, minutes are shared out evenly along the text",
    },
}  # fmt: skip
_MOST_NAMED = 12


def timeline_picture(found: TalkTimeline, language: str) -> Timeline:
    """Return the timeline as a picture; each stretch bears its place in the text as its key (``span_in``).

    Above the codes' lanes, in grey, stand the stretches in which who leads the talk speaks.
    """
    words = _WORDS[language]
    brief = brief_names(each.label for each in found.lanes)
    lanes = [
        Lane(brief[each.label], tuple(_stretch(one, each.label) for one in each.stretches), each.colour)
        for each in found.lanes
    ]
    if found.leading and found.lanes and found.wish.lanes is not LaneKind.SPEAKER:
        lanes.insert(
            0, Lane(words["led"], tuple(_stretch(each, words["led"]) for each in found.leading), LED)
        )
    timed = words["between"] if found.unit is TimeUnit.MINUTES else ""
    note = as_note(
        *(
            ()
            if found.wish.lanes is LaneKind.SPEAKER
            else (
                codings_words(found.codings, language),
                moderator_words(found.led, language, moderator=found.moderator),
            )
        ),
        timed if found.timed else words["untimed"],
    )
    names = [each.label for each in found.lanes]
    described = words["described"].format(
        lanes=number(len(names), language),
        length=number(round(found.length), language),
        axis=words[found.unit],
        names=", ".join(names[:_MOST_NAMED]) + ("…" if len(names) > _MOST_NAMED else ""),
    )
    title = words[found.wish.lanes].format(name=found.name)
    return Timeline(Frame(title, described, language, note), tuple(lanes), found.length, words[found.unit])


def span_in(key: str) -> Span:
    """Return the place in the text that a stretch's key means."""
    start, _sign, end = key.partition("-")
    return Span(int(start), int(end))


def _stretch(each: TimedStretch, label: str) -> Stretch:
    said = f"{label}: “{each.words}”" if each.words else label
    return Stretch(each.start, each.end, f"{each.span.start}-{each.span.end}", said)
