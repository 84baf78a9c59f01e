"""Draw what elections are about."""
