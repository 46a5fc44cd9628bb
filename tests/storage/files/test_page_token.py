"""The token of the page's address: kept for one user, not through a link, not where others could know it."""

from pathlib import Path

import pytest

from hotseat.storage.files.page_token import kept_token

OLD, NEW = "a" * 22, "b" * 22


@pytest.fixture
def kept(stranger: Path) -> Path:
    """Where it is kept."""
    path = stranger / ".state" / "hotseat" / "page-token"
    path.parent.mkdir(parents=True)
    return path


def test_it_is_kept_for_this_user_only_and_is_the_same_next_time(kept: Path) -> None:
    assert kept_token(OLD) == OLD
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept_token(NEW) == OLD


@pytest.mark.parametrize(
    "bad", [b"", b"short", b"a" * 23, b"../../../etc/passwd---", b"\xff" * 22, b"a" * 200]
)
def test_what_is_no_token_is_replaced(kept: Path, bad: bytes) -> None:
    kept.write_bytes(bad)
    kept.chmod(0o600)
    assert kept_token(NEW) == NEW
    assert kept.read_text() == f"{NEW}\n"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_one_that_others_could_read_or_write_is_replaced(kept: Path, mode: int) -> None:
    kept.write_text(OLD)
    kept.chmod(mode)
    assert kept_token(NEW) == NEW
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_link_in_its_place_is_replaced_and_what_it_leads_to_is_left_alone(
    kept: Path, tmp_path: Path
) -> None:
    target = tmp_path / "target"
    target.write_text(OLD)
    target.chmod(0o600)
    kept.symlink_to(target)
    assert kept_token(NEW) == NEW
    assert target.read_text() == OLD
    assert not kept.is_symlink()


def test_where_none_can_be_kept_the_page_has_a_new_one(kept: Path) -> None:
    kept.mkdir()
    assert kept_token(NEW) == NEW
