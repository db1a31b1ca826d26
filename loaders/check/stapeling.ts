import {lastingTarget, stayTarget} from "../../data/synthesis/targets.js";
import {combinaties, readStapeling} from "../synthesis/stapeling.js";
import type {CheckLine, Query} from "./check.js";

/** Households of Utrecht by combination of wetten, beside the published table; and how many households in the country combine wetten. */
export async function stapeling(query: Query, scale: number): Promise<CheckLine[]> {
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
      lines.push({
        groep: "stapeling Utrecht",
        wat: `${row.naam}: ${what}`,
        doel: scale * target,
        resultaat: result,
        marge: 5,
        eenheid: "huishoudens"
      });
    };
    combinaties.forEach(({code, mask}, i) => line(code, row.cells[i]!, sum(mask)));
    line("totaal", row.totaal, sum());
  }
  const country = await query(living(""));
  const total = country.reduce((a, r) => a + r.n!, 0);
  const more = country.filter((r) => ![1, 2, 4].includes(r.combinatie!)).reduce((a, r) => a + r.n!, 0);
  lines.push(
    {
      groep: "stapeling Nederland",
      wat: "huishoudens met gebruik, 2017HJ01",
      doel: 1_700_000 * scale,
      resultaat: total,
      eenheid: "huishoudens",
      noot: "SCP: 1,8 miljoen in heel 2017"
    },
    {
      groep: "stapeling Nederland",
      wat: "waarvan met meer dan één wet",
      doel: 11.5,
      resultaat: (100 * more) / total,
      eenheid: "%"
    }
  );
  return lines;
}

/** Of those in use on 2015-01-01, the share in use later. */
export async function stay(query: Query): Promise<CheckLine[]> {
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
      lines.push({
        groep: "blijft in gebruik",
        wat: `${wet} na ${6 * (i + 1)} maanden (groep ${row!.n})`,
        doel: target,
        resultaat: (100 * row![`s${11 + i}`]!) / row!.n!,
        marge: 3,
        eenheid: "%"
      });
    });
  }
  return lines;
}

/** Use in every year 2012–2018, and coming back after at least one calendar year without; both of the users of 2015. */
export async function lasting(query: Query): Promise<CheckLine[]> {
  const years = [2, 3, 4, 5, 6, 7, 8]
    .map((j) => `(CASE WHEN (helften >> ${2 * j}) & 3 > 0 THEN '1' ELSE '0' END)`)
    .join(" || ");
  const lines: CheckLine[] = [];
  for (const [wet, {eachYear, back}] of Object.entries(lastingTarget)) {
    const [row] = await query(
      `SELECT count(*) AS ooit, count(*) FILTER (substr(j, 4, 1) = '1') AS n, count(*) FILTER (j = '1111111') AS elk, count(*) FILTER (regexp_matches(j, '10+1')) AS terug FROM (SELECT ${years} AS j FROM per_wet WHERE wet = '${wet}') WHERE contains(j, '1')`
    );
    lines.push(
      {
        groep: "2012-2018",
        wat: `${wet}: elk jaar, van de gebruikers van 2015`,
        doel: eachYear,
        resultaat: (100 * row!.elk!) / row!.n!,
        marge: 3,
        eenheid: "%",
        noot: `van wie ooit gebruikte: ${((100 * row!.elk!) / row!.ooit!).toFixed(1)}%`
      },
      {
        groep: "2012-2018",
        wat: `${wet}: terug na een jaar zonder, van wie ooit gebruikte`,
        doel: back,
        resultaat: (100 * row!.terug!) / row!.ooit!,
        marge: 3,
        eenheid: "%"
      }
    );
  }
  return lines;
}
