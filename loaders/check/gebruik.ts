import {
  afterGebeurtenis,
  halfjaarTarget,
  lastingTarget,
  type Path,
  standTarget,
  stayTarget,
  wmoAandeel
} from "../../data/synthesis/targets.js";
import {halfjaarCode, halfjaren, valueAt} from "../synthesis/day.js";
import {stapelingCombinaties, readStapeling} from "../synthesis/stapeling.js";
import {readFacts} from "../../components/pipeline/facts.js";
import type {CheckLine, CheckQuery} from "./check.js";

/** The first and last half-year of the monitor, 2015HJ01 and 2018HJ01. */
const [first, last] = [10, 16] as const;

/** Users per half-year. */
export async function checkPerHalfjaar(query: CheckQuery, scale: number): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  for (let step = first; step <= last; step++) {
    const bit = (column: string): string => `(${column} >> ${step}) & 1 = 1`;
    const [wet] = await query(
      `SELECT count(*) FILTER (wet = 'wmo') AS wmo, count(*) FILTER (wet = 'jeugdwet') AS jeugdwet FROM per_wet WHERE ${bit("helften")} AND ${bit("hier")}`
    );
    const perType = Object.keys(wmoAandeel).map(
      (code) => `count(DISTINCT persoon_id) FILTER (voorziening = '${code}') AS ${code}`
    );
    const [kind] = await query(
      `SELECT count(DISTINCT persoon_id) FILTER (starts_with(voorziening, 'jeugdhulp')) AS jeugdhulp, ${perType.join(", ")} FROM gebruik JOIN woont USING (persoon_id) WHERE ${bit("helften")} AND ${bit("hier")}`
    );
    const line = (code: string, path: Path, counted: Record<string, number>): void => {
      const total = scale * valueAt(path, halfjaren[step]!);
      const target = total * (wmoAandeel[code] ?? 1);
      const about = {groep: halfjaarCode(step), wat: `gebruikers ${code}`, eenheid: "personen"} as const;
      lines.push({...about, doel: target, resultaat: counted[code]!, marge: 0.03 * target});
    };
    for (const code of ["wmo", "jeugdwet"] as const) line(code, halfjaarTarget[code], wet!);
    line("jeugdhulp", halfjaarTarget.jeugdhulp, kind!);
    for (const code of Object.keys(wmoAandeel)) line(code, halfjaarTarget.wmo, kind!);
  }
  return lines;
}

/** Half of the Wmo users are 75 or older. */
export async function elderly(query: CheckQuery): Promise<CheckLine[]> {
  const [row] = await query(
    "SELECT count(*) AS n, count(*) FILTER (geboortedatum <= DATE '1940-01-01') AS oud FROM inwoner SEMI JOIN (SELECT persoon_id FROM per_wet WHERE wet = 'wmo' AND (helften >> 10) & 1 = 1) USING (persoon_id)"
  );
  const about = {groep: "2015HJ01", wat: "wmo: deel van 75 jaar en ouder", eenheid: "%"} as const;
  return [{...about, doel: 50, resultaat: (100 * row!.oud!) / row!.n!, marge: 3}];
}

const standen: readonly {code: string; path: Path; moments: readonly number[]}[] = [
  {code: "bijstand", path: standTarget.bijstand, moments: [10, 12, 14, 15, 16]},
  {code: "wsw", path: standTarget.wsw, moments: [10, 12, 14]},
  {code: "jeugdbescherming", path: standTarget.jeugdbescherming, moments: [13]},
  {code: "jeugdreclassering", path: standTarget.jeugdreclassering, moments: [10, 13, 16]},
  {code: "bijstand_gerelateerd", path: standTarget.bijstandGerelateerd, moments: [10, 14]},
  {
    code: "re_integratie",
    path: standTarget.reIntegratieMetBijstand.map(([m, n]) => {
      const without = valueAt(standTarget.reIntegratieZonderBijstand, Date.parse(m) / 86_400_000);
      return [m, n + without] as const;
    }),
    moments: [14]
  }
];

