"""Powers (上标): digits that are printed small and raised, as characters that stay so in any text."""

_POWERS = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")


def as_powers(text: str) -> str:
    """A raised text: 10 and a raised 4 are 10⁴, not 104. What has no raised form stays."""
    return text.translate(_POWERS)
