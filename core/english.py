"""English of every sentence that ``say()`` speaks; a test holds it complete."""

ENGLISH: dict[str, str] = {}
