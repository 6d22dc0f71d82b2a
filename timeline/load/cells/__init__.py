"""From rows to claims: what columns are called, how dates are written, which rows are named."""
