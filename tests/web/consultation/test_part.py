"""The child's part: how reviews were taken part in, wishes, requests, contact, cards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from holdfast.actions import children, entries
from holdfast.core.participation import Standing, Way, taking_part
from holdfast.record.models import Answer, Entry, Participation, Review
from tests.web.consultation.filling import begun, day, filled, part_page, recorded, signed_in
from tests.web.household import TODAY, Household, a_household
from tests.web.outside.links import chair, the_review

LONG_AGO = TODAY - timedelta(days=120)
LATELY = TODAY - timedelta(days=9)


@pytest.fixture
def make(db: None, settings: Any) -> Callable[[str], tuple[Household, Client]]:
    settings.HOLDFAST_TODAY = TODAY

    def made(procedure: str) -> tuple[Household, Client]:
        home = a_household(procedure)
        return home, signed_in(home.officers["iro"])

    return made


def held(home: Household, code: str) -> Review:
    """Amara's review was held, with a code of participation or none."""
    review = the_review(home)
    Review.objects.filter(pk=review.pk).update(
        opened_on=TODAY, completed_on=TODAY, participation=code
    )
    return review


def latest(page: str) -> str:
    """What the page says of the review held last."""
    return page.partition('id="reviews"')[2].split("<li")[1]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        pytest.param(
            "PN1",
            "Took part: the child attended and contributed.",
            marks=pytest.mark.requirement("COV-120"),
        ),
        ("PN3", "Took part: the child attended and contributed."),
        pytest.param(
            "PN2",
            "Took part: the child had a representative put the child’s views.",
            marks=pytest.mark.requirement("COV-121"),
        ),
        ("PN5", "Took part: the child had a representative put the child’s views."),
        pytest.param(
            "PN6",
            "Took part: the child was consulted in writing.",
            marks=pytest.mark.requirement("COV-122"),
        ),
        pytest.param(
            "PN4",
            "Did not take part: none of the four ways applies.",
            marks=pytest.mark.requirement("COV-124"),
        ),
        pytest.param(
            "PN7",
            "Did not take part: none of the four ways applies.",
            marks=pytest.mark.requirement("COV-125"),
        ),
        ("", "Not recorded: nothing says yet how the child took part."),
    ],
)
def test_the_ways_of_taking_part(make: Any, code: str, says: str) -> None:
    home, iro = make("coventry")
    held(home, code)
    page = part_page(iro, home)
    assert says in latest(page)
    assert "Being there without contributing does not count by itself." in page


@pytest.mark.requirement("COV-123", "COV-127")
def test_a_talk_with_the_officer_beforehand_has_date_and_place_and_counts(make: Any) -> None:
    home, iro = make("coventry")
    review = the_review(home)
    entry = entries.start(
        by=chair(home), child=home.amara.pk, form="private-talk", review=review.pk
    )
    told = {
        "private-talk-outcome": "held",
        "private-talk-place": "The garden of her foster home",
        "private-talk-how": "in-person",
        "private-talk-said": "She wants to stay.",
    } | day("private-talk-on", LATELY)
    shown = filled(iro, Entry.objects.get(pk=entry), told)
    assert "The garden of her foster home" in shown
    assert "23 February 2026" in shown
    held(home, "PN7")
    assert "talked it over with the reviewing officer beforehand" in latest(part_page(iro, home))


def test_blank_is_not_recorded_and_any_way_is_enough() -> None:
    codes = {Way.ATTENDED: {"PN1"}, Way.IN_WRITING: {"PN6"}}
    assert taking_part("", codes).standing is Standing.NOT_RECORDED
    assert taking_part("PN4", codes).standing is Standing.DID_NOT
    assert taking_part("PN4", codes, [Way.IN_WRITING]).standing is Standing.TOOK_PART
    assert taking_part("PN0", codes).under_four
    assert {taking_part(code, codes).standing for code in Participation} == {
        Standing.TOOK_PART,
        Standing.DID_NOT,
    }


@pytest.mark.requirement("COV-137")
def test_how_long_the_officer_knows_the_child_and_how_many_reviews_the_child_attended(
    make: Any,
) -> None:
    home, iro = make("coventry")
    Review.objects.filter(child=home.amara, completed_on__year=2024).update(participation="PN1")
    held(home, "PN4")
    page = part_page(iro, home)
    assert "Ruth Adeyemi has been the reviewing officer since 13 May 2024." in page
    assert "Of 5 reviews held, Amara Okafor attended 3 and took part in 2." in page


