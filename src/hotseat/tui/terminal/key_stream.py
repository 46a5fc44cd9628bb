"""Parses what a terminal sends into keys, pastes and reports, however the bytes are split."""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator

from textual import constants, events
from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START
from textual._xterm_parser import XTermParser
from textual.message import Message

LONGEST_PASTE = 64 * 1024
"""The most characters of a paste; of a longer paste one more is passed on, so that the app notices it."""
BURST = 2_048
"""So many characters at once are not typed: they are a paste that the terminal did not mark as one."""
LOOK_SECONDS = 0.1
BURST_SECONDS = 0.05
"""A burst is over after a pause of this length."""
PASTE_LOOKS = 50
"""A paste without an end mark is over after so many reads without input."""

_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[M[^\x1b]{3}"  # the oldest mouse reports
    r"|\[\[[A-E]"  # function keys of the Linux console
    r"|\[(?!M)[0-?]*[ -/]*[@-Z\\-~]"  # all other sequences that begin with ESC [
    r"|O[A-DFHMP-Sa-dj-y]"  # keys of the keypad
    r"|[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)"  # answers to questions that another program asked
    r")",
    re.DOTALL,
)
_BEGUN = re.compile(r"\x1b(?:\[(?:M.{0,2}|\[|[0-?]*[ -/]*)?|O)?\Z", re.DOTALL)
_LINUX_BACKTAB = "\x1b\t"
_LONGEST_SEQUENCE = 32
"""Characters; of a longer sequence, Textual would make a key for each character."""
_ANSWERS = tuple("]P_^X")


class KeyStream:
    """Takes bytes as they arrive and returns the messages they stand for.

    ESC begins a sequence only if a complete one follows; otherwise it is the escape key. A sequence that
    arrives in two reads stays whole. A paste is taken as it is up to its end mark, but cut after
    LONGEST_PASTE. Bytes that are not UTF-8 become U+FFFD and do not delay what follows.
    """

    def __init__(self, term: str = "") -> None:
        """`term` is the type of the terminal: the Linux console sends ESC and tab for shift+tab."""
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._parser = XTermParser()
        self._has_linux_backtab = term.startswith("linux")
        self._begun = ""
        """Characters that may be the beginning of a sequence."""
        self._burst = ""
        self._paste: str | None = None
        self._paste_tail = ""
        """The last characters of the paste so far, which may be the beginning of the end mark."""
        self._looks = 0

    @property
    def patience(self) -> float:
        """Seconds to wait for more; if nothing arrives in that time, call `quiet`."""
        if self._burst:
            return BURST_SECONDS
        return constants.ESCAPE_DELAY if self._begun else LOOK_SECONDS

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages for these bytes, together with those that were left over."""
        self._looks = 0
        text = self._begun + self._decode(data)
        self._begun = ""
        is_marked = self._paste is not None or START in text
        if not is_marked and (self._burst or len(text) >= BURST):
            self._burst += text[: 2 * LONGEST_PASTE - len(self._burst)]
            return
        yield from self._end_burst()
        yield from self._take(text)

    def quiet(self) -> Iterator[Message]:
        """The messages for what was left unfinished, now that nothing has arrived for `patience` seconds."""
        yield from self._end_burst()
        if self._begun:
            begun, self._begun = self._begun, ""
            yield events.Key("escape", "\x1b")
            for character in begun[1:]:
                yield from self._meaning(character)
        self._looks += 1
        if self._paste is not None and self._looks >= PASTE_LOOKS:
            self._keep_pasted(self._paste_tail)
            yield self._pasted()

    def _end_burst(self) -> Iterator[Message]:
        burst, self._burst = self._burst, ""
        typed = _SEQUENCE.sub("", burst)
        if len(typed) >= BURST:
            yield events.Paste(typed[: LONGEST_PASTE + 1])
        else:
            yield from self._take(burst)

    def _take(self, text: str) -> Iterator[Message]:
        position = 0
        while position < len(text):
            if self._paste is not None:
                yield from self._take_pasted(text[position:])
                return
            if text[position] != "\x1b":
                unit = text[position]
            elif match := _SEQUENCE.match(text, position):
                unit = match[0]
            elif _BEGUN.match(text, position):
                self._begun = text[position:]
                return
            else:
                is_backtab = self._has_linux_backtab and text.startswith(_LINUX_BACKTAB, position)
                unit = _LINUX_BACKTAB if is_backtab else "\x1b"
            position += len(unit)
            yield from self._meaning(unit)

    def _take_pasted(self, text: str) -> Iterator[Message]:
        text = self._paste_tail + text
        pasted, mark, rest = text.partition(END)
        if mark:
            self._keep_pasted(pasted)
            yield self._pasted()
            yield from self._take(rest)
        else:
            self._keep_pasted(text[: 1 - len(END)])
            self._paste_tail = text[1 - len(END) :]

    def _keep_pasted(self, text: str) -> None:
        paste = self._paste or ""
        self._paste = paste + text[: LONGEST_PASTE + 1 - len(paste)]

    def _pasted(self) -> events.Paste:
        paste, self._paste, self._paste_tail = self._paste or "", None, ""
        return events.Paste(paste)

    def _meaning(self, unit: str) -> Iterator[Message]:
        """The message for a character or a complete sequence; nothing for an unknown sequence."""
        if unit == START:
            self._paste = ""
        elif unit == "\x1b":
            yield events.Key("escape", "\x1b")
        elif unit != END and len(unit) <= _LONGEST_SEQUENCE and unit[1:2] not in _ANSWERS:
            yield from self._known(unit)

    def _known(self, unit: str) -> list[Message]:
        parser = self._parser
        try:
            known = list(parser.feed(unit))
        except (ValueError, ArithmeticError):
            # It contains numbers that are no key and no position.
            known = []
        if parser._timeout_time is None and (known or len(unit) == 1):
            return known
        # The parser waits for more of a sequence that is complete, and would take the next keys for it.
        self._parser = XTermParser()
        for name in ("last_x", "last_y", "mouse_pixels", "terminal_size", "terminal_pixel_size"):
            setattr(self._parser, name, getattr(parser, name))
        return known
