"""The parts that screens are made of. They draw what they are given and say what was chosen; rules live elsewhere."""
