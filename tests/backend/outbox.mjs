// SPDX-License-Identifier: MIT
//
// Replaces a mail server: codes are written to DIR/outbox.jsonl and to the terminal.

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

export function createOutbox(dir) {
    const file = join(dir, 'outbox.jsonl');
    return async ({ email, otp, type }) => {
        const mail = { to: email, code: otp, type, sentAt: new Date().toISOString() };
        appendFileSync(file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
        console.log(`code for ${email}: ${otp}`);
    };
}
