import {button, h, quietButton} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {enumerate} from "../format/text.js";
import type {FileHead} from "./mapping.js";
import {type OwnFile, shownName} from "./ownFiles.js";
import {exportKey, importKey, looksLikeBsn, makeKey, type PseudonymKey, pseudonymiseCsv} from "./pseudonym.js";
import {taskLines} from "./taskLines.js";

/** Columns that look like burgerservicenummers, by file. */
interface BsnColumns {
  path: string;
  columns: string[];
}

/** Finds the columns with numbers that must not be read. */
export const bsnColumns = (heads: readonly FileHead[]): BsnColumns[] =>
  heads.flatMap(({path, columns, values}) => {
    const found = columns.filter((column) => looksLikeBsn(values.get(column) ?? []));
    return found.length > 0 ? [{path, columns: found}] : [];
  });

/** Says which columns are refused and offers to put pseudonyms in their place; `done` gets all files, those without numbers as they were. */
export function pseudonymDesk(
  files: readonly OwnFile[],
  found: readonly BsnColumns[],
  done: (files: OwnFile[]) => void
): HTMLElement {
  const {status, fault, attempt} = taskLines("De nummers konden niet worden vervangen. Kies de bestanden opnieuw.");
  const chosen = h("input", {type: "file", accept: ".json"});
  const places = found.map(({path, columns}) => `${enumerate(columns.map(shownName), "en")} in ${shownName(path)}`);

  async function replace(key: PseudonymKey): Promise<void> {
    const result: OwnFile[] = [];
    const replaced: OwnFile[] = [];
    for (const file of files) {
      const columns = found.find(({path}) => path === file.path)?.columns;
      if (!columns) {
        result.push(file);
        continue;
      }
      const progress = (part: number) =>
        (status.textContent = `${shownName(file.name)}: ${Math.round(part * 100)}% vervangen`);
      const {blob} = await pseudonymiseCsv(file, columns, key, {progress});
      const fresh = {...file, blob: new File([blob], file.name)};
      result.push(fresh);
      replaced.push(fresh);
    }
    let held: PseudonymKey | null = key;
    status.textContent = `Vervangen. Vingerafdruk van de sleutel: ${key.fingerprint}.`;
    const forget = quietButton("Vergeet de sleutel", () => {
      held = null;
      choices.querySelector<HTMLElement>(".button")?.focus();
      saveKey.disabled = forget.disabled = true;
      status.textContent = "De sleutel is vergeten: niemand kan van een pseudoniem nog een nummer maken.";
    });
    const saveKey = quietButton("Bewaar de sleutel", () => {
      if (held) saveFile("sleutel-pseudoniemen.json", new Blob([exportKey(held)]));
    });
    choices.replaceChildren(
      ...replaced.map(({name, blob}) =>
        quietButton(`Bewaar ${shownName(name)}`, () => saveFile(name.replace(/\.csv$/i, "-pseudoniem.csv"), blob))
      ),
      saveKey,
      forget,
      button("Ga verder", () => done(result))
    );
    choices.querySelector("button")?.focus();
  }

  chosen.addEventListener("input", (event) => event.stopPropagation());
  chosen.addEventListener(
    "change",
    attempt(async () => {
      const [file] = chosen.files ?? [];
      if (file) await replace(await importKey(await file.text()));
    })
  );
  const choices = h(
    "div",
    {class: "own-buttons"},
    button(
      "Maak een sleutel en vervang",
      attempt(async () => replace(await makeKey()))
    ),
    h("label", {class: "own-choose"}, h("span", {}, "Vervang met een sleutel die ik bewaarde"), chosen)
  );
  return h(
    "section",
    {class: "own-bsn", "aria-labelledby": "own-bsn"},
    h("h3", {id: "own-bsn", tabindex: -1}, "Dit lijken burgerservicenummers"),
    h("p", {}, `${places.join("; ")}. Zulke nummers worden niet gelezen.`),
    h(
      "p",
      {},
      "Ze kunnen hier worden vervangen door pseudoniemen (HMAC-SHA-256), op deze computer, met een sleutel die alleen u hebt. Dezelfde persoon krijgt in elk bestand hetzelfde pseudoniem. Wie de sleutel heeft, kan nagaan welk nummer bij een pseudoniem hoort: bewaar haar apart van de bestanden, of vergeet haar."
    ),
    choices,
    status,
    fault
  );
}
