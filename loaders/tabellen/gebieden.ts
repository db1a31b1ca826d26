import type {Gebied, Gebiedssoort} from "../../components/werkbank/gebied.js";
import {opNaam} from "../../components/opmaak/opnaam.js";
import {latereGemeenten} from "../../components/gebiedsindeling/later.js";
import {grootteklassen, stedelijkheidsklassen} from "../../data/gebiedsindeling.js";
import {arbeidsmarktregionamen, jeugdregionamen} from "../../data/regio.js";
import {eenmaal} from "../hulp/eenmaal.js";
import {leesFeiten} from "../hulp/feiten.js";

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

export const leesGemeenten = eenmaal(() => leesFeiten<Gemeente>("gemeenten.csv"));
export const leesWijken = eenmaal(() => leesFeiten<Wijk>("wijken.csv"));

/** Every gebied that can be chosen, the land first, then from large to small; of a soort by name, wijken by their gemeente. */
export const gebieden = eenmaal(maakGebieden);

function maakGebieden(): Gebied[] {
  const gemeenten = leesGemeenten();
  const later = latereGemeenten(gemeenten);
  const groep = (code: string, naam: string, soort: Gebiedssoort, hoort: (gemeente: Gemeente) => boolean): Gebied => ({
    code,
    naam,
    soort,
    gemeenten: gemeenten.filter(hoort).map(({gemeente}) => gemeente)
  });
  const codes = (kolom: "provincie" | "jeugdregio" | "arbeidsmarktregio") =>
    [...new Set(gemeenten.map((gemeente) => gemeente[kolom]))].sort();
  const uit: Gebied[] = [
    {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
    ...codes("provincie").map((code) => {
      const naam = gemeenten.find(({provincie}) => provincie === code)!.provincienaam;
      return groep(code, `${naam} (provincie)`, "provincie", ({provincie}) => provincie === code);
    }),
    ...grootteklassen.map(({code, klasse, naam}) =>
      groep(code, naam, "grootteklasse", ({grootteklasse}) => grootteklasse === klasse)
    ),
    ...stedelijkheidsklassen.map(({code, klasse, naam}) =>
      groep(code, naam, "stedelijkheid", ({stedelijkheid}) => stedelijkheid === klasse)
    ),
    ...codes("jeugdregio").map((code) =>
      groep(code, `Jeugdregio ${regionaam(jeugdregionamen, code)}`, "jeugdregio", ({jeugdregio}) => jeugdregio === code)
    ),
    ...codes("arbeidsmarktregio").map((code) =>
      groep(
        code,
        `Arbeidsmarktregio ${regionaam(arbeidsmarktregionamen, code)}`,
        "arbeidsmarktregio",
        (gemeente) => gemeente.arbeidsmarktregio === code
      )
    ),
    ...gemeenten.map(
      ({gemeente, naam, tegel_kolom, tegel_rij}): Gebied => ({
        ...{code: gemeente, naam, soort: "gemeente", gemeenten: [gemeente]},
        tegel: [Number(tegel_kolom) + 1, Number(tegel_rij) + 1]
      })
    ),
    ...later.filter(({soort}) => soort === "gemeente_2020"),
    ...leesWijken().map(({wijk, naam, gemeente}): Gebied => ({code: wijk, naam, soort: "wijk", gemeenten: [gemeente]}))
  ];
  return gesorteerd(uit);
}

/** Classes stay in their own order. */
const opRang: ReadonlySet<Gebiedssoort> = new Set(["grootteklasse", "stedelijkheid"]);

function gesorteerd(alle: readonly Gebied[]): Gebied[] {
  const soorten = [...new Set(alle.map(({soort}) => soort))];
  const namen = new Map(alle.map(({code, naam}) => [code, naam]));
  const bij = ({soort, gemeenten}: Gebied) => (soort === "wijk" ? namen.get(gemeenten[0]!)! : "");
  return soorten.flatMap((soort) => {
    const leden = alle.filter((gebied) => gebied.soort === soort);
    if (opRang.has(soort)) return leden;
    return leden.sort((a, b) => opNaam(bij(a), bij(b)) || opNaam(a.naam, b.naam) || (a.code < b.code ? -1 : 1));
  });
}

function regionaam(namen: ReadonlyMap<string, string>, code: string): string {
  const naam = namen.get(code);
  if (naam === undefined) throw new Error(`region without a name: ${code}`);
  return naam;
}

/** Gebieden of which nothing is counted: a page estimates them from their gemeenten (components/gebiedsindeling/). */
export const geschatteGebieden = (): Gebied[] =>
  latereGemeenten(leesGemeenten()).filter(({soort}) => soort === "gemeente_2020_geschat");
