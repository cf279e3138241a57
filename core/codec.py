"""Codec (编码): the values of this program as plain JSON and back, led by the types of their fields.

A dataclass or named tuple becomes an object of the fields that differ from their defaults, so a later version that
adds a field with a default still reads what an earlier one wrote.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

_Kind = TypeVar("_Kind")
_TAG = "is"
"""Key of the class name where a field may hold values of several classes"""


class CodecError(ValueError):
    """The plain data are not those of the kind asked for."""


class _Coder(NamedTuple):
    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


def encode(kind: type[_Kind], value: _Kind) -> Any:
    """Lists, objects, texts and numbers that say the same as ``value``."""
    return _coder(kind).encode(value)  # type: ignore[arg-type]  # classes are hashable


def decode(kind: type[_Kind], plain: Any) -> _Kind:
    """The value that ``encode`` made ``plain`` from; raises CodecError where it is of another kind."""
    try:
        value: _Kind = _coder(kind).decode(plain)  # type: ignore[arg-type]
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise CodecError(f"no {kind.__name__}: {error}") from error
    return value


@cache
def _coder(kind: Any) -> _Coder:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is not None:
        return _generic(origin, parts)
    if is_dataclass(kind):
        return _record(kind, {field.name: _default(field) for field in fields(kind)})
    if hasattr(kind, "_field_defaults"):
        return _record(kind, {name: kind._field_defaults.get(name, MISSING) for name in kind._fields})
    if issubclass(kind, Enum):
        return _Coder(lambda value: value.value, kind)
    return _Coder(_same, _only(kind))


def _generic(origin: Any, parts: tuple[Any, ...]) -> _Coder:
    """The coder of ``A | B``, ``tuple[A, ...]``, ``Mapping[A, B]`` and ``Literal[...]``."""
    if origin in (Union, types.UnionType):
        return _union(parts)
    if origin is tuple:
        return _sequence(_coder(parts[0]))
    if origin is Mapping:
        return _mapping(*map(_coder, parts))
    return _Coder(_same, _one_of(parts))


def _same(value: Any) -> Any:
    return value


def _only(kind: type) -> Callable[[Any], Any]:
    """Lets values of one built-in kind through; a number may have lost its fraction on the way."""

    def check(plain: Any) -> Any:
        if type(plain) is kind:
            return plain
        if kind is float and type(plain) is int:
            return float(plain)
        raise CodecError(f"{kind.__name__} expected")

    return check


def _one_of(values: tuple[Any, ...]) -> Callable[[Any], Any]:
    def check(plain: Any) -> Any:
        if plain not in values:
            raise CodecError(f"one of {values} expected")
        return plain

    return check


def _union(kinds: tuple[Any, ...]) -> _Coder:
    """``kind | None``, or one of several dataclasses, told apart by the name of the class."""
    some = [kind for kind in kinds if kind is not type(None)]
    if len(some) == 1:
        one = _coder(some[0])
        return _Coder(
            lambda value: None if value is None else one.encode(value),
            lambda plain: None if plain is None else one.decode(plain),
        )
    coders = {kind.__name__: _coder(kind) for kind in some}

    def write(value: Any) -> Any:
        name = type(value).__name__
        return {_TAG: name, **coders[name].encode(value)}

    return _Coder(write, lambda plain: coders[plain[_TAG]].decode(plain))


def _sequence(item: _Coder) -> _Coder:
    def read(plain: Any) -> Any:
        if not isinstance(plain, list):
            raise CodecError("list expected")
        return tuple(map(item.decode, plain))

    return _Coder(lambda value: list(map(item.encode, value)), read)


def _mapping(key: _Coder, item: _Coder) -> _Coder:
    return _Coder(
        lambda value: [[key.encode(k), item.encode(v)] for k, v in value.items()],
        lambda plain: {key.decode(k): item.decode(v) for k, v in plain},
    )


def _record(kind: Any, defaults: Mapping[str, Any]) -> _Coder:
    """The coder of a class with fields; a field without a default has MISSING."""
    hints = get_type_hints(kind)
    parts = [(name, default, _coder(hints[name])) for name, default in defaults.items()]
    written = [(name, default, coder.encode) for name, default, coder in parts]
    known = {name: coder.decode for name, _, coder in parts}

    def write(value: Any) -> Any:
        plain = {}
        for name, default, of in written:
            item = getattr(value, name)
            if item is not default and item != default:
                plain[name] = of(item)
        return plain

    def read(plain: Any) -> Any:
        if not isinstance(plain, dict):
            raise CodecError("object expected")
        return kind(**{name: known[name](item) for name, item in plain.items() if name in known})

    return _Coder(write, read)


def _default(field: "Field[Any]") -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()
