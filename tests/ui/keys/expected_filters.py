# SPDX-License-Identifier: MIT
"""What the filters have to show, as SQL over the server's own database: nothing of the program is used but config.json
and what it recorded of its own requests.

Usage: expected_filters.py BACKEND_SQLITE CONFIG_JSON USE_JSON NOW DAYS READER…
NOW is an ISO text as in the database; stale is what was not used for DAYS; a profile that has read the list has shown
which key is its own. Prints {filter: [ids in order]} and "Sure", the keys that a profile truly has."""

import base64
import hashlib
import json
import pathlib
import sqlite3
import sys

SETUP = """
CREATE TEMP TABLE profile(email, secret, hash, isKnown);
CREATE TEMP TABLE own(id, stamp);
CREATE TEMP VIEW shown AS SELECT k.*, u.email, (expiresAt IS NOT NULL AND expiresAt <= :now) AS expired,
    lastRequest IS NOT NULL AND lastRequest IS (SELECT stamp FROM own WHERE own.id = k.id) AS ours
    FROM apikey k JOIN user u ON u.id = k.referenceId;
CREATE TEMP VIEW surely AS SELECT shown.*, secret FROM shown JOIN profile p ON p.hash = shown.key AND p.email = shown.email;
CREATE TEMP VIEW possibly AS SELECT DISTINCT shown.id FROM shown JOIN profile p
    ON substr(p.secret, 1, length(shown.start)) = shown.start
    WHERE NOT p.isKnown AND (p.email = shown.email OR length(shown.start) >= length('scripto_') + 2);
CREATE TEMP VIEW held AS SELECT id FROM surely UNION SELECT id FROM possibly;
CREATE TEMP VIEW signIn AS SELECT email, max(createdAt) AS at FROM surely WHERE name = 'scripto-cli'
    AND secret IN (SELECT secret FROM profile WHERE isKnown) GROUP BY email;
"""

FILTERS = {
    "All": "1",
    "Stale": """enabled AND NOT expired AND createdAt < :week AND NOT ours
        AND CASE WHEN lastRequest IS NULL THEN createdAt ELSE lastRequest END < :long""",
    "Never used": "lastRequest IS NULL AND NOT expired",
    "Expiring": "enabled AND expiresAt > :now AND expiresAt <= :soon",
    "Expired": "expired",
    "Used here": "id IN held",
    "Orphans": """name = 'scripto-cli' AND id NOT IN held
        AND max(createdAt, ifnull(lastRequest, '')) < (SELECT at FROM signIn WHERE signIn.email = shown.email)""",
    "Sure": "id IN (SELECT id FROM surely)",
}


def profiles(config, readers):
    for name, each in config["profiles"].items():
        digest = hashlib.sha256(each["apiKey"].encode()).digest()
        hashed = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        yield each["email"], each["apiKey"], hashed, "keyId" in each or name in readers


def main(database, config, use, now, days, *readers):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    # SQLite takes no parameters in views.
    connection.executescript(SETUP.replace(":now", f"'{now}'"))
    held = profiles(json.loads(pathlib.Path(config).read_text()), readers)
    connection.executemany("INSERT INTO profile VALUES (?, ?, ?, ?)", held)
    for server in json.loads(pathlib.Path(use).read_text())["servers"].values():
        stamps = ((key, record["own"]) for key, record in server.items() if "own" in record)
        connection.executemany("INSERT INTO own VALUES (?, ?)", stamps)

    moment = lambda later: connection.execute(
        "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', ?, ?)", (now, f"{later} days")
    ).fetchone()[0]
    times = {"now": now, "week": moment(-7), "long": moment(-int(days)), "soon": moment(+7)}
    rows = lambda where: connection.execute(f"SELECT id FROM shown WHERE {where} ORDER BY id", times)
    print(json.dumps({name: [row[0] for row in rows(where)] for name, where in FILTERS.items()}))


main(*sys.argv[1:])
