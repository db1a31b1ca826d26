import {gebeurtenissen as allGebeurtenissen} from "../../data/gebeurtenis.js";
import {toestanden as allToestanden} from "../../data/toestand.js";
import type {AnsweringFigure, WorkshopQuestion} from "../../data/workshop.js";
import {panelNames} from "../charts/line.js";
import {colourOf, colours} from "../charts/theme.js";
import {writeCohortAddress} from "../cohort/address.js";
import type {GroupRow} from "../cohort/rows.js";
import {selection} from "../figure/subject.js";
import {dateText, distanceText, monthYear, signedDistance} from "../format/date.js";
import {capitalise, placePhrase} from "../format/text.js";
import {usualClock} from "../gebeurtenissen/choice.js";
import {clockFigure, rowsOf} from "../gebeurtenissen/figures.js";
import {openClocks} from "../gebeurtenissen/openClock.js";
import {reservations, whoCountsAlong} from "../levensweg/definitions.js";
import {afterRows, gebeurtenisFigure, gebeurtenisWords} from "../levensweg/gebeurtenis.js";
import {huishoudtypeFigure, huishoudtypeWords, typeRows, wetFigure, wetRows, wetWords} from "../levensweg/gebruik.js";
import {type Choice, noChoice} from "../model/choice.js";
import {gebiedName} from "../model/gebied.js";
import {nothing, tooFew, uncertain, uncertainOnStart} from "../model/missing.js";
import {periodeName, shortPeriode} from "../model/periode.js";
import {editieCode, withEditie} from "../model/provenance.js";
import {noMonitorChoice, writeMonitorAddress} from "../monitor/address.js";
import {monitorContent, monitorEnvironment} from "../monitor/figure/content.js";
import {figurePlan} from "../monitor/figure/figures.js";
import {perMeasure} from "../monitor/figure/measurement.js";
import {figureNumbers} from "../monitor/figure/numbers.js";
import {openMonitor} from "../monitor/monitor.js";
import {definitions, reservation} from "../monitor/text/sentences.js";
import {remember} from "../page/openPage.js";
import {figure51, figure52, figure53} from "../queries/figure5.js";
import {toestandenQuery} from "../queries/trajecten.js";
import {stayAndClock} from "../report/stayAndClock.js";
import {folderOf} from "../tables/fetch.js";
import type {Core, Werkbank} from "../tables/werkbank.js";
import {usualTraject} from "../trajecten/choice.js";
import {toestandRows} from "../trajecten/rows.js";
import {toestandenFigure} from "../trajecten/toestanden.js";
import {stayCurves, verblijfFigure} from "../trajecten/verblijf.js";
import {compare, nameOf, valueOf} from "../vergelijken/answer.js";
import {noCompareChoice, writeCompareAddress} from "../vergelijken/choice.js";
import {dotsFigure, measureLine, WARNING} from "../vergelijken/figures.js";
import {comparisonOf} from "../vergelijken/tables.js";
import {type AskedQuestion, type AskedPoint, nothingToAsk, shareValue} from "./asked.js";

/** What differs from figure to figure; the rest of a question is the same for all. */
type Answer = Pick<AskedQuestion, "shape" | "points" | "colour" | "content" | "begrippen" | "per" | "naam"> &
  Pick<AskedQuestion, "line" | "note" | "title"> & {
    /** The page of the figure with its choices, and the figure. */
    page: string;
    query: URLSearchParams;
    /** Why there is nothing, where its numbers do not tell. */
    without?: string | null;
  };

type Of<Kind extends AnsweringFigure["soort"]> = Extract<AnsweringFigure, {soort: Kind}>;

/** How many gemeenten stand beside the own one. */
const ALIKE = 4;
/** Which half-years around a gebeurtenis are asked of. */
const [BEFORE, AFTER] = [-2, 4];

const FEW = "Er zijn hier te weinig mensen voor deze vraag.";

