"""Disks that really are full or can only be read, where this machine lets a test have them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _mount(*arguments: str) -> bool:
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    return subprocess.run([mount, *arguments], capture_output=True, check=False).returncode == 0


@contextmanager
def small_disk(place: Path, size: str = "4m") -> Iterator[Path]:
    """A disk of its own at a place; the test is skipped where it cannot be had."""
    place.mkdir()
    if not _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)):
        pytest.skip("no disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], capture_output=True, check=False)


@contextmanager
def only_read(folder: Path) -> Iterator[None]:
    """Let nothing be written in a folder that is a disk of its own, or belongs to somebody without power."""
    if _mount("-o", "remount,ro", str(folder)):
        try:
            yield
        finally:
            _mount("-o", "remount,rw", str(folder))
        return
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


def fill(folder: Path) -> Path:
    """Write until a disk has no room left, and return the file that takes it."""
    filling = folder / "filling"
    with filling.open("wb", buffering=0) as file:
        try:
            for step in (1 << 16, 1 << 12, 1 << 8, 1):
                while file.write(bytes(step)) == step:
                    pass
        except OSError:
            pass
    return filling
