// SPDX-License-Identifier: MIT
//
// The faults and the request log of --test-controls.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder, TestServer } from './testserver.mjs';

const folder = makeFolder();
let server;
let key;

before(async () => {
    server = await TestServer.start(folder.dir, '--test-controls');
    key = (await server.signIn('faults@example.com')).apiKey;
});
beforeEach(() => server.call('DELETE /__test/faults'));
after(async () => {
    await server?.stop();
    folder.remove();
});

const arm = async (fault) => assert.equal((await server.call('POST /__test/faults', { json: fault })).status, 200);
const mint = (name) => server.call('POST /api/keys', { key, json: { name } });
const names = async () => (await server.keys({ key })).map(({ name }) => name);

test('drop-before cuts the connection and creates no key', async () => {
    await arm({ route: 'POST /api/keys', mode: 'drop-before' });
    await assert.rejects(mint('before'), { code: 'ECONNRESET' });
    assert.ok(!(await names()).includes('before'));
    assert.equal((await mint('next')).status, 201);
});

test('drop-after cuts the connection although the key exists', async () => {
    await arm({ route: 'POST /api/keys', mode: 'drop-after' });
    await assert.rejects(mint('after'), { code: 'ECONNRESET' });
    assert.ok((await names()).includes('after'));
});

test('wait creates the key at once and answers on /go', async () => {
    await arm({ route: 'POST /api/keys', mode: 'wait' });
    let isAnswered = false;
    const waiting = mint('waits').finally(() => (isAnswered = true));
    while (!(await names()).includes('waits'));
    assert.ok(!isAnswered);
    const { body } = await server.call('POST /__test/go');
    assert.deepEqual(body, { answered: 1 });
    assert.equal((await waiting).status, 201);
});

test('wait-before creates the key on /go', async () => {
    await arm({ route: 'POST /api/keys', mode: 'wait-before' });
    const waiting = mint('waits longer');
    let answered = 0;
    while (answered === 0)
        answered = (await server.call('POST /__test/go')).body.answered;
    assert.equal((await waiting).status, 201);
    assert.ok((await names()).includes('waits longer'));
});

test('status answers instead, as often as requested, with the given headers', async () => {
    const headers = { 'retry-after': '7' };
    await arm({ route: 'DELETE /api/keys/{id}', mode: 'status', status: 429, times: 2, headers });
    for (let i = 0; i < 2; ++i) {
        const answer = await server.call('DELETE /api/keys/any', { key });
        assert.equal(answer.status, 429);
        assert.equal(answer.headers['retry-after'], '7');
        assert.equal(answer.body.success, false);
    }
    assert.equal((await server.call('DELETE /api/keys/any', { key })).status, 404);
});

test('after lets requests through until a matching one has arrived', async () => {
    await arm({ route: 'GET /api/keys', mode: 'status', status: 503, after: 'POST /api/keys' });
    assert.equal((await server.call('GET /api/keys', { key })).status, 200);
    await mint('between');
    assert.equal((await server.call('GET /api/keys', { key })).status, 503);
});

test('every lets the requests in between through', async () => {
    await arm({ route: 'GET /api/keys', mode: 'status', status: 503, times: 2, every: 3 });
    const statuses = [];
    for (let i = 0; i < 9; ++i)
        statuses.push((await server.call('GET /api/keys', { key })).status);
    assert.deepEqual(statuses, [200, 200, 503, 200, 200, 503, 200, 200, 200]);
});

test('html answers like a proxy', async () => {
    await arm({ route: 'GET /api/keys', mode: 'html' });
    const { status, headers, body } = await server.call('GET /api/keys', { key });
    assert.equal(status, 502);
    assert.match(headers['content-type'], /^text\/html/);
    assert.match(body, /Bad gateway/);
});

test('delay answers later', async () => {
    await arm({ route: 'GET /api/keys', mode: 'delay', ms: 50 });
    const start = performance.now();
    assert.equal((await server.call('GET /api/keys', { key })).status, 200);
    assert.ok(performance.now() - start >= 49);
});

for (const [mode, isDone] of [
    ['hold-before', false],
    ['hold-after', true],
]) {
    test(`${mode} keeps the client waiting, with the key ${isDone ? 'created' : 'not created'}`, async () => {
        await arm({ route: 'POST /api/keys', mode });
        let isAnswered = false;
        const waiting = mint(mode).finally(() => (isAnswered = true));
        waiting.catch(() => {}); // inspected below
        const held = async () => (await server.call('GET /__test/held')).body.held;
        while ((await held()).length === 0)
            await sleep(5);
        assert.deepEqual(await held(), [{ method: 'POST', path: '/api/keys' }]);
        assert.equal((await names()).includes(mode), isDone);
        assert.ok(!isAnswered);
        await server.call('DELETE /__test/faults');
        await assert.rejects(waiting, { code: 'ECONNRESET' });
        assert.deepEqual(await held(), []);
        assert.equal((await names()).includes(mode), isDone);
    });
}

test('an unknown mode is refused', async () => {
    const { status } = await server.call('POST /__test/faults', { json: { route: 'GET /api/keys', mode: 'magic' } });
    assert.equal(status, 400);
});

test('the log has methods and paths, also of failed requests, and nothing else', async () => {
    const log = async () => (await server.call('GET /__test/requests')).body.requests;
    const before = (await log()).length;
    await arm({ route: 'GET /api/keys', mode: 'drop-before' });
    await assert.rejects(server.call('GET /api/keys?secret=1', { key }));
    await server.call('GET /api/auth/me', { key });
    assert.deepEqual((await log()).slice(before), [
        { method: 'GET', path: '/api/keys' },
        { method: 'GET', path: '/api/auth/me' },
    ]);
});
