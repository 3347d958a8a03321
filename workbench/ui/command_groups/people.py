"""Commands: who speaks."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("participants", QT_TRANSLATE_NOOP("Actions", "&Participants…"), "Ctrl+Shift+O", "people",
        When.PROJECT, "people",
        QT_TRANSLATE_NOOP("Actions", "See everybody who speaks, and say what is known of them and who is one person")),
    ActionSpec("import_participants", QT_TRANSLATE_NOOP("Actions", "&Import participants from a sheet…"), "", "import",
        EDITABLE, "people",
        QT_TRANSLATE_NOOP("Actions", "Bring in sex, age, role and your own columns, one participant a row")),
    ActionSpec("assign_turn", QT_TRANSLATE_NOOP("Actions", "&Who speaks here…"), "Ctrl+Shift+W", "person",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Say who speaks in the turn at the caret, or who says the selected words"),
        begins_group=True),
    ActionSpec("split_turn", QT_TRANSLATE_NOOP("Actions", "&Split the turn at the caret"), "Ctrl+Shift+Return", "",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Let a new turn of the same speaker begin at the caret; no coding moves")),
    ActionSpec("join_turns", QT_TRANSLATE_NOOP("Actions", "&Join with the next turn"), "Ctrl+Shift+J", "merge",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Let the turn at the caret and the next be one; no coding moves")),
    ActionSpec("unmark_turn", QT_TRANSLATE_NOOP("Actions", "This is &no turn"), "", "cross",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Leave the words of the turn at the caret to nobody")),
    ActionSpec("leave_out_moderator", QT_TRANSLATE_NOOP("Actions", "Leave &moderators' talk out of counts"), "", "",
        EDITABLE, "people",
        QT_TRANSLATE_NOOP("Actions", "Count no coding that begins in a moderator's turn, in tables, lists and Word"),
        checkable=True, begins_group=True),
)  # fmt: skip
