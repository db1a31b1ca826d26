import {h, quietButton} from "../dom/element.js";
import {bytesText, wholeNumber} from "../format/number.js";
import {asInput, fireInput, type InputElement} from "../inputs/input.js";
import {type FileHaul, filesOfDrop, filesOfInput, type OwnFile, shownName} from "./ownFiles.js";
import {taskLines} from "./taskLines.js";
import {unzip} from "./zip.js";

const SHOWN = 30;

/** Where a visitor gives files: drops or chooses a folder, a zip or files. Its value is what was given, zips unpacked. */
export function filePicker(): InputElement<OwnFile[]> {
  let files: OwnFile[] = [];
  const {status, fault, attempt} = taskLines("De bestanden konden niet worden gelezen. Kies ze opnieuw.");
  const list = h("ul", {class: "own-files"});
  const choose = (label: string, attributes: Record<string, unknown>) => {
    const input = h("input", {type: "file", multiple: true, ...attributes});
    input.addEventListener("input", (event) => event.stopPropagation());
    input.addEventListener("change", () => {
      const haul = () => filesOfInput(input);
      void take(async () => haul()).then(() => (input.value = ""));
    });
    return h("label", {class: "own-choose"}, h("span", {}, label), input);
  };
  const clear = quietButton("Kies opnieuw", () => {
    set([], []);
    zone.querySelector("input")?.focus();
  });
  const zone = h(
    "div",
    {class: "own-drop", role: "group", "aria-label": "Bestanden geven"},
    h("p", {}, "Sleep een map, een zip of bestanden hierheen, of kies ze:"),
    choose("Bestanden of een zip", {accept: ".csv,.parquet,.arrow,.json,.zip"}),
    choose("Een map", {webkitdirectory: true})
  );
  const element = h("div", {class: "own-picker"}, zone, fault, status, list, clear);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("own-drop-over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("own-drop-over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("own-drop-over");
    // What was dropped can be read in the event alone.
    const dropped = event.dataTransfer ? filesOfDrop(event.dataTransfer) : null;
    if (dropped) void take(() => dropped);
  });

  const take = (read: () => Promise<FileHaul>): Promise<void> =>
    attempt(async () => {
      status.textContent = "Bestanden worden bekeken …";
      const {files: given, left} = await read();
      const whole: OwnFile[] = [];
      const skipped = [...left];
      for (const file of given)
        if (!/\.zip$/i.test(file.name)) whole.push(file);
        else {
          const progress = (part: number) =>
            (status.textContent = `${shownName(file.name)} wordt uitgepakt: ${Math.round(part * 100)}%`);
          const inside = await unzip(file, {progress});
          whole.push(...inside.files);
          skipped.push(...inside.left);
        }
      set(whole, skipped);
      fireInput(element);
    })();

  function set(given: OwnFile[], left: readonly string[]): void {
    const had = files.length;
    files = given;
    const size = files.reduce((sum, {blob}) => sum + blob.size, 0);
    const count = files.length === 1 ? "1 bestand" : `${wholeNumber(files.length)} bestanden`;
    status.textContent = files.length === 0 ? "" : [`${count}, samen ${bytesText(size)}.`, ...left].join(" ");
    list.replaceChildren(
      ...files.slice(0, SHOWN).map(({path, blob}) => h("li", {}, `${shownName(path)} (${bytesText(blob.size)})`)),
      ...(files.length > SHOWN ? [h("li", {}, `… en nog ${wholeNumber(files.length - SHOWN)}`)] : [])
    );
    clear.hidden = files.length === 0;
    if (files.length === 0 && had > 0) fireInput(element);
  }

  set([], []);
  return asInput(element, {
    get: () => files,
    set(given) {
      fault.hidden = true;
      files = [];
      set(given, []);
    }
  });
}
