"""Commands: comparing groups of the material, and what does not fit a theme."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("compare_groups", QT_TRANSLATE_NOOP("Actions", "Compare &districts…"), "Ctrl+Alt+H", "compare",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions",
            "Hold districts, roles or sources against each other; the marked district is among them")),
    ActionSpec("show_negative_cases", QT_TRANSLATE_NOOP("Actions", "&Negative cases…"), "Ctrl+Alt+J", "counter",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Where the marked theme or code is missing, and what speaks against it")),
    ActionSpec("export_comparison", QT_TRANSLATE_NOOP("Actions", "Export the com&parison…"), "", "export",
        When.PROJECT | When.COMPARED, "tables",
        QT_TRANSLATE_NOOP("Actions", "Write the comparison with its quotations to Word, or as a sheet to Excel")),
)  # fmt: skip
