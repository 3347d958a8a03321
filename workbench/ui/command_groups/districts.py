"""Commands: the study's districts."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("add_district", QT_TRANSLATE_NOOP("Actions", "Add a d&istrict…"), "", "districts",
        EDITABLE | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Add a district that the study did not come with"),
        begins_group=True),
    ActionSpec("districts_of_indonesia", QT_TRANSLATE_NOOP("Actions", "Choose from Indonesia's kabupaten…"), "",
        "list", EDITABLE | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Add kabupaten and kota by name, with province, codes and place on the map")),
    ActionSpec("districts_from_file", QT_TRANSLATE_NOOP("Actions", "Districts from a file…"), "", "import",
        EDITABLE | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Take districts, plans and outlines from a sheet or a GeoJSON file")),
    ActionSpec("edit_district", QT_TRANSLATE_NOOP("Actions", "Edit the district…"), "", "pencil",
        EDITABLE | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Change the marked district: name, codes, plan, notes, place on the map")),
    ActionSpec("remove_district", QT_TRANSLATE_NOOP("Actions", "Delete the district…"), "", "trash",
        EDITABLE | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Take the marked district out of the study; can be undone")),
    ActionSpec("call_places", QT_TRANSLATE_NOOP("Actions", "What the places are called…"), "", "language",
        EDITABLE | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Say whether the study's places are kabupaten, kecamatan, desa or others")),
    ActionSpec("show_district_map", QT_TRANSLATE_NOOP("Actions", "District map"), "", "districts",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Show the study's districts as a map, shaded by what is coded there"),
        begins_group=True),
    ActionSpec("show_coverage", QT_TRANSLATE_NOOP("Actions", "Coverage of the material"), "", "check",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Show what is planned, collected and coded in each district, and what is thin")),
)  # fmt: skip
