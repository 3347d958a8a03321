"""What is marked at the coding desk: what a memo that is begun there is about."""

from workbench.domain.codings import Segment
from workbench.domain.memos import THE_PROJECT, MemoTarget, Subject
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.panels.segment_panel import SegmentPanel
from workbench.ui.panels.sources_panel import SourcesPanel
from workbench.ui.panels.transcript_panel import TranscriptPanel


def subject_at(
    transcript: TranscriptPanel, segment: SegmentPanel, codes: CodesPanel, sources: SourcesPanel
) -> Subject:
    """Return what a person means who writes a memo now.

    That is the code or source whose list has the keyboard; else selected words, the marked segment, the open source.
    """
    focus = transcript.window().focusWidget()
    code, source = codes.current(), sources.current()
    if code is not None and codes.isAncestorOf(focus):
        return Subject(MemoTarget.CODE, code)
    if source is not None and sources.isAncestorOf(focus):
        return Subject(MemoTarget.SOURCE, source)
    coding, memo = segment.current(), segment.current_memo()
    words = _selected(transcript)
    if words is not None:
        return Subject(MemoTarget.SOURCE, words.source, words)
    if coding is not None:
        return Subject(MemoTarget.CODING, coding.id)
    if memo is not None:
        return memo.subject
    if transcript.source is not None:
        return Subject(MemoTarget.SOURCE, transcript.source)
    return THE_PROJECT


def _selected(transcript: TranscriptPanel) -> Segment | None:
    """Return the words that are selected, the first where there are several stretches."""
    reading, spans = transcript.reading, transcript.ways.spans()
    if reading is None or not spans:
        return None
    return Segment(reading.source.id, spans[0], spans[0].of(reading.text), reading.source.sha256)
