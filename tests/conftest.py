"""Settle how hypothesis searches: no time limit for one example, and the same examples each time on a CI machine."""

import os

from hypothesis import settings

settings.register_profile("project", deadline=None, derandomize=os.environ.get("CI") == "true", print_blob=True)
settings.load_profile("project")
