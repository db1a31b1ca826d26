import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {indicator} from "../../../data/indicator.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import type {Intervals} from "./intervals.js";

/** The cell of a column in one place and periode; null where there is none. */
export type Look = (column: string) => number | null;

interface Means {
  /** A number that is in no table, made when asked for. */
  aux: (name: string) => number;
  year: boolean;
  members: boolean;
}

const where = (code: string, categorie: string): string => {
  const {counted} = indicator(code);
  if (counted.by === "flow") return `${counted.column} ${categorie}`;
  if (counted.by !== "conditions") throw new Error(code);
  const {teller} = counted.tallies[categorie]!;
  return `${teller.relation} ${teller.where}`;
};
const noemer = (code: string): string => {
  const {counted} = indicator(code);
  if (counted.by !== "conditions") throw new Error(code);
  const {noemer: of} = Object.values(counted.tallies)[0]!;
  return `${of.relation} ${of.where}`;
};
const all = (code: string, except: readonly string[] = []): string[] =>
  indicator(code).categorieen.flatMap(({code: categorie}) =>
    except.includes(categorie) ? [] : [where(code, categorie)]
  );

const residents = where("inwoners", "totaal");
const homes = where("huishoudens", "totaal");
const ages = (from: number, until: number) =>
  leeftijdsklassen
    .filter(({since}) => since >= from && since < until)
    .map(({code}) => where("inwoners_leeftijd", code));
const user = (code: string): string => {
  const {wet} = voorzieningen.find((item) => item.code === code)!;
  if (wet === "wmo") return where("wmo_clienten", code);
  return wet === "jeugdwet" ? where("jongeren_jeugdzorg", code) : where("participatie_clienten", code);
};
const ofWet = (wet: string) => voorzieningen.filter((item) => item.wet === wet).map(({code}) => code);
const numbers = ["1", "2", "3", "4", "5", "6_of_meer"];
const jb = ["jh_jb", "jh_jb_jr", "jb_alleen", "jb_jr"];
const jr = ["jh_jr", "jh_jb_jr", "jb_jr", "jr_alleen"];
const jh = ["jh_alleen", "jh_jb", "jh_jr", "jh_jb_jr"];
const combinations = {
  jeugd: ["alleen_jeugd", "jeugd_pwet", "jeugd_wmo", "jeugd_pwet_wmo"],
  pwet: ["alleen_pwet", "jeugd_pwet", "pwet_wmo", "jeugd_pwet_wmo"],
  wmo: ["alleen_wmo", "jeugd_wmo", "pwet_wmo", "jeugd_pwet_wmo"]
};

/** [more, less]: the first together are at least the second together; or exactly. */
type Statement = readonly [more: readonly string[], less: readonly string[]];

const persons = (categorie: string) => where("stapeling_personen", categorie);
const houses = (categorie: string) => where("stapeling_huishoudens", categorie);
const total = where("inwoners_met_voorzieningen", "totaal");
const homeTotal = where("huishoudens_met_voorzieningen", "totaal");
const perWet = Object.fromEntries(wetten.map(({code}) => [code, where("inwoners_met_voorzieningen", code)]));
const count = (kind: "personen" | "huishoudens", categorie: string) => where(`voorzieningen_${kind}`, categorie);
const from = (kind: "personen" | "huishoudens", least: number) =>
  numbers.slice(least - 1).map((code) => count(kind, code));
const stand = (code: string) => where("voorzieningen_stand", code);
const [bijstand, extra, work, both] = [
  "bijstand",
  "bijstand_gerelateerd",
  "re_integratie",
  "bijstand_en_re_integratie"
].map((code) => where("participatie_clienten", code)) as [string, string, string, string];

