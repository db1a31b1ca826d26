import {tableFromIPC} from "@uwdata/flechette";
import {onderzoeksvormen} from "../../data/onderzoeksvorm.js";
import {h} from "../dom/element.js";
import {tableElement} from "../figure/table.js";
import {wholeNumber} from "../format/number.js";
import type {Manifest} from "../model/manifest.js";
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
export async function otherOnderzoek(
  basis: URL,
  {tabellen: tables}: Pick<Manifest, "tabellen">
): Promise<readonly Onderzoek[]> {
  if (!tables.some(({bestand: file}) => file === FILE)) return [];
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

/** The section on research of another form than the questionnaire; `set` shows what the source holds of these gemeenten. */
export function otherSection() {
  const table = tableElement();
  const box = h(
    "div",
    {class: "figure-scroll", tabindex: 0, role: "region", "aria-label": "Ander onderzoek dan de vragenlijst"},
    table.element
  );
  const empty = h("p", {class: "empty"});
  return {
    element: h(
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
    ),
    set(naam: string, onderzoek: readonly Onderzoek[], gemeenteName: (code: string) => string) {
      box.hidden = onderzoek.length === 0;
      empty.hidden = onderzoek.length > 0;
      empty.replaceChildren(...explanation(naam));
      if (onderzoek.length === 0) return;
      table.set({
        caption: `Ander onderzoek in ${naam}`,
        headings: ["Gemeente", "Jaar", "Vorm", "Wat er is gedaan", "Deelnemers (n)"],
        rowHeadings: 4,
        rijen: [...onderzoek]
          .sort((a, b) => b.jaar - a.jaar || gemeenteName(a.gemeente).localeCompare(gemeenteName(b.gemeente), "nl"))
          .map(({gemeente, jaar: year, vorm: shape, omschrijving: description, n}) => ({
            headings: [gemeenteName(gemeente), String(year), formName(shape), description || "geen omschrijving"],
            cells: [n === null ? {tekst: "niet opgegeven"} : {tekst: wholeNumber(n), waarde: n}]
          }))
      });
    }
  };
}

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
