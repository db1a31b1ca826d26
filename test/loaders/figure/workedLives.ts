import type {Source} from "../../util/sourceRow.js";
import type {Row} from "./reference.js";

const utrecht = {gemeente: "GM0344", wijk: "WK034401"};
const amsterdam = {gemeente: "GM0363", wijk: ""};

const woman = (persoon_id: string, overlijdensdatum = "") => ({
  ...{persoon_id, geboortedatum: "1980-01-01", geslacht: "V", overlijdensdatum}
});
const lives = (persoon_id: string, place: typeof utrecht, begindatum = "2005-05-05", einddatum = "") => ({
  ...{persoon_id, begindatum, einddatum, ...place, huishouden_id: `h-${persoon_id}`, huishoudtype: "eenpersoons"}
});
const gets = (persoon_id: string, wet: string, voorziening: string, begindatum: string, einddatum = "") => ({
  ...{persoon_id, wet, voorziening, begindatum, einddatum}
});

/**
 * Eleven lives over four peilmomenten, P1 (1 January 2015) to P4 (1 July 2016). All are women of one leeftijdsklasse who live
 * alone, but b4, a boy in an eenoudergezin.
 *
 *       lives          wsnp                        in gebruik on             toestand on P1 … P4
 *   a1  Utrecht        on P2, and later again      P3 P4 (bijstand)          geen geen pwet pwet
 *   a2  Utrecht        the day before P3           P1 P2 P3 (Wmo)            wmo wmo wmo overleden (on P4, spell open)
 *   a3  Utrecht        the day before P1           P1 P2, P4 (bijstand)      pwet pwet geen pwet
 *   a4  Amsterdam      in August 2015              never                     geen geen geen geen
 *   b1  Utrecht                                    P1 P2 (Wmo)               wmo wmo geen geen
 *   b2  Utrecht, no verblijf on P3                 all four (Wsw)            pwet pwet vertrokken pwet
 *   b3  Utrecht, from P2 Amsterdam                 P4 (bijstand)             geen geen geen pwet
 *   b4  Amsterdam                                  all (Wmo), P1 (Jeugdwet)  jeugd_wmo wmo wmo wmo
 *   b5  Amsterdam                                  never                     geen geen geen geen
 *   c1, c2  Amsterdam                              all four (Wmo)            wmo wmo wmo wmo
 */
export const workedLives: Source = {
  ...{eerste_peilmoment: "2015-01-01", laatste_peilmoment: "2016-07-01"},
  personen: [
    ...[woman("a1"), woman("a2", "2016-07-01"), woman("a3"), woman("a4"), woman("b1"), woman("b2"), woman("b3")],
    {persoon_id: "b4", geboortedatum: "2005-01-01", geslacht: "M", overlijdensdatum: ""},
    ...[woman("b5"), woman("c1"), woman("c2")]
  ],
  verblijf: [
    ...[lives("a1", utrecht), lives("a2", utrecht), lives("a3", utrecht), lives("a4", amsterdam), lives("b1", utrecht)],
    ...[lives("b2", utrecht, "2005-05-05", "2015-12-31"), lives("b2", utrecht, "2016-01-02")],
    ...[lives("b3", utrecht, "2005-05-05", "2015-06-30"), lives("b3", amsterdam, "2015-07-01")],
    {...lives("b4", amsterdam), huishoudtype: "eenouder"},
    ...[lives("b5", amsterdam), lives("c1", amsterdam), lives("c2", amsterdam)]
  ],
  voorzieningen: [
    gets("a1", "participatiewet", "bijstand", "2015-07-02"),
    gets("a2", "wmo", "hulp_bij_huishouden", "2014-01-01"),
    gets("a3", "participatiewet", "bijstand", "2014-01-01", "2015-07-01"),
    gets("a3", "participatiewet", "bijstand", "2016-07-01"),
    gets("b1", "wmo", "ondersteuning_thuis", "2015-01-01", "2015-12-31"),
    gets("b2", "wsw", "wsw", "2014-01-01"),
    gets("b3", "participatiewet", "bijstand", "2016-07-01"),
    gets("b4", "jeugdwet", "jeugdhulp_zonder_verblijf", "2014-09-01", "2015-06-30"),
    gets("b4", "wmo", "hulpmiddelen_en_diensten", "2015-01-01"),
    gets("c1", "wmo", "ondersteuning_thuis", "2014-01-01"),
    gets("c2", "wmo", "ondersteuning_thuis", "2014-01-01")
  ],
  gebeurtenissen: [
    {persoon_id: "a1", gebeurtenis: "wsnp", datum: "2016-03-01"},
    {persoon_id: "a1", gebeurtenis: "wsnp", datum: "2015-07-01"},
    {persoon_id: "a2", gebeurtenis: "wsnp", datum: "2015-12-31"},
    {persoon_id: "a3", gebeurtenis: "wsnp", datum: "2014-12-31"},
    {persoon_id: "a4", gebeurtenis: "wsnp", datum: "2015-08-01"}
  ]
};

