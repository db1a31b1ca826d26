import {landpad} from "../../../data/synthese/bevolkingspad.js";
import {leesFeiten} from "../../hulp/feiten.js";
import {huishoudensdoel, inwonersdoel, jaardagen} from "../bevolkingsdoel.js";
import {datum, jaarVan} from "../dag.js";
import {waardeOp} from "../gebruik/doelpad.js";
import type {Rij, Vraag} from "./bron.js";
import type {Regel} from "./regel.js";

/** Gemeenten with fewer people than this in the source are left out: one household would be too much of a difference. */
const minstens = 5000;

/** Inhabitants and private households after the anchor: of the country, and how each gemeente grows from year to year. */
export async function groei(vraag: Vraag, schaal: number): Promise<Regel[]> {
  const codes = leesFeiten<Record<string, string>>("gemeenten.csv").map((g) => Number(g.gemeente!.slice(2)));
  const jaren: Rij[][] = [];
  for (const dag of jaardagen) jaren.push(await vraag(opDag(datum(dag))));
  const regels: Regel[] = [];
  for (const [wat, doel, land] of [
    ["inwoners", inwonersdoel(), landpad.inwoners],
    ["huishoudens", huishoudensdoel(), landpad.huishoudens]
  ] as const) {
    const geteld = jaren.map((rijen) => {
      const perCode = new Map(rijen.map((r) => [r.code!, r[wat]!]));
      return codes.map((code) => perCode.get(code) ?? 0);
    });
    const totaal = (jaar: number): number => geteld[jaar]!.reduce((a, b) => a + b, 0);
    for (let jaar = 1; jaar < jaardagen.length; jaar++) {
      const [van, tot] = [jaardagen[jaar - 1]!, jaardagen[jaar]!];
      regels.push({
        groep: `groei ${jaarVan(van)}`,
        wat: `${wat} van Nederland`,
        doel: 100 * (waardeOp(land, tot) / waardeOp(land, van) - 1),
        resultaat: 100 * (totaal(jaar) / totaal(jaar - 1) - 1),
        marge: 0.2,
        eenheid: "%"
      });
      const afwijking = codes.map((_, g) =>
        Math.abs(geteld[jaar]![g]! / geteld[jaar - 1]![g]! - doel[jaar]![g]! / doel[jaar - 1]![g]!)
      );
      const groot = codes.flatMap((_, g) => (geteld[0]![g]! >= minstens ? [afwijking[g]!] : []));
      const binnen = afwijking.filter((x) => x <= 0.01).length;
      regels.push({
        groep: `groei ${jaarVan(van)}`,
        wat: `${wat} per gemeente, grootste afwijking`,
        doel: 0,
        resultaat: 100 * Math.max(0, ...groot),
        marge: 1,
        eenheid: "%",
        noot: `${groot.length} gemeenten vanaf ${(minstens / schaal).toLocaleString("nl-NL")} ${wat}; van alle ${codes.length} ${binnen} binnen 1%`
      });
    }
  }
  return regels;
}

const opDag = (dag: string): string => `
  SELECT substr(gemeente, 3)::INTEGER AS code, count(*) AS inwoners,
    count(DISTINCT huishouden_id) FILTER (huishoudtype <> 'institutioneel') AS huishoudens
  FROM verblijf WHERE begindatum <= DATE '${dag}' AND coalesce(einddatum, DATE '9999-12-31') >= DATE '${dag}' GROUP BY 1`;
