import {huishoudtypen} from "../../../data/huishoudtype.js";
import {huishoudtypeDoel, leeftijdDoel, stroomDoel} from "../../../data/synthese/doelen.js";
import {leesFeiten} from "../../hulp/feiten.js";
import type {Vraag} from "./bron.js";
import type {Regel} from "./regel.js";

/** Inhabitants, huishoudtypen, ages and yearly events. */
export async function bevolking(vraag: Vraag, schaal: number): Promise<Regel[]> {
  const perGemeente = await vraag("SELECT substr(gemeente, 3)::INTEGER AS code, count(*) AS n FROM inwoner GROUP BY 1");
  const geteld = new Map(perGemeente.map((r) => [r.code!, r.n!]));
  const afwijking = leesFeiten<Record<string, string>>("gemeenten.csv").map((g) => {
    const doel = Math.round(Number(g.inwoners_2015) * schaal);
    return (100 * Math.abs((geteld.get(Number(g.gemeente!.slice(2))) ?? 0) - doel)) / doel;
  });
  const n = perGemeente.reduce((som, r) => som + r.n!, 0);
  const regels: Regel[] = [
    {
      groep: "inwoners",
      wat: "gemeenten op 1-1-2015, grootste afwijking",
      doel: 0,
      resultaat: Math.max(...afwijking),
      marge: 0.5,
      eenheid: "%",
      noot: `${afwijking.length} gemeenten, ${n} inwoners`
    }
  ];
  for (const {code} of huishoudtypen) {
    const [rij] = await vraag(`SELECT count(*) AS n FROM inwoner WHERE huishoudtype = '${code}'`);
    regels.push({
      groep: "huishoudtype",
      wat: code,
      doel: huishoudtypeDoel[code]!,
      resultaat: (100 * rij!.n!) / n,
      marge: 1,
      eenheid: "%"
    });
  }
  for (const {van, tot, aandeel} of leeftijdDoel) {
    const [rij] = await vraag(
      `SELECT count(*) AS n FROM inwoner WHERE date_diff('year', geboortedatum, DATE '2014-12-31') BETWEEN ${van} AND ${tot}`
    );
    regels.push({
      groep: "leeftijd",
      wat: tot > 100 ? `${van}+` : `${van}-${tot}`,
      doel: aandeel,
      resultaat: (100 * rij!.n!) / n,
      marge: 1,
      eenheid: "%"
    });
  }
  return [...regels, ...(await stromen(vraag, schaal))];
}

async function stromen(vraag: Vraag, schaal: number): Promise<Regel[]> {
  const gebeurtenis = (code: string): string =>
    `SELECT year(datum) < 2015 AS voor, count(*) AS n FROM gebeurtenissen WHERE gebeurtenis = '${code}' GROUP BY 1 ORDER BY 1`;
  const verhuizers = (teken: string): string =>
    `SELECT false AS voor, count(*) AS n FROM (SELECT persoon_id, begindatum, gemeente, lag(gemeente) OVER (PARTITION BY persoon_id ORDER BY begindatum) AS vorige FROM verblijf WHERE coalesce(einddatum, DATE '2019-01-01') >= DATE '2014-12-31') WHERE begindatum >= DATE '2015-01-01' AND gemeente ${teken} vorige`;
  const [tussen] = await vraag(verhuizers("<>"));
  const [alle] = await vraag(
    "SELECT count(*) AS n FROM gebeurtenissen WHERE gebeurtenis = 'verhuizing' AND datum >= DATE '2015-01-01'"
  );
  const sql: Record<string, string> = {
    geboorten:
      "SELECT year(geboortedatum) < 2015 AS voor, count(*) AS n FROM personen p WHERE geboortedatum > DATE '2010-01-01' AND EXISTS (SELECT 1 FROM verblijf v WHERE v.persoon_id = p.persoon_id AND v.begindatum = p.geboortedatum) GROUP BY 1 ORDER BY 1",
    sterfte:
      "SELECT year(overlijdensdatum) < 2015 AS voor, count(*) AS n FROM personen WHERE overlijdensdatum IS NOT NULL GROUP BY 1 ORDER BY 1",
    scheidingen: gebeurtenis("echtscheiding"),
    huwelijken: gebeurtenis("huwelijk")
  };
  const regels: Regel[] = [];
  for (const {code, naam, perJaar, marge} of stroomDoel) {
    const regel = {
      groep: "per jaar",
      doel: perJaar * schaal,
      marge: perJaar * schaal * marge,
      eenheid: "personen"
    } as const;
    if (code === "tussen") regels.push({...regel, wat: `${naam}, 2015-2018`, resultaat: tussen!.n! / 4});
    else if (code === "binnen")
      regels.push({...regel, wat: `${naam}, 2015-2018`, resultaat: (alle!.n! - tussen!.n!) / 4});
    else {
      const rijen = await vraag(sql[code]!);
      const n = (voor: boolean): number => rijen.find((r) => Boolean(r.voor) === voor)?.n ?? 0;
      regels.push(
        {...regel, wat: `${naam}, 2010-2014`, resultaat: n(true) / 5},
        {...regel, wat: `${naam}, 2015-2018`, resultaat: n(false) / 4}
      );
    }
  }
  return regels;
}
