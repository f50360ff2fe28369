"""Prints two times in milliseconds: import what reads the compiled guide; read it."""

import gc
import time

gc.disable()  # as the program does at its start
begin = time.perf_counter()
from advisor.guide import compiled  # noqa: E402
from advisor.guide.opening import BUILT, content_folder  # noqa: E402

path = BUILT / f"{content_folder().name}.json"
imported = time.perf_counter()
guide = compiled.decode(path.read_bytes()).guide
loaded = time.perf_counter()
print((imported - begin) * 1000, (loaded - imported) * 1000)
