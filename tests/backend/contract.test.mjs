// SPDX-License-Identifier: MIT
//
// Scripto's contract, statement by statement, against a server that runs as it does for tests and the demo.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertRefused, makeFolder, TestServer } from './testserver.mjs';

const NEXT_ACTION = 'request a new code with: scripto auth login-request';
const DAY = 86_400;
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const BAD_KEYS = [{}, { key: 'scripto_short' }, { key: `scripto_${'x'.repeat(64)}` }];

const folder = makeFolder();
let server;
let own;
let foreign;

before(async () => {
    server = await TestServer.start(folder.dir);
    own = await server.signIn('own@example.com', 'first');
    foreign = await server.signIn('foreign@example.com');
});
after(async () => {
    await server?.stop();
    folder.remove();
});

describe('signing in with a code', () => {
    test('the code is mailed and printed, the e-mail is returned in lower case', async () => {
        const json = { email: 'New@Example.COM' };
        const { status, body } = await server.call('POST /api/cli/login-request', { json });
        assert.equal(status, 200);
        assert.deepEqual(body, { success: true, data: { ok: true, email: 'new@example.com' } });
        const { to, code, type, sentAt } = server.mails().at(-1);
        assert.equal(to, 'new@example.com');
        assert.match(code, /^\d{6}$/);
        assert.equal(type, 'sign-in');
        assert.ok(Math.abs(Date.now() - Date.parse(sentAt)) < 60_000);
        assert.ok(server.lines.includes(`code for new@example.com: ${code}`));
    });

    test('an unknown e-mail is registered and gets a key named scripto-cli', async () => {
        const data = await server.signIn('Open@Example.com');
        assert.match(data.apiKey, /^scripto_[A-Za-z]{64}$/);
        assert.equal(data.email, 'open@example.com');
        const [key] = await server.keys({ key: data.apiKey });
        assert.equal(key.id, data.keyId);
        assert.equal(key.name, 'scripto-cli');
        const me = await server.call('GET /api/auth/me', { key: data.apiKey });
        assert.equal(me.body.user.id, data.userId);
    });

    test('signing in again gives a second key of the same user', async () => {
        const again = await server.signIn('own@example.com', 'second');
        assert.equal(again.userId, own.userId);
        const names = (await server.keys({ key: again.apiKey })).map(({ name }) => name);
        assert.deepEqual(names.slice(0, 2), ['first', 'second']);
    });

    test('a code works once', async () => {
        const email = 'once@example.com';
        const json = { email, otp: await server.requestCode(email) };
        assert.equal((await server.call('POST /api/cli/login-complete', { json })).status, 200);
        const again = await server.call('POST /api/cli/login-complete', { json });
        assertRefused(again, 400, 'invalid-argument', NEXT_ACTION);
    });

    test('after three wrong attempts even the right code gets a 403; a new request starts afresh', async () => {
        const email = 'tries@example.com';
        const otp = await server.requestCode(email);
        const wrong = otp === '000000' ? '111111' : '000000';
        for (let i = 0; i < 3; ++i) {
            const answer = await server.call('POST /api/cli/login-complete', { json: { email, otp: wrong } });
            assertRefused(answer, 400, 'invalid-argument', NEXT_ACTION);
        }
        const answer = await server.call('POST /api/cli/login-complete', { json: { email, otp } });
        assertRefused(answer, 403, 'invalid-argument', NEXT_ACTION);
        assert.ok(await server.signIn(email));
    });

    test('a new request replaces the code', async () => {
        const email = 'replaced@example.com';
        const first = await server.requestCode(email);
        let second = await server.requestCode(email);
        if (second === first)
            second = await server.requestCode(email);
        const refused = await server.call('POST /api/cli/login-complete', { json: { email, otp: first } });
        assertRefused(refused, 400, 'invalid-argument', NEXT_ACTION);
        const accepted = await server.call('POST /api/cli/login-complete', { json: { email, otp: second } });
        assert.equal(accepted.status, 200);
    });

    test('an expired code is refused', async () => {
        const email = 'late@example.com';
        const otp = await server.requestCode(email);
        const identifier = `sign-in-otp-${email}`;
        server.sql('UPDATE verification SET expiresAt = ? WHERE identifier = ?', LONG_AGO, identifier);
        const answer = await server.call('POST /api/cli/login-complete', { json: { email, otp } });
        assertRefused(answer, 400, 'invalid-argument', NEXT_ACTION);
    });

    test('an invalid name is refused before the code is spent', async () => {
        const email = 'named@example.com';
        const otp = await server.requestCode(email);
        for (const name of ['', 'x'.repeat(101), 7]) {
            const answer = await server.call('POST /api/cli/login-complete', { json: { email, otp, name } });
            assertRefused(answer, 400, 'invalid-argument');
        }
        const accepted = await server.call('POST /api/cli/login-complete', { json: { email, otp, name: 'good' } });
        assert.equal(accepted.status, 200);
    });

    test('invalid e-mails and codes that are not strings are invalid arguments', async () => {
        for (const email of ['nobody', '', 7, undefined]) {
            const answer = await server.call('POST /api/cli/login-request', { json: { email } });
            assertRefused(answer, 400, 'invalid-argument');
        }
        const json = { email: 'own@example.com', otp: 123456 };
        assertRefused(await server.call('POST /api/cli/login-complete', { json }), 400, 'invalid-argument');
    });

    test('the sixth request in a minute for an e-mail is refused with Retry-After', async () => {
        const json = { email: 'eager@example.com' };
        for (let i = 0; i < 5; ++i)
            assert.equal((await server.call('POST /api/cli/login-request', { json })).status, 200);
        const answer = await server.call('POST /api/cli/login-request', { json: { email: 'EAGER@example.com' } });
        assertRefused(answer, 429, 'resource-exhausted');
        assert.match(answer.headers['retry-after'], /^([1-9]|[1-5]\d|60)$/);
        const other = await server.call('POST /api/cli/login-request', { json: { email: 'calm@example.com' } });
        assert.equal(other.status, 200);
    });
});

