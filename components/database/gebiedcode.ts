import type {Gebied} from "../werkbank/gebied.js";
import {deelgroepen, letters, soortgroepen} from "./groepen.js";

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

  return {
    opVolgorde,
    schrijf(codes: readonly string[]): string {
      const rest = new Set(codes);
      const tekens: string[] = [];
      for (const {teken, leden} of bundels) {
        if (leden.length > rest.size || !leden.every((code) => rest.has(code))) continue;
        tekens.push(teken);
        for (const code of leden) rest.delete(code);
      }
      let vorige = "";
      const los = opVolgorde(rest).map((code) => {
        const kop = letters(code);
        const kort = kop === vorige && kop !== code ? code.slice(kop.length) : code;
        vorige = kop;
        return kort;
      });
      return [...los, ...tekens].join(".");
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

export type Gebiedcodes = ReturnType<typeof gebiedcodes>;
