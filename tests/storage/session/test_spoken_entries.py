"""What was said, in the entries of sessions: for the search and for the comparison with later answers."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.domain.review.search_words import has_words, sought
from hotseat.storage.session import entry_reading
from hotseat.storage.session.entry import Entry
from hotseat.storage.session.shelf import Shelf
from hotseat.storage.speech.belongings import WORDS, words_path
from tests.sessions import MONDAY, answered_session
from tests.spoken import with_pasted, with_words


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sessions' files that are read, in order."""
    read: list[str] = []
    really = entry_reading.read

    def counting(path: Path) -> Entry:
        read.append(path.name)
        return really(path)

    monkeypatch.setattr(entry_reading, "read", counting)
    return read


def entry_of(folder: Path) -> Entry:
    """The only entry, read by a shelf that remembers nothing itself."""
    [entry] = Shelf(folder).newest()
    return entry


def test_an_entry_has_the_figures_of_what_was_said_and_its_words(sessions: Path) -> None:
    path = answered_session(sessions)
    with_words(path)
    entry = entry_of(sessions)
    figures = entry.answers[0].spoken
    assert figures is not None
    assert figures.counted is not None
    assert (figures.counted.we, figures.counted.numbers, figures.counted.hedges) == (4, 6, 2)
    assert figures.first_word == 0.5
    assert has_words(entry.words, sought("QUEUE 12 commitments"))
    assert not has_words(entry.words, sought("zebra"))


def test_unchanged_words_are_not_read_again_and_changed_ones_are(
    sessions: Path, files_read: list[str]
) -> None:
    path = answered_session(sessions)
    assert entry_of(sessions).answers[0].spoken is None
    with_words(path, {"situation": "A zebra."})
    assert "zebra" in entry_of(sessions).words
    with_words(path, {"situation": "A giraffe, as it was recognised later."})
    assert "giraffe" in entry_of(sessions).words
    assert "zebra" not in entry_of(sessions).words
    assert files_read == [path.name] * 3
    words_path(sessions, path.stem).unlink()
    assert "giraffe" not in entry_of(sessions).words
    assert entry_of(sessions).answers[0].spoken is None


def test_a_shelf_that_remembers_notices_each_change(sessions: Path) -> None:
    path = answered_session(sessions)
    shelf = Shelf(sessions)

    def has(word: str) -> bool:
        return word in shelf.newest()[0].words

    assert not has("zebra")
    with_words(path, {"situation": "A zebra."})
    assert has("zebra")
    words_path(sessions, path.stem).unlink()
    assert not has("zebra")


def test_the_words_of_a_session_whose_file_was_renamed_count(sessions: Path) -> None:
    path = answered_session(sessions)
    with_words(path, {"situation": "A zebra."})
    path.rename(sessions / "renamed by hand.toml")
    for _ in range(3):
        assert "zebra" in entry_of(sessions).words
    words_path(sessions, path.stem).unlink()
    for _ in range(2):
        assert "zebra" not in entry_of(sessions).words


def test_a_file_named_after_another_session_does_not_take_its_words(sessions: Path) -> None:
    mine = answered_session(sessions, tail="aaaa")
    with_words(mine, {"situation": "A zebra."})
    other = answered_session(sessions, started=MONDAY + timedelta(days=1), tail="bbbb")
    with_words(other, {"situation": "A giraffe."})
    mine.unlink()
    other.rename(mine)
    for _ in range(3):
        assert "giraffe" in entry_of(sessions).words
        assert "zebra" not in entry_of(sessions).words
    words_path(sessions, other.stem).unlink()
    assert "giraffe" not in entry_of(sessions).words


def test_no_forgotten_word_stays_in_the_index(sessions: Path, stranger: Path) -> None:
    path = answered_session(sessions)
    with_words(path, {"situation": " ".join(f"secret{number}" for number in range(900))})
    entry_of(sessions)
    [index] = stranger.joinpath(".cache", "hotseat").glob("*.sqlite")
    assert b"secret899" in index.read_bytes()
    words_path(sessions, path.stem).unlink()
    entry_of(sessions)
    assert b"secret" not in index.read_bytes()


def test_pasted_text_is_found_and_too_little_understood_is_not_counted(sessions: Path) -> None:
    pasted = answered_session(sessions, tail="aaaa")
    with_pasted(pasted, "We moved\nthe zebra.")
    unclear = answered_session(sessions, started=MONDAY + timedelta(days=1), tail="bbbb")
    with_words(unclear, {"situation": "Two words."}, mumbled=20.0)
    newest, oldest = Shelf(sessions).newest()
    assert "zebra" in oldest.words
    assert oldest.answers[0].spoken is not None
    assert oldest.answers[0].spoken.counted is not None
    figures = newest.answers[0].spoken
    assert figures is not None
    assert (figures.counted, figures.pace) == (None, None)
    assert figures.longest_pause is None


def test_the_folder_is_listed_once_and_no_file_of_words_is_looked_for(
    sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        answered_session(sessions, started=MONDAY + timedelta(days=number), tail=f"00a{number}")
    shelf = Shelf(sessions)
    shelf.newest()
    asked: list[str] = []
    really_list, really_stat = os.listdir, Path.stat

    def listing(path: Path) -> list[str]:
        asked.append("listed")
        return really_list(path)

    def looking(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        asked.append(path.suffix)
        return really_stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "listdir", listing)
    monkeypatch.setattr(Path, "stat", looking)
    shelf.newest()
    assert sorted(asked) == [*[".toml"] * 5, "listed"]


def test_a_file_of_words_is_no_session(sessions: Path) -> None:
    (sessions / f"2026-11-16-200200-l6-behavioral-4f2a{WORDS}").write_text("{}\n")
    assert Shelf(sessions).newest() == []
