"""Commands: framework matrices."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("show_framework", QT_TRANSLATE_NOOP("Actions", "&Framework matrix"), "Ctrl+Alt+W", "note",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Sum up in your own words what each theme says in each district or by whom")),
    ActionSpec("next_stale", QT_TRANSLATE_NOOP("Actions", "Next summ&ary to read again"), "F9", "next",
        When.PROJECT | When.FRAMEWORK, "tables/framework",
        QT_TRANSLATE_NOOP("Actions", "Go to the next summary whose codings changed since it was written")),
    ActionSpec("confirm_summary", QT_TRANSLATE_NOOP("Actions", "The summary is still tr&ue"), "Ctrl+Alt+Return",
        "check", EDITABLE | When.SUMMARY, "tables/framework",
        QT_TRANSLATE_NOOP("Actions", "Say that the summary is true of the codings as they are now")),
    ActionSpec("insert_quotation", QT_TRANSLATE_NOOP("Actions", "Insert the &quotation"), "Ctrl+Alt+Q", "quote",
        EDITABLE | When.CELL_CODING, "tables/framework",
        QT_TRANSLATE_NOOP("Actions", "Put the marked quotation into the summary, which then rests on it")),
    ActionSpec("remove_summary", QT_TRANSLATE_NOOP("Actions", "Remo&ve the summary"), "", "trash",
        EDITABLE | When.SUMMARY, "tables/framework",
        QT_TRANSLATE_NOOP("Actions", "Throw the summary of the marked cell away; can be undone")),
    ActionSpec("export_framework", QT_TRANSLATE_NOOP("Actions", "&Export the framework matrix…"), "", "export",
        When.PROJECT | When.FRAMEWORK, "tables/framework",
        QT_TRANSLATE_NOOP("Actions", "Write the summaries to Word, Excel or CSV")),
)  # fmt: skip
