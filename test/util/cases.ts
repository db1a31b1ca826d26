/** How many cases a test takes: a part of them, and all with `ALLE_GEVALLEN=1`, which takes much longer. */
export const cases = (part: number, all: number): number => (process.env["ALLE_GEVALLEN"] ? all : part);
