import type {Gebied} from "../werkbank/gebied.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import {deelgroepen, letters, soortgroepen, type Groep} from "./groepen.js";

/** Groups that stand in an address: a region that is neither a provincie nor a gemeente is read, and written as codes. */
const geschreven = /^(PV|GM)\w*\*$/;

/**
 * Writes and reads sets of gebieden as short text: groups by their sign, the rest by code, without the letters that a code
 * has in common with the one before it. `NL.PV*.GM0344.0363.WK034401.034402`
 */
export function gebiedcodes(gebieden: readonly Gebied[]) {
  const groepen = [...soortgroepen(gebieden), ...deelgroepen(gebieden)];
  const perTeken = new Map(groepen.map((groep) => [groep.teken, groep.leden]));
  const bekend = new Set(gebieden.map(({code}) => code));
  const soorten = new Set<string>(soortgroepen(gebieden).map(({teken}) => teken));
  const bundels = groepen.filter(
    ({teken, leden}) => leden.length > 1 && (soorten.has(teken) || geschreven.test(teken))
  );

  /** The codes in the order in which gebieden are known, each once. */
  const opVolgorde = (codes: Iterable<string>): string[] => {
    const gekozen = new Set(codes);
    return gebieden.filter(({code}) => gekozen.has(code)).map(({code}) => code);
  };

  /** The groups that are chosen whole, and what is left. */
  function verdeel(codes: readonly string[]): {groepen: Groep[]; los: string[]} {
    const rest = new Set(codes);
    const heel = bundels.filter(({leden}) => {
      const vol = leden.length <= rest.size && leden.every((code) => rest.has(code));
      if (vol) for (const code of leden) rest.delete(code);
      return vol;
    });
    return {groepen: heel, los: opVolgorde(rest)};
  }

  return {
    opVolgorde,
    /** The names of what is chosen, a group by its own name. */
    woorden(codes: readonly string[]): string[] {
      const {groepen, los} = verdeel(codes);
      return [...los.map((code) => gebiednaam(gebieden, code)), ...groepen.map(({naam}) => klein(naam))];
    },
    schrijf(codes: readonly string[]): string {
      const {groepen, los} = verdeel(codes);
      let vorige = "";
      const kort = los.map((code) => {
        const kop = letters(code);
        const deel = kop === vorige && kop !== code ? code.slice(kop.length) : code;
        vorige = kop;
        return deel;
      });
      return [...kort, ...groepen.map(({teken}) => teken)].join(".");
    },
    lees(tekst: string): {codes: string[]; onbekend: string[]} {
      const codes = new Set<string>();
      const onbekend: string[] = [];
      let kop = "";
      for (const deel of tekst.split(".").filter(Boolean)) {
        if (letters(deel) !== "") kop = letters(deel);
        const code = letters(deel) === "" ? kop + deel : deel;
        const leden = bekend.has(code) ? [code] : perTeken.get(code);
        if (leden) for (const lid of leden) codes.add(lid);
        else onbekend.push(deel);
      }
      return {codes: opVolgorde(codes), onbekend};
    }
  };
}

const klein = (naam: string) => naam.charAt(0).toLowerCase() + naam.slice(1);

export type Gebiedcodes = ReturnType<typeof gebiedcodes>;
