import type {Gebied} from "../../model/gebied.js";
import {clockColumns} from "../../queries/klok.js";
import {wetten} from "../../../data/wet.js";
import {clockCellTable, inGebied} from "./cells.js";

const wetCodes = wetten.map(({code}) => code);
const attributes = "leeftijdsklasse, geslacht, huishoudtype";
const whole = clockColumns.map(
  (column) =>
    `${column}::${/^(gezien|totaal|wmo|part|jeugd|wsw|eerste|laatste)/.test(column) ? "UINTEGER" : "UTINYINT"} AS ${column}`
);

/** Who is counted in each column, as a condition on the bits of a row for one step. */
const counted = (step: number, moments: number): Record<string, string> => ({
  gezien: `(aanwezig >> ${step}) & 1 = 1`,
  totaal: `(gebruik >> ${step}) & 1 = 1`,
  ...Object.fromEntries(wetCodes.map((wet) => [wet, `(${wet} & aanwezig) >> ${step} & 1 = 1`])),
  eerste: `${step > 0} AND groep = 0 AND gebruik & ${2 ** (step + 1) - 1} = ${2 ** step}`,
  laatste: `${step < moments - 1} AND groep = 0 AND gebruik >> ${step} = 1`
});

/**
 * SQL for the rows of `klok` (components/queries/klok.ts) of one reference peilmoment, with `key` in front; `residents` is a
 * relation of `key` and the columns of the cells for the clock. Of the gebeurtenissen with these places, and of all residents.
 */
export function clockRows(
  key: string,
  residents: string,
  {reference, moments, events}: {reference: number; moments: number; events: readonly number[]}
): string {
  const steps = Array.from({length: moments}, (_, step) => step);
  const amounts = Object.keys(counted(0, moments));
  const lists = amounts.map(
    (column) =>
      `[${steps.map((step) => `sum(CASE WHEN ${counted(step, moments)[column]} THEN aantal ELSE 0 END)`).join(", ")}] AS ${column}`
  );
  const groups = events.flatMap((place) => [`(0, ${place})`, `(1, ${place})`]).join(", ");
  return `SELECT ${key}, ${whole.join(", ")} FROM (
  SELECT ${key}, groep, gebeurtenis, ${reference} AS referentie, ${attributes}, unnest(range(${moments})) AS stap,
    ${amounts.map((column) => `unnest(${column}) AS ${column}`).join(", ")} FROM (
    SELECT ${key}, groep, gebeurtenis, ${attributes}, ${lists.join(",\n      ")} FROM (
      SELECT *, (${wetCodes.join(" | ")}) & aanwezig AS gebruik FROM (
        SELECT *, 2 AS groep, 0 AS gebeurtenis FROM (${residents})
        UNION ALL SELECT bewoner.*, groep, gebeurtenis FROM (${residents}) AS bewoner JOIN (VALUES ${groups}) AS lijst(groep, gebeurtenis)
          ON ooit <> 0 AND ((CASE groep WHEN 0 THEN geval ELSE ooit END) >> gebeurtenis) & 1 = 1
      )
    ) GROUP BY ALL
  )
) WHERE gezien > 0`;
}

/** The relation `klok` in Node: of one gebeurtenis (its place), for each side of the comparison. */
export function clockFromCells(gebieden: readonly Gebied[], moments: number, gebeurtenis: number): string {
  const parts = Array.from({length: moments}, (_, reference) => {
    const residents = gebieden.map(
      (gebied, side) => `SELECT ${side} AS kant, * FROM ${clockCellTable(reference)} WHERE ${inGebied(gebied)}`
    );
    return clockRows("kant", residents.join(" UNION ALL "), {reference, moments, events: [gebeurtenis]});
  });
  return `CREATE OR REPLACE TEMP TABLE klok AS ${parts.join("\nUNION ALL ")}`;
}
