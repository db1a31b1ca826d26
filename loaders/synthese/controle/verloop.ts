import {blijfDoel, langdurigDoel} from "../../../data/synthese/doelen.js";
import type {Vraag} from "./bron.js";
import type {Regel} from "./regel.js";

/** Of those in use on 2015-01-01, the share in use later. */
export async function blijven(vraag: Vraag): Promise<Regel[]> {
  const regels: Regel[] = [];
  for (const [wet, doelen] of Object.entries(blijfDoel)) {
    const van =
      wet === "totaal"
        ? "(SELECT persoon_id, bit_or(momenten) AS momenten, any_value(hier) AS hier FROM per_wet GROUP BY 1)"
        : `(SELECT * FROM per_wet WHERE wet = '${wet}')`;
    const [rij] = await vraag(
      `SELECT count(*) AS n, ${[11, 12, 13].map((s) => `count(*) FILTER ((momenten >> ${s}) & 1 = 1) AS s${s}`).join(", ")} FROM ${van} WHERE (momenten >> 10) & 1 = 1 AND (hier >> 10) & 1 = 1`
    );
    doelen.forEach((doel, i) => {
      regels.push({
        groep: "blijft in gebruik",
        wat: `${wet} na ${6 * (i + 1)} maanden (groep ${rij!.n})`,
        doel,
        resultaat: (100 * rij![`s${11 + i}`]!) / rij!.n!,
        marge: 3,
        eenheid: "%"
      });
    });
  }
  return regels;
}

/** Use in every year 2012–2018, and coming back after at least one calendar year without; both of the users of 2015. */
export async function langdurig(vraag: Vraag): Promise<Regel[]> {
  const jaren = [2, 3, 4, 5, 6, 7, 8]
    .map((j) => `(CASE WHEN (helften >> ${2 * j}) & 3 > 0 THEN '1' ELSE '0' END)`)
    .join(" || ");
  const regels: Regel[] = [];
  for (const [wet, {elkJaar, terug}] of Object.entries(langdurigDoel)) {
    const [rij] = await vraag(
      `SELECT count(*) AS ooit, count(*) FILTER (substr(j, 4, 1) = '1') AS n, count(*) FILTER (j = '1111111') AS elk, count(*) FILTER (regexp_matches(j, '10+1')) AS terug FROM (SELECT ${jaren} AS j FROM per_wet WHERE wet = '${wet}') WHERE contains(j, '1')`
    );
    regels.push(
      {
        groep: "2012-2018",
        wat: `${wet}: elk jaar, van de gebruikers van 2015`,
        doel: elkJaar,
        resultaat: (100 * rij!.elk!) / rij!.n!,
        marge: 3,
        eenheid: "%",
        noot: `van wie ooit gebruikte: ${((100 * rij!.elk!) / rij!.ooit!).toFixed(1)}%`
      },
      {
        groep: "2012-2018",
        wat: `${wet}: terug na een jaar zonder, van wie ooit gebruikte`,
        doel: terug,
        resultaat: (100 * rij!.terug!) / rij!.ooit!,
        marge: 3,
        eenheid: "%"
      }
    );
  }
  return regels;
}
