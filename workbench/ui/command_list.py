"""The list of the window's commands, each once, and its menus."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.command_groups import (
    codebook,
    codebook_files,
    coders,
    coding,
    comparing,
    confidential,
    discovering,
    districts,
    editing,
    finding,
    framework,
    going,
    helping,
    joint,
    memos,
    people,
    personal,
    picturing,
    printing,
    project,
    quality,
    reading,
    refreshing,
    searching,
    suggesting,
    supervision,
    tabulating,
    together,
    triangulating,
    viewing,
)
from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec

MENUS = (
    ("project", QT_TRANSLATE_NOOP("Menus", "&Project")),
    ("edit", QT_TRANSLATE_NOOP("Menus", "&Edit")),
    ("coding", QT_TRANSLATE_NOOP("Menus", "&Coding")),
    ("go", QT_TRANSLATE_NOOP("Menus", "&Go")),
    ("codes", QT_TRANSLATE_NOOP("Menus", "C&odes")),
    ("memos", QT_TRANSLATE_NOOP("Menus", "&Memos")),
    ("people", QT_TRANSLATE_NOOP("Menus", "P&articipants")),
    ("coders", QT_TRANSLATE_NOOP("Menus", "Co&ders")),
    ("suggestions", QT_TRANSLATE_NOOP("Menus", "S&uggestions")),
    ("finding", QT_TRANSLATE_NOOP("Menus", "&Find")),
    ("tables", QT_TRANSLATE_NOOP("Menus", "&Tables")),
    ("writing", QT_TRANSLATE_NOOP("Menus", "&Writing")),
    ("supervision", QT_TRANSLATE_NOOP("Menus", "&Supervision")),
    ("view", QT_TRANSLATE_NOOP("Menus", "&View")),
    ("help", QT_TRANSLATE_NOOP("Menus", "&Help")),
)

SUBMENUS = (
    ("tables/matrix", QT_TRANSLATE_NOOP("Menus", "This matrix")),
    ("tables/framework", QT_TRANSLATE_NOOP("Menus", "These summaries")),
    ("tables/together", QT_TRANSLATE_NOOP("Menus", "These pairs")),
    ("tables/saturation", QT_TRANSLATE_NOOP("Menus", "This saturation")),
    ("tables/compare", QT_TRANSLATE_NOOP("Menus", "Comparison and negative cases")),
    ("tables/joint", QT_TRANSLATE_NOOP("Menus", "This joint display")),
    ("supervision/follow_up", QT_TRANSLATE_NOOP("Menus", "This follow-up")),
    ("supervision/names", QT_TRANSLATE_NOOP("Menus", "Names and accesses")),
    ("supervision/copies", QT_TRANSLATE_NOOP("Menus", "Copies and erasing")),
)
"""Menus within menus: the name begins with that of the menu that holds it."""

ACTIONS: tuple[ActionSpec, ...] = (
    *project.COMMANDS,
    *editing.COMMANDS,
    *coding.COMMANDS,
    *going.COMMANDS,
    *codebook.COMMANDS,
    *codebook_files.COMMANDS,
    *memos.COMMANDS,
    *people.COMMANDS,
    *personal.COMMANDS,
    *coders.COMMANDS,
    *quality.COMMANDS,
    *suggesting.COMMANDS,
    *finding.COMMANDS,
    *searching.COMMANDS,
    *discovering.COMMANDS,
    *tabulating.COMMANDS,
    *framework.COMMANDS,
    *together.COMMANDS,
    *comparing.COMMANDS,
    *joint.COMMANDS,
    *triangulating.COMMANDS,
    *districts.COMMANDS,
    *picturing.COMMANDS,
    *printing.COMMANDS,
    *refreshing.COMMANDS,
    *supervision.COMMANDS,
    *confidential.COMMANDS,
    *reading.COMMANDS,
    *viewing.COMMANDS,
    *helping.COMMANDS,
)


def text_of(spec: ActionSpec) -> str:
    """Return a command's name in the language of the window, with its menu mark."""
    return QCoreApplication.translate("Actions", spec.text)


def tip_of(spec: ActionSpec) -> str:
    """Return what a command does, in the language of the window."""
    return QCoreApplication.translate("Actions", spec.tip)


def menu_title(menu: str) -> str:
    """Return a menu's title in the language of the window."""
    return QCoreApplication.translate("Menus", dict((*MENUS, *SUBMENUS))[menu])
