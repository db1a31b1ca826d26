import {leesFeiten} from "../hulp/feiten.js";
import {wijkmengsel, type Wijkmengsel} from "./wijkmengsel.js";

export type Gemeente = {
  code: string;
  provincie: number;
  inwoners: number;
  wijken: number[];
  jong: number;
  /** Whether `jong` is its own, and not of the larger gemeente that it became part of. */
  eigenLeeftijden: boolean;
  bijstand: number;
};
export type Wijk = Wijkmengsel & {
  code: string;
  gemeente: number;
  inwoners: number;
  geschaald: number;
  bijstand: number;
  kind: number;
  oudere: number;
};

/** Where everyone can live: read from the shipped CBS margins, at a scale. */
export type Land = {
  schaal: number;
  inwoners: number;
  gemeenten: Gemeente[];
  wijken: Wijk[];
  provincies: string[];
  gebieden: Gebied[];
};

/** Wijken of one gemeente that are simulated together: people find partners and parents there. Small, so that they fit the cache. */
export type Gebied = {naam: string; gemeente: number; wijken: number[]; geschaald: number};

const grootsteGebied = 10_000;

export function leesLand(schaal: number): Land {
  const gemeenterijen = leesFeiten<Record<string, string>>("gemeenten.csv");
  const provincies = [...new Set(gemeenterijen.map((g) => g.provincie!))];
  const plaats = new Map(gemeenterijen.map((g, i) => [g.gemeente!, i]));
  const gemeenten: Gemeente[] = gemeenterijen.map((g) => ({
    code: g.gemeente!,
    provincie: provincies.indexOf(g.provincie!),
    inwoners: Number(g.inwoners_2015),
    wijken: [],
    jong: Number(g.pct_15_25) / 12.3,
    eigenLeeftijden: g.gemeente === g.gemeente_2020,
    bijstand: Number(g.bijstand_per_1000)
  }));
  const wijkrijen = leesFeiten<Record<string, string>>("wijken.csv");
  const mengsels = wijkmengsel(wijkrijen, (code) => gemeenterijen[plaats.get(code)!]!);
  const wijken = wijkrijen.map((w, i): Wijk => {
    const gemeente = plaats.get(w.gemeente!)!;
    const eigen = w.bijstand_per_1000 === "" ? gemeenten[gemeente]!.bijstand : Number(w.bijstand_per_1000);
    gemeenten[gemeente]!.wijken.push(i);
    const g = gemeenterijen[gemeente]!;
    const kind = Number(w.pct_0_15 || g.pct_0_15) / 15.64;
    const oudere = Number(w.pct_65plus || g.pct_65plus) / 19.55;
    return {
      ...mengsels[i]!,
      kind,
      oudere,
      code: w.wijk!,
      gemeente,
      inwoners: Number(w.inwoners_2015),
      geschaald: 0,
      bijstand: eigen
    };
  });
  for (const g of gemeenten) verdeel(g, wijken, schaal);
  const inwoners = gemeenten.reduce((som, g) => som + g.inwoners, 0);
  return {schaal, inwoners, gemeenten, wijken, provincies, gebieden: maakGebieden(gemeenten, wijken)};
}

/** Largest remainder: the wijken of a gemeente add up to its rounded number of inhabitants. */
function verdeel(gemeente: Gemeente, wijken: Wijk[], schaal: number): void {
  const eigen = gemeente.wijken.map((i) => wijken[i]!);
  let rest = Math.round(gemeente.inwoners * schaal);
  for (const w of eigen) rest -= w.geschaald = Math.floor(w.inwoners * schaal + 1e-9);
  const opRest = [...eigen].sort(
    (a, b) => ((b.inwoners * schaal) % 1) - ((a.inwoners * schaal) % 1) || (a.code < b.code ? -1 : 1)
  );
  for (const w of opRest) if (rest-- > 0) w.geschaald++;
}

function maakGebieden(gemeenten: Gemeente[], wijken: Wijk[]): Gebied[] {
  const gebieden: Gebied[] = [];
  gemeenten.forEach((g, gemeente) => {
    let huidig: Gebied | undefined;
    for (const w of g.wijken) {
      const {code, geschaald} = wijken[w]!;
      if (huidig === undefined || huidig.geschaald + geschaald > grootsteGebied) {
        gebieden.push((huidig = {naam: code, gemeente, wijken: [], geschaald: 0}));
      }
      huidig.wijken.push(w);
      huidig.geschaald += geschaald;
    }
  });
  return gebieden;
}