/** Asks the figures of the site about one gemeente: from the small tables where those hold the answer, else from the engine. */
export function openQuestions(tables: Werkbank, manifest: string, core: Core) {
  const basis = folderOf(manifest);
  const start = tables.manifest.starts[0]!;
  const monitor = remember(() => openMonitor(basis));
  const comparison = remember(async () => comparisonOf(await monitor(), basis, core));
  const clocks = openClocks(tables, manifest);
  const {stay} = stayAndClock(tables, basis);
  const nameFor = (gebied: string) => capitalise(gebiedName(tables.gebieden, gebied));

  /** A cohort of the gemeente, beside no other: what is asked is of the gemeente alone. */
  const cohortOf = (
    gebied: string,
    {leeftijd = [], wet = []}: Partial<Pick<Of<"5.1">, "leeftijd" | "wet">>
  ): Choice => ({...noChoice(start), gebied, vergelijk: null, leeftijd: [...leeftijd], wet: [...wet]});

  const pageOf = (choice: Choice, own: Readonly<Record<string, string>> = {}) => {
    const query = writeCohortAddress(choice, noChoice(start));
    for (const [key, code] of Object.entries(own)) query.set(key, code);
    return query;
  };

  /** The steps of a line of a startgroep: at its start everybody is in it. */
  function curve(rows: readonly GroupRow[]): Pick<Answer, "shape" | "points" | "per" | "without"> {
    const n = rows[0]?.startgroep ?? 0;
    return {
      ...{shape: "lijn", per: 100},
      without: n === 0 ? nothing.nobody : tooFew(n) ? FEW : rows.length < 2 ? nothing.oneMoment : null,
      points: rows.map((row, step): AskedPoint => {
        const small = step === 0 ? uncertainOnStart(n) : uncertain(row.gebruik, n);
        return {
          ...{naam: dateText(row.peilmoment), short: monthYear(row.peilmoment), given: step === 0},
          value: shareValue(row, {n, klein: small})
        };
      })
    };
  }

  const ownRows = <Row extends {kant: number}>(rows: readonly Row[]) => rows.filter(({kant: side}) => side === 0);

  const answers: {[Kind in AnsweringFigure["soort"]]: (figure: Of<Kind>, gebied: string) => Promise<Answer>} = {
    async monitor({nummer: number, categorieen}, gebied) {
      const choice = noMonitorChoice(gebied);
      const environment = await monitorEnvironment(await monitor(), {...choice, vergelijk: null});
      const plan = figurePlan(number);
      const values = figureNumbers(plan, environment);
      const [first] = values.series;
      const series = categorieen.map(
        (code) =>
          values.series.find(({indicator, categorie}) => indicator === first!.indicator && categorie.code === code)!
      );
      const isLine = plan.vorm === "trend";
      const amount = (serie: (typeof series)[number], periode: string) =>
        perMeasure(values.van(0, serie, periode), plan.maat);
      const last = values.perioden.at(-1);
      return {
        ...{shape: isLine ? "lijn" : "staven", per: first!.indicator.per === 100 ? 100 : 1000},
        ...{colour: series[0]!.kleur, naam: capitalise(values.sideNames[0]!)},
        ...(isLine
          ? {
              line:
                series[0]!.categorie.code === "totaal" || values.series.length === 1
                  ? capitalise(plan.onderwerp)
                  : series[0]!.categorie.naam
            }
          : {}),
        points: isLine
          ? values.perioden.map((periode, step) => ({
              ...{naam: periodeName(periode), short: shortPeriode(periode), given: step === 0},
              value: amount(series[0]!, periode)
            }))
          : series.map((serie) => ({
              ...{naam: serie.categorie.naam, short: serie.categorie.naam, given: false},
              value:
                last === undefined
                  ? shareValue(
                      {aandeel: null, ondergrens: null, bovengrens: null},
                      {n: null, klein: false, empty: "geen_cijfer"}
                    )
                  : amount(serie, last)
            })),
        content: monitorContent(plan, environment),
        note: [...definitions({series}), reservation({...values, series})].join(" "),
        begrippen: plan.begrippen,
        ...{page: `rapport#figuur-${number}`, query: writeMonitorAddress(choice)}
      };
    },

    async "5.1"({groep: group, ...whom}, gebied) {
      const choice = cohortOf(gebied, whom);
      const answer = await tables.rows(figure51, choice);
      return {
        ...curve(ownRows(wetRows(answer)).filter((row) => row.groep === group)),
        ...{colour: colourOf(group), naam: nameFor(gebied), line: panelNames[group]!},
        content: {...wetWords(answer, {controls: false}), chart: (width) => wetFigure.chart(answer, width)},
        note: `${reservations["5.1"]} ${whoCountsAlong.vast}`,
        begrippen: wetFigure.begrippen,
        ...{page: "levensweg#figuur-5.1", query: pageOf(choice)}
      };
    },

    async "5.2"({groep: group, ...whom}, gebied) {
      const choice = cohortOf(gebied, whom);
      const answer = await tables.rows(figure52, choice);
      return {
        ...curve(ownRows(typeRows(answer)).filter((row) => row.groep === group)),
        ...{colour: colours.totaal, naam: nameFor(gebied), line: panelNames[group]!},
        content: {
          ...huishoudtypeWords(answer, {controls: false}),
          chart: (width) => huishoudtypeFigure.chart(answer, width)
        },
        note: `${reservations["5.2"]} ${whoCountsAlong.vast}`,
        begrippen: huishoudtypeFigure.begrippen,
        ...{page: "levensweg#figuur-5.2", query: pageOf(choice)}
      };
    },

    async verblijf({groep: group}, gebied) {
      const choice = cohortOf(gebied, {});
      const all = await stay(choice);
      const answer = {...all, own: {...all.own, followed: group}};
      return {
        ...curve(ownRows(stayCurves(answer, [group]))),
        ...{colour: colourOf(group), naam: nameFor(gebied), line: panelNames[group]!},
        content: {...verblijfFigure.words(answer), chart: (width) => verblijfFigure.chart(answer, width)},
        note: "Een lijn kan hier niet stijgen: wie stopt en terugkomt, telt niet opnieuw mee. Wie overleed of vertrok telt mee tot het peilmoment ervoor (Kaplan–Meier).",
        begrippen: verblijfFigure.begrippen,
        page: "trajecten#figuur-T7",
        query: pageOf(choice, group === "totaal" ? {} : {volg: group})
      };
    },

    async "5.3"({gebeurtenissen, ...whom}, gebied) {
      const choice = cohortOf(gebied, whom);
      const answer = await tables.rows(figure53, choice);
      const rows = ownRows(afterRows(answer));
      return {
        ...{shape: "staven", per: 100, colour: colours.totaal, naam: nameFor(gebied)},
        points: gebeurtenissen.map((code) => {
          const {naam, assumed} = allGebeurtenissen.find((event) => event.code === code)!;
          const row = rows.find(({gebeurtenis}) => gebeurtenis === code)!;
          return {
            ...{naam: assumed ? `${naam} (aangenomen)` : naam, short: naam, given: false},
            value: shareValue(row, {n: row.personen, klein: uncertain(row.gebruik, row.personen)})
          };
        }),
        content: {
          ...gebeurtenisWords(answer, {controls: false}),
          chart: (width) => gebeurtenisFigure.chart(answer, width)
        },
        note: reservations["5.3"],
        begrippen: gebeurtenisFigure.begrippen,
        ...{page: "levensweg#figuur-5.3", query: pageOf(choice)}
      };
    },

    async klok({gebeurtenis, ...whom}, gebied) {
      const choice = cohortOf(gebied, whom);
      const last = tables.manifest.peilmomenten.length - 1;
      const own = usualClock(gebeurtenis, last);
      const shown = {clocks: await clocks.rows(choice, [gebeurtenis], "totaal"), own};
      const rows = ownRows(rowsOf(shown.clocks[0]!, own)).filter(
        ({groep: group, afstand: distance, personen}) =>
          group === "met" && distance >= BEFORE && distance <= AFTER && personen > 0
      );
      const cases = rows.find(({afstand: distance}) => distance === 0)?.personen ?? 0;
      return {
        ...{shape: "lijn", per: 100, colour: colours.totaal, naam: nameFor(gebied)},
        without: cases === 0 ? nothing.nobody : tooFew(cases) ? FEW : null,
        points: rows.map((row) => ({
          naam: capitalise(distanceText(row.afstand)),
          short: signedDistance(row.afstand),
          given: row.afstand <= 0,
          value: shareValue(row, {n: row.personen, klein: uncertain(row.gebruik ?? 0, row.personen)})
        })),
        content: {...clockFigure.words(shown), chart: (width) => clockFigure.chart(shown, width)},
        note: "Wat na de gebeurtenis komt, komt niet vanzelf door de gebeurtenis: er kan meer tegelijk veranderen. Geteld is wie de gebeurtenis meemaakte, op elk peilmoment waarop hij nog leeft en ingeschreven staat.",
        begrippen: clockFigure.begrippen,
        ...{page: "gebeurtenissen#figuur-K1", query: pageOf(choice, {klok: gebeurtenis})}
      };
    },

    async toestanden({toestanden, ...whom}, gebied) {
      const choice = cohortOf(gebied, whom);
      const counted = await tables.rows((choice, moments) => toestandenQuery(choice, moments, "startgroep"), choice);
      const answer = {...counted, own: usualTraject};
      const all = ownRows(toestandRows(counted.rows, choice, counted.moments));
      const rows = all.filter(({peilmoment}) => peilmoment === counted.moments.at(-1));
      const n = rows.reduce((sum, {personen}) => sum + personen, 0);
      return {
        ...{shape: "staven", per: 100, colour: colours.totaal, naam: nameFor(gebied)},
        without: n === 0 ? nothing.nobody : tooFew(n) ? FEW : counted.moments.length < 2 ? nothing.oneMoment : null,
        points: toestanden.map((code) => {
          const {personen, aandeel} = rows.find(({toestand}) => toestand === code)!;
          const {naam} = allToestanden.find((toestand) => toestand.code === code)!;
          return {
            ...{naam, short: naam, given: false},
            value: shareValue({aandeel, ondergrens: null, bovengrens: null}, {n, klein: uncertain(personen, n)})
          };
        }),
        content: {
          ...toestandenFigure.words(answer),
          subtitle: [
            `Toestand op ${dateText(counted.moments.at(-1)!)} van de startgroep van ${dateText(start)}`,
            ...[...selection("T1", choice), nameFor(gebied)]
          ].join(" · "),
          chart: (width) => toestandenFigure.chart(answer, width)
        },
        note: "Samen met de toestanden die niet getoond zijn, zijn dit allen met wie de telling begon. Wie overleed blijft overleden; wie vertrok kan terugkomen.",
        begrippen: toestandenFigure.begrippen,
        ...{page: "trajecten#figuur-T1", query: pageOf(choice, {wie: "startgroep"})}
      };
    },

    async vergelijken({maat: measured}, gebied) {
      const choice = {...noCompareChoice(start), gebied, maat: measured};
      const answer = await compare(await comparison(), choice);
      const {measure, chosen} = answer;
      const per = measure.per === 1000 ? 1000 : 100;
      const words = dotsFigure.words(answer);
      return {
        ...{shape: "staven", per, colour: colours.totaal, naam: "Het cijfer"},
        points: [...chosen.all.slice(0, 1 + ALIKE), "NL"].map((code) => {
          const value = valueOf(answer, code);
          const naam = capitalise(nameOf(answer, code));
          return {
            ...{naam, short: naam, given: false},
            value: shareValue(value ?? {aandeel: null, ondergrens: null, bovengrens: null}, {
              ...{n: value?.n ?? null, klein: value?.klein ?? false, per, empty: value?.empty ?? "geen_cijfer"}
            })
          };
        }),
        title: words.attribute.titel,
        content: {
          ...words,
          subtitle: `${measureLine(answer)} · naast gemeenten waarvan de bevolking het meest lijkt, en Nederland`,
          chart: (width) => dotsFigure.chart(answer, width)
        },
        note: WARNING,
        begrippen: dotsFigure.begrippen,
        ...{page: "vergelijken#figuur-V2", query: writeCompareAddress(choice, start)}
      };
    }
  };

  return async function ask(question: WorkshopQuestion, gebied: string): Promise<AskedQuestion> {
    const {figuur: figure} = question;
    const answerOf = answers[figure.soort] as (figure: AnsweringFigure, gebied: string) => Promise<Answer>;
    const {page, query, without = null, ...answer} = await answerOf(figure, gebied);
    const [path = "", anchor = ""] = page.split("#");
    const address = new URL(`${path}?${query}#${anchor}`, location.href).href;
    return {
      ...answer,
      ...{question, tot: question.tot, vraag: question.vraag.replace("{in}", placePhrase(nameFor(gebied)))},
      address: withEditie(address, editieCode(tables.manifest)),
      without: without ?? nothingToAsk(answer.points)
    };
  };
}
