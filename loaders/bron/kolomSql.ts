import type {Soort} from "./bronbestand.js";
import {bitVan} from "./gebreken.js";
import type {Kolom, Tabel} from "./schema.js";
import {leeg, lijst} from "./sql.js";

export type Sleuteltype = "BIGINT" | "VARCHAR";

/** How one column gets clean: `tussen` is computed once per row, `schoon` is what the table holds, `fout` the bits of what is wrong. */
export interface KolomSql {
  tussen: string;
  schoon: string;
  fout: string;
}

/** SQL for a column that comes in as `r_<naam>`. A proper date or integer can only be missing; text is parsed and may be wrong. */
export function kolomSql(
  tabel: Tabel,
  kolom: Kolom,
  soort: Soort,
  sleutel: Sleuteltype,
  codes: readonly string[]
): KolomSql {
  const [ruw, tussen] = [`r_${kolom.naam}`, `c_${kolom.naam}`];
  const getypeerd = kolom.type === "datum" ? soort === "datum" : kolom.type === "sleutel" && soort === "geheel";
  const tekst = soort === "tekst" ? ruw : `${ruw}::VARCHAR`;
  const mist = getypeerd ? `${ruw} IS NULL` : leeg(tekst);
  const ontbreekt = bitVan(tabel, "ontbreekt", kolom.naam);
  const fout = (goed: string, bit: number) => `CASE WHEN ${goed} THEN 0 WHEN ${mist} THEN ${ontbreekt} ELSE ${bit} END`;

  if (kolom.type === "sleutel")
    return {
      tussen: `${ruw}::${sleutel} AS ${tussen}`,
      schoon: tussen,
      fout: `CASE WHEN ${mist} THEN ${ontbreekt} ELSE 0 END`
    };
  if (kolom.type === "code") {
    const bit = bitVan(tabel, "onbekende_code", kolom.naam);
    return {
      tussen: `TRY_CAST(${tekst} AS ENUM(${lijst(codes)})) AS ${tussen}`,
      schoon: tussen,
      fout: fout(`${tussen} IS NOT NULL`, bit)
    };
  }
  if (getypeerd) return {tussen: `${ruw} AS ${tussen}`, schoon: tussen, fout: fout(`${tussen} IS NOT NULL`, 0)};
  const datum = `TRY_CAST(${tekst} AS DATE)`;
  return {
    tussen: `CASE WHEN length(${tekst}) = 10 AND ${datum}::VARCHAR = ${tekst} THEN ${datum} END AS ${tussen}`,
    schoon: tussen,
    fout: fout(`${tussen} IS NOT NULL`, bitVan(tabel, "onmogelijke_datum", kolom.naam))
  };
}
