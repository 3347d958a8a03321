"""From material to turns, speakers and what else the importer shows before anything is saved."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from workbench.domain.participants import Role
from workbench.domain.texts import count_words, refuse_unusable
from workbench.language.readers.material import Doubt, DoubtKind, Material, Part
from workbench.language.speakers.asides import asides_in
from workbench.language.speakers.choosing import Choice, labels_under
from workbench.language.speakers.given import given_labels, names_speakers
from workbench.language.speakers.headers import Headers, headers_of
from workbench.language.speakers.kinds import kind_of
from workbench.language.speakers.labels import Label
from workbench.language.speakers.lines import Line, lines_of
from workbench.language.speakers.marking import marks_of
from workbench.language.speakers.merging import merges_of
from workbench.language.speakers.names import plain_key
from workbench.language.speakers.presence import present_in
from workbench.language.speakers.profile import AUTO_PROFILE, LayoutChoice, Profile
from workbench.language.speakers.records import (
    MergeProposal,
    Recognised,
    RecognisedSpeaker,
    RecognisedTurn,
    RoleClue,
    RoleReason,
)
from workbench.language.speakers.roles import guess_role, role_in_title, who_asks
from workbench.language.speakers.splitting import sections
from workbench.language.speakers.tables import asides
from workbench.language.speakers.times import is_time_line, seconds
from workbench.language.speakers.timing import with_closing_times


def recognise(material: Material, profile: Profile = AUTO_PROFILE) -> Recognised:
    """Return the material's canonical text with the turns, speakers, kind and header facts that were recognised.

    ``profile`` is what a person said of the file; by itself it leaves everything to the evidence.

    Raises:
        TextUnusable: the text holds NUL characters or lone surrogates.
    """
    text = material.text
    refuse_unusable(text)
    lines = lines_of(material)
    headers = headers_of(lines[: _talk_begins(material, lines)])
    chosen = labels_under(profile, material, lines, headers, text)
    labels = chosen.labels
    turns = _turns(lines, chosen, headers, text)
    speakers = _speakers(turns, labels, headers, text, (material.path.stem, *headers.titles))
    merges = merges_of(speakers, turns, {**dict(headers.attributes), **headers.legend})
    kind, kind_from = kind_of(material.path.stem, headers.titles, speakers, material.format)
    return Recognised(
        text,
        tuple(turns),
        speakers,
        tuple(headers.attributes),
        kind,
        kind_from,
        (*headers.titles, *(f"{key}: {value}" for key, value in headers.attributes)),
        (*_doubts(chosen, len(sections(lines, material)), profile), *map(_one_person, merges)),
        chosen.layout,
        merges,
        present_in(_unspoken(lines, turns), headers),
        marks_of(material.passages),
    )


def _unspoken(lines: Sequence[Line], turns: Sequence[RecognisedTurn]) -> list[Line]:
    """Return the lines that are in nobody's turn: *Participant: Yes, well* is speech, and no list of who was there."""
    starts = [turn.start for turn in turns]
    return [
        line
        for line in lines
        if not (place := bisect_right(starts, line.start)) or line.start >= turns[place - 1].end
    ]


def _talk_begins(material: Material, lines: Sequence[Line]) -> int:
    """Return before which line headers may stand: anywhere, unless the format itself tells talk from what it is not."""
    if not names_speakers(material.passages):
        return len(lines)
    given = given_labels(material.passages, lines)
    return given[0].line if given else len(lines)


def _turns(lines: Sequence[Line], chosen: Choice, headers: Headers, text: str) -> list[RecognisedTurn]:
    labels = chosen.labels
    if chosen.layout is LayoutChoice.GIVEN:
        starts, times = [label.start for label in labels], [label.time for label in labels]
    else:
        starts, times = _with_time_lines(lines, labels)
    ends = sorted({*starts, *_closing(lines, headers), len(text)})
    beside = asides(lines)
    nobodys = asides_in(lines)
    later = {start: ends[place + 1] for place, start in enumerate(ends[:-1])}
    turns = []
    for label, start, time in zip(labels, starts, times, strict=True):
        end = _before(beside, _trimmed(lines, label, later.get(start, len(text)), nobodys))
        while end > start and text[end - 1] == "\n":
            end -= 1
        speech = min(label.text_start, end)
        while speech < end and text[speech].isspace():
            speech += 1
        turns.append(RecognisedTurn(label.name, start, speech, end, time))
    return with_closing_times(turns, text)


def _with_time_lines(lines: Sequence[Line], labels: Sequence[Label]) -> tuple[list[int], list[float | None]]:
    """Return where each label's turn starts and its time; a line with a time alone belongs to the label under it."""
    starts: list[int] = []
    times: list[float | None] = []
    labelled = {label.line for label in labels}
    for label in labels:
        own = lines[label.line]
        start, time = label.start, own.time if label.time is None and label.start == own.start else label.time
        above = label.line - 1
        while above >= 0 and lines[above].blank:
            above -= 1
        free = above >= 0 and above not in labelled and label.start == lines[label.line].start
        if free and is_time_line(lines[above].text):
            start, time = lines[above].start, seconds(lines[above].text) if time is None else time
        starts.append(start)
        times.append(time)
    return starts, times


