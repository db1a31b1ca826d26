import {button, h, quietButton} from "../dom/element.js";
import {dateText} from "../format/date.js";
import {bytesText} from "../format/number.js";
import type {OwnFile} from "./ownFiles.js";
import {taskLines} from "./taskLines.js";
import {keepDays, removeVaultDirectory, SHORTEST_PASSWORD, Vault, vaultDirectory} from "./vault.js";

const DAY = 86_400_000;

/** A field for a password with its label. */
function passwordField(id: string, label: string): {element: HTMLElement; input: HTMLInputElement} {
  const input = h("input", {type: "password", id, autocomplete: "off", minlength: SHORTEST_PASSWORD});
  input.addEventListener("input", (event) => event.stopPropagation());
  return {input, element: h("div", {}, h("label", {for: id}, label), input)};
}

const otherwise = "Dat lukte niet in deze browser. Er is niets bewaard.";

/** Offers to keep files in this browser, sealed with a password and until a day; nothing is kept unless the visitor does. */
export function keepDesk(name: string, files: readonly OwnFile[]): HTMLElement {
  const {status, fault, refuse, attempt} = taskLines(otherwise);
  const [first, again] = [
    passwordField("own-wachtwoord", `Wachtwoord (minstens ${SHORTEST_PASSWORD} tekens)`),
    passwordField("own-nogmaals", "Nog een keer")
  ];
  const days = h("input", {type: "number", id: "own-dagen", min: 1, max: keepDays.most, value: keepDays.usual});
  days.addEventListener("input", (event) => event.stopPropagation());
  const save = button(
    "Bewaar in deze browser",
    attempt(async () => {
      if (first.input.value !== again.input.value) return refuse("De twee wachtwoorden zijn niet gelijk.");
      const directory = await vaultDirectory(true);
      if (!directory) return refuse("Deze browser kan geen bestanden bewaren.");
      status.textContent = "Bestanden worden versleuteld …";
      const until = new Date(Date.now() + Number(days.value) * DAY);
      const kept = await new Vault(directory).keep(name, files, first.input.value, {
        until,
        progress: (part) => (status.textContent = `Versleuteld: ${Math.round(part * 100)}%`)
      });
      first.input.value = again.input.value = "";
      status.textContent = `Bewaard tot ${dateText(kept.until.toISOString().slice(0, 10))} (${bytesText(kept.size)}).`;
    })
  );
  return h(
    "details",
    {class: "own-keep"},
    h("summary", {}, "Bewaren in deze browser, versleuteld"),
    h(
      "p",
      {},
      "Er wordt niets bewaard, tenzij u dat hier vraagt. Dan staan de bestanden versleuteld (AES-256, met uw wachtwoord) in de opslag van deze browser, tot de dag die u kiest. Wie het wachtwoord vergeet, is de bestanden hier kwijt."
    ),
    h(
      "div",
      {class: "own-fields"},
      first.element,
      again.element,
      h("div", {}, h("label", {for: "own-dagen"}, "Dagen"), days)
    ),
    save,
    status,
    fault
  );
}

/** What is kept in this browser, to open or to wipe; nothing where nothing is kept. `opened` gets the files. */
export function keptDesk(opened: (files: OwnFile[]) => void): HTMLElement {
  const element = h("div", {class: "own-kept"});
  const show = async () => {
    const directory = await vaultDirectory();
    const vault = directory && new Vault(directory);
    const sets = (await vault?.list()) ?? [];
    if (!vault || sets.length === 0) return element.replaceChildren();
    const {status, fault, attempt} = taskLines(otherwise);
    const password = passwordField("own-openen", "Wachtwoord");
    const day = (date: Date) => dateText(date.toISOString().slice(0, 10));
    const open = attempt(async () => {
      status.textContent = "Wordt geopend …";
      const {files} = await vault.open(password.input.value);
      password.input.value = "";
      status.textContent = "Geopend.";
      opened(files);
    });
    element.replaceChildren(
      h("h3", {}, "In deze browser bewaard"),
      h(
        "ul",
        {},
        ...sets.map(({kept, until, size}) =>
          h("li", {}, `Op ${day(kept)} bewaard, tot ${day(until)} (${bytesText(size)})`)
        )
      ),
      password.element,
      h(
        "p",
        {class: "own-buttons"},
        button("Open", open),
        quietButton(
          "Wis wat bewaard is",
          attempt(async () => {
            await removeVaultDirectory();
            const gone = h("p", {role: "status", tabindex: -1}, "Gewist wat hier bewaard was.");
            element.replaceChildren(gone);
            gone.focus();
          })
        )
      ),
      status,
      fault
    );
  };
  void show();
  return element;
}
