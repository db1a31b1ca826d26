import {halfjaarDoel, wmoAandeel} from "../../../data/synthese/doelen.js";
import {halfjaarcode, halfjaren} from "../dag.js";
import {waardeOp} from "../gebruik/doelpad.js";
import type {Vraag} from "./bron.js";
import type {Regel} from "./regel.js";

const eerste = 10;
const laatste = 16;

/** Users per half-year. */
export async function perHalfjaar(vraag: Vraag, schaal: number): Promise<Regel[]> {
  const regels: Regel[] = [];
  for (let stap = eerste; stap <= laatste; stap++) {
    const bit = (kolom: string): string => `(${kolom} >> ${stap}) & 1 = 1`;
    const [wet] = await vraag(
      `SELECT count(*) FILTER (wet = 'wmo') AS wmo, count(*) FILTER (wet = 'jeugdwet') AS jeugdwet FROM per_wet WHERE ${bit("helften")} AND ${bit("hier")}`
    );
    const soorten = ["jeugdhulp", ...Object.keys(wmoAandeel)];
    const [soort] = await vraag(
      `SELECT count(DISTINCT persoon_id) FILTER (starts_with(voorziening, 'jeugdhulp')) AS jeugdhulp, ${Object.keys(
        wmoAandeel
      )
        .map((code) => `count(DISTINCT persoon_id) FILTER (voorziening = '${code}') AS ${code}`)
        .join(", ")} FROM gebruik JOIN woont USING (persoon_id) WHERE ${bit("helften")} AND ${bit("hier")}`
    );
    const lijn = (wat: string, doel: number, resultaat: number, marge: number): void => {
      regels.push({groep: halfjaarcode(stap), wat, doel, resultaat, marge, eenheid: "personen"});
    };
    for (const code of ["wmo", "jeugdwet"] as const) {
      const doel = schaal * waardeOp(halfjaarDoel[code], halfjaren[stap]!);
      lijn(`gebruikers ${code}`, doel, wet![code]!, 0.03 * doel);
    }
    for (const code of soorten) {
      const totaal =
        schaal * waardeOp(code === "jeugdhulp" ? halfjaarDoel.jeugdhulp : halfjaarDoel.wmo, halfjaren[stap]!);
      const doel = totaal * (wmoAandeel[code] ?? 1);
      lijn(`gebruikers ${code}`, doel, soort![code]!, 0.03 * doel);
    }
  }
  return regels;
}

/** Half of the Wmo users are 75 or older. */
export async function ouderen(vraag: Vraag): Promise<Regel[]> {
  const [rij] = await vraag(
    "SELECT count(*) AS n, count(*) FILTER (geboortedatum <= DATE '1940-01-01') AS oud FROM inwoner SEMI JOIN (SELECT persoon_id FROM per_wet WHERE wet = 'wmo' AND (helften >> 10) & 1 = 1) USING (persoon_id)"
  );
  return [
    {
      groep: "2015HJ01",
      wat: "wmo: deel van 75 jaar en ouder",
      doel: 50,
      resultaat: (100 * rij!.oud!) / rij!.n!,
      marge: 3,
      eenheid: "%"
    }
  ];
}