/** Persons in use on a day; the day is that of the half-year. */
export async function stand(query: CheckQuery, scale: number): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  for (const {code, path, moments} of standen) {
    for (const step of moments) {
      const [row] = await query(
        `SELECT count(DISTINCT persoon_id) AS n FROM gebruik JOIN woont USING (persoon_id) WHERE voorziening = '${code}' AND (momenten >> ${step}) & 1 = 1 AND (hier >> ${step}) & 1 = 1`
      );
      const target = scale * valueAt(path, halfjaren[step]!);
      const moment = `stand ${halfjaarCode(step).replace("HJ01", "-01-01").replace("HJ02", "-07-01")}`;
      lines.push({
        groep: moment,
        wat: code,
        doel: target,
        resultaat: row!.n!,
        marge: 0.03 * target,
        eenheid: "personen"
      });
    }
  }
  return lines;
}

/** Bijstand per gemeente over 20,000 inhabitants: the largest deviation from the density of 2020, brought to the level of 2015. */
export async function bijstandPerGemeente(query: CheckQuery): Promise<CheckLine[]> {
  const rows = await query(
    "SELECT substr(gemeente, 3)::INTEGER AS code, count(*) AS n FROM inwoner SEMI JOIN (SELECT persoon_id FROM gebruik WHERE voorziening = 'bijstand' AND (momenten >> 10) & 1 = 1) USING (persoon_id) GROUP BY 1"
  );
  const counted = new Map(rows.map((r) => [r.code!, r.n!]));
  const gemeenten = readFacts<Record<string, string>>("gemeenten.csv").map((g) => ({
    code: Number(g.gemeente!.slice(2)),
    inwoners: Number(g.inwoners_2015),
    expected: Number(g.inwoners_2015) * Number(g.bijstand_per_1000)
  }));
  const factor = rows.reduce((sum, r) => sum + r.n!, 0) / gemeenten.reduce((sum, g) => sum + g.expected, 0);
  const large = gemeenten.filter((g) => g.inwoners > 20_000);
  const deviation = large.map((g) => 100 * Math.abs((counted.get(g.code) ?? 0) / (g.expected * factor) - 1));
  const what = `grootste afwijking van ${large.length} gemeenten boven 20.000`;
  return [
    {groep: "bijstand per gemeente", wat: what, doel: 0, resultaat: Math.max(...deviation), marge: 10, eenheid: "%"}
  ];
}

/** Of those in use on 2015-01-01, the share in use later. */
export async function stay(query: CheckQuery): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  for (const [wet, targets] of Object.entries(stayTarget)) {
    const from =
      wet === "totaal"
        ? "(SELECT persoon_id, bit_or(momenten) AS momenten, any_value(hier) AS hier FROM per_wet GROUP BY 1)"
        : `(SELECT * FROM per_wet WHERE wet = '${wet}')`;
    const [row] = await query(
      `SELECT count(*) AS n, ${[11, 12, 13].map((s) => `count(*) FILTER ((momenten >> ${s}) & 1 = 1) AS s${s}`).join(", ")} FROM ${from} WHERE (momenten >> 10) & 1 = 1 AND (hier >> 10) & 1 = 1`
    );
    targets.forEach((target, i) => {
      const about = {groep: "blijft in gebruik", wat: `${wet} na ${6 * (i + 1)} maanden (groep ${row!.n})`} as const;
      lines.push({...about, doel: target, resultaat: (100 * row![`s${11 + i}`]!) / row!.n!, marge: 3, eenheid: "%"});
    });
  }
  return lines;
}

/** Use in every year 2012–2018, and coming back after at least one calendar year without; both of the users of 2015. */
export async function lasting(query: CheckQuery): Promise<CheckLine[]> {
  const years = [2, 3, 4, 5, 6, 7, 8]
    .map((j) => `(CASE WHEN (helften >> ${2 * j}) & 3 > 0 THEN '1' ELSE '0' END)`)
    .join(" || ");
  const about = {groep: "2012-2018", marge: 3, eenheid: "%"} as const;
  const lines: CheckLine[] = [];
  for (const [wet, {eachYear, back}] of Object.entries(lastingTarget)) {
    const [row] = await query(
      `SELECT count(*) AS ooit, count(*) FILTER (substr(j, 4, 1) = '1') AS n, count(*) FILTER (j = '1111111') AS elk, count(*) FILTER (regexp_matches(j, '10+1')) AS terug FROM (SELECT ${years} AS j FROM per_wet WHERE wet = '${wet}') WHERE contains(j, '1')`
    );
    const {ooit: ever, n, elk: each, terug: again} = row!;
    const note = `van wie ooit gebruikte: ${((100 * each!) / ever!).toFixed(1)}%`;
    const percent = (part: number, whole: number): number => (100 * part) / whole;
    lines.push(
      {
        ...about,
        wat: `${wet}: elk jaar, van de gebruikers van 2015`,
        doel: eachYear,
        resultaat: percent(each!, n!),
        noot: note
      },
      {
        ...about,
        wat: `${wet}: terug na een jaar zonder, van wie ooit gebruikte`,
        doel: back,
        resultaat: percent(again!, ever!)
      }
    );
  }
  return lines;
}

