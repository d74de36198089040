"""Tells whether a file lies on another machine: what the system says of the file system that holds it.

Nothing is asked of the file system itself: a server that is gone would not answer.
"""

import os
import re
from pathlib import Path
from typing import Final

_MOUNTS: Final = Path("/proc/self/mountinfo")
_ESCAPED: Final = r"\\([0-7]{3})"
_FIELDS: Final = 5
"""What stands before the first optional field: numbers, root, mount point, options."""

_NETWORK: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "ncpfs", "afs", "coda", "9p", "davfs", "davfs2"),
        *("ceph", "glusterfs", "lustre", "gpfs", "beegfs", "orangefs", "pvfs2", "gfs2", "ocfs2", "moosefs"),
        *("vboxsf", "vmhgfs", "prl_fs", "webdav", "afpfs", "ftpfs"),
    }
)
_FUSE_NETWORK: Final = frozenset(
    {
        *("sshfs", "rclone", "davfs", "davfs2", "glusterfs", "gvfsd-fuse", "curlftpfs", "smbnetfs", "s3fs"),
        *("gcsfuse", "goofys", "ceph", "ceph-fuse", "mfs", "kio-fuse", "vmhgfs-fuse"),
        "google-drive-ocamlfuse",
        *("juicefs", "JuiceFS", "seaweedfs", "cifs", "smb", "nfs", "onedriver", "blobfuse", "blobfuse2"),
    }
)
_DRIVE_REMOTE: Final = 4
"""What Windows answers for a drive that is another machine's."""


def network_of(path: Path, mounts: Path = _MOUNTS) -> str | None:
    """Return the kind of network file system on which a file lies; None where it is none, or not known."""
    if os.name == "nt":
        return "smb" if _is_remote_on_windows(path) else None
    kind = _file_system(path, mounts)
    if kind is None:
        return None
    family, _, name = kind.partition(".")
    is_fuse = family in {"fuse", "fuseblk"} and name in _FUSE_NETWORK
    return kind if kind in _NETWORK or is_fuse else None


def _file_system(path: Path, mounts: Path) -> str | None:
    """Return the type of the file system that holds a path: what was mounted last on its longest part."""
    try:
        lines = mounts.read_bytes().splitlines()
    except OSError:
        return None
    # Symbolic links may lead to another file system.
    wanted = os.fsencode(os.path.realpath(path))
    found, longest = None, -1
    for line in lines:
        before, separated, after = line.partition(b" - ")
        fields = before.split(b" ")
        if not separated or len(fields) <= _FIELDS:
            continue
        point = _unescaped(fields[_FIELDS - 1])
        is_over = wanted == point or wanted.startswith(point.rstrip(b"/") + b"/")
        if is_over and len(point) >= longest:
            found, longest = os.fsdecode(after.split(b" ", 1)[0]), len(point)
    return found


def _unescaped(field: bytes) -> bytes:
    r"""Return a field of the list of mounts; blanks stand in it as `\040`."""
    text = re.sub(_ESCAPED, _character, field.decode("latin-1"))
    return text.encode("latin-1")


def _character(found: re.Match[str]) -> str:
    return chr(int(found.group(1), 8) & 0xFF)


def _is_remote_on_windows(path: Path) -> bool:
    drive = os.path.splitdrive(path)[0]
    if drive.startswith("\\\\"):
        return True
    import ctypes

    library = getattr(ctypes, "windll", None)
    return library is not None and library.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
