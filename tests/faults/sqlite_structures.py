"""SQLite's structures for file systems as ctypes sees them; see `sqlite3_vfs` and `sqlite3_io_methods`."""

import ctypes
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from typing import ClassVar

# What SQLite calls, by the places of the arguments: files and file systems are addresses.
Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
Delete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
Close = CFUNCTYPE(c_int, c_void_p)
ReadOrWrite = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = CFUNCTYPE(c_int, c_void_p, c_int)


class OpenFile(Structure):
    """The public part of an open file: where its methods are."""

    _fields_: ClassVar = [("methods", c_void_p)]
    methods: int | None


class FileMethods(Structure):
    """What can be done with an open file; in the order of SQLite's header, to its version 3."""

    _fields_: ClassVar = [
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        *((name, c_void_p) for name in ("size", "lock", "unlock", "is_reserved", "control", "sector")),
        *((name, c_void_p) for name in ("kind", "shm_map", "shm_lock", "shm_barrier", "shm_unmap")),
        *((name, c_void_p) for name in ("fetch", "unfetch")),
    ]
    close: int | None
    read: int | None
    write: int | None
    truncate: int | None
    sync: int | None


class FileSystem(Structure):
    """What can be done with files by name; in the order of SQLite's header, to its version 3."""

    _fields_: ClassVar = [
        ("version", c_int),
        ("file_size", c_int),
        ("longest_name", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        *((name, c_void_p) for name in ("access", "full_name", "dl_open", "dl_error", "dl_symbol")),
        *((name, c_void_p) for name in ("dl_close", "randomness", "sleep", "time", "last_error")),
        *((name, c_void_p) for name in ("time_64", "set_call", "get_call", "next_call")),
    ]
    name: bytes
    open: int | None
    delete: int | None


class Library:
    """The functions of the loaded SQLite library that choose among file systems."""

    def __init__(self, path: str) -> None:
        library = ctypes.CDLL(path)
        self.find = library.sqlite3_vfs_find
        self.find.restype, self.find.argtypes = POINTER(FileSystem), [c_char_p]
        self.register = library.sqlite3_vfs_register
        self.register.restype, self.register.argtypes = c_int, [POINTER(FileSystem), c_int]
        self.unregister = library.sqlite3_vfs_unregister
        self.unregister.restype, self.unregister.argtypes = c_int, [POINTER(FileSystem)]
        self.version: str = self._version(library)

    @staticmethod
    def _version(library: ctypes.CDLL) -> str:
        library.sqlite3_libversion.restype = c_char_p
        return bytes(library.sqlite3_libversion()).decode("ascii")
