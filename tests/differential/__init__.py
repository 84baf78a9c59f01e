"""Hold every kind of frame against the scalar reading on many rows: `make differential`.

Every table and set of clauses of every shipped rulebook is read over made-up rows: members, both sides of every
boundary, unknown and foreign values. Every policy that rates, rewards or admits is read so, too, through its taxonomy;
and the Interim Measures, in several readings of the text, over made-up adoptions.
What the scalar reading says of a rule comes from its naive scan, so that no look-up is held against itself.
"""
