import {wetCombinaties} from "./combinatie.js";
import {huishoudtypen} from "./huishoudtype.js";
import {leeftijdsklassen} from "./leeftijdsklasse.js";
import {stellingen} from "./stelling.js";
import {voorzieningen} from "./voorziening.js";

/**
 * What anybody knows of the numbers that a site shows beside the numbers themselves: counts that together are another count. A number is
 * named by its indicator and categorie (`wmo_clienten.totaal`), what it is a part of with `n:` before it.
 */
export interface Sum {
  whole: readonly string[];
  parts: readonly string[];
  /** Whether the parts are all of the whole; else they may be less. */
  all: boolean;
}

const exact = (whole: string, parts: readonly string[]): Sum => ({whole: [whole], parts, all: true});
const within = (part: string, ...whole: readonly string[]): Sum => ({whole, parts: [part], all: false});
const of = (indicator: string, ...codes: readonly string[]) => codes.map((code) => `${indicator}.${code}`);

const counts = ["1", "2", "3", "4", "5", "6_of_meer"];
const combinaties = wetCombinaties.map(({code}) => code);
const leeftijden = leeftijdsklassen.map(({code}) => code);
const withWet = (wet: "jeugd" | "pwet" | "wmo") => combinaties.filter((code) => code.split("_").includes(wet));
const jeugdzorg = ["jh_alleen", "jh_jb", "jh_jr", "jh_jb_jr", "jb_alleen", "jb_jr", "jr_alleen"];
const withKind = (kind: "jh" | "jb" | "jr") => jeugdzorg.filter((code) => code.split("_").includes(kind));
const ofWet = (wet: string) => voorzieningen.filter((item) => item.wet === wet).map(({code}) => code);

const population: readonly Sum[] = [
  exact("inwoners.totaal", of("inwoners_leeftijd", ...leeftijden)),
  exact("n:jongeren_jeugdzorg.totaal", of("inwoners_leeftijd", ...leeftijden.slice(0, 4))),
  exact("n:kwetsbaarheid.0", of("inwoners_leeftijd", ...leeftijden.slice(3))),
  exact("n:kwetsbaarheid.0", of("kwetsbaarheid", "0", "1", "2", "3_of_meer")),
  exact("inwoners_leeftijd.75+", of("ouderen_75plus", "buiten_instelling", "in_instelling")),
  within("n:kwetsbaarheid.0", "n:participatie_clienten.bijstand"),
  within("n:participatie_clienten.bijstand", ...of("inwoners_leeftijd", ...leeftijden.slice(2))),
  exact("huishoudens.totaal", of("huishoudens_type", ...huishoudtypen.map(({code}) => code))),
  within("huishoudens.totaal", "inwoners.totaal")
];

/** The same of persons and of huishoudens: by combination and by number of voorzieningen. */
const stapeling = (having: string, stapeling: string, counted: string, jeugd: string): readonly Sum[] => [
  exact(`${having}.totaal`, of(stapeling, "totaal")),
  exact(`${stapeling}.totaal`, of(stapeling, ...combinaties)),
  exact(`${having}.wmo`, of(stapeling, ...withWet("wmo"))),
  exact(`${having}.${jeugd}`, of(stapeling, ...withWet("jeugd"))),
  exact(`${stapeling}.totaal`, of(counted, ...counts))
];

/**
 * What follows from two or three of these at once. Whoever takes one sum at a time would not find it, and it tells most of who has something of all wetten: with
 * `a` those of one wet and `b` those of another, a + b + who has neither = all + who has both.
 */
