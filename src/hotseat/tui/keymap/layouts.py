"""What a key would send on a keyboard with Latin letters, by the place of the key."""

from collections.abc import Mapping

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_OTHERS = (
    "йцукенгшщзхъфывапролджэячсмитьбю",  # Russian; the rows below have what other keyboards have instead
    "йцукенгшўзх'фывапролджэячсмітьбю",  # Belarusian
    "йцукенгшщзхїфівапролджєячсмитьбю",  # Ukrainian
    ";ςερτυθιοπ[]ασδφγηξκλ;'ζχψωβνμ,.",  # Greek
)
_ACCENTED = {"έ": "e", "ύ": "y", "ί": "i", "ό": "o", "ά": "a", "ή": "h", "ώ": "v", "ϊ": "i", "ϋ": "y"}

LATIN_AT: Mapping[str, str] = {
    letter: latin
    for others in _OTHERS
    for letter, latin in zip(others, _LATIN, strict=True)
    if not letter.isascii() and latin.isalpha()
} | _ACCENTED
"""The Latin letter in the same place, for the small letters of Cyrillic and Greek keyboards."""

DIGIT_AT: Mapping[str, str] = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))
"""The digit that a French keyboard has in the same place, for what it sends without shift."""
