# SPDX-License-Identifier: MIT
"""Finds keys in recorded data."""

import base64
import re

KEY = re.compile(rb"scripto_[A-Za-z0-9]{12,}")  # as app/core/masking.cpp defines them
WIDE = re.compile(rb"s\0c\0r\0i\0p\0t\0o\0_\0(?:[A-Za-z0-9]\0){12,}")  # as Qt stores texts
# “scripto_” in base64, which begins at one of three places; the keychain's copies are written so.
ENCODED = re.compile(rb"[A-Za-z0-9+/]*(?:c2NyaXB0b1|NjcmlwdG9f|zY3JpcHRvX)[A-Za-z0-9+/]*")


def keys_in(data):
    """All keys in these bytes."""
    found = {each.decode() for each in KEY.findall(data)}
    found |= {each.decode("utf-16-le") for each in WIDE.findall(data)}
    for run in ENCODED.findall(data):
        plain = base64.b64decode(run[: len(run) // 4 * 4])
        found |= {each.decode() for each in KEY.findall(plain)}
    return found


def masked(key):
    return key[:10] + "…"
