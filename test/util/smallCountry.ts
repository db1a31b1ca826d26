import {readFileSync} from "node:fs";
import {factRows, giveFacts} from "../../components/pipeline/facts.js";

const linesOf = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8").split("\n");

/**
 * Gives a test file a country of these gemeenten and their wijken, with all other gemeenten where a message may name any: most of the
 * time of a source of a few people goes to the places in which nobody lives. To be called before anything is read.
 */
export function giveSmallCountry(gemeenten: readonly string[], {allGemeenten = false} = {}): void {
  const isHere = (line: string) => !/^(GM|WK)\d/.test(line) || gemeenten.some((code) => line.includes(code));
  const give = (file: string, keep: (line: string) => boolean) => {
    const kept = linesOf(file).filter((line) => line !== "" && keep(line));
    giveFacts(file, factRows(kept.map((line) => `${line}\n`).join("")));
  };
  give("wijken.csv", isHere);
  if (!allGemeenten) give("gemeenten.csv", (line) => !line.startsWith("GM") || gemeenten.includes(line.slice(0, 6)));
}
