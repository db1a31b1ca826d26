import {bestandsstam} from "../../figuur/bestand.js";
import {hoofdletter} from "../../figuur/figuurnaam.js";
import type {Inhoud} from "../../figuur/figuur.js";
import {staafTekening} from "../../figuur/staaftekening.js";
import type {Tekening} from "../../figuur/tekening.js";
import {trendTekening} from "../../figuur/trendtekening.js";
import type {Kenmerk, Regel} from "../../herkomst/kenmerk.js";
import {geheel} from "../../opmaak/getal.js";
import {maat} from "../../opmaak/maat.js";
import {periodenaam} from "../../opmaak/periode.js";
import {dekkingzinnen} from "../zin/gemeenten.js";
import {titel} from "../zin/titel.js";
import {zinnen} from "../zin/zinnen.js";
import {monitorGegevens} from "./download.js";
import {kruistabel} from "./kruistabel.js";
import {figuurcijfers, type Figuurcijfers} from "./metingen.js";
import type {MonitorOmgeving} from "./omgeving.js";
import type {Figuurplan} from "./plan.js";
import {staafblokken} from "./staven.js";
import {monitorTabel} from "./tabel.js";
import {trend} from "./trend.js";
import {definities, hoeveel, onderschrift, voorbehoud} from "./woorden.js";

export interface MonitorInhoudOpties {
  /** Whether the note begins with the definitions; a report has them as footnotes. */
  metDefinities?: boolean;
  /** Whether it is made to be printed: a trend has a short table too. */
  opPapier?: boolean;
}

/** From a plan and the rows of a choice to all that its figure shows. */
export function monitorInhoud(
  plan: Figuurplan,
  omgeving: MonitorOmgeving,
  {metDefinities = true, opPapier = false}: MonitorInhoudOpties = {}
): Inhoud {
  const cijfers = figuurcijfers(plan, omgeving);
  const noot = [...(metDefinities ? definities(cijfers) : []), voorbehoud(cijfers)];
  return {
    kenmerk: kenmerk(cijfers, omgeving),
    onderschrift: onderschrift(cijfers),
    toelichting: noot.join(" "),
    zinnen: zinnen(cijfers, omgeving),
    get tabel() {
      return monitorTabel(cijfers);
    },
    get papiertabel() {
      return opPapier && plan.vorm === "trend" ? kruistabel(cijfers) : undefined;
    },
    get gegevens() {
      return monitorGegevens(cijfers, omgeving.manifest.status);
    },
    teken: (width) => tekenFiguur(cijfers, width)
  };
}

function kenmerk(cijfers: Figuurcijfers, {keuze, manifest}: MonitorOmgeving): Kenmerk {
  const {plan, perioden, namen, kantnamen} = cijfers;
  const tijd = perioden.at(-1)?.toLowerCase() ?? "geen";
  return {
    ...{figuur: plan.nummer, titel: titel(cijfers), bestand: bestandsstam(plan.nummer, namen, tijd)},
    gebied: `${kantnamen[0]} (${keuze.gebied})`,
    vergelijk: namen.length > 1 ? `${kantnamen[1]} (${keuze.vergelijk})` : undefined,
    periode: perioden.map(periodenaam).join(", "),
    keuzes: dekkingzinnen(cijfers).map((zin): Regel => ["Dekking", zin]),
    ...{n: hoeveel(cijfers), definities: definities(cijfers), bron: manifest}
  };
}

function tekenFiguur(cijfers: Figuurcijfers, width: number): Tekening {
  const {plan, reeksen, perioden, kantnamen} = cijfers;
  const per = reeksen[0]?.indicator.per ?? 1000;
  const tekst = plan.maat === "aantal" ? geheel : (waarde: number) => maat(waarde, per);
  const astekst = plan.maat === "aantal" ? geheel : (waarde: number) => asgetal(waarde, per);
  if (plan.vorm !== "trend")
    return staafTekening(staafblokken(cijfers), {width, namen: kantnamen.map(hoofdletter), tekst, astekst});
  return trendTekening(trend(cijfers).panelen, {
    ...{width, perioden, sleutel: trend(cijfers).sleutel, tekst, astekst},
    geheel: plan.maat === "aantal"
  });
}

/** A number of the axis without idle decimals: 2,5 and 5. */
const asgetal = (waarde: number, per: 1000 | 100) =>
  maat(waarde, per, Number.isInteger(waarde) ? 0 : Number.isInteger(waarde * 10) ? 1 : 2);
