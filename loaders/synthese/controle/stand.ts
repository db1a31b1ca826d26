import {standDoel, type Pad} from "../../../data/synthese/doelen.js";
import {leesFeiten} from "../../hulp/feiten.js";
import {halfjaarcode, halfjaren} from "../dag.js";
import {waardeOp} from "../gebruik/doelpad.js";
import type {Vraag} from "./bron.js";
import type {Regel} from "./regel.js";

const standen: readonly {wat: string; pad: Pad; waar: string; momenten: readonly number[]}[] = [
  {wat: "bijstand", pad: standDoel.bijstand, waar: "voorziening = 'bijstand'", momenten: [10, 12, 14, 15, 16]},
  {wat: "wsw", pad: standDoel.wsw, waar: "voorziening = 'wsw'", momenten: [10, 12, 14]},
  {wat: "jeugdbescherming", pad: standDoel.jeugdbescherming, waar: "voorziening = 'jeugdbescherming'", momenten: [13]},
  {
    wat: "jeugdreclassering",
    pad: standDoel.jeugdreclassering,
    waar: "voorziening = 'jeugdreclassering'",
    momenten: [10, 13, 16]
  },
  {
    wat: "bijstand_gerelateerd",
    pad: standDoel.bijstandGerelateerd,
    waar: "voorziening = 'bijstand_gerelateerd'",
    momenten: [10, 14]
  },
  {
    wat: "re_integratie",
    pad: standDoel.reIntegratieMetBijstand.map(
      ([m]) =>
        [
          m,
          waardeOp(standDoel.reIntegratieMetBijstand, Date.parse(m) / 86_400_000) +
            waardeOp(standDoel.reIntegratieZonderBijstand, Date.parse(m) / 86_400_000)
        ] as const
    ),
    waar: "voorziening = 're_integratie'",
    momenten: [14]
  }
];

/** Persons in use on a day; the day is that of the half-year. */
export async function stand(vraag: Vraag, schaal: number): Promise<Regel[]> {
  const regels: Regel[] = [];
  for (const {wat, pad, waar, momenten} of standen) {
    for (const stap of momenten) {
      const [rij] = await vraag(
        `SELECT count(DISTINCT persoon_id) AS n FROM gebruik JOIN woont USING (persoon_id) WHERE ${waar} AND (momenten >> ${stap}) & 1 = 1 AND (hier >> ${stap}) & 1 = 1`
      );
      const doel = schaal * waardeOp(pad, halfjaren[stap]!);
      regels.push({
        groep: `stand ${halfjaarcode(stap).replace("HJ01", "-01-01").replace("HJ02", "-07-01")}`,
        wat,
        doel,
        resultaat: rij!.n!,
        marge: 0.03 * doel,
        eenheid: "personen"
      });
    }
  }
  return regels;
}

/** Bijstand per gemeente over 20,000 inhabitants: the largest deviation from the density of 2020, brought to the level of 2015. */
export async function bijstandPerGemeente(vraag: Vraag): Promise<Regel[]> {
  const rijen = await vraag(
    "SELECT substr(gemeente, 3)::INTEGER AS code, count(*) AS n FROM inwoner SEMI JOIN (SELECT persoon_id FROM gebruik WHERE voorziening = 'bijstand' AND (momenten >> 10) & 1 = 1) USING (persoon_id) GROUP BY 1"
  );
  const geteld = new Map(rijen.map((r) => [r.code!, r.n!]));
  const gemeenten = leesFeiten<Record<string, string>>("gemeenten.csv").map((g) => ({
    code: Number(g.gemeente!.slice(2)),
    inwoners: Number(g.inwoners_2015),
    verwacht: Number(g.inwoners_2015) * Number(g.bijstand_per_1000)
  }));
  const factor = rijen.reduce((som, r) => som + r.n!, 0) / gemeenten.reduce((som, g) => som + g.verwacht, 0);
  const groot = gemeenten.filter((g) => g.inwoners > 20_000);
  const afwijking = groot.map((g) => 100 * Math.abs((geteld.get(g.code) ?? 0) / (g.verwacht * factor) - 1));
  return [
    {
      groep: "bijstand per gemeente",
      wat: `grootste afwijking van ${groot.length} gemeenten boven 20.000`,
      doel: 0,
      resultaat: Math.max(...afwijking),
      marge: 10,
      eenheid: "%"
    }
  ];
}
