import {
  blijfDoel,
  halfjaarDoel,
  langdurigDoel,
  naGebeurtenis,
  standDoel,
  wmoAandeel,
  type Pad
} from "../../../data/synthese/doelen.js";
import {halfjaarcode} from "../dag.js";
import {waardeOp} from "../gebruik/doelpad.js";
import {halfjaren} from "../dag.js";
import {leesCsv} from "../csv.js";
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
  const gemeenten = leesCsv("gemeenten.csv").map((g) => ({
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

/** Of those in use on 2015-01-01, the share in use later. */
export async function blijven(vraag: Vraag): Promise<Regel[]> {
  const regels: Regel[] = [];
  for (const [wet, doelen] of Object.entries(blijfDoel)) {
    const van =
      wet === "totaal"
        ? "(SELECT persoon_id, bit_or(momenten) AS momenten, any_value(hier) AS hier FROM per_wet GROUP BY 1)"
        : `(SELECT * FROM per_wet WHERE wet = '${wet}')`;
    const [rij] = await vraag(
      `SELECT count(*) AS n, ${[11, 12, 13].map((s) => `count(*) FILTER ((momenten >> ${s}) & 1 = 1) AS s${s}`).join(", ")} FROM ${van} WHERE (momenten >> 10) & 1 = 1 AND (hier >> 10) & 1 = 1`
    );
    doelen.forEach((doel, i) => {
      regels.push({
        groep: "blijft in gebruik",
        wat: `${wet} na ${6 * (i + 1)} maanden (groep ${rij!.n})`,
        doel,
        resultaat: (100 * rij![`s${11 + i}`]!) / rij!.n!,
        marge: 3,
        eenheid: "%"
      });
    });
  }
  return regels;
}

/** Use in every year 2012–2018, and coming back after at least one calendar year without; both of the users of 2015. */
export async function langdurig(vraag: Vraag): Promise<Regel[]> {
  const jaren = [2, 3, 4, 5, 6, 7, 8]
    .map((j) => `(CASE WHEN (helften >> ${2 * j}) & 3 > 0 THEN '1' ELSE '0' END)`)
    .join(" || ");
  const regels: Regel[] = [];
  for (const [wet, {elkJaar, terug}] of Object.entries(langdurigDoel)) {
    const [rij] = await vraag(
      `SELECT count(*) AS ooit, count(*) FILTER (substr(j, 4, 1) = '1') AS n, count(*) FILTER (j = '1111111') AS elk, count(*) FILTER (regexp_matches(j, '10+1')) AS terug FROM (SELECT ${jaren} AS j FROM per_wet WHERE wet = '${wet}') WHERE contains(j, '1')`
    );
    regels.push(
      {
        groep: "2012-2018",
        wat: `${wet}: elk jaar, van de gebruikers van 2015`,
        doel: elkJaar,
        resultaat: (100 * rij!.elk!) / rij!.n!,
        marge: 3,
        eenheid: "%",
        noot: `van wie ooit gebruikte: ${((100 * rij!.elk!) / rij!.ooit!).toFixed(1)}%`
      },
      {
        groep: "2012-2018",
        wat: `${wet}: terug na een jaar zonder, van wie ooit gebruikte`,
        doel: terug,
        resultaat: (100 * rij!.terug!) / rij!.ooit!,
        marge: 3,
        eenheid: "%"
      }
    );
  }
  return regels;
}

/** Use on 2015-01-01 after an event in the four years before. */
export async function na(vraag: Vraag): Promise<Regel[]> {
  const regels: Regel[] = [];
  const gebruikt = "SELECT DISTINCT persoon_id FROM per_wet WHERE (momenten >> 10) & 1 = 1";
  const [alle] = await vraag(
    `SELECT count(*) AS n, count(u.persoon_id) AS g FROM inwoner LEFT JOIN (${gebruikt}) u USING (persoon_id)`
  );
  regels.push({
    groep: "in gebruik",
    wat: "alle inwoners op 1-1-2015",
    doel: 10,
    resultaat: (100 * alle!.g!) / alle!.n!,
    eenheid: "%"
  });
  for (const [code, doel] of Object.entries(naGebeurtenis)) {
    const [rij] = await vraag(
      `SELECT count(*) AS n, count(u.persoon_id) AS g FROM (SELECT persoon_id FROM inwoner SEMI JOIN (SELECT persoon_id FROM gebeurtenissen WHERE gebeurtenis = '${code}' AND datum >= DATE '2011-01-01' AND datum < DATE '2015-01-01') USING (persoon_id)) LEFT JOIN (${gebruikt}) u USING (persoon_id)`
    );
    regels.push({
      groep: "in gebruik na",
      wat: `${code} (${rij!.n} personen)`,
      doel,
      resultaat: (100 * rij!.g!) / rij!.n!,
      eenheid: "%"
    });
  }
  return regels;
}
