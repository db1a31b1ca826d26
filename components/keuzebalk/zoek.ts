import {gebiedssoorten, type Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** What a list of gebieden shows of one: its name and, smaller, what it is. */
export interface Treffer {
  code: string;
  naam: string;
  soort: string;
}

/** Without accents and capitals. */
export const vlak = (tekst: string): string => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const soortnaam = new Map<string, string>(gebiedssoorten.map(({code, naam}) => [code, naam]));
/** Gebieden that people look for by the gemeenten in or around them. */
const bijwoorden = new Set(["wijk", "jeugdregio", "arbeidsmarktregio"]);

const rang = [
  "land",
  "gemeente",
  "provincie",
  "wijk",
  "jeugdregio",
  "arbeidsmarktregio",
  "grootteklasse",
  "stedelijkheid"
];

/** Makes a search over gebieden by name, part of a name, gemeente of a wijk, or code; also a list of codes of gemeenten. */
export function maakZoek(gebieden: readonly Gebied[]) {
  const namen = new Map(gebieden.map(({code, naam}) => [code, naam]));
  const index = gebieden.map((gebied, plaats) => {
    const erbij = bijwoorden.has(gebied.soort) ? gebied.gemeenten.map((code) => namen.get(code) ?? code) : [];
    const alles = vlak([gebied.naam, ...erbij, gebied.code].join(" "));
    return {gebied, plaats, erbij, naam: vlak(gebied.naam), alles};
  });

  const treffer = ({gebied: {code, naam, soort}, erbij}: (typeof index)[number]): Treffer => {
    const [eerste, ...rest] = erbij;
    const waar = rest.length === 0 ? eerste : `${erbij.slice(0, 3).join(", ")}${rest.length > 2 ? " …" : ""}`;
    return {code, naam, soort: waar === undefined ? soortnaam.get(soort)! : `${soortnaam.get(soort)} in ${waar}`};
  };

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
    return index
      .filter(({alles}) => woorden.every((woord) => alles.includes(woord)))
      .map((item) => ({item, punten: punten(item.naam, item.gebied, eerste, woorden.join(" "))}))
      .sort((a, b) => a.punten - b.punten || a.item.plaats - b.item.plaats)
      .slice(0, hoogstens)
      .map(({item}) => treffer(item));
  };
}

/** Lower is better: the whole name, its beginning, the beginning of a word, anything; then by soort. */
function punten(naam: string, {code, soort}: Gebied, eerste: string, geheel: string): number {
  const hoe =
    vlak(code) === geheel || naam === geheel ? 0 : naam.startsWith(eerste) ? 1 : naam.includes(` ${eerste}`) ? 2 : 3;
  return hoe * 10 + rang.indexOf(soort);
}
