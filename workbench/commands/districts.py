"""Commands on the study's districts: districts and district-edit."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.coding.district_removal import RemoveDistrict
from workbench.coding.district_setup import EditDistrict
from workbench.coding.districts import AddDistrict
from workbench.commands.context import Coder, Failed, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.districts import District, Outline, PlaceLevel, district_named
from workbench.domain.errors import InvalidField
from workbench.services.district_files import DistrictFate, DistrictRow, described, districts_in_file
from workbench.services.districts import DistrictOverview, overviews
from workbench.services.place_words import called
from workbench.services.projects import Project
from workbench.services.regions import outlines_for, regencies_like, regency_named

Document = dict[str, object]
Named = Annotated[str, typer.Argument(metavar="DISTRICT", help="A district's name, code or id.")]


def districts(
    project: ProjectPath,
    file: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Take them from .csv, .xlsx or .geojson.")
    ] = None,
    add: Annotated[
        list[str] | None,
        typer.Option("--add", metavar="NAME", help="Add a kabupaten or kota of Indonesia; repeatable."),
    ] = None,
    level: Annotated[str, typer.Option(help=f"What the study's places are: {', '.join(PlaceLevel)}.")] = "",
    find: Annotated[
        str,
        typer.Option("--find", metavar="WORDS", help="List Indonesia's kabupaten and kota with these words."),
    ] = "",
    coder: Coder = None,
) -> None:
    """List the districts of the study with their material, or set them up."""
    if find:
        _list_country(find)
        return
    rows: tuple[DistrictRow, ...] = ()
    document: Document = {}
    with project_at(project, writing=bool(file or add or level), coder=coder) as opened:
        if level:
            opened.call_places(_level(level))
        for name in add or ():
            district = regency_named(name).district()
            outline = next(iter(outlines_for([district], opened.place_level)), None)
            opened.perform(AddDistrict(district, outline))
        if file is not None:
            document, rows = _import(opened, file)
        found = overviews(opened)
        document["districts"] = [_document(opened, each) for each in found]
        document["level"] = opened.place_level.value
        table = _table(found, opened.place_level)
    answer(document, table, _remarks(rows))
    if any(row.fate is DistrictFate.REFUSED for row in rows):
        raise Failed(3)


def district_edit(
    project: ProjectPath,
    district: Named,
    rename: Annotated[str | None, typer.Option(help="Another name.")] = None,
    province: Annotated[str | None, typer.Option(help="Its province.")] = None,
    code: Annotated[str | None, typer.Option(help="Its BPS code.")] = None,
    kemendagri_code: Annotated[str | None, typer.Option(help="Its Kemendagri code.")] = None,
    aliases: Annotated[str | None, typer.Option(help="Other ways to write its name, parted by ;.")] = None,
    planned_fgds: Annotated[str | None, typer.Option(help="How many FGDs are planned.")] = None,
    planned_interviews: Annotated[str | None, typer.Option(help="How many interviews are planned.")] = None,
    notes: Annotated[str | None, typer.Option(help="Notes on it.")] = None,
    latitude: Annotated[str | None, typer.Option(help="Of its middle, in degrees.")] = None,
    longitude: Annotated[str | None, typer.Option(help="Of its middle, in degrees.")] = None,
    remove: Annotated[
        bool, typer.Option("--remove", help="Delete it; its sources and people stay without one.")
    ] = False,
    coder: Coder = None,
) -> None:
    """Change a district of the study, or delete it."""
    told_of = {
        "name": rename,
        "province": province,
        "code": code,
        "kemendagri_code": kemendagri_code,
        "aliases": aliases,
        "planned_fgds": planned_fgds,
        "planned_interviews": planned_interviews,
        "notes": notes,
        "latitude": latitude,
        "longitude": longitude,
    }
    fields = {field: value.strip() for field, value in told_of.items() if value is not None}
    with project_at(project, writing=True, coder=coder) as opened:
        known = _named(opened, district)
        if remove:
            opened.perform(RemoveDistrict(known.id, known.name))
            answer({"id": known.id, "name": known.name, "removed": True}, note=said("Dihapus.", "Deleted."))
            return
        changed = described(known, fields)
        if changed.name == known.name and fields.get("name"):
            # A name that means the district already is a way to write it; asked for by hand it is its name.
            changed = _renamed(changed, fields["name"])
        outline = None
        if changed.code_home_affairs != known.code_home_affairs and not opened.reader.find(Outline, known.id):
            outline = next(iter(outlines_for([changed], opened.place_level)), None)
        opened.perform(EditDistrict(changed, outline))
        (found,) = (each for each in overviews(opened) if each.district.id == known.id)
        document = _document(opened, found)
        table = _table((found,), opened.place_level)
    answer(document, table)


def _named(opened: Project, name: str) -> District:
    """Return the district of that name, id or code."""
    known = opened.reader.all(District)
    coded = [each for each in known if name.strip() and name.strip() in {each.code, each.code_home_affairs}]
    return coded[0] if len(coded) == 1 else district_named(known, name)


def _renamed(district: District, name: str) -> District:
    from dataclasses import replace

    return replace(district, name=name)


def _level(words: str) -> PlaceLevel:
    try:
        return PlaceLevel(words.casefold())
    except ValueError:
        raise InvalidField("level", words, tuple(PlaceLevel)) from None


def _list_country(words: str) -> None:
    found = regencies_like(words)
    document = [
        {
            "name": each.called(),
            "official_name": each.name,
            "province": each.province,
            "kemendagri_code": each.code,
            "bps_code_2017": each.bps,
        }
        for each in found
    ]
    heads = said("nama,provinsi,kode Kemendagri,kode BPS 2017", "name,province,Kemendagri code,BPS code 2017")
    rows = [(each.called(), each.province, each.code, each.bps) for each in found]
    answer({"regencies": document}, [heads.split(","), *rows])


def _import(opened: Project, file: Path) -> tuple[Document, tuple[DistrictRow, ...]]:
    sheet = districts_in_file(opened.reader, opened.place_level, file)
    operation = sheet.operation()
    if operation is not None:
        opened.perform(operation)
    document: Document = {
        "added": sheet.count(DistrictFate.NEW),
        "changed": sheet.count(DistrictFate.CHANGED),
        "unchanged": sheet.count(DistrictFate.UNCHANGED),
        "refused": [
            {
                "row": row.number,
                "name": row.name,
                "reason": row.trouble.value if row.trouble else "",
                "field": row.field,
                "value": row.value,
            }
            for row in sheet.refused()
        ],
        "outlines": sum(row.outline is not None for row in sheet.rows),
        "shapeless": [row.name for row in sheet.rows if row.shapeless],
        "ignored": list(sheet.ignored),
    }
    return document, sheet.rows


def _remarks(rows: tuple[DistrictRow, ...]) -> str:
    """Return, line by line, what was refused and which shapes can't be used."""
    return "\n".join(filter(None, map(_remark, rows)))


