"""Typer's own words, so that the catalogues have them: Typer asks gettext for them by these ids."""


def typer_says(word: str) -> str:
    """Marks a word for the catalogues; nothing else."""
    return word


WORDS = (
    typer_says("Options"),
    typer_says("Arguments"),
    typer_says("Commands"),
    typer_says("required"),
    typer_says("default: {default}"),
    typer_says("(dynamic)"),
    typer_says("env var: {var}"),
    typer_says("Missing command."),
    typer_says("No such command {name!r}."),
    typer_says("Aborted!"),
)