const row = (columns: string, ...values: (string | number | null)[]): Row =>
  Object.fromEntries(columns.split(",").map((column, i) => [column, values[i]!]));

/* A share of 1/2 with variance 1/8 reaches 1.959964 × √(1/8) = 0.692954 to both sides. */
const reach = 0.692954;

const ofKlok = "groep,afstand,personen,gebruik,aandeel,ondergrens,bovengrens";

/**
 * `klok --gebeurtenis wsnp --gebied GM0344`. Reference P2: cases a1 and a2 (a3's lies before the source, a4 lives elsewhere).
 * Without wsnp, and resident: b1 on P1 … P4, b2 on P1, P2 and P4, b3 on P1; only b1 and b2 on P2 share the cases' stratum.
 * Pairs seen at −3: (b1, P4), (b2, P4); at −2: (b1, P3) and those two; at −1: (b1, P2), (b2, P2), (b1, P3), (b1, P4), for on P3
 * b2 is not seen; at 0: 3 + 2 + 1 + 2; at 1: three from P1, (b1, P2), (b1, P3); at 2: b1 and b3 from P1, two from P2; at 3: three from P1.
 * Interval of Wilson: 0.0945312 to 0.9054688 for 1 of 2, 0.3423802 for 2 of 2, 0.2065493 for 1 of 1.
 */
export const klokRows: Row[] = [
  row(ofKlok, "zonder", -3, 2, null, null, null, null),
  row(ofKlok, "zonder", -2, 3, null, null, null, null),
  row(ofKlok, "met", -1, 2, 1, 1 / 2, 0.0945312, 0.9054688),
  row(ofKlok, "zonder", -1, 4, null, 1, 1, 1),
  row(ofKlok, "verschil", -1, 2, 1, -1 / 2, -1, -1 / 2 + reach),
  row(ofKlok, "met", 0, 2, 1, 1 / 2, 0.0945312, 0.9054688),
  row(ofKlok, "zonder", 0, 8, null, 1, 1, 1),
  row(ofKlok, "verschil", 0, 2, 1, -1 / 2, -1, -1 / 2 + reach),
  row(ofKlok, "met", 1, 2, 2, 1, 0.3423802, 1),
  row(ofKlok, "zonder", 1, 5, null, 0, 0, 0),
  row(ofKlok, "verschil", 1, 2, 2, 1, 1, 1),
  row(ofKlok, "met", 2, 1, 1, 1, 0.2065493, 1),
  row(ofKlok, "zonder", 2, 4, null, 1 / 2, 0, 1),
  row(ofKlok, "verschil", 2, 1, 1, 1 / 2, 1 / 2 - reach, 1),
  row(ofKlok, "zonder", 3, 3, null, null, null, null)
];

const ofVerblijf =
  "stap,risico,gestopt,overleden,vertrokken,blijft,ondergrens,bovengrens,kans_gestopt,kans_overleden,kans_vertrokken";

/**
 * `verblijf --gebied GM0344`: startgroep a2, a3, b1, b2. On P3 a3 and b1 have stopped and b2 is gone: 1/3 of the three stays, with
 * Greenwood 2/(3 × 1), so √(2/3) / ln 3 = 0.743208 on the log–log scale: (1/3)^e^±1.456661 = 0.0089624 and 0.7741504. On P4 a2 has died.
 */
export const verblijfRows: Row[] = [
  row(ofVerblijf, 1, 4, 0, 0, 0, 1, 1, 1, 0, 0, 0),
  row(ofVerblijf, 2, 3, 2, 0, 1, 1 / 3, 0.0089624, 0.7741504, 2 / 4, 0, 1 / 4),
  row(ofVerblijf, 3, 0, 0, 1, 0, 1 / 3, 0.0089624, 0.7741504, 2 / 4, 1 / 4, 1 / 4)
];

/** `terugkeer --gebied GM0344`: a3 and b1 stopped on P3; both are seen on P4, and a3 is back. */
export const terugkeerRows: Row[] = [
  row("na,gestopt,terug,aandeel,ondergrens,bovengrens", 1, 2, 1, 1 / 2, 0.0945312, 0.9054688)
];

const ofToestanden = "peilmoment,toestand,personen,aandeel";