describe('who am I', () => {
    test('a key and a session get their user, outside the envelope', async () => {
        const user = { id: own.userId, email: 'own@example.com', name: '' };
        assert.deepEqual((await server.call('GET /api/auth/me', { key: own.apiKey })).body, { user });
        const cookie = await server.openSession('own@example.com');
        assert.deepEqual((await server.call('GET /api/auth/me', { cookie })).body, { user });
    });

    test('everyone else is unauthorized', async () => {
        for (const credentials of [...BAD_KEYS, { cookie: 'a=b' }]) {
            const { status, body } = await server.call('GET /api/auth/me', credentials);
            assert.equal(status, 401);
            assert.deepEqual(body, { error: 'Unauthorized' });
        }
    });
});

describe('keys', () => {
    const mint = (json) => server.call('POST /api/keys', { key: own.apiKey, json });
    const list = () => server.keys({ key: own.apiKey });

    test('the list has the rows as Better Auth stores them, without the hash', async () => {
        const row = (await list()).find(({ id }) => id === own.keyId);
        const { id, name, prefix, start, createdAt, updatedAt, lastRequest, ...rest } = row;
        assert.deepEqual({ id, name, prefix }, { id: own.keyId, name: 'first', prefix: 'scripto_' });
        assert.equal(start, own.apiKey.slice(0, 10));
        for (const time of [createdAt, updatedAt, lastRequest])
            assert.equal(time, new Date(time).toISOString());
        assert.deepEqual(
            { ...rest, rateLimitMax: 0, rateLimitTimeWindow: 0 },
            {
                configId: 'default',
                referenceId: own.userId,
                enabled: true,
                expiresAt: null,
                requestCount: 0,
                remaining: null,
                refillInterval: null,
                refillAmount: null,
                lastRefillAt: null,
                metadata: null,
                permissions: null,
                rateLimitEnabled: false,
                rateLimitMax: 0,
                rateLimitTimeWindow: 0,
            },
        );
    });

    test('every request with a key stamps it before the response; a session stamps nothing', async () => {
        const used = (keys) => keys.find(({ id }) => id === own.keyId).lastRequest;
        const forget = () =>
            server.sql('UPDATE apikey SET lastRequest = ?, updatedAt = ? WHERE id = ?', LONG_AGO, LONG_AGO, own.keyId);
        const cookie = await server.openSession('own@example.com');
        forget();
        assert.equal(used(await server.keys({ cookie })), LONG_AGO);
        for (const route of ['GET /api/keys', 'GET /api/auth/me', 'POST /api/keys', 'DELETE /api/keys/none']) {
            forget();
            await server.call(route, { key: own.apiKey });
            assert.ok(Math.abs(Date.now() - Date.parse(used(await server.keys({ cookie })))) < 5_000, route);
        }
        forget();
        const row = (await list()).find(({ id }) => id === own.keyId);
        assert.ok(row.lastRequest > LONG_AGO, 'the list shows the stamp of its own request');
        assert.ok(row.updatedAt > LONG_AGO, 'updatedAt moves with use');
    });

    test('a key without expiry never expires and was never used', async () => {
        const { status, body } = await mint({ name: 'plain' });
        assert.equal(status, 201);
        assert.match(body.data.key, /^scripto_[A-Za-z]{64}$/);
        const { record } = body.data;
        assert.equal(record.name, 'plain');
        assert.equal(record.expiresAt, null);
        assert.equal(record.lastRequest, null);
        assert.equal(record.start, body.data.key.slice(0, 10));
        assert.ok(!('key' in record));
        assert.deepEqual((await list()).find(({ id }) => id === record.id), record);
    });

    test('expiresIn of one day to one year is accepted', async () => {
        for (const expiresIn of [DAY, 365 * DAY]) {
            const { status, body } = await mint({ name: 'short-lived', expiresIn });
            assert.equal(status, 201);
            assert.ok(Math.abs(Date.parse(body.data.record.expiresAt) - Date.now() - expiresIn * 1000) < 5_000);
        }
    });

    test('any other expiresIn is an invalid argument', async () => {
        for (const expiresIn of [DAY - 1, 365 * DAY + 1, 0, -DAY, String(DAY)])
            assertRefused(await mint({ name: 'bad', expiresIn }), 400, 'invalid-argument');
        assert.ok(!(await list()).some(({ name }) => name === 'bad'));
    });

    test('names have 1 to 100 characters of any script', async () => {
        for (const name of ['x', 'n'.repeat(100), '負荷テスト', 'ورشة العمل', '🧪'.repeat(50)]) {
            const { status, body } = await mint({ name });
            assert.equal(status, 201);
            assert.equal(body.data.record.name, name);
        }
        for (const name of ['', 'n'.repeat(101), 7, null, undefined])
            assertRefused(await mint({ name }), 400, 'invalid-argument');
    });

    test('a revoked key is invalid at once, and no longer listed', async () => {
        const { key, record } = (await mint({ name: 'doomed' })).body.data;
        assert.equal((await server.call('GET /api/auth/me', { key })).status, 200);
        const route = `DELETE /api/keys/${record.id}`;
        const { status, body } = await server.call(route, { key: own.apiKey });
        assert.equal(status, 200);
        assert.deepEqual(body, { success: true, data: { id: record.id, revoked: true } });
        assert.equal((await server.call('GET /api/auth/me', { key })).status, 401);
        assertRefused(await server.call(route, { key: own.apiKey }), 404, 'not-found');
    });

    test('a key may revoke itself', async () => {
        const { key, record } = (await mint({ name: 'tired' })).body.data;
        assert.equal((await server.call(`DELETE /api/keys/${record.id}`, { key })).status, 200);
        assertRefused(await server.call('GET /api/keys', { key }), 401, 'unauthenticated');
    });

    test('keys of another user are not found and stay valid', async () => {
        assertRefused(await server.call(`DELETE /api/keys/${foreign.keyId}`, { key: own.apiKey }), 404, 'not-found');
        assertRefused(await server.call('DELETE /api/keys/nonsense', { key: own.apiKey }), 404, 'not-found');
        assert.equal((await server.call('GET /api/auth/me', { key: foreign.apiKey })).status, 200);
        assert.ok(!(await list()).some(({ id }) => id === foreign.keyId));
    });

    test('a disabled key is refused and stays listed', async () => {
        const { key, record } = (await mint({ name: 'paused' })).body.data;
        server.sql('UPDATE apikey SET enabled = 0 WHERE id = ?', record.id);
        assertRefused(await server.call('GET /api/keys', { key }), 401, 'unauthenticated');
        assert.equal((await list()).find(({ id }) => id === record.id).enabled, false);
    });

    test('an expired key is refused', async () => {
        const { key, record } = (await mint({ name: 'over', expiresIn: DAY })).body.data;
        server.sql('UPDATE apikey SET expiresAt = ? WHERE id = ?', LONG_AGO, record.id);
        assertRefused(await server.call('GET /api/keys', { key }), 401, 'unauthenticated');
    });

    test('nothing is returned without credentials or with wrong ones', async () => {
        const json = { name: 'x' };
        for (const credentials of BAD_KEYS) {
            assertRefused(await server.call('GET /api/keys', credentials), 401, 'unauthenticated');
            assertRefused(await server.call('POST /api/keys', { ...credentials, json }), 401, 'unauthenticated');
            assertRefused(await server.call('POST /api/keys', { ...credentials, body: 'x' }), 401, 'unauthenticated');
            assertRefused(await server.call(`DELETE /api/keys/${own.keyId}`, credentials), 401, 'unauthenticated');
        }
    });

    test('one key may be used far more often than the ten times a day of a stock server', async () => {
        for (let i = 0; i < 15; ++i)
            assert.equal((await server.call('GET /api/auth/me', { key: own.apiKey })).status, 200);
    });

    test('the list is not truncated at 100 rows', async () => {
        const { apiKey } = await server.signIn('many@example.com');
        for (let i = 0; i < 101; ++i)
            await server.call('POST /api/keys', { key: apiKey, json: { name: `key ${i}` } });
        assert.equal((await server.keys({ key: apiKey })).length, 102);
    });
});

