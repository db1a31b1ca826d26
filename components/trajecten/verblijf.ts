import {huishoudtypen} from "../../data/huishoudtype.js";
import {areaChart} from "../charts/area.js";
import type {ChartGroup} from "../charts/chart.js";
import {lineChart, panelNames} from "../charts/line.js";
import {colours, toestandColours} from "../charts/theme.js";
import {type GroupRow, mainTypes} from "../cohort/rows.js";
import {huishoudenPlace} from "../cohort/sentence.js";
import {positionOfSides} from "../cohort/cohorts.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {followedName, sideHeadings, sideKind, sideNames} from "../figure/subject.js";
import {amountCell, shareCell} from "../figure/table.js";
import {comparedNames} from "../figure/titles.js";
import {dateText, durationText} from "../format/date.js";
import {percent, percentages, wholeNumber} from "../format/number.js";
import {placePhrase} from "../format/text.js";
import {type Choice, rulesOf, type Side} from "../model/choice.js";
import {SMALL} from "../model/missing.js";
import {
  type Followed,
  followedUses,
  perGroup,
  type CountedVerblijf as Counted,
  verblijfQuery
} from "../queries/trajecten.js";
import {kaplanMeier, type RiskStep} from "../statistics/kaplanMeier.js";
import {logRank} from "../statistics/logRank.js";
import {Z95} from "../statistics/normal.js";
import {restrictedMean} from "../statistics/restrictedMean.js";
import {judgement, type Judgement, judgementWordThan, levenswegThreshold} from "../text/judgement.js";
import {sideShown} from "./choice.js";
import {type VerblijfRow, verblijfColumns, verblijfRows} from "./rows.js";
import {numberCell, seriesEnd, shownSides, sideRows, type TrajectAnswer, trajectWords} from "./words.js";

type Grouped = Counted & {groep: string};
/** The stay of several groups. */
export type StayAnswer = TrajectAnswer<Grouped>;
type Answer = StayAnswer;

const begrippen = ["verblijfsduur", "startgroep", "interval"];
const NOTE =
  "Wie zonder onderbreking in gebruik blijft, op elk peilmoment. Een lijn kan hier niet stijgen: wie stopt en terugkomt, telt niet opnieuw mee (zie figuur T10). Wie overleed of vertrok telt mee tot het peilmoment ervoor (Kaplan–Meier); het vlak is het 95%-interval. Onder tien mensen staat er geen lijn.";
const DEFINITION =
  "Van wie op het startpeilmoment in gebruik was: het aandeel dat op elk peilmoment sindsdien in gebruik is gebleven, volgens Kaplan–Meier; overleden en vertrokken zijn gecensureerd; 95%-interval op de log-logschaal, volgens Greenwood.";

/** The stay of the startgroep, in total and per wet. */
export const verblijfPerWet = (choice: Choice, moments: number) =>
  perGroup(followedUses.map((wet) => [wet, verblijfQuery(choice, moments, wet)] as const));

/** The stay of the startgroep of one use, by huishoudtype at the start. */
export const verblijfPerType = (wet: Followed) => (choice: Choice, moments: number) =>
  perGroup(
    huishoudtypen.map(({code}) => {
      const only = <Rules extends {huishoudtype: string[]}>(rules: Rules): Rules => ({...rules, huishoudtype: [code]});
      const asks = (side: Side) => {
        const {huishoudtype} = rulesOf(choice, side);
        return huishoudtype.length === 0 || huishoudtype.includes(code);
      };
      const own = {...only(choice), rulesB: choice.rulesB && only(choice.rulesB)};
      const query = verblijfQuery(own, moments, wet);
      // Where a rule leaves the type out, nobody of that side is counted.
      const kept = ([0, 1] as const).filter(asks);
      return [
        code,
        {...query, sql: `SELECT * FROM (\n${query.sql}\n) WHERE kant IN (${[...kept, -1].join(", ")})`}
      ] as const;
    })
  );

