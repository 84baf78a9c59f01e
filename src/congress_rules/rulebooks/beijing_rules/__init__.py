"""Beijing's rules of 2021 on electing district and township deputies (实施细则)."""
