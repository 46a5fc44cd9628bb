"""Finds the numbers that an English text names, in digits or in words."""

import re

_ONES = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
    "|million|billion"
)
_LARGE = "hundred|thousand|million|billion|dozen"
_ORDINALS = "first|second|third|fifth|ninth|twelfth|(?:four|six|seven|eigh|ten|eleven)th"
_NUMBER = (
    r"\b(?:(?:a|one|two|three) )?(?:half|halves|thirds?|quarters?) of\b|\bin half\b(?! an?\b)|\bhalved\b"
    rf"|[$€£]?(?<!\w)\d[\d,.]*(?:st|nd|rd|th|[kmb]\b)?(?:\s*%)?(?:[ -](?:{_LARGE}|percent|per cent)\b)*"
    rf"|\b(?:{_ONES})(?:[ -](?:and |point )?(?:{_ONES}|percent|per cent|{_ORDINALS}))*\b"
    r"|\bby (?:a|one|two) (?:half|thirds?|quarters?)\b|\bhalf a (?:million|billion|dozen)\b"
    r"|\btwice\b|\b(?:doubled|tripled|quadrupled)\b|\ba dozen\b"
)
_NO_NUMBER = (
    r"\bone (?:of|another|thing|page|by one)\b|(?<!\bwithin )(?<!\bin )\bone day\b|\bone (?:wanted|to)\b"
    r"|\b(?:each|own|other|another|no|any|every|this|that|the|which|first|last|next|new|old) one\b"
    r"|\b(?:the|an?) \w+(?:er|est) one\b|\bone-on-one\b"
)


def numbers_named(text: str) -> tuple[str, ...]:
    """The numbers that the text names, as it names them, in order."""
    plain = re.sub(_NO_NUMBER, lambda match: " " * len(match[0]), text, flags=re.IGNORECASE)
    return tuple(match[0].strip(" ,.") for match in re.finditer(_NUMBER, plain, re.IGNORECASE))
