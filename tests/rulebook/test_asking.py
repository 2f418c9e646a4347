"""Lists, settings, texts, forms, gates and significant changes: read, laid over, and refused."""

import random
import tomllib
from collections.abc import Callable

import pytest

from holdfast.core.asking import AnswerKind, FormKind, Moment
from holdfast.core.gates import Step, Strength
from holdfast.core.procedure import Procedure, texts_at
from holdfast.core.sources import Sureness
from holdfast.core.spans import Span, Unit
from holdfast.rulebook.chapters import chapters
from holdfast.rulebook.check import rows_named
from holdfast.rulebook.tables import LISTS, NAMED

Town = Callable[..., Procedure]
Refusals = Callable[..., list[str]]
OWN = "shelf/town/own.toml: "
SOURCE = 'source = "Town manual 1"\nsure = "read"\n'
LIST = f'[list.ways]\ntitle = "Ways"\n{SOURCE}choice = [{{ id = "a", says = "A" }}]\n'
FORM = f'[form.visit]\ntitle = "Visit"\nkind = "child"\nfact = "visit-made"\n{SOURCE}'
SECTION = '[[section]]\nform = "visit"\nid = "one"\ntitle = "One"\n'
PART = '{{ id = "p", shows = "answers", form = {0}, section = {1} }}'
DOCUMENT = f'[document.d]\ntitle = "The visit to {{{{child}}}}"\n{SOURCE}parts = [ {PART} ]\n'
CHANGE = f'[[significant_change]]\nid = "moved"\ntitle = "Moved"\n{SOURCE}'


def table(start: str, text: str, **keys: str) -> str:
    lines = dict(line.split(" = ", 1) for line in text.strip().splitlines())
    lines |= keys
    return "\n".join([start, *(f"{key} = {value}" for key, value in lines.items() if value), ""])


def text(**keys: str) -> str:
    return table(
        "[[text]]", f'id = "t"\nat = "invitations"\ntitle = "T"\nsays = "Say."\n{SOURCE}', **keys
    )


def gate(**keys: str) -> str:
    own = 'id = "g"\nstep = "review-opened"\nsays = "No."\nput_right = "Do."\n'
    return table("[[gate]]", own + SOURCE, **keys)


def question(**keys: str) -> str:
    own = 'form = "pre-meet"\nsection = "talk"\nid = "q"\nasks = "Q?"\nanswer = "text"\n'
    return table("[[question]]", own, **keys)


def section(**keys: str) -> str:
    return table("[[section]]", 'form = "pre-meet"\nid = "s"\ntitle = "S"\n', **keys)


def form(**keys: str) -> str:
    return table("[form.pre-meet]", "", **keys)


def test_what_is_written_becomes_the_procedure(town: Town) -> None:
    land = town()
    assert [choice.says for choice in land.lists["tempers"].choices] == ["Calm", "Cross"]
    assert land.setting("chairs") == 8
    assert land.setting("tables") is None
    assert [each.says for each in texts_at(land, Moment.INVITATIONS)] == ["Few."]
    assert texts_at(land, Moment.RECORD) == ()
    made = land.forms["pre-meet"]
    assert (made.kind, made.filled_by, made.once) == (FormKind.PREPARATION, ("iro",), True)
    assert [part.id for part in made.sections] == ["talk", "end"]
    assert made.by_id["told"].answer is AnswerKind.CHOICES
    (barred,) = land.gates_before(Step.REVIEW_OPENED)
    assert (barred.strength, barred.lifted_by) == (Strength.BAR, ("iro",))
    assert land.significant_changes["missing"].threshold == Span(3, Unit.DAYS)


def test_a_setting_may_be_a_span(town: Town) -> None:
    setting = f'[setting.gap]\nsays = "Gap"\nvalue = "12 months"\n{SOURCE}'
    assert town(setting).setting("gap") == Span(12, Unit.MONTHS)


def test_an_authority_adds_choices_to_a_list_of_its_base(town: Town) -> None:
    added = '[list.tempers]\nchoice = [{ id = "sad", says = "Sad", rows = ["PS-3"] }]\n'
    tempers = town(added).lists["tempers"]
    assert [choice.id for choice in tempers.choices] == ["calm", "cross", "sad"]
    assert tempers.source.cite == "Act s.4"
    assert tempers.says("sad") == "Sad"
    assert tempers.says("long-gone") == "long gone"


