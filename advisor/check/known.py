"""What several checks need to know of a guide, each computed once."""

from functools import cached_property

from advisor.check.most import MaxShown
from advisor.check.proof import shown_conditions, shown_everything
from advisor.guide.conditions import Condition
from advisor.guide.model import Guide


class Known:
    """When each card and each part is shown to somebody who has answered everything, and how much at most."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide

    @cached_property
    def shown(self) -> dict[str, Condition]:
        """Card id → when it is shown."""
        return shown_conditions(self.guide)

    @cached_property
    def everything(self) -> dict[str, Condition]:
        """The key of each card, and of each part of a card with a condition → when it is shown."""
        return shown_everything(self.guide, self.shown)

    @cached_property
    def most(self) -> MaxShown:
        """Finds the most that can be shown at once; what it has found is used again."""
        return MaxShown(self.guide.questions)
