"""Writers draw the blocks of a page as text and as JSON. They add layout and no words."""