const groupsIn = (answer: Answer) => [...new Set(answer.rows.map(({groep: group}) => group))];
const ofGroup = (answer: Answer, group: string): VerblijfRow[] =>
  verblijfRows(
    answer.rows.filter((row) => row.groep === group),
    answer.choice,
    isWet(group) ? group : answer.own.followed,
    answer.moments.length
  );
const isWet = (group: string): group is Followed => followedUses.some((code) => code === group);

const startOf = (answer: Answer, group: string, side: Side): number =>
  answer.rows.reduce((sum, row) => sum + (row.groep === group && row.kant === side ? row.personen : 0), 0);

/** The curves as rows of a line chart: the start, at which everybody is in gebruik, and each step. */
export function stayCurves(answer: Answer, groups: readonly string[]): GroupRow[] {
  return groups.flatMap((group) => {
    const rows = ofGroup(answer, group);
    return shownSides(answer.choice).flatMap((side) => {
      const n = startOf(answer, group, side);
      const own = sideRows(rows, side);
      return answer.moments.map((peilmoment, step): GroupRow => {
        const row = own.find((row) => row.stap === step);
        const left = row ? row.risico - row.gestopt : 0;
        const curve = {
          aandeel: row?.blijft ?? null,
          ondergrens: row?.ondergrens ?? null,
          bovengrens: row?.bovengrens ?? null
        };
        return {
          ...{
            kant: side,
            gebied: own[0]?.gebied ?? "",
            groep: group,
            peilmoment,
            startgroep: n,
            gebruik: step === 0 ? n : left
          },
          ...(step === 0
            ? n > 0
              ? {aandeel: 1, ondergrens: 1, bovengrens: 1}
              : {aandeel: null, ondergrens: null, bovengrens: null}
            : curve)
        };
      });
    });
  });
}

const stepsOfRows = (rows: readonly VerblijfRow[]): RiskStep[] =>
  rows.map(({risico, gestopt}) => ({atRisk: risico, stopped: gestopt}));

/** The steps of the two sides in which nobody is twice; null where that cannot be. */
function apart(answer: Answer, group: string): [RiskStep[], RiskStep[]] | null {
  const rows = ofGroup(answer, group);
  const [own, other] = [stepsOfRows(sideRows(rows, 0)), stepsOfRows(sideRows(rows, 1))];
  const how = positionOfSides(answer.choice, answer.gebieden);
  if (how === null || how === "zelfde") return null;
  const minus = (large: RiskStep[], small: RiskStep[]) =>
    large.map(({atRisk, stopped}, i) => ({
      atRisk: atRisk - (small[i]?.atRisk ?? 0),
      stopped: stopped - (small[i]?.stopped ?? 0)
    }));
  if (how === "los") return [own, other];
  const rest = how === "binnen" ? minus(other, own) : minus(own, other);
  if (rest.some(({atRisk, stopped}) => stopped < 0 || stopped > atRisk)) return null;
  return how === "binnen" ? [own, rest] : [rest, other];
}

/** How one curve stands to another at their last step: the difference with its interval, as of two groups apart. */
function curveJudgement(a: readonly RiskStep[], b: readonly RiskStep[]): Judgement | null {
  const [own, other] = [a, b].map((steps) => kaplanMeier(steps).at(-1));
  if (!own || !other || own.standardError === null || other.standardError === null) return null;
  const difference = own.left - other.left;
  const reach = Z95 * Math.hypot(own.standardError, other.standardError);
  const interval = {verschil: difference, ondergrens: difference - reach, bovengrens: difference + reach};
  return judgement(interval, levenswegThreshold("5.1"));
}

