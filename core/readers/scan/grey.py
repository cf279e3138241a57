"""Grey levels, as pictures of pages and of lines are kept."""

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
"""Grey levels, row by row: 0 is black."""
