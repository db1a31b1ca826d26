import {naGebeurtenis} from "../../../data/synthese/doelen.js";
import type {Vraag} from "./bron.js";
import type {Regel} from "./regel.js";

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
