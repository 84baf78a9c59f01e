"""Draw what elections are about, one module for each part."""
