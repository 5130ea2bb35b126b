// SPDX-License-Identifier: MIT
//
// The command line of server.mjs.

import { parseArgs } from 'node:util';

const OPTIONS = {
    'data': { type: 'string' },
    'port': { type: 'string', default: '0' },
    'session-only': { type: 'boolean', default: false },
    'login-limit': { type: 'string', default: '5' },
    'list-limit': { type: 'string', default: '1000000' },
    'keep-expired': { type: 'boolean', default: false },
    'demo': { type: 'boolean', default: false },
    'many': { type: 'string', default: '0' },
    'test-controls': { type: 'boolean', default: false },
};

// Its message is one sentence for the user.
export class UsageError extends Error {}

export function readOptions(args) {
    const values = parse(args);
    if (!values.data)
        throw new UsageError('--data DIR is required');
    return {
        dir: values.data,
        port: readNumber(values, 'port', 0, 65_535),
        loginLimit: readNumber(values, 'login-limit', 1, 1_000_000),
        listLimit: readNumber(values, 'list-limit', 1, 1_000_000),
        sessionOnly: values['session-only'],
        keepExpired: values['keep-expired'] || values.demo || values.many !== '0',
        demo: values.demo,
        many: readNumber(values, 'many', 0, 100_000),
        testControls: values['test-controls'],
    };
}

function parse(args) {
    try {
        return parseArgs({ args, options: OPTIONS }).values;
    } catch (error) {
        // Node adds advice that does not fit here, such as how to pass positional arguments.
        throw new UsageError(error.message.split(/\. |\n/)[0]);
    }
}

function readNumber(values, name, min, max) {
    const number = /^\d+$/.test(values[name]) ? Number(values[name]) : NaN;
    if (!(number >= min && number <= max))
        throw new UsageError(`--${name} must be a number from ${min} to ${max}`);
    return number;
}
