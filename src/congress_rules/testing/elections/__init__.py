"""Draw what elections are about, part by part."""
