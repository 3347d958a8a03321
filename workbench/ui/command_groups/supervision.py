"""Commands: case supervision."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("new_case", QT_TRANSLATE_NOOP("Actions", "New &case…"), "Ctrl+Shift+K", "plus",
        EDITABLE | When.SUPERVISION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Open a supervision case under a code name")),
    ActionSpec("edit_case", QT_TRANSLATE_NOOP("Actions", "&Edit the case…"), "Ctrl+Shift+E", "pencil",
        EDITABLE | When.CASE, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Change the case's situation, risk, components or themes")),
    ActionSpec("find_case", QT_TRANSLATE_NOOP("Actions", "&Find a case"), "Ctrl+Shift+F", "search",
        When.PROJECT | When.SUPERVISION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Go to the filter over the cases")),
    ActionSpec("log_session", QT_TRANSLATE_NOOP("Actions", "&Log a session"), "Ctrl+Shift+S", "memo",
        EDITABLE | When.SUPERVISION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Write down a supervision meeting: cases, decisions, reasons, follow-ups"),
        begins_group=True),
    ActionSpec("review_action", QT_TRANSLATE_NOOP("Actions", "&Review the follow-up…"), "R", "search",
        EDITABLE | When.OPEN_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Note how the follow-up stands; it stays open"), local=True, begins_group=True),
    ActionSpec("start_action", QT_TRANSLATE_NOOP("Actions", "&Start the follow-up"), "S", "next",
        EDITABLE | When.NEW_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Say that somebody is at it"), local=True),
    ActionSpec("finish_action", QT_TRANSLATE_NOOP("Actions", "Follow-up is &done…"), "D", "check",
        EDITABLE | When.OPEN_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Say what shows that it was done"), local=True),
    ActionSpec("verify_action", QT_TRANSLATE_NOOP("Actions", "&Verify the follow-up"), "V", "check",
        EDITABLE | When.DONE_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Confirm as supervisor that it was done"), local=True),
    ActionSpec("cancel_action", QT_TRANSLATE_NOOP("Actions", "&Give the follow-up up…"), "X", "cross",
        EDITABLE | When.OPEN_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Cancel it, with the reason"), local=True),
)  # fmt: skip
