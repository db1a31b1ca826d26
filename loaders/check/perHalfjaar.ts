import {afterGebeurtenis, halfjaarTarget, type Path, standTarget, wmoAandeel} from "../../data/synthesis/targets.js";
import {halfjaarCode, halfjaren} from "../synthesis/day.js";
import {valueAt} from "../synthesis/gebruik/frame.js";
import {readFacts} from "../util/files.js";
import type {CheckLine, Query} from "./check.js";

const first = 10;
const last = 16;

/** Users per half-year. */
export async function perHalfjaar(query: Query, scale: number): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  for (let step = first; step <= last; step++) {
    const bit = (column: string): string => `(${column} >> ${step}) & 1 = 1`;
    const [wet] = await query(
      `SELECT count(*) FILTER (wet = 'wmo') AS wmo, count(*) FILTER (wet = 'jeugdwet') AS jeugdwet FROM per_wet WHERE ${bit("helften")} AND ${bit("hier")}`
    );
    const kinds = ["jeugdhulp", ...Object.keys(wmoAandeel)];
    const [kind] = await query(
      `SELECT count(DISTINCT persoon_id) FILTER (starts_with(voorziening, 'jeugdhulp')) AS jeugdhulp, ${Object.keys(
        wmoAandeel
      )
        .map((code) => `count(DISTINCT persoon_id) FILTER (voorziening = '${code}') AS ${code}`)
        .join(", ")} FROM gebruik JOIN woont USING (persoon_id) WHERE ${bit("helften")} AND ${bit("hier")}`
    );
    const line = (what: string, target: number, result: number, margin: number): void => {
      lines.push({
        groep: halfjaarCode(step),
        wat: what,
        doel: target,
        resultaat: result,
        marge: margin,
        eenheid: "personen"
      });
    };
    for (const code of ["wmo", "jeugdwet"] as const) {
      const target = scale * valueAt(halfjaarTarget[code], halfjaren[step]!);
      line(`gebruikers ${code}`, target, wet![code]!, 0.03 * target);
    }
    for (const code of kinds) {
      const total =
        scale * valueAt(code === "jeugdhulp" ? halfjaarTarget.jeugdhulp : halfjaarTarget.wmo, halfjaren[step]!);
      const target = total * (wmoAandeel[code] ?? 1);
      line(`gebruikers ${code}`, target, kind![code]!, 0.03 * target);
    }
  }
  return lines;
}

/** Half of the Wmo users are 75 or older. */
export async function elderly(query: Query): Promise<CheckLine[]> {
  const [row] = await query(
    "SELECT count(*) AS n, count(*) FILTER (geboortedatum <= DATE '1940-01-01') AS oud FROM inwoner SEMI JOIN (SELECT persoon_id FROM per_wet WHERE wet = 'wmo' AND (helften >> 10) & 1 = 1) USING (persoon_id)"
  );
  return [
    {
      groep: "2015HJ01",
      wat: "wmo: deel van 75 jaar en ouder",
      doel: 50,
      resultaat: (100 * row!.oud!) / row!.n!,
      marge: 3,
      eenheid: "%"
    }
  ];
}

/** Use on 2015-01-01 after an event in the four years before. */
export async function after(query: Query): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  const used = "SELECT DISTINCT persoon_id FROM per_wet WHERE (momenten >> 10) & 1 = 1";
  const [all] = await query(
    `SELECT count(*) AS n, count(u.persoon_id) AS g FROM inwoner LEFT JOIN (${used}) u USING (persoon_id)`
  );
  lines.push({
    groep: "in gebruik",
    wat: "alle inwoners op 1-1-2015",
    doel: 10,
    resultaat: (100 * all!.g!) / all!.n!,
    eenheid: "%"
  });
  for (const [code, target] of Object.entries(afterGebeurtenis)) {
    const [row] = await query(
      `SELECT count(*) AS n, count(u.persoon_id) AS g FROM (SELECT persoon_id FROM inwoner SEMI JOIN (SELECT persoon_id FROM gebeurtenissen WHERE gebeurtenis = '${code}' AND datum >= DATE '2011-01-01' AND datum < DATE '2015-01-01') USING (persoon_id)) LEFT JOIN (${used}) u USING (persoon_id)`
    );
    lines.push({
      groep: "in gebruik na",
      wat: `${code} (${row!.n} personen)`,
      doel: target,
      resultaat: (100 * row!.g!) / row!.n!,
      eenheid: "%"
    });
  }
  return lines;
}

const standen: readonly {wat: string; path: Path; where: string; moments: readonly number[]}[] = [
  {wat: "bijstand", path: standTarget.bijstand, where: "voorziening = 'bijstand'", moments: [10, 12, 14, 15, 16]},
  {wat: "wsw", path: standTarget.wsw, where: "voorziening = 'wsw'", moments: [10, 12, 14]},
  {
    wat: "jeugdbescherming",
    path: standTarget.jeugdbescherming,
    where: "voorziening = 'jeugdbescherming'",
    moments: [13]
  },
  {
    wat: "jeugdreclassering",
    path: standTarget.jeugdreclassering,
    where: "voorziening = 'jeugdreclassering'",
    moments: [10, 13, 16]
  },
  {
    wat: "bijstand_gerelateerd",
    path: standTarget.bijstandGerelateerd,
    where: "voorziening = 'bijstand_gerelateerd'",
    moments: [10, 14]
  },
  {
    wat: "re_integratie",
    path: standTarget.reIntegratieMetBijstand.map(
      ([m]) =>
        [
          m,
          valueAt(standTarget.reIntegratieMetBijstand, Date.parse(m) / 86_400_000) +
            valueAt(standTarget.reIntegratieZonderBijstand, Date.parse(m) / 86_400_000)
        ] as const
    ),
    where: "voorziening = 're_integratie'",
    moments: [14]
  }
];

/** Persons in use on a day; the day is that of the half-year. */
export async function stand(query: Query, scale: number): Promise<CheckLine[]> {
  const lines: CheckLine[] = [];
  for (const {wat: what, path, where, moments} of standen) {
    for (const step of moments) {
      const [row] = await query(
        `SELECT count(DISTINCT persoon_id) AS n FROM gebruik JOIN woont USING (persoon_id) WHERE ${where} AND (momenten >> ${step}) & 1 = 1 AND (hier >> ${step}) & 1 = 1`
      );
      const target = scale * valueAt(path, halfjaren[step]!);
      lines.push({
        groep: `stand ${halfjaarCode(step).replace("HJ01", "-01-01").replace("HJ02", "-07-01")}`,
        wat: what,
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
export async function bijstandPerGemeente(query: Query): Promise<CheckLine[]> {
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
  return [
    {
      groep: "bijstand per gemeente",
      wat: `grootste afwijking van ${large.length} gemeenten boven 20.000`,
      doel: 0,
      resultaat: Math.max(...deviation),
      marge: 10,
      eenheid: "%"
    }
  ];
}
