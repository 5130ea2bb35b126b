// SPDX-License-Identifier: MIT
//
// Scripto's own routes on top of Better Auth: one function from a web Request to a Response.

import { isAPIError } from 'better-auth/api';
import { failure, Refusal, success } from './answers.mjs';
import { bearerToken } from './auth.mjs';

export function createRoutes({ auth, origins, sessionOnly, loginLimit }) {
    const admitLogin = createLoginLimit(loginLimit);

    const routes = {
        async 'POST /api/cli/login-request'(request) {
            const { email } = await readJson(request);
            if (typeof email === 'string')
                admitLogin(email.toLowerCase());
            await auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } });
            return success({ ok: true, email: email.toLowerCase() });
        },

        async 'POST /api/cli/login-complete'(request) {
            const { email, otp, name = 'scripto-cli' } = await readJson(request);
            // Checked first: an invalid name must not spend the code.
            if (typeof name !== 'string' || name.length < 1 || name.length > 100)
                throw new Refusal(400, 'invalid-argument', 'The name must have 1 to 100 characters.');
            const { user } = await auth.api.signInEmailOTP({ body: { email, otp } });
            const { key, id } = await auth.api.createApiKey({ body: { userId: user.id, name } });
            return success({ apiKey: key, keyId: id, userId: user.id, email: user.email });
        },

        async 'GET /api/auth/me'(request) {
            const session = await findSession(credentials(request));
            if (!session)
                return Response.json({ error: 'Unauthorized' }, { status: 401 });
            const { id, email, name } = session.user;
            return Response.json({ user: { id, email, name } });
        },

        async 'GET /api/keys'(request) {
            const { apiKeys } = await auth.api.listApiKeys({ headers: keyCredentials(request) });
            return success({ keys: apiKeys });
        },

        async 'POST /api/keys'(request) {
            const session = await findSession(keyCredentials(request));
            if (!session)
                throw new Refusal(401, 'unauthenticated', 'Unauthorized or invalid session');
            const { name, expiresIn } = await readJson(request);
            const userId = session.user.id;
            const { key, ...record } = await auth.api.createApiKey({ body: { userId, name, expiresIn } });
            return success({ key, record }, 201);
        },

        async 'DELETE /api/keys/{id}'(request, id) {
            const headers = keyCredentials(request);
            await auth.api.deleteApiKey({ headers, body: { keyId: id } });
            return success({ id, revoked: true });
        },
    };

    // The session of a cookie, or one that Better Auth creates for a key; null if neither is valid.
    async function findSession(headers) {
        try {
            return await auth.api.getSession({ headers });
        } catch (error) {
            if (isAPIError(error) && error.statusCode < 500)
                return null;
            throw error;
        }
    }

    // The credentials that /api/keys accepts. With --session-only, a key does not count.
    function keyCredentials(request) {
        const headers = credentials(request, !sessionOnly);
        if (headers.has('cookie') && request.method !== 'GET')
            checkOrigin(request, origins);
        if (!headers.has('cookie') && !headers.has('authorization'))
            throw new Refusal(401, 'unauthenticated', 'Unauthorized or invalid session');
        return headers;
    }

    return async (request) => {
        const { pathname } = new URL(request.url);
        const id = pathname.match(/^\/api\/keys\/([^/]+)$/)?.[1];
        const route = routes[`${request.method} ${id ? '/api/keys/{id}' : pathname}`];
        try {
            if (route)
                return await route(request, id);
            if (pathname.startsWith('/api/auth/'))
                return await auth.handler(request);
            throw new Refusal(404, 'not-found', 'There is no such route.');
        } catch (error) {
            return failure(error);
        }
    };
}

// Passes on exactly one of key and cookie; a key takes precedence, as it is sent deliberately.
function credentials(request, acceptKeys = true) {
    const key = acceptKeys && bearerToken(request.headers);
    if (key)
        return new Headers({ authorization: `Bearer ${key}` });
    const cookie = request.headers.get('cookie');
    return new Headers(cookie ? { cookie } : {});
}

// Better Auth's own rule, which it applies to its routes only. A browser sends cookies by itself, so a change requested
// with a cookie must come from a page of this server.
function checkOrigin(request, origins) {
    const origin = request.headers.get('origin');
    if (!origin || origin === 'null')
        throw new Refusal(403, 'MISSING_OR_NULL_ORIGIN', 'Missing or null Origin');
    if (!origins.includes(origin))
        throw new Refusal(403, 'INVALID_ORIGIN', 'Invalid origin');
}

async function readJson(request) {
    const text = await request.text();
    const type = request.headers.get('content-type')?.split(';')[0].trim().toLowerCase();
    if (text && type !== 'application/json')
        throw new Refusal(415, 'invalid-argument', 'The body must be sent as application/json.');
    let body;
    try {
        body = JSON.parse(text);
    } catch {
        // Reported below, together with JSON that is not an object.
    }
    if (!body || typeof body !== 'object' || Array.isArray(body))
        throw new Refusal(400, 'invalid-argument', 'The body must be a JSON object.');
    return body;
}

// At most `limit` login requests a minute per e-mail address. The documentation names no code for this refusal.
function createLoginLimit(limit) {
    const window = 60_000;
    const times = new Map();
    return (email) => {
        const now = Date.now();
        const recent = (times.get(email) ?? []).filter((time) => now - time < window);
        if (recent.length >= limit) {
            const seconds = Math.ceil((recent[0] + window - now) / 1000);
            throw new Refusal(429, 'resource-exhausted', `Too many requests. Try again in ${seconds} seconds.`, {
                headers: { 'retry-after': String(seconds) },
            });
        }
        times.set(email, [...recent, now]);
    };
}
