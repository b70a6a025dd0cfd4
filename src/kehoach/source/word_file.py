"""A Word file as a zip: what it cannot be without, how much of it is read, and how another kind is refused."""

from kehoach.messages import say
from kehoach.source.zip_package import Wording, ZipKind

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
