// SPDX-License-Identifier: MIT
//
// The clock of the whole process, Better Auth's included: the real time, or ahead of it.

let aheadMs = 0;

export function setClockAhead(ms) {
    aheadMs = ms;
    if (globalThis.Date === RealDate)
        globalThis.Date = new Proxy(RealDate, AHEAD);
}

const RealDate = Date;
const now = () => RealDate.now() + aheadMs;
// A proxy rather than a subclass: dates created earlier stay instances of Date.
const AHEAD = {
    construct: (date, args, target) => Reflect.construct(date, args.length === 0 ? [now()] : args, target),
    apply: () => new RealDate(now()).toString(),
    get: (date, member) => (member === 'now' ? now : Reflect.get(date, member)),
};
