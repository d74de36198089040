"""Where things lie on a PDF page: matrices and quarter turns."""

from collections.abc import Iterable
from typing import Final

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_SIX: Final = 6


def multiply(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does the first and then the other."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def shifted(x: float, y: float, matrix: Matrix) -> Matrix:
    """Return a matrix that moves before it does what the other does."""
    a, b, c, d, e, f = matrix
    return (a, b, c, d, x * a + y * c + e, x * b + y * d + f)


def placed(matrix: Matrix, other: Matrix) -> tuple[float, float]:
    """Return where the origin lies after the one and then the other."""
    return (
        matrix[4] * other[0] + matrix[5] * other[2] + other[4],
        matrix[4] * other[1] + matrix[5] * other[3] + other[5],
    )


def turned(x: float, y: float, turns: int) -> tuple[float, float]:
    """Return where a point lies once so many quarter turns to the left are taken back."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turns % 4]


def matrix_of(operands: Iterable[object]) -> Matrix | None:
    """Return the matrix that six numbers make, or None where they are not six numbers."""
    numbers = [float(one) for one in operands if isinstance(one, (int, float))]
    if len(numbers) != _SIX:
        return None
    a, b, c, d, e, f = numbers
    return (a, b, c, d, e, f)