@pytest.mark.requirement("PS-75")
def test_wishes_are_dated_and_those_told_long_ago_are_marked(make: Any) -> None:
    home, iro = make("practice-standards")
    old = {"wish-what": "To see Jonah every week"} | day("wish-on", LONG_AGO)
    recorded(iro, home.amara, "wish", old)
    page = part_page(iro, home)
    assert "4 November 2025" in page
    assert "Told long ago: ask again" in page
    assert "Everything here was told more than 3 months ago. Ask again." in page
    assert "what the child wishes and feels now is fully considered" in page
    recorded(iro, home.amara, "wish", {"wish-what": "A dog"} | day("wish-on", LATELY))
    page = part_page(iro, home)
    assert page.count("Told long ago: ask again") == 1
    assert "Everything here was told" not in page


@pytest.mark.requirement("COV-130")
def test_a_wish_stays_open_until_what_was_done_about_it_is_recorded(make: Any) -> None:
    home, iro = make("coventry")
    review = the_review(home)
    told = {"wish-what": "To change schools", "wish-how": "said"} | day("wish-on", LATELY)
    entry = recorded(iro, home.amara, "wish", told, review)
    assert entry.review == review
    assert "Nothing is recorded yet" in part_page(iro, home)
    done = {"wish-done": "partly", "wish-effect": "She visits the school in May"}
    filled(iro, entry, done, complete=False)
    page = part_page(iro, home)
    assert "It was followed in part. She visits the school in May" in page
    entry.refresh_from_db()
    assert entry.closed_on == TODAY


@pytest.mark.requirement("COV-145")
def test_what_a_child_asked_for_is_listed_until_the_child_was_told(make: Any) -> None:
    home, iro = make("coventry")
    told = {"request-what": "A later bedtime", "request-taken-up": "Foster carer, 2 March"}
    entry = recorded(iro, home.amara, "child-request", told | day("request-on", LATELY))

    def listed() -> str:
        return iro.get(reverse("requests")).content.decode()

    assert "A later bedtime" in listed()
    assert "Find out what comes of it" in listed()
    filled(iro, entry, {"request-outcome": "Half past nine at weekends"}, complete=False)
    assert "Tell the child what came of it" in listed()
    assert "Half past nine at weekends" in part_page(iro, home)
    overview = iro.get(reverse("child", args=[home.amara.pk])).content.decode()
    between = overview.partition('id="between"')[2]
    still_open = between.partition("Still open")[2].partition("</table>")[0]
    assert "Something the child asked for" in still_open
    worker = signed_in(home.officers["team-manager"])
    assert "A later bedtime" not in worker.get(reverse("requests")).content.decode()
    outcome = {"request-outcome": "Half past nine at weekends"}
    answered = day("request-told-on", TODAY) | {"request-told-how": "On the telephone"}
    filled(iro, entry, outcome | answered, complete=False)
    assert "A later bedtime" not in listed()
    assert "Told 4 March 2026: On the telephone" in part_page(iro, home)


@pytest.mark.requirement("COV-128", "COV-129", "COV-141")
def test_contact_begun_by_the_child_stands_apart_with_the_way_it_was_made(make: Any) -> None:
    home, iro = make("coventry")
    by_child = {"contact-began": "child", "contact-how": ["message", "telephone"]}
    by_iro = {"contact-began": "iro", "contact-how": ["elsewhere"], "contact-place": "The park"}
    recorded(iro, home.amara, "contact", by_child | day("contact-on", LATELY))
    recorded(iro, home.amara, "contact", by_iro | day("contact-on", TODAY))
    page = part_page(iro, home)
    lines = page.partition('id="contacts"')[2].split("<li")[1:]
    assert "4 March 2026" in lines[0]
    assert "Begun by: The reviewing officer" in lines[0]
    assert "Meeting somewhere the child likes, The park" in lines[0]
    assert "23 February 2026" in lines[1]
    assert "Begun by: The child" in lines[1]
    assert "hf-tag--note" in lines[1]
    assert "hf-tag--note" not in lines[0]
    assert "Text message or e-mail" in lines[1]
    assert "Telephone" in lines[1]