def test_an_authority_decides_a_setting_and_says_where_it_does(town: Town) -> None:
    chairs = town(f"[setting.chairs]\nvalue = 12\n{SOURCE}rows = ['PS-9']\n").settings["chairs"]
    assert (chairs.value, chairs.says, chairs.rows) == (12, "Chairs in the room", ("PS-1", "PS-9"))
    assert (chairs.source.cite, chairs.source.sure) == ("Town manual 1", Sureness.READ)


def test_an_authority_gives_the_keys_of_a_form_that_differ(town: Town) -> None:
    procedure = town(form(title='"Pre-review talk"', tells='["manager"]'))
    changed = procedure.forms["pre-meet"]
    assert (changed.title, changed.tells, changed.once) == ("Pre-review talk", ("manager",), True)
    assert changed.source.cite == "Act s.7"
    assert [part.id for part in changed.sections] == ["talk", "end"]
    assert procedure.base is not None
    assert procedure.base.forms["pre-meet"].title == "Pre-meet"


def test_an_authority_adds_sections_and_questions_where_it_wants_them(town: Town) -> None:
    own = (
        section(after='"talk"')
        + question(section='"s"')
        + question(id='"r"', after='"held-on"')
        + section(id='"last"')
        + question(id='"z"', section='"last"')
    )
    changed = town(own).forms["pre-meet"]
    assert [part.id for part in changed.sections] == ["talk", "s", "end", "last"]
    asked = ["held-on", "r", "differed", "q", "outcome", "told", "z"]
    assert [each.id for each in changed.all_questions] == asked


def test_an_authority_says_anew_what_a_significant_change_of_its_base_is(town: Town) -> None:
    own = town(CHANGE.replace("moved", "missing") + 'threshold = "1 day"\n').significant_changes
    assert list(own) == ["missing"]
    assert (own["missing"].title, own["missing"].tell_within) == ("Moved", None)


def test_everything_that_names_rows_is_gathered(town: Town) -> None:
    own = (
        text(rows='["PS-11"]')
        + gate(rows='["PS-12"]')
        + question(rows='["PS-13"]')
        + section(rows='["PS-14"]')
        + CHANGE
        + 'rows = ["PS-15"]\n'
        + '[list.tempers]\nchoice = [{ id = "sad", says = "Sad", rows = ["PS-16"] }]\n'
    )
    named = rows_named([town(own)])
    assert {f"PS-{number}" for number in (1, 2, *range(11, 17))} <= set(named)
    assert named["PS-13"] == "town: pre-meet: q"
    assert named["PS-16"] == "town: tempers: sad"


def test_the_version_covers_all_of_it(town: Town) -> None:
    versions = {
        town(own).version
        for own in (
            *("", LIST, text(), text(says='"Say it."'), gate(), gate(put_right='"Do it."')),
            *(question(), question(required="true"), section(), form(once="false"), CHANGE),
            *(f"[setting.chairs]\nvalue = {count}\n{SOURCE}" for count in (8, 9)),
        )
    }
    assert len(versions) == 13


