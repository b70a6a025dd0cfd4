"""Nothing gets in: hostile templates are faults, hostile values are text."""

import re
import time
import unicodedata
from xml.etree.ElementTree import fromstring

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.written import ABOUT, VIEW, View, body, document, faults, opened, part, run, texts

from kehoach.diagnostics import Diagnostic
from kehoach.documents import open_template
from kehoach.documents.cleaning import cleaned
from kehoach.documents.sandbox import Compiled, Sandbox

ESCAPES = [
    "{{ head.__class__ }}",
    "{{ head.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ head['__class__'] }}",
    "{{ head | attr('__class__') }}",
    "{{ head | map(attribute='__class__') | list }}",
    "{{ lines | map('upper') | join }}",
    "{{ head.issuer.format(head) }}",
    "{{ '{0.__class__}'.format(head) }}",
    "{{ '{0.__class__}'.format_map(head) }}",
    "{{ '%s' % head }}",
    "{{ 'a' | format(head) }}",
    "{{ head.issuer | safe }}",
    "{{ head.issuer | escape }}",
    "{{ head.issuer | xmlattr }}",
    "{{ rows | tojson }}",
    "{{ rows | pprint }}",
    "{{ rule.__globals__ }}",
    "{{ rule.cache_info() }}",
    "{{p rule.__wrapped__('a', 1) }}",
    "{{ self }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ config }}",
    "{{ request }}",
    "{{ caller() }}",
    "{{ varargs }}",
    "{{ cycler('a') }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner() }}",
    "{{ lipsum() }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ namespace(a=1) }}",
    "{{ dict(a=1) }}",
    "{{ range(999999999) }}",
    "{{ range }}",
    "{{ loop }}",
    "{% for a in rows %}{{ loop.cycle(1, 2) }}{% endfor %}",
    "{% for a in rows %}{{ loop.changed(1) }}{% endfor %}",
    "{% for a in rows %}{{ loop._iterable }}{% endfor %}",
    "{% for a in rows %}{{ loop(rows) }}{% endfor %}",
    "{% for a in rows recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a, b in rows %}{% endfor %}",
    "{% for a in 'x' * 999999999 %}{% endfor %}",
    "{{ 'a' * 999999999 }}",
    "{{ lines * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ (1).__class__ }}",
    "{{ 1.0.hex() }}",
    "{{ [].append(1) }}",
    "{{ {}.update(a=1) }}",
    "{{ {'a': 1} }}",
    "{{ (lambda: 1)() }}",
    "{{ draft.real }}",
    "{{ note.encode('utf-7') }}",
    "{% set a.b = 1 %}",
    "{% set ns = namespace() %}",
    "{% set a %}x{% endset %}",
    "{% set _x = 1 %}",
    "{% set rule = 1 %}",
    "{% set rule = head %}{{ rule() }}",
    "{% for rule in rows %}{{ rule() }}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'x' %}",
    "{% block a %}{% endblock %}",
    "{% macro a() %}{% endmacro %}",
    "{% call a() %}{% endcall %}",
    "{% filter upper %}{% endfilter %}",
    "{% with a = 1 %}{% endwith %}",
    "{% autoescape false %}{{ head.issuer }}{% endautoescape %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% do rows.append(1) %}",
    "{% debug %}",
    "{% trans %}{% endtrans %}",
    "{{ head.issuer | entered }}",
    "{{ head.issuer | concatenated(head) }}",
    "{{ 'rounds of loops' }}{{ rounds }}",
    "{% for a in rows %}" * 5 + "x" + "{% endfor %}" * 5,
    "{% if draft %}" * 25 + "x" + "{% endif %}" * 25,
    "{% set a0 = head.issuer %}" + "".join(f"{{% set a{n + 1} = a{n} ~ a{n} %}}" for n in range(40)),
]  # fmt: skip


@pytest.mark.parametrize("tag", ESCAPES, ids=range(len(ESCAPES)))
def test_what_reaches_out_of_the_view_is_a_fault(tag: str) -> None:
    assert {one.severity for one in faults(tag)} == {"error"}


@pytest.mark.parametrize(
    "expression",
    [
        "head.__class__", "head['__class__']", "''.__class__", "''.format", "rows[0].__struct_fields__",
        "head.issuer.upper", "head.issuer()", "rule.__globals__", "lines.count", "loop", "cycler", "range(3)",
        "2 ** 70", "'a' * 9", "'%s' % 1",
        "head ~ head.__class__", "10000000 * 10000000 * 10000000",
    ],
)  # fmt: skip
def test_the_sandbox_holds_where_no_check_was_made_before(expression: str) -> None:
    program = Compiled(Sandbox(), f"{{{{ {expression} }}}}")
    values = {name: getattr(VIEW, name) for name in VIEW.__struct_fields__}
    with pytest.raises(
        Exception, match=r"undefined|no element|no value|has no attribute|not safely callable|not with these|no text"
    ):
        program.filled(values)