/** `toestanden --gebied GM0344`: a1, a2, a3, b1, b2, b3, by the list above. */
export const toestandenRows: Row[] = [
  row(ofToestanden, "2015-07-01", "geen", 2, 2 / 6),
  row(ofToestanden, "2015-07-01", "alleen_pwet", 2, 2 / 6),
  row(ofToestanden, "2015-07-01", "alleen_wmo", 2, 2 / 6),
  row(ofToestanden, "2016-01-01", "vertrokken", 1, 1 / 6),
  row(ofToestanden, "2016-01-01", "geen", 3, 3 / 6),
  row(ofToestanden, "2016-01-01", "alleen_pwet", 1, 1 / 6),
  row(ofToestanden, "2016-01-01", "alleen_wmo", 1, 1 / 6),
  row(ofToestanden, "2016-07-01", "overleden", 1, 1 / 6),
  row(ofToestanden, "2016-07-01", "geen", 1, 1 / 6),
  row(ofToestanden, "2016-07-01", "alleen_pwet", 4, 4 / 6)
];

const ofOvergang = "van,naar,personen,aandeel_van,aandeel_groep";

/** `overgang --gebied GM0344 --naar 2016-07-01`. */
export const overgangRows: Row[] = [
  row(ofOvergang, "geen", "alleen_pwet", 2, 1, 2 / 6),
  row(ofOvergang, "alleen_pwet", "alleen_pwet", 2, 1, 2 / 6),
  row(ofOvergang, "alleen_wmo", "overleden", 1, 1 / 2, 1 / 6),
  row(ofOvergang, "alleen_wmo", "geen", 1, 1 / 2, 1 / 6)
];

const sequence = (personen: number, ...toestanden: string[]) =>
  row("reeks,personen,aandeel", toestanden.join("-"), personen, personen / 11);

/** `reeksen`, of all eleven. */
export const sequenceRows: Row[] = [
  sequence(2, "geen", "geen", "geen", "geen"),
  sequence(2, "alleen_wmo", "alleen_wmo", "alleen_wmo", "alleen_wmo"),
  sequence(1, "geen", "geen", "alleen_pwet", "alleen_pwet"),
  sequence(1, "alleen_wmo", "alleen_wmo", "alleen_wmo", "overleden"),
  sequence(1, "alleen_pwet", "alleen_pwet", "geen", "alleen_pwet"),
  sequence(1, "alleen_wmo", "alleen_wmo", "geen", "geen"),
  sequence(1, "alleen_pwet", "alleen_pwet", "vertrokken", "alleen_pwet"),
  sequence(1, "geen", "geen", "geen", "alleen_pwet"),
  sequence(1, "jeugd_wmo", "alleen_wmo", "alleen_wmo", "alleen_wmo")
];

const ofStandard = "gebied,startgroep,gebruik,ruw,verwacht,verhouding,indirect,direct";

/**
 * `gestandaardiseerd --naar 2016-01-01`. Startgroep: in Utrecht a2, a3, b1, b2 and in Amsterdam c1, c2 of one stratum, of whom a2,
 * b2, c1 and c2 still use something (4 of 6); in Amsterdam b4 alone in the other (1 of 1). Nederland: 5 of 7.
 */
export const standardRows: Row[] = [
  row(ofStandard, "GM0344", 4, 2, 1 / 2, 8 / 3, 3 / 4, 15 / 28, 1 / 2),
  row(ofStandard, "GM0363", 3, 3, 1, 7 / 3, 9 / 7, 45 / 49, 1)
];

const ofTrechter = "gebied,startgroep,gebruik,aandeel,onder998,onder95,boven95,boven998,z,phi,tau2,z_aangepast";

/**
 * `trechter --naar 2016-01-01`, around p = 5/7 with p(1 − p) = 10/49. Of four, 16, 160, 600, 1000 and 625 in 2401 for 0 … 4: at
 * most 0 has chance 0.0067, at most 1 has 0.0733, at most 3 has 0.7397. Of three, 8, 60, 150 and 125 in 343: 0.0233, 0.1983, …
 * z = (1/2 − 5/7) / √(10/196) = −0.948683 and (1 − 5/7) / √(10/147) = 1.095445. Quantiles a tenth of the way inwards, −0.744271 and
 * 0.891032: φ = (0.553939 + 0.793938) / 2. Σw = 19.6 + 14.7, Σw² / Σw = 600.25 / 34.3 = 17.5, so τ² = 0.347877 / 16.8.
 */
export const trechterRows: Row[] = [
  row(ofTrechter, "GM0344", 4, 2, 1 / 2, 0, 1 / 4, 1, 1, -0.948683, 0.673938, 0.020707, -0.800112),
  row(ofTrechter, "GM0363", 3, 3, 1, 0, 1 / 3, 1, 1, 1.095445, 0.673938, 0.020707, 0.959149)
];

/**
 * `soortgelijk --gebied GM0344`: six residents and none in an eenoudergezin beside five with one of them (so that one lives less
 * alone). Nobody is 65, nobody lives in an institution, and both are of one stedelijkheidsklasse. Of two numbers the z-scores
 * differ by √2, three of them: √(3 × 2).
 */
export const similarRows: Row[] = [row("gemeente,afstand", "GM0363", 2.44949)];
