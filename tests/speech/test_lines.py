import os

from hotseat.speech.lines import AT_ONCE, lines_from, write_line


def through_a_pipe(written: bytes) -> list[dict[str, object]]:
    """What is read of these bytes, written in one go and closed."""
    end, start = os.pipe()
    os.write(start, written)
    os.close(start)
    try:
        return [dict(values) for values in lines_from(end)]
    finally:
        os.close(end)


def test_values_come_out_as_they_went_in_whatever_the_text() -> None:
    values = {"type": "word", "text": 'a "b"\n\x1b[2Jü \u2028 \ud800', "at": 1.5}
    end, start = os.pipe()
    write_line(start, values)
    write_line(start, {})
    os.close(start)
    assert [dict(line) for line in lines_from(end)] == [values, {}]
    os.close(end)


def test_what_is_no_object_is_left_out() -> None:
    assert through_a_pipe(b'noise\n{"a": 1}\n[1]\n\xff\xfe\n\n"x"\n{"b": 2}\n{"torn": ') == [
        {"a": 1},
        {"b": 2},
    ]


def test_a_line_may_come_in_pieces_and_several_at_once() -> None:
    long = "x" * (AT_ONCE // 2)
    assert through_a_pipe(b'{"a": "%s"}\n{"b": 1}\n' % long.encode()) == [{"a": long}, {"b": 1}]
