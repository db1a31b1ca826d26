/**
 * How many cases a test takes: a part of them every day, and all with `ALLE_GEVALLEN=1`, which takes an hour of two processors
 * more. What is drawn anew in each run comes to all cases in a few days.
 */
export const cases = (daily: number, all: number): number => (process.env["ALLE_GEVALLEN"] ? all : daily);
