"""How texts are compared: by what a person means, not by how it was typed or stored."""

import re
from unicodedata import normalize

_PLAIN = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
}


def folded(text: str) -> str:
    """The text without differences that do not matter: case, composed or decomposed letters, the form of
    quotes and dashes, and the kind and number of spaces. Folding twice changes nothing.
    """
    spaced = " ".join(text.split())
    if spaced.isascii():
        return spaced.lower().replace("`", "'")
    plain = normalize("NFD", spaced).casefold()
    return " ".join(normalize("NFC", plain).translate(_PLAIN).split())


def in_ascii(text: str) -> str:
    """The text with plain quotes and dashes, and the letters of ASCII for their wide and accented forms."""
    return re.sub("[\u0300-\u036f]", "", normalize("NFKD", folded(text)))