/** How the stay of the one stands to that of the other at the last step: the difference of the curves, as of two groups apart. */
export function stayBeside(answer: Answer, group: string): string | null {
  const both = apart(answer, group);
  if (!both) return null;
  if (Math.min(both[0][0]?.atRisk ?? 0, both[1][0]?.atRisk ?? 0) < SMALL) return null;
  const how = curveJudgement(...both);
  const [, name] = comparedNames(answer);
  return how && judgementWordThan(how, "vaak", {where: placePhrase(name), naam: name});
}

const chance = (p: number): string => (p < 0.001 ? "p < 0,001" : `p = ${p.toFixed(3).replace(".", ",")}`);

/** What the log-rank test says of groups that have nobody in common. */
function testWords(groups: readonly (readonly RiskStep[])[], between: string): string[] {
  const {chi2, degrees, p} = logRank(groups);
  if (p === null || chi2 === null) return [];
  const what = "de duur van het gebruik";
  const found = p < 0.05 ? `${what} verschilt ${between}` : `dat ${what} verschilt ${between}, is niet aangetoond`;
  return [
    `Log-ranktoets: ${found} (χ² = ${chi2.toFixed(1).replace(".", ",")}, ${degrees} ${degrees === 1 ? "vrijheidsgraad" : "vrijheidsgraden"}, ${chance(p)}).`
  ];
}

function table(answer: Answer, groups: readonly string[], figure: string, column: string): Words["tabel"] {
  const names = sideHeadings(answer);
  return {
    caption: `Figuur ${figure} in getallen: ononderbroken gebruik`,
    headings: [
      ...[
        sideKind(answer.choice),
        column,
        "Peilmoment",
        "Startgroep (n)",
        "Nog te volgen",
        "Gestopt",
        "Overleden",
        "Vertrokken"
      ],
      ...["Blijft", "Ondergrens", "Bovengrens", "Gemiddelde duur (halfjaren)"]
    ],
    rowHeadings: 3,
    rijen: groups.flatMap((group) => {
      const rows = ofGroup(answer, group);
      return rows.map((row) => {
        const own = sideRows(rows, row.kant).filter((earlier) => earlier.stap <= row.stap);
        const mean = restrictedMean(
          own.map((row) => row.stap),
          stepsOfRows(own),
          row.stap
        );
        return {
          serie: `${group} ${row.kant}`,
          headings: [names[row.kant]!, panelNames[group]!, dateText(answer.moments[row.stap]!)],
          cells: [
            ...[startOf(answer, group, row.kant), row.risico, row.gestopt, row.overleden, row.vertrokken].map(
              amountCell
            ),
            ...[row.blijft, row.ondergrens, row.bovengrens].map(shareCell),
            numberCell(mean.mean)
          ]
        };
      });
    })
  };
}

const columns = ["groep", ...verblijfColumns] as const;
const fileRows = (answer: Answer, groups: readonly string[]) =>
  groups.flatMap((group) => ofGroup(answer, group).map((row) => ({groep: group, ...row})));

/** The last step that is there, of a group of a side. */
const lastOf = (answer: Answer, group: string, side: Side) => sideRows(ofGroup(answer, group), side).at(-1);

const panels = (codes: readonly string[]) => codes.map((code) => ({code, naam: panelNames[code]!}));

/** Figuur T7: uninterrupted stay, in total and per wet. */
export const verblijfFigure = {
  toelichting: NOTE,
  begrippen,
  chart: (answer: Answer, width: number) =>
    lineChart(stayCurves(answer, followedUses), {width, groups: panels(followedUses), names: sideHeadings(answer)}),
  words(answer: Answer): Words {
    const {followed: use} = answer.own;
    const both = apart(answer, use);
    const names = comparedNames(answer);
    return {
      ...trajectWords("T7", answer, {
        ...{
          title: stayTitle(answer, use),
          what: "Ononderbroken gebruik, in totaal en per wet",
          definitie: DEFINITION,
          ...{toelichting: NOTE, compares: true}
        },
        n: `${wholeNumber(startOf(answer, "totaal", 0))} in de startgroep`
      }),
      sentences: both ? testWords(both, `tussen ${names.join(" en ")}`) : [],
      tabel: table(answer, followedUses, "T7", "Wet"),
      data: sideData(answer.choice, columns, fileRows(answer, followedUses))
    };
  }
};

