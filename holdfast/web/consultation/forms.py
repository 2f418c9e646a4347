"""Why a link is withdrawn, or answers are not accepted."""

from __future__ import annotations

from django import forms

WHY_ROWS = 3


class WhyForm(forms.Form):
    """A reason in words."""

    def __init__(self, asks: str, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["why"] = forms.CharField(
            label=asks,
            widget=forms.Textarea(attrs={"rows": WHY_ROWS}),
            error_messages={"required": "Say why"},
        )


class LinkForm(forms.Form):
    """Whom a link is for, and whether it needs a code besides."""

    form = forms.CharField(max_length=80)
    person = forms.IntegerField(required=False)
    with_code = forms.BooleanField(required=False)
