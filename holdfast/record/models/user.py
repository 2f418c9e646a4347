"""Officers: the people who work with the record."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import text, words
from holdfast.record.models.row_history import kept


class UserManager(BaseUserManager["User"]):
    """Makes officers, with their e-mail address in one spelling."""

    def create_user(self, *, email: str | None, password: str | None = None, **others: Any) -> User:
        """Make an officer. Without a password, or without an address, nobody can sign in."""
        user = self.model(email=email.strip().lower() if email else None, **others)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """The officer who signs in with this e-mail address, in any letter case."""
        return self.get(email=(username or "").strip().lower())


@kept(leaving_out=("password", "last_login"))
class User(AbstractBaseUser):
    """An officer of one authority, who signs in with an e-mail address.

    An officer known only from a return has no address, and cannot sign in. `staff_id` is the
    authority's own number for the officer. What an officer may do comes from the roles held.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    email = models.EmailField(unique=True, null=True, blank=True)
    name = models.CharField(max_length=120)
    staff_id = text(40)
    telephone = text(40)
    specialisms = words()
    wants_digest = models.BooleanField(default=True, db_default=True)
    is_active = models.BooleanField(default=True, db_default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name", "authority"]

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["id", "authority"], name="user_of_authority"),
            models.CheckConstraint(
                name="user_email_is_lower_case", condition=Q(email=Lower(F("email")))
            ),
            models.UniqueConstraint(
                fields=["authority", "staff_id"],
                condition=~Q(staff_id=""),
                name="user_staff_id_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name
