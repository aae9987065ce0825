"""What every room stands on: places in a text, tables, verbs."""
