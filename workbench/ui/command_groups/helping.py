"""Commands: help."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "F1", "keyboard",
        When.ALWAYS, "help",
        QT_TRANSLATE_NOOP("Actions", "Show every command with its keys")),
    ActionSpec("key_sheet", QT_TRANSLATE_NOOP("Actions", "Keys for &this place"), "?", "",
        When.ALWAYS, "help",
        QT_TRANSLATE_NOOP("Actions", "Lay the keys that work now over the window; any key takes them away")),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About this program"), "", "info",
        When.ALWAYS, "help",
        QT_TRANSLATE_NOOP("Actions", "Show version and licence")),
)  # fmt: skip