def test_a_contact_without_a_date_or_who_began_it_is_not_recorded(make: Any) -> None:
    home, iro = make("coventry")
    entry = begun(iro, home.amara, "contact")
    page = filled(iro, entry, {"contact-how": ["visit"]})
    assert "govuk-error-summary" in page
    page = filled(
        iro,
        entry,
        {"contact-how": ["visit"], "contact-began": "child"}
        | {"contact-on_day": "31", "contact-on_month": "2", "contact-on_year": "2026"},
    )
    assert "must be a real date" in page
    entry.refresh_from_db()
    assert entry.completed_on is None


@pytest.mark.requirement("COV-132")
def test_legal_advice_is_shared_with_the_child_and_the_choice_recorded(make: Any) -> None:
    home, iro = make("coventry")
    told = {
        "advice-from": "Wren and Co, solicitors",
        "advice-says": "An application is possible.",
        "advice-choice": "She wants to wait until summer.",
    }
    dates = day("advice-asked-on", LONG_AGO) | day("advice-received-on", LATELY)
    entry = recorded(iro, home.amara, "legal-advice", told | dates | day("advice-shared-on", TODAY))
    page = iro.get(reverse("entry", args=[entry.pk])).content.decode()
    for words in (*told.values(), "4 November 2025", "23 February 2026", "4 March 2026"):
        assert words in page


@pytest.mark.requirement("COV-136")
def test_the_childs_own_view_on_a_change_of_status_is_recorded(make: Any) -> None:
    home, iro = make("coventry")
    told = {"view-of": "special-guardianship", "view-what": "She wants Auntie to decide things."}
    entry = begun(iro, home.amara, "view-of-status")
    assert "govuk-error-summary" in filled(iro, entry, {"view-of": "special-guardianship"})
    page = filled(iro, entry, told | day("view-on", LATELY))
    for words in ("Special guardianship", "She wants Auntie to decide things.", "23 February 2026"):
        assert words in page


@pytest.mark.requirement("COV-143", "COV-147", "COV-148", "COV-149")
def test_the_pledge_is_recorded_at_each_review(make: Any) -> None:
    home, iro = make("coventry")
    agenda = entries.start(
        by=chair(home), child=home.amara.pk, form="review-agenda", review=the_review(home).pk
    )
    entry = Entry.objects.get(pk=agenda)
    refused = filled(iro, entry, {"achieved": "Swam fifty metres"})
    missing = refused.partition("govuk-error-summary__list")[2].partition("</ul>")[0]
    for asked in (
        "Does the child understand the care plan?",
        "When the child was told of rights, and how to comment, compliment or complain",
        "What is at issue about seeing family or friends?",
        "Is it safe?",
        "Does the child enjoy it?",
    ):
        assert asked in missing, asked
    told = {
        "understands-plan": "in-part",
        "contact-issues": "Her friend Mia moved away.",
        "contact-safe": "yes",
        "contact-enjoyed": "sometimes",
        "achieved": "Swam fifty metres",
        "helped-to-take-part": "She led the first half.",
    }
    filled(iro, entry, told | day("rights-told-on", TODAY), complete=False)
    kept = dict(Answer.objects.filter(entry=entry).values_list("question", "value"))
    assert {name: kept[name] for name in told} == told
    assert kept["rights-told-on"] == "2026-03-04"
    again = entries.start(
        by=chair(home), child=home.amara.pk, form="review-agenda", review=the_review(home).pk
    )
    assert again == agenda, "one for each review"


@pytest.mark.requirement("COV-144")
def test_who_chaired_is_recorded_and_shown(make: Any) -> None:
    home, iro = make("coventry")
    review = the_review(home)
    iro.post(reverse("prepare", args=[review.pk, "child-chairing"]))
    told = {"chairing-offered": "part", "chairing-help": "A list of her points, made together"}
    page = filled(iro, Entry.objects.latest("pk"), told)
    assert "Chairs part of it" in page
    assert "A list of her points, made together" in page
    held(home, "PN1")
    assert "chairing: chaired part of it" in latest(part_page(iro, home))