def _closing(lines: Sequence[Line], headers: Headers) -> Iterable[int]:
    """Yield the positions at which somebody's turn is over though nobody else begins: header blocks and notes."""
    for line in lines:
        before_is_header = line.number - 1 in headers.lines
        if line.number in headers.lines and not before_is_header:
            yield line.start
        elif line.part is Part.NOTE:
            yield line.start
            return


def _trimmed(lines: Sequence[Line], label: Label, end: int, nobodys: frozenset[int]) -> int:
    """Return the turn's end without the blank lines, titles and lines that are nobody's at its close."""
    last = _line_at(lines, end - 1)
    while last > label.line and (lines[last].blank or lines[last].heading or last in nobodys):
        last -= 1
    return max(label.text_start if last == label.line else 0, min(end, lines[last].end)) if end else 0


def _before(beside: Sequence[tuple[int, int]], end: int) -> int:
    """Return the end of a turn without what stands beside its last words in a table's row."""
    place = bisect_left(beside, end, key=lambda span: span[1])
    low = beside[place][0] if place < len(beside) else end
    return min(low, end)


def _line_at(lines: Sequence[Line], position: int) -> int:
    low, high = 0, len(lines) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if lines[middle].start <= position:
            low = middle
        else:
            high = middle - 1
    return low


def _speakers(
    turns: Sequence[RecognisedTurn],
    labels: Sequence[Label],
    headers: Headers,
    text: str,
    titles: Sequence[str],
) -> tuple[RecognisedSpeaker, ...]:
    raws: dict[str, dict[str, None]] = defaultdict(dict)
    for label in labels:
        raws[label.name].setdefault(label.raw or label.name)
    said: dict[str, list[str]] = defaultdict(list)
    for turn in turns:
        said[turn.speaker].append(text[turn.text_start : turn.end])
    roles = _roles(said, raws, headers, titles)
    return tuple(
        RecognisedSpeaker(name, *roles[name], len(pieces), sum(map(count_words, pieces)), tuple(raws[name]))
        for name, pieces in said.items()
    )


def _roles(
    said: dict[str, list[str]], raws: dict[str, dict[str, None]], headers: Headers, titles: Sequence[str]
) -> dict[str, tuple[Role, RoleReason]]:
    roles = {name: guess_role(" ".join(raws[name]) or name, headers.about(name)) for name in said}
    played = {role for role, _ in roles.values()}
    for name, (role, _) in roles.items():
        part = headers.part_of(name) if role is Role.OTHER else ""
        # where labels themselves say who plays a part, a header's line about it may name helpers too
        if part and guess_role(part)[0] not in played:
            roles[name] = (guess_role(part)[0], RoleReason(RoleClue.LEGEND, part))
    if not any(role is Role.MODERATOR for role, _ in roles.values()):
        unknown = {name for name, (role, _) in roles.items() if role is Role.OTHER}
        writings: dict[str, list[str]] = defaultdict(list)
        for name in said:
            writings[plain_key(name) or name].append(name)
        pieces = {names[0]: [piece for name in names for piece in said[name]] for names in writings.values()}
        leader = who_asks({name: (sum("?" in each for each in of), len(of)) for name, of in pieces.items()})
        if leader is not None and leader[0] in unknown:
            alike = next(names for names in writings.values() if leader[0] in names)
            roles.update(dict.fromkeys(alike, (Role.MODERATOR, leader[1])))
    of_title = role_in_title(titles)
    for name, (role, _) in roles.items():
        if role is Role.OTHER and of_title[1].clue is RoleClue.TITLE:
            roles[name] = of_title
    return roles


def _doubts(chosen: Choice, interviews: int, profile: Profile) -> list[Doubt]:
    doubts = [Doubt(DoubtKind.ODD_LABEL, {"label": name}) for name in sorted(chosen.odd)]
    doubts += [
        Doubt(DoubtKind.SLIPPED_LABEL, {"label": label, "meant": meant}) for label, meant in chosen.slips
    ]
    if chosen.bare:
        doubts.append(Doubt(DoubtKind.UNLABELLED_ROWS, {"count": str(chosen.bare)}))
    if interviews > 1:
        doubts.append(Doubt(DoubtKind.SEVERAL_INTERVIEWS, {"count": str(interviews)}))
    if not chosen.labels and profile.layout is not LayoutChoice.NO_TURNS:
        doubts.append(Doubt(DoubtKind.NO_TURNS))
    return doubts


def _one_person(merge: MergeProposal) -> Doubt:
    return Doubt(DoubtKind.ONE_PERSON, {"names": ", ".join((merge.into, *merge.names))})
