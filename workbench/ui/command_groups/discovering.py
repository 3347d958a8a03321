"""Commands: what was not asked for."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("discover", QT_TRANSLATE_NOOP("Actions", "Disco&ver"), "Ctrl+Alt+D", "board",
        When.PROJECT, "finding",
        QT_TRANSLATE_NOOP("Actions", "Key phrases, groups of similar passages, what is near a code, confused codes"),
        begins_group=True),
    ActionSpec("export_discovered", QT_TRANSLATE_NOOP("Actions", "Export the &findings…"), "", "export",
        When.PROJECT | When.DISCOVERED, "finding",
        QT_TRANSLATE_NOOP("Actions", "Write what the page Discover shows to Excel, CSV or Word")),
)  # fmt: skip
