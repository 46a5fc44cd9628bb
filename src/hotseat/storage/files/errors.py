"""The system's errors about files and disks, in words for a person."""

import errno
import os

_PERMISSIONS = "its permissions forbid it"
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EFBIG: "the file may not grow any further",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: _PERMISSIONS,
    errno.EPERM: _PERMISSIONS,
    errno.EIO: "the disk reports an error",
    errno.ELOOP: "it is a symbolic link, or leads through too many",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EMLINK: "it has a second name elsewhere, a hard link",
}
_REMEDIES = {
    errno.EACCES: "check its permissions",
    errno.EPERM: "check its permissions",
    errno.EIO: "check the disk",
    errno.ENOENT: "check the links on the way to it",
    errno.ENOTDIR: "look for a file that has the name of a folder",
    errno.ELOOP: "put the file or folder itself there",
    errno.ENAMETOOLONG: "give it a shorter name",
    errno.EMFILE: "close some other programs",
    errno.ENFILE: "close some other programs",
}


def reason(error: OSError | ValueError) -> str:
    """Why the system refused."""
    if isinstance(error, ValueError):
        return "its name holds a character that no file name can hold"
    number = error.errno or 0
    if error.strerror != os.strerror(number):
        return error.strerror or "the system refuses"
    return _REASONS.get(number, error.strerror)


def remedy(error: OSError | ValueError) -> str:
    """What a person can do about something that cannot be read."""
    if isinstance(error, ValueError):
        return "give it another name"
    return _REMEDIES.get(error.errno or 0, "check the disk")
