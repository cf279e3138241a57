"""The add-on for scans (文字识别组件): where its packages and its model stand, and whether they are there."""

import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FOLDER = "jibiao-ocr"
"""The folder beside the packaged program that holds the packages."""
PACKAGES = ("cv2", "numpy", "onnxruntime", "rapidocr_onnxruntime")
MODEL = Path("models", "ch_PP-OCRv4_rec_infer.onnx")
"""In rapidocr_onnxruntime: recognises a line of Chinese and Latin text (Apache-2.0, PaddleOCR PP-OCRv4)."""


@cache
def is_there() -> bool:
    """Whether scans can be read: all packages of the extra ``jibiao[ocr]`` are there, or the add-on folder is."""
    folder = Path(sys.executable).parent / FOLDER
    if getattr(sys, "frozen", False) and folder.is_dir() and str(folder) not in sys.path:
        sys.path.append(str(folder))
    return all(find_spec(name) for name in PACKAGES) and model().is_file()


def model() -> Path:
    """The file of the model that recognises lines of text."""
    # Looked up, not imported: the package itself would load what is not needed here.
    spec = find_spec(PACKAGES[-1])
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / MODEL
