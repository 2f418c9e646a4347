"""The words in the files that are sent."""

from __future__ import annotations

import io

import docx
from django.test import Client
from pypdf import PdfReader


def words_of_pdf(content: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(" ".join(pages).split())


def words_of_word(content: bytes) -> str:
    file = docx.Document(io.BytesIO(content))
    found = [node.text or "" for node in file.element.body.iter() if node.tag.endswith("}t")]
    found += [line.text for line in file.sections[0].footer.paragraphs]
    return " ".join(" ".join(found).split())


def both(client: Client, base: str, suffix: str = "") -> tuple[str, str]:
    """The words of a document's PDF and Word files."""
    pdf = client.get(f"{base}pdf{suffix}")
    word = client.get(f"{base}docx{suffix}")
    assert (pdf.status_code, word.status_code) == (200, 200)
    return words_of_pdf(pdf.content), words_of_word(word.content)
