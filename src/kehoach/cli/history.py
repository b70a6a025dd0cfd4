"""`kehoach status PLAN --history OBLIGATION`: all that is recorded of one obligation."""

from datetime import date

from kehoach.cli.exit_status import CLEAN, COULD_NOT_START
from kehoach.cli.output import complain, show_page, tell_misunderstood, write_bytes


def show_history(path: str, obligation: str, as_of: date, output: str) -> int:
    """Show one obligation's state on a day and its events up to then; returns the exit status."""
    from kehoach import api

    result = api.history(path, obligation, as_of)
    if result.log.faults:
        complain(result.log.faults)
        return COULD_NOT_START
    if result.log.misunderstood:
        tell_misunderstood(result.log.misunderstood)
        return COULD_NOT_START
    assert result.state is not None
    assert result.log.plan is not None
    if output == "json":
        from kehoach.render import log_json

        write_bytes(log_json.render(result.log.plan.plan.id, result.log.entries, result.log.total))
        return CLEAN
    from kehoach.render.log_page import history_page

    page = history_page(result.state, result.log.entries, as_of)
    if output == "markdown":
        from kehoach.render import markdown

        write_bytes(markdown.render(page).encode())
    else:
        show_page(page)
    return CLEAN
