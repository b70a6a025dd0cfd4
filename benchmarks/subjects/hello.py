import typer


def main(name: str = "world") -> None:
    print(f"hello {name}")


typer.run(main)
