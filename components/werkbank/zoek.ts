import type {Gebied} from "./gebied.js";

/**
 * The gebied of a code, or of several gemeenten with a comma between them; null where a code is unknown.
 * Names are for people: only codes are looked up.
 */
export function zoekGebied(gebieden: readonly Gebied[], code: string): Gebied | null {
  const gevonden = gebieden.find((gebied) => gebied.code === code);
  if (gevonden || !code.includes(",")) return gevonden ?? null;
  const delen = code
    .split(",")
    .map((deel) => gebieden.find((gebied) => gebied.code === deel && gebied.soort === "gemeente"));
  if (!delen.every((deel) => deel !== undefined)) return null;
  return {
    code,
    naam: new Intl.ListFormat("nl").format(delen.map(({naam}) => naam)),
    soort: "gemeente",
    gemeenten: [...new Set(delen.map((deel) => deel.code))]
  };
}