function fromSeveral(
  having: string,
  stapeling: string,
  wetten: readonly (readonly ["jeugd" | "pwet" | "wmo", string])[]
) {
  const all = `${stapeling}.totaal`;
  const combined = (keep: (own: readonly string[]) => boolean) =>
    of(stapeling, ...combinaties.filter((code) => keep(code.split("_"))));
  const result: Sum[] = [];
  for (const [i, [wet, code]] of wetten.entries()) {
    result.push(exact(all, [`${having}.${code}`, ...combined((own) => !own.includes(wet))]));
    for (const [other, otherCode] of wetten.slice(i + 1))
      result.push({
        whole: [...of(having, code, otherCode), ...combined((own) => !own.includes(wet) && !own.includes(other))],
        parts: [all, ...combined((own) => own.includes(wet) && own.includes(other))],
        all: true
      });
  }
  return result;
}

const users: readonly string[] = [
  ...of("wmo_clienten", ...ofWet("wmo")),
  ...of("jongeren_jeugdzorg", ...ofWet("jeugdwet")),
  ...of("participatie_clienten", ...ofWet("participatiewet"), "wsw")
];

/**
 * Who uses `k` voorzieningen is among the users of `k` of them; those with most use at most all. The same less some times all who use anything, which leaves
 * those with more.
 */
function pairsOfUse(): Sum[] {
  const counted = (times: (k: number) => number) =>
    counts.flatMap((code, i) =>
      Array.from({length: Math.max(0, times(i + 1))}, () => `voorzieningen_personen.${code}`)
    );
  const all = (times: number) => Array.from({length: times}, () => "stapeling_personen.totaal");
  return [
    ...[0, 1, 2, 3, 4, 5].map(
      (less): Sum => ({
        whole: [...users, ...counted((k) => less - k)],
        parts: [...all(less), ...counted((k) => k - less)],
        all: false
      })
    ),
    {whole: counted((k) => (k < 6 ? k : users.length)), parts: users, all: false}
  ];
}

/** Who has something of a wet has something; who has something has it of a wet. */
const perWet = (having: string, ...wetten: readonly string[]): readonly Sum[] => [
  ...wetten.map((wet) => within(`${having}.${wet}`, `${having}.totaal`)),
  {whole: of(having, ...wetten), parts: [`${having}.totaal`], all: false}
];

