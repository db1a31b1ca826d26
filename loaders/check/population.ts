import {huishoudtypen} from "../../data/huishoudtype.js";
import {countryPath} from "../../data/synthesis/population.js";
import {huishoudtypeTarget, leeftijdTarget, streamTarget} from "../../data/synthesis/targets.js";
import {date, yearOf} from "../synthesis/day.js";
import {valueAt} from "../synthesis/day.js";
import {huishoudensTarget, inwonersTarget, yearDays} from "../synthesis/country.js";
import {readFacts} from "../../components/pipeline/facts.js";
import type {CheckLine, CheckQuery, Row} from "./check.js";

/** Inhabitants, huishoudtypen, ages and yearly events. */
export async function population(query: CheckQuery, scale: number): Promise<CheckLine[]> {
  const perGemeente = await query("SELECT substr(gemeente, 3)::INTEGER AS code, count(*) AS n FROM inwoner GROUP BY 1");
  const counted = new Map(perGemeente.map((r) => [r.code!, r.n!]));
  const deviation = readFacts<Record<string, string>>("gemeenten.csv").map((g) => {
    const target = Math.round(Number(g.inwoners_2015) * scale);
    return (100 * Math.abs((counted.get(Number(g.gemeente!.slice(2))) ?? 0) - target)) / target;
  });
  const n = perGemeente.reduce((sum, r) => sum + r.n!, 0);
  const lines: CheckLine[] = [
    {
      groep: "inwoners",
      wat: "gemeenten op 1-1-2015, grootste afwijking",
      doel: 0,
      resultaat: Math.max(...deviation),
      marge: 0.5,
      eenheid: "%",
      noot: `${deviation.length} gemeenten, ${n} inwoners`
    }
  ];
  for (const {code} of huishoudtypen) {
    const [row] = await query(`SELECT count(*) AS n FROM inwoner WHERE huishoudtype = '${code}'`);
    lines.push({
      groep: "huishoudtype",
      wat: code,
      doel: huishoudtypeTarget[code]!,
      resultaat: (100 * row!.n!) / n,
      marge: 1,
      eenheid: "%"
    });
  }
  for (const {van: from, tot: until, aandeel} of leeftijdTarget) {
    const [row] = await query(
      `SELECT count(*) AS n FROM inwoner WHERE date_diff('year', geboortedatum, DATE '2014-12-31') BETWEEN ${from} AND ${until}`
    );
    lines.push({
      groep: "leeftijd",
      wat: until > 100 ? `${from}+` : `${from}-${until}`,
      doel: aandeel,
      resultaat: (100 * row!.n!) / n,
      marge: 1,
      eenheid: "%"
    });
  }
  return [...lines, ...(await streams(query, scale))];
}

async function streams(query: CheckQuery, scale: number): Promise<CheckLine[]> {
  const gebeurtenis = (code: string): string =>
    `SELECT year(datum) < 2015 AS voor, count(*) AS n FROM gebeurtenissen WHERE gebeurtenis = '${code}' GROUP BY 1 ORDER BY 1`;
  const movers = (draw: string): string =>
    `SELECT false AS voor, count(*) AS n FROM (SELECT persoon_id, begindatum, gemeente, lag(gemeente) OVER (PARTITION BY persoon_id ORDER BY begindatum) AS vorige FROM verblijf WHERE coalesce(einddatum, DATE '2019-01-01') >= DATE '2014-12-31') WHERE begindatum >= DATE '2015-01-01' AND gemeente ${draw} vorige`;
  const [between] = await query(movers("<>"));
  const [all] = await query(
    "SELECT count(*) AS n FROM gebeurtenissen WHERE gebeurtenis = 'verhuizing' AND datum >= DATE '2015-01-01'"
  );
  const sql: Record<string, string> = {
    geboorten:
      "SELECT year(geboortedatum) < 2015 AS voor, count(*) AS n FROM personen p WHERE geboortedatum > DATE '2010-01-01' AND EXISTS (SELECT 1 FROM verblijf v WHERE v.persoon_id = p.persoon_id AND v.begindatum = p.geboortedatum) GROUP BY 1 ORDER BY 1",
    sterfte:
      "SELECT year(overlijdensdatum) < 2015 AS voor, count(*) AS n FROM personen WHERE overlijdensdatum IS NOT NULL GROUP BY 1 ORDER BY 1",
    scheidingen: gebeurtenis("echtscheiding"),
    huwelijken: gebeurtenis("huwelijk")
  };
  const lines: CheckLine[] = [];
  for (const {code, naam, perYear, marge: margin} of streamTarget) {
    const line = {
      groep: "per jaar",
      doel: perYear * scale,
      marge: perYear * scale * margin,
      eenheid: "personen"
    } as const;
    if (code === "tussen") lines.push({...line, wat: `${naam}, 2015-2018`, resultaat: between!.n! / 4});
    else if (code === "binnen")
      lines.push({...line, wat: `${naam}, 2015-2018`, resultaat: (all!.n! - between!.n!) / 4});
    else {
      const rows = await query(sql[code]!);
      const n = (before: boolean): number => rows.find((r) => Boolean(r.voor) === before)?.n ?? 0;
      lines.push(
        {...line, wat: `${naam}, 2010-2014`, resultaat: n(true) / 5},
        {...line, wat: `${naam}, 2015-2018`, resultaat: n(false) / 4}
      );
    }
  }
  return lines;
}

