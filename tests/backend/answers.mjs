// SPDX-License-Identifier: MIT
//
// Scripto's envelope: {"success":true,"data":…} or {"success":false,"error":{code, message, nextAction?}}.

import { isAPIError } from 'better-auth/api';
import { logFailure } from './auth.mjs';

const CODES = { 400: 'invalid-argument', 401: 'unauthenticated', 404: 'not-found' };
const CODE_ERRORS = ['INVALID_OTP', 'OTP_EXPIRED', 'TOO_MANY_ATTEMPTS'];
const REQUEST_A_NEW_CODE = 'request a new code with: scripto auth login-request';

export class Refusal extends Error {
    constructor(status, code, message, { nextAction, headers } = {}) {
        super(message);
        Object.assign(this, { status, code, nextAction, headers });
    }
}

export function success(data, status = 200) {
    return Response.json({ success: true, data }, { status });
}

export function failure(error) {
    const { status, code, message, nextAction, headers } = toRefusal(error);
    return Response.json({ success: false, error: { code, message, nextAction } }, { status, headers });
}

function toRefusal(error) {
    if (error instanceof Refusal)
        return error;
    if (!isAPIError(error)) {
        logFailure(error);
        return new Refusal(500, 'internal', 'Internal error');
    }
    const { code, message } = error.body ?? {};
    // Too many attempts stay a 403, Better Auth's status; the contract names no code of its own for that.
    if (CODE_ERRORS.includes(code))
        return new Refusal(error.statusCode, 'invalid-argument', message, { nextAction: REQUEST_A_NEW_CODE });
    // Better Auth answers a key that is too short with 403; for a client that means not signed in.
    const status = error.statusCode === 403 ? 401 : error.statusCode;
    if (!CODES[status])
        logFailure(error);
    return new Refusal(CODES[status] ? status : 500, CODES[status] ?? 'internal', message || 'Request refused');
}
