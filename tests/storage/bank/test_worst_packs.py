"""Files made to cost as much as they can: twice the file is about twice the work."""

from cProfile import Profile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bench import worst

from hotseat.storage.bank.bank_lint import inspect

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 2**12
SHAPES = {
    **dict.fromkeys(worst.packs(), ("own.toml", worst.packs)),
    **dict.fromkeys(worst.levels(), ("levels/l9.toml", worst.levels)),
    **dict.fromkeys(worst.frameworks(), ("levels/framework/l6.toml", worst.frameworks)),
}


def calls(path: Path, text: str) -> int:
    """How many calls the inspection of the file makes."""
    path.write_text(text, encoding="utf-8")
    with Profile() as profile:
        inspect([path])
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_file_is_about_twice_the_work(tmp_path: Path, name: str) -> None:
    in_prompts, shapes = SHAPES[name]
    path = tmp_path / "prompts" / in_prompts
    path.parent.mkdir(parents=True)

    def made(size: int) -> str:
        shape: Callable[[], str] = shapes(size)[name]
        return shape()

    assert calls(path, made(4 * SIZE)) < 6 * calls(path, made(SIZE)) + 5_000
