"""Personal data: what in a text may tell who somebody is, found to be looked at by a person.

``find_personal`` finds, ``same_person_key`` brings the writings of one name together, ``parted`` takes a title off.
"""

from workbench.language.privacy.finding import find_personal
from workbench.language.privacy.hits import NOTHING_KNOWN, Hit, How, KnownNames
from workbench.language.privacy.name_keys import parted, same_person_key

__all__ = ["NOTHING_KNOWN", "Hit", "How", "KnownNames", "find_personal", "parted", "same_person_key"]
