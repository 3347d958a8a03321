"""Commands: help."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "F1", "keyboard",
        When.ALWAYS, "help",
        QT_TRANSLATE_NOOP("Actions", "Show every command with its keys")),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About this program"), "", "info",
        When.ALWAYS, "help",
        QT_TRANSLATE_NOOP("Actions", "Show version and licence")),
)  # fmt: skip
