"""What looks at a session's words while they are written: marks of personal data, and themes that a note is about."""

from collections.abc import Iterable
from typing import Final

from workbench.domain.ids import CodeId
from workbench.ui.panels.in_place import InPlaceText
from workbench.ui.panels.note_suggestions import NoteSuggestions
from workbench.ui.panels.scanned_text import scan_while_typing
from workbench.ui.panels.session_discussion import SessionDiscussion
from workbench.ui.sitting import Sitting

_WATCHED: Final = "watched"


def watch(sitting: Sitting, fields: Iterable[InPlaceText]) -> None:
    """Mark what looks like personal data in fields; those that are watched already are passed over."""
    for field in fields:
        if not field.property(_WATCHED):
            field.setProperty(_WATCHED, True)
            scan_while_typing(field, sitting)


def suggest_themes(sitting: Sitting, discussion: SessionDiscussion) -> NoteSuggestions:
    """Offer themes for what was discussed of a case, under the field in which it is written."""
    field = discussion.discussed.text
    made = NoteSuggestions(
        sitting,
        field,
        tied=lambda: [tie.code for tie in discussion.themes.ties()],
        refused=lambda: [CodeId(each) for each in discussion.refused],
        parent=discussion.discussed,
    )
    made.accepted.connect(lambda code: discussion.themes.add(CodeId(code), 1))
    made.refused_.connect(discussion.refuse)
    discussion.themes.changed.connect(made.ties_changed)
    layout = discussion.discussed.layout()
    assert layout is not None
    layout.addWidget(made)
    return made
