import {tableFromIPC} from "@uwdata/flechette";
import {type Leverstaat, leverstaten} from "../../data/leverstaat.js";
import {h, markPage} from "../dom/element.js";
import {ready} from "../figure/renderQueue.js";
import type {Manifest} from "../model/forms.js";
import {isHalfjaar} from "../model/periode.js";
import {type Monitor, openMonitor} from "../monitor/monitor.js";
import {deliveryTotal, type DeliveryTotal, type Levering, leverstaat} from "../monitor/row.js";
import {opened} from "../page/openPage.js";
import {fetchBytes, folderOf} from "../tables/fetch.js";

/** A sign for each state, so that none is told by colour alone. */
const marks: Record<Leverstaat, string> = {
  publiceert: "●",
  opt_out: "◐",
  afgekeurd: "✕",
  niet_geleverd: "○",
  onbekend: "?"
};

export const mark = (state: Leverstaat): string => marks[state];
export const stateName = (state: Leverstaat): string =>
  leverstaten.find(({code}) => code === state)!.naam.toLowerCase();

/** Sign and word: "● publiceert". */
export const stateText = (state: Leverstaat): string => `${mark(state)} ${stateName(state)}`;

/** From publishing to unknown. */
export const rank = (state: Leverstaat): number => leverstaten.findIndex(({code}) => code === state);

/** What a state means for the numbers on this site. */
export const consequence: Record<Leverstaat, string> = {
  publiceert: "De Wmo-cijfers van de gemeente staan er, en tellen mee in die van grotere gebieden.",
  opt_out: "De Wmo-cijfers worden niet getoond; in tabellen en figuren staat “opt-out”.",
  afgekeurd: "Er zijn geen Wmo-cijfers; in tabellen en figuren staat “niet geleverd”.",
  niet_geleverd: "Er zijn geen Wmo-cijfers; in tabellen en figuren staat “niet geleverd”.",
  onbekend: "De bron zegt hier niets over; de cijfers staan er zoals geteld."
};

/** What each state is, and what it means for the numbers. */
export const meaning = (): HTMLElement =>
  h(
    "section",
    {},
    h("h2", {}, "Wat een staat betekent voor de cijfers"),
    h(
      "dl",
      {class: "meanings"},
      ...leverstaten.map(({code, uitleg: explanation}) =>
        h(
          "div",
          {},
          h("dt", {}, stateText(code)),
          h("dd", {}, code === "onbekend" ? explanation : `${explanation} ${consequence[code]}`)
        )
      )
    ),
    h(
      "p",
      {},
      "Deze staten gaan over gemeenten. Twee andere redenen gaan over één getal: “afgeschermd” staat bij een getal dat niet wordt getoond om mensen te beschermen, en “niet van toepassing” waar iets in dat gebied niet kan voorkomen. Geen van alle is ooit een 0: een 0 is geteld."
    ),
    h(
      "p",
      {},
      "Een cijfer van een groter gebied, ook van Nederland, telt voor de Wmo alleen gemeenten die publiceren, in de teller en in de noemer. Jeugdzorg en participatie hangen niet van deze leveringen af."
    )
  );

/** What became of one delivery. */
export interface DeliveryRow extends Levering {
  gemeente: string;
  /** A halfjaar. */
  periode: string;
}

const FILE = "aanlevering.arrow";

/** All deliveries that the source knows of; none where it has no such table. */
async function fetchAanlevering(basis: URL, {tabellen: tables}: Pick<Manifest, "tabellen">): Promise<DeliveryRow[]> {
  if (!tables.some(({bestand: file}) => file === FILE)) return [];
  return readAanlevering(await fetchBytes(new URL(FILE, basis)));
}

export const readAanlevering = (bytes: Uint8Array): DeliveryRow[] =>
  tableFromIPC(bytes)
    .toArray()
    .map((row) => ({...(row as DeliveryRow)}));

/** Who delivered what, looked up by gemeente and halfjaar. */
export interface DeliveryOverview {
  /** Every halfjaar of the monitor, and those that only the table of deliveries has, in order of time. */
  halfjaren: readonly string[];
  staat: (gemeente: string, periode: string) => Leverstaat;
  /** Whether the gemeente withholds the optional data. */
  facultatief: (gemeente: string, periode: string) => boolean;
  /** Totals over these gemeenten; null where the source says nothing of the halfjaar. */
  totaal: (gemeenten: readonly string[], periode: string) => DeliveryTotal | null;
}

export function deliveryOverview(rows: readonly DeliveryRow[], perioden: readonly string[]): DeliveryOverview {
  const perPeriode = new Map<string, Map<string, DeliveryRow>>();
  for (const row of rows) {
    const known = perPeriode.get(row.periode) ?? new Map<string, DeliveryRow>();
    perPeriode.set(row.periode, known.set(row.gemeente, row));
  }
  const locate = (gemeente: string, periode: string) => perPeriode.get(periode)?.get(gemeente) ?? null;
  return {
    halfjaren: [...new Set([...perioden.filter(isHalfjaar), ...perPeriode.keys()])].sort(),
    staat: (gemeente, periode) => leverstaat(locate(gemeente, periode), perPeriode.has(periode)),
    facultatief: (gemeente, periode) => locate(gemeente, periode)?.opt_out_facultatief === "ja",
    totaal(gemeenten, periode) {
      if (!perPeriode.has(periode)) return null;
      const own = gemeenten.flatMap((gemeente) => locate(gemeente, periode) ?? []);
      return deliveryTotal(own, gemeenten.length);
    }
  };
}

/** What the page rests on. */
export type DeliveryTables = Pick<Monitor, "gebieden" | "manifest"> & {overview: DeliveryOverview};

/**
 * Opens the tables beside the manifest, for the page. Where the source does not say who delivered, the page says that in the
 * place of its figures, and the promise never comes.
 */
export async function openDeliveries(address: string): Promise<DeliveryTables> {
  const monitor = openMonitor(folderOf(address));
  const {gebieden, manifest, rows} = await opened(
    monitor.then(async ({basis, ...tables}) => ({...tables, rows: await fetchAanlevering(basis, tables.manifest)}))
  );
  if (rows.length > 0) return {gebieden, manifest, overview: deliveryOverview(rows, manifest.perioden)};
  markPage("without-deliveries");
  document.querySelector("#observablehq-main .lead")?.after(noDeliveries());
  ready();
  return new Promise(() => {});
}

const noDeliveries = (): HTMLElement =>
  h(
    "div",
    {class: "notice"},
    h(
      "p",
      {},
      "Deze bron zegt niet welke gemeenten Wmo-gegevens leverden; alle cijfers staan er zoals geteld. Voeg aan de map met bronbestanden het bestand ",
      h("code", {}, "aanlevering"),
      " toe, met de kolommen gemeente, periode, geleverd, goedgekeurd, opt_out_basis en opt_out_facultatief (ja of nee), en maak de tabellen opnieuw."
    )
  );
