"""The direct election of deputies (代表选举): who may vote and where, what is due when, who may stand."""