@pytest.mark.parametrize(
    ("own", "key", "says"),
    [
        (LIST.replace(SOURCE, ""), "list.ways.source", "a list needs its source"),
        (LIST.replace('sure = "read"', ""), "list.ways.sure", "a list needs its source"),
        (LIST.replace("Town manual 1", " "), "list.ways.source", "this is empty"),
        (f'[list.ways]\ntitle = "Ways"\n{SOURCE}', "list.ways", "a list needs choice"),
        (LIST.replace('"a"', '"A b"'), "list.ways.choice[1].id", "should match pattern"),
        (
            '[list.tempers]\nchoice = [{ id = "calm", says = "x" }]\n',
            "list.tempers.choice[1].id",
            "'calm' is already a choice of this list",
        ),
        (LIST + '[[list.ways.chioce]]\nid = "b"\n', "list.ways.chioce", 'mean "choice"?'),
        ("[setting.chairs]\nvalue = 9\n", "setting.chairs", "needs its source and sure"),
        (f"[setting.tables]\nvalue = 9\n{SOURCE}", "setting.tables", "a setting needs says"),
        (f'[setting.t]\nsays = "T"\n{SOURCE}', "setting.t", "a setting needs value"),
        (text(at='"invitation"'), "text[1].at", 'did you mean "invitations"?'),
        (text(source=""), "text[1].source", "needs its source"),
        (text(says='" "'), "text[1].says", "this is empty: say it in words"),
        (text(id='"who-comes"'), "text[1].id", "already a text of land"),
        (text() + text(), "text[2]", "'t' is already a text: shelf/town/own.toml, text[1]"),
        (text(when='{ where = { reveiw = "1" } }'), "text[1].when.where", 'mean "review"?'),
        (FORM.replace(SOURCE, ""), "form.visit.source", "a form needs its source"),
        (FORM.replace("child", "chidl"), "form.visit.kind", 'did you mean "child"?'),
        (FORM.replace("visit-made", "visit-mad"), "form.visit.fact", 'mean "visit-made"?'),
        (f'[form.visit]\ntitle = "V"\n{SOURCE}', "form.visit", "a form needs kind"),
        (form(filled_by='"irp"'), "form.pre-meet.filled_by[1]", "'irp' is not a role"),
        (form(tells='["boss"]'), "form.pre-meet.tells[1]", "'boss' is not a role"),
        (form(tells_by='"tolled"'), "form.pre-meet.tells_by", 'did you mean "told"?'),
        (form(tells_by='"differed"'), "form.pre-meet.tells_by", "does not choose from a list"),
        (
            '[list.told]\nchoice = [{ id = "manger", says = "x" }]\n' + form(tells_by='"told"'),
            "form.pre-meet.tells_by",
            "the choice 'manger' of 'told' is not a role; did you mean \"manager\"?",
        ),
        (form(open_until='["outcom"]'), "form.pre-meet.open_until", 'mean "outcome"?'),
        (form(respondent='"child"'), "form.pre-meet.respondent", 'kind = "consultation"'),
        (form(by_link="true"), "form.pre-meet.by_link", "says by whom"),
        (form(respondent='"chid"'), "form.pre-meet.respondent", 'mean "child"?'),
        (form(age_under='"9 days"'), "form.pre-meet.age_under", "in years or months"),
        (section(form='"pre-met"'), "section[1].form", 'did you mean "pre-meet"?'),
        (section(id='"talk"'), "section[1].id", "'talk' is already a section of 'pre-meet'"),
        (section(after='"tlak"'), "section[1].after", 'did you mean "talk"?'),
        (
            section(id='"told"', may_not_apply="true"),
            "section[1].id",
            "a section that may not apply and a question cannot have one id",
        ),
        (question(id='"end"'), "question[1].id", "cannot have one id"),
        (question(id='"told"'), "question[1].id", "'told' is already a question of 'pre-meet'"),
        (question(section='"tlak"'), "question[1].section", 'did you mean "talk"?'),
        (question(answer='"yes/no"'), "question[1].answer", "is not a kind of answer"),
        (question(answer='"choice"'), "question[1]", "names its list"),
        (question(list='"tempers"'), "question[1]", 'is for an answer that is a "choice"'),
        (
            question(answer='"choice"', list='"temper"'),
            "question[1].list",
            'did you mean "tempers"?',
        ),
        (question(gives='"differnce"'), "question[1].gives", 'did you mean "difference"?'),
        (question(gives='"on"'), "question[1].gives", 'an answer that is a "date"'),
        (
            FORM.replace('fact = "visit-made"\n', "")
            + SECTION
            + question(form='"visit"', section='"one"', gives='"on"'),
            "question[1].gives",
            "the form 'visit' gives no fact",
        ),
        (
            question(shown_if='{ question = "difered", is = "yes" }'),
            "question[1].shown_if.question",
            'did you mean "differed"?',
        ),
        (
            question(shown_if='{ question = "q", is = "yes" }'),
            "question[1].shown_if.question",
            "is not another question",
        ),
        (
            question(shown_if='{ question = "p", is = "yes" }', answer='"yes or no"')
            + question(id='"p"', shown_if='{ question = "q", is = "yes" }', answer='"yes or no"'),
            "question[2].shown_if.question",
            "wait for one another",
        ),
        (
            question(shown_if='{ question = "differed", is = "yess" }'),
            "question[1].shown_if.is",
            "'yess' is not an answer to 'differed'; did you mean \"yes\"?",
        ),
        (
            question(shown_if='{ question = "outcome", is = "good" }'),
            "question[1].shown_if.is",
            "it is not chosen",
        ),
        (question(when='{ during = "looked" }'), "question[1].when.during", "is not a spell"),
        (gate(step='"review-open"'), "gate[1].step", 'did you mean "review-opened"?'),
        (gate(put_right=""), "gate[1].put_right", "this key is needed"),
        (gate(only='["boss"]'), "gate[1].only[1]", "'boss' is not a role"),
        (gate(strength='"wall"'), "gate[1].strength", "is not a strength (bar, warn)"),
        (
            gate(strength='"warn"', lifted_by='["iro"]'),
            "gate[1]",
            "whoever takes the step goes on past a warning",
        ),
        (gate(reasons='"temper"'), "gate[1].reasons", 'did you mean "tempers"?'),
        (gate(form='"pre-met"'), "gate[1].form", 'did you mean "pre-meet"?'),
        (gate(answered='["outcom"]'), "gate[1].answered", "not a question of any form"),
        (
            FORM + gate(form='"visit"', answered='["outcome"]'),
            "gate[1].answered",
            "'outcome' is not a question of 'visit'",
        ),
        (
            gate(when='{ where = { circumstanc = "x" } }'),
            "gate[1].when.where",
            'did you mean "circumstance"?',
        ),
        (
            gate(unless='{ has = { fact = "pre-meet-held", same = "in_person" } }'),
            "gate[1].unless.has.same",
            "'in_person' is not known here",
        ),
        (gate(id='"review.open.pre-meet"'), "gate[1].id", "already a gate of land"),
        (DOCUMENT.format('"pre-met"', '"talk"'), "document.d.parts.p", 'mean "pre-meet"?'),
        (DOCUMENT.format('"pre-meet"', '"tlak"'), "document.d.parts.p", 'mean "talk"?'),
        (CHANGE + CHANGE, "significant_change[2]", "already a significant change"),
        (CHANGE + 'subtypes = "kind"\n', "significant_change[1].subtypes", "is not a list"),
        (CHANGE + 'threshold = "3 dys"\n', "significant_change[1].threshold", "is not a span"),
        ('text = "x"', "text", "write each one under its own [[text]]"),
        ("form = 3", "form", "write each one under its own [form.its-name]"),
    ],
)
def test_it_is_refused_at_its_key(refusals: Refusals, own: str, key: str, says: str) -> None:
    problems = refusals(own)
    assert [p for p in problems if p.startswith(f"{OWN}{key}: ") and says in p], problems