const use: readonly Sum[] = [
  ...perWet("inwoners_met_voorzieningen", "wmo", "participatiewet", "jeugdwet", "wsw"),
  ...perWet("huishoudens_met_voorzieningen", "wmo", "pwet", "jeugd"),
  ...stapeling("inwoners_met_voorzieningen", "stapeling_personen", "voorzieningen_personen", "jeugdwet"),
  ...stapeling("huishoudens_met_voorzieningen", "stapeling_huishoudens", "voorzieningen_huishoudens", "jeugd"),
  exact("huishoudens_met_voorzieningen.pwet", of("stapeling_huishoudens", ...withWet("pwet"))),
  ...fromSeveral("inwoners_met_voorzieningen", "stapeling_personen", [
    ["wmo", "wmo"],
    ["jeugd", "jeugdwet"]
  ]),
  ...fromSeveral("huishoudens_met_voorzieningen", "stapeling_huishoudens", [
    ["wmo", "wmo"],
    ["jeugd", "jeugd"],
    ["pwet", "pwet"]
  ]),
  exact("meer_dan_een_voorziening.meer_dan_een", of("voorzieningen_huishoudens", ...counts.slice(1))),
  within("inwoners_met_voorzieningen.participatiewet", ...of("stapeling_personen", ...withWet("pwet"))),
  within("inwoners_met_voorzieningen.wsw", ...of("stapeling_personen", ...withWet("pwet"))),
  {
    whole: of("inwoners_met_voorzieningen", "participatiewet", "wsw"),
    parts: of("stapeling_personen", ...withWet("pwet")),
    all: false
  },
  exact("inwoners_met_voorzieningen.wsw", ["participatie_clienten.wsw"]),
  ...ofWet("wmo").map((code) => within(`wmo_clienten.${code}`, "inwoners_met_voorzieningen.wmo")),
  within("inwoners_met_voorzieningen.wmo", ...of("wmo_clienten", ...ofWet("wmo"))),
  {
    whole: ["inwoners_met_voorzieningen.wmo"],
    parts: of("ouderen_75plus_wmo", "buiten_instelling", "in_instelling"),
    all: false
  },
  exact("inwoners_met_voorzieningen.jeugdwet", of("jeugdzorg_combinaties", ...jeugdzorg)),
  exact("jongeren_jeugdzorg.jeugdbescherming", of("jeugdzorg_combinaties", ...withKind("jb"))),
  exact("jongeren_jeugdzorg.jeugdreclassering", of("jeugdzorg_combinaties", ...withKind("jr"))),
  ...["jeugdhulp_zonder_verblijf", "jeugdhulp_met_verblijf"].map((code) =>
    within(`jongeren_jeugdzorg.${code}`, ...of("jeugdzorg_combinaties", ...withKind("jh")))
  ),
  {
    whole: of("jongeren_jeugdzorg", "jeugdhulp_zonder_verblijf", "jeugdhulp_met_verblijf"),
    parts: of("jeugdzorg_combinaties", ...withKind("jh")),
    all: false
  },
  ...ofWet("jeugdwet").map((code) => within(`jongeren_jeugdzorg.${code}`, "inwoners_met_voorzieningen.jeugdwet")),
  within("inwoners_met_voorzieningen.jeugdwet", ...of("jongeren_jeugdzorg", ...ofWet("jeugdwet"))),
  exact("participatie_clienten.bijstand", of("bijstand_leeftijd", "tot_aow", "vanaf_aow")),
  ...ofWet("participatiewet").map((code) =>
    within(`participatie_clienten.${code}`, "inwoners_met_voorzieningen.participatiewet")
  ),
  within("inwoners_met_voorzieningen.participatiewet", ...of("participatie_clienten", ...ofWet("participatiewet"))),
  ...["bijstand", "re_integratie"].map((code) =>
    within("participatie_clienten.bijstand_en_re_integratie", `participatie_clienten.${code}`)
  ),
  {
    whole: ["inwoners_met_voorzieningen.participatiewet", "participatie_clienten.bijstand_en_re_integratie"],
    parts: of("participatie_clienten", "bijstand", "re_integratie"),
    all: false
  },
  {
    whole: of("participatie_clienten", ...ofWet("participatiewet")),
    parts: ["inwoners_met_voorzieningen.participatiewet", "participatie_clienten.bijstand_en_re_integratie"],
    all: false
  },
  ...["stapeling_personen", "stapeling_huishoudens"].flatMap((combined, i) => {
    const counted = ["voorzieningen_personen", "voorzieningen_huishoudens"][i]!;
    return [combinaties.filter((code) => code.includes("_") && !code.startsWith("alleen")), ["jeugd_pwet_wmo"]].map(
      (several, n): Sum => ({whole: of(counted, ...counts.slice(n + 1)), parts: of(combined, ...several), all: false})
    );
  }),
  ...pairsOfUse(),
  within("stapeling_huishoudens.totaal", "stapeling_personen.totaal"),
  within("huishoudens_met_voorzieningen.wmo", "inwoners_met_voorzieningen.wmo"),
  within("huishoudens_met_voorzieningen.jeugd", "inwoners_met_voorzieningen.jeugdwet"),
  within("huishoudens_met_voorzieningen.pwet", ...of("stapeling_personen", ...withWet("pwet"))),
  {whole: of("voorzieningen_personen", ...counts), parts: of("voorzieningen_huishoudens", ...counts), all: false}
];

