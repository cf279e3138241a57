"""Mends (修整): tables put together again that programs and pages took apart, before anyone asks what they mean."""