/** The same people counted in two ways. */
const same: readonly Statement[] = [
  [[residents], all("inwoners_leeftijd")],
  [[noemer("kwetsbaarheid")], ages(18, 200)],
  [[noemer("jongeren_jeugdzorg")], ages(0, 23)],
  [[noemer("kwetsbaarheid")], all("kwetsbaarheid")],
  [[noemer("ouderen_75plus")], all("ouderen_75plus")],
  [[noemer("ouderen_75plus")], ages(75, 200)],
  [[total], [persons("totaal")]],
  [[total], all("stapeling_personen", ["totaal"])],
  [[total], all("voorzieningen_personen")],
  [[perWet["jeugdwet"]!], combinations.jeugd.map(persons)],
  [[perWet["jeugdwet"]!], [where("jongeren_jeugdzorg", "totaal")]],
  [[perWet["jeugdwet"]!], all("jeugdzorg_combinaties")],
  [[user("jeugdbescherming")], jb.map((code) => where("jeugdzorg_combinaties", code))],
  [[user("jeugdreclassering")], jr.map((code) => where("jeugdzorg_combinaties", code))],
  [[perWet["wmo"]!], combinations.wmo.map(persons)],
  [[perWet["wmo"]!], [where("wmo_clienten", "totaal")]],
  [[user("verblijf_en_opvang")], [where("beschermd_wonen", "totaal")]],
  [[perWet["wsw"]!], [user("wsw")]],
  [[bijstand], [where("bijstand_leeftijd", "totaal")]],
  [[bijstand], [where("bijstand_leeftijd", "tot_aow"), where("bijstand_leeftijd", "vanaf_aow")]],
  [[stand("bijstand")], all("bijstand_duur")],
  [[homes], all("huishoudens_type")],
  [[homeTotal], [houses("totaal")]],
  [[homeTotal], all("stapeling_huishoudens", ["totaal"])],
  [[homeTotal], all("voorzieningen_huishoudens")],
  [[where("meer_dan_een_voorziening", "meer_dan_een")], from("huishoudens", 2)],
  ...(["jeugd", "pwet", "wmo"] as const).map(
    (wet): Statement => [[where("huishoudens_met_voorzieningen", wet)], combinations[wet].map(houses)]
  ),
  // One and two filters: figures 5.1, 5.2 and 5.3.
  ...gebeurtenissen.flatMap(({code}): Statement[] => [
    [[residents], [`inwoner na ${code}`, `inwoner zonder ${code}`]],
    [["start 51 totaal 0"], [`inwoner na ${code} gebruik`, `inwoner zonder ${code} gebruik`]],
    [[where("levensgebeurtenissen", code)], [`inwoner na ${code}`]]
  ]),
  [["start 51 wsw 0"], [stand("wsw")]]
];

/** Some are among others. */
const among: readonly Statement[] = [
  [[noemer("participatie_clienten")], ages(18, 200)],
  [[...ages(12, 200)], [noemer("participatie_clienten")]],
  [[residents], [homes]],
  [[total], [homeTotal]],
  [[perWet["jeugdwet"]!], [where("huishoudens_met_voorzieningen", "jeugd")]],
  [[perWet["wmo"]!], [where("huishoudens_met_voorzieningen", "wmo")]],
  [combinations.pwet.map(persons), [where("huishoudens_met_voorzieningen", "pwet")]],
  [from("personen", 1), from("huishoudens", 1)],
  ...Object.values(perWet).map((wet): Statement => [[total], [wet]]),
  [Object.values(perWet), [total]],
  ...voorzieningen.map(({code, wet}): Statement => [[perWet[wet]!], [user(code)]]),
  ...wetten.map(({code}): Statement => [ofWet(code).map(user), [perWet[code]!]]),
  [combinations.pwet.map(persons), [perWet["participatiewet"]!]],
  [combinations.pwet.map(persons), [perWet["wsw"]!]],
  [[perWet["participatiewet"]!, perWet["wsw"]!], combinations.pwet.map(persons)],
  [[bijstand], [both]],
  [[work], [both]],
  [
    [perWet["participatiewet"]!, both],
    [bijstand, work]
  ],
  [
    [bijstand, work, extra],
    [perWet["participatiewet"]!, both]
  ],
  [jh.map((code) => where("jeugdzorg_combinaties", code)), [user("jeugdhulp_zonder_verblijf")]],
  [jh.map((code) => where("jeugdzorg_combinaties", code)), [user("jeugdhulp_met_verblijf")]],
  [
    [user("jeugdhulp_zonder_verblijf"), user("jeugdhulp_met_verblijf")],
    jh.map((code) => where("jeugdzorg_combinaties", code))
  ],
  [from("personen", 2), ["jeugd_pwet", "jeugd_wmo", "pwet_wmo", "jeugd_pwet_wmo"].map(persons)],
  [from("personen", 3), [persons("jeugd_pwet_wmo")]],
  [from("huishoudens", 2), ["jeugd_pwet", "jeugd_wmo", "pwet_wmo", "jeugd_pwet_wmo"].map(houses)],
  [from("huishoudens", 3), [houses("jeugd_pwet_wmo")]],
  [[perWet["wmo"]!], all("ouderen_75plus_wmo")],
  [[where("ouderen_75plus", "buiten_instelling")], [where("ouderen_75plus_wmo", "buiten_instelling")]],
  [[where("ouderen_75plus", "in_instelling")], [where("ouderen_75plus_wmo", "in_instelling")]]
];

