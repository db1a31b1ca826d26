import {beantwoord} from "./antwoord.js";
import type {Soort} from "./bronbestand.js";
import {bitVan} from "./gebreken.js";
import type {Regel} from "./regels.js";
import type {Kolom, Tabel} from "./schema.js";
import {leeg, lijst, tekst as letterlijk} from "./sql.js";

export type Sleuteltype = "BIGINT" | "VARCHAR";

/** How one column gets clean: `tussen` is computed once per row, `schoon` is what the table holds, `fout` the bits of what is wrong. */
export interface KolomSql {
  tussen: string;
  schoon: string;
  fout: string;
}

/** Which rule a value breaks that cannot be read as its type. */
const breekt: Partial<Record<Kolom["type"], Regel>> = {
  code: "onbekende_code",
  datum: "onmogelijke_datum",
  halfjaar: "onmogelijk_halfjaar",
  jaar: "onmogelijk_jaar",
  getal: "geen_aantal"
};

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
  const bijLeeg =
    kolom.verplicht === "bij_antwoord" ? `CASE WHEN ${beantwoord} THEN ${ontbreekt} ELSE 0 END` : ontbreekt;
  if (kolom.type === "sleutel")
    return {
      tussen: `${ruw}::${sleutel} AS ${tussen}`,
      schoon: tussen,
      fout: `CASE WHEN ${mist} THEN ${ontbreekt} ELSE 0 END`
    };
  const regel = breekt[kolom.type];
  const bit = regel === undefined ? 0 : bitVan(tabel, regel, kolom.naam);
  return {
    tussen: `${getypeerd ? ruw : gelezen(kolom, tekst, codes)} AS ${tussen}`,
    schoon: tussen,
    fout: `CASE WHEN ${tussen} IS NOT NULL THEN 0 WHEN ${mist} THEN ${bijLeeg} ELSE ${bit} END`
  };
}

/** A text as a value of the type of its column, NULL when it is none. */
function gelezen({type, standaard}: Kolom, tekst: string, codes: readonly string[]): string {
  const heel = (patroon: string, als: string) => `CASE WHEN regexp_full_match(${tekst}, '${patroon}') THEN ${als} END`;
  if (type === "datum") {
    const datum = `TRY_CAST(${tekst} AS DATE)`;
    return `CASE WHEN length(${tekst}) = 10 AND ${datum}::VARCHAR = ${tekst} THEN ${datum} END`;
  }
  if (type === "halfjaar") return heel("(19|20)[0-9]{2}HJ0[12]", tekst);
  if (type === "jaar") return heel("(19|20)[0-9]{2}(\\.0)?", `left(${tekst}, 4)::INTEGER`);
  if (type === "getal") return heel("[0-9]{1,9}(\\.0)?", `split_part(${tekst}, '.', 1)::INTEGER`);
  if (type === "tekst") return `nullif(trim(${tekst}), '')`;
  const code = (bron: string) => `TRY_CAST(${bron} AS ENUM(${lijst(codes)}))`;
  return standaard ? code(`CASE WHEN ${leeg(tekst)} THEN ${letterlijk(standaard)} ELSE ${tekst} END`) : code(tekst);
}
