"""What a guide says: the model, conditions, reading YAML, the compiled form. Knows nothing of the other packages."""
