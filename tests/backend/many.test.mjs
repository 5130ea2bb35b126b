// SPDX-License-Identifier: MIT
//
// What --many seeds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeFolder, TestServer } from './testserver.mjs';

const DAY = 86_400_000;
const COUNT = 400;

const folder = makeFolder();
let server;

before(async () => (server = await TestServer.start(folder.dir, '--test-controls', '--many', String(COUNT))));
after(async () => {
    await server?.stop();
    folder.remove();
});

const read = (name) => JSON.parse(readFileSync(join(folder.dir, name), 'utf8'));
const setClockAhead = (aheadMs) => server.call('POST /__test/clock', { json: { aheadMs } });

// First, because the other tests use keys.
test('both accounts have keys of every kind', async () => {
    for (const email of ['one@example.com', 'two@example.com']) {
        const keys = await server.keys({ cookie: await server.openSession(email) });
        assert.equal(keys.length, COUNT / 2);
        const days = (time) => (Date.now() - Date.parse(time)) / DAY;
        const count = (test) => keys.filter(test).length;
        assert.ok(count(({ lastRequest }) => lastRequest && days(lastRequest) < 90) > 20);
        assert.ok(count(({ lastRequest }) => lastRequest && days(lastRequest) > 90) > 20);
        assert.ok(count(({ lastRequest, createdAt }) => !lastRequest && days(createdAt) > 90) > 5);
        assert.ok(count(({ lastRequest, createdAt }) => !lastRequest && days(createdAt) < 7) > 5);
        assert.ok(count(({ expiresAt }) => expiresAt && days(expiresAt) < 0 && days(expiresAt) > -7) > 5);
        assert.ok(count(({ expiresAt }) => expiresAt && days(expiresAt) > 0) > 5);
        assert.ok(count(({ enabled }) => !enabled) > 5);
        assert.ok(count(({ name }) => name === 'scripto-cli') > 20);
    }
});

test('the secrets work, and profiles hold keys of their accounts', async () => {
    const secrets = read('many-keys.json');
    assert.equal(Object.keys(secrets).length, COUNT);
    for (const { apiKey, email, keyId } of Object.values(read('many-config.json').profiles)) {
        assert.equal((await server.call('GET /api/auth/me', { key: apiKey })).body.user.email, email);
        if (keyId)
            assert.equal(secrets[keyId], apiKey);
    }
});

test('the server uses another time and stamps keys with it', async () => {
    const { work } = read('many-config.json').profiles;
    await setClockAhead(3 * DAY);
    const { headers, body } = await server.call('GET /api/keys', { key: work.apiKey });
    await setClockAhead(0);
    const { lastRequest } = body.data.keys.find(({ id }) => id === work.keyId);
    for (const time of [headers.date, lastRequest])
        assert.ok(Math.abs(Date.parse(time) - Date.now() - 3 * DAY) < 60_000, time);
});
