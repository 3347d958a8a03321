"""Commands: what is done with a picture."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("save_picture", QT_TRANSLATE_NOOP("Actions", "&Save the picture…"), "", "export",
        When.PROJECT | When.PICTURE, "tables",
        QT_TRANSLATE_NOOP("Actions", "Save the picture in sight: for print (PNG), to draw on (SVG), or in Word"),
        begins_group=True),
    ActionSpec("copy_picture", QT_TRANSLATE_NOOP("Actions", "C&opy the picture"), "Ctrl+C", "copy",
        When.PROJECT | When.PICTURE, "tables",
        QT_TRANSLATE_NOOP("Actions", "Put the picture in sight on the clipboard, to paste it elsewhere"), local=True),
)  # fmt: skip
