"""Settle how hypothesis searches: no time limit for one example.

A CI machine draws the same examples each time, so that a failure stays one; there fewer of them do, since more of the
same find nothing new. Elsewhere they differ from run to run.
"""

import os

from hypothesis import settings

CI = os.environ.get("CI") == "true"

settings.register_profile("project", deadline=None, derandomize=CI, max_examples=60 if CI else 100, print_blob=True)
settings.load_profile("project")
