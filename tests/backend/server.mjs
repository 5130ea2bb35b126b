// SPDX-License-Identifier: MIT
//
// A Scripto backend for tests and the demo: a real Better Auth that listens on loopback only.
//
//   node tests/backend/server.mjs --data DIR [options]
//     --port N          the port; 0, the default, takes a free one
//     --session-only    /api/keys refuses keys and wants a web session
//     --login-limit N   login requests allowed a minute and e-mail (5)
//     --list-limit N    a list has N rows at most, the oldest, as with stock Better Auth at 100 (1000000)
//     --keep-expired    expired keys stay in the lists instead of being swept
//     --demo            demo accounts and DIR/demo-config.json; implies --keep-expired
//     --many N          N keys of every kind over two accounts and DIR/many-config.json, see many.mjs; implies
//                       --keep-expired, and needs a new DIR
//     --test-controls   faults on request, a log of requests, another time; see faults.mjs

import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createAuth } from './auth.mjs';
import { withFaults } from './faults.mjs';
import { seedMany } from './many.mjs';
import { readOptions, UsageError } from './options.mjs';
import { createOutbox } from './outbox.mjs';
import { createRoutes } from './routes.mjs';
import { seedDemo } from './seed.mjs';

const options = readOptionsOrQuit();
for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => process.exit(0));

const server = createServer();
server.on('error', (error) => quit(1, `cannot listen on 127.0.0.1:${options.port} (${error.code})`));
// The origin is part of Better Auth's configuration, so the port must be known first; earlier requests wait.
server.listen(options.port, '127.0.0.1', () => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    const ready = start(origin).catch((error) => quit(1, `cannot start: ${error.message}`));
    server.on('request', (req, res) =>
        answer(req, res, origin, ready).catch((error) => {
            // A client that disconnects is no failure of this server.
            if (error.code !== 'ECONNRESET')
                console.error(error);
            res.destroy();
        }));
});

// Returns the function from Request to Response that is the whole backend.
async function start(origin) {
    const origins = [origin, origin.replace('127.0.0.1', 'localhost')];
    const { dir } = options;
    mkdirSync(dir, { recursive: true });
    const auth = await createAuth({ ...options, origins, sendCode: createOutbox(dir) });
    if (options.demo)
        await seedDemo(auth, { dir, origin });
    if (options.many)
        await seedMany(auth, { dir, origin, count: options.many });
    const routes = createRoutes({ ...options, origins, auth });
    console.log(`listening on ${origin}`);
    return options.testControls ? withFaults(routes) : routes;
}

async function answer(req, res, origin, ready) {
    const chunks = [];
    for await (const chunk of req)
        chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const request = new Request(new URL(req.url, origin), {
        method: req.method,
        headers: Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
        body: body.length > 0 && !['GET', 'HEAD'].includes(req.method) ? body : undefined,
    });
    const response = await (await ready)(request);
    if (!response) {
        res.destroy();
        return;
    }
    res.statusCode = response.status;
    res.setHeaders(response.headers);
    res.setHeader('date', new Date().toUTCString()); // Node's own would not follow clock.mjs
    res.end(Buffer.from(await response.arrayBuffer()));
}

function readOptionsOrQuit() {
    try {
        return readOptions(process.argv.slice(2));
    } catch (error) {
        if (!(error instanceof UsageError))
            throw error;
        return quit(64, error.message);
    }
}

function quit(code, sentence) {
    console.error(`server.mjs: ${sentence}`);
    process.exit(code);
}
