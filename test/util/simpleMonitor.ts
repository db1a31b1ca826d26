import {aowMonths} from "../../data/aow.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import {verblijfAt} from "./simple.js";
import type {Source, SourceRows} from "./sourceRow.js";

/*
 * The monitor once more, person by person and as plainly as can be: the second opinion against which the SQL is held.
 * Dates are text `YYYY-MM-DD`, which sorts as time.
 */

type Persoon = SourceRows["personen"][number];
type Lies = (gemeente: string, wijk: string) => boolean;
type Tally = Record<string, {waarde: number; n: number}>;

const dayAfterwards = (day: string, days = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** First day of a periode, its last, and the day after. */
export function limits(periode: string) {
  const year = periode.slice(0, 4);
  const from = periode.endsWith("HJ02") ? `${year}-07-01` : `${year}-01-01`;
  const until = periode.endsWith("HJ01") ? `${year}-06-30` : `${year}-12-31`;
  return {van: from, tot: until, soon: dayAfterwards(until)};
}

/** Whether the Wmo numbers of a gemeente are there in every halfjaar of a periode. */
export function publishes(source: Source, gemeente: string, periode: string): boolean {
  const year = periode.slice(0, 4);
  return (periode.includes("JJ") ? [`${year}HJ01`, `${year}HJ02`] : [periode]).every((halfjaar) => {
    const known = (source.aanlevering ?? []).filter((row) => row.periode === halfjaar);
    const own = known.find((row) => row.gemeente === gemeente);
    if (!own) return known.length === 0;
    return own.geleverd === "ja" && own.goedgekeurd === "ja" && own.opt_out_basis === "nee";
  });
}

/** Spells of one person and voorziening, cut off before a death, overlapping and adjoining ones merged. */
function spells(source: Source, persoon: Persoon, kind: string): {begin: string; eind: string}[] {
  const raw = source.voorzieningen
    .filter((row) => row.persoon_id === persoon.persoon_id && row.voorziening === kind)
    .map((row) => {
      const ends = [row.einddatum, persoon.overlijdensdatum === "" ? "" : dayAfterwards(persoon.overlijdensdatum, -1)];
      return {begin: row.begindatum, eind: ends.filter((day) => day !== "").sort()[0] ?? "9999-12-31"};
    })
    .filter(({begin, eind: end}) => begin <= end)
    .sort((a, b) => (a.begin < b.begin ? -1 : 1));
  const result: {begin: string; eind: string}[] = [];
  for (const spell of raw) {
    const previous = result.at(-1);
    if (previous && (previous.eind >= "9999" || spell.begin <= dayAfterwards(previous.eind))) {
      if (spell.eind > previous.eind) previous.eind = spell.eind;
    } else result.push({...spell});
  }
  return result;
}

const at = ({begin, eind: end}: {begin: string; eind: string}, day: string) => begin <= day && end >= day;

/** Whole years or months from one day to another. */
const months = (from: string, until: string) =>
  (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(until.slice(5, 7)) -
  Number(from.slice(5, 7)) -
  (until.slice(8) < from.slice(8) ? 1 : 0);
const years = (from: string, until: string) => Math.floor(months(from, until) / 12);

/** Everyone who lives in the gebied on the first day, with all that the monitor asks of them. */
function residents(source: Source, periode: string, lies: Lies) {
  const {van: from, tot: until} = limits(periode);
  return source.personen.flatMap((persoon) => {
    const thuis = verblijfAt(source, persoon, from);
    if (!thuis || !lies(thuis.gemeente, thuis.wijk)) return [];
    const gebruik = new Set(
      voorzieningen
        .filter(({code}) => spells(source, persoon, code).some(({begin, eind: end}) => begin <= until && end >= from))
        .map(({code}) => code)
    );
    const wet = (code: string) => voorzieningen.some((item) => item.wet === code && gebruik.has(item.code));
    const four = `${Number(from.slice(0, 4)) - 4}${from.slice(4)}`;
    const along = new Set(
      source.gebeurtenissen
        .filter((row) => row.persoon_id === persoon.persoon_id && row.datum >= four && row.datum < from)
        .map(({gebeurtenis}) => gebeurtenis)
    );
    const leeftijd = Math.max(0, years(persoon.geboortedatum, from));
    return [
      {persoon, thuis, gebruik, wet, along, leeftijd, aow: months(persoon.geboortedatum, from) >= aowMonths(from)}
    ];
  });
}

type Resident = ReturnType<typeof residents>[number];

const combinatie = (jeugd: boolean, pwet: boolean, wmo: boolean) =>
  [jeugd && "jeugd", pwet && "pwet", wmo && "wmo"].filter(Boolean).join("_");

const stapeling = (list: readonly {jeugd: boolean; pwet: boolean; wmo: boolean}[]): Tally => {
  const kinds = list.map(({jeugd, pwet, wmo}) => combinatie(jeugd, pwet, wmo));
  const names = {
    ...{alleen_jeugd: "jeugd", alleen_pwet: "pwet", alleen_wmo: "wmo", jeugd_pwet: "jeugd_pwet"},
    ...{jeugd_wmo: "jeugd_wmo", pwet_wmo: "pwet_wmo", jeugd_pwet_wmo: "jeugd_pwet_wmo"}
  };
  const count = (naam: string) => ({waarde: kinds.filter((kind) => kind === naam).length, n: list.length});
  const sum = {waarde: kinds.filter((kind) => kind !== "").length, n: list.length};
  return {...Object.fromEntries(Object.entries(names).map(([code, naam]) => [code, count(naam)])), totaal: sum};
};

const toCount = (counts: readonly number[]): Tally =>
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((aantal) => [
      aantal === 6 ? "6_of_meer" : String(aantal),
      {waarde: counts.filter((n) => (aantal === 6 ? n >= 6 : n === aantal)).length, n: counts.length}
    ])
  );

/** Every indicator of a gebied and periode but those of the cliëntervaring. */
export function simpleMonitor(source: Source, periode: string, lies: Lies): Record<string, Tally> {
  const people = residents(source, periode, lies);
  const perHouse = new Map<string, Resident[]>();
  for (const person of people)
    perHouse.set(person.thuis.huishouden_id, [...(perHouse.get(person.thuis.huishouden_id) ?? []), person]);
  const houses = [...perHouse.values()].map((members) => ({
    jeugd: members.some(({wet}) => wet("jeugdwet")),
    pwet: members.some(({wet}) => wet("participatiewet") || wet("wsw")),
    wmo: members.some(({wet}) => wet("wmo")),
    aantal: members.reduce((sum, {gebruik}) => sum + gebruik.size, 0),
    type: huishoudtypen
      .map(({code}) => code as string)
      .filter((code) => members.some(({thuis}) => thuis.huishoudtype === code))
      .at(-1)!
  }));
  const personal = people.map(({wet, gebruik}) => ({
    jeugd: wet("jeugdwet"),
    pwet: wet("participatiewet") || wet("wsw"),
    wmo: wet("wmo"),
    aantal: gebruik.size
  }));
  const part = (teller: (person: Resident) => boolean, noemer: (person: Resident) => boolean = () => true) => ({
    waarde: people.filter(teller).length,
    n: people.filter(noemer).length
  });
  const house = (teller: (house: (typeof houses)[number]) => boolean) => ({
    waarde: houses.filter(teller).length,
    n: houses.length
  });
  const ofWet = (wet: string) => voorzieningen.filter((item) => item.wet === wet).map(({code}) => code);
  const perCode = (codes: readonly string[], make: (code: string) => {waarde: number; n: number}): Tally =>
    Object.fromEntries(codes.map((code) => [code, make(code)]));
  const jong = ({leeftijd}: Resident) => leeftijd < 23;
  const jh = ({gebruik}: Resident) => gebruik.has("jeugdhulp_zonder_verblijf") || gebruik.has("jeugdhulp_met_verblijf");
  const jeugd = (a: boolean, b: boolean, c: boolean) =>
    part(
      (person) =>
        jh(person) === a &&
        person.gebruik.has("jeugdbescherming") === b &&
        person.gebruik.has("jeugdreclassering") === c,
      jong
    );
  const old = (within: boolean) => (person: Resident) =>
    person.leeftijd >= 75 && (person.thuis.huishoudtype === "institutioneel") === within;
  const attributes = ({thuis, gebruik, along}: Resident) =>
    [
      thuis.huishoudtype === "eenouder",
      gebruik.has("bijstand") || gebruik.has("bijstand_gerelateerd"),
      ...["echtscheiding", "langdurige_ziekte", "wsnp", "detentie", "verdachte", "baanverlies"].map((code) =>
        along.has(code)
      )
    ].filter(Boolean).length;
  const adult = ({leeftijd}: Resident) => leeftijd >= 18;
  return {
    inwoners: {totaal: part(() => true)},
    huishoudens: {totaal: house(() => true)},
    inwoners_met_voorzieningen: {
      totaal: part(({gebruik}) => gebruik.size > 0),
      ...perCode(
        wetten.map(({code}) => code),
        (code) => part(({wet}) => wet(code))
      )
    },
    huishoudens_met_voorzieningen: {
      totaal: house(({aantal}) => aantal > 0),
      jeugd: house(({jeugd}) => jeugd),
      pwet: house(({pwet}) => pwet),
      wmo: house(({wmo}) => wmo)
    },
    wmo_clienten: {
      totaal: part(({wet}) => wet("wmo")),
      ...perCode(ofWet("wmo"), (code) => part(({gebruik}) => gebruik.has(code)))
    },
    stapeling_huishoudens: stapeling(houses),
    stapeling_personen: stapeling(personal),
    voorzieningen_huishoudens: toCount(houses.map(({aantal}) => aantal)),
    meer_dan_een_voorziening: {meer_dan_een: house(({aantal}) => aantal >= 2)},
    voorzieningen_personen: toCount(personal.map(({aantal}) => aantal)),
    jongeren_jeugdzorg: {
      totaal: part(({wet}) => wet("jeugdwet"), jong),
      ...perCode(ofWet("jeugdwet"), (code) => part(({gebruik}) => gebruik.has(code), jong))
    },
    jeugdzorg_combinaties: {
      jh_alleen: jeugd(true, false, false),
      jh_jb: jeugd(true, true, false),
      jh_jr: jeugd(true, false, true),
      jh_jb_jr: jeugd(true, true, true),
      jb_alleen: jeugd(false, true, false),
      jb_jr: jeugd(false, true, true),
      jr_alleen: jeugd(false, false, true)
    },
    participatie_clienten: {
      ...perCode([...ofWet("participatiewet"), "wsw"], (code) =>
        part(
          ({gebruik}) => gebruik.has(code),
          ({leeftijd}) => leeftijd >= 15
        )
      ),
      bijstand_en_re_integratie: part(
        ({gebruik}) => gebruik.has("bijstand") && gebruik.has("re_integratie"),
        ({leeftijd}) => leeftijd >= 15
      )
    },
    beschermd_wonen: {totaal: part(({gebruik}) => gebruik.has("verblijf_en_opvang"))},
    bijstand_leeftijd: {
      totaal: part(({gebruik}) => gebruik.has("bijstand")),
      tot_aow: part(({gebruik, aow}) => gebruik.has("bijstand") && !aow),
      vanaf_aow: part(({gebruik, aow}) => gebruik.has("bijstand") && aow)
    },
    ouderen_75plus_wmo: {
      buiten_instelling: part((person) => old(false)(person) && person.wet("wmo"), old(false)),
      in_instelling: part((person) => old(true)(person) && person.wet("wmo"), old(true))
    },
    ouderen_75plus: {
      buiten_instelling: part(old(false), ({leeftijd}) => leeftijd >= 75),
      in_instelling: part(old(true), ({leeftijd}) => leeftijd >= 75)
    },
    inwoners_leeftijd: perCode(
      leeftijdsklassen.map(({code}) => code),
      (code) => part(({leeftijd}) => leeftijdsklassen.filter(({since}) => since <= leeftijd).at(-1)!.code === code)
    ),
    huishoudens_type: perCode(
      huishoudtypen.map(({code}) => code),
      (code) => house(({type}) => type === code)
    ),
    kwetsbaarheid: perCode(["0", "1", "2", "3_of_meer"], (code) =>
      part(
        (person) =>
          adult(person) && (code === "3_of_meer" ? attributes(person) >= 3 : attributes(person) === Number(code)),
        adult
      )
    ),
    ...(periode.includes("JJ") ? {} : streams(source, periode, lies, people))
  };
}

/** What is counted per halfjaar only: voorzieningen that run, come and go, and gebeurtenissen before it. */
function streams(source: Source, periode: string, lies: Lies, people: Resident[]): Record<string, Tally> {
  const {van: from, tot: until, soon} = limits(periode);
  const all = source.personen.flatMap((persoon) => {
    const here = (day: string) => {
      const row = verblijfAt(source, persoon, day);
      return row !== undefined && lies(row.gemeente, row.wijk);
    };
    return voorzieningen.flatMap(({code}) => {
      const own = spells(source, persoon, code);
      return own.map((spell, i) => ({soort: code, spell, previous: own[i - 1], now: here(from), than: here(soon)}));
    });
  });
  const per = (kinds: readonly string[], isCounted: (spell: (typeof all)[number]) => boolean, n: number): Tally =>
    Object.fromEntries(
      kinds.map((code) => [code, {waarde: all.filter((spell) => spell.soort === code && isCounted(spell)).length, n}])
    );
  const codes = voorzieningen.map(({code}) => code);
  const jeugd = voorzieningen.filter(({wet}) => wet === "jeugdwet").map(({code}) => code);
  const state = ({spell, now}: (typeof all)[number]) => now && at(spell, from);
  const soonHere = ({spell, than}: (typeof all)[number]) => than && at(spell, soon);
  const short = ({spell, now}: (typeof all)[number]) => now && spell.begin > from && spell.eind < soon;
  const begun = ({spell, now}: (typeof all)[number]) => now && spell.begin >= from && spell.begin <= until;
  const jong = people.filter(({leeftijd}) => leeftijd < 23).length;
  const five = (day: string) => {
    const earlier = `${Number(day.slice(0, 4)) - 5}${day.slice(4)}`;
    return earlier.endsWith("02-29") && Number.isNaN(Date.parse(earlier)) ? earlier.replace("02-29", "02-28") : earlier;
  };
  const running = all.filter((spell) => spell.soort === "bijstand" && state(spell));
  const duration = (fits: (year: number) => boolean) => ({
    waarde: running.filter(({spell}) => fits(years(spell.begin, from))).length,
    n: running.length
  });
  return {
    voorzieningen_stand: per(codes, state, people.length),
    voorzieningen_instroom: per(codes, (spell) => (soonHere(spell) && !state(spell)) || short(spell), people.length),
    voorzieningen_uitstroom: per(codes, (spell) => (state(spell) && !soonHere(spell)) || short(spell), people.length),
    jeugdtrajecten_begonnen: per(jeugd, begun, jong),
    jeugdtrajecten_beeindigd: per(jeugd, ({spell, now}) => now && spell.eind >= from && spell.eind <= until, jong),
    bijstand_duur: {
      tot_1_jaar: duration((year) => year < 1),
      "1_tot_2_jaar": duration((year) => year === 1),
      "2_tot_5_jaar": duration((year) => year >= 2 && year < 5),
      "5_jaar_of_meer": duration((year) => year >= 5)
    },
    herhaald_beroep: Object.fromEntries(
      ["jeugdbescherming", "jeugdreclassering"].map((code) => {
        const fresh = all.filter((spell) => spell.soort === code && begun(spell));
        const waarde = fresh.filter(
          ({spell, previous}) => previous !== undefined && previous.eind >= five(spell.begin)
        ).length;
        return [code, {waarde, n: fresh.length}];
      })
    ),
    levensgebeurtenissen: Object.fromEntries(
      gebeurtenissen.map(({code}) => [
        code,
        {waarde: people.filter(({along}) => along.has(code)).length, n: people.length}
      ])
    )
  };
}
