"""What a person does on the served page."""

from __future__ import annotations

import base64

from playwright.sync_api import Page

_DROP = """([name, data]) => {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], name));
    document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
}"""


def drop(page: Page, name: str, data: bytes) -> None:
    """Drop a document on the page."""
    page.evaluate(_DROP, [name, base64.b64encode(data).decode()])
