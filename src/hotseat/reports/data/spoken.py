"""What was said as data for programs: words with their seconds, figures, and what was not understood."""

from typing import Any

from hotseat.domain.speech.part import Part, Piece, Sentence
from hotseat.domain.speech.spoken import Spoken
from hotseat.domain.speech.transcript import Transcript


def recordings_data(transcript: Transcript) -> list[dict[str, Any]]:
    """Which recordings the words come from, and what recognised them."""
    return [
        {
            "recording": part.recording,
            "from": round(part.covers.start, 2),
            "to": round(part.covers.stop, 2),
            "engine": part.engine,
        }
        for part in transcript.recordings
    ]


def spoken_data(said: Spoken) -> dict[str, Any]:
    """What was said in one question, by section; figures are null where too little was understood."""
    counted = not said.hidden
    return {
        "understood": _rounded(said.understood, 3),
        "hidden": said.hidden,
        "answer": _figures(said.answer, counted),
        "sections": [_part(part, counted) for part in said.sections],
        "follow_ups": [_part(part, counted) for part in said.follow_ups],
        "outside": _part(said.outside, counted),
        "pasted": said.answer.pasted,
    }


def _part(part: Part, counted: bool) -> dict[str, Any]:
    return {
        **_figures(part, counted),
        "pieces": [_piece(piece) for piece in part.pieces],
        "pasted": part.pasted,
    }


def _figures(part: Part, counted: bool) -> dict[str, Any]:
    return {
        "name": part.name,
        "seconds": round(part.seconds, 1),
        "recorded_seconds": round(part.recorded, 1),
        "speech_seconds": round(part.speech, 1),
        "longest_pause_seconds": _rounded(part.longest_pause, 1),
        "first_word_seconds": _rounded(part.first_word, 1),
        "words_a_minute": _rounded(part.pace, 1) if counted else None,
        "words_a_minute_of_speech": _rounded(part.speech_pace, 1) if counted else None,
        "figures": {**part.figures._asdict(), "numbers": list(part.figures.numbers)} if counted else None,
    }


def _piece(piece: Piece) -> dict[str, Any]:
    if not isinstance(piece, Sentence):
        return {"at": round(piece.at, 2), "not_understood_seconds": round(piece.seconds, 1)}
    return {
        "at": round(piece.at, 2),
        "text": piece.text,
        "words": [
            {"word": word.text, "at": round(word.at, 2), "to": round(word.to, 2)} for word in piece.words
        ],
    }


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
