"""Turns the packaged model of one engine into a file for another; run in a child program.

The package is made for CTranslate2, whose libraries take 430 MB; whisper.cpp takes a sixth of that and
recognises as well.
"""

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hotseat.speech.models import ggml
from hotseat.speech.models.ctranslate2 import Arrays
from hotseat.speech.models.packaged import MODEL_FILE, VOCABULARY_FILE
from hotseat.storage.files.looking import opened
from hotseat.storage.files.reading import read_bytes

LARGEST_VOCABULARY = 2**20
"""The most bytes of a vocabulary that are read; the packaged one takes 422 KB."""
TOKENS_OF_ENGLISH = 50_256
"""The tokens that stand for text; those after them give commands, and whisper.cpp knows them by number."""
WIDTH_OF_A_HEAD = 64


def convert(folder: Path, file: ggml.Writable) -> None:
    """Writes the packaged model in this folder as a model for whisper.cpp.

    Raises StrangeModel if it has another form, Unreadable or OSError if it cannot be read or written.
    """
    tokens = list(_tokens(read_bytes(folder / VOCABULARY_FILE, LARGEST_VOCABULARY)))
    with opened(folder / MODEL_FILE) as fd:
        # Closed when its last array is forgotten.
        data = mmap.mmap(fd, 0, access=mmap.ACCESS_READ)
    arrays = Arrays(data)
    ggml.write_model(file, _shape(arrays), tokens, _renamed(arrays))


def _shape(arrays: Arrays) -> ggml.Shape:
    heard = arrays["encoder/position_encodings/encodings"].shape
    spoken = arrays["decoder/position_encodings/encodings"].shape
    return ggml.Shape(
        vocabulary=arrays["decoder/embeddings/weight"].shape[0],
        audio_context=heard[0],
        audio_width=heard[1],
        audio_heads=heard[1] // WIDTH_OF_A_HEAD,
        audio_layers=_layers(arrays, "encoder"),
        text_context=spoken[0],
        text_width=spoken[1],
        text_heads=spoken[1] // WIDTH_OF_A_HEAD,
        text_layers=_layers(arrays, "decoder"),
        filters=arrays["encoder/conv1/weight"].shape[1],
    )


def _layers(arrays: Arrays, half: str) -> int:
    return arrays.count(f"{half}/layer_", "/self_attention/linear_0/weight")


def _renamed(arrays: Arrays) -> Iterator[tuple[str, Any]]:
    """The arrays under the names that whisper.cpp gives them."""
    yield "encoder.positional_embedding", arrays["encoder/position_encodings/encodings"]
    yield "decoder.positional_embedding", arrays["decoder/position_encodings/encodings"]
    yield "decoder.token_embedding.weight", arrays["decoder/embeddings/weight"]
    for layer in ("conv1", "conv2"):
        yield f"encoder.{layer}.weight", arrays[f"encoder/{layer}/weight"]
        yield f"encoder.{layer}.bias", arrays[f"encoder/{layer}/bias"].reshape(-1, 1)
    yield from _norm(arrays, "encoder/layer_norm", "encoder.ln_post")
    yield from _norm(arrays, "decoder/layer_norm", "decoder.ln")
    for half in ("encoder", "decoder"):
        for number in range(_layers(arrays, half)):
            yield from _layer(arrays, f"{half}/layer_{number}", f"{half}.blocks.{number}")


def _layer(arrays: Arrays, old: str, new: str) -> Iterator[tuple[str, Any]]:
    attention = f"{old}/self_attention"
    yield from _parts(
        arrays, f"{attention}/linear_0", [f"{new}.attn.{part}" for part in ("query", "key", "value")]
    )
    yield from _parts(arrays, f"{attention}/linear_1", [f"{new}.attn.out"])
    yield from _norm(arrays, f"{attention}/layer_norm", f"{new}.attn_ln")
    if f"{old}/attention/linear_0/weight" in arrays:
        crossed = f"{old}/attention"
        yield from _parts(arrays, f"{crossed}/linear_0", [f"{new}.cross_attn.query"])
        yield from _parts(
            arrays, f"{crossed}/linear_1", [f"{new}.cross_attn.{part}" for part in ("key", "value")]
        )
        yield from _parts(arrays, f"{crossed}/linear_2", [f"{new}.cross_attn.out"])
        yield from _norm(arrays, f"{crossed}/layer_norm", f"{new}.cross_attn_ln")
    yield from _parts(arrays, f"{old}/ffn/linear_0", [f"{new}.mlp.0"])
    yield from _parts(arrays, f"{old}/ffn/linear_1", [f"{new}.mlp.2"])
    yield from _norm(arrays, f"{old}/ffn/layer_norm", f"{new}.mlp_ln")


def _parts(arrays: Arrays, old: str, names: list[str]) -> Iterator[tuple[str, Any]]:
    """The weights and biases of a layer, of which several may lie in one array, one after the other."""
    weight, bias = arrays[f"{old}/weight"], arrays[f"{old}/bias"]
    rows = weight.shape[0] // len(names)
    for number, name in enumerate(names):
        part = slice(number * rows, (number + 1) * rows)
        yield f"{name}.weight", weight[part]
        if not name.endswith(".key"):  # whisper.cpp expects none there, and it is 0
            yield f"{name}.bias", bias[part]


def _norm(arrays: Arrays, old: str, new: str) -> Iterator[tuple[str, Any]]:
    yield f"{new}.weight", arrays[f"{old}/gamma"]
    yield f"{new}.bias", arrays[f"{old}/beta"]


def _tokens(vocabulary: bytes) -> Iterator[bytes]:
    """The bytes that each token stands for; the vocabulary writes every byte as a visible character."""
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in visible]
    byte_of = {chr(byte): byte for byte in visible}
    byte_of |= {chr(256 + number): byte for number, byte in enumerate(hidden)}
    for token in vocabulary.decode().split("\n")[:TOKENS_OF_ENGLISH]:
        yield bytes(byte_of[character] for character in token)
