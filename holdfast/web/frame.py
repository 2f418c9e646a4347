"""The frame around every working page: who is signed in, where, and where they may go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class NavLink:
    """One link of the navigation; `current` while its part of the site is open."""

    label: str
    url: str
    current: bool = False
    exact: bool = False


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
