import type {GemeenteName} from "../../data/gemeentewijziging.js";
import {wmoSchemaRemark} from "../../data/wmoAanlevering.js";
import {button, h, quietButton, setText} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {today} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {periodeName} from "../model/periode.js";
import {type CheckedDelivery, checkDelivery} from "./checkDelivery.js";
import {halfjaarBefore, halfjaarOf, runGently} from "./delivery.js";
import {deliverySeverities, type DeliverySeverity} from "./deliveryRules.js";
import {
  changesCsv,
  deliveryCsv,
  deliveryHtml,
  reportSections,
  type ReportSection,
  spellsCsv,
  wmoSchemaCsv
} from "./deliveryReport.js";
import {mergeDeliveries} from "./merge.js";

interface DeskOptions {
  /** The gemeenten of 2018, to know a code by; without them only its form is checked, and whether it ended. */
  gemeenten?: readonly GemeenteName[];
}

/** A larger file takes more memory than a page has. */
const LARGEST = 200_000_000;

/** How many halfjaren can be chosen. */
const HALVES = 24;

/**
 * Where a coordinator checks a Wmo delivery in the page: a file and the one before, the check with its progress, the report by
 * rule, what changed, and all of it as files. Nothing is kept but what stands on the page, until it is wiped.
 */
export function aanleveringDesk({gemeenten = []}: DeskOptions = {}): HTMLElement {
  const file = fileSlot("aanlevering-bestand", "Levering (CSV)");
  const before = fileSlot("aanlevering-vorige", "Vorige levering (CSV), om naast te leggen; mag ontbreken");
  const halfjaar = halfjaarField();
  const status = h("p", {class: "help", role: "status"});
  const bar = h("progress", {max: 1, value: 0, hidden: true, "aria-label": "Voortgang van de controle"});
  const result = h("div", {class: "delivery-result"});
  const run = button("Kijk na", () => void check());
  const stop = quietButton("Stop", () => running?.abort());
  const wipe = quietButton("Wis", clear);
  const schema = quietButton("Schema (CSV)", () => saveText("wmo-schema.csv", "text/csv", wmoSchemaCsv()));
  let running: AbortController | null = null;
  stop.hidden = true;

  const element = h(
    "section",
    {class: "delivery-desk", "aria-label": "Een Wmo-aanlevering nakijken"},
    h(
      "p",
      {class: "help"},
      `${wmoSchemaRemark} De bestanden blijven in deze pagina: niets wordt opgestuurd of bewaard.`
    ),
    h("div", {class: "delivery-files"}, file.element, before.element),
    halfjaar.element,
    h("div", {class: "delivery-buttons"}, run, stop, wipe, schema),
    bar,
    status,
    result
  );
  // a file is no choice of the page
  element.addEventListener("input", (event) => event.stopPropagation());

  /** Nothing is being checked any more. */
  function idle() {
    running = null;
    run.disabled = false;
    if (document.activeElement === stop) run.focus();
    stop.hidden = bar.hidden = true;
  }

  function clear() {
    running?.abort();
    idle();
    file.clear();
    before.clear();
    result.replaceChildren();
    setText(status, "Alles van deze controle is gewist.");
  }

  async function check() {
    const [chosen, previous] = [file.chosen(), before.chosen()];
    if (!chosen) {
      setText(status, "Kies eerst het bestand met de levering.");
      return file.focus();
    }
    const large = [chosen, previous].find((one) => one && one.size > LARGEST);
    if (large)
      return setText(
        status,
        `${large.name} is te groot voor deze pagina (hoogstens 200 MB). Gebruik npm run aanlevering.`
      );
    const own = new AbortController();
    running?.abort();
    running = own;
    result.replaceChildren();
    stop.hidden = bar.hidden = false;
    // A button that cannot be pressed loses the focus.
    if (document.activeElement === run) stop.focus();
    run.disabled = true;
    bar.value = 0;
    setText(status, `${chosen.name} wordt nagekeken …`);
    try {
      const read = async (one: File) => ({name: one.name, bytes: new Uint8Array(await one.arrayBuffer())});
      const steps = checkDelivery(await read(chosen), previous ? await read(previous) : null, {
        ...{periode: halfjaar.value(), today: today(), gemeenten}
      });
      const progress = (part: number) => {
        bar.value = part;
        bar.textContent = percent(part);
      };
      const checked = await runGently(steps, progress, own.signal);
      result.replaceChildren(...checkedReport(checked));
      const heading = result.querySelector("h3")!;
      setText(status, `${chosen.name} is nagekeken. ${heading.textContent}`);
      heading.tabIndex = -1;
      if (document.activeElement === stop) heading.focus();
    } catch (error) {
      if (own.signal.aborted) return void (running === own && setText(status, "De controle is gestopt."));
      console.error(error);
      setText(
        status,
        "Een bestand kon niet worden gelezen. Kies het opnieuw: misschien is het verplaatst of veranderd."
      );
    } finally {
      if (running === own) idle();
    }
  }

  return element;
}

