// SPDX-License-Identifier: MIT
//
// Faults between client and server, at a test's request (--test-controls only):
//   POST   /__test/faults    {"route":"POST /api/keys", "mode":…, "times":1, "every":1, "status":…, "headers":{…}, "ms":…}
//          route             method and path; a segment such as {id} matches anything
//          every             only every nth matching request
//          after             only requests after one that matches this route
//          drop-before       not carried out; the connection is cut
//          drop-after        carried out; the connection is cut without a response
//          wait              carried out; answered on /__test/go
//          wait-before       carried out and answered on /__test/go
//          status            not carried out; `status` (500) with `headers` and an envelope
//          html              not carried out; `status` (502) with a page like a proxy's
//          delay             carried out and answered after `ms` (1000)
//          hold-before       not carried out; the client waits until the faults are deleted, then it is cut off
//          hold-after        carried out, then like hold-before
//   DELETE /__test/faults    deletes all faults
//   GET    /__test/held      {"held":[{"method","path"}]}, the requests whose clients are waiting
//   GET    /__test/requests  {"requests":[{"method","path"}]}, everything received so far, oldest first
//   POST   /__test/clock     {"aheadMs"}; from now on the server's clock is ahead of the computer's
//   POST   /__test/go        releases waiting requests; {"answered"}, their number

import { setTimeout as sleep } from 'node:timers/promises';
import { setClockAhead } from './clock.mjs';

const waiting = []; // the functions that release them

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const PAGE = '<!doctype html>\n<title>Bad gateway</title>\n<h1>Bad gateway</h1>\n';

const held = new Set(); // of {method, path, letGo}

const MODES = {
    async 'drop-before'() {
        return null;
    },
    async 'drop-after'(fault, respond) {
        await respond();
        return null;
    },
    async 'wait'(fault, respond) {
        const response = await respond();
        await new Promise((go) => waiting.push(go));
        return response;
    },
    async 'wait-before'(fault, respond) {
        await new Promise((go) => waiting.push(go));
        return respond();
    },
    async 'status'({ status = 500, headers }) {
        const error = { code: 'internal', message: 'A test asked for this.' };
        return Response.json({ success: false, error }, { status, headers });
    },
    async 'html'({ status = 502, headers }) {
        return new Response(PAGE, { status, headers: { ...HTML, ...headers } });
    },
    async 'delay'({ ms = 1000 }, respond) {
        await sleep(ms);
        return respond();
    },
    async 'hold-before'(fault, respond, request) {
        return hold(request);
    },
    async 'hold-after'(fault, respond, request) {
        await respond();
        return hold(request);
    },
};

async function hold(request) {
    await new Promise((letGo) => held.add({ ...request, letGo }));
    return null;
}

// Wraps `respond` (Request -> Response). The result is null if the connection must be cut.
export function withFaults(respond) {
    const requests = [];
    let faults = [];

    const controls = {
        async 'POST /__test/faults'(request) {
            const fault = { times: 1, every: 1, seen: 0, ...(await request.json()) };
            if (!MODES[fault.mode] || !fault.route)
                return Response.json({ error: 'a fault needs a route and a known mode' }, { status: 400 });
            fault.received = requests.length;
            faults.push(fault);
            return Response.json({ ok: true });
        },
        async 'DELETE /__test/faults'() {
            faults = [];
            for (const request of held)
                request.letGo();
            held.clear();
            return Response.json({ ok: true });
        },
        async 'GET /__test/held'() {
            return Response.json({ held: [...held].map(({ method, path }) => ({ method, path })) });
        },
        async 'GET /__test/requests'() {
            return Response.json({ requests });
        },
        async 'POST /__test/clock'(request) {
            setClockAhead((await request.json()).aheadMs);
            return Response.json({ ok: true });
        },
        async 'POST /__test/go'() {
            const gone = waiting.splice(0);
            gone.forEach((go) => go());
            return Response.json({ answered: gone.length });
        },
    };

    return async (request) => {
        const { method } = request;
        const path = new URL(request.url).pathname;
        const control = controls[`${method} ${path}`];
        if (control)
            return control(request);
        requests.push({ method, path });
        const isDue = ({ after, received }) =>
            !after || requests.slice(received).some((one) => fits(after, `${one.method} ${one.path}`));
        const fault = faults.find(
            (one) => one.times > 0 && fits(one.route, `${method} ${path}`) && isDue(one) && isTurnOf(one),
        );
        if (!fault)
            return respond(request);
        fault.times -= 1;
        return MODES[fault.mode](fault, () => respond(request), { method, path });
    };
}

function isTurnOf(fault) {
    fault.seen += 1;
    return fault.seen % fault.every === 0;
}

function fits(route, received) {
    const wanted = route.split('/');
    const given = received.split('/');
    return wanted.length === given.length && wanted.every((part, i) => part.startsWith('{') || part === given[i]);
}
