import {leesStapeling, combinaties} from "../stapeling.js";
import type {Vraag} from "./bron.js";
import type {Regel} from "./regel.js";

/** Households of Utrecht by combination of wetten, beside the published table; and how many households in the country combine wetten. */
export async function stapeling(vraag: Vraag, schaal: number): Promise<Regel[]> {
  const wonend = (waar: string): string => `
    SELECT wijk, combinatie, count(*) AS n FROM (
      SELECT any_value(substr(wijk, 7)::INTEGER) AS wijk, bit_or(CASE wet WHEN 'jeugdwet' THEN 1 WHEN 'wmo' THEN 4 ELSE 2 END) AS combinatie
      FROM (SELECT persoon_id, huishouden_id, wijk FROM verblijf WHERE begindatum <= DATE '2017-01-01' AND coalesce(einddatum, DATE '9999-12-31') >= DATE '2017-01-01' ${waar}) v
      JOIN (SELECT persoon_id, wet FROM per_wet WHERE (helften >> 14) & 1 = 1) USING (persoon_id)
      GROUP BY huishouden_id)
    GROUP BY ALL`;
  const rijen = await vraag(wonend("AND gemeente = 'GM0344'"));
  const regels: Regel[] = [];
  for (const rij of leesStapeling()) {
    const som = (masker?: number): number =>
      rijen
        .filter(
          (r) => (rij.wijk === undefined || r.wijk === rij.wijk) && (masker === undefined || r.combinatie === masker)
        )
        .reduce((a, r) => a + r.n!, 0);
    const lijn = (wat: string, doel: number, resultaat: number): void => {
      regels.push({
        groep: "stapeling Utrecht",
        wat: `${rij.naam}: ${wat}`,
        doel: schaal * doel,
        resultaat,
        marge: 5,
        eenheid: "huishoudens"
      });
    };
    combinaties.forEach(({code, masker}, i) => lijn(code, rij.cellen[i]!, som(masker)));
    lijn("totaal", rij.totaal, som());
  }
  const land = await vraag(wonend(""));
  const totaal = land.reduce((a, r) => a + r.n!, 0);
  const meer = land.filter((r) => ![1, 2, 4].includes(r.combinatie!)).reduce((a, r) => a + r.n!, 0);
  regels.push(
    {
      groep: "stapeling Nederland",
      wat: "huishoudens met gebruik, 2017HJ01",
      doel: 1_700_000 * schaal,
      resultaat: totaal,
      eenheid: "huishoudens",
      noot: "SCP: 1,8 miljoen in heel 2017"
    },
    {
      groep: "stapeling Nederland",
      wat: "waarvan met meer dan één wet",
      doel: 11.5,
      resultaat: (100 * meer) / totaal,
      eenheid: "%"
    }
  );
  return regels;
}
