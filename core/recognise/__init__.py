"""Documents to Disclosures: what tables and prose mean, and where that is in doubt."""
