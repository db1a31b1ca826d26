import type {z} from "zod/mini";
import {cut} from "../address/address.js";
import {enumerate} from "../format/text.js";
import {cohortFileForm, keptCohortForm} from "../model/forms.js";
import {
  allOfFilters,
  type Choice,
  filters,
  gebiedOf,
  isCompared,
  noRules,
  type Rules,
  rulesOf,
  type Side
} from "../model/choice.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {type Bin, shelf} from "../page/shelf.js";
import {codeLists, knowsCode} from "../model/codeLists.js";
import {cohortName} from "./address.js";

/** A cohort that a visitor keeps, with the codes of its rules; a rule that asks nothing may be absent. */
export type KeptCohort = z.infer<typeof keptCohortForm>;

/** A cohort of a choice, to be kept under a name. */
export function keptOf(choice: Choice, side: Side, naam: string): KeptCohort {
  const rules = rulesOf(choice, side);
  const asked = [...filters, "alle" as const].filter((key) => rules[key].length > 0);
  return {naam, gebied: gebiedOf(choice, side), regels: Object.fromEntries(asked.map((key) => [key, [...rules[key]]]))};
}

/** The rules of a kept cohort. */
export const rulesOfKept = ({naam, regels: rules}: KeptCohort): Rules => ({
  ...noRules(),
  ...(rules as Partial<Rules>),
  naam
});

/** A choice with a kept cohort as A or B; the other stays as it is. */
export function withKept(choice: Choice, side: Side, kept: KeptCohort): Choice {
  const rules = rulesOfKept(kept);
  if (side === 1) return {...choice, vergelijk: kept.gebied, rulesB: rules};
  const a = {...choice, ...rules, gebied: kept.gebied};
  return isCompared(choice) ? {...a, vergelijk: gebiedOf(choice, 1), rulesB: rulesOf(choice, 1)} : a;
}

/** What cannot be followed of a cohort that was kept elsewhere or earlier; empty where all can. */
function faults({naam, gebied, regels: rules}: KeptCohort, gebieden: readonly Gebied[]): string[] {
  const of = `cohort “${cut(naam)}”`;
  const unknown = ([...filters, "alle"] as const).flatMap((key) => {
    const known: readonly string[] = key === "alle" ? allOfFilters : codeLists[key].map(({code}) => code);
    const strange = (rules[key] ?? []).filter((code) =>
      key === "alle" ? !known.includes(code) : !knowsCode(key, code)
    );
    if (strange.length === 0) return [];
    return [
      `${of}: ${key} kent geen ${enumerate(
        strange.map((code) => `“${cut(code)}”`),
        "of"
      )}${key === "reeks" ? "" : `; kies uit ${known.join(", ")}`}`
    ];
  });
  return [
    ...(cohortName(naam) === naam ? [] : [`${of}: de naam heeft tekens die niet te zien zijn`]),
    ...(findGebied(gebieden, gebied) ? [] : [`${of}: gebied “${cut(gebied)}” is niet bekend`]),
    ...unknown
  ];
}

/** Largest file that is read, in characters. */
const LARGEST = 1_000_000;

/** The cohorts in a file, or what is wrong with it and how to mend that. */
export function readCohortFile(text: string, gebieden: readonly Gebied[]): {cohorten: KeptCohort[]} | {fout: string} {
  if (text.length > LARGEST)
    return {fout: "Het bestand is te groot voor cohorten. Kies een bestand dat hier is gemaakt."};
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return {fout: "Dit is geen JSON-bestand. Kies een bestand dat hier is gemaakt met “Bewaar als bestand”."};
  }
  const read = cohortFileForm.safeParse(raw);
  if (!read.success) {
    const place = (read.error.issues[0]?.path ?? []).map((part) =>
      typeof part === "number" ? part + 1 : String(part)
    );
    const where = place.length === 0 ? "het begin" : `“${cut(place.join(" > "))}”`;
    return {
      fout: `Dit bestand heeft niet de vorm van bewaarde cohorten: kijk bij ${where}. Er hoort te staan: soort, versie 1, en cohorten met elk een naam, een gebied en regels.`
    };
  }
  const wrong = read.data.cohorten.flatMap((kept) => faults(kept, gebieden));
  if (wrong.length === 0) return {cohorten: read.data.cohorten};
  const more = wrong.length > 3 ? ` (en nog ${wrong.length - 3} andere)` : "";
  return {
    fout: `Er is niets overgenomen. ${wrong.slice(0, 3).join(". ")}${more}. Verander dat in het bestand en kies het opnieuw.`
  };
}

/** The file of cohorts. */
export const writeCohortFile = (list: readonly KeptCohort[]): string =>
  `${JSON.stringify({soort: "levenswegwerkbank cohorten", versie: 1, cohorten: list}, null, 2)}\n`;

/** The cohorts that a visitor keeps, by name; where the browser keeps nothing, until the page is closed. Never throws. */
export function keptCohorts(bin: Bin, gebieden: readonly Gebied[]) {
  const own = shelf("cohorten", keptCohortForm, bin);
  const here = new Map(own.all().filter(([, kept]) => faults(kept, gebieden).length === 0));
  /** Whether the browser still has it when the page is closed. */
  const tryTo = (run: () => void): boolean => {
    try {
      run();
      return true;
    } catch {
      return false;
    }
  };
  /** A name that no other has: with a number behind it where need be. */
  const free = (naam: string): string => {
    let fresh = naam;
    for (let i = 2; here.has(fresh); i++) fresh = `${naam.slice(0, 54)} (${i})`;
    return fresh;
  };
  const keep = (kept: KeptCohort): boolean => {
    here.set(kept.naam, kept);
    return tryTo(() => own.keep(kept.naam, kept));
  };
  const remove = (naam: string): boolean => {
    here.delete(naam);
    return tryTo(() => own.remove(naam));
  };
  return {
    list: (): KeptCohort[] => [...here.values()].sort((a, b) => a.naam.localeCompare(b.naam, "nl")),
    has: (naam: string): boolean => here.has(naam),
    keep,
    remove,
    rename(from: string, naam: string): boolean {
      const kept = here.get(from);
      if (!kept || from === naam) return true;
      const [gone, there] = [remove(from), keep({...kept, naam})];
      return gone && there;
    },
    /** Takes cohorts over from a file; one whose name is taken gets a number. */
    take: (list: readonly KeptCohort[]): boolean =>
      list.map((kept) => keep({...kept, naam: free(kept.naam)})).every(Boolean)
  };
}

export type KeptCohorts = ReturnType<typeof keptCohorts>;
