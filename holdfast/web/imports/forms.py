"""What is sent with an import: the files and what is known of them."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from holdfast.actions.importing.covering import PEOPLE
from holdfast.actions.importing.uploads import LARGEST_UPLOAD, MOST_FILES
from holdfast.actions.imports import FIRST_YEAR, KINDS
from holdfast.web.forms import DateField
from holdfast.web.imports.words import fact_words, year_words

TYPES = (".csv", ".xml", ".zip", ".txt")
LARGEST_MB = LARGEST_UPLOAD // 2**20


class SeveralFiles(forms.ClearableFileInput):
    """A file input that takes several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files of the types that returns come in, within the size that can be read."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """The files. Raises `ValidationError` for none, too many, too much or another type."""
        files = list(data) if isinstance(data, (list, tuple)) else [data] if data else []
        if not files:
            raise ValidationError("Choose the files of the return")
        if len(files) > MOST_FILES:
            raise ValidationError(f"Choose at most {MOST_FILES} files at once")
        self._check_types(files)
        if sum(file.size or 0 for file in files) > LARGEST_UPLOAD:
            raise ValidationError(f"The files must be smaller than {LARGEST_MB} MB together")
        return [super(FilesField, self).clean(file, initial) for file in files]

    @staticmethod
    def _check_types(files: list[UploadedFile]) -> None:
        for file in files:
            if PurePath(file.name or "").suffix.lower() not in TYPES:
                allowed = ", ".join(kind.removeprefix(".").upper() for kind in TYPES)
                raise ValidationError(
                    f"One of the files is of another type. Send only {allowed} files"
                )


class SendForm(forms.Form):
    """A new import."""

    kind = forms.ChoiceField(
        label="What to import", choices=list(KINDS.items()), widget=forms.RadioSelect
    )
    files = FilesField(  # type: ignore[assignment]  # the field leaves the class when it is made
        label="Files",
        help_text=(
            "All files of one return together: the CSV files of the SSDA903 or its XML, the XML of "
            f"the census, or the file of names. CSV, XML or ZIP, up to {LARGEST_MB} MB together."
        ),
        widget=SeveralFiles(attrs={"accept": ",".join(TYPES)}),
    )
    extracted_on = DateField(
        label="The day of extraction",
        help_text="The day to which the system that the files come from was up to date.",
    )
    collection_year = forms.TypedChoiceField(
        label="Collection year",
        help_text="The year that the return is for, from 1 April to 31 March.",
        coerce=int,
        empty_value=None,
        required=False,
    )
    hide_optional = True
    covers_since = DateField(
        label="Complete since (if not the first day of the year)",
        help_text=(
            "The first day of which the files tell everything. What is missing from before is "
            "shown as unknown, never as overdue."
        ),
        required=False,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = range(today.year + 1, FIRST_YEAR - 1, -1)
        choices = [("", "Choose a year")]
        year = self.fields["collection_year"]
        if isinstance(year, forms.TypedChoiceField):
            year.choices = [*choices, *((str(each), year_words(each)) for each in years)]

    def clean_collection_year(self) -> int | None:
        """The year. Raises `ValidationError` where a return is sent without one."""
        year: int | None = self.cleaned_data["collection_year"]
        if year is None and self.cleaned_data.get("kind") != PEOPLE:
            raise ValidationError("Choose the collection year of the return")
        return year


class CommitForm(forms.Form):
    """Which kinds of fact the files hold in full, settled before the import is recorded."""

    kinds = forms.MultipleChoiceField(
        label="The files hold all of these",
        help_text=(
            "Take the tick away where the files tell only some of them: what is missing is then "
            "shown as unknown and not as overdue."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    covers_since = DateField(
        label="Complete since",
        help_text="The first day of which they tell everything. Blank for the first of the year.",
        required=False,
    )
    hide_optional = True

    def __init__(self, held: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = self.fields["kinds"]
        if isinstance(kinds, forms.MultipleChoiceField):
            kinds.choices = [(kind, fact_words(kind)) for kind in held]
