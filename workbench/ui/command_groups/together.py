"""Commands: what stands together, where in a talk, and whether more talks would say more."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("show_together", QT_TRANSLATE_NOOP("Actions", "What stands to&gether"), "", "table",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Show which codes or themes stand at the same places: as pairs and as a network")),
    ActionSpec("show_timeline", QT_TRANSLATE_NOOP("Actions", "Time&line of a talk"), "", "clock",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Show where in a talk which code, theme or speaker stands")),
    ActionSpec("show_saturation", QT_TRANSLATE_NOOP("Actions", "Sat&uration"), "", "check",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Show how many new codes each talk brings: whether more talks would say more")),
    ActionSpec("export_pairs", QT_TRANSLATE_NOOP("Actions", "Export the pa&irs…"), "", "export",
        When.PROJECT | When.PAIRS, "tables/together",
        QT_TRANSLATE_NOOP("Actions", "Write what stands together to Word, Excel or CSV")),
    ActionSpec("export_saturation", QT_TRANSLATE_NOOP("Actions", "Expo&rt the saturation table…"), "", "export",
        When.PROJECT | When.SATURATION, "tables/saturation",
        QT_TRANSLATE_NOOP("Actions", "Write what is new in each talk to Word, Excel or CSV")),
    ActionSpec("save_together", QT_TRANSLATE_NOOP("Actions", "Save what stands together…"), "", "check",
        EDITABLE | When.PAIRS, "tables/together",
        QT_TRANSLATE_NOOP("Actions", "Keep it under a name; it is counted anew whenever it is opened")),
    ActionSpec("keep_together", QT_TRANSLATE_NOOP("Actions", "Keep these pairs…"), "", "clock",
        EDITABLE | When.PAIRS, "tables/together",
        QT_TRANSLATE_NOOP("Actions", "Keep the numbers as they are today, with date and coder")),
    ActionSpec("save_saturation", QT_TRANSLATE_NOOP("Actions", "Save the saturation…"), "", "check",
        EDITABLE | When.SATURATION, "tables/saturation",
        QT_TRANSLATE_NOOP("Actions", "Keep it under a name; it is reckoned anew whenever it is opened")),
    ActionSpec("keep_saturation", QT_TRANSLATE_NOOP("Actions", "Keep this saturation…"), "", "clock",
        EDITABLE | When.SATURATION, "tables/saturation",
        QT_TRANSLATE_NOOP("Actions", "Keep the figures as they are today, with date and coder")),
)  # fmt: skip
