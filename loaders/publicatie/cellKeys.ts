import {createHash, randomBytes} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

/** Spread of the noise, in people: our own choice, for the offices that use the method do not say theirs. */
const SPREAD = 2.5;

/** Chances that the noise is −`most` … `most`: as a normal distribution, cut off, and so of mean 0. */
function chances(most: number): number[] {
  const weights = Array.from({length: 2 * most + 1}, (_, i) => Math.exp(-((i - most) ** 2) / (2 * SPREAD ** 2)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * The method of cell keys (Fraser and Wooton 2005, Australian Bureau of Statistics): each person has a key; the sum of the keys of those
 * counted decides the noise of their count. The same people have the same noise in whatever table, page or edition they are counted, as long
 * as the secret stays the same. `most`: how far the noise goes at most.
 */
export function cellNoise(secret: string, most: number): (count: number, keySum: number) => number {
  const reached: number[] = [];
  chances(most).reduce((sum, chance) => reached[reached.push(sum + chance) - 1]!, 0);
  return (count, keySum) => {
    const digest = createHash("sha256").update(`${secret} ${count} ${keySum}`).digest();
    const draw = digest.readUIntBE(0, 6) / 2 ** 48;
    const place = reached.findIndex((sum) => draw < sum);
    return (place < 0 ? 2 * most : place) - most;
  };
}

/** The secret of a publisher, which must stay the same from edition to edition: kept in a file that nobody else reads, made where there is none. */
export function readSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, {mode: 0o600});
  }
  return readFileSync(file, "utf8").trim();
}