def test_the_example_that_the_refusals_start_from_is_right(town: Town) -> None:
    own = LIST + FORM + SECTION + text() + gate() + question() + section() + CHANGE
    assert town(own).forms["visit"].title == "Visit"


def test_a_document_shows_the_answers_of_a_section(town: Town) -> None:
    own = town(DOCUMENT.format('"pre-meet"', '"talk"'))
    assert own.documents["d"].parts[0].section == "talk"
    (chapter,) = [each for each in chapters(own) if each.key == "documents"]
    assert [clause.title for clause in chapter.clauses] == ["The visit to the child"]


def test_every_kind_of_table_has_its_place() -> None:
    assert set(LISTS) & set(NAMED) == set()
    assert {"text", "gate", "section", "question", "significant_change"} <= set(LISTS)
    assert {"list", "setting", "form", "document"} <= set(NAMED)


def test_where_tables_stand_among_files_changes_nothing_but_the_order_asked(write, town) -> None:
    whole = tomllib.loads(LIST + FORM + text() + gate() + CHANGE)
    assert set(whole) == {"list", "form", "text", "gate", "significant_change"}
    parts = [LIST, FORM, text(), gate(), CHANGE]
    version = town("".join(parts)).version
    random.Random(7).shuffle(parts)
    assert town("\n".join(parts)).version == version
