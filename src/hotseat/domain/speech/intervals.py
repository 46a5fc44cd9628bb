"""Spans of the session clock, cut by other spans. All lists are sorted, and no two spans in one overlap."""

from collections.abc import Iterable, Sequence

from hotseat.domain.speech.transcript import Span


def joined(spans: Iterable[Span]) -> list[Span]:
    """The spans sorted, with those that touch or overlap made one."""
    whole: list[Span] = []
    for start, stop in sorted(spans):
        if whole and start <= whole[-1].stop:
            whole[-1] = Span(whole[-1].start, max(whole[-1].stop, stop))
        else:
            whole.append(Span(start, stop))
    return whole


def common(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What lies in a span of both lists."""
    parts, first = [], 0
    for start, stop in spans:
        while first < len(others) and others[first].stop <= start:
            first += 1
        index = first
        while index < len(others) and others[index].start < stop:
            parts.append(Span(max(start, others[index].start), min(stop, others[index].stop)))
            index += 1
    return parts


def without(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What lies in a span of the first list and in none of the second."""
    parts, first = [], 0
    for start, stop in spans:
        while first < len(others) and others[first].stop <= start:
            first += 1
        index, begin = first, start
        while index < len(others) and others[index].start < stop:
            if others[index].start > begin:
                parts.append(Span(begin, others[index].start))
            begin = max(begin, others[index].stop)
            index += 1
        if begin < stop:
            parts.append(Span(begin, stop))
    return parts


def seconds_of(spans: Iterable[Span]) -> float:
    """How long the spans are together."""
    return sum(span.seconds for span in spans)
