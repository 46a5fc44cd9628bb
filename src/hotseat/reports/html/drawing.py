"""Draws an answer in inline SVG without text: its ledger as bars, its course as lanes.

The page stretches each drawing, so lengths are thousandths of the width and hundredths of the height.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotseat.domain.pacing import Section, whole_seconds, window
from hotseat.domain.session.question import Question

WIDE, HIGH = 1000, 100
TOOTH, TEETH_APART = 5, 9
"""Over-run is drawn as a comb, which differs from the bar on any paper and in any colour."""


class Lane(NamedTuple):
    """A row of the course: its name, and the start and stop of each span, in seconds."""

    name: str
    spans: tuple[tuple[float, float], ...]


def bar(section: Section, tolerance: int, spent: float, longest: float) -> str:
    """A section's time as a solid bar over its marked window, with a comb for time past the window.

    `longest` is the number of seconds across the whole width.
    """
    opens, closes = window(section, tolerance)
    seconds = whole_seconds(spent)  # Rounded as for the verdict, so that the bar agrees with its word.
    to_x = WIDE / max(longest, 1)
    inside = min(seconds, closes)
    parts = [
        _box("track", 0, WIDE, 34, 66),
        _box("window", opens * to_x, closes * to_x, 0, HIGH),
        _box("spent", 0, inside * to_x, 26, 74),
        _comb(inside * to_x, seconds * to_x),
        _edge(opens * to_x),
        _edge(closes * to_x),
    ]
    return _svg(parts)


def key() -> dict[str, str]:
    """A drawing of each part of a bar, by its meaning."""
    return {
        "time spent": _svg([_box("spent", 0, WIDE, 20, 80)]),
        "its window": _svg([_box("window", 30, 970, 0, HIGH), _edge(30), _edge(970)]),
        "over the window": _svg([_comb(0, WIDE, 5)]),
    }


def lanes(question: Question, now: float) -> list[Lane]:
    """The lanes of a question: preparation, sections, time that did not count, notes, follow-ups."""
    names = {section.id: section.name for section in question.asked.sections}
    runs: dict[str, list[tuple[float, float]]] = {section: [] for section in names}
    for stretch in question.stretches(now):
        runs.setdefault(stretch.section, []).append((stretch.start, stretch.stop))
    section_lanes = [
        Lane(names.get(section, section), tuple(spans)) for section, spans in runs.items() if spans
    ]
    gaps = [
        (gap.start + gap.away * gap.counted, now if gap.stop is None else gap.stop) for gap in question.gaps
    ]
    probes = [
        (probe.asked_at, now if probe.answered_at is None else probe.answered_at) for probe in question.probes
    ]
    notes = [(note.at, note.at) for note in question.notes]
    until = question.began_at if question.begun else now
    prepared = [(question.prepared_at, min(until, question.prepared_at + question.prepared))]
    before = [Lane("preparation", tuple(prepared))] if question.prepared else []
    others = (("did not count", gaps), ("notes", notes), ("follow-ups", probes))
    return [*before, *section_lanes, *(Lane(name, tuple(spans)) for name, spans in others if spans)]


def course(drawn: Iterable[Lane], begin: float, end: float) -> Iterator[tuple[str, str]]:
    """The name and the drawing of each lane, from second `begin` to second `end`."""
    to_x = WIDE / max(end - begin, 1.0)
    for lane in drawn:
        boxes = [_box("track", 0, WIDE, 40, 60)]
        for start, stop in lane.spans:
            left = min(max((start - begin) * to_x, 0), WIDE - TOOTH)
            right = min(max((stop - begin) * to_x, left + TOOTH), WIDE)
            boxes.append(_box("spent", left, right, 15, 85))
        yield lane.name, _svg(boxes)


def _svg(parts: Iterable[str]) -> str:
    box = f'viewBox="0 0 {WIDE} {HIGH}" preserveAspectRatio="none"'
    return f'<svg {box} aria-hidden="true" focusable="false">{"".join(parts)}</svg>'


def _box(name: str, left: float, right: float, top: int, bottom: int) -> str:
    size = f'width="{max(right - left, 0):.1f}" height="{bottom - top}"'
    return f'<rect class="{name}" x="{left:.1f}" y="{top}" {size}/>'


def _edge(x: float) -> str:
    return f'<path class="edge" d="M{x:.1f} 0V{HIGH}"/>'


def _comb(left: float, right: float, times: int = 1) -> str:
    """Teeth from left to right, `times` as wide as usual; the last ends at `right`."""
    if right <= left:
        return ""
    step, tooth = TEETH_APART * times, TOOTH * times
    starts = [left + step - tooth + step * number for number in range(int((right - left) // step))]
    starts.append(max(left, right - tooth))
    teeth = "".join(f"M{start:.1f} 26H{min(start + tooth, right):.1f}V74H{start:.1f}Z" for start in starts)
    return f'<path class="over" d="{teeth}"/>'
