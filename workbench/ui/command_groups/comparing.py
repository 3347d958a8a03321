"""Commands: comparing groups of the material, and what does not fit a theme."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("compare_groups", QT_TRANSLATE_NOOP("Actions", "Compare &districts…"), "Ctrl+Alt+H", "compare",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions",
            "Hold districts, roles or sources against each other; the marked district is among them")),
    ActionSpec("show_negative_cases", QT_TRANSLATE_NOOP("Actions", "&Negative cases…"), "Ctrl+Alt+J", "counter",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Where the marked theme or code is missing, and what speaks against it")),
    ActionSpec("export_comparison", QT_TRANSLATE_NOOP("Actions", "Export the com&parison…"), "", "export",
        When.PROJECT | When.COMPARED, "tables/compare",
        QT_TRANSLATE_NOOP("Actions", "Write the comparison with its quotations to Word, or as a sheet to Excel")),
    ActionSpec("save_comparison", QT_TRANSLATE_NOOP("Actions", "Save the comparison…"), "", "check",
        EDITABLE | When.COMPARED, "tables/compare",
        QT_TRANSLATE_NOOP("Actions", "Keep the comparison under a name; it is made anew whenever it is opened")),
    ActionSpec("export_negative_cases", QT_TRANSLATE_NOOP("Actions", "Export the negative cases…"), "", "export",
        When.PROJECT | When.NEGATIVE, "tables/compare",
        QT_TRANSLATE_NOOP("Actions", "Write where it is missing, and what speaks against it, to Word, Excel or CSV"),
        begins_group=True),
)  # fmt: skip
