import type {Monitor} from "../monitor/monitor.js";
import type {MonitorRij} from "../monitor/rij.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Profielbron} from "./profiel.js";
import {geenTelling, type Telling} from "./telling.js";

/** The counts of one gebied in one periode. */
type Boek = ReadonlyMap<string, Telling>;

const sleutel = (indicator: string, categorie: string) => `${indicator} ${categorie}`;

function boek(rijen: readonly MonitorRij[], periode: string): Boek {
  const uit = new Map<string, Telling>();
  for (const rij of rijen) if (rij.periode === periode) uit.set(sleutel(rij.indicator, rij.categorie), rij);
  return uit;
}

/** The wijken of a gemeente, in the order of their codes. */
export const wijkenVan = (gebieden: readonly Gebied[], gemeente: string): Gebied[] =>
  gebieden
    .filter(({soort, gemeenten}) => soort === "wijk" && gemeenten[0] === gemeente)
    .sort((a, b) => a.code.localeCompare(b.code));

/** Fetches one gemeente by wijk; `telling` also knows what it is compared with. */
export async function profielbron(
  {gebieden, rijen, dekker}: Pick<Monitor, "gebieden" | "rijen" | "dekker">,
  gemeente: Gebied,
  vergelijk: string | null,
  periode: string
): Promise<Profielbron> {
  const wijken = wijkenVan(gebieden, gemeente.code);
  const codes = [gemeente.code, ...wijken.map(({code}) => code), ...(vergelijk === null ? [] : [vergelijk])];
  const [vindDekking, ...alle] = await Promise.all([dekker(), ...codes.map((code) => rijen(code, periode))]);
  const boeken = new Map(codes.map((code, i) => [code, boek(alle[i]!, periode)]));
  const vind = (gebied: string, indicator: string, categorie: string) =>
    boeken.get(gebied)?.get(sleutel(indicator, categorie));
  return {
    ...{gemeente, wijken},
    dekking: (gebied, indicator, categorie) => vindDekking(gebied, indicator, categorie, periode),
    telling(gebied, indicator, categorie) {
      const gevonden = vind(gebied, indicator, categorie);
      if (gevonden || boeken.get(gebied)?.size !== 0) return gevonden ?? geenTelling;
      return onbewoond(vind(gemeente.code, indicator, categorie));
    }
  };
}

/** A wijk without residents has no rows: nobody is counted there, where the gemeente has a number. */
const onbewoond = (geheel: Telling | undefined): Telling =>
  geheel === undefined || geheel.waarde === null
    ? {waarde: null, n: null, reden: geheel?.reden ?? null}
    : {waarde: 0, n: 0, reden: null};
