"""The model of a guide, its conditions, reading YAML, and the compiled form. It imports no other package of ours."""
