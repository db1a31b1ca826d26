import {tableFromIPC} from "@uwdata/flechette";
import {onderzoeksvormen} from "../../data/onderzoeksvorm.js";
import {h} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {tableElement} from "../figure/table.js";
import {wholeNumber} from "../format/number.js";
import {findGebied, gebiedName} from "../model/gebied.js";
import type {MonitorChoice} from "../monitor/address.js";
import type {Monitor} from "../monitor/monitor.js";
import {isProtected} from "../model/protection.js";
import {remember} from "../page/openPage.js";
import {fetchBytes} from "../tables/fetch.js";

/** What the source holds of a survey of one gemeente in one year. */
export interface Onderzoek {
  gemeente: string;
  jaar: number;
  vorm: string;
  omschrijving: string;
  /** Who took part, where the source says it. */
  n: number | null;
}

const FILE = "clientervaring.arrow";

/** Surveys of another form than the standard questionnaire; none where the source has no such table. */
async function fetchOther({basis, manifest}: Pick<Monitor, "basis" | "manifest">): Promise<readonly Onderzoek[]> {
  if (!manifest.tabellen.some(({bestand: file}) => file === FILE)) return [];
  return readOther(await fetchBytes(new URL(FILE, basis)));
}

export function readOther(bytes: Uint8Array): Onderzoek[] {
  const rows = tableFromIPC(bytes).toArray() as Record<string, unknown>[];
  return rows
    .filter(({vorm: shape}) => typeof shape === "string" && shape !== "" && shape !== "vragenlijst")
    .map(({gemeente, jaar: year, vorm: shape, omschrijving: description, n}) => ({
      ...{gemeente: String(gemeente), jaar: Number(year), vorm: String(shape)},
      ...{omschrijving: String(description ?? ""), n: n === null || n === undefined ? null : Number(n)}
    }));
}

export const formName = (code: string): string => onderzoeksvormen.find((shape) => shape.code === code)?.naam ?? code;

/** The section on research of another form than the questionnaire: what the source holds of the gemeenten of a choice. */
export function otherOnderzoek(tables: Pick<Monitor, "basis" | "manifest" | "gebieden">) {
  const {gebieden} = tables;
  const fetchAll = remember(() => fetchOther(tables));
  const gemeenteName = (code: string) => gebiedName(gebieden, code);
  const table = tableElement();
  const box = h(
    "div",
    {
      ...{class: "figure-scroll", tabindex: 0, role: "region", "aria-label": "Ander onderzoek dan de vragenlijst"},
      hidden: true
    },
    table.element
  );
  const empty = h("p", {class: "empty"});
  const section = h(
    "section",
    {class: "other-onderzoek"},
    h("h2", {id: "ander-onderzoek"}, "Ander onderzoek dan de vragenlijst"),
    h(
      "p",
      {},
      "Tot en met 2020 vroegen gemeenten hun Wmo-cliënten met één standaardvragenlijst. Vanaf 2021 mag het onderzoek ook een andere vorm hebben, zoals gesprekken of een panel; elk jaar voor 1 juli rapporteren blijft verplicht. Zulke uitkomsten zijn geen percentages bij de tien stellingen. Ze staan hieronder met een omschrijving, en tellen in de figuren niet mee."
    ),
    box,
    empty
  );

  return part(section, async ({gebied: code}: MonitorChoice) => {
    const all = await fetchAll();
    const gebied = findGebied(gebieden, code)!;
    const naam = gebiedName(gebieden, code);
    const here = gebied.soort === "land" ? all : all.filter(({gemeente}) => gebied.gemeenten.includes(gemeente));
    box.hidden = here.length === 0;
    empty.hidden = here.length > 0;
    empty.replaceChildren(...(isProtected(tables.manifest) ? [notPublished] : explanation(naam)));
    if (here.length === 0) return;
    table.set({
      caption: `Ander onderzoek in ${naam}`,
      headings: ["Gemeente", "Jaar", "Vorm", "Wat er is gedaan", "Deelnemers (n)"],
      rowHeadings: 4,
      rijen: [...here]
        .sort((a, b) => b.jaar - a.jaar || gemeenteName(a.gemeente).localeCompare(gemeenteName(b.gemeente), "nl"))
        .map(({gemeente, jaar: year, vorm: shape, omschrijving: description, n}) => ({
          headings: [gemeenteName(gemeente), String(year), formName(shape), description || "geen omschrijving"],
          cells: [n === null ? {tekst: "niet opgegeven"} : {tekst: wholeNumber(n), waarde: n}]
        }))
    });
  });
}

const notPublished = "Of de bron ander onderzoek bevat, is op deze site niet gepubliceerd.";

const explanation = (naam: string): (Node | string)[] => [
  `De bron bevat voor ${naam} geen ander onderzoek. Toevoegen kan met een rij in het bronbestand `,
  h("code", {}, "clientervaring"),
  ": gemeente, jaar, ",
  h("code", {}, "vorm"),
  " (",
  h("code", {}, "gesprekken"),
  ", ",
  h("code", {}, "panel"),
  " of ",
  h("code", {}, "anders"),
  ") en een ",
  h("code", {}, "omschrijving"),
  "; de kolommen van de vragenlijst blijven dan leeg."
];
