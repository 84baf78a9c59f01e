"""Read how much memory this process has held at most."""

import resource

__all__ = ["peak"]


def peak() -> int:
    """Give the most resident memory so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