def _remark(row: DistrictRow) -> str:
    from workbench.ui.phrases_districts import trouble_words

    if row.shapeless:
        return said(
            f"Baris {row.number}: bentuk {row.name} tidak dapat dipakai",
            f"Row {row.number}: the shape of {row.name} can't be used",
        )
    words = trouble_words(row, asked().language)
    return said(f"Baris {row.number} ditolak: {words}", f"Row {row.number} refused: {words}") if words else ""


def _document(opened: Project, each: DistrictOverview) -> Document:
    district, book = each.district, opened.codebook()
    outline = opened.reader.find(Outline, district.id)
    return {
        "id": district.id,
        "name": district.name,
        "province": district.province,
        "code": district.code,
        "kemendagri_code": district.code_home_affairs,
        "aliases": list(district.aliases),
        "planned_fgds": district.planned_fgds,
        "planned_interviews": district.planned_interviews,
        "notes": district.notes,
        "latitude": district.latitude,
        "longitude": district.longitude,
        "outline": outline is not None,
        "sources": each.sources,
        "words": each.words,
        "codings": each.codings,
        "linked_codes": [book.path(link.code) for link in each.linked],
        "open_cases": each.open_cases,
    }


def _table(found: tuple[DistrictOverview, ...], level: PlaceLevel) -> list[list[object]]:
    words = called("kabupaten" if asked().language == "id" else "district", asked().language, level)
    heads = said(
        "provinsi,kode,sumber,kata,pengodean,kasus terbuka", "province,code,sources,words,codings,open cases"
    )
    rows: list[list[object]] = [
        [
            each.district.name,
            each.district.province,
            each.district.code,
            each.sources,
            each.words,
            each.codings,
            each.open_cases,
        ]
        for each in found
    ]
    return [[words, *heads.split(",")], *rows]
