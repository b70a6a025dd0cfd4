"""Files that nobody wrote by hand in Word: tags hidden from the checks, work without end, names that lead elsewhere."""

import io
import time
import zipfile

import msgspec
import pytest
from tests.documents.written import (
    ABOUT,
    OFFICE,
    RELATIONS,
    VIEW,
    View,
    W,
    body,
    document,
    faults,
    opened,
    paragraph,
    run,
    table,
    texts,
)

from kehoach.diagnostics import Diagnostic
from kehoach.documents import Template, open_template

LONG = msgspec.structs.replace(VIEW, lines=("x",) * 1000, note="a" * 10_000)
GROWN = "note | replace('a', '" + "a" * 400 + "')"
OVER = "{% for a in lines %}{% for b in lines %}"
END = "{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    "hidden",
    [
        "<?x {{ 7 * 7 }}?>",
        "<?x {% macro a() %}{{ a() }}{% endmacro %}{{ a() }}?>",
        "<w:r><w:instrText>{<!-- -->{ 7 * 7 }}</w:instrText></w:r>",
        "<w:r><w:instrText>{<![CDATA[{ 7 * 7 }}]]></w:instrText></w:r>",
        "<w:del><w:r><w:delText>{{ count }}</w:delText></w:r></w:del>",
        "<w:r><w:t w:x='{{ count }}'>a</w:t></w:r>",
    ],
)
def test_no_tag_is_run_that_was_not_checked(hidden: str) -> None:
    assert [one.code for one in faults(f"<w:p>{hidden}</w:p>", "{{ count }}")] == ["KH684"]


def test_letters_written_as_references_are_the_letters_they_stand_for() -> None:
    assert body(opened("<w:p><w:r><w:t>&#x7f;{{ count }}.</w:t></w:r></w:p>")).count("&#x7f;3.") == 1
    assert texts(opened("<w:p><w:r><w:t>&#123;&#x07B; count &#125;&#125;</w:t></w:r></w:p>")) == ["3"]


def test_comments_and_cdata_in_a_tag_are_of_no_account() -> None:
    assert texts(opened("<w:p><w:r><w:t>{<!-- x -->{ co<![CDATA[unt }]]>}<?x y?></w:t></w:r></w:p>")) == ["3"]


@pytest.mark.parametrize("line_end", ["\r", "\r\n", "\n"])
def test_other_line_ends_do_not_move_the_place_of_a_fault(line_end: str) -> None:
    found = opened(f"<w:p>{line_end * 3}{run('{{ count }}')}</w:p>", "{{ note }}").render(VIEW, ABOUT)
    assert isinstance(found, Diagnostic)
    assert found.message.values["tag"] == "{{ note }}"


@pytest.mark.parametrize("encoding", ["us-ascii", "utf-16", "UTF-8"])
def test_a_part_that_is_filled_in_says_that_it_is_utf_8(encoding: str) -> None:
    text = f'<w:document xmlns:w="{W}"><w:body>{paragraph("{{ head.issuer }}")}</w:body></w:document>'
    written = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)
    template = open_template(with_part("word/document.xml", written), "mau.docx", View)
    assert isinstance(template, Template)
    assert texts(template) == ["CÔNG AN\nTỈNH X"]


def with_part(name: str, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document("x"))) as old, zipfile.ZipFile(file, "w") as new:
        for one in old.namelist():
            new.writestr(one, data if one == name else old.read(one))
    return file.getvalue()


@pytest.mark.parametrize(
    "name", ["../../evil.xml", "/evil.xml", "word\\..\\evil.xml", "word/../evil.xml", "word/" + "evil" * 99]
)
def test_no_part_lies_outside_the_file(name: str) -> None:
    template = open_template(document("{{ count }}", more={name: "<a/>"}), "mau.docx", View)
    assert isinstance(template, Template)
    done = template.render(VIEW, ABOUT)
    assert isinstance(done, bytes)
    assert b"evil" not in done


