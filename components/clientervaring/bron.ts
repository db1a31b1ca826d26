import {tableFromIPC} from "@uwdata/flechette";
import {onderzoeksvormen} from "../../data/onderzoeksvorm.js";
import {haal} from "../werkbank/haal.js";
import type {Manifest} from "../werkbank/manifest.js";

/** What the source holds of a survey of one gemeente in one year. */
export interface Onderzoek {
  gemeente: string;
  jaar: number;
  vorm: string;
  omschrijving: string;
  /** Who took part, where the source says it. */
  n: number | null;
}

const BESTAND = "clientervaring.arrow";

/** Surveys of another form than the standard questionnaire; none where the source has no such table. */
export async function anderOnderzoek(
  basis: URL,
  {tabellen}: Pick<Manifest, "tabellen">
): Promise<readonly Onderzoek[]> {
  if (!tabellen.some(({bestand}) => bestand === BESTAND)) return [];
  return leesAnder(await haal(new URL(BESTAND, basis)));
}

export function leesAnder(bytes: Uint8Array): Onderzoek[] {
  const rijen = tableFromIPC(bytes).toArray() as Record<string, unknown>[];
  return rijen
    .filter(({vorm}) => typeof vorm === "string" && vorm !== "" && vorm !== "vragenlijst")
    .map(({gemeente, jaar, vorm, omschrijving, n}) => ({
      ...{gemeente: String(gemeente), jaar: Number(jaar), vorm: String(vorm)},
      ...{omschrijving: String(omschrijving ?? ""), n: n === null || n === undefined ? null : Number(n)}
    }));
}

export const vormnaam = (code: string): string => onderzoeksvormen.find((vorm) => vorm.code === code)?.naam ?? code;
