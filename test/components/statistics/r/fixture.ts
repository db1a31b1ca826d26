import {readFileSync} from "node:fs";

/** Numbers that R gave; the file says of which version. */
export const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));

/** The distance to a number of R, relative above 1. */
export const off = (found: number, r: number): number => Math.abs(found - r) / Math.max(1, Math.abs(r));
