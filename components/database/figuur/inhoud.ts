import {isLevensweg} from "../../../data/indicator/levensweg.js";
import {gegevens, type Gegevens} from "../../figuur/csv.js";
import type {Inhoud} from "../../figuur/figuur.js";
import {leegwoorden, type Maatwaarde} from "../../figuur/maatwaarde.js";
import {slak} from "../../figuur/bestand.js";
import type {Cel, Tabel} from "../../figuur/tabel.js";
import {geheel} from "../../opmaak/getal.js";
import {periodenaam} from "../../opmaak/periode.js";
import type {Bronkenmerk} from "../../herkomst/editie.js";
import {lijnen, tijdreeks} from "./lijnen.js";
import {eenheid, paarVan, tekstVan, waardeVan, type Beeldkeuze} from "./onderwerp.js";
import {parenVan, staven} from "./staven.js";

/** How many gebieden a figure draws. */
const hoogstens = {staven: 40, lijnen: 12};

interface Regel {
  koppen: string[];
  waarde: Maatwaarde;
}

/** All that the figure beside the table shows, of bars or of lines; `volgorde`: the gebieden as the table has them. */
export function beeldInhoud(
  beeld: Beeldkeuze & {onderwerp: {vorm: "staven" | "lijnen"}},
  volgorde: readonly number[],
  {bron, dekking}: {bron: Bronkenmerk; dekking: readonly string[]}
): Inhoud {
  const {kubus, onderwerp} = beeld;
  const {indicator, categorie} = paarVan(kubus, onderwerp.paar);
  const gebieden = volgorde.slice(0, hoogstens[onderwerp.vorm]);
  const trend = onderwerp.vorm === "lijnen";
  const perioden = trend ? tijdreeks(kubus.perioden, isLevensweg(indicator)) : [onderwerp.periode];
  const wanneer = [...new Set([perioden[0], perioden.at(-1)])].map((i) => periodenaam(kubus.perioden[i!]!)).join(" – ");
  const wat = gebieden.length > 1 || trend ? `${indicator.naam}: ${categorie.naam}` : indicator.naam;
  const titel = `${wat}, ${wanneer}`;
  const regels = regelsVan(beeld, gebieden, perioden);
  const deel =
    gebieden.length < volgorde.length
      ? [`de eerste ${gebieden.length} van ${geheel(volgorde.length)} gebieden, in de volgorde van de tabel`]
      : [];
  const namen = trend ? ["Gebied", "Periode"] : [gebieden.length > 1 ? "Gebied" : "Categorie"];
  return {
    kenmerk: {
      ...{figuur: "A", titel, bestand: `figuur-database_${slak(indicator.code)}_${slak(wanneer)}`},
      gebied:
        gebieden.length === 1 ? naamMetCode(kubus.gebieden[gebieden[0]!]!) : `${geheel(gebieden.length)} gebieden`,
      ...{periode: wanneer, n: "", definities: [indicator.definitie], bron}
    },
    onderschrift: [eenheid(beeld), "met 95%-interval waar dat er is", ...deel].join(" · "),
    toelichting: [indicator.definitie, indicator.voorbehoud, ...dekking].join(" "),
    tabel: tabelVan(beeld, titel, namen, regels),
    gegevens: gegevensVan(namen, regels),
    teken: (trend ? lijnen : staven)(beeld, gebieden)
  };
}

function regelsVan(beeld: Beeldkeuze, gebieden: readonly number[], perioden: readonly number[]): Regel[] {
  const {kubus, onderwerp} = beeld;
  if (onderwerp.vorm === "staven" && gebieden.length === 1)
    return parenVan(beeld).map((paar) => ({
      koppen: [paarVan(kubus, paar).categorie.naam],
      waarde: waardeVan(beeld, gebieden[0]!, {...onderwerp, paar})
    }));
  return gebieden.flatMap((gebied) =>
    perioden.map((periode) => ({
      koppen: [
        kubus.gebieden[gebied]!.naam,
        ...(onderwerp.vorm === "lijnen" ? [periodenaam(kubus.perioden[periode]!)] : [])
      ],
      waarde: waardeVan(beeld, gebied, {...onderwerp, periode})
    }))
  );
}

function tabelVan(beeld: Beeldkeuze, bijschrift: string, namen: readonly string[], regels: readonly Regel[]): Tabel {
  const tekst = tekstVan(beeld);
  const cel = (waarde: number | null, anders: string): Cel => ({
    tekst: waarde === null ? anders : tekst(waarde),
    waarde
  });
  return {
    ...{bijschrift, koppen: [...namen, eenheid(beeld), "Ondergrens", "Bovengrens"], rijkoppen: namen.length},
    rijen: regels.map(({koppen, waarde: {waarde, onder, boven, leeg}}) => ({
      koppen,
      cellen: [cel(waarde, leegwoorden[leeg ?? "geen_cijfer"]), cel(onder, "–"), cel(boven, "–")]
    }))
  };
}

const naamMetCode = ({naam, code}: {naam: string; code: string}) => `${naam} (${code})`;

function gegevensVan(namen: readonly string[], regels: readonly Regel[]): Gegevens {
  const koppen = namen.map((naam) => naam.toLowerCase());
  return gegevens(
    [...koppen, "cijfer", "ondergrens", "bovengrens", "reden"],
    regels.map(
      ({koppen: woorden, waarde: {waarde, onder, boven, leeg}}): Record<string, unknown> => ({
        ...Object.fromEntries(koppen.map((kop, i) => [kop, woorden[i]])),
        ...{cijfer: waarde, ondergrens: onder, bovengrens: boven, reden: leeg}
      })
    )
  );
}
