"""What a password may not be, beyond too short or well known."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError


class NotOnePartRepeated:
    """Refuses a password that is a shorter one written several times, like `catcatcatcatcat`.

    Long enough to pass for length, and no harder to guess than its part.
    """

    def validate(self, password: str, user: Any = None) -> None:
        """Raise ValidationError if the password is one part repeated, in any letter case."""
        if re.fullmatch(r"(.+?)\1+", password.casefold(), re.DOTALL):
            raise ValidationError(self.get_help_text(), code="password_repeats")

    def get_help_text(self) -> str:
        """What to tell the person who chooses."""
        return "Your password must not be the same letters or word repeated."
