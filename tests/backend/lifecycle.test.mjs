// SPDX-License-Identifier: MIT
//
// Starts with different options, one server after another on the same data.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readOptions, UsageError } from './options.mjs';
import { assertRefused, makeFolder, runServer, TestServer } from './testserver.mjs';

const DAY = 86_400;
const LONG_AGO = '2020-01-01T00:00:00.000Z';

const folder = makeFolder();
let server;
after(async () => {
    await server?.stop();
    folder.remove();
});
async function restart(...args) {
    if (server)
        assert.equal(await server.stop('SIGTERM'), 0);
    server = await TestServer.start(folder.dir, ...args);
}

test('expired keys are swept when the list is read, unless --keep-expired is set', async () => {
    await restart();
    const { apiKey } = await server.signIn('sweep@example.com');
    const json = { name: 'expired', expiresIn: DAY };
    const { record } = (await server.call('POST /api/keys', { key: apiKey, json })).body.data;
    server.sql('UPDATE apikey SET expiresAt = ? WHERE id = ?', LONG_AGO, record.id);

    await restart('--keep-expired');
    for (let i = 0; i < 2; ++i)
        assert.ok((await server.keys({ key: apiKey })).some(({ id }) => id === record.id));

    // A server sweeps at most once in 10 s, so this needs one that has not swept yet.
    await restart();
    await server.keys({ key: apiKey });
    assert.ok(!(await server.keys({ key: apiKey })).some(({ id }) => id === record.id));
    assertRefused(await server.call(`DELETE /api/keys/${record.id}`, { key: apiKey }), 404, 'not-found');
});

test('--session-only refuses keys only at /api/keys', async () => {
    await restart('--session-only', '--login-limit', '1');
    const { apiKey, keyId } = await server.signIn('web@example.com');
    assert.equal((await server.call('GET /api/auth/me', { key: apiKey })).status, 200);
    assertRefused(await server.call('GET /api/keys', { key: apiKey }), 401, 'unauthenticated');
    const json = { name: 'x' };
    assertRefused(await server.call('POST /api/keys', { key: apiKey, json }), 401, 'unauthenticated');
    assertRefused(await server.call(`DELETE /api/keys/${keyId}`, { key: apiKey }), 401, 'unauthenticated');

    const cookie = await server.openSession('web@example.com');
    assert.equal((await server.keys({ cookie })).length, 1);
    const session = { cookie, origin: server.origin };
    assert.equal((await server.call('POST /api/keys', { ...session, json })).status, 201);
    assert.equal((await server.call(`DELETE /api/keys/${keyId}`, session)).status, 200);

    const again = await server.call('POST /api/cli/login-request', { json: { email: 'web@example.com' } });
    assert.equal(again.status, 429, '--login-limit 1 allows one request a minute');
});

test('SIGINT ends the server as cleanly as SIGTERM', async () => {
    await restart();
    assert.equal(await server.stop('SIGINT'), 0);
    server = undefined;
});

test('invalid options are refused with one sentence', async () => {
    const wrong = [
        [],
        ['--data'],
        ['--data', 'x', '--nonsense'],
        ['--data', 'x', '--port', '65536'],
        ['--data', 'x', '--login-limit', 'many'],
        ['--data', 'x', 'extra'],
    ];
    const isOneSentence = (error) => error instanceof UsageError && /^[^.\n]+$/.test(error.message);
    for (const args of wrong)
        assert.throws(() => readOptions(args), isOneSentence);
    const { exitCode, stderr } = await runServer();
    assert.equal(exitCode, 64);
    assert.equal(stderr, 'server.mjs: --data DIR is required\n');
});

test('a port in use is reported with one sentence', async () => {
    await restart();
    const port = new URL(server.origin).port;
    const { exitCode, stderr } = await runServer('--data', folder.dir, '--port', port);
    assert.equal(exitCode, 1);
    assert.equal(stderr, `server.mjs: cannot listen on 127.0.0.1:${port} (EADDRINUSE)\n`);
});
