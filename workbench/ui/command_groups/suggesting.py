"""Commands: the machine's suggestions as a whole."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("suggestion_ledger", QT_TRANSLATE_NOOP("Actions", "&Ledger of suggestions"), "", "list",
        When.PROJECT, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Show what was suggested, what became of it, and whether the promise was kept"),
        begins_group=True),
    ActionSpec("withdraw_run", QT_TRANSLATE_NOOP("Actions", "&Withdraw a run…"), "", "undo",
        EDITABLE | When.RUN, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Take back every coding that came of the marked run's suggestions, in one step")),
)  # fmt: skip
