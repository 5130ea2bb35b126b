// SPDX-License-Identifier: MIT
//
// Starts a separate server for a test and sends it bare requests: fetch would add headers (Sec-Fetch-Mode) that make
// Better Auth treat the test as a browser.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));

export function makeFolder() {
    const dir = mkdtempSync(join(tmpdir(), 'scripto-backend-'));
    return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

// Runs server.mjs until it ends and returns its output, for starts that it refuses.
export async function runServer(...args) {
    const child = spawn(process.execPath, [SERVER, ...args]);
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += data));
    const [exitCode] = await once(child, 'close');
    return { exitCode, stderr };
}

export function assertRefused({ status, body }, wantedStatus, code, nextAction) {
    assert.equal(status, wantedStatus);
    assert.equal(body.success, false);
    assert.equal(body.error.code, code);
    assert.equal(typeof body.error.message, 'string');
    assert.notEqual(body.error.message, '');
    assert.equal(body.error.nextAction, nextAction);
}

export class TestServer {
    static async start(dir, ...args) {
        const stdio = ['ignore', 'pipe', 'inherit'];
        const child = spawn(process.execPath, [SERVER, '--data', dir, ...args], { stdio });
        const lines = [];
        const output = createInterface(child.stdout);
        const first = await Promise.race([once(output, 'line'), once(child, 'exit')]);
        const origin = String(first[0]).match(/^listening on (http:\/\/127\.0\.0\.1:\d+)$/)?.[1];
        if (!origin)
            throw new Error(`the server did not start: ${first}`);
        output.on('line', (line) => lines.push(line));
        return Object.assign(new TestServer(), { dir, child, origin, lines });
    }

    async stop(signal = 'SIGTERM') {
        const { child } = this;
        if (child.exitCode === null && child.signalCode === null) {
            child.kill(signal);
            await once(child, 'exit');
        }
        return child.exitCode;
    }

    // `json` is sent as JSON, `body` as is. Returns {status, headers, body}, with body parsed if it is JSON.
    async call(route, { key, cookie, origin, headers = {}, json, body } = {}) {
        const [method, path] = route.split(' ');
        const sent = { ...headers };
        if (key)
            sent.authorization = `Bearer ${key}`;
        if (cookie)
            sent.cookie = cookie;
        if (origin)
            sent.origin = origin;
        const text = json === undefined ? body : JSON.stringify(json);
        if (text !== undefined)
            sent['content-length'] = Buffer.byteLength(text);
        if (json !== undefined)
            sent['content-type'] = 'application/json';
        const req = httpRequest(this.origin + path, { method, headers: sent, agent: false });
        req.end(text);
        const [res] = await once(req, 'response');
        let answer = '';
        for await (const chunk of res.setEncoding('utf8'))
            answer += chunk;
        const isJson = res.headers['content-type']?.startsWith('application/json');
        return { status: res.statusCode, headers: res.headers, body: isJson ? JSON.parse(answer) : answer };
    }

    mails() {
        const lines = readFileSync(join(this.dir, 'outbox.jsonl'), 'utf8').trim().split('\n');
        return lines.map((line) => JSON.parse(line));
    }

    lastCode() {
        return this.mails().at(-1).code;
    }

    async requestCode(email) {
        await this.call('POST /api/cli/login-request', { json: { email } });
        return this.lastCode();
    }

    // The data of login-complete: {apiKey, keyId, userId, email}.
    async signIn(email, name) {
        const otp = await this.requestCode(email);
        const { body } = await this.call('POST /api/cli/login-complete', { json: { email, otp, name } });
        return body.data;
    }

    // Opens a web session; returns the value of the Cookie header.
    async openSession(email) {
        await this.call('POST /api/auth/email-otp/send-verification-otp', { json: { email, type: 'sign-in' } });
        const json = { email, otp: this.lastCode() };
        const { headers } = await this.call('POST /api/auth/sign-in/email-otp', { json });
        return headers['set-cookie'][0].split(';')[0];
    }

    async keys(credentials) {
        const { body } = await this.call('GET /api/keys', credentials);
        return body.data.keys;
    }

    sql(statement, ...values) {
        const database = new Database(join(this.dir, 'backend.sqlite'));
        try {
            database.prepare(statement).run(...values);
        } finally {
            database.close();
        }
    }
}
