import {small} from "../../data/indicator/words.js";
import {scatterChart} from "../charts/scatter.js";
import {data} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {wholeNumber} from "../format/number.js";
import {byName, capitalise} from "../format/text.js";
import {pearson} from "../statistics/pearson.js";
import {calculationsOf, type Compared, compareAttribute, counted, momentText, nameOf, valueOf} from "./answer.js";
import {measureCell, tipOf, WARNING, whoText} from "./figures.js";
import {followsRules, rulesText} from "./gemeenteRules.js";
import {onScale, signOf} from "./measure.js";

/** Gemeenten that have a number of both measures. */
function pairsOf(answer: Compared) {
  return counted(answer).flatMap(({code, value}) => {
    const other = valueOf(answer.tegen, code);
    return other && other.aandeel !== null ? [{code, value, other}] : [];
  });
}

/** Of whom the two measures are, where there are rules and they do not follow them alike. */
function againstWho(answer: Compared): string[] {
  const {measure, tegen, choice} = answer;
  if (followsRules(measure) === followsRules(tegen.measure)) return whoText(answer);
  const rules = rulesText(choice.rules);
  if (rules.length === 0) return [];
  return [`${rules.join("; ")} geldt alleen voor ${small((followsRules(measure) ? measure : tegen.measure).naam)}`];
}

/** Two measures of all gemeenten against each other. */
export const scatterFigure = {
  toelichting: WARNING,
  begrippen: ["interval"],
  chart(answer: Compared, width: number) {
    const {measure, tegen, chosen} = answer;
    return scatterChart(
      pairsOf(answer).map(({code, value, other}) => {
        const naam = capitalise(nameOf(answer, code));
        const [, y, ...more] = tipOf(naam, value, measure, measure.naam);
        const [, x] = tipOf(naam, other, tegen.measure, tegen.measure.naam);
        return {
          ...{serie: code, naam: nameOf(answer, code), named: chosen.all.includes(code), tip: [naam, y!, ...more, x!]},
          ...{x: onScale(other.aandeel!, tegen.measure), y: onScale(value.aandeel!, measure)}
        };
      }),
      {
        ...{width, xName: `${tegen.measure.naam} →`, yName: `↑ ${measure.naam}`},
        ...{xSign: signOf(tegen.measure), ySign: signOf(measure)}
      }
    );
  },
  words(answer: Compared): Words {
    const {measure, tegen} = answer;
    const pairs = pairsOf(answer);
    const {
      r,
      ondergrens: low,
      bovengrens: high
    } = pearson(pairs.map(({value, other}) => [other.aandeel!, value.aandeel!]));
    const signed = (amount: number) => amount.toFixed(2).replace("-", "−").replace(".", ",");
    const known = r !== null && low !== null && high !== null;
    const title =
      known && (low > 0 || high < 0)
        ? `Waar het ene cijfer hoger is, is het andere vaker ${low > 0 ? "ook hoger" : "juist lager"} (r = ${signed(r)})`
        : "Tussen deze twee cijfers is geen duidelijke samenhang";
    const when = `${momentText(answer)}; ${momentText(tegen)}`;
    return {
      attribute: compareAttribute("V5", answer, {
        title,
        n: `${wholeNumber(pairs.length)} gemeenten met beide cijfers`,
        choices: [["Tegen", tegen.measure.naam]]
      }),
      toelichting: `Elke stip is een gemeente; kleine gemeenten tellen even zwaar als grote, en hun toeval ook. Samenhang tussen gemeenten is geen samenhang tussen mensen. ${WARNING}`,
      subtitle: [`${measure.naam}, tegen ${small(tegen.measure.naam)}`, when, ...againstWho(answer)].join(" · "),
      sentences: known ? [`De correlatie is ${signed(r)} (95%-interval ${signed(low)} tot ${signed(high)}).`] : [],
      sql: calculationsOf(answer),
      recount: answer.recount,
      tabel: {
        caption: "Figuur V5 in getallen",
        headings: ["Gemeente", measure.naam, tegen.measure.naam],
        rowHeadings: 1,
        rijen: [...pairs]
          .sort((a, b) => byName(nameOf(answer, a.code), nameOf(answer, b.code)))
          .map(({code, value, other}) => ({
            ...{serie: code, headings: [capitalise(nameOf(answer, code))]},
            cells: [measureCell(value.aandeel, measure), measureCell(other.aandeel, tegen.measure)]
          }))
      },
      data: data(
        ["gebied", "maat", "aandeel", "tegen", "tegen_aandeel"],
        pairs.map(({code, value, other}) => ({
          ...{gebied: code, maat: measure.code, aandeel: value.aandeel, tegen: tegen.measure.code},
          tegen_aandeel: other.aandeel
        }))
      )
    };
  }
};
