"""District profiles: what is known of a district on a page, from its sampling plan to its quotations."""

from collections.abc import Iterator

from workbench.domain.districts import District
from workbench.domain.prose import parsed
from workbench.domain.reports import Block, Paragraph, Prose, Section, Words
from workbench.services.districts import links_and_codings
from workbench.services.printing.context import Printing
from workbench.services.printing.profile_facts import ProfileFacts, StudyOfPlaces
from workbench.services.printing.profile_tables import link_table, theme_table
from workbench.services.printing.profile_words import profile_words


def print_profile(printing: Printing) -> tuple[Section, ...]:
    """Return the profile of the wish's district, or of each one after the other, on pages of their own.

    A profile has the parts ``facts``, ``people``, ``cases``, ``themes`` and ``links``, each followed by the letters and
    digits of the district's id. Quotations are of different themes, those first on which a theme's reading is built.
    A profile is of the district that it names, whatever the anonymity; queries don't restrict it.

    Raises:
        UnknownThing: the district is not there.
    """
    wish, records = printing.wish, printing.reader
    districts = (records.get(District, wish.district),) if wish.district else records.all(District)
    if not districts:
        words = profile_words(printing.language, printing.project.place_level)
        return (Section("", (Paragraph(words.nothing, printing.live("nothing")),)),)
    study = StudyOfPlaces(printing)
    return tuple(section for each in districts for section in _profile(study, each))


def _profile(study: StudyOfPlaces, district: District) -> Iterator[Section]:
    """Give the district's own section, then those of quotations and notes where there are any."""
    printing, words, facts = study.printing, study.words, ProfileFacts(study, district)
    own = "".join(filter(str.isalnum, district.id))
    told = (("facts", facts.material()), ("people", facts.people()), ("cases", facts.cases()))
    blocks: list[Block] = [Paragraph(text, printing.live(part + own)) for part, text in told if text]
    themes = study.themes_of(district)
    blocks.append(
        theme_table(study, district, themes, printing.live(f"themes{own}"))
        if themes
        else Paragraph(words.no_codings, printing.live(f"bare{own}"))
    )
    rows = links_and_codings(printing.project, district.id, printing.reader)
    if any(each.link is not None for each in rows):
        blocks.append(link_table(study, district, rows, printing.live(f"links{own}")))
    yield Section(district.name, tuple(blocks), new_page=True)
    quoted = facts.quotations(themes)
    if quoted:
        yield Section(words.quotations, tuple(Words(printing.quote(each)) for each in quoted), 2)
    if district.notes.strip():
        yield Section(words.notes, (Prose(tuple(parsed(district.notes))),), 2)
