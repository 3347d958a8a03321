"""Commands: what is shown and how."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("show_participation", QT_TRANSLATE_NOOP("Actions", "Par&ticipation"), "Ctrl+Shift+P", "participation",
        When.PROJECT, "view",
        QT_TRANSLATE_NOOP("Actions", "Show who speaks how much, who speaks after whom, and who says nothing")),
    ActionSpec("dark", QT_TRANSLATE_NOOP("Actions", "&Dark appearance"), "Ctrl+Shift+D", "moon",
        When.ALWAYS, "view",
        QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"), checkable=True, begins_group=True),
    ActionSpec("switch_language", QT_TRANSLATE_NOOP("Actions", "Bahasa &Indonesia"), "Ctrl+Shift+L", "language",
        When.ALWAYS, "view",
        QT_TRANSLATE_NOOP("Actions", "Switch between Indonesian and English")),
    ActionSpec("reset_layout", QT_TRANSLATE_NOOP("Actions", "Put panels &back"), "", "",
        When.PROJECT, "view",
        QT_TRANSLATE_NOOP("Actions", "Bring every panel back to where it was at first"),
        begins_group=True),
)  # fmt: skip