/** Only of a halfjaar: what was there on its first day is used in it. */
const amongHalf: readonly Statement[] = [
  ...voorzieningen.flatMap(({code, wet}): Statement[] => [
    [[user(code)], [stand(code)]],
    [[`start 51 ${wet} 0`], [stand(code)]]
  ]),
  ...wetten.flatMap(({code}): Statement[] => [
    [ofWet(code).map(stand), [`start 51 ${code} 0`]],
    [[perWet[code]!], [`start 51 ${code} 0`]],
    [["start 51 totaal 0"], [`start 51 ${code} 0`]]
  ]),
  [wetten.map(({code}) => `start 51 ${code} 0`), ["start 51 totaal 0"]],
  [[total], ["start 51 totaal 0"]],
  ...ofWet("jeugdwet").flatMap((code): Statement[] => [
    [[stand(code), where("jeugdtrajecten_begonnen", code)], [user(code)]],
    [[stand(code), where("jeugdtrajecten_begonnen", code)], [where("jeugdtrajecten_beeindigd", code)]]
  ])
];

const types = ["eenpersoons", "paar_zonder_kinderen", "paar_met_kinderen", "eenouder", "overig", "institutioneel"];

/** Who has it lives in a huishouden that has it. */
const inHomes: readonly (readonly [person: string, home: string])[] = [
  [residents, homes],
  [total, homeTotal],
  [perWet["jeugdwet"]!, where("huishoudens_met_voorzieningen", "jeugd")],
  [perWet["participatiewet"]!, where("huishoudens_met_voorzieningen", "pwet")],
  [perWet["wsw"]!, where("huishoudens_met_voorzieningen", "pwet")],
  [perWet["wmo"]!, where("huishoudens_met_voorzieningen", "wmo")]
];

/** What is known between the numbers of one place and periode. */
export function inOnePlace(system: Intervals, look: Look, {aux, year, members}: Means): void {
  const found = (columns: readonly string[]) => {
    const cells = columns.map(look);
    return cells.includes(null) ? null : (cells as number[]);
  };
  for (const [list, exact] of [
    [same, true],
    [among, false],
    [year ? [] : amongHalf, false]
  ] as const)
    for (const [more, less] of list) {
      const [one, other] = [found(more), found(less)];
      if (!one || !other || (one.length === 1 && other.length === 1 && one[0] === other[0])) continue;
      if (exact) system.equal(one, other);
      else system.atLeast(one, other);
    }
  // Everyone in gebruik is of one huishoudtype, on the start and on every peilmoment after it.
  for (let moment = 0; look(`start 51 totaal ${moment}`) !== null; moment++) {
    const whole = look(`start 51 totaal ${moment}`)!;
    const parts = types.flatMap((type) => look(`start 52 ${type} ${moment}`) ?? []);
    system.equal([whole], parts);
    for (const {code} of wetten) {
      const part = look(`start 51 ${code} ${moment}`);
      if (part !== null) system.atLeast([whole], [part]);
    }
  }
  addUses(system, found, aux);
  if (members)
    for (const [person, home] of inHomes) {
      const [one, other] = [look(person), look(home)];
      if (one !== null && other !== null) system.follows(one, other);
    }
}

