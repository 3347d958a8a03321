"""Commands: how good the suggestions are."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("suggestion_quality", QT_TRANSLATE_NOOP("Actions", "How &good the suggestions are"), "", "check",
        When.PROJECT, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Show how often suggestions were right on sources that the machine had not seen"),
        begins_group=True),
    ActionSpec("measure_quality", QT_TRANSLATE_NOOP("Actions", "&Measure how good they are"), "", "clock",
        When.PROJECT, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Hold each source back in turn, and see what would have been suggested in it")),
    ActionSpec("mistake_mine", QT_TRANSLATE_NOOP("Actions", "The mistake is m&ine"), "1", "person",
        EDITABLE | When.OWN_MISTAKE, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Give the code that the machine gave, or take away the one that it did not"),
        local=True),
    ActionSpec("mistake_machines", QT_TRANSLATE_NOOP("Actions", "The mistake is t&he machine's"), "2", "cross",
        EDITABLE | When.MISTAKE, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Refuse what the machine gave, or note that your coding stands"), local=True),
    ActionSpec("copy_quality", QT_TRANSLATE_NOOP("Actions", "Cop&y the table of codes"), "Ctrl+C", "copy",
        When.PROJECT | When.QUALITY, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Put the table on the clipboard, for Word and for a spreadsheet"), local=True),
    ActionSpec("export_quality", QT_TRANSLATE_NOOP("Actions", "E&xport the table of codes…"), "", "export",
        When.PROJECT | When.QUALITY, "suggestions",
        QT_TRANSLATE_NOOP("Actions", "Write the table to Word, Excel or CSV")),
)  # fmt: skip
