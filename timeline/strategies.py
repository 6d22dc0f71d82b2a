"""Hypothesis strategies for the public values, registered through Hypothesis's entry point."""


def _hypothesis_setup_hook() -> None:
    """Called by Hypothesis when it is first imported."""