/** All that is used, counted per voorziening, per person and per huishouden: 6 of meer is 6 to 12 of a person. */
function addUses(system: Intervals, found: (columns: readonly string[]) => number[] | null, aux: Means["aux"]): void {
  const uses = found(voorzieningen.map(({code}) => user(code)));
  const [perPerson, perHome] = [
    found(numbers.map((code) => count("personen", code))),
    found(numbers.map((code) => count("huishoudens", code)))
  ];
  const all = aux("gebruikte voorzieningen");
  if (uses) system.equal([all], uses);
  for (const [cells, most] of [
    [perPerson, voorzieningen.length],
    [perHome, null]
  ] as const) {
    if (!cells) continue;
    const terms = cells.map((cell, i) => [cell, i + 1] as const);
    system.weighted([[all, 1], ...terms.map(([cell, factor]) => [cell, -factor] as const)]);
    if (most !== null)
      system.weighted([[all, -1], ...terms.map(([cell, factor], i) => [cell, i === 5 ? most : factor] as const)]);
  }
}

/** Counted on the first day: the same in a year as in its first half. */
const firstDay = [
  ...[residents, homes, noemer("kwetsbaarheid"), noemer("jongeren_jeugdzorg"), noemer("participatie_clienten")],
  ...[...all("inwoners_leeftijd"), ...all("huishoudens_type"), ...all("ouderen_75plus")]
];

/** Who used it in the first half used it in the year. */
const growing: readonly (readonly string[])[] = [
  ...[total, ...Object.values(perWet), ...voorzieningen.map(({code}) => user(code)), both].map((column) => [column]),
  ...[...all("huishoudens_met_voorzieningen"), ...all("ouderen_75plus_wmo"), ...all("bijstand_leeftijd")].map(
    (column) => [column]
  ),
  ...numbers.map((_, i) => from("personen", i + 1)),
  ...numbers.map((_, i) => from("huishoudens", i + 1)),
  [where("meer_dan_een_voorziening", "meer_dan_een")],
  jh.map((code) => where("jeugdzorg_combinaties", code)),
  combinations.pwet.map(persons),
  [persons("jeugd_pwet_wmo")],
  [houses("jeugd_pwet_wmo")],
  [where("kwetsbaarheid", "3_of_meer")],
  ["2", "3_of_meer"].map((code) => where("kwetsbaarheid", code)),
  ["1", "2", "3_of_meer"].map((code) => where("kwetsbaarheid", code))
];

/** What is known between the perioden of one place. */
export function overTime(
  system: Intervals,
  perioden: readonly string[],
  look: (periode: string) => Look,
  aux: (periode: string, name: string) => number
): void {
  for (const year of perioden.filter((code) => code.includes("JJ"))) {
    const half = `${year.slice(0, 4)}HJ01`;
    if (!perioden.includes(half)) continue;
    for (const column of firstDay) {
      const [one, other] = [look(year)(column), look(half)(column)];
      if (one !== null && other !== null) system.equal([one], [other]);
    }
    for (const [i, columns] of growing.entries()) {
      const [one, other] = [columns.map(look(year)), columns.map(look(half))];
      if (one.includes(null) || other.includes(null)) continue;
      // Those whom only the second half added are a group too.
      system.equal(one as number[], [...(other as number[]), aux(year, `erbij in de tweede helft ${i}`)]);
    }
  }
  for (const now of perioden.filter((code) => code.includes("HJ"))) {
    const next = halfAfter(now);
    if (!perioden.includes(next)) continue;
    for (const {code} of voorzieningen) {
      const [before, came, went] = [
        stand(code),
        where("voorzieningen_instroom", code),
        where("voorzieningen_uitstroom", code)
      ].map(look(now));
      const after = look(next)(stand(code));
      if (before != null && came != null && went != null && after !== null) system.equal([before, came], [after, went]);
    }
  }
}

const halfAfter = (half: string) =>
  half.endsWith("1") ? `${half.slice(0, -1)}2` : `${Number(half.slice(0, 4)) + 1}HJ01`;
