"""The frame around every working page: who is signed in, where, and where they may go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from django.utils.safestring import SafeString

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.actors import actor_for
from holdfast.queries.today import today
from holdfast.rulebook import load_procedure

Page = tuple[str, str, Permission]

PRIMARY: tuple[Page, ...] = (
    ("My work", "my_work", Permission.SEE_WORK),
    ("Children", "children", Permission.SEE_CHILDREN),
    ("Meetings", "meetings", Permission.SEE_WORK),
    ("Service", "tracker", Permission.SEE_SERVICE_WORK),
)
MORE: tuple[Page, ...] = (
    ("What others told you", "notices", Permission.READ_NOTICES),
    ("Changes between reviews", "changes", Permission.SEE_WORK),
    ("Decisions", "decisions", Permission.SEE_WORK),
    ("Still open", "still-open", Permission.FILL_FORMS),
    ("Allocation", "allocation", Permission.SEE_ALLOCATION),
    ("What children asked for", "requests", Permission.FILL_FORMS),
    ("Examples of participation", "case-examples", Permission.RECORD_REVIEWS),
    ("Procedures", "procedures", Permission.SEE_PROCEDURES),
    ("When is it due?", "when_due", Permission.SEE_PROCEDURES),
    ("Import", "imports", Permission.IMPORT_RETURNS),
)
"""Label, name of the address and the permission that shows it."""


@dataclass(frozen=True)
class NavLink:
    """One link of the navigation; `current` while its part of the site is open."""

    label: str
    url: str
    current: bool = False
    exact: bool = False

    @property
    def current_value(self) -> str:
        """What `aria-current` says: this very page, or the part of the site it lies in."""
        return "page" if self.exact else "true"


@dataclass(frozen=True)
class Frame:
    """What the header, footer and time-out of a page show. `person` is empty when signed out."""

    authority: str
    person: str
    role: str
    links: tuple[NavLink, ...]
    more: tuple[NavLink, ...]
    csrf_input: SafeString
    home_url: str
    search_url: str
    sign_in_url: str
    sign_out_url: str
    keep_alive_url: str
    session_seconds: int
    demonstration: bool = False

    @property
    def more_is_current(self) -> bool:
        """Whether the open page is one of those under More."""
        return any(link.current for link in self.more)


def frame(request: HttpRequest) -> dict[str, object]:
    """The context processor that gives every template its `frame`, worked out when first used."""
    return {"frame": SimpleLazyObject(lambda: _frame_of(request))}


def _frame_of(request: HttpRequest) -> Frame | None:
    """The frame of a signed-in officer; None for anybody else, whose pages have no such frame."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    actor = getattr(request, "actor", None) or actor_for(user, today())
    titles = load_procedure(user.authority.procedure).roles
    return Frame(
        authority=user.authority.name,
        person=user.name,
        role=", ".join(sorted(titles[role].title for role in actor.roles)),
        links=links(request.path, list(_permitted(PRIMARY, actor))),
        more=links(request.path, list(_permitted(MORE, actor))),
        csrf_input=csrf_input(request),
        home_url="/",
        search_url=address("child_search") if may(actor, Permission.SEE_CHILDREN) else "",
        sign_in_url=reverse("account_login"),
        sign_out_url=reverse("account_logout"),
        keep_alive_url=reverse("keep_alive"),
        session_seconds=_seconds_left(request),
        demonstration=user.authority.is_demonstration,
    )


def _seconds_left(request: HttpRequest) -> int:
    """How long the session lasts unless something is done; longer while a review is held."""
    session = getattr(request, "session", None)
    return session.get_expiry_age() if session is not None else settings.SESSION_COOKIE_AGE


def _permitted(pages: Iterable[Page], actor: Actor) -> Iterator[tuple[str, str]]:
    for label, name, permission in pages:
        if may(actor, permission) and (url := address(name)):
            yield label, url


def address(name: str, *numbers: int) -> str:
    """The address of this name, empty while there is no such page."""
    try:
        return reverse(name, args=numbers)
    except NoReverseMatch:
        return ""


def links(path: str, pages: Sequence[tuple[str, str]]) -> tuple[NavLink, ...]:
    """The navigation of (label, address) pages, the one `path` lies in marked as current."""
    return tuple(
        NavLink(label, url, current=_lies_in(path, url), exact=path == url) for label, url in pages
    )


def _lies_in(path: str, url: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))


def csrf_input(request: HttpRequest) -> SafeString:
    """The hidden field by which a form of the frame proves that it came from here."""
    return format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request)
    )
