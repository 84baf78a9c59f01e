"""Write ledgers and assessments, and read them back; a stored result has to follow from its rulebook and ledger."""

from congress_rules.interchange.ledgers.assessment import read_assessment, write_assessment
from congress_rules.interchange.ledgers.ledger import ledger_digest, read_ledger, write_ledger

__all__ = ["ledger_digest", "read_assessment", "read_ledger", "write_assessment", "write_ledger"]
