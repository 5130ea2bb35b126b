# SPDX-License-Identifier: MIT
"""Finds keys, and the cookies of web sessions, in recorded data."""

import base64
import re

KEY = re.compile(rb"scripto_[A-Za-z0-9]{12,}")  # as app/core/masking.cpp defines them
WIDE = re.compile(rb"s\0c\0r\0i\0p\0t\0o\0_\0(?:[A-Za-z0-9]\0){12,}")  # as Qt stores texts
SESSION = re.compile(rb"session_token=[A-Za-z0-9%._/+-]{12,}")
WIDE_SESSION = re.compile("session_token=".encode("utf-16-le") + rb"(?:[A-Za-z0-9%._/+-]\0){12,}")
# “scripto_” in base64, which begins at one of three places; the keychain's copies are written so.
ENCODED = re.compile(rb"[A-Za-z0-9+/]*(?:c2NyaXB0b1|NjcmlwdG9f|zY3JpcHRvX)[A-Za-z0-9+/]*")
# The same for “session_token=”.
ENCODED_SESSION = re.compile(rb"[A-Za-z0-9+/]*(?:c2Vzc2lvbl90b2tlbj|Nlc3Npb25fdG9rZW49|zZXNzaW9uX3Rva2VuP)[A-Za-z0-9+/]*")


def keys_in(data):
    """All keys and cookies in these bytes."""
    found = {each.decode() for pattern in (KEY, SESSION) for each in pattern.findall(data)}
    found |= {each.decode("utf-16-le") for pattern in (WIDE, WIDE_SESSION) for each in pattern.findall(data)}
    for encoded, pattern in ((ENCODED, KEY), (ENCODED_SESSION, SESSION)):
        for run in encoded.findall(data):
            plain = base64.b64decode(run[: len(run) // 4 * 4])
            found |= {each.decode() for each in pattern.findall(plain)}
    return found


def masked(key):
    return key[:10] + "…"
