"""Commands: themes by FGDs, interviews and supervision."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("show_triangulation", QT_TRANSLATE_NOOP("Actions", "Tr&iangulation"), "Ctrl+Alt+A", "table",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Set beside each other what FGDs, interviews and supervision say of each theme")),
    ActionSpec("export_triangulation", QT_TRANSLATE_NOOP("Actions", "Export the triangulation…"), "", "export",
        When.PROJECT | When.TRIANGULATED, "tables/joint",
        QT_TRANSLATE_NOOP("Actions", "Write themes by strands of evidence, with judgements, to Word, Excel or CSV")),
)  # fmt: skip