/** A field for one file, that it can be dropped on too. */
function fileSlot(id: string, label: string) {
  const field = h("input", {type: "file", id, accept: ".csv,text/csv"});
  const element = h("div", {class: "delivery-file"}, h("label", {for: id}, label), field);
  let dropped: File | null = null;
  const name = h("p", {class: "help"});
  element.append(name);
  field.addEventListener("change", () => {
    dropped = null;
    setText(name, "");
  });
  const over = (on: boolean) => element.classList.toggle("delivery-file-over", on);
  element.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  element.addEventListener("dragleave", () => over(false));
  element.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    field.value = "";
    dropped = file;
    setText(name, `Neergezet: ${file.name}`);
  });
  return {
    element,
    chosen: (): File | null => dropped ?? field.files?.[0] ?? null,
    focus: () => field.focus(),
    clear() {
      dropped = null;
      field.value = "";
      setText(name, "");
    }
  };
}

/** Which halfjaar it is of: what the file says, unless another is chosen. */
function halfjaarField() {
  const halves: string[] = [];
  for (let one = halfjaarOf(today()); halves.length < HALVES; one = halfjaarBefore(one)) halves.push(one);
  const list = h(
    "select",
    {id: "aanlevering-halfjaar"},
    h("option", {value: ""}, "Zoals het bestand zelf zegt"),
    ...halves.map((code) => h("option", {value: code}, periodeName(code)))
  );
  return {
    element: h("div", {class: "field"}, h("label", {for: list.id}, "Halfjaar van de levering"), list),
    value: (): string | null => list.value || null
  };
}

const severityNames: Record<DeliverySeverity, string> = {fout: "Fouten", signaal: "Signalen", info: "Opmerkingen"};

/** The report of a check: its verdict, how many of what, the files to take home, and every part. */
function checkedReport(checked: CheckedDelivery): HTMLElement[] {
  const [summary, ...sections] = reportSections(checked) as [ReportSection, ...ReportSection[]];
  const counts = deliverySeverities.map((severity) =>
    h(
      "div",
      {class: `delivery-${severity}`},
      h("dt", {}, severityNames[severity]),
      h("dd", {}, wholeNumber(checked.counts[severity]))
    )
  );
  return [
    h("h3", {}, summary.heading),
    h("dl", {class: "delivery-counts"}, ...counts),
    downloads(checked),
    ...body(summary),
    ...sections.map(foldedSection)
  ];
}

const saveText = (name: string, type: string, text: string): void =>
  saveFile(name, new Blob([text], {type: `${type};charset=utf-8`}));

function downloads(checked: CheckedDelivery): HTMLElement {
  const stem = checked.delivery.file.replace(/\.[^.]*$/, "");
  const {comparison, previous, delivery} = checked;
  const offer = (text: string, name: string, type: string, make: () => string) =>
    quietButton(text, () => saveText(`${stem}.${name}`, type, make()));
  const spells = () =>
    spellsCsv(mergeDeliveries(previous && previous.periode !== delivery.periode ? [previous, delivery] : [delivery]));
  return h(
    "div",
    {class: "delivery-buttons"},
    h("span", {class: "help"}, "Download"),
    offer("Verslag (HTML)", "verslag.html", "text/html", () => deliveryHtml(checked, today())),
    offer("Signalen (CSV)", "signalen.csv", "text/csv", () => deliveryCsv(checked)),
    ...(comparison
      ? [offer("Veranderingen (CSV)", "veranderingen.csv", "text/csv", () => changesCsv(comparison))]
      : []),
    ...(comparison ? [offer("Samengevoegd (CSV)", "perioden.csv", "text/csv", spells)] : [])
  );
}

/** A part that folds; what must be mended stands open. */
function foldedSection(section: ReportSection): HTMLElement {
  const {heading, severity} = section;
  return h(
    "details",
    {
      class: `delivery-section${severity ? ` delivery-${severity}` : ""}`,
      open: severity === "fout" || severity === null
    },
    h("summary", {}, ...(severity ? [h("span", {class: "delivery-mark"}, severity), " "] : []), heading),
    ...body(section)
  );
}

function body({paragraphs, table}: ReportSection): HTMLElement[] {
  const said = paragraphs.map((text) => h("p", {}, text));
  if (table === null) return said;
  const {caption, headings, rows, numbers = Infinity} = table;
  const of = (i: number) => (i >= numbers ? "number" : null);
  const head = headings.map((name, i) => h("th", {scope: "col", class: of(i)}, name));
  const row = (cells: readonly string[]) => h("tr", {}, ...cells.map((cell, i) => h("td", {class: of(i)}, cell)));
  return [
    ...said,
    h(
      "div",
      {class: "delivery-table", tabindex: 0, role: "region", "aria-label": caption},
      h(
        ...(["table", {}, h("caption", {}, caption)] as const),
        h("thead", {}, h("tr", {}, ...head)),
        h("tbody", {}, ...rows.map(row))
      )
    )
  ];
}
