import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {clockChart, type ClockPoint} from "../charts/clock.js";
import {rangeChart, type RangeRow} from "../charts/range.js";
import {colourOf, colours} from "../charts/theme.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {comparedText, followedName, sideHeadings} from "../figure/subject.js";
import {amountCell, pointCell, shareCell} from "../figure/table.js";
import {percent, percentPoint, wholeNumber, withDifferenceInterval} from "../format/number.js";
import {capitalise} from "../format/text.js";
import {figureWords} from "../levensweg/definitions.js";
import {type Side, sides} from "../model/choice.js";
import {SMALL, uncertain} from "../model/missing.js";
import {judgement, judgementWordThan, levenswegThreshold} from "../text/judgement.js";
import {type ClockChoice, distanceText} from "./choice.js";
import {type KlokRow, klokColumns, klokRows} from "./clock.js";
import type {ClockAnswer} from "./openClock.js";

type Clock = ClockAnswer & {own: ClockChoice};
type Clocks = {clocks: readonly ClockAnswer[]; own: ClockChoice};

const useName = (code: string) => followedName(code, "welke voorziening ook");
const eventOf = (code: string) => gebeurtenissen.find((item) => item.code === code)!;
const momentsOf = ({manifest}: ClockAnswer) => manifest.peilmomenten.length;
const rowsOf = (answer: Clock): KlokRow[] =>
  klokRows(answer.rows, answer.choice, answer.gebeurtenis, momentsOf(answer), answer.own.naast);
const at = (rows: readonly KlokRow[], side: Side, group: KlokRow["groep"], distance: number) =>
  rows.find((row) => row.kant === side && row.groep === group && row.afstand === distance);

const besides = {
  gelijke: "mensen zonder, van gelijke leeftijd, geslacht en huishouden",
  alle: "alle mensen zonder"
} as const;

const WARNING =
  "Samenhang, geen effect: wie dit meemaakt verschilt ook in gezondheid, inkomen en wat eraan voorafging, en dat is hier niet gelijk gemaakt. Verschillen vóór de gebeurtenis laten zien hoe groot dat kan zijn.";
const RULES =
  "Van het cohort tellen hier alleen huishoudtype, leeftijd en geslacht mee, zoals zij waren vlak voor de gebeurtenis.";

const common = {
  begrippen: ["levensgebeurtenis", "gebeurtenisklok", "standaardisatie", "interval"],
  toelichting: WARNING
} as const;

const signed = (distance: number) => (distance > 0 ? `+${distance}` : String(distance).replace("-", "−"));

/** How many cases the gebied has: those seen on the last peilmoment before the gebeurtenis, or on it. */
const casesOf = (rows: readonly KlokRow[], side: Side = 0) => at(rows, side, "met", 0)?.personen ?? 0;

/** What is said of a share with beside without, at one distance; null where it rests on too few. */
function differenceSentence(rows: readonly KlokRow[], answer: Clock, distance: number): string | null {
  const [met, zonder, difference] = (["met", "zonder", "verschil"] as const).map((group) =>
    at(rows, 0, group, distance)
  );
  if (!met || met.personen < SMALL || zonder?.aandeel == null || difference?.aandeel == null) return null;
  const between = {...difference, verschil: difference.aandeel};
  const how = judgement(between, levenswegThreshold("5.3"))!;
  const than = judgementWordThan(how, "vaak", {where: besides[answer.own.naast], naam: besides[answer.own.naast]});
  return `${percent(met.aandeel, 1)} gebruikt dan ${useName(answer.own.volg)}: ${than} (${percent(zonder.aandeel, 1)}); het verschil is ${withDifferenceInterval(between)}.`;
}

function titleOf(rows: readonly KlokRow[], answer: Clock): string {
  const {after} = eventOf(answer.gebeurtenis);
  const [before, later] = [at(rows, 0, "met", 0), at(rows, 0, "met", answer.own.op)];
  if (!before?.aandeel || !later?.aandeel || before.personen < SMALL) return `Gebruik voor en ${after}`;
  return `${capitalise(useName(answer.own.volg))}: ${percent(before.aandeel, 1)} vlak voor en ${percent(later.aandeel, 1)} ${distanceText(answer.own.op)}, ${after}`;
}

