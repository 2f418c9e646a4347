"""Prepares the bought-in style sheets and scripts: node_modules → holdfast/web/static/vendor.

The GOV.UK Design System and the Ministry of Justice's patterns come precompiled. They are patched
as text: the font that only GOV.UK may use and the royal crest are taken out, and addresses become
relative, so that every file can be served from anywhere and under a name that carries its hash.

    python assets/build.py
"""

from __future__ import annotations

import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
MODULES = PROJECT / "node_modules"
VENDOR = PROJECT / "holdfast" / "web" / "static" / "vendor"
GOVUK = MODULES / "govuk-frontend" / "dist" / "govuk"
MOJ = MODULES / "@ministryofjustice" / "frontend" / "moj"

STYLE_SHEETS = (GOVUK / "govuk-frontend.min.css", MOJ / "moj-frontend.min.css")
SCRIPTS = (GOVUK / "govuk-frontend.min.js", MOJ / "moj-frontend.min.js")
FONT_STACK = (
    '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,system-ui,sans-serif'
)
FORBIDDEN = ("GDS Transport", "govuk-crest", "url(/", "url(http", "@import", "sourceMappingURL")


class AssetError(Exception):
    """A package does not hold what is expected of it; the message says what and where."""


def patched_style_sheet(css: str) -> str:
    """The style sheet without crown font and crest, with relative addresses."""
    css = re.sub(r"@font-face\{[^}]*GDS Transport[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", FONT_STACK)
    css = css.replace("url(/assets/images/govuk-crest.svg)", "none")
    css = css.replace("url(/assets/images/", "url(images/")
    css = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", css)
    found = [word for word in FORBIDDEN if word in css]
    if found:
        raise AssetError(f"the style sheet still holds {', '.join(found)}")
    return css


def images_named_in(css: str) -> set[str]:
    """The image files a patched style sheet asks for."""
    return set(re.findall(r"url\(images/([^)]+)\)", css))


def build() -> int:
    """Write the vendor folder afresh; the number of files in it.

    Raises AssetError when a package is missing or has changed beyond what is patched here.
    """
    for needed in (*STYLE_SHEETS, *SCRIPTS):
        if not needed.is_file():
            raise AssetError(f"{needed.relative_to(PROJECT)} is missing: run `make assets`")
    shutil.rmtree(VENDOR, ignore_errors=True)
    (VENDOR / "images").mkdir(parents=True)
    for sheet in STYLE_SHEETS:
        css = patched_style_sheet(sheet.read_text(encoding="utf-8"))
        (VENDOR / sheet.name).write_text(css, encoding="utf-8")
        for image in sorted(images_named_in(css)):
            shutil.copy(MOJ / "assets" / "images" / image, VENDOR / "images")
    for script in SCRIPTS:
        code = re.sub(r"//# sourceMappingURL=.*", "", script.read_text(encoding="utf-8"))
        (VENDOR / script.name).write_text(code, encoding="utf-8")
    shutil.copy(_htmx(), VENDOR / "htmx.min.js")
    return sum(1 for path in VENDOR.rglob("*") if path.is_file())


def _htmx() -> Path:
    """The htmx that django-htmx carries: version 2, which its helpers are written for."""
    package = find_spec("django_htmx")
    if package is None or package.origin is None:
        raise AssetError("django-htmx is not installed: run `make assets`")
    return Path(package.origin).parent / "static" / "django_htmx" / "htmx-2.min.js"


if __name__ == "__main__":
    try:
        print(f"{build()} files in {VENDOR.relative_to(PROJECT)}")
    except AssetError as problem:
        sys.exit(str(problem))
