"""Measure how fast the package is, against hand-written Python and another rules engine: `python -m tests.benchmarks`.

Every figure is the median over fresh processes, which take turns in rounds; a process counts as the median of its runs.
What matters is the ratios: both sides of one are measured in the same round. All that rate the same entries must agree
line by line, or the run fails; missing a target does not fail it.
"""
