import {button, h, quietButton} from "../dom/element.js";
import {readCodes} from "../pipeline/source/codes.js";
import {contract, type SchemaTable, tables} from "../pipeline/source/schema.js";
import type {OwnNames} from "../pipeline/source/sourceFile.js";
import {halfTables, refusedSentence} from "../model/provenance.js";
import {sourceTallies} from "../pipeline/source/sourceReport.js";
import type {PageTable} from "../pipeline/pageSource.js";
import type {Core} from "../tables/werkbank.js";
import {type BenchFrame, benchFrame} from "./benchFrame.js";
import {filePicker} from "./filePicker.js";
import {headsOf} from "./headsOf.js";
import {keepDesk, keptDesk} from "./keepDesk.js";
import {type CodeLists, type FileHead, type MappedTable, type Mapping, mappingGaps} from "./mapping.js";
import {mappingDesk} from "./mappingDesk.js";
import type {OwnFile} from "./ownFiles.js";
import {bsnColumns, pseudonymDesk} from "./pseudonymDesk.js";
import {fetchFacts, type OwnSource, readOwnSource, refuseLarge} from "./readOwnSource.js";
import {suggestMapping} from "./recognise.js";
import {reportView} from "./reportView.js";
import {setSourceLines} from "./sourceLines.js";
import {sourceForm} from "./sourceForm.js";
import {taskLines} from "./taskLines.js";
import {removeVaultDirectory} from "./vault.js";

interface DeskFiles {
  core: Core;
  /** The address of what is known of gemeenten and wijken. */
  facts: string;
  /** Told when files were chosen. */
  chosen?: () => void;
}

/** The pages that work on own files, by address within the site. */
const benchPages: readonly [page: string, name: string][] = [
  ["./", "Start"],
  ["levensweg", "Levensweg"],
  ["gebeurtenissen", "Gebeurtenissen"],
  ["trajecten", "Trajecten"],
  ["vergelijken", "Vergelijken"],
  ["database", "Database"],
  ["rapport", "Rapport"],
  ["wijkprofiel", "Wijkprofiel"],
  ["onderzoek", "Notitieboek"]
];

/**
 * From the files of a visitor to every page on them: choose, recognise, check, work, and wipe. Nothing leaves the page, and nothing is kept
 * unless the visitor asks.
 */
