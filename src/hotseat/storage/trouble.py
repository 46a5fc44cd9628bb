"""What the system says about a disk, in words for a person."""

import errno

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EFBIG: "the file may not grow any further",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "its permissions forbid it",
    errno.EPERM: "its permissions forbid it",
    errno.EIO: "the disk reports an error",
}


def reason(error: OSError) -> str:
    """Why the system refused."""
    return _REASONS.get(error.errno or 0, error.strerror or "the system refuses")
