import {gebiedssoorten, type Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** What a list of gebieden shows of one: its name and, smaller, what it is. */
export interface Treffer {
  code: string;
  naam: string;
  soort: string;
}

const zonderTekens = (tekst: string) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Without accents, capitals, apostrophes and hyphens. */
export const vlak = (tekst: string): string => zonderTekens(tekst).replace(/['’‘`´‐–-]/g, "");

/** The same, with the parts of a name apart: "s gravenhage". */
const los = (tekst: string) => vlak(zonderTekens(tekst).replace(/[-‐–/]/g, " "));

/** What people call a gebied beside its name. */
const ooknamen = new Map([
  ["GM0518", ["Den Haag"]],
  ["GM0796", ["Den Bosch", "Bosch"]],
  ["PV21", ["Friesland"]]
]);

const soortnaam = new Map<string, string>(gebiedssoorten.map(({code, naam}) => [code, naam]));
/** Gebieden that people look for by the gemeenten in or around them. */
const bijwoorden = new Set(["wijk", "jeugdregio", "arbeidsmarktregio", "gemeente_2020", "gemeente_2020_geschat"]);

/** How one asks for the class of a gemeente: "gelijk", "even groot als Utrecht", "vergelijkbaar met Aalten". */
const klassewoorden = new Map<string, string>([
  [
    "grootteklasse",
    "gelijk gelijke zelfde grootte even groot grote vergelijkbaar vergelijkbare soortgelijk met als aan"
  ],
  ["stedelijkheid", "gelijk gelijke zelfde stedelijkheid even vergelijkbaar vergelijkbare soortgelijk met als aan"]
]);

const rang = [
  "land",
  "gemeente",
  "provincie",
  "gemeente_2020",
  "gemeente_2020_geschat",
  "wijk",
  "jeugdregio",
  "arbeidsmarktregio",
  "grootteklasse",
  "stedelijkheid"
];

/** Makes a search over gebieden by name, part of a name, gemeente of a wijk, or code; also a list of codes of gemeenten. */
export function maakZoek(gebieden: readonly Gebied[]) {
  let gemaakt: ReturnType<typeof maakIndex> | undefined;

  return function zoek(vraag: string, hoogstens = 40): Treffer[] {
    const lijst = vraag
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
      .join(",");
    const meer = lijst.includes(",") ? zoekGebied(gebieden, lijst) : null;
    if (meer) return [{code: lijst, naam: meer.naam, soort: `${meer.gemeenten.length} gemeenten samen`}];
    const woorden = vlak(vraag).split(/\s+/).filter(Boolean);
    const eerste = woorden[0] ?? "";
    return (gemaakt ??= maakIndex(gebieden))
      .filter(({alles}) => woorden.every((woord) => alles.includes(woord)))
      .map((item) => ({item, punten: punten(item.eigen, item.gebied, eerste, woorden.join(" "))}))
      .sort((a, b) => a.punten - b.punten || a.item.plaats - b.item.plaats)
      .slice(0, hoogstens)
      .map(({item}) => treffer(item));
  };
}

/** What is searched of each gebied: made at the first question, for there are thousands. */
function maakIndex(gebieden: readonly Gebied[]) {
  const namen = new Map(gebieden.map(({code, naam}) => [code, naam]));
  return gebieden.map((gebied, plaats) => {
    const erbij = bijwoorden.has(gebied.soort) ? gebied.gemeenten.map((code) => namen.get(code) ?? code) : [];
    const ook = [gebied.code, ...gebied.gemeenten.slice(0, 1)].flatMap((code) => ooknamen.get(code) ?? []);
    const klasse = klassewoorden.get(gebied.soort);
    const leden =
      klasse === undefined
        ? []
        : [klasse, ...gebied.gemeenten.flatMap((code) => [namen.get(code) ?? code, ...(ooknamen.get(code) ?? [])])];
    const alles = [gebied.naam, ...erbij, ...ook, ...leden].flatMap((naam) => [vlak(naam), los(naam)]);
    const eigen = [gebied.naam, ...(ooknamen.get(gebied.code) ?? [])].flatMap(schrijfwijzen);
    return {gebied, plaats, erbij, eigen, alles: [...alles, vlak(gebied.code)].join(" ")};
  });
}

function treffer({gebied: {code, naam, soort}, erbij}: ReturnType<typeof maakIndex>[number]): Treffer {
  const [eerste, ...rest] = erbij;
  const waar = rest.length === 0 ? eerste : `${erbij.slice(0, 3).join(", ")}${rest.length > 2 ? " …" : ""}`;
  const hoe = soort.startsWith("gemeente") ? "uit" : "in";
  return {code, naam, soort: waar === undefined ? soortnaam.get(soort)! : `${soortnaam.get(soort)} ${hoe} ${waar}`};
}

/** How a name may be typed: together, in parts, and without what stands behind it in brackets. */
const schrijfwijzen = (naam: string) => [vlak(naam), los(naam), vlak(naam.replace(/ \(.*\)$/, ""))];

/** Lower is better: the whole name, its beginning, the beginning of a word, anything; then by soort. */
function punten(namen: string[], {code, soort}: Gebied, eerste: string, geheel: string): number {
  const hoe = (naam: string) =>
    naam === geheel ? 0 : naam.startsWith(eerste) ? 1 : naam.includes(` ${eerste}`) ? 2 : 3;
  return Math.min(vlak(code) === geheel ? 0 : 3, ...namen.map(hoe)) * 10 + rang.indexOf(soort);
}
