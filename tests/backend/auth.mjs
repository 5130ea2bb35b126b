// SPDX-License-Identifier: MIT
//
// Better Auth with its apiKey and emailOTP plugins over DIR/backend.sqlite.
//
// Tables that tests may read and change with any SQLite client while the server runs:
//   apikey        id, referenceId (the user's id), name, start, prefix, key (hash), enabled (0/1), requestCount,
//                 createdAt, updatedAt, lastRequest, expiresAt
//   user          id, email (lower case), name
//   session       id, userId, token, expiresAt
//   verification  identifier ("sign-in-otp-" + e-mail), value ("CODE:tries"), expiresAt
// Times are ISO texts in UTC such as 2026-06-20T10:00:00.000Z, or NULL.

import { join } from 'node:path';
import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { emailOTP } from 'better-auth/plugins';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';

// Signs the session cookies. It is public, which is fine for a server that only listens on loopback.
const COOKIE_SECRET = 'only-for-tests-on-the-loopback-interface-1';

export async function createAuth({ dir, origins, sendCode, keepExpired, listLimit }) {
    const database = new Database(join(dir, 'backend.sqlite'));
    // Tests write to the same file; wait for them instead of failing with "database is locked".
    database.exec('PRAGMA busy_timeout = 5000');

    const auth = betterAuth({
        baseURL: origins[0],
        trustedOrigins: origins,
        secret: COOKIE_SECRET,
        database: { dialect: new SqliteDialect({ database }), type: 'sqlite', transaction: true },
        // Refusals are answers here, not incidents; real failures are printed by onAPIError and by routes.mjs.
        logger: { disabled: true },
        onAPIError: { onError: logFailure },
        rateLimit: { enabled: false },
        advanced: {
            database: { defaultFindManyLimit: listLimit },
            // Said explicitly because Better Auth drops both checks when NODE_ENV or TEST names a test run.
            disableOriginCheck: false,
            disableCSRFCheck: false,
        },
        plugins: [
            emailOTP({ otpLength: 6, expiresIn: 300, allowedAttempts: 3, sendVerificationOTP: sendCode }),
            apiKey({
                defaultPrefix: 'scripto_',
                requireName: true,
                maximumNameLength: 100,
                startingCharactersConfig: { shouldStore: true, charactersLength: 10 },
                rateLimit: { enabled: false },
                enableSessionForAPIKeys: true,
                // Only calls from routes.mjs (they carry no request) may act with a key; Better Auth's own
                // routes under /api/auth stay reserved for web sessions.
                customAPIKeyGetter: (context) => (context.request ? null : bearerToken(context.headers)),
            }),
        ],
    });

    await (await getMigrations(auth.options)).runMigrations();
    if (keepExpired)
        await stopSweeping(auth);
    return auth;
}

export function bearerToken(headers) {
    return headers?.get('authorization')?.match(/^Bearer +(\S+)$/i)?.[1] ?? null;
}

export function logFailure(error) {
    if (!error?.statusCode || error.statusCode >= 500)
        console.error(error);
}

// Better Auth deletes every expired key when a list is read or a key is created, at most once in 10 s, and has no
// option to turn that off. Only this sweep deletes many keys at once. Stopping it keeps expired rows visible for the
// demo, while revoking one by id, and removing an expired key that is used, still work.
async function stopSweeping(auth) {
    const { adapter } = await auth.$context;
    const deleteMany = adapter.deleteMany;
    adapter.deleteMany = async (query) => (query.model === 'apikey' ? 0 : deleteMany(query));
}