@pytest.mark.parametrize(
    "blocks",
    [
        ["{{" * 300_000],
        ["{{ count }}" * 3_000],
        ["{{ nothing }}"] * 1_500,
        ["{%p if draft %}"] * 3_000,
        ["".join(run(sign) for sign in "{{ count }}" * 2_000)],
        ["}}" * 300_000],
        ["x {"] * 60_000,
        ["a" * (5 << 20) + "{{ count }}"],
    ],
    ids=range(8),
)
def test_very_many_tags_are_refused_in_good_time(blocks: list[str]) -> None:
    began = time.monotonic()
    found = open_template(document(*blocks), "mau.docx", View)
    assert not isinstance(found, tuple) or 0 < len(found) <= 100
    assert time.monotonic() - began < 20


def test_loops_in_loops_come_to_an_end() -> None:
    long = msgspec.structs.replace(VIEW, lines=tuple("x" * 6000))
    template = opened("{% for a in lines %}{% for b in lines %}{% endfor %}{% endfor %}{{ count }}")
    found = template.render(long, ABOUT)
    assert isinstance(found, Diagnostic)
    assert found.code == "KH690"


def test_what_is_printed_stays_below_a_bound() -> None:
    long = msgspec.structs.replace(VIEW, lines=("x" * 100_000,) * 1000)
    found = opened("{% for a in lines %}{{ a }}{% endfor %}").render(long, ABOUT)
    assert isinstance(found, Diagnostic)
    assert found.code == "KH690"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("{{ 7 * 7 }}{% if %}{#", "{{ 7 * 7 }}{% if %}{#"),
        ("<w:p/>&amp;</w:t>", "<w:p/>&amp;</w:t>"),
        ("]]> <![CDATA[ <!-- -->", "]]> <![CDATA[ <!-- -->"),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("a\ud800b\udfffc\ufffed\uffffe", "abcde"),
        ("a\u202eb\u2066c\u202ad\u2069e", "abcde"),
        ("Tòa".replace("ò", "o\u0300"), "Tòa"),
        ("<\u0338", "≮"),
        ("😀" * 3000, "😀" * 3000),
        ("dài " * 2500, "dài " * 2500),
        ("\\n\\x3c &#60; %s {0}", "\\n\\x3c &#60; %s {0}"),
        ("", ""),
    ],
)
def test_a_value_stays_text(value: str, text: str) -> None:
    view = msgspec.structs.replace(VIEW, note=value)
    assert texts(opened("{{ note }}"), view) == [text]
    assert texts(opened("{{ note ~ '' }}{{ [note] | join }}{{ note | replace('q', 'p') }}"), view) == [text * 3]


def test_letters_that_a_template_spells_are_cleaned_too() -> None:
    assert texts(opened(r"{{ '\x01\x3cb\x3e\u202e\ud800' }}")) == ["<b>"]


def test_properties_are_text() -> None:
    about = msgspec.structs.replace(ABOUT, title="<a>&\x00\n\u202eb", author="]]>", subject='"', kind="{title}")
    root = fromstring(part(opened("a").render(VIEW, about), "docProps/core.xml"))
    assert [one.text for one in root][:3] == ["<a>& b", '"', "]]>"]


ANY = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANY, ANY)
def test_any_text_comes_back_as_the_cleaned_text(first: str, second: str) -> None:
    view = msgspec.structs.replace(VIEW, note=first, lines=(second,))
    assert texts(TWO, view) == [cleaned(first), cleaned(second)]


@given(ANY)
def test_cleaning_is_done_once_and_leaves_nothing_that_xml_refuses(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]", once)


@given(st.text("{}%#pr if draft else end\"'|.~()[]-", max_size=60))
def test_no_text_of_a_template_makes_it_fail(text: str) -> None:
    found = open_template(document(f"{{{{ count }}}} {text}"), "mau.docx", View)
    done = found if isinstance(found, tuple) else found.render(VIEW, ABOUT)
    assert done


TWO = opened("{{ note }}", "{%p for l in lines %}", "{{ l }}", "{%p endfor %}")
assert "{{" not in body(TWO, msgspec.structs.replace(VIEW, note=""))