const spells: readonly Sum[] = [
  exact(
    "voorzieningen_stand.bijstand",
    of("bijstand_duur", "tot_1_jaar", "1_tot_2_jaar", "2_tot_5_jaar", "5_jaar_of_meer")
  ),
  ...ofWet("wmo").map((code) => within(`voorzieningen_stand.${code}`, `wmo_clienten.${code}`)),
  ...ofWet("jeugdwet").map((code) => within(`voorzieningen_stand.${code}`, `jongeren_jeugdzorg.${code}`)),
  ...ofWet("participatiewet").map((code) => within(`voorzieningen_stand.${code}`, `participatie_clienten.${code}`)),
  within("voorzieningen_stand.wsw", "participatie_clienten.wsw"),
  ...ofWet("jeugdwet").flatMap((code) => {
    const [users, stand, begun, ended] = [
      ...of("jongeren_jeugdzorg", code),
      ...of("voorzieningen_stand", code),
      ...of("jeugdtrajecten_begonnen", code),
      ...of("jeugdtrajecten_beeindigd", code)
    ] as [string, string, string, string];
    return [within(users, stand, begun), within(ended, stand, begun)];
  })
];

/** Of those who answered a stelling some agree, some do not, and some are neither. */
const answers: readonly Sum[] = stellingen.map(({code}) => ({
  whole: [`n:clientervaring_eens.${code}`],
  parts: [`clientervaring_eens.${code}`, `clientervaring_oneens.${code}`],
  all: false
}));

/** What holds in every gebied and periode. */
export const sums: readonly Sum[] = [...population, ...use, ...spells, ...answers];

/** Each of these alone. */
const alone = (names: readonly string[]): (readonly string[])[] => names.map((name) => [name]);
/** From each on to the last. */
const tails = (names: readonly string[]): (readonly string[])[] => names.slice(1).map((_, i) => names.slice(i + 1));

/** Numbers that together can only grow as the periode gets longer: at least as many in a year as in its first half. */
export const growing: readonly (readonly string[])[] = [
  ...alone([
    ...of("inwoners_met_voorzieningen", "totaal", "wmo", "participatiewet", "jeugdwet", "wsw"),
    ...of("huishoudens_met_voorzieningen", "totaal", "wmo", "jeugd", "pwet"),
    ...of("wmo_clienten", ...ofWet("wmo")),
    ...of("jongeren_jeugdzorg", ...ofWet("jeugdwet")),
    ...of("participatie_clienten", ...ofWet("participatiewet"), "bijstand_en_re_integratie"),
    ...of("stapeling_personen", "jeugd_pwet_wmo"),
    ...of("stapeling_huishoudens", "jeugd_pwet_wmo"),
    ...of("ouderen_75plus_wmo", "buiten_instelling", "in_instelling"),
    ...of("bijstand_leeftijd", "tot_aow", "vanaf_aow"),
    "meer_dan_een_voorziening.meer_dan_een"
  ]),
  of("voorzieningen_personen", ...counts),
  of("voorzieningen_huishoudens", ...counts),
  of("jeugdzorg_combinaties", ...withKind("jh")),
  of("stapeling_personen", ...withWet("pwet")),
  ...tails(of("voorzieningen_personen", ...counts)),
  ...tails(of("voorzieningen_huishoudens", ...counts)),
  ...tails(of("kwetsbaarheid", "0", "1", "2", "3_of_meer"))
];

/** A number of the first day of a periode: the same in a year as in its first half. */
export const ofFirstDay: readonly (readonly string[])[] = alone([
  "inwoners.totaal",
  "huishoudens.totaal",
  ...of("inwoners_leeftijd", ...leeftijden),
  ...of("huishoudens_type", ...huishoudtypen.map(({code}) => code)),
  ...of("ouderen_75plus", "buiten_instelling", "in_instelling"),
  ...["n:jongeren_jeugdzorg.totaal", "n:kwetsbaarheid.0", "n:participatie_clienten.bijstand"]
]);

/** Voorzieningen of which a halfjaar ends with what it began with, what came and what went: stand, instroom, uitstroom. */
export const flowing: readonly string[] = voorzieningen.map(({code}) => code);

/** What a huishouden does not lose by having more members. */
export const growingHomes: readonly string[] = [
  "huishoudens.totaal",
  ...of("huishoudens_met_voorzieningen", "totaal", "wmo", "jeugd", "pwet"),
  "meer_dan_een_voorziening.meer_dan_een"
];
