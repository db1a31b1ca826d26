import {beantwoord} from "./antwoord.js";
import type {Soort} from "./bronbestand.js";
import {ALTIJD, dagrol, dagSql, geldendeDagSql, ruimeDagSql} from "./dag.js";
import {bitVan, tekenVan} from "./gebreken.js";
import type {Regel} from "./regels.js";
import type {Kolom, Tabel} from "./schema.js";
import {alleenSql, geenSleutelGetal, opvallendSql, sleutelSql} from "./sleutel.js";
import {leeg, lijst, tekst as letterlijk} from "./sql.js";
import {schoonSql} from "./tekens.js";

export type Sleuteltype = "BIGINT" | "VARCHAR";

/**
 * How one column `r_<naam>` gets clean: `lagen` are computed once per row, each from the one before (`t_`, `k_`, `c_<naam>`); `schoon` is what the table
 * holds, `fout` and `teken` the bits of what is wrong with the value and of what is to be remarked on it.
 */
export interface KolomSql {
  lagen: [string, string, string];
  /** True of a value on which surely nothing is to be said: most rows of most files need no more. */
  net: string;
  schoon: string;
  fout: string;
  teken: string;
}

/** Which rule a value breaks that cannot be read as its type. */
const breekt: Partial<Record<Kolom["type"], Regel>> = {
  code: "onbekende_code",
  datum: "onmogelijke_datum",
  halfjaar: "onmogelijk_halfjaar",
  jaar: "onmogelijk_jaar",
  getal: "geen_aantal"
};

interface Omgeving {
  soort: Soort;
  sleutel: Sleuteltype;
  codes: readonly string[];
}

/**
 * SQL for a column. What a neat file holds is read in the first layer; only a value that is not so is looked at again, cleaned. (CASE goes no further
 * than it must, so a neat file costs one look.)
 */
export function kolomSql(tabel: Tabel, kolom: Kolom, {soort, sleutel, codes}: Omgeving): KolomSql {
  if (kolom.type === "sleutel")
    return soort === "geheel" ? geheleSleutel(tabel, kolom, sleutel) : tekstsleutel(tabel, kolom);
  const [r, t, k, c] = ["r", "t", "k", "c"].map((laag) => `${laag}_${kolom.naam}`) as [string, string, string, string];
  const getypeerd = kolom.type === "datum" && soort === "datum";
  const tekst = soort === "tekst" ? r : `${r}::VARCHAR`;
  const schoon = schoonSql(tekst);
  const mist = getypeerd ? `${r} IS NULL` : `coalesce(${schoon}, '') = ''`;
  const ontbreekt = bitVan(tabel, "ontbreekt", kolom.naam);
  const bijLeeg =
    kolom.verplicht === "bij_antwoord" ? `CASE WHEN ${beantwoord} THEN ${ontbreekt} ELSE 0 END` : ontbreekt;
  const regel = breekt[kolom.type];
  const fout = regel === undefined ? 0 : bitVan(tabel, regel, kolom.naam);
  const strikt = getypeerd ? r : kolom.type === "datum" ? dagSql(tekst) : gelezen(kolom, tekst, codes);
  const ruim = kolom.type === "datum" ? ruimeDagSql(schoon) : gelezen(kolom, schoon, codes);
  const tekenBit = (naam: Regel) => tekenVan(tabel, naam, kolom.naam);
  const [open, altijd, onbekend] = [tekenBit("einde_open"), tekenBit("begin_altijd"), tekenBit("onbekende_wijk")];
  const heel = getypeerd || kolom.type === "tekst";
  return {
    lagen: [
      `${strikt} AS ${t}`,
      `${heel ? t : `CASE WHEN ${t} IS NOT NULL THEN ${t} ELSE ${ruim} END`} AS ${k}`,
      `${kolom.type === "datum" ? geldendeDagSql(dagrol(kolom.naam), k) : k} AS ${c}`
    ],
    net: netjes(kolom, {r, t, c, getypeerd}),
    schoon: c,
    fout: `CASE WHEN ${c} IS NOT NULL ${open ? `OR ${k} IS NOT NULL ` : ""}THEN 0 WHEN ${mist} THEN ${bijLeeg} ELSE ${fout} END`,
    teken: [
      heel
        ? "0"
        : `CASE WHEN ${t} IS NOT NULL OR ${k} IS NULL OR ${schoon} = ${tekst} THEN 0 ELSE ${tekenBit("onzichtbare_tekens")} END`,
      ...(open ? [`CASE WHEN ${c} IS NULL AND ${k} IS NOT NULL THEN ${open} ELSE 0 END`] : []),
      ...(altijd ? [`CASE WHEN ${c} = ${ALTIJD} THEN ${altijd} ELSE 0 END`] : []),
      ...(onbekend ? [`CASE WHEN ${c} IS NOT NULL OR ${mist} THEN 0 ELSE ${onbekend} END`] : [])
    ].join(" + ")
  };
}

