import {indicator as find} from "../../data/indicator.js";
import type {Categorie, Indicator} from "../../data/indicator/shape.js";
import {h} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {asInput} from "../inputs/input.js";
import {buttonRow} from "../inputs/options.js";
import type {Gebied} from "../model/gebied.js";
import {inPeriode, isHalfjaar} from "../model/periode.js";
import {type OwnKeys, type PageChoice, withGebied} from "../monitor/address.js";
import {monitorControls} from "../monitor/controls.js";
import type {Monitor} from "../monitor/monitor.js";
import {writeOrder} from "../sortTable/sortTable.js";
import {isProtected} from "../model/protection.js";
import {type ProfielAnswer, type ProfielSource, wijkIndicatoren} from "./profiel.js";
import {smallModes} from "./protect.js";

const combinaties = find("stapeling_huishoudens").categorieen.map(({code}) => code);
const both = (column: string) => [column, writeOrder({kolom: column, off: true})];

/** The name of a column in the table of all indicators. */
export const allColumn = (indicator: string, categorie: string): string => `${indicator}.${categorie}`;

const allColumns = wijkIndicatoren.flatMap(({code, categorieen}) =>
  categorieen.map((categorie) => allColumn(code, categorie.code))
);

/** What the address of the page can say beside gebied, vergelijk and periode; the first of each is the default. */
export const wijkKeys = {
  eenheid: ["huishoudens", "personen"],
  maat: ["aantal", "per_1000"],
  volgorde: ["naam", "-naam", ...combinaties.flatMap(both)],
  klein: [...smallModes],
  indicator: wijkIndicatoren.map(({code}) => code) as [string, ...string[]],
  categorie: ["totaal", ...categorieCodes()],
  staven: ["cijfer", "naam"],
  alles: ["per_1000", "aantal"],
  ordening: ["naam", "-naam", ...allColumns.flatMap(both)]
} as const satisfies OwnKeys<string>;

type WijkKey = keyof typeof wijkKeys;
export type WijkChoice = PageChoice<WijkKey>;

function categorieCodes(): string[] {
  const codes = wijkIndicatoren.flatMap(({categorieen}) => categorieen.map(({code}) => code));
  return [...new Set(codes)].filter((code) => code !== "totaal");
}

/** The indicator and categorie of the bars; another indicator may lack the categorie, and then shows its first. */
export function chosenIndicator(choice: WijkChoice): {indicator: Indicator; categorie: Categorie} {
  const indicator = find(choice.indicator);
  const categorie = indicator.categorieen.find(({code}) => code === choice.categorie) ?? indicator.categorieen[0]!;
  return {indicator, categorie};
}

/** What the page shows when nobody chose a gemeente. */
const EXAMPLE = "GM0344";

/** The gemeente of a wijkprofiel: the one chosen, that of the wijk chosen, or else an example, with a word to say so. */
export function profielGemeente(gebieden: readonly Gebied[], code: string): {gemeente: Gebied; notice: string | null} {
  const chosen = gebieden.find((gebied) => gebied.code === code);
  const locate = (code: string | undefined) =>
    gebieden.find((gebied) => gebied.soort === "gemeente" && gebied.code === code);
  if (chosen?.soort === "gemeente") return {gemeente: chosen, notice: null};
  const from = chosen?.soort === "wijk" ? locate(chosen.gemeenten[0]) : undefined;
  if (from)
    return {gemeente: from, notice: `${chosen!.naam} ligt in ${from.naam}: u ziet alle wijken van die gemeente.`};
  const gemeente = locate(EXAMPLE) ?? gebieden.find(({soort: kind}) => kind === "gemeente");
  if (!gemeente) throw new Error("no gemeente among the gebieden");
  const example = `U ziet ${gemeente.naam} als voorbeeld; kies hierboven een gemeente.`;
  return {gemeente, notice: code === "NL" ? example : `Een wijkprofiel gaat over één gemeente. ${example}`};
}

const smallOptions = [
  {code: "ruw", naam: "Zoals geteld"},
  {code: "cbs", naam: "Zoals CBS ze toont"}
];

/**
 * The controls of the page, an input: gemeente, what it is compared with, periode, and how small numbers are shown. A figure
 * changes what belongs to it with `change`; `show` tells what the gemeente of an answer did not deliver.
 */
export function wijkControls(tables: Pick<Monitor, "gebieden" | "manifest">) {
  const controls = monitorControls<WijkKey>(tables, {
    ...{own: wijkKeys, label: "Gemeente", choosable: ({soort: kind}) => kind === "gemeente"},
    limit(choice) {
      const {gemeente, notice} = profielGemeente(tables.gebieden, choice.gebied);
      return {
        choice: gemeente.code === choice.gebied ? choice : withGebied(choice, gemeente.code),
        ...(notice === null ? {} : {notice})
      };
    }
  });
  const {change} = controls;
  const box = h("div", {class: "notices", role: "alert"});
  const notice = part(box, ({source, periode}: ProfielAnswer) => box.replaceChildren(...withoutWmo(source, periode)));
  const small = buttonRow({naam: "klein", titel: "Kleine aantallen", options: smallOptions});
  small.value = controls.value.klein;
  small.addEventListener("input", (event) => {
    event.stopPropagation();
    change({klein: small.value});
  });
  controls.addEventListener("input", () => (small.value = controls.value.klein));
  const element = h("div", {}, controls, notice, !isProtected(tables.manifest) && h("div", {class: "controls"}, small));
  return Object.assign(
    asInput<WijkChoice, HTMLElement>(element, {
      get: () => controls.value,
      set(choice) {
        controls.value = choice;
      }
    }),
    {change, show: notice.show}
  );
}

/** How a figure changes what of the choice belongs to it. */
export type Change = (part: Partial<WijkChoice>) => void;

const why: Record<string, string> = {
  niet_geleverd: "zijn er geen Wmo-gegevens van deze gemeente (niet geleverd)",
  opt_out: "laat deze gemeente haar Wmo-gegevens niet publiceren (opt-out)"
};

/** Says why what rests on the Wmo is not there, with the way to the deliveries; nothing where it is. */
function withoutWmo({gemeente, tally}: ProfielSource, periode: string): HTMLElement[] {
  const words = why[tally(gemeente.code, "wmo_clienten", "totaal").reden ?? ""];
  if (!words) return [];
  const address = `./aanlevering?gebied=${gemeente.code}${isHalfjaar(periode) ? `&periode=${periode}` : ""}`;
  const text = `Over ${inPeriode(periode)} ${words}. Ook stapeling is dan niet te tellen; cijfers over jeugd en participatie staan er wel.`;
  return [
    h("div", {class: "notice"}, h("p", {}, text), h("a", {href: address}, `Bekijk de leveringen van ${gemeente.naam}`))
  ];
}
