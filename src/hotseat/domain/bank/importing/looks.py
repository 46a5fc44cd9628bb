"""Whether a text looks like a question that an interviewer asks."""

import re

from hotseat.domain.bank.prompt import LONGEST_QUESTION

_ENDS = re.compile(r"[?\N{FULLWIDTH QUESTION MARK}\N{ARABIC QUESTION MARK}][\s\"')\]*_\u201d\u2019.!]*$")
_LAST_PARENTHESIS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_OPENINGS = re.compile(
    r"""["'(\u201c\u2018]*(?:please\s+|can\s+you\s+|could\s+you\s+)?
    (?:tell\s+(?:me|us)|describe|give\s+(?:me|us|an?\b)|share\b|walk\s+(?:me|us)|explain|talk\s+(?:me|us|about)
    |design\b|discuss\b|think\s+(?:of|about)\s+an?\b|recall\b|provide\s+(?:me|us|an?\b)|imagine\b|suppose\b
    |an?\s+(?:time|situation|example|instance|occasion|project|decision)\b|(?:a\s+)?times?\s+when\b
    |(?:an?\s+|the\s+)?(?:most|biggest|hardest|toughest)\s.*\byou\b|name\s+(?:an?|one|two|three|some|your)\b
    |list\s+(?:an?|some|your)\b|convince\b|sell\s+me\b|introduce\b|show\s+me\b|say\s+you\b|pick\s+an?\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_AN_ANSWER = re.compile(
    r"(?:situation|task|actions?|results?|learnings?|example|hint|tip|follow-?ups?|note)\b[^:?.]{0,12}:",
    re.IGNORECASE,
)
"""What begins a part of an answer, or something else that stands beside a question."""
_BEFORE = re.compile(r"^[*_#>\s]+")
SHORTEST = 5
"""The fewest characters of a question."""


def is_of_answer(text: str) -> bool:
    """Whether it is labelled as a part of an answer, or as something else beside a question."""
    return _OF_AN_ANSWER.match(_BEFORE.sub("", text.strip())) is not None


def is_question(text: str) -> bool:
    """Whether it ends with a question mark, or begins as questions do that end without one."""
    bare = _BEFORE.sub("", text.strip())
    if is_of_answer(text) or not SHORTEST <= len(bare) <= LONGEST_QUESTION:
        return False
    ends = _ENDS.search(bare) or _ENDS.search(_LAST_PARENTHESIS.sub("", bare))
    return bool(ends or _OPENINGS.match(bare))
