import {hoofdletter} from "../../figuur/figuurnaam.js";
import {leegwoorden} from "../../figuur/maatwaarde.js";
import type {Cel, Tabel} from "../../figuur/tabel.js";
import {geheel} from "../../opmaak/getal.js";
import {maat} from "../../opmaak/maat.js";
import {periodenaam} from "../../opmaak/periode.js";
import {opMaat, type Meting} from "./meting.js";
import type {Figuurcijfers} from "./metingen.js";
import {kortenaam} from "./reeks.js";

const aantal = (waarde: number | null, anders: string): Cel => ({
  tekst: waarde === null ? anders : geheel(waarde),
  waarde
});

function maatcellen(meting: Meting): Cel[] {
  const {waarde, onder, boven, leeg} = opMaat(meting, "per");
  const cel = (getal: number | null, anders: string): Cel => ({
    tekst: getal === null ? anders : maat(getal, meting.indicator.per ?? 1000, 1),
    waarde: getal
  });
  return [cel(waarde, leeg === null ? "–" : leegwoorden[leeg]), cel(onder, "–"), cel(boven, "–")];
}

/** The numbers of a figure: a row per category (and periode), the sides beside each other. */
export function monitorTabel(cijfers: Figuurcijfers): Tabel {
  const {plan, reeksen, perioden, namen, kantnamen, van} = cijfers;
  const meer = plan.indicatoren.length > 1;
  const trend = plan.vorm === "trend";
  const per = reeksen[0]?.indicator.per ?? null;
  const maatkop = per === null ? [] : [per === 100 ? "%" : "Per 1.000", "Ondergrens", "Bovengrens"];
  const kolommen = ["Aantal", ...(per === null ? [] : ["n"]), ...maatkop];
  const cellen = (meting: Meting): Cel[] => [
    aantal(meting.waarde, leegwoorden[meting.leeg ?? "geen_cijfer"]),
    ...(per === null ? [] : [aantal(meting.n, "–"), ...maatcellen(meting)])
  ];
  const koppen = [...(meer ? ["Indicator"] : []), "Onderdeel", ...(trend ? ["Periode"] : [])];
  const wanneer = trend ? "" : `, ${perioden.map(periodenaam).join()}`;
  return {
    bijschrift: `Figuur ${plan.nummer} in getallen: ${plan.onderwerp}${wanneer}`,
    bovenkoppen: kantnamen.map((naam) => ({tekst: hoofdletter(naam), breed: kolommen.length})),
    koppen: [...koppen, ...namen.flatMap(() => kolommen)],
    rijkoppen: koppen.length,
    rijen: reeksen.flatMap((reeks) =>
      perioden.map((periode) => ({
        koppen: [
          ...(meer ? [kortenaam(reeks.indicator, plan)] : []),
          reeks.categorie.naam,
          ...(trend ? [periodenaam(periode)] : [])
        ],
        cellen: namen.flatMap((_, kant) => cellen(van(kant, reeks, periode)))
      }))
    )
  };
}