const points = (rows: readonly KlokRow[], side: Side, group: KlokRow["groep"], naam: string): ClockPoint[] =>
  rows
    .filter((row) => row.kant === side && row.groep === group)
    .map((row) => ({
      ...{afstand: row.afstand, waarde: row.aandeel, onder: row.ondergrens, boven: row.bovengrens},
      klein: row.gebruik !== null && uncertain(row.gebruik, row.personen),
      tip: [
        naam,
        `${capitalise(distanceText(row.afstand))}: ${group === "verschil" ? `${percentPoint(row.aandeel)} procentpunt` : percent(row.aandeel, 1)}`,
        group === "verschil"
          ? `95%-interval ${percentPoint(row.ondergrens)} tot ${percentPoint(row.bovengrens)}`
          : `95%-interval ${percent(row.ondergrens, 1)} tot ${percent(row.bovengrens, 1)}`,
        `n = ${wholeNumber(row.personen)}`
      ]
    }));

const definition =
  "Van wie de gebeurtenis voor het eerst in de bron meemaakt, het aandeel in gebruik op peilmomenten ervoor en erna, geteld vanaf het laatste peilmoment ervoor of erop; ernaast wie haar nooit meemaakt, gewogen naar peilmoment, leeftijdsklasse, geslacht en huishoudtype van wie haar meemaakt.";

function wordsOf(
  figure: "K1" | "K2" | "K3" | "K4",
  answer: Clock,
  {title, what, n}: {title: string; what: string; n: string}
) {
  return figureWords(figure, answer, {
    ...{title, n, what, how: comparedText(answer), controls: false},
    own: {definitie: definition, toelichting: `${WARNING} ${RULES}`}
  });
}

/** Use before and after the gebeurtenis, of those with and those without it. */
export const clockFigure = {
  ...common,
  chart(answer: Clock, width: number) {
    const rows = rowsOf(answer);
    const names = sideHeadings(answer);
    const without =
      width < 480 ? "Zonder de gebeurtenis" : `Zonder: ${besides[answer.own.naast].replace("mensen zonder", "mensen")}`;
    const met = `Met: ${eventOf(answer.gebeurtenis).naam.toLowerCase()}`;
    return clockChart(
      names.flatMap((naam, side) => [
        {
          ...{panel: side, naam: met, colour: colourOf(answer.own.volg)},
          points: points(rows, side as Side, "met", `${naam}, ${met.toLowerCase()}`)
        },
        {
          ...{panel: side, naam: without, colour: colours.vergelijk},
          points: points(rows, side as Side, "zonder", `${naam}, ${without.toLowerCase()}`)
        }
      ]),
      {
        ...{width, panels: names, series: [met, without], label: (waarde: number) => percent(waarde)},
        ...{format: ".0%", sign: "", least: [0, 0.05] as const}
      }
    );
  },
  words(answer: Clock): Words {
    const rows = rowsOf(answer);
    const names = sideHeadings(answer);
    const sentence = differenceSentence(rows, answer, answer.own.op);
    return {
      ...wordsOf("K1", answer, {
        ...{title: titleOf(rows, answer), n: `${wholeNumber(casesOf(rows))} mensen met de gebeurtenis, vlak ervoor`},
        what: `Aandeel in gebruik naar halve jaren tot de gebeurtenis, met 95%-interval · gebruik van ${useName(answer.own.volg)}`
      }),
      sentences: sentence === null ? [] : [`${capitalise(distanceText(answer.own.op))}: ${sentence}`],
      tabel: {
        caption: `Figuur K1 in getallen: ${comparedText(answer)}`,
        headings: ["Cohort", "Groep", "Halve jaren", "Mensen (n)", "In gebruik", "Aandeel", "Ondergrens", "Bovengrens"],
        rowHeadings: 3,
        rijen: rows
          .filter(({groep: group, personen}) => group !== "verschil" && personen > 0)
          .map((row) => ({
            headings: [names[row.kant]!, row.groep, signed(row.afstand)],
            cells: [
              amountCell(row.personen),
              amountCell(row.gebruik),
              shareCell(row.aandeel),
              shareCell(row.ondergrens),
              shareCell(row.bovengrens)
            ]
          }))
      },
      data: sideData(answer.choice, klokColumns, rows)
    };
  }
};

