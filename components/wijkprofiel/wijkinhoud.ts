import {bestandsstam} from "../figuur/bestand.js";
import {gegevens} from "../figuur/csv.js";
import type {Inhoud} from "../figuur/figuur.js";
import {leegwoorden} from "../figuur/maatwaarde.js";
import type {Cel, Tabel} from "../figuur/tabel.js";
import {opMaat, type Meting} from "../monitor/figuur/meting.js";
import {reekskleur} from "../monitor/figuur/reeks.js";
import {uitspraak} from "../monitor/zin/uitspraak.js";
import {geheel} from "../opmaak/getal.js";
import {maat} from "../opmaak/maat.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Manifest} from "../werkbank/manifest.js";
import type {Klein} from "./bescherm.js";
import {cbsuitleg, weergaven, weergaveregel} from "./herkomst.js";
import {soortVan, type Wijkcijfer, type Wijkcijfers} from "./wijkcijfers.js";
import {wijkTekening} from "./wijktekening.js";
import {wijktitel, wijkzinnen} from "./wijkzin.js";

/** The wijken from the largest number to the smallest, those without one last; or by name. */
export function opVolgorde(cijfers: Wijkcijfers, wijze: string): Wijkcijfer[] {
  const grootte = ({meting}: Wijkcijfer) => opMaat(meting, soortVan(cijfers)).waarde ?? -1;
  const opNaam = (a: Wijkcijfer, b: Wijkcijfer) => a.naam.localeCompare(b.naam, "nl", {numeric: true});
  return [...cijfers.wijken].sort((a, b) => (wijze === "naam" ? 0 : grootte(b) - grootte(a)) || opNaam(a, b));
}

/** All that figure 5 shows. */
export function wijkinhoud(cijfers: Wijkcijfers, klein: Klein, wijze: string, manifest: Manifest): Inhoud {
  const {indicator, categorie, periode, gemeente, vergelijk} = cijfers;
  const soort = soortVan(cijfers);
  const per = indicator.per ?? 1000;
  const wijken = opVolgorde(cijfers, wijze);
  const wie = uitspraak(indicator).wie(categorie);
  const eenheid = soort === "aantal" ? "aantal" : per === 100 ? `% van de ${wie}` : `per 1.000 ${wie}`;
  const naast = vergelijk && soort === "per" ? [vergelijk] : [];
  const titel = wijktitel(cijfers);
  const tekst = soort === "aantal" ? geheel : (waarde: number) => maat(waarde, per);
  const astekst = soort === "aantal" ? geheel : (waarde: number) => maat(waarde, per, Number.isInteger(waarde) ? 0 : 1);
  return {
    kenmerk: {
      ...{figuur: "5", titel},
      gebied: `wijken van ${gemeente.naam}`,
      vergelijk: naast[0]?.naam,
      periode: periodenaam(periode),
      keuzes: [["Indicator", `${indicator.naam}: ${categorie.naam}`], weergaveregel(klein)],
      n: gemeente.meting.n === null ? "" : `${geheel(gemeente.meting.n)} ${wie} (${gemeente.naam})`,
      ...{definities: [indicator.definitie], bron: manifest},
      bestand: bestandsstam("5", [gemeente.naam], periode, [indicator.code, categorie.code, klein])
    },
    onderschrift: [
      ...[`${indicator.naam}: ${categorie.naam}`, soort === "per" ? `${eenheid}, met 95%-interval` : eenheid],
      ...[`wijken van ${gemeente.naam}`, periodenaam(periode), weergaven[klein]]
    ].join(" · "),
    toelichting: `${indicator.definitie} ${indicator.voorbehoud} ${leeswijzer(soort, gemeente.naam, klein)}`,
    zinnen: wijkzinnen(cijfers),
    tabel: tabel(wijken, cijfers, naast),
    gegevens: gegevens(
      kolommen,
      [...wijken, gemeente, ...naast].map(({naam, meting}) => regel(naam, meting))
    ),
    teken: (width) =>
      wijkTekening(
        wijken.map(({naam, meting}) => ({naam, ...opMaat(meting, soort)})),
        {
          ...{width, tekst, astekst, kleur: reekskleur(indicator.code, categorie.code)},
          referenties:
            soort === "aantal"
              ? []
              : [{...gemeente, naam: `${gemeente.naam} (hele gemeente)`}, ...naast].map(({naam, meting}, i) => ({
                  ...{naam, eigen: i === 0, ...opMaat(meting, soort)}
                }))
        }
      )
  };
}

function leeswijzer(soort: "per" | "aantal", gemeente: string, klein: Klein): string {
  const lijn =
    soort === "per"
      ? `De streep in een staaf is het 95%-interval; de lijn met de band is ${gemeente} als geheel. De woorden vergelijken een wijk met de rest van de gemeente, zonder de wijk zelf. Een open staaf met het woord onzeker is een klein aantal. `
      : "";
  return lijn + (klein === "cbs" ? cbsuitleg : "");
}

const kolommen = [
  ...["gebied", "naam", "indicator", "categorie", "periode"],
  ...["waarde", "n", "aandeel", "ondergrens", "bovengrens", "reden"]
] as const;

const regel = (naam: string, {indicator, categorie, leeg, ...meting}: Meting) =>
  ({...meting, naam, indicator: indicator.code, categorie: categorie.code, reden: leeg}) as Record<
    (typeof kolommen)[number],
    unknown
  >;

function tabel(
  wijken: readonly Wijkcijfer[],
  cijfers: Wijkcijfers,
  naast: readonly {naam: string; meting: Meting}[]
): Tabel {
  const {indicator, categorie, periode, gemeente} = cijfers;
  const {per} = indicator;
  const aantal = (waarde: number | null, anders: string): Cel => ({
    tekst: waarde === null ? anders : geheel(waarde),
    waarde
  });
  const opschaal = (meting: Meting): Cel[] => {
    const {waarde, onder, boven, leeg} = opMaat(meting, "per");
    const cel = (getal: number | null, anders: string): Cel => ({
      ...{tekst: getal === null ? anders : maat(getal, per!, 1), waarde: getal}
    });
    return [cel(waarde, leeg === null ? "–" : leegwoorden[leeg]), cel(onder, "–"), cel(boven, "–")];
  };
  const cellen = (meting: Meting): Cel[] => [
    aantal(meting.waarde, leegwoorden[meting.leeg ?? "geen_cijfer"]),
    ...(per === null ? [] : [aantal(meting.n, leegwoorden.afgeschermd), ...opschaal(meting)])
  ];
  const woord = (oordeel: Wijkcijfer["oordeel"]): Cel[] => (per === null ? [] : [{tekst: oordeel ?? "–"}]);
  const anders = [gemeente, ...naast].map(({naam, meting}) => ({
    koppen: [naam],
    cellen: [...cellen(meting), ...woord(null)]
  }));
  const maatkop =
    per === null
      ? []
      : ["n", per === 100 ? "%" : "Per 1.000", "Ondergrens", "Bovengrens", "Naast de rest van de gemeente"];
  return {
    bijschrift: `${indicator.naam}: ${categorie.naam}, ${periodenaam(periode)}`,
    koppen: ["Gebied", "Aantal", ...maatkop],
    rijkoppen: 1,
    rijen: [
      ...wijken.map(({naam, meting, oordeel}) => ({koppen: [naam], cellen: [...cellen(meting), ...woord(oordeel)]})),
      ...anders
    ]
  };
}
