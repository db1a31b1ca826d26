import {closeSync, lstatSync, openSync, readSync} from "node:fs";
import {join} from "node:path";
import {errors, type Browser} from "playwright-core";
import type {Gebied} from "../../components/werkbank/gebied.js";
import {makeFolder} from "../hulp/bestanden.js";
import {startChromium} from "../hulp/chromium.js";
import {isEnding} from "../hulp/einde.js";
import {describeError, systemErrorText, UserError} from "../hulp/foutmelding.js";
import {sweep} from "../hulp/werkbestand.js";
import {rapportnaam} from "./naam.js";
import {openRapport, type Rapportpagina} from "./pagina.js";
import {resterend} from "./resterend.js";

export interface Schrijfopdracht {
  /** Where the site is served. */
  adres: string;
  gebieden: readonly Gebied[];
  vergelijk: string | null;
  /** As chosen, and in the name of the file. */
  periode: string | null;
  naamperiode: string;
  uit: string;
  melden: (tekst: string) => void;
}

/** How many pages print side by side. */
const TEGELIJK = 2;

/** Writes a PDF per gebied; returns the names of those that failed. One that fails does not take the others with it. */
export async function schrijfRapporten(opdracht: Schrijfopdracht): Promise<string[]> {
  const {adres, gebieden, vergelijk, periode, uit, melden, naamperiode} = opdracht;
  makeFolder(uit);
  sweep(uit);
  const browser = await startChromium();
  const rij = [...gebieden];
  const mislukt: string[] = [];
  const begin = performance.now();
  let klaar = 0;

  // What waits for a browser that is killed at the wrong moment is never told.
  const ended = new Promise<never>((_, reject) =>
    browser.once("disconnected", () => reject(new Error("browser ended")))
  );
  ended.catch(() => {});
  const orEnded = <T>(work: Promise<T>): Promise<T> => Promise.race([work, ended]);

  async function werk(): Promise<void> {
    let pagina: Rapportpagina | undefined;
    while (rij.length > 0 && browser.isConnected()) {
      const gebied = rij.shift()!;
      const naam = rapportnaam(gebied, naamperiode);
      try {
        refuseOther(join(uit, naam));
        pagina ??= await orEnded(openRapport(browser, adres));
        await orEnded(pagina.schrijf({gebied: gebied.code, vergelijk, periode}, join(uit, naam)));
        melden(
          `${++klaar} van ${gebieden.length}: ${naam}${resterend(klaar, gebieden.length, performance.now() - begin)}`
        );
      } catch (fout) {
        if (isEnding()) return;
        klaar++;
        mislukt.push(gebied.naam);
        melden(`${klaar} van ${gebieden.length}: ${naam} is mislukt: ${reason(fout, browser)}`);
        if (pagina) await orEnded(pagina.sluit()).catch(() => undefined);
        pagina = undefined;
      }
    }
    if (pagina) await orEnded(pagina.sluit()).catch(() => undefined);
  }

  try {
    await Promise.all(Array.from({length: Math.min(TEGELIJK, gebieden.length)}, werk));
  } finally {
    await browser.close();
  }
  // What was not begun when the browser ended.
  mislukt.push(...rij.map(({naam}) => naam));
  return mislukt;
}

/** Why a report failed: what the browser itself says of it is English and long. */
function reason(fout: unknown, browser: Browser): string {
  if (fout instanceof UserError || systemErrorText(fout) !== null) return describeError(fout);
  if (!browser.isConnected()) return "de browser is gestopt; geef de opdracht opnieuw";
  if (fout instanceof errors.TimeoutError)
    return "de pagina kwam niet op tijd klaar; sluit andere programma's en geef de opdracht opnieuw";
  return "de browser kon de pagina niet maken; geef de opdracht opnieuw";
}

/** A report takes the place of an earlier report only: what stands there under its name and is no PDF stays. */
export function refuseOther(pad: string): void {
  const state = lstatSync(pad, {throwIfNoEntry: false});
  if (state && !(state.isFile() && (state.size === 0 || startsAs(pad, "%PDF-"))))
    throw new UserError(`${pad} is geen rapport en blijft staan: haal het weg of kies een andere map`);
}

function startsAs(pad: string, begin: string): boolean {
  const bestand = openSync(pad, "r");
  try {
    const buffer = Buffer.alloc(begin.length);
    readSync(bestand, buffer, 0, begin.length, 0);
    return buffer.toString("latin1") === begin;
  } finally {
    closeSync(bestand);
  }
}