/** The difference between those with and without, before and after. */
export const differenceFigure = {
  ...common,
  chart(answer: Clock, width: number) {
    const rows = rowsOf(answer);
    const names = sideHeadings(answer);
    const naam = "Verschil: met min zonder, in procentpunten";
    return clockChart(
      names.map((side, i) => ({
        ...{panel: i, naam, colour: colourOf(answer.own.volg)},
        points: points(rows, i as Side, "verschil", `${side}, verschil`).map((item) => ({
          ...item,
          ...{waarde: scaled(item.waarde), onder: scaled(item.onder), boven: scaled(item.boven)}
        }))
      })),
      {
        ...{width, panels: names, series: [naam], label: (waarde: number) => percentPoint(waarde / 100)},
        ...{format: "+~f", sign: "", least: [-1, 1] as const}
      }
    );
  },
  words(answer: Clock): Words {
    const rows = rowsOf(answer);
    const names = sideHeadings(answer);
    const own = rows.filter(({groep: group}) => group === "verschil");
    const [before, later] = [at(rows, 0, "verschil", -1), at(rows, 0, "verschil", answer.own.op)];
    const known = before?.aandeel != null && later?.aandeel != null && casesOf(rows) >= SMALL;
    const title = known
      ? `Het verschil met wie dit niet meemaakte: ${percentPoint(before.aandeel)} procentpunt een half jaar voor stand 0, ${distanceText(answer.own.op)} ${percentPoint(later.aandeel)}`
      : "Het verschil met wie dit niet meemaakte";
    return {
      ...wordsOf("K2", answer, {
        ...{title, n: `${wholeNumber(casesOf(rows))} mensen met de gebeurtenis, vlak ervoor`},
        what: "Aandeel met de gebeurtenis min aandeel zonder, met 95%-interval"
      }),
      tabel: {
        caption: `Figuur K2 in getallen: ${comparedText(answer)}`,
        headings: ["Cohort", "Halve jaren", "Mensen (n)", "Verschil", "Ondergrens", "Bovengrens"],
        rowHeadings: 2,
        rijen: own
          .filter(({personen}) => personen > 0)
          .map((row) => ({
            headings: [names[row.kant]!, signed(row.afstand)],
            cells: [
              amountCell(row.personen),
              pointCell(row.aandeel),
              pointCell(row.ondergrens),
              pointCell(row.bovengrens)
            ]
          }))
      },
      data: sideData(answer.choice, klokColumns, own)
    };
  }
};

const scaled = (waarde: number | null) => (waarde === null ? null : waarde * 100);

const part = (amount: number, whole: number) => (whole === 0 ? null : amount / whole);

/** Who is still seen, and when use began and ended. */
export const sightFigure = {
  ...common,
  begrippen: ["levensgebeurtenis", "gebeurtenisklok", "in-gebruik"],
  chart(answer: Clock, width: number) {
    const names = sideHeadings(answer);
    const series = ["Nog in beeld", "Begint met gebruik", "Gebruikt voor het laatst"];
    const tints = [colours.totaal, colours.wmo, colours.participatiewet];
    return clockChart(
      sides(answer.choice).flatMap(({kant: side}) =>
        series.map((naam, i) => ({
          ...{panel: side, naam, colour: tints[i]!},
          points: answer.rows
            .filter((row) => row.kant === side)
            .map((row): ClockPoint => {
              const [amount, whole] = [
                [row.met, row.gevallen],
                [row.met_eerste, row.met],
                [row.met_laatste, row.met]
              ][i] as [number, number];
              const waarde = part(amount, whole);
              return {
                ...{afstand: row.afstand, waarde, onder: null, boven: null, klein: uncertain(amount, whole)},
                tip: [
                  `${names[side]}, ${naam.toLowerCase()}`,
                  `${capitalise(distanceText(row.afstand))}: ${percent(waarde, 1)}`,
                  `${wholeNumber(amount)} van ${wholeNumber(whole)}`
                ]
              };
            })
        }))
      ),
      {
        ...{width, panels: names, series, label: (waarde: number) => percent(waarde)},
        ...{format: ".0%", sign: "", least: [0, 1] as const}
      }
    );
  },
  words(answer: Clock): Words {
    const names = sideHeadings(answer);
    const own = answer.rows.filter(({gevallen: cases}) => cases > 0);
    const row = own.find(({kant: side, afstand: distance}) => side === 0 && distance === answer.own.op);
    const seen = row && row.gevallen >= SMALL ? part(row.met, row.gevallen) : null;
    const title =
      seen === null
        ? "Wie in beeld blijft"
        : `${capitalise(distanceText(answer.own.op))} is ${percent(seen, 1)} nog in beeld`;
    return {
      ...wordsOf("K3", answer, {
        ...{
          title,
          n: `${wholeNumber(own.find(({kant: side, afstand: distance}) => side === 0 && distance === 0)?.gevallen ?? 0)} mensen met de gebeurtenis`
        },
        what: "In beeld: leeft en staat ingeschreven. Begint: in gebruik, en op geen eerder peilmoment. Voor het laatst: daarna op geen peilmoment meer"
      }),
      tabel: {
        caption: `Figuur K3 in getallen: ${comparedText(answer)}`,
        headings: [
          "Cohort",
          "Halve jaren",
          "Mensen met de gebeurtenis",
          "In beeld",
          "In gebruik",
          "Begint",
          "Voor het laatst"
        ],
        rowHeadings: 2,
        rijen: own.map((row) => ({
          headings: [names[row.kant]!, signed(row.afstand)],
          cells: [row.gevallen, row.met, row.met_gebruik, row.met_eerste, row.met_laatste].map(amountCell)
        }))
      },
      data: sideData(
        answer.choice,
        ["gebied", "gebeurtenis", "afstand", "gevallen", "met", "met_gebruik", "met_eerste", "met_laatste"],
        own.map((row) => ({
          ...row,
          kant: row.kant as Side,
          gebeurtenis: answer.gebeurtenis,
          gebied: sides(answer.choice).find(({kant: side}) => side === row.kant)!.gebied
        }))
      )
    };
  }
};

