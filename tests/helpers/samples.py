"""The sample documents with their hand-checked truth, where they are at hand."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("JIBIAO_SHARED", Path(__file__).parents[3] / "shared"))
SAMPLES = SHARED / "samples"

needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason=f"no sample documents at {SAMPLES}")
"""Skip, saying so, where the samples are not."""
