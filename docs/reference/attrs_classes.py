"""Tells the API reference what the classes of attrs take (a griffe extension).

Their `__init__` is made when they are imported, which griffe does not do: it is read here from the
attributes, so that signatures are shown and each argument is checked against its description.
"""

from typing import Any

import griffe

_MADE_BY = ("attrs.frozen", "attrs.define")


class AttrsClasses(griffe.Extension):
    """Gives each class of attrs the `__init__` that it will have."""

    def on_class_members(self, *, cls: griffe.Class, **_: Any) -> None:
        """Adds the `__init__` of one class, of what it declares itself."""
        if "__init__" in cls.members or not any(map(_is_attrs, cls.decorators)):
            return
        own = griffe.Parameter("self", kind=griffe.ParameterKind.positional_or_keyword)
        made = griffe.Function("__init__", parameters=griffe.Parameters(own, *_parameters(cls)))
        cls.set_member("__init__", made)


def _is_attrs(decorator: griffe.Decorator) -> bool:
    return decorator.callable_path in _MADE_BY


def _parameters(cls: griffe.Class) -> list[griffe.Parameter]:
    found = []
    for name, member in cls.members.items():
        if not member.is_attribute or member.annotation is None or "property" in member.labels:
            continue
        said = _field_arguments(member.value)
        if said.get("init") == "False":
            continue
        found.append(
            griffe.Parameter(
                said.get("alias", name.lstrip("_")).strip("'\""),
                annotation=member.annotation,
                kind=griffe.ParameterKind.positional_or_keyword,
                default=said.get("default") if said else member.value,
            )
        )
    return found


def _field_arguments(value: Any) -> dict[str, Any]:
    """What `field(...)` says of an attribute, as written."""
    if not isinstance(value, griffe.ExprCall) or value.canonical_path != "attrs.field":
        return {}
    said = {arg.name: str(arg.value) for arg in value.arguments if hasattr(arg, "name")}
    return said or {"": ""}
