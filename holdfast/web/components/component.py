"""What every component is: a frozen value that knows the one template which shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Component:
    """A frozen value shown by the tag `{% show value %}`.

    Its template sees exactly one name, `this`, which is the value itself, so the fields and
    properties of the class are the closed list of what the template may ask for.
    """

    template_name: ClassVar[str]