export function ownDataDesk({core, facts, chosen = () => {}}: DeskFiles): HTMLElement {
  const picker = filePicker();
  const steps = h("div", {class: "own-steps"});
  const {status, fault, say} = taskLines("Er ging iets mis wat niet was voorzien. Er is niets ingelezen.");
  fault.classList.add("own-fault");
  const outcome = h("div", {class: "own-outcome"});
  const wipeButton = quietButton("Wis alles", () => void wipe());
  wipeButton.hidden = true;
  const element = h("div", {class: "own-data"});
  const kept = h("div", {});
  /** What runs for files that were replaced since, is nobody's. */
  let round = 0;
  let source: OwnSource | null = null;
  let frame: BenchFrame | null = null;

  const leaving = (event: BeforeUnloadEvent) => event.preventDefault();

  async function letGo(): Promise<void> {
    round++;
    frame?.close();
    frame = null;
    removeEventListener("beforeunload", leaving);
    const old = source;
    source = null;
    outcome.replaceChildren();
    fault.hidden = true;
    await old?.close();
  }

  async function wipe(): Promise<void> {
    await letGo();
    await removeVaultDirectory().catch(() => undefined);
    picker.value = [];
    steps.replaceChildren();
    showKept();
    wipeButton.hidden = true;
    status.textContent =
      "Alles is gewist: uw bestanden en hun tabellen zijn weg uit deze pagina en deze browser. Wat u zelf downloadde, of bewaarde als notitieboek, cohort of toelichting, is er nog.";
    picker.querySelector("input")?.focus();
  }

  /** Step 2: which file is which table. */
  async function recognise(files: readonly OwnFile[]): Promise<void> {
    await letGo();
    const own = round;
    steps.replaceChildren();
    wipeButton.hidden = files.length === 0;
    if (files.length === 0) return void (status.textContent = "");
    chosen();
    status.textContent = "Bestanden worden herkend …";
    try {
      refuseLarge(files);
      await fetchFacts(facts);
      const heads = await headsOf(files);
      if (own !== round) return;
      status.textContent = "";
      const numbers = bsnColumns(heads);
      if (numbers.length > 0) {
        steps.replaceChildren(pseudonymDesk(files, numbers, (fresh) => void recognise(fresh).then(focusSteps)));
        steps.querySelector<HTMLElement>("h3")?.focus();
      } else steps.replaceChildren(...mappingStep(files, heads));
    } catch (error) {
      if (own === round) say(error);
    }
  }

  /** Where a button of this step was, the next step begins. */
  const focusSteps = () => steps.querySelector<HTMLElement>("summary, h3")?.focus();

  function mappingStep(files: readonly OwnFile[], heads: readonly FileHead[]): HTMLElement[] {
    const lists: CodeLists = Object.fromEntries(
      Object.entries(readCodes().lists).map(([column, codes]) => [column, codes.map((code) => ({code}))])
    );
    const {mapping, open} = suggestMapping(heads, lists);
    const desk = mappingDesk({heads, lists, value: mapping});
    const json = files.find(({name}) => name === "bron.json")?.blob ?? null;
    const form = json ? null : sourceForm();
    const start = button("Kijk na en reken", () => {
      const about = json ?? form?.value;
      if (!about) return void (status.textContent = "Vul eerst in wat voor bron dit is.");
      const gaps = mappingGaps(desk.value, heads);
      if (gaps.length > 0) {
        details.open = true;
        return void (status.textContent = gaps.join(" "));
      }
      void read(about, tablesOf(desk.value, files, heads), files);
    });
    const clear = open.length === 0 && mappingGaps(mapping, heads).length === 0;
    const details = h(
      "details",
      {class: "own-mapping", ...(clear ? {} : {open: true})},
      h("summary", {}, clear ? "Alle tabellen en kolommen zijn herkend" : "Zeg welk bestand en welke kolom wat is"),
      ...open.slice(0, 20).map(({text}) => h("p", {class: "own-question"}, text)),
      desk
    );
    return [details, ...(form ? [form] : []), start];
  }

  /** Step 3: the same checks as the command, and then the count. */
  async function read(json: Blob, given: readonly PageTable[], files: readonly OwnFile[]): Promise<void> {
    await letGo();
    const own = round;
    const progress = (step: string) => {
      if (own === round) status.textContent = `${step} …`;
    };
    addEventListener("beforeunload", leaving);
    try {
      const opened = await readOwnSource({json, tables: given}, core, progress);
      if (own !== round) return void (await opened.close());
      source = opened;
      status.textContent = "";
      outcome.replaceChildren(reportView(opened.report));
      outcome.querySelector<HTMLElement>("h3")?.focus();
      const tallies = sourceTallies(opened.report);
      if (halfTables(tallies).length === 0) return await count(opened, files, false);
      const anyway = button("Reken toch met de rest", () => {
        outcome.querySelector<HTMLElement>("h3")?.focus();
        anyway.remove();
        void count(opened, files, true);
      });
      outcome.append(
        h(
          "p",
          {class: "warning"},
          `Meer dan de helft van een tabel is geweigerd: ${refusedSentence(tallies)}. De cijfers gaan dan over een andere groep.`
        ),
        anyway
      );
    } catch (error) {
      if (own === round) say(error);
    }
  }

  async function count(opened: OwnSource, files: readonly OwnFile[], anyway: boolean): Promise<void> {
    const own = round;
    try {
      const made = await opened.count(anyway);
      if (own !== round) return;
      status.textContent = "De tabellen zijn klaar.";
      const back = () => outcome.querySelector<HTMLElement>(".own-go h3")?.focus();
      frame = benchFrame(made, {left: back, wipe: () => void wipe()});
      outcome.append(
        h(
          "section",
          {class: "own-go", "aria-labelledby": "own-go"},
          h("h3", {id: "own-go", tabindex: -1}, "Werk met uw bestanden"),
          h("p", {}, "Elke pagina van de werkbank rekent nu met uw bestanden, zolang deze pagina open is."),
          h(
            "p",
            {class: "own-buttons"},
            ...benchPages.map(([page, name]) => quietButton(name, () => frame?.open(page)))
          ),
          keepDesk(opened.report.bron.naam, files)
        )
      );
    } catch (error) {
      if (own === round) say(error);
    }
  }

  function showKept(): void {
    kept.replaceChildren(
      keptDesk((files) => {
        picker.value = files;
        void recognise(files);
      })
    );
  }

  setSourceLines(document, {
    strip: "Wat deze pagina telt, komt uit de bestanden die u kiest. Alleen u ziet het.",
    foot: "de bestanden die u kiest."
  });
  picker.addEventListener("input", () => void recognise(picker.value));
  showKept();
  element.append(picker, kept, status, fault, steps, outcome, wipeButton);
  return element;
}

/** The files of the tables as the pipeline takes them: what they call as the contract does, needs no saying. */
function tablesOf(mapping: Mapping, files: readonly OwnFile[], heads: readonly FileHead[]): PageTable[] {
  return tables.flatMap((table): PageTable[] => {
    const mapped = mapping.tabellen[table];
    const file = mapped && files.find(({path}) => path === mapped.bestand);
    if (!file) return [];
    const own = namesOf(
      table,
      mapped,
      heads.find(({path}) => path === file.path)
    );
    const twice = files.filter(({name}) => name === file.name).length > 1;
    return [{table, name: twice ? file.path : file.name, blob: file.blob, ...(own && {own})}];
  });
}

function namesOf(
  table: SchemaTable,
  {kolommen: columns, codes}: MappedTable,
  head: FileHead | undefined
): OwnNames | null {
  const asIs = (name: string) => name.trim().toLowerCase();
  const same = contract[table].every(({naam}) => {
    const own = columns[naam];
    return own === undefined ? !head?.columns.some((name) => asIs(name) === naam) : asIs(own) === naam;
  });
  const changed = Object.values(codes).some((pairs) => pairs.length > 0);
  return same && !changed ? null : {columns, codes};
}
