import {findGebied, type Gebied, gebiedKinds} from "../model/gebied.js";

/** What a list of gebieden shows of one: its name and, smaller, what it is. */
export interface Hit {
  code: string;
  naam: string;
  soort: string;
}

const withoutCharacters = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Without accents, capitals, apostrophes and hyphens. */
export const area = (text: string): string => withoutCharacters(text).replace(/['’‘`´‐–-]/g, "");

/** The same, with the parts of a name apart: "s gravenhage". */
const loose = (text: string) => area(withoutCharacters(text).replace(/[-‐–/]/g, " "));

/** What people call a gebied beside its name. */
const alsoNames = new Map([
  ["GM0518", ["Den Haag"]],
  ["GM0796", ["Den Bosch", "Bosch"]],
  ["PV21", ["Friesland"]]
]);

const kindName = new Map<string, string>(gebiedKinds.map(({code, naam}) => [code, naam]));
/** Gebieden that people look for by the gemeenten in or around them. */
const adverbs = new Set(["wijk", "jeugdregio", "arbeidsmarktregio", "gemeente_2020", "gemeente_2020_geschat"]);

/** How one asks for the class of a gemeente: "gelijk", "even groot als Utrecht", "vergelijkbaar met Aalten". */
const classWords = new Map<string, string>([
  [
    "grootteklasse",
    "gelijk gelijke zelfde grootte even groot grote vergelijkbaar vergelijkbare soortgelijk met als aan"
  ],
  ["stedelijkheid", "gelijk gelijke zelfde stedelijkheid even vergelijkbaar vergelijkbare soortgelijk met als aan"]
]);

const rank = [
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

/** Makes a search over gebieden by name, part of a name, gemeente of a wijk, or code; also a list of codes of gemeenten, where `lists` allows. */
export function makeFind(gebieden: readonly Gebied[], {lists = true} = {}) {
  let made: ReturnType<typeof makeIndex> | undefined;

  return function find(query: string, atMost = 40): Hit[] {
    const list = query
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
      .join(",");
    const more = lists && list.includes(",") ? findGebied(gebieden, list) : null;
    if (more) return [{code: list, naam: more.naam, soort: `${more.gemeenten.length} gemeenten samen`}];
    const words = area(query).split(/\s+/).filter(Boolean);
    const first = words[0] ?? "";
    return (made ??= makeIndex(gebieden))
      .filter(({everything}) => words.every((word) => everything.includes(word)))
      .map((item) => ({item, punten: points(item.own, item.gebied, first, words.join(" "))}))
      .sort((a, b) => a.punten - b.punten || a.item.plaats - b.item.plaats)
      .slice(0, atMost)
      .map(({item}) => hit(item));
  };
}

/** What is searched of each gebied: made at the first question, for there are thousands. */
function makeIndex(gebieden: readonly Gebied[]) {
  const names = new Map(gebieden.map(({code, naam}) => [code, naam]));
  return gebieden.map((gebied, place) => {
    const added = adverbs.has(gebied.soort) ? gebied.gemeenten.map((code) => names.get(code) ?? code) : [];
    const also = [gebied.code, ...gebied.gemeenten.slice(0, 1)].flatMap((code) => alsoNames.get(code) ?? []);
    const klasse = classWords.get(gebied.soort);
    const members =
      klasse === undefined
        ? []
        : [klasse, ...gebied.gemeenten.flatMap((code) => [names.get(code) ?? code, ...(alsoNames.get(code) ?? [])])];
    const everything = [gebied.naam, ...added, ...also, ...members].flatMap((naam) => [area(naam), loose(naam)]);
    const own = [gebied.naam, ...(alsoNames.get(gebied.code) ?? [])].flatMap(spellings);
    return {gebied, plaats: place, added, own, everything: [...everything, area(gebied.code)].join(" ")};
  });
}

function hit({gebied: {code, naam, soort: kind}, added}: ReturnType<typeof makeIndex>[number]): Hit {
  const [first, ...rest] = added;
  const where = rest.length === 0 ? first : `${added.slice(0, 3).join(", ")}${rest.length > 2 ? " …" : ""}`;
  const how = kind.startsWith("gemeente") ? "uit" : "in";
  return {code, naam, soort: where === undefined ? kindName.get(kind)! : `${kindName.get(kind)} ${how} ${where}`};
}

/** How a name may be typed: together, in parts, and without what stands behind it in brackets. */
const spellings = (naam: string) => [area(naam), loose(naam), area(naam.replace(/ \(.*\)$/, ""))];

/** Lower is better: the whole name, its beginning, the beginning of a word, anything; then by soort. */
function points(names: string[], {code, soort: kind}: Gebied, first: string, whole: string): number {
  const how = (naam: string) => (naam === whole ? 0 : naam.startsWith(first) ? 1 : naam.includes(` ${first}`) ? 2 : 3);
  return Math.min(area(code) === whole ? 0 : 3, ...names.map(how)) * 10 + rank.indexOf(kind);
}
