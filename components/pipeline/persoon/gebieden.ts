import {laterGemeenten} from "../../gebiedsindeling/herindeling.js";
import type {Gebied, GebiedKind} from "../../model/gebied.js";
import {byName} from "../../format/text.js";
import {grootteklassen, stedelijkheidsklassen} from "../../../data/gebiedsindeling.js";
import {arbeidsmarktregioNames, jeugdregioNames} from "../../../data/regio.js";
import {once, readFacts} from "../facts.js";

/** A gemeente of the division of 2018, as in `data/gemeenten.csv`. */
export interface Gemeente {
  gemeente: string;
  naam: string;
  provincie: string;
  provincienaam: string;
  grootteklasse: string;
  stedelijkheid: string;
  jeugdregio: string;
  arbeidsmarktregio: string;
  tegel_kolom: string;
  tegel_rij: string;
}

/** A wijk of 2017 under the gemeenten of 2018, as in `data/wijken.csv`. */
export interface Wijk {
  wijk: string;
  naam: string;
  gemeente: string;
}

export const readGemeenten = once(() => readFacts<Gemeente>("gemeenten.csv"));
export const readWijken = once(() => readFacts<Wijk>("wijken.csv"));

/** Every gebied that can be chosen, the land first, then from large to small; of a soort by name, wijken by their gemeente. */
export const gebieden = once(makeGebieden);

function makeGebieden(): Gebied[] {
  const gemeenten = readGemeenten();
  const later = laterGemeenten(gemeenten);
  const group = (code: string, naam: string, kind: GebiedKind, belongs: (gemeente: Gemeente) => boolean): Gebied => ({
    code,
    naam,
    soort: kind,
    gemeenten: gemeenten.filter(belongs).map(({gemeente}) => gemeente)
  });
  const codes = (column: "provincie" | "jeugdregio" | "arbeidsmarktregio") =>
    [...new Set(gemeenten.map((gemeente) => gemeente[column]))].sort();
  const result: Gebied[] = [
    {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
    ...codes("provincie").map((code) => {
      const naam = gemeenten.find(({provincie}) => provincie === code)!.provincienaam;
      return group(code, `${naam} (provincie)`, "provincie", ({provincie}) => provincie === code);
    }),
    ...grootteklassen.map(({code, klasse, naam}) =>
      group(code, naam, "grootteklasse", ({grootteklasse}) => grootteklasse === klasse)
    ),
    ...stedelijkheidsklassen.map(({code, klasse, naam}) =>
      group(code, naam, "stedelijkheid", ({stedelijkheid}) => stedelijkheid === klasse)
    ),
    ...codes("jeugdregio").map((code) =>
      group(code, `Jeugdregio ${regioName(jeugdregioNames, code)}`, "jeugdregio", ({jeugdregio}) => jeugdregio === code)
    ),
    ...codes("arbeidsmarktregio").map((code) =>
      group(
        code,
        `Arbeidsmarktregio ${regioName(arbeidsmarktregioNames, code)}`,
        "arbeidsmarktregio",
        (gemeente) => gemeente.arbeidsmarktregio === code
      )
    ),
    ...gemeenten.map(
      ({gemeente, naam, tegel_kolom, tegel_rij}): Gebied => ({
        ...{code: gemeente, naam, soort: "gemeente", gemeenten: [gemeente]},
        tile: [Number(tegel_kolom) + 1, Number(tegel_rij) + 1]
      })
    ),
    ...later.filter(({soort: kind}) => kind === "gemeente_2020"),
    ...readWijken().map(({wijk, naam, gemeente}): Gebied => ({code: wijk, naam, soort: "wijk", gemeenten: [gemeente]}))
  ];
  return sorted(result);
}

/** Classes stay in their own order. */
const onRank: ReadonlySet<GebiedKind> = new Set(["grootteklasse", "stedelijkheid"]);

function sorted(all: readonly Gebied[]): Gebied[] {
  const kinds = [...new Set(all.map(({soort: kind}) => kind))];
  const names = new Map(all.map(({code, naam}) => [code, naam]));
  const by = ({soort: kind, gemeenten}: Gebied) => (kind === "wijk" ? names.get(gemeenten[0]!)! : "");
  return kinds.flatMap((kind) => {
    const members = all.filter((gebied) => gebied.soort === kind);
    if (onRank.has(kind)) return members;
    return members.sort((a, b) => byName(by(a), by(b)) || byName(a.naam, b.naam) || (a.code < b.code ? -1 : 1));
  });
}

function regioName(names: ReadonlyMap<string, string>, code: string): string {
  const naam = names.get(code);
  if (naam === undefined) throw new Error(`region without a name: ${code}`);
  return naam;
}

/** Gebieden of which nothing is counted: a page estimates them from their gemeenten (components/gebiedsindeling/). */
export const estimatedGebieden = (): Gebied[] =>
  laterGemeenten(readGemeenten()).filter(({soort: kind}) => kind === "gemeente_2020_geschat");
