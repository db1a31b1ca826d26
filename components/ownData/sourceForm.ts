import {h} from "../dom/element.js";
import {asInput, fireInput, type InputElement} from "../inputs/input.js";
import {readSourceJson} from "../pipeline/source/sourceJson.js";
import {SourceError} from "../pipeline/systemErrors.js";

/** What `bron.json` says of a source, asked of a visitor whose files lack it; null as long as it is not whole. */
export function sourceForm(): InputElement<Blob | null> {
  const year = new Date().getFullYear();
  const peilmomenten = Array.from(
    {length: 2 * (year - 2004)},
    (_, i) => `${year - Math.floor(i / 2)}-${i % 2 ? "01" : "07"}-01`
  );
  const naam = h("input", {id: "own-naam", maxlength: 200, autocomplete: "off"});
  const moment = (id: string) =>
    h(
      "select",
      {id},
      h("option", {value: ""}, "Kies …"),
      ...peilmomenten.map((day) => h("option", {value: day}, dayText(day)))
    );
  const [first, last] = [moment("own-eerste"), moment("own-laatste")];
  const fault = h("p", {role: "status", class: "own-status"});
  const field = (id: string, label: string, input: HTMLElement) => h("div", {}, h("label", {for: id}, label), input);
  const element = h(
    "fieldset",
    {class: "own-source"},
    h("legend", {}, "Over de bron"),
    h("p", {}, "Er is geen bron.json bij. Vul hier in wat daarin zou staan."),
    field("own-naam", "Naam", naam),
    field("own-eerste", "Eerste peilmoment", first),
    field("own-laatste", "Laatste peilmoment", last),
    fault
  );
  const value = (): Blob | null => {
    const json = JSON.stringify({
      ...{naam: naam.value, synthetisch: false, indeling: 2018},
      ...{eerste_peilmoment: first.value, laatste_peilmoment: last.value, toelichting: ""}
    });
    if (naam.value.trim() === "" || first.value === "" || last.value === "") return null;
    try {
      readSourceJson(json);
      fault.textContent = "";
      return new Blob([json]);
    } catch (error) {
      fault.textContent = error instanceof SourceError ? error.message : "";
      return null;
    }
  };
  for (const input of [naam, first, last])
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      fireInput(element);
    });
  return asInput(element, {get: value, set: () => {}});
}

const dayText = (day: string): string => `1 ${day.slice(5, 7) === "01" ? "januari" : "juli"} ${day.slice(0, 4)}`;
