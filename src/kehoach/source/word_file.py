"""A Word file as a zip: what it cannot be without, how much of it is read, and how another kind is refused."""

from kehoach.messages import say
from kehoach.source.zip_package import Wording, ZipFault, ZipKind

WORD_FILE = ZipKind(
    ending=".docx",
    holds=("[Content_Types].xml", "_rels/.rels"),
    most_unpacked=400 << 20,  # pictures need not be unpacked, but a letter is not larger than this
    most_parts=4000,
    most_xml=24 << 20,
    wording=Wording(
        old=say("this is an old .doc file, or one with a password; only .docx without a password is read"),
        other=say("only .docx is read"),
        not_this=say("this is no .docx file"),
        opendocument=say("this is an OpenDocument file; only .docx is read"),
        macros=say("the file has macros; only .docx without macros is read"),
        no_such_zip=say("this is a zip file, but no Word document"),
        save_as=say("open it in Word or LibreOffice and save it as .docx"),
    ),
)


def of_other_kind(content_types: bytes) -> ZipFault | None:
    """Why a file is no plain document by what it says of itself: one for macros, or a template of Word's own kind.

    Under the ending .docx Word opens neither.
    """
    if b"macroEnabled" in content_types:
        return ZipFault("other", WORD_FILE.wording.macros, WORD_FILE.wording.save_as)
    if b"wordprocessingml.template.main+xml" in content_types:
        message = say("this is a template of Word's own kind (.dotx); only .docx is read")
        return ZipFault("other", message, WORD_FILE.wording.save_as)
    return None
