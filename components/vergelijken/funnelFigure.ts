import {funnelChart, type FunnelRow} from "../charts/funnel.js";
import {data} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import type {TableRow} from "../figure/table.js";
import {percent, wholeNumber} from "../format/number.js";
import {byName, capitalise} from "../format/text.js";
import {adjustedLimits, type Dispersion, dispersion, type FunnelLimits, funnelLimits} from "../statistics/funnel.js";
import {calculationsOf, type Compared, compareAttribute, counted, nameOf} from "./answer.js";
import {measureLine, tipOf, WARNING} from "./figures.js";
import {amountText} from "./measure.js";

/** A gemeente in the funnel. */
interface Place {
  code: string;
  n: number;
  gebruik: number;
  aandeel: number;
  /** By chance alone, and with what gemeenten differ more than that. */
  exact: FunnelLimits;
  adjusted: FunnelLimits;
  z: number | null;
  zAdjusted: number | null;
}

interface Funnel {
  /** The share of all gemeenten together. */
  p: number;
  places: Place[];
  spread: Dispersion;
}

/** All gemeenten around their common share; null where the measure is no share of a count. */
export function funnelOf(answer: Compared): Funnel | null {
  if (!answer.measure.binomial) return null;
  const groups = counted(answer).flatMap(({code, value}) =>
    value.n !== null && value.gebruik !== null && value.gebruik <= value.n && value.n > 0
      ? [{code, n: value.n, gebruik: value.gebruik}]
      : []
  );
  const n = groups.reduce((total, group) => total + group.n, 0);
  if (n === 0) return null;
  const p = groups.reduce((total, {gebruik}) => total + gebruik, 0) / n;
  const spread = dispersion(groups, p);
  const places = groups.map(
    (group, i): Place => ({
      ...{...group, aandeel: group.gebruik / group.n, z: spread.z[i]!, zAdjusted: spread.adjusted[i]!},
      ...{exact: funnelLimits(group.n, p), adjusted: adjustedLimits(group.n, p, spread.tau2)}
    })
  );
  return {p, places, spread};
}

const outside = ({aandeel}: Place, low: number | null, high: number | null) =>
  aandeel < (low ?? 0) || aandeel > (high ?? 1);
const wide = (place: Place, {lower998, upper998}: FunnelLimits) => outside(place, lower998, upper998);
const narrow = (place: Place, {lower95, upper95}: FunnelLimits) => outside(place, lower95, upper95);

const limitsOf = (place: Place, {choice}: Pick<Compared, "choice">): FunnelLimits =>
  choice.grenzen === "met" ? place.adjusted : place.exact;

const NO_FUNNEL =
  "Bij deze maat past geen trechter: zij is geen aandeel van een aantal mensen, zodat toeval alleen geen grenzen geeft.";

