"""Opens a workbook in LibreOffice as a person does, in a window, and saves it again: SOURCE TARGET PROFILE.

Run by a Python that has `uno`, mostly the system's. A conversion (`--convert-to`) makes no window, and so forgets what
belongs to one, such as frozen panes.
"""

import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

uno: Any = import_module("uno")


def main(source: str, target: str, profile: str) -> None:
    pipe = f"kehoach{Path(profile).stat().st_ino}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        desktop = connected(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, ())
        kind = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        kind.Name, kind.Value = "FilterName", "Calc MS Excel 2007 XML"
        document.storeToURL(Path(target).as_uri(), (kind,))
        document.close(True)
        desktop.terminate()
        office.wait(30)
    finally:
        office.kill()


def connected(address: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(address)
        except Exception:  # not yet listening
            time.sleep(0.5)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    raise TimeoutError(address)


if __name__ == "__main__":
    main(*sys.argv[1:4])
