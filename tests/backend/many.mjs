// SPDX-License-Identifier: MIT
//
// --many: keys of every kind, half of them for each of two accounts, and DIR/many-config.json with profiles that hold
// some of them. The same at every start, except for the time that all ages are relative to. DIR/many-keys.json has the
// secrets by id.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

const DAY = 86_400_000;
const SIGN_IN = 'scripto-cli'; // the name of keys created by signing in
const ODD_NAMES = ['🧪 dev 🚀', '負荷テスト', 'ورشة العمل', '<b>bold</b> & "quoted"', 'x'.repeat(100), '%1 %2', ' '];

// Ages in days, as in seed.mjs; `spread` goes from 0 to 1 over the keys of a kind.
const KINDS = [
    (spread) => ({ created: 150, used: 0.01 + spread * 80 }),
    (spread) => ({ created: 30 + spread * 30, used: 1 }),
    (spread) => ({ created: 500, used: 95 + spread * 300 }),
    (spread) => ({ created: 200 + spread * 100, used: 120 }),
    (spread, i) => ({ name: ODD_NAMES[i % ODD_NAMES.length], created: 410, used: 91 + spread * 300 }),
    () => ({ created: 300, used: 90.1 }),
    () => ({ created: 300, used: 89.9 }),
    (spread) => ({ created: 91 + spread * 300 }),
    (spread) => ({ created: 0.1 + spread * 6 }),
    (spread) => ({ created: 8 + spread * 80 }),
    (spread) => ({ created: 80, used: 5, expires: 0.5 + spread * 6 }),
    (spread) => ({ created: 300, used: 200, expires: 0.5 + spread * 6 }),
    (spread) => ({ created: 300, used: 200, expires: 7.5 + spread * 80 }),
    (spread) => ({ created: 300, used: 200, expires: -0.5 - spread * 100 }),
    () => ({ created: 300, expires: -3 }),
    () => ({ created: 300, used: 200, enabled: false }),
    // A profile signed in 10 days ago.
    (spread) => ({ name: SIGN_IN, created: 130 + spread * 100, used: 120 }),
    (spread) => ({ name: SIGN_IN, created: 11 + spread * 100 }),
    (spread) => ({ name: SIGN_IN, created: 60, used: spread * 9.9 }),
    (spread) => ({ name: SIGN_IN, created: spread * 9.9 }),
];

// By index. `byStart`: the profile does not know the id of its key.
const HELD = {
    0: { name: SIGN_IN, created: 10, used: 0.1, profile: 'work' },
    1: { name: 'desktop', created: 150, used: 3, profile: 'desktop', byStart: true },
    2: { name: 'attic', created: 400, used: 250, profile: 'attic' },
    12: { name: 'cellar', created: 400, used: 250, profile: 'cellar', byStart: true },
};
const ACCOUNTS = [
    { email: 'one@example.com', tag: 'a', suffix: '' },
    { email: 'two@example.com', tag: 'b', suffix: '-b', shortStarts: true },
];

export async function seedMany(auth, { dir, origin, count }) {
    const { internalAdapter } = await auth.$context;
    const profiles = {};
    const rows = [];
    const secrets = {};
    for (const account of ACCOUNTS) {
        const { email, suffix } = account;
        const { id: userId } = await internalAdapter.createUser({ email, name: '', emailVerified: true });
        const keys = Array.from({ length: count / 2 }, (_, i) => describe(i, count / 2, account));
        keys.sort((a, b) => b.created - a.created); // as seedAccount does
        for (const key of keys) {
            rows.push(rowOf(key, userId));
            secrets[key.id] = key.secret;
            if (key.profile) {
                const known = key.byStart ? {} : { keyId: key.id, keyName: key.name };
                profiles[key.profile + suffix] = { apiKey: key.secret, email, userId, ...known, baseUrl: origin };
            }
        }
    }
    insert(join(dir, 'backend.sqlite'), rows);
    write(join(dir, 'many-config.json'), { activeProfile: 'work', profiles });
    write(join(dir, 'many-keys.json'), secrets);
}

// All at once; one by one, Better Auth takes several seconds for a thousand.
function insert(file, rows) {
    const database = new Database(file);
    const columns = Object.keys(rows[0]);
    const marks = columns.map((column) => `@${column}`);
    const statement = database.prepare(`INSERT INTO apikey (${columns}) VALUES (${marks})`);
    database.transaction(() => rows.forEach((row) => statement.run(row)))();
    database.close();
}

function describe(i, count, { tag, shortStarts }) {
    const kind = KINDS[i % KINDS.length](i / count, i);
    // From the tenth on, three keys each share a start.
    const letters = i < 10 ? i : 10 + Math.floor((i - 10) / 3);
    const text = letter(letters / 26) + letter(letters) + tag + i;
    return {
        id: `${tag}${String(i).padStart(5, '0')}`,
        name: `key ${tag}${i}`,
        secret: `scripto_${text.padEnd(64, letter(i))}`,
        start: shortStarts && i % 50 === 30 ? 6 + (i % 4) : 10,
        ...kind,
        ...HELD[i],
    };
}

function letter(number) {
    return String.fromCharCode(97 + (Math.floor(number) % 26));
}

// A row of the table, see auth.mjs.
function rowOf({ id, name, secret, start, created, used, expires, enabled = true }, userId) {
    const now = Date.now();
    const at = (days) => new Date(now + days * DAY).toISOString();
    const createdAt = at(-created);
    const lastRequest = used === undefined ? null : at(-used);
    return {
        id,
        name,
        start: secret.slice(0, start),
        prefix: 'scripto_',
        // As @better-auth/api-key hashes them.
        key: createHash('sha256').update(secret).digest('base64url'),
        referenceId: userId,
        configId: 'default',
        enabled: Number(enabled),
        rateLimitEnabled: 0,
        requestCount: 0,
        createdAt,
        lastRequest,
        updatedAt: lastRequest ?? createdAt,
        expiresAt: expires === undefined ? null : at(expires),
    };
}

function write(file, content) {
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}
