"""The words and rules of a family in one language, collected as its module is read."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

from resolvers.rules import Level, Production, Rule


@frozen
class Words:
    """Words of a category, as `Lexicon.add` takes them."""

    category: str
    words: Mapping[str, object] | Iterable[str]
    trigger: bool = False
    exact: bool = False


class RuleBook:
    """The words and rules of one family in one language, collected as its module is read."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.vocabulary: list[Words] = []

    def words(
        self,
        category: str,
        words: Mapping[str, object] | Iterable[str],
        *,
        trigger: bool = False,
        exact: bool = False,
    ) -> None:
        """Adds words to a category: see `resolvers.text.Lexicon.add`."""
        self.vocabulary.append(Words(category, words, trigger, exact))

    def rule(
        self,
        *patterns: str,
        gives: str,
        level: Level = Level.UNIT,
        latent: bool = False,
        examples: dict[str, str] | None = None,
        never: Sequence[str] = (),
        name: str | None = None,
    ) -> Callable[[Production], Production]:
        """Adds the decorated production as a rule named after its function."""

        def add(production: Production) -> Production:
            self.rules.append(
                Rule(
                    name or production.__name__.replace("_", " "),
                    patterns,
                    production,
                    gives,
                    level,
                    latent,
                    tuple((examples or {}).items()),
                    tuple(never),
                )
            )
            return production

        return add