function stayTitle(answer: Answer, group: string): string {
  const [naam] = sideNames(answer);
  const n = startOf(answer, group, 0);
  if (n === 0) return `Niemand ${placePhrase(naam)} hoort bij deze keuze`;
  if (n < SMALL) return `De startgroep ${placePhrase(naam)} is te klein voor een uitspraak (n = ${n})`;
  const last = lastOf(answer, group, 0);
  if (!last) return seriesEnd(answer)!;
  const compared = stayBeside(answer, group);
  const after = durationText(answer.moments[0]!, answer.moments[last.stap]!);
  return `Zonder overlijden of vertrek zou na ${after} ${percentages(last.blijft)[0]} van de startgroep ${placePhrase(naam)} nog zonder onderbreking ${followedName(group)} gebruiken${compared ? `; ${compared}` : ""}`;
}

const typeCodes: readonly string[] = huishoudtypen.map(({code}) => code);

/** Figuur T8: the same by huishoudtype, of the use that is followed. */
export const typeFigure = {
  toelichting: NOTE,
  begrippen: ["huishoudtype", ...begrippen],
  chart: (answer: Answer, width: number) =>
    lineChart(stayCurves(answer, typeCodes), {width, groups: panels(typeCodes), names: sideHeadings(answer)}),
  words(answer: Answer): Words {
    const there = groupsIn(answer).filter((group) => startOf(answer, group, 0) >= SMALL);
    const [naam] = sideNames(answer);
    const test = testWords(
      there.map((group) => stepsOfRows(sideRows(ofGroup(answer, group), 0))),
      "tussen huishoudtypen"
    );
    return {
      ...trajectWords("T8", answer, {
        title:
          seriesEnd(answer) ??
          typeTitle(answer) ??
          `Er zijn ${placePhrase(naam)} te weinig mensen om huishoudtypen te vergelijken`,
        ...{
          what: `Ononderbroken gebruik van ${followedName(answer.own.followed)}, per huishoudtype bij de start`,
          definitie: DEFINITION,
          toelichting: NOTE
        },
        n: `${wholeNumber(typeCodes.reduce((sum, group) => sum + startOf(answer, group, 0), 0))} in de startgroep`
      }),
      sentences: test,
      tabel: table(
        answer,
        typeCodes.filter((group) => groupsIn(answer).includes(group)),
        "T8",
        "Huishoudtype"
      ),
      data: sideData(answer.choice, columns, fileRows(answer, groupsIn(answer)))
    };
  }
};

/** The same two huishoudtypen as in figuur 5.2, fixed beforehand; null where one is too small or not there. */
function typeTitle(answer: Answer): string | null {
  const [first, second] = mainTypes(answer.choice);
  if (second === undefined || startOf(answer, first, 0) < SMALL || startOf(answer, second, 0) < SMALL) return null;
  const [own, other] = [first, second].map((type) => sideRows(ofGroup(answer, type), 0));
  const last = own!.at(-1);
  const how = curveJudgement(stepsOfRows(own!), stepsOfRows(other!));
  if (!last || how === null) return null;
  const [share, beside] = percentages(last.blijft, other!.at(-1)!.blijft);
  const after = durationText(answer.moments[0]!, answer.moments[last.stap]!);
  const place = huishoudenPlace(second);
  const than = judgementWordThan(how, "vaak", {where: place, naam: place.replace(/^in /, "")});
  const [naam] = sideNames(answer);
  return `Zonder overlijden of vertrek zou na ${after} ${placePhrase(naam)} ${share} van wie ${huishoudenPlace(first)} woonde nog zonder onderbreking ${followedName(answer.own.followed)} gebruiken, ${than} (${beside})`;
}

