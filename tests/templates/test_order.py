"""Word refuses what does not stand in the order of its schema (ISO/IEC 29500-1, Annex A); LibreOffice does not mind.

The orders below are those of the elements that the templates use, and their neighbours.
"""

import io
import zipfile
from xml.etree import ElementTree

import pytest
from tests.conftest import ROOT
from tests.templates.cases import CASES, document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "tblBorders": "top left start bottom right end insideH insideV",
    "pBdr": "top left bottom right between bar",
    "tblCellMar": "top left start bottom right end",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "styles": "docDefaults latentStyles style",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
    "displayBackgroundShape printPostScriptOverText mirrorMargins alignBordersAndEdges attachedTemplate revisionView "
    "trackRevisions documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
    "evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator",
}  # fmt: skip
FIRST = {"tc": "tcPr", "p": "pPr", "r": "rPr"}


def out_of_order(data: bytes) -> list[str]:
    """Elements whose children stand otherwise than the schema has them, or that it does not know there."""
    found = []
    for element in ElementTree.fromstring(data).iter():
        name = element.tag.removeprefix(W)
        children = [child.tag.removeprefix(W) for child in element]
        if name in ORDERS:
            order = ORDERS[name].split()
            unknown = [child for child in children if child not in order]
            places = [order.index(child) for child in children if child in order]
            if unknown or places != sorted(places):
                found.append(f"{name}: {' '.join(children)}")
        elif name in FIRST and FIRST[name] in children[1:]:
            found.append(f"{name}: {' '.join(children)}")
        if name == "tc" and (not children or children[-1] != "p"):
            found.append("tc: a cell ends with a paragraph")
    return found


@pytest.mark.parametrize("file", sorted((ROOT / "templates").glob("*.docx")), ids=lambda file: file.stem)
def test_templates_stand_in_order(file: object) -> None:
    with zipfile.ZipFile(str(file)) as package:
        parts = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
        assert "word/document.xml" in parts
        assert {name: wrong for name in parts if (wrong := out_of_order(package.read(name)))} == {}


@pytest.mark.parametrize("name", CASES)
def test_documents_stand_in_order(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(document(name))) as package:
        assert out_of_order(package.read("word/document.xml")) == []


def test_a_wrong_order_is_seen() -> None:
    start = f'<w:document xmlns:w="{W[1:-1]}"><w:body><w:p><w:pPr>'
    end = "</w:pPr></w:p></w:body></w:document>"
    assert out_of_order(f'{start}<w:jc w:val="center"/><w:ind w:left="1"/>{end}'.encode()) == ["pPr: jc ind"]
    assert out_of_order(f'{start}<w:ind w:left="1"/><w:jc w:val="center"/>{end}'.encode()) == []
