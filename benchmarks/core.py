"""Without any face: loading the guide, and working out the next question and the guidance."""

import statistics
from collections.abc import Mapping

from benchmarks.commands import Target
from benchmarks.keys import FLOOR as KEY
from benchmarks.keys import floor_keys
from benchmarks.rounds import Suite

YAML = "PyYAML's CSafeLoader on the same YAML"
COMPILED = "compiled guide: read"
OPENED = "guide as the program opens it"
YAML_COLD = "import yaml, CSafeLoader on the same YAML"
COMPILED_COLD = "import the model, compiled guide: read"

ANSWER = "an answer and the next question"
ANSWER_SLOWEST = "an answer and the next question: slowest of a walk"
GUIDANCE = "the guidance"


def loading(target: Target) -> Suite:
    """The guide against its YAML, read unchecked; each in a fresh process."""

    def from_yaml() -> Mapping[str, float]:
        imported, read = target.probe("load_yaml")
        return {YAML: read, YAML_COLD: imported + read}

    def from_compiled() -> Mapping[str, float]:
        imported, read = target.probe("load_compiled")
        return {COMPILED: read, COMPILED_COLD: imported + read}

    def opened() -> Mapping[str, float]:
        (taken,) = target.probe("load_opened")
        return {OPENED: taken}

    ratios = {COMPILED: YAML, OPENED: YAML, COMPILED_COLD: YAML_COLD}
    return Suite("Load of the guide", "ms", (from_yaml, from_compiled, opened), ratios)


def answering(target: Target) -> Suite:
    """What the walk adds to a key of the least questionnaire."""

    def key() -> Mapping[str, float]:
        return {KEY: statistics.median(key.shown for key in floor_keys(target))}

    def walk() -> Mapping[str, float]:
        *answers, guidance = target.probe("answers")
        return {ANSWER: statistics.median(answers), ANSWER_SLOWEST: max(answers), GUIDANCE: guidance}

    ratios = {ANSWER: KEY, ANSWER_SLOWEST: KEY, GUIDANCE: KEY}
    return Suite("The walk itself", "ms", (key, walk), ratios)