@pytest.mark.requirement("COV-135", "COV-149")
def test_a_compliment_is_a_card_under_the_name_the_child_goes_by(make: Any) -> None:
    home, iro = make("coventry")
    children.amend(
        by=chair(home), child=home.amara.pk, changes={"known_as": "Amy"}, why="She asked for it"
    )
    told = {"compliment-for": "Fifty metres", "compliment-words": "You swam so well."}
    entry = recorded(iro, home.amara, "compliment", told | day("compliment-sent-on", TODAY))
    page = iro.get(reverse("compliment-card", args=[entry.pk])).content.decode()
    card = page.split("<article")[1].split("</article>")[0]
    assert "Well done, Amy" in card
    assert "You swam so well." in card
    assert "Ruth Adeyemi" in card
    assert "Amara" not in card
    assert "the legal name is Amara Okafor" in page
    wish = recorded(iro, home.amara, "wish", {"wish-what": "x"} | day("wish-on", TODAY))
    assert iro.get(reverse("compliment-card", args=[wish.pk])).status_code == 404


@pytest.mark.requirement("SWK-67")
def test_that_other_ways_were_pointed_out_may_be_ticked(make: Any) -> None:
    home, iro = make("southwark")
    entry = begun(iro, home.amara, "other-ways")
    page = iro.get(reverse("entry", args=[entry.pk])).content.decode()
    assert "right to apply to the court for various orders" in page
    told = {"other-ways-told": "yes", "other-ways-which": "An application for contact, to her"}
    assert "An application for contact, to her" in filled(iro, entry, told)
    recorded(iro, home.amara, "other-ways", {})


@pytest.mark.requirement("SWK-04")
def test_the_officer_records_when_and_how_the_child_was_consulted(make: Any) -> None:
    home, iro = make("southwark")
    entry = Entry.objects.get(
        pk=entries.start(
            by=chair(home),
            child=home.amara.pk,
            form="childs-consultation",
            review=the_review(home).pk,
        )
    )
    assert "govuk-error-summary" in filled(iro, entry, {"consulted-said": "x"})
    told = {"consulted-how": ["play"]} | day("consulted-on", LATELY)
    page = filled(iro, entry, told)
    assert "Through play, drawing, signs or pictures" in page
    assert "23 February 2026" in page


def test_the_child_of_another_authority_is_not_there(make: Any) -> None:
    _, iro = make("coventry")
    elsewhere = a_household("coventry", name="Southbeck")
    assert iro.get(reverse("childs-part", args=[elsewhere.amara.pk])).status_code == 404
    assert iro.get(reverse("consultation", args=[the_review(elsewhere).pk])).status_code == 404


def test_advocacy_is_recorded_from_the_telling_to_the_first_meeting(make: Any) -> None:
    home, iro = make("coventry")
    told = {"advocacy-state": "wanted", "advocate-name": "Jo Pell, Speak Up"}
    dates = day("advocacy-told-on", LONG_AGO) | day("advocacy-referred-on", LATELY)
    entry = recorded(iro, home.amara, "advocacy", told | dates | day("advocate-met-on", TODAY))
    page = iro.get(reverse("entry", args=[entry.pk])).content.decode()
    for words in ("The child wants an advocate", "Jo Pell, Speak Up", "4 March 2026"):
        assert words in page


@pytest.mark.requirement("COV-152")
def test_a_complaint_tells_of_its_advocate_and_ends_or_is_withdrawn_and_may_be_taken_up(
    make: Any,
) -> None:
    home, iro = make("coventry")
    entry = begun(iro, home.amara, "complaint")
    told = {
        "who": "child",
        "nature": "Her bedroom door has no lock.",
        "discussion": "She spoke with Ruth.",
        "informal": "yes",
        "advocate": "yes",
        "advocate-part": "Jo Pell",
        "complaints-officer": "no",
    } | day("date", LATELY)
    refused = filled(iro, entry, told)
    assert (
        "Does an advocate support the child in the complaint?"
        in (refused.partition("govuk-error-summary__list")[2].partition("</ul>")[0])
    )
    page = filled(iro, entry, told | {"advocate-supports": "yes", "taken-up-all-the-same": "yes"})
    assert "whatever becomes of the complaint" in page
    entry.refresh_from_db()
    assert entry.completed_on == TODAY
    assert entry.closed_on is None
    ended = {"outcome": "withdrawn"} | day("child-told", TODAY)
    assert "Withdrawn by the child" in filled(iro, entry, ended, complete=False)
    entry.refresh_from_db()
    assert entry.closed_on == TODAY