/** As `KolomSql.net`, of any column but a key. */
function netjes(
  {type, naam, verplicht}: Kolom,
  {r, t, c, getypeerd}: {r: string; t: string; c: string; getypeerd: boolean}
): string {
  if (type === "tekst") return "true";
  const dag = dagrol(naam) === "begin" ? `${c} > ${ALTIJD}` : `${c} IS NOT NULL`;
  const goed = [...(getypeerd ? [] : [`${t} IS NOT NULL`]), ...(type === "datum" ? [dag] : [])].join(" AND ");
  return verplicht === false ? `(${r} IS NULL OR (${goed}))` : `(${goed})`;
}

/** A key as text: as it stands unless something about it strikes (sleutel.ts). */
function tekstsleutel(tabel: Tabel, {naam, verplicht}: Kolom): KolomSql {
  const [r, t, k, c] = [`r_${naam}`, `t_${naam}`, `k_${naam}`, `c_${naam}`];
  const bit = (regel: Regel) => tekenVan(tabel, regel, naam);
  const alsNiets = (niets: number | string, geen: number | string, rest: string) =>
    `CASE WHEN ${t} = false THEN 0 WHEN coalesce(${k}, '') = '' THEN ${niets} WHEN ${c} IS NULL THEN ${geen} ELSE ${rest} END`;
  const geen = bit("geen_huishouden");
  return {
    lagen: [
      `${opvallendSql(r)} AS ${t}`,
      `CASE WHEN ${t} = false THEN ${r} ELSE ${schoonSql(r)} END AS ${k}`,
      `CASE WHEN ${t} = false THEN ${r} ELSE ${sleutelSql(k)} END AS ${c}`
    ],
    net: `${t} = false`,
    schoon: verplicht ? c : `coalesce(${c}, ${alleenSql("c_persoon_id")})`,
    fout: verplicht ? alsNiets(bitVan(tabel, "ontbreekt", naam), bitVan(tabel, "geen_sleutel", naam), "0") : "0",
    teken: alsNiets(
      geen,
      geen,
      `CASE WHEN ${k} <> ${r} THEN ${bit("onzichtbare_tekens")} ELSE 0 END + CASE WHEN ${c} <> ${k} THEN ${bit("sleutel_als_kommagetal")} ELSE 0 END`
    )
  };
}

/** A key in whole numbers; of an unknown huishouden it stays empty here (leesTabel.ts gives it one). */
function geheleSleutel(tabel: Tabel, {naam, verplicht}: Kolom, sleutel: Sleuteltype): KolomSql {
  const [r, t, k, c] = [`r_${naam}`, `t_${naam}`, `k_${naam}`, `c_${naam}`];
  const eigen = `${c}${sleutel === "VARCHAR" ? "" : "::BIGINT"}`;
  const [ontbreekt, geen] = [bitVan(tabel, "ontbreekt", naam), bitVan(tabel, "geen_sleutel", naam)];
  return {
    lagen: [
      `CASE WHEN ${r} > 0 THEN ${r} WHEN ${geenSleutelGetal(r)} THEN NULL ELSE ${r} END AS ${t}`,
      `${t} AS ${k}`,
      `${k}::${sleutel} AS ${c}`
    ],
    net: `${c} IS NOT NULL`,
    schoon: verplicht || sleutel === "BIGINT" ? eigen : `coalesce(${c}, ${alleenSql("c_persoon_id")})`,
    fout: verplicht ? `CASE WHEN ${c} IS NOT NULL THEN 0 WHEN ${r} IS NULL THEN ${ontbreekt} ELSE ${geen} END` : "0",
    teken: `CASE WHEN ${c} IS NULL THEN ${tekenVan(tabel, "geen_huishouden", naam)} ELSE 0 END`
  };
}

/** A text as a value of the type of its column, NULL when it is none. */
function gelezen({type, standaard}: Kolom, tekst: string, codes: readonly string[]): string {
  const heel = (patroon: string, als: string) => `CASE WHEN regexp_full_match(${tekst}, '${patroon}') THEN ${als} END`;
  if (type === "halfjaar") return heel("(19|20)[0-9]{2}HJ0[12]", tekst);
  if (type === "jaar") return heel("(19|20)[0-9]{2}(\\.0)?", `left(${tekst}, 4)::INTEGER`);
  if (type === "getal") return heel("[0-9]{1,9}(\\.0)?", `split_part(${tekst}, '.', 1)::INTEGER`);
  if (type === "tekst") return `nullif(trim(${tekst}), '')`;
  const code = (bron: string) => `TRY_CAST(${bron} AS ENUM(${lijst(codes)}))`;
  return standaard ? code(`CASE WHEN ${leeg(tekst)} THEN ${letterlijk(standaard)} ELSE ${tekst} END`) : code(tekst);
}
