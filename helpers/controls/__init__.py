"""Every control of the course, each with a plain twin whose name ends in ``_view``.

ipywidgets is imported when the first control is made. It may touch everything below the doors.
"""
