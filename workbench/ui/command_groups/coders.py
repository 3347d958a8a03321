"""Commands: who codes, whose codings show, and the history of what they did."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

HISTORY_COMMANDS = (
    ActionSpec("history", QT_TRANSLATE_NOOP("Actions", "&History"), "Ctrl+H", "clock",
        When.PROJECT, "edit",
        QT_TRANSLATE_NOOP("Actions", "Show every step that was done, by whom and when, and go back to any of them")),
)  # fmt: skip
COMMANDS = (
    ActionSpec("switch_coder", QT_TRANSLATE_NOOP("Actions", "Change &coder…"), "Ctrl+Shift+C", "person",
        When.PROJECT, "coders",
        QT_TRANSLATE_NOOP("Actions", "Say under which name you code, and whose codings show")),
    ActionSpec("rename_coder", QT_TRANSLATE_NOOP("Actions", "&Rename the coder…"), "", "pencil",
        EDITABLE, "coders",
        QT_TRANSLATE_NOOP("Actions", "Call the coder who works now otherwise; all codings stay theirs")),
    ActionSpec("show_own_codings", QT_TRANSLATE_NOOP("Actions", "Show only &my codings"), "", "filter",
        When.PROJECT, "coders",
        QT_TRANSLATE_NOOP("Actions", "Keep what the others coded out of the transcript; counts stay as they are"),
        begins_group=True),
    ActionSpec("show_everybody", QT_TRANSLATE_NOOP("Actions", "Show &everybody's codings"), "", "people",
        When.PROJECT, "coders",
        QT_TRANSLATE_NOOP("Actions", "Show the codings of all coders again")),
    ActionSpec("compare_coders", QT_TRANSLATE_NOOP("Actions", "Com&pare two coders…"), "Ctrl+Alt+C", "merge",
        When.PROJECT, "coders",
        QT_TRANSLATE_NOOP("Actions", "See the codings of two coders on a source side by side, and settle differences"),
        begins_group=True),
    ActionSpec("blind_mode", QT_TRANSLATE_NOOP("Actions", "&Blind mode"), "", "",
        EDITABLE, "coders",
        QT_TRANSLATE_NOOP("Actions", "Let each coder see nothing of what the others coded, nor how much"),
        checkable=True, begins_group=True),
)  # fmt: skip
