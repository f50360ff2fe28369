"""Build hook: compiles the guide and the catalogues into the package, so that the installed program needs neither YAML
nor write access. Content with mistakes does not build.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Fills advisor/_built before a wheel is made, an editable one included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from advisor.guide import compiled
        from advisor.guide.files import fingerprint
        from advisor.guide.loading import load_guide
        from advisor.languages.building import compile_catalogues

        built = root / "advisor" / "_built"
        shutil.rmtree(built, ignore_errors=True)
        content = root / "content" / "ssa-visit"
        compiled.write(built / "ssa-visit.json", load_guide(content, collect=True).guide, fingerprint(content))
        compile_catalogues(root, built / "locales")
        shutil.copytree(content, built / "content" / "ssa-visit")
