"""The Election Law (选举法) in its editions."""
