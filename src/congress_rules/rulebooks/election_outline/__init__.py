"""A district's outline on the election of 2024 (换届选举工作宣传提纲)."""
