"""The recogniser (文字识别): pictures of lines → characters with their chances, by a PaddleOCR model in onnxruntime.

rapidocr itself gives one mean score for a line; a single wrong character hides in it. So its model is asked directly.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.readers.scan.extra import model
from core.readers.scan.grey import Grey

HEIGHT = 48
"""Pixels of a line's height for the model."""
LEAST_WIDTH, MOST_WIDTH = 48, 3200
BATCH = 8
"""Lines at a time: they are of about one width, and stay small in memory."""
LIKELY = 0.01
"""A character with a lower chance is no rival."""
BLANK = 0
"""The class that says: no character here."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A character that was recognised (识别出的字): its chance from 0 to 1, the next best with its own chance.

    ``at`` is where its middle stands in the line, from 0 at the left to 1 at the right; ``unread`` says that ink
    beside it is no character that was recognised.
    """

    text: str
    chance: float
    at: float
    rival: str = ""
    second: float = 0.0
    unread: bool = False


Signs = tuple[Sign, ...]
Recogniser = Callable[[Sequence[Grey]], list[Signs]]
"""What reads the pictures of lines."""


@cache
def recogniser(threads: int = 0) -> Recogniser:
    """The recogniser; it uses ``threads`` of the processor, all for 0, and may be called from several threads."""
    import onnxruntime  # noqa: PLC0415  takes a while to load

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or os.cpu_count() or 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model()), options, providers=["CPUExecutionProvider"])
    characters = session.get_modelmeta().custom_metadata_map["character"].splitlines()
    known = ["", *characters, " "]
    name = session.get_inputs()[0].name

    def recognise(lines: Sequence[Grey]) -> list[Signs]:
        found: list[Signs] = [()] * len(lines)
        scaled = [_scaled(line) for line in lines]
        order = sorted(range(len(lines)), key=lambda n: scaled[n].shape[1])
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            chances = session.run(None, {name: _packed([scaled[n] for n in batch])})[0]
            for n, rows in zip(batch, chances, strict=True):
                width = max(scaled[m].shape[1] for m in batch)
                found[n] = tuple(_signs(rows, known, width / scaled[n].shape[1]))
        return found

    return recognise


def _scaled(line: Grey) -> Grey:
    """A line at the height of the model."""
    height, width = line.shape
    wanted = min(max(round(width * HEIGHT / height), 8), MOST_WIDTH)
    way = cv2.INTER_AREA if height > HEIGHT else cv2.INTER_CUBIC
    scaled: Grey = cv2.resize(line, (wanted, HEIGHT), interpolation=way)
    return scaled


def _packed(lines: Sequence[Grey]) -> NDArray[np.float32]:
    """Lines as the model takes them: three channels from -1 to 1, padded to one width."""
    width = max(LEAST_WIDTH, *(line.shape[1] for line in lines))
    packed = np.zeros((len(lines), 3, HEIGHT, width), np.float32)
    for n, line in enumerate(lines):
        packed[n, :, :, : line.shape[1]] = line.astype(np.float32) / 127.5 - 1
    return packed


def _signs(rows: Any, known: Sequence[str], stretch: float) -> Iterator[Sign]:
    """The characters that the model has seen: runs of one best class along the line (CTC), blanks between them."""
    best = rows.argmax(axis=1)
    start = 0
    for end in range(1, len(best) + 1):
        if end < len(best) and best[end] == best[start]:
            continue
        kind = int(best[start])
        if kind != BLANK:
            run = rows[start:end]
            peak = run[int(run[:, kind].argmax())]
            second = peak.copy()
            second[[kind, BLANK]] = 0
            rival = known[int(second.argmax())] if second.max() > LIKELY else ""
            at = (start + end) / 2 / len(best) * stretch
            yield Sign(known[kind], float(peak[kind]), at, rival, float(second.max()))
        start = end
