"""Downloads a model. Nothing else in hotseat asks anything of a network, and this only when told to."""

import os
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from typing import Any, BinaryIO
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from hotseat.speech.models.known import KnownModel
from hotseat.speech.models.sums import Summing
from hotseat.storage.files.errors import reason
from hotseat.storage.files.writing import make_folder, replacing

SOURCE = "https://huggingface.co/ggerganov/whisper.cpp/resolve/5359861c739e955e79d9a303bcbc70fb988958b1/"
"""Where whisper.cpp publishes its models, as they were on 29 October 2024."""
SECONDS_TO_ANSWER = 30
"""How long the other side may say nothing."""
_AT_ONCE = 2**16


class CannotDownload(Exception):
    """The model was not downloaded, and what was there is unchanged; the message says why and what to do."""


def address_of(model: KnownModel) -> str:
    """From where the model is downloaded."""
    return urljoin(SOURCE, model.file)


def host_of(model: KnownModel) -> str:
    """The machine from which it is downloaded."""
    return urlsplit(address_of(model)).hostname or ""


def download(model: KnownModel, path: Path, came: Callable[[int], None]) -> None:
    """Downloads the model to this path, whole or not at all, and checks it.

    `came` is called with the bytes that have come so far. Raises CannotDownload.
    """
    try:
        make_folder(path.parent)
        with replacing(path) as file:
            _fetch(model, file, came)
            file.flush()
            os.fsync(file.fileno())
    except (HTTPError, HTTPException, URLError, TimeoutError, ConnectionError) as error:
        raise CannotDownload(
            f"{address_of(model)} cannot be downloaded ({_why(error)}); check your network and try again"
        ) from error
    except OSError as error:
        raise CannotDownload(f"{path} cannot be written ({reason(error)})") from error


def _fetch(model: KnownModel, file: BinaryIO, came: Callable[[int], None]) -> None:
    summing = Summing(file)
    size = 0
    address = address_of(model)
    with build_opener(_StaysSafe).open(address, timeout=SECONDS_TO_ANSWER) as answer:
        while block := answer.read(_AT_ONCE):
            size += len(block)
            if size > model.bytes:
                break
            summing.write(block)
            came(size)
    if summing.sha256 != model.sha256 or size != model.bytes:
        raise CannotDownload(
            f"what came from {address} is not the model that was published, or not all of it; try again"
        )


class _StaysSafe(HTTPRedirectHandler):
    """Follows to another address, but not from one that is encrypted to one that is not."""

    def redirect_request(self, req: Request, *further: Any) -> Request | None:
        """The request to the other address. Raises URLError."""
        leads_to = super().redirect_request(req, *further)
        if leads_to is not None and (req.type, leads_to.type) == ("https", "http"):
            raise URLError("it leads to an address that is not encrypted")
        return leads_to


def _why(error: Exception) -> str:
    if isinstance(error, HTTPError):
        return f"the answer is {error.code}"
    if isinstance(error, URLError):
        cause = error.reason
        return (cause.strerror or str(cause)) if isinstance(cause, OSError) else str(cause)
    if isinstance(error, TimeoutError):
        return f"there was no answer for {SECONDS_TO_ANSWER} s"
    return "the connection broke"
