"""Samples (样例): invented disclosures and papers for the demonstration, the guide's pictures, benchmarks and tests."""