const endings: readonly ChartGroup[] = [
  {code: "blijft", naam: "Nog in gebruik", colour: colours.wmo},
  {code: "gestopt", naam: "Gestopt", colour: toestandColours.geen},
  {code: "vertrokken", naam: "Vertrokken", colour: toestandColours.vertrokken},
  {code: "overleden", naam: "Overleden", colour: toestandColours.overleden}
];
const END_NOTE =
  "Wie overlijdt of vertrekt, kan niet meer stoppen: de drie uitkomsten sluiten elkaar uit. Het aandeel is van de hele startgroep (cumulatieve incidentie); figuur T7 rekent alsof niemand overleed of vertrok, en kan daardoor een hoger aandeel tonen dan hier nog in gebruik is. Wie stopte en terugkwam, blijft hier gestopt.";

/** Figuur T9: how the stay ended, with the outcomes that exclude each other. */
export const endingFigure = {
  toelichting: END_NOTE,
  begrippen: ["verblijfsduur", "startgroep"],
  chart(answer: Answer, width: number) {
    const {followed: use} = answer.own;
    const side = sideShown(answer.choice, answer.own);
    const n = startOf(answer, use, side);
    const rows = sideRows(ofGroup(answer, use), side);
    const gone = {gestopt: 0, vertrokken: 0, overleden: 0};
    return areaChart(
      answer.moments.flatMap((peilmoment, step) => {
        const row = rows.find((row) => row.stap === step);
        for (const key of ["gestopt", "vertrokken", "overleden"] as const) gone[key] += row?.[key] ?? 0;
        const left = n - gone.gestopt - gone.vertrokken - gone.overleden;
        return Object.entries({blijft: left, ...gone}).map(([group, personen]) => ({
          peilmoment,
          groep: group,
          personen
        }));
      }),
      {width, groups: endings}
    );
  },
  words(answer: Answer): Words {
    const {followed: use} = answer.own;
    const side = sideShown(answer.choice, answer.own);
    const naam = sideNames(answer)[side]!;
    const last = lastOf(answer, use, side);
    const n = startOf(answer, use, side);
    const rows = ofGroup(answer, use);
    const names = sideHeadings(answer);
    return {
      ...trajectWords("T9", answer, {
        title: last
          ? `Van de startgroep ${placePhrase(naam)} is na ${durationText(answer.moments[0]!, answer.moments[last.stap]!)} ${percent(last.kans_gestopt)} gestopt, ${percent(last.kans_overleden)} overleden en ${percent(last.kans_vertrokken)} vertrokken`
          : stayTitle(answer, use),
        ...{
          n: `${wholeNumber(n)} in de startgroep`,
          what: `Hoe het gebruik van ${followedName(use)} eindigde`,
          ...{toelichting: END_NOTE, oneSide: true}
        },
        definitie:
          "Cumulatieve incidentie van stoppen, overlijden en vertrekken: het aandeel van de startgroep waarvan het ononderbroken gebruik op of voor elk peilmoment zo eindigde."
      }),
      tabel: {
        caption: "Figuur T9 in getallen: hoe het gebruik eindigde",
        headings: [
          sideKind(answer.choice),
          "Peilmoment",
          "Startgroep (n)",
          "Gestopt",
          "Overleden",
          "Vertrokken",
          "Nog in gebruik"
        ],
        rowHeadings: 2,
        rijen: rows.map((row) => ({
          headings: [names[row.kant]!, dateText(answer.moments[row.stap]!)],
          cells: [
            amountCell(startOf(answer, use, row.kant)),
            ...[row.kans_gestopt, row.kans_overleden, row.kans_vertrokken].map(shareCell),
            shareCell(1 - row.kans_gestopt - row.kans_overleden - row.kans_vertrokken)
          ]
        }))
      },
      data: sideData(answer.choice, verblijfColumns, rows)
    };
  }
};