@pytest.mark.parametrize(
    "inner",
    [
        f"{OVER}{{% if ({GROWN}) == 'x' %}}{{% endif %}}{END}",
        f"{{% set x = {GROWN} %}}{OVER}{{% if x ~ 'b' in x ~ 'c' %}}{{% endif %}}{END}",
        f"{{% set x = {GROWN} %}}{OVER}{{% if x[1:][1:] %}}{{% endif %}}{END}",
        f"{{% set x = {GROWN} %}}{OVER}{{% if x + x == x %}}{{% endif %}}{END}",
        f"{{% set x = {GROWN} | replace('a', '\\x01') %}}{OVER}{{{{ x }}}}{END}",
        f"{{% for a in lines %}}{{{{ {GROWN} }}}}{{% endfor %}}",
        f"{OVER}{'{% if a == b and b != a %}{% endif %}' * 400}{END}",
        f"{OVER}{{% if rule(note, 62 + loop.index) == a %}}{{% endif %}}{END}",
    ],
    ids=range(8),
)
def test_work_that_prints_little_comes_to_an_end(inner: str) -> None:
    template = opened(inner)
    began = time.monotonic()
    found = template.render(LONG, ABOUT)
    assert isinstance(found, Diagnostic)
    assert found.code == "KH690"
    assert time.monotonic() - began < 15


def in_one_run(settings: str, text: str) -> str:
    return f"<w:p><w:r>{settings}{''.join(f'<w:t>{letter}</w:t>' for letter in text)}</w:r></w:p>"


SETTINGS = f"<w:rPr>{'<w:b/>' * 100_000}</w:rPr>"
SLOW = {
    "a row of tags": lambda: table(("".join(map(paragraph, ["{%tr if draft %}"] * 1500 + ["x"] * 20_000)),)),
    "letters apart": lambda: in_one_run(SETTINGS, f"{{{{ count{' ' * 900}}}}}" * 30),
    "a long text behind tags": lambda: paragraph("{{ count }}" * 1900 + "x" * 3_000_000),
    "settings to repeat": lambda: f"<w:p><w:r>{SETTINGS}<w:t>{'{%r if draft %}x{%r endif %}' * 900}</w:t></w:r></w:p>",
    "long names": lambda: "".join(
        paragraph(f"{{% set a{'ab' * 400}{at} = 1 %}}{{{{ b{'ab' * 400}{at} }}}}") for at in range(900)
    ),
}


@pytest.mark.parametrize("slow", SLOW)
def test_large_templates_are_read_in_good_time(slow: str) -> None:
    data = document(SLOW[slow]())
    began = time.monotonic()
    found = open_template(data, "mau.docx", View)
    assert isinstance(found, Template) or 0 < len(found) <= 100
    assert time.monotonic() - began < 15


def test_settings_that_open_an_element_very_often_are_read_in_good_time() -> None:
    relations = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/attachedTemplate"'
        ' Target="x" TargetMode="External"/></Relationships>'
    )
    more = {"word/settings.xml": "<w:attachedTemplate " * 200_000, "word/_rels/settings.xml.rels": relations}
    began = time.monotonic()
    assert isinstance(open_template(document("x", more=more), "mau.docx", View), Template)
    assert time.monotonic() - began < 10


def test_tags_are_counted_in_all_parts_together() -> None:
    more, relations = {}, ""
    for at in range(20):
        more[f"word/header{at}.xml"] = f'<w:hdr xmlns:w="{W}">{paragraph("{{ count }}" * 500)}</w:hdr>'
        relations += f'<Relationship Id="h{at}" Type="{OFFICE}/header" Target="header{at}.xml"/>'
    found = open_template(document("x", more=more, relations=relations), "mau.docx", View)
    assert isinstance(found, tuple)
    assert [one.code for one in found] == ["KH693"]


@pytest.mark.parametrize("inner", ["{% set x = head %}{% if not draft %}{% set x = 'a' %}{% endif %}{{ x }}"])
def test_a_group_is_never_printed(inner: str) -> None:
    found = opened(inner).render(VIEW, ABOUT)
    assert isinstance(found, Diagnostic)
    assert found.code == "KH690"
