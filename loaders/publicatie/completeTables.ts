import {indicatoren} from "../../data/indicator.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {wetten} from "../../data/wet.js";
import type {Column} from "../../components/pipeline/arrow.js";
import {isYear} from "../../components/model/periode.js";
import {type TableColumns, type Tables, textsOf} from "./tableSystem.js";

/**
 * A row that is not there says that nobody was counted, where one that is withheld says only that they were few. Gives every gebied in the small tables of
 * the starts, and every wijk in those of the monitor, a row for all that is counted: with 0 where there was none.
 */
export function completeTables(
  tables: Tables,
  {starts, perioden}: {starts: readonly string[]; perioden: readonly string[]}
): Tables {
  const moments = new Map(starts.map((start, i) => [`eerste-${start}.arrow`, starts.length - i]));
  return new Map(
    [...tables].map(([file, columns]) => {
      const followed = moments.get(file);
      if (followed !== undefined) return [file, completeFirst(columns, followed)];
      return [file, file.startsWith("monitor/GM") ? completeWijken(columns, perioden) : columns];
    })
  );
}

const numbersIn = (columns: TableColumns, naam: string) => columns[naam]!.values as ArrayLike<number>;

function completeFirst(columns: TableColumns, moments: number): TableColumns {
  const groups: [figure: number, group: string][] = [
    ...["totaal", ...wetten.map(({code}) => code)].map((code): [number, string] => [51, code]),
    ...huishoudtypen.map(({code}): [number, string] => [52, code]),
    ...gebeurtenissen.map(({code}): [number, string] => [53, code])
  ];
  const figures = numbersIn(columns, "figuur");
  const [names, times] = [textsOf(columns, "groep"), numbersIn(columns, "moment")];
  const rows = textsOf(columns, "gebied").map((gebied, i) => `${gebied} ${figures[i]} ${names[i]} ${times[i]}`);
  const has = new Set(rows);
  const added = [...new Set(textsOf(columns, "gebied"))].flatMap((gebied) =>
    groups.flatMap(([figure, group]) =>
      Array.from({length: figure === 53 ? 1 : moments}, (_, moment) => ({
        gebied,
        figuur: figure,
        groep: group,
        moment
      })).filter((row) => !has.has(`${row.gebied} ${row.figuur} ${row.groep} ${row.moment}`))
    )
  );
  return withRows(columns, added);
}

function completeWijken(columns: TableColumns, perioden: readonly string[]): TableColumns {
  const [gebieden, codes] = [textsOf(columns, "gebied"), textsOf(columns, "indicator")];
  const [categorieen, times] = [textsOf(columns, "categorie"), textsOf(columns, "periode")];
  const redenen = textsOf(columns, "reden");
  const ofGemeente = new Map<string, string>();
  const has = new Set<string>();
  for (const [i, gebied] of gebieden.entries()) {
    const box = `${codes[i]} ${categorieen[i]} ${times[i]}`;
    if (gebied.startsWith("GM")) ofGemeente.set(box, redenen[i]!);
    else has.add(`${gebied} ${box}`);
  }
  const counted = new Set(codes);
  const wijken = [...new Set(gebieden)].filter((gebied) => gebied.startsWith("WK"));
  const boxes = indicatoren.flatMap(({code, wijk, categorieen: parts, periodiciteit: often}) =>
    wijk && counted.has(code)
      ? parts.flatMap((categorie) =>
          perioden
            .filter((periode) => often.includes(isYear(periode) ? "jaar" : "halfjaar"))
            .map((periode) => ({indicator: code, categorie: categorie.code, periode}))
        )
      : []
  );
  const added = wijken.flatMap((gebied) =>
    boxes.flatMap((box) => {
      const key = `${box.indicator} ${box.categorie} ${box.periode}`;
      if (has.has(`${gebied} ${key}`)) return [];
      const reden = ofGemeente.get(key) ?? "";
      return [{gebied, ...box, reden, waarde: reden === "" ? 0 : null}];
    })
  );
  return withRows(columns, added);
}

/** The table with more rows, those of a gebied together; what these leave out is 0, and no text. */
function withRows(columns: TableColumns, rows: readonly Record<string, string | number | null>[]): TableColumns {
  if (rows.length === 0) return columns;
  const all = [...textsOf(columns, "gebied"), ...rows.map(({gebied}) => gebied as string)];
  const places = new Map([...new Set(all)].map((gebied, i) => [gebied, i]));
  const order = [...all.keys()].sort((a, b) => places.get(all[a]!)! - places.get(all[b]!)! || a - b);
  return Object.fromEntries(
    Object.entries(columns).map(([naam, column]) => {
      const nothing = column.soort === "tekst" ? "" : 0;
      const more = rows.map((row) => (naam in row ? row[naam] : nothing));
      const values = [...Array.from(column.values as ArrayLike<unknown>), ...more];
      return [naam, {...column, values: order.map((i) => values[i])} as Column];
    })
  );
}