/** All gemeenten by size, between the limits that chance would keep to. */
export const funnelFigure = {
  toelichting: WARNING,
  begrippen: ["trechter", "overdispersie", "interval"],
  chart(answer: Compared, width: number) {
    const funnel = funnelOf(answer);
    if (!funnel) return NO_FUNNEL;
    const {measure, chosen} = answer;
    const rows = funnel.places.map((place): FunnelRow => {
      const limits = limitsOf(place, answer);
      const naam = nameOf(answer, place.code);
      const value = answer.values.get(place.code)![answer.at];
      return {
        ...{code: place.code, naam, n: place.n, aandeel: place.aandeel},
        ...{onder998: limits.lower998 ?? 0, onder95: limits.lower95 ?? 0},
        ...{boven95: limits.upper95 ?? 1, boven998: limits.upper998 ?? 1},
        tip: tipOf(capitalise(naam), value, measure, measure.naam)
      };
    });
    return funnelChart(rows, {
      ...{width, mean: funnel.p, meanName: `Alle gemeenten ${percent(funnel.p, 1)}`},
      ...{
        countName: `${measure.countName} (n)`,
        named: chosen.all.length > 4 && chosen.own.length > 0 ? chosen.own : chosen.all
      }
    });
  },
  words(answer: Compared): Words {
    const {measure, choice, chosen} = answer;
    const funnel = funnelOf(answer);
    const places = funnel?.places ?? [];
    const out = places.filter((place) => wide(place, limitsOf(place, answer)));
    const of = wholeNumber(places.length);
    const title = !funnel
      ? "Geen trechter voor deze maat"
      : out.length === 0
        ? `Geen van de ${of} gemeenten ligt buiten de 99,8%-grenzen`
        : out.length === 1
          ? `${capitalise(nameOf(answer, out[0]!.code))} ligt als enige van de ${of} gemeenten buiten de 99,8%-grenzen`
          : `${wholeNumber(out.length)} van de ${of} gemeenten liggen buiten de 99,8%-grenzen`;
    const exactly = places.filter((place) => wide(place, place.exact)).length;
    const phi = funnel?.spread.phi ?? null;
    const row = (place: Place): TableRow => ({
      ...{serie: place.code, headings: [capitalise(nameOf(answer, place.code))]},
      cells: [
        {tekst: wholeNumber(place.n), waarde: place.n},
        {tekst: amountText(place.aandeel, measure), waarde: place.aandeel},
        ...[place.exact, place.adjusted].flatMap((limits) =>
          [limits.lower998, limits.lower95, limits.upper95, limits.upper998].map((part) => ({
            tekst: amountText(part, measure),
            waarde: part
          }))
        ),
        ...[place.z, place.zAdjusted].map((z) => ({
          tekst: z === null ? "–" : z.toFixed(1).replace("-", "−").replace(".", ","),
          waarde: z
        }))
      ]
    });
    const bounds = ["99,8% onder", "95% onder", "95% boven", "99,8% boven"];
    const table = (rows: readonly Place[], caption: string) => ({
      caption,
      topHeadings: [
        {tekst: "", wide: 2},
        {tekst: "Grenzen van toeval alleen", wide: 4},
        {tekst: "Grenzen met extra spreiding", wide: 4},
        {tekst: "", wide: 2}
      ],
      headings: ["Gemeente", `${measure.countName} (n)`, "Cijfer", ...bounds, ...bounds, "z", "z, met spreiding"],
      rowHeadings: 1,
      rijen: [...rows].sort((a, b) => byName(nameOf(answer, a.code), nameOf(answer, b.code))).map(row)
    });
    const caption = `Figuur V3 in getallen: ${measureLine(answer)}`;
    return {
      attribute: compareAttribute("V3", answer, {
        ...{
          title,
          n: `${of} gemeenten`,
          choices: [["Grenzen", choice.grenzen === "met" ? "met extra spreiding" : "toeval alleen"]]
        }
      }),
      toelichting: `Waar gemeenten alleen door toeval verschillen, liggen ongeveer 2 van de 1.000 buiten de 99,8%-grenzen. ${choice.grenzen === "met" ? "De grenzen zijn verruimd met wat gemeenten onderling meer verschillen dan toeval (additief, na inperken van de uitschieters)." : "De grenzen zijn exact binomiaal, van toeval alleen."} Erbuiten liggen is een reden om te kijken, geen oordeel. ${WARNING}`,
      subtitle: measureLine(answer, "alle gemeenten naar aantal mensen"),
      sentences:
        phi === null
          ? []
          : [
              `Bij grenzen van toeval alleen liggen ${wholeNumber(exactly)} gemeenten buiten de 99,8%-grenzen; de spreiding is ${phi.toFixed(1).replace(".", ",")} keer die van toeval.`
            ],
      sql: calculationsOf(answer),
      recount: answer.recount,
      tabel: table(places, caption),
      ...(places.length > 20
        ? {
            paperTable: table(
              places
                .filter((place) => narrow(place, limitsOf(place, answer)) || chosen.all.includes(place.code))
                .slice(0, 40),
              `${caption}; alleen gekozen gemeenten en die buiten de grenzen`
            )
          }
        : {}),
      data: data(
        [
          ...([
            "gebied",
            "maat",
            "n",
            "gebruik",
            "aandeel",
            "onder998",
            "onder95",
            "boven95",
            "boven998",
            "z"
          ] as const),
          ...(["phi", "tau2", "z_aangepast"] as const)
        ],
        places.map(({code, n, gebruik, aandeel, exact, z, zAdjusted}) => ({
          ...{gebied: code, maat: measure.code, n, gebruik, aandeel, onder998: exact.lower998, onder95: exact.lower95},
          ...{
            boven95: exact.upper95,
            boven998: exact.upper998,
            z,
            phi,
            tau2: funnel!.spread.tau2,
            z_aangepast: zAdjusted
          }
        }))
      )
    };
  }
};
