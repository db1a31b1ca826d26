import type {Gebied} from "./gebied.js";

const lijsten = new WeakMap<readonly Gebied[], ReadonlyMap<string, Gebied>>();

/** The gebieden by code, made once for a list. */
function opCode(gebieden: readonly Gebied[]): ReadonlyMap<string, Gebied> {
  const eerder = lijsten.get(gebieden);
  if (eerder) return eerder;
  const nieuw = new Map(gebieden.map((gebied) => [gebied.code, gebied]));
  lijsten.set(gebieden, nieuw);
  return nieuw;
}

/**
 * The gebied of a code, or of several gemeenten with a comma between them; null where a code is unknown.
 * Names are for people: only codes are looked up.
 */
export function zoekGebied(gebieden: readonly Gebied[], code: string): Gebied | null {
  const perCode = opCode(gebieden);
  const gevonden = perCode.get(code);
  if (gevonden || !code.includes(",")) return gevonden ?? null;
  const codes = code.split(",");
  const delen = codes.flatMap((deel) => perCode.get(deel) ?? []).filter(({soort}) => soort === "gemeente");
  if (delen.length < codes.length) return null;
  return {
    code,
    naam: new Intl.ListFormat("nl").format(delen.map(({naam}) => naam)),
    soort: "gemeente",
    gemeenten: [...new Set(delen.map((deel) => deel.code))]
  };
}