/** Gemeenten with fewer people than this in the source are left out: one household would be too much of a difference. */
const atLeast = 5000;

/** Inhabitants and private households after the anchor: of the country, and how each gemeente grows from year to year. */
export async function growth(query: CheckQuery, scale: number): Promise<CheckLine[]> {
  const codes = readFacts<Record<string, string>>("gemeenten.csv").map((g) => Number(g.gemeente!.slice(2)));
  const years: Row[][] = [];
  for (const day of yearDays) years.push(await query(onDay(date(day))));
  const lines: CheckLine[] = [];
  for (const [what, target, country] of [
    ["inwoners", inwonersTarget(), countryPath.inwoners],
    ["huishoudens", huishoudensTarget(), countryPath.huishoudens]
  ] as const) {
    const counted = years.map((rows) => {
      const perCode = new Map(rows.map((r) => [r.code!, r[what]!]));
      return codes.map((code) => perCode.get(code) ?? 0);
    });
    const total = (year: number): number => counted[year]!.reduce((a, b) => a + b, 0);
    for (let year = 1; year < yearDays.length; year++) {
      const [from, until] = [yearDays[year - 1]!, yearDays[year]!];
      lines.push({
        groep: `groei ${yearOf(from)}`,
        wat: `${what} van Nederland`,
        doel: 100 * (valueAt(country, until) / valueAt(country, from) - 1),
        resultaat: 100 * (total(year) / total(year - 1) - 1),
        marge: 0.2,
        eenheid: "%"
      });
      const deviation = codes.map((_, g) =>
        Math.abs(counted[year]![g]! / counted[year - 1]![g]! - target[year]![g]! / target[year - 1]![g]!)
      );
      const large = codes.flatMap((_, g) => (counted[0]![g]! >= atLeast ? [deviation[g]!] : []));
      const within = deviation.filter((x) => x <= 0.01).length;
      lines.push({
        groep: `groei ${yearOf(from)}`,
        wat: `${what} per gemeente, grootste afwijking`,
        doel: 0,
        resultaat: 100 * Math.max(0, ...large),
        marge: 1,
        eenheid: "%",
        noot: `${large.length} gemeenten vanaf ${(atLeast / scale).toLocaleString("nl-NL")} ${what}; van alle ${codes.length} ${within} binnen 1%`
      });
    }
  }
  return lines;
}

const onDay = (day: string): string => `
  SELECT substr(gemeente, 3)::INTEGER AS code, count(*) AS inwoners,
    count(DISTINCT huishouden_id) FILTER (huishoudtype <> 'institutioneel') AS huishoudens
  FROM verblijf WHERE begindatum <= DATE '${day}' AND coalesce(einddatum, DATE '9999-12-31') >= DATE '${day}' GROUP BY 1`;
