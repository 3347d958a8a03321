"""Commands: tables and pictures of the coding."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("show_matrix", QT_TRANSLATE_NOOP("Actions", "&Matrix"), "Ctrl+Alt+X", "table",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Count anything by anything else: codes, districts, roles, attributes, coders")),
)  # fmt: skip
