import {bestandsstam} from "../figuur/bestand.js";
import {gegevens} from "../figuur/csv.js";
import type {Inhoud} from "../figuur/figuur.js";
import {kleuren} from "../figuur/kleur.js";
import {leegwoorden, type Maatwaarde} from "../figuur/maatwaarde.js";
import {lijnregel} from "../figuur/sleutelregels.js";
import type {Cel} from "../figuur/tabel.js";
import {trendTekening} from "../figuur/trendtekening.js";
import type {Levertotaal} from "../monitor/reden.js";
import {geheel} from "../opmaak/getal.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Manifest} from "../werkbank/manifest.js";
import type {Leveroverzicht} from "./overzicht.js";
import {levertitel, leverzinnen} from "./zin.js";

const lijnen = [
  {deel: "publiceert", naam: "Publiceert", kleur: kleuren.totaal, soort: "vol", dun: false},
  {deel: "goedgekeurd", naam: "Goedgekeurd", kleur: kleuren.wmo, soort: "stippel", dun: true},
  {deel: "geleverd", naam: "Geleverd", kleur: kleuren.vergelijk, soort: "stippel", dun: true}
] as const;

const kolommen = ["geleverd", "goedgekeurd", "opt_out", "publiceert", "opt_out_facultatief", "van"] as const;
const koppen = ["Geleverd", "Goedgekeurd", "Opt-out (basis)", "Publiceert", "Waarvan opt-out facultatief", "Van"];

/** The figure of deliveries over time: lines, a table with the totals per halfjaar, and sentences. */
export function trendinhoud(
  overzicht: Leveroverzicht,
  gemeenten: readonly string[],
  periode: string,
  waar: string,
  manifest: Manifest
): Inhoud {
  const {halfjaren} = overzicht;
  const totalen = halfjaren.map((halfjaar) => ({halfjaar, totaal: overzicht.totaal(gemeenten, halfjaar)}));
  const titel = levertitel(overzicht, gemeenten, periode, waar);
  return {
    kenmerk: {
      ...{figuur: "1", titel, bestand: bestandsstam("1", ["aanlevering", waar], periode)},
      ...{gebied: `gemeenten ${waar}`, periode: halfjaren.map(periodenaam).join(", "), bron: manifest},
      n: `${geheel(gemeenten.length)} ${gemeenten.length === 1 ? "gemeente" : "gemeenten"}`,
      definities: ["Gemeenten naar wat er van hun levering van Wmo-gegevens werd."]
    },
    onderschrift: `Aantal gemeenten ${waar} per halfjaar dat Wmo-gegevens leverde, werd goedgekeurd en publiceert`,
    toelichting:
      "Alle gemeenten zijn geteld, dus hier is geen toeval in het spel. Voor halfjaren waarvan de bron van geen enkele gemeente iets zegt, staat er geen getal; dat is iets anders dan nul.",
    zinnen: leverzinnen(overzicht, gemeenten, periode),
    tabel: {
      bijschrift: `Leveringen van Wmo-gegevens, gemeenten ${waar}`,
      koppen: ["Halfjaar", ...koppen],
      rijkoppen: 1,
      rijen: totalen.map(({halfjaar, totaal}) => ({
        koppen: [periodenaam(halfjaar)],
        cellen: kolommen.map((deel): Cel => getal(totaal, deel))
      }))
    },
    gegevens: gegevens(
      ["halfjaar", ...kolommen],
      totalen.map(({halfjaar, totaal}) => ({
        halfjaar,
        ...(totaal ?? (Object.fromEntries(kolommen.map((deel) => [deel, null])) as Record<keyof Levertotaal, null>))
      }))
    ),
    teken: (width) =>
      trendTekening(
        [
          {
            ...{kop: null, kleur: kleuren.tekst},
            lijnen: lijnen.map(({deel, ...lijn}) => ({
              ...lijn,
              punten: totalen.map(({halfjaar, totaal}) => ({periode: halfjaar, ...punt(totaal?.[deel] ?? null)}))
            }))
          }
        ],
        {
          ...{width, perioden: halfjaren, tekst: geheel, geheel: true},
          sleutel: lijnen.map(({naam, kleur, soort}) => lijnregel(naam, kleur, soort === "stippel"))
        }
      )
  };
}

const getal = (totaal: Levertotaal | null, deel: keyof Levertotaal): Cel =>
  totaal === null
    ? {tekst: leegwoorden.geen_cijfer, waarde: null}
    : {tekst: geheel(totaal[deel]), waarde: totaal[deel]};

const punt = (waarde: number | null): Maatwaarde => ({
  ...{waarde, onder: null, boven: null, klein: false},
  leeg: waarde === null ? "geen_cijfer" : null
});