/** Households of Utrecht by combination of wetten, beside the published table; and how many households in the country combine wetten. */
export async function checkStapeling(query: CheckQuery, scale: number): Promise<CheckLine[]> {
  const living = (where: string): string => `
    SELECT wijk, combinatie, count(*) AS n FROM (
      SELECT any_value(substr(wijk, 7)::INTEGER) AS wijk, bit_or(CASE wet WHEN 'jeugdwet' THEN 1 WHEN 'wmo' THEN 4 ELSE 2 END) AS combinatie
      FROM (SELECT persoon_id, huishouden_id, wijk FROM verblijf WHERE begindatum <= DATE '2017-01-01' AND coalesce(einddatum, DATE '9999-12-31') >= DATE '2017-01-01' ${where}) v
      JOIN (SELECT persoon_id, wet FROM per_wet WHERE (helften >> 14) & 1 = 1) USING (persoon_id)
      GROUP BY huishouden_id)
    GROUP BY ALL`;
  const rows = await query(living("AND gemeente = 'GM0344'"));
  const lines: CheckLine[] = [];
  for (const row of readStapeling()) {
    const sum = (mask?: number): number =>
      rows
        .filter((r) => (row.wijk === undefined || r.wijk === row.wijk) && (mask === undefined || r.combinatie === mask))
        .reduce((a, r) => a + r.n!, 0);
    const line = (what: string, target: number, result: number): void => {
      const about = {groep: "stapeling Utrecht", wat: `${row.naam}: ${what}`, eenheid: "huishoudens"} as const;
      lines.push({...about, doel: scale * target, resultaat: result, marge: 5});
    };
    stapelingCombinaties.forEach(({code, mask}, i) => line(code, row.cells[i]!, sum(mask)));
    line("totaal", row.totaal, sum());
  }
  const country = await query(living(""));
  const total = country.reduce((a, r) => a + r.n!, 0);
  const more = country.filter((r) => ![1, 2, 4].includes(r.combinatie!)).reduce((a, r) => a + r.n!, 0);
  const all = {groep: "stapeling Nederland", wat: "huishoudens met gebruik, 2017HJ01", eenheid: "huishoudens"} as const;
  const several = {groep: "stapeling Nederland", wat: "waarvan met meer dan één wet", eenheid: "%"} as const;
  return [
    ...lines,
    {...all, doel: 1_700_000 * scale, resultaat: total, noot: "SCP: 1,8 miljoen in heel 2017"},
    {...several, doel: 11.5, resultaat: (100 * more) / total}
  ];
}

/** Use on 2015-01-01 after an event in the four years before. */
export async function after(query: CheckQuery): Promise<CheckLine[]> {
  const used = "SELECT DISTINCT persoon_id FROM per_wet WHERE (momenten >> 10) & 1 = 1";
  const [all] = await query(
    `SELECT count(*) AS n, count(u.persoon_id) AS g FROM inwoner LEFT JOIN (${used}) u USING (persoon_id)`
  );
  const about = {groep: "in gebruik", wat: "alle inwoners op 1-1-2015", eenheid: "%"} as const;
  const lines: CheckLine[] = [{...about, doel: 10, resultaat: (100 * all!.g!) / all!.n!}];
  for (const [code, target] of Object.entries(afterGebeurtenis)) {
    const [row] = await query(
      `SELECT count(*) AS n, count(u.persoon_id) AS g FROM (SELECT persoon_id FROM inwoner SEMI JOIN (SELECT persoon_id FROM gebeurtenissen WHERE gebeurtenis = '${code}' AND datum >= DATE '2011-01-01' AND datum < DATE '2015-01-01') USING (persoon_id)) LEFT JOIN (${used}) u USING (persoon_id)`
    );
    const what = `${code} (${row!.n} personen)`;
    lines.push({groep: "in gebruik na", wat: what, doel: target, resultaat: (100 * row!.g!) / row!.n!, eenheid: "%"});
  }
  return lines;
}
