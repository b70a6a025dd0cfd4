"""`python -m kehoach` is the command `kehoach`."""

from kehoach.cli.main import main

if __name__ == "__main__":
    main()
