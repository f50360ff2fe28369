"""Build hook: compiles the guides and the catalogues into the package, so that the installed program needs neither
YAML nor write access. Content with mistakes does not build.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Fills advisor/_built before a wheel is made, an editable one included.

    Every folder of content/ with a guide.yaml is a guide; its name is the guide's id. If there are several, the setting
    `default-guide` of the hook says which one the program opens by itself.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from advisor.guide import compiled, opening
        from advisor.guide.files import fingerprint
        from advisor.guide.loading import load_guide
        from advisor.languages.building import checkout_domains, compile_catalogues

        built = root / "advisor" / "_built"
        shutil.rmtree(built, ignore_errors=True)
        folders = opening.guide_folders(root / "content")
        for folder in folders:
            guide = load_guide(folder, collect=True).guide
            if guide.id != folder.name:
                raise ValueError(f"The guide in {folder} has the id {guide.id}; the folder should be called so too.")
            compiled.write(built / f"{guide.id}.json", guide, fingerprint(folder))
            shutil.copytree(folder, built / "content" / guide.id)
        (built / opening.DEFAULT).write_text(self._default([folder.name for folder in folders]), encoding="utf-8")
        for broken in compile_catalogues(checkout_domains(root), built / "locales"):
            print(f"{broken.path}:{broken.line} cannot be read: {broken.reason}", file=sys.stderr)

    def _default(self, guides: list[str]) -> str:
        named: str | None = self.config.get("default-guide")
        if named in guides:
            return named
        if named is None and len(guides) == 1:
            return guides[0]
        raise ValueError(f"The setting default-guide should be one of: {', '.join(guides)}.")
