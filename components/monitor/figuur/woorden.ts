import {hoofdletter} from "../../figuur/figuurnaam.js";
import {restzin} from "../../oordeel/ligging.js";
import {geheel} from "../../opmaak/getal.js";
import {periodenaam} from "../../opmaak/periode.js";
import {dekkingzinnen} from "../zin/gemeenten.js";
import {kernreeks} from "../zin/kern.js";
import {uitspraak} from "../zin/uitspraak.js";
import type {Figuurcijfers} from "./metingen.js";

/** What is measured, in which unit, of whom and when. */
export function onderschrift({plan, reeksen, perioden, kantnamen}: Figuurcijfers): string {
  const {indicator, categorie} = reeksen[0]!;
  const wijze = reeksen.some(
    ({categorie}) => uitspraak(indicator).wie(categorie) !== uitspraak(indicator).wie(reeksen[0]!.categorie)
  );
  const wie = wijze
    ? indicator.noemer.replace(/,? op de eerste dag.*$/, "").toLowerCase()
    : uitspraak(indicator).wie(categorie);
  const eenheid = plan.maat === "aantal" ? "aantallen" : indicator.per === 100 ? `% van de ${wie}` : `per 1.000 ${wie}`;
  const [eerste, laatste] = [perioden[0], perioden.at(-1)];
  const tijd =
    eerste === undefined
      ? ""
      : eerste === laatste
        ? periodenaam(eerste)
        : `${periodenaam(eerste)} – ${periodenaam(laatste!)}`;
  const grens = plan.maat === "per" ? ", met 95%-interval" : "";
  return [plan.onderwerp, `${eenheid}${grens}`, hoofdletter(kantnamen.join(" vergeleken met ")), tijd]
    .filter(Boolean)
    .join(" · ");
}

/** Definitions of the indicators of a figure. */
export const definities = ({reeksen}: Pick<Figuurcijfers, "reeksen">): string[] => [
  ...new Set(reeksen.map(({indicator}) => indicator.definitie))
];

/** What one must know not to be misled. */
export function voorbehoud(cijfers: Figuurcijfers): string {
  const {plan, reeksen, namen, ligging} = cijfers;
  const eigen = [...new Set(reeksen.map(({indicator}) => indicator.voorbehoud))];
  const rest = plan.vorm === "trend" || namen[1] === undefined ? null : restzin(ligging, namen[0]!, namen[1]);
  return [...eigen, ...dekkingzinnen(cijfers), ...(rest === null ? [] : [rest]), tekens(plan.vorm)].join(" ");
}

const tekens = (vorm: string) =>
  vorm === "trend"
    ? "Het gekleurde vlak is het 95%-interval; een open punt is een onzeker cijfer (klein aantal)."
    : "De streep is het 95%-interval; een open staaf met het woord onzeker is een klein aantal.";

/** The n of the series that the words speak of in the last periode, and of whom; empty where there is none. */
export function hoeveel(cijfers: Figuurcijfers): string {
  const {perioden, van} = cijfers;
  const periode = perioden.at(-1);
  const eerste = kernreeks(cijfers);
  const meting = periode === undefined || !eerste ? null : van(0, eerste, periode);
  const n = meting?.indicator.per === null ? meting.waarde : (meting?.n ?? null);
  const wie = eerste
    ? uitspraak(eerste.indicator).stuks && meting?.indicator.per === null
      ? uitspraak(eerste.indicator).stuks!
      : uitspraak(eerste.indicator).wie(eerste.categorie)
    : "";
  return n === null ? "" : `${geheel(n)} ${wie}`;
}
