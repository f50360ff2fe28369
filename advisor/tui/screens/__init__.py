"""The screens. Each composes widgets, draws the session that the app holds, and says what the person did."""
