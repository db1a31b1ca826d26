import {hoofdletter} from "../../figuur/figuurnaam.js";
import {leegwoorden} from "../../figuur/maatwaarde.js";
import type {Cel, Tabel} from "../../figuur/tabel.js";
import {geheel} from "../../opmaak/getal.js";
import {maat} from "../../opmaak/maat.js";
import {periodenaam} from "../../opmaak/periode.js";
import {opMaat, type Meting} from "./meting.js";
import type {Figuurcijfers} from "./metingen.js";
import {kortenaam} from "./reeks.js";

/** A trend for paper: a row per line of the figure, a column per periode, each number with its interval. */
export function kruistabel(cijfers: Figuurcijfers): Tabel {
  const {plan, reeksen, perioden, namen, kantnamen, van} = cijfers;
  const meer = plan.indicatoren.length > 1;
  const per = reeksen[0]?.indicator.per ?? null;
  const eenheid = plan.maat === "aantal" || per === null ? "aantallen" : per === 100 ? "in procenten" : "per 1.000";
  const koppen = [...(meer ? ["Indicator"] : []), "Onderdeel", ...(namen.length > 1 ? ["Gebied"] : [])];
  return {
    bijschrift: `Figuur ${plan.nummer} in getallen: ${eenheid}${plan.maat === "aantal" ? "" : ", met 95%-interval"}`,
    koppen: [...koppen, ...perioden.map(periodenaam)],
    rijkoppen: koppen.length,
    rijen: reeksen.flatMap((reeks) =>
      kantnamen.map((naam, kant) => ({
        koppen: [
          ...(meer ? [kortenaam(reeks.indicator, plan)] : []),
          reeks.categorie.naam,
          ...(namen.length > 1 ? [hoofdletter(naam)] : [])
        ],
        cellen: perioden.map((periode) => cel(van(kant, reeks, periode), plan.maat))
      }))
    )
  };
}

function cel(meting: Meting, soort: "per" | "aantal"): Cel {
  const {waarde, onder, boven, leeg} = opMaat(meting, soort);
  if (waarde === null) return {tekst: leegwoorden[leeg ?? "geen_cijfer"], waarde};
  if (soort === "aantal") return {tekst: geheel(waarde), waarde};
  const tekst = (decimalen?: number): string[] =>
    [waarde, onder, boven].map((x) =>
      x === null ? "" : maat(x, meting.indicator.per ?? 1000, decimalen).replace("%", "")
    );
  const [, van, tot] = tekst();
  const [getal, laag, hoog] = van === tot ? tekst(1) : tekst();
  return {tekst: laag === "" ? getal! : `${getal} (${laag}–${hoog})`, waarde};
}
