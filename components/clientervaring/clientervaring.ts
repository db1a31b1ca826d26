import {h, markPage} from "../dom/element.js";
import {asInput, type InputElement} from "../inputs/input.js";
import {type MonitorChoice, noMonitorChoice} from "../monitor/address.js";
import {monitorControls} from "../monitor/controls.js";
import {type MonitorEnvironment, monitorEnvironment} from "../monitor/figure/content.js";
import type {FigurePlan} from "../monitor/figure/figures.js";
import {type Monitor, openMonitor} from "../monitor/monitor.js";
import type {MonitorRow} from "../monitor/row.js";
import {opened} from "../page/openPage.js";
import {folderOf} from "../tables/fetch.js";

/** The monitor as this page shows it: the clientervaring alone, of the years that have any, a handful of answers withheld. */
export interface Clientervaring extends Monitor {
  /** All rows of a gebied, a handful of answers too. */
  answers: Monitor["rijen"];
}

/** Fewer answers than this are not shown as a share. */
const LEAST_ANSWERS = 10;

export const isErvaring = ({indicator}: Pick<MonitorRow, "indicator">): boolean =>
  indicator.startsWith("clientervaring_");

/** The rows of the clientervaring, those on a handful of answers withheld. */
export function withoutHandful(rows: readonly MonitorRow[]): MonitorRow[] {
  return rows
    .filter(isErvaring)
    .map((row) =>
      row.waarde !== null && row.n !== null && row.n < LEAST_ANSWERS
        ? {...row, waarde: null, reden: "afgeschermd" as const}
        : row
    );
}

/** Years in which anyone answered, in order of time. */
export function yearsWith(rows: readonly MonitorRow[], perioden: readonly string[]): string[] {
  const years = new Set(rows.filter((row) => isErvaring(row) && row.waarde !== null).map(({periode}) => periode));
  return perioden.filter((periode) => years.has(periode));
}

/** The years come from the whole land: what one gemeente lacks, another may have. */
export async function clientervaringOf(monitor: Monitor): Promise<Clientervaring> {
  const {manifest, rijen: rows} = monitor;
  const perioden = yearsWith(await rows("NL"), manifest.perioden);
  return {
    ...{...monitor, manifest: {...manifest, perioden}, answers: rows},
    rijen: async (gebied, periode) => withoutHandful(await rows(gebied, periode))
  };
}

/** Opens what the tables beside the manifest hold of the clientervaring, as `openMonitor` opens them. */
export const openClientervaring = (manifest: string): Promise<Clientervaring> =>
  opened(openMonitor(folderOf(manifest)).then(clientervaringOf));

/** The controls of the page; where the source has no onderzoek, a notice that says so, and no choice but the whole land. */
export function clientervaringControls(tables: Clientervaring): InputElement<MonitorChoice> {
  if (tables.manifest.perioden.length > 0)
    return monitorControls(tables, {choosable: ({soort: kind}) => kind !== "wijk"});
  markPage("without-onderzoek");
  const choice = noMonitorChoice();
  return asInput<MonitorChoice, HTMLElement>(noOnderzoek(), {get: () => choice, set: () => {}});
}

/** What stands in the place of controls and figures where the source has no onderzoek: the page hides what it has no numbers for. */
const noOnderzoek = () =>
  h(
    "div",
    {class: "notice no-onderzoek"},
    h(
      "p",
      {},
      "Deze bron bevat geen cliëntervaringsonderzoek. Voeg aan de map met bronbestanden het bestand ",
      h("code", {}, "clientervaring"),
      " toe, met de kolommen gemeente, jaar, stelling, n, eens, neutraal en oneens, en maak de tabellen opnieuw."
    )
  );

/** Fetches the rows of a choice; where the source has no onderzoek it is withdrawn, and no figure shows anything. */
export async function clientervaringRows(tables: Clientervaring, choice: MonitorChoice): Promise<MonitorEnvironment> {
  if (tables.manifest.perioden.length === 0) throw new DOMException("no onderzoek in the source", "AbortError");
  return monitorEnvironment(tables, choice);
}

/** Figuur 4.5, of this page alone: all ten stellingen. */
export const stellingPlan: FigurePlan = {
  ...{nummer: "4.5", onderwerp: "De tien stellingen: (helemaal) eens", indicatoren: ["clientervaring_eens"]},
  ...{core: ["serieus_genomen"], vorm: "staven", maat: "per", perioden: "jaar", begrippen: ["wmo", "interval"]}
};
