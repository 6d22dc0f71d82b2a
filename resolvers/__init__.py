"""Finds time expressions in text and anchors each to an absolute calendar interval."""
