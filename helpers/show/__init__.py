"""How findings look: marked text, tables, pictures, summary, report, editions.

It returns values (HTML, figures, text) and knows no rule of language; only a door displays. It may
touch every room below the doors. Its modules are imported by name (``show.tables``).
"""
