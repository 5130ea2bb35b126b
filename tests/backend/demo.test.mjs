// SPDX-License-Identifier: MIT
//
// What --demo seeds.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeFolder, TestServer } from './testserver.mjs';

const DAY = 86_400_000;

const folder = makeFolder();
let server;

before(async () => (server = await TestServer.start(folder.dir, '--demo')));
after(async () => {
    await server?.stop();
    folder.remove();
});

const configFile = () => join(folder.dir, 'demo-config.json');
const readConfig = () => JSON.parse(readFileSync(configFile(), 'utf8'));

// First, because the next test uses a key.
test('the main account shows every state, and every row has plausible times', async () => {
    const cookie = await server.openSession('you@example.com');
    const keys = await server.keys({ cookie });
    assert.equal(keys.length, 16);
    const now = Date.now();
    const age = (time) => (now - Date.parse(time)) / DAY;
    const alive = keys.filter(({ enabled, expiresAt }) => enabled && (!expiresAt || age(expiresAt) < 0));
    const count = (list, test) => list.filter(test).length;

    assert.equal(count(keys, ({ enabled }) => !enabled), 1);
    assert.equal(count(keys, ({ expiresAt }) => expiresAt && age(expiresAt) > 0), 1);
    assert.equal(count(alive, ({ expiresAt }) => expiresAt && age(expiresAt) > -14), 1);
    assert.equal(count(alive, ({ lastRequest }) => lastRequest && age(lastRequest) < 0.01), 1);
    assert.equal(count(alive, ({ lastRequest }) => lastRequest && age(lastRequest) > 90), 5);
    assert.equal(count(alive, ({ lastRequest, createdAt }) => !lastRequest && age(createdAt) < 90), 2);
    assert.equal(count(alive, ({ lastRequest, createdAt }) => !lastRequest && age(createdAt) > 90), 1);
    assert.equal(count(alive, ({ name }) => name === 'scripto-cli'), 1);
    assert.equal(count(keys, ({ name }) => /[^\x20-\x7e]/.test(name)), 3);
    assert.equal(count(keys, ({ name }) => name.length === 100), 1);

    const created = keys.map(({ createdAt }) => createdAt);
    assert.deepEqual(created, created.toSorted());
    for (const { createdAt, lastRequest, updatedAt, expiresAt } of keys) {
        assert.equal(updatedAt, lastRequest ?? createdAt);
        assert.ok(lastRequest === null || createdAt < lastRequest);
        assert.ok(expiresAt === null || (lastRequest ?? createdAt) < expiresAt);
    }
});

test('demo-config.json has three profiles whose keys work', async () => {
    const text = readFileSync(configFile(), 'utf8');
    const config = readConfig();
    assert.equal(text, `${JSON.stringify(config, null, 2)}\n`);
    assert.equal(statSync(configFile()).mode & 0o777, 0o600);
    assert.equal(config.activeProfile, 'work');
    assert.deepEqual(Object.keys(config.profiles), ['work', 'staging', 'personal']);
    const emails = Object.values(config.profiles).map(({ email }) => email);
    assert.deepEqual(emails, ['you@example.com', 'ops@example.com', 'me@home.example']);
    for (const { apiKey, email, userId, keyId, keyName, baseUrl, createdAt } of Object.values(config.profiles)) {
        assert.equal(baseUrl, server.origin);
        const me = await server.call('GET /api/auth/me', { key: apiKey });
        assert.deepEqual(me.body, { user: { id: userId, email, name: '' } });
        const row = (await server.keys({ key: apiKey })).find(({ id }) => id === keyId);
        assert.equal(row.name, keyName);
        assert.equal(row.createdAt, createdAt);
        assert.ok(apiKey.startsWith(row.start));
    }
});

test('a second start keeps the keys and corrects the address', async () => {
    const before = readConfig();
    await server.stop();
    server = await TestServer.start(folder.dir, '--demo');
    const after = readConfig();
    assert.equal(after.profiles.work.baseUrl, server.origin);
    assert.equal(after.profiles.work.apiKey, before.profiles.work.apiKey);
    assert.equal((await server.keys({ key: after.profiles.work.apiKey })).length, 16);
});