/** The difference of every gebeurtenis at one distance, of one side; largest first, those of too few people left out. */
function ranked({clocks, own}: Clocks): {code: string; naam: string; row: KlokRow; side: Side}[] {
  const all = clocks.flatMap((answer) => {
    const rows = rowsOf({...answer, own});
    return sides(answer.choice).flatMap(({kant: side}) => {
      const row = at(rows, side, "verschil", own.op);
      const {naam, assumed} = eventOf(answer.gebeurtenis);
      return row?.aandeel != null && row.personen >= SMALL
        ? [{code: answer.gebeurtenis as string, naam: assumed ? `${naam} (aangenomen)` : naam, row, side}]
        : [];
    });
  });
  const first = new Map(all.filter(({side}) => side === 0).map(({code, row}) => [code, row.aandeel!]));
  return all.sort((a, b) => (first.get(b.code) ?? -9) - (first.get(a.code) ?? -9) || a.side - b.side);
}

/** All gebeurtenissen beside each other, at one distance. */
export const rankingFigure = {
  ...common,
  chart(answer: Clocks, width: number) {
    const sideNames = sideHeadings(answer.clocks[0]!);
    const items = ranked(answer);
    return rangeChart(
      items.map(
        ({naam, row, side}): RangeRow => ({
          ...{serie: `${naam} ${side}`, naam, side: sideNames[side]!, waarde: row.aandeel! * 100},
          ...{onder: scaled(row.ondergrens), boven: scaled(row.bovengrens), own: false},
          klein: uncertain(row.gebruik ?? 0, row.personen),
          label: percentPoint(row.aandeel),
          tip: [
            `${naam}, ${sideNames[side]}`,
            `${capitalise(distanceText(answer.own.op))}: ${percentPoint(row.aandeel)} procentpunt`,
            `95%-interval ${percentPoint(row.ondergrens)} tot ${percentPoint(row.bovengrens)}`,
            `n = ${wholeNumber(row.personen)}`
          ]
        })
      ),
      {
        ...{width, names: [...new Set(items.map(({naam}) => naam))], sides: sideNames},
        ...{reference: {naam: "geen verschil", waarde: 0}, sign: ""}
      }
    );
  },
  words(answer: Clocks): Words {
    const first = {...answer.clocks[0]!, own: answer.own};
    const names = sideHeadings(first);
    const items = ranked(answer);
    const top = items.find(({side}) => side === 0);
    const title = top
      ? `${capitalise(distanceText(answer.own.op))} is het verschil het grootst bij ${top.naam.toLowerCase()}: ${percentPoint(top.row.aandeel)} procentpunt`
      : `Geen gebeurtenis heeft ${distanceText(answer.own.op)} genoeg mensen`;
    return {
      ...wordsOf("K4", first, {
        ...{title, n: "bij elke gebeurtenis in de tabel"},
        what: `Verschil in gebruik van ${useName(answer.own.volg)}, met 95%-interval, in procentpunten · ${distanceText(answer.own.op)} · naast ${besides[answer.own.naast]}`
      }),
      tabel: {
        caption: `Figuur K4 in getallen: ${comparedText(first)}`,
        headings: ["Gebeurtenis", "Cohort", "Mensen (n)", "Verschil", "Ondergrens", "Bovengrens"],
        rowHeadings: 2,
        rijen: items.map(({naam, row, side}) => ({
          serie: `${naam} ${side}`,
          headings: [naam, names[side]!],
          cells: [
            amountCell(row.personen),
            pointCell(row.aandeel),
            pointCell(row.ondergrens),
            pointCell(row.bovengrens)
          ]
        }))
      },
      data: sideData(
        first.choice,
        klokColumns,
        items.map(({row}) => row)
      )
    };
  }
};
