// SPDX-License-Identifier: MIT
//
// The demo: accounts whose keys show every state, and a config.json that uses some of them.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.4 * DAY;

const LONG_NAME =
    'nightly export of all workflow runs for the quarterly report (old data centre, third rack, grey box)';

// All times are ages: how long ago a key was created and used, and in how long (negative: how long ago) it expires.
const YOU = [
    { name: 'ci-main', created: 264 * DAY, used: 4 * MINUTE },
    { name: 'laptop', created: 155 * DAY, used: 2 * HOUR, profile: 'work' },
    { name: 'metrics-export', created: 204 * DAY, used: 5 * HOUR, expires: 5 * DAY },
    { name: 'deploy-prod', created: 281 * DAY, used: 26 * HOUR, expires: 84 * DAY },
    { name: 'staging-runner', created: 228 * DAY, used: 3 * DAY },
    { name: '🧪 experiments 🚀', created: 40 * DAY, used: 12 * DAY },
    { name: 'hackathon', created: 98 * DAY, used: 42 * DAY, expires: -7 * DAY },
    { name: 'contractor-anna', created: 317 * DAY, used: 2 * MONTH, expires: 38 * DAY, enabled: false },
    { name: '負荷テスト', created: 145 * DAY, used: 4 * MONTH },
    { name: 'macbook-2023', created: 416 * DAY, used: 5 * MONTH },
    { name: 'old-ci', created: 376 * DAY, used: 7 * MONTH },
    { name: LONG_NAME, created: 421 * DAY, used: 8 * MONTH },
    { name: 'ورشة العمل', created: 353 * DAY, used: 11 * MONTH },
    { name: 'printer-room', created: 200 * DAY },
    { name: 'notebook', created: 4 * DAY, expires: 86 * DAY },
    { name: 'scripto-cli', created: 2 * DAY },
];

const OPS = [
    { name: 'backup-cron', created: 190 * DAY, used: 20 * MINUTE },
    { name: 'staging-laptop', created: 61 * DAY, used: DAY, profile: 'staging' },
    { name: 'status-page', created: 120 * DAY, used: 6 * DAY, expires: 20 * DAY },
    { name: 'old-runner', created: 400 * DAY, used: 10 * MONTH },
];

const HOME = [
    { name: 'home-server', created: 33 * DAY, used: 6 * HOUR, profile: 'personal' },
    { name: 'tablet', created: 300 * DAY, used: 6 * MONTH },
    { name: 'raspberry-pi', created: 12 * DAY },
];

// Fills an empty database and writes DIR/demo-config.json. A second start keeps all data, so that keys in somebody's
// config.json stay valid; only the port may have changed.
export async function seedDemo(auth, { dir, origin }) {
    const file = join(dir, 'demo-config.json');
    if (existsSync(file)) {
        const config = JSON.parse(readFileSync(file, 'utf8'));
        for (const profile of Object.values(config.profiles))
            profile.baseUrl = origin;
        writeConfig(file, config);
        return;
    }
    const profiles = {
        ...(await seedAccount(auth, 'you@example.com', YOU, origin)),
        ...(await seedAccount(auth, 'ops@example.com', OPS, origin)),
        ...(await seedAccount(auth, 'me@home.example', HOME, origin)),
    };
    writeConfig(file, { activeProfile: 'work', profiles });
}

// Creates an account with these keys; returns the profiles of config.json that use them, by name.
async function seedAccount(auth, email, keys, baseUrl) {
    const { internalAdapter } = await auth.$context;
    const user = await internalAdapter.createUser({ email, name: '', emailVerified: true });
    const profiles = {};
    // Lists are in the order of insertion, which on a real server is that of creation.
    for (const key of [...keys].sort((a, b) => b.created - a.created)) {
        const { id: keyId, key: apiKey, createdAt } = await seedKey(auth, user.id, key);
        const { name: keyName, profile } = key;
        if (profile)
            profiles[profile] = { apiKey, email, userId: user.id, keyId, keyName, baseUrl, createdAt };
    }
    return profiles;
}

async function seedKey(auth, userId, { name, created, used, expires, enabled = true }) {
    const { adapter } = await auth.$context;
    const now = Date.now();
    const createdAt = new Date(now - created);
    const lastRequest = used === undefined ? null : new Date(now - used);
    const expiresAt = expires === undefined ? null : new Date(now + expires);
    const { id, key } = await auth.api.createApiKey({ body: { userId, name } });
    const update = { createdAt, lastRequest, updatedAt: lastRequest ?? createdAt, expiresAt, enabled };
    await adapter.update({ model: 'apikey', where: [{ field: 'id', value: id }], update });
    return { id, key, createdAt };
}

function writeConfig(file, config) {
    writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
}
