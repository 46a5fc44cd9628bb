"""Draws only the widgets and lines that a change is made of."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

Span = tuple[int, int, int]
"""A line, and the columns in it from the first to before the last."""


class ChangedLines(Compositor):
    """Asks a widget only for lines with a change that no widget in front of it covers.

    The library asks every widget in the rectangle around all changes for all its lines: with a change in the
    head line and one in the footer those are all lines of the screen.
    """

    def render_partial_update(self) -> ChopsUpdate | None:
        """What has changed; None if nothing has."""
        regions = self._dirty_regions.copy()
        self._dirty_regions.clear()
        if not regions:
            return None
        spans = list(self._regions_to_spans(regions))
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(cuts[:-1]) for cuts in self.cuts]
        missing = _pieces(spans, self.cuts)
        for widget, (region, clip) in self.visible_widgets.items():
            if not missing:
                break
            self._draw(widget, region, region.intersection(clip), chops, missing)
        return ChopsUpdate(chops, spans, [cuts[1:] for cuts in self.cuts])

    def _draw(
        self,
        widget: Widget,
        region: Region,
        seen: Region,
        chops: list[dict[int, Strip | None]],
        missing: dict[int, set[int]],
    ) -> None:
        """Puts what is seen of the widget where pieces are missing."""
        columns = range(seen.x, seen.right)
        lines = [y for y in seen.line_range if y in missing and any(cut in columns for cut in missing[y])]
        for first, last in _runs(lines):
            area = Region(seen.x, first, seen.width, last - first + 1)
            for y, strip in enumerate(widget.render_lines(area.translate(-region.offset)), first):
                cuts = [cut for cut in self.cuts[y] if seen.x <= cut <= seen.right]
                for cut, piece in zip(cuts, strip.divide([cut - seen.x for cut in cuts[1:]]), strict=False):
                    if cut in missing.get(y, ()):
                        chops[y][cut] = piece
                        missing[y].discard(cut)
                if not missing.get(y, True):
                    del missing[y]


def _pieces(spans: Iterable[Span], cuts: list[list[int]]) -> dict[int, set[int]]:
    """The first column of each piece of a line that the spans touch, by line."""
    pieces: dict[int, set[int]] = {}
    for y, x1, x2 in spans:
        touched = {start for start, end in pairwise(cuts[y]) if start < x2 and end > x1}
        pieces.setdefault(y, set()).update(touched)
    return pieces


def _runs(lines: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of lines that follow each other."""
    first = None
    for at, y in enumerate(lines):
        first = y if first is None else first
        if lines[at + 1 : at + 2] != [y + 1]:
            yield first, y
            first = None
