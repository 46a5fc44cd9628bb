"""Texts from outside in line mode: whatever a pack, a session, a story or a person holds, nothing obeys it.

`Heard` looks at every line that is said, here and in all other tests.
"""

from pathlib import Path

import pytest

from tests.line.driving import LineMode
from tests.tui.hostile import PAYLOADS, PROMPT, hostile_folder

DRAWS = "XX┌─│█▌•→✓⠿ \r\n\t\x07XX"
EVERYWHERE = (
    *(
        "t",
        "l",
        "1",
        "k",
        "1",
        "p",
        "XX",
        "1",
        "s",
        "r",
        "q",
        "later",
        "/",
        "1",
        "w",
        "1",
        "t",
        "c",
        "1",
    ),
    *("n {0}", "", "t", "n - {0} #{0}", "c {0}", "o", "m", "1", "b", "x", "1", "{0}", "u", "u", "2", "f"),
    *("", "1", "c {0}", "2", "l", "1", "a", "m", "1", "1", "b", "b", "x", "1", "x", "r", "a"),
    *("1", "2", "3", "4", "1", "d", "a", "", "f", "r", "", "0", "d", "{0}", "?", "f", "s", "q"),
)


@pytest.mark.parametrize("payload", [*PAYLOADS.values(), DRAWS], ids=[*PAYLOADS, "draws"])
def test_no_text_is_obeyed_and_none_draws(tmp_path: Path, payload: str) -> None:
    tmp_path.joinpath("sessions").mkdir()
    hostile_folder(tmp_path, payload)
    line_mode = LineMode(tmp_path)
    heard = line_mode.types(
        *(typed.format(payload.replace("\n", " ")) for typed in EVERYWHERE),
        opening=lambda room: room.begin(room.desk.settings.choice(), room.desk.bank.current.prompt(PROMPT)),
    )
    assert line_mode.code == 0
    assert any("XX" in line for line in heard)
    assert {"Home.", "Debrief."} <= set(heard)
