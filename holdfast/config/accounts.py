"""How the sign-in library is narrowed to what Holdfast allows."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are opened by an administrator, never by the person who wants one."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse every request to open an account for oneself."""
        return False
