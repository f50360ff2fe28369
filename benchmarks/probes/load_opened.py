"""Prints one time in milliseconds: open the guide as the program does; in a checkout it looks for changes first."""

import gc
import time

from advisor.guide.opening import open_guide

gc.disable()
begin = time.perf_counter()
guide = open_guide()
print((time.perf_counter() - begin) * 1000)