describe('bodies', () => {
    const routes = ['POST /api/cli/login-request', 'POST /api/cli/login-complete', 'POST /api/keys'];

    test('must be sent as application/json', async () => {
        const body = '{"email":"own@example.com","otp":"1","name":"x"}';
        const plain = { 'content-type': 'text/plain' };
        for (const route of routes)
            for (const headers of [{}, plain, { 'content-type': 'application/x-www-form-urlencoded' }])
                assertRefused(await server.call(route, { key: own.apiKey, headers, body }), 415, 'invalid-argument');
        // Better Auth does the same on its own routes.
        const { status } = await server.call('POST /api/auth/sign-in/email-otp', { headers: plain, body });
        assert.equal(status, 415);
    });

    test('must be JSON objects', async () => {
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        for (const route of routes)
            for (const body of ['', '{', '[]', 'null', '"text"'])
                assertRefused(await server.call(route, { key: own.apiKey, headers, body }), 400, 'invalid-argument');
    });

    test('unknown routes are not found', async () => {
        const unknown = ['GET /api/nothing', 'PUT /api/keys', 'GET /', 'POST /__test/faults', 'GET /__test/requests'];
        for (const route of unknown)
            assertRefused(await server.call(route), 404, 'not-found');
    });
});

describe('web sessions', () => {
    let cookie;
    before(async () => (cookie = await server.openSession('own@example.com')));

    test('sign-in sets an HttpOnly cookie for seven days', async () => {
        const email = 'cookie@example.com';
        await server.call('POST /api/auth/email-otp/send-verification-otp', { json: { email, type: 'sign-in' } });
        const json = { email, otp: server.lastCode() };
        const { status, headers, body } = await server.call('POST /api/auth/sign-in/email-otp', { json });
        assert.equal(status, 200);
        assert.equal(body.user.email, email);
        assert.equal(headers['set-cookie'].length, 1);
        const wanted = /^better-auth\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/;
        assert.match(headers['set-cookie'][0], wanted);
    });

    test('read the list without an Origin', async () => {
        assert.ok((await server.keys({ cookie })).some(({ id }) => id === own.keyId));
    });

    test('mint and revoke with their own Origin only', async () => {
        const json = { name: 'by session' };
        const { record } = (await server.call('POST /api/keys', { cookie, origin: server.origin, json })).body.data;
        const route = `DELETE /api/keys/${record.id}`;
        for (const [change, body] of [['POST /api/keys', { json }], [route, {}]]) {
            const call = (origin) => server.call(change, { ...body, cookie, origin });
            assertRefused(await call(undefined), 403, 'MISSING_OR_NULL_ORIGIN');
            assertRefused(await call('null'), 403, 'MISSING_OR_NULL_ORIGIN');
            assertRefused(await call('https://evil.example'), 403, 'INVALID_ORIGIN');
        }
        assert.equal((await server.call(route, { cookie, origin: server.origin })).status, 200);
        const names = (await server.keys({ cookie })).map(({ name }) => name);
        assert.ok(!names.includes('by session'));
    });

    test('Better Auth applies the same rule to its own routes', async () => {
        const missing = await server.call('POST /api/auth/sign-out', { cookie });
        assert.equal(missing.status, 403);
        assert.equal(missing.body.code, 'MISSING_OR_NULL_ORIGIN');
        const invalid = await server.call('POST /api/auth/sign-out', { cookie, origin: 'https://evil.example' });
        assert.equal(invalid.status, 403);
        assert.equal(invalid.body.code, 'INVALID_ORIGIN');
    });

    test('sign-out ends the session', async () => {
        const email = 'leaving@example.com';
        const session = { cookie: await server.openSession(email), origin: server.origin };
        assert.equal((await server.call('GET /api/auth/get-session', session)).body.user.email, email);
        assert.equal((await server.call('POST /api/auth/sign-out', session)).status, 200);
        assert.equal((await server.call('GET /api/auth/get-session', session)).body, null);
        assertRefused(await server.call('GET /api/keys', session), 401, 'unauthenticated');
    });

    test('a key is no session for the routes of Better Auth', async () => {
        assert.equal((await server.call('GET /api/auth/get-session', { key: own.apiKey })).body, null);
    });

    test('a wrong code gets the response of Better Auth, outside the envelope', async () => {
        const json = { email: 'own@example.com', otp: 'wrong' };
        const { status, body } = await server.call('POST /api/auth/sign-in/email-otp', { json });
        assert.equal(status, 400);
        assert.equal(body.code, 'INVALID_OTP');
    });
});
