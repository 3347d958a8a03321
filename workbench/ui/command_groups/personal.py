"""Commands: personal data: found, reviewed, masked in what leaves the project."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

_MARKED = EDITABLE | When.PERSONAL

COMMANDS = (
    ActionSpec("personal_data", QT_TRANSLATE_NOOP("Actions", "Personal &data"), "Ctrl+Alt+P", "lock",
        When.PROJECT, "people",
        QT_TRANSLATE_NOOP("Actions", "Review what may tell who somebody is, in all sources"), begins_group=True),
    ActionSpec("find_personal", QT_TRANSLATE_NOOP("Actions", "&Find personal data"), "", "search",
        EDITABLE, "people",
        QT_TRANSLATE_NOOP("Actions", "Look through all sources for names, numbers and addresses; nothing is replaced")),
    ActionSpec("mark_personal", QT_TRANSLATE_NOOP("Actions", "Mark the s&election as personal data…"), "Ctrl+Alt+N",
        "", EDITABLE | When.DESK | When.SELECTION, "people",
        QT_TRANSLATE_NOOP("Actions", "Mark the selected words as personal data that the search did not find")),
    ActionSpec("mask_personal", QT_TRANSLATE_NOOP("Actions", "M&ask"), "M", "check",
        _MARKED, "people",
        QT_TRANSLATE_NOOP("Actions", "Let a pseudonym stand for the marked words in copies; the text stays as it is"),
        local=True, begins_group=True),
    ActionSpec("keep_personal", QT_TRANSLATE_NOOP("Actions", "&Keep as it is"), "K", "cross",
        _MARKED, "people",
        QT_TRANSLATE_NOOP("Actions", "Say that the marked words tell nobody's name and may stand in copies"),
        local=True),
    ActionSpec("mask_same", QT_TRANSLATE_NOOP("Actions", "Mask a&ll that say the same"), "Shift+M", "",
        _MARKED, "people",
        QT_TRANSLATE_NOOP("Actions", "Mask the same name or number everywhere, in one step"), local=True),
    ActionSpec("keep_same", QT_TRANSLATE_NOOP("Actions", "Keep all t&hat say the same"), "Shift+K", "",
        _MARKED, "people",
        QT_TRANSLATE_NOOP("Actions", "Keep the same name or number everywhere as it is, in one step"), local=True),
    ActionSpec("name_pseudonym", QT_TRANSLATE_NOOP("Actions", "Pse&udonym…"), "P", "pencil",
        _MARKED, "people",
        QT_TRANSLATE_NOOP("Actions", "Say by which pseudonym, and so who is meant where two bear one name"),
        local=True),
    ActionSpec("reopen_personal", QT_TRANSLATE_NOOP("Actions", "&Review again"), "O", "undo",
        _MARKED, "people",
        QT_TRANSLATE_NOOP("Actions", "Take back what was decided of the marked words"), local=True),
    ActionSpec("unmark_personal", QT_TRANSLATE_NOOP("Actions", "Remo&ve the mark"), "Del", "trash",
        _MARKED, "people",
        QT_TRANSLATE_NOOP("Actions", "Take the mark away, as though the words had never been found"), local=True),
    ActionSpec("pseudonym_key", QT_TRANSLATE_NOOP("Actions", "Ke&y of pseudonyms…"), "", "lock",
        When.PROJECT, "people",
        QT_TRANSLATE_NOOP("Actions", "Open the encrypted file beside the project that says whom a pseudonym means"),
        begins_group=True),
)  # fmt: skip
COPIES = (
    ActionSpec("export_redacted", QT_TRANSLATE_NOOP("Actions", "Export re&dacted transcripts…"), "", "export",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Write copies of the transcripts in which what is masked is replaced")),
    ActionSpec("mask_exports", QT_TRANSLATE_NOOP("Actions", "&Mask personal data in exports"), "", "",
        EDITABLE, "project",
        QT_TRANSLATE_NOOP("Actions", "Replace what is masked in every table, list and memo that leaves the project"),
        checkable=True),
)  # fmt: skip
"""What stands with the other exports in the project's menu."""
