import {random} from "./random.js";
import type {Source} from "./sourceRow.js";

/** A large gemeente with its wijken, a smaller one, and one in which so few live that nothing of it may be told. */
const places = [
  {gemeente: "GM0344", wijken: ["WK034401", "WK034402", "WK034403"], people: 1500},
  {gemeente: "GM0310", wijken: ["WK031000"], people: 400},
  {gemeente: "GM0312", wijken: ["WK031200"], people: 5}
];
const types = ["eenpersoons", "paar_zonder_kinderen", "paar_met_kinderen", "eenouder"];
const kinds = [
  ["wmo", "ondersteuning_thuis"],
  ["wmo", "hulp_bij_huishouden"],
  ["participatiewet", "bijstand"],
  ["jeugdwet", "jeugdhulp_zonder_verblijf"]
] as const;
const events = ["echtscheiding", "verhuizing", "langdurige_ziekte", "detentie"];

/** A source of some people in few gemeenten, the same every time. */
export function someThousand(gemeenten: typeof places = places, laatste_peilmoment = "2016-07-01"): Source {
  const draw = random(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const source: Source = {
    ...{eerste_peilmoment: "2015-01-01", laatste_peilmoment},
    ...{personen: [], verblijf: [], voorzieningen: [], gebeurtenissen: []}
  };
  for (const {gemeente, wijken, people} of gemeenten)
    for (let i = 0; i < people; i++) {
      const persoon_id = `${gemeente}-${i}`;
      const year = 1935 + Math.floor(draw() * 80);
      const geslacht = pick(["M", "V"]);
      source.personen.push({persoon_id, geboortedatum: `${year}-03-01`, geslacht, overlijdensdatum: ""});
      const home = {gemeente, wijk: pick(wijken), huishouden_id: `${gemeente}-h${i >> 1}`, huishoudtype: pick(types)};
      source.verblijf.push({persoon_id, begindatum: "2014-01-01", einddatum: "", ...home});
      for (const [wet, voorziening] of kinds) {
        if (draw() > 0.16) continue;
        const einddatum = pick(["", "", "2015-05-01", "2015-11-01", "2016-03-01"]);
        source.voorzieningen.push({persoon_id, wet, voorziening, begindatum: "2014-06-01", einddatum});
      }
      for (const gebeurtenis of events)
        if (draw() < 0.03) source.gebeurtenissen.push({persoon_id, gebeurtenis, datum: "2013-04-01"});
    }
  return source;
}
