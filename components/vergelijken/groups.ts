import * as z from "zod/mini";
import {h, quietButton, setText} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {enumerate} from "../format/text.js";
import {type Bin, browserBin, shelf} from "../page/shelf.js";
import {type Compared, nameOf} from "./answer.js";
import type {CompareControls} from "./controls.js";

const groupForm = z.object({gemeenten: z.array(z.string().check(z.regex(/^GM\d{4}$/)))});

/** The reference groups that a visitor keeps in this browser, by name. */
export const groupShelf = (bin: Bin = browserBin()) => shelf("referentiegroepen", groupForm, bin);

/** Pages that compare with a group of gemeenten. */
const pages = [
  {page: "./", naam: "Start"},
  {page: "./levensweg", naam: "Levensweg"},
  {page: "./gebeurtenissen", naam: "Gebeurtenissen"},
  {page: "./trajecten", naam: "Trajecten"},
  {page: "./rapport", naam: "Rapport"}
];

/** Where a page has a gebied beside a group. */
export const groupAddress = (page: string, gebied: string, gemeenten: readonly string[]): string =>
  `${page}?${new URLSearchParams({...(gebied === "NL" ? {} : {gebied}), vergelijk: gemeenten.join(",")})}`;

/** Keeps the gemeenten that stand beside the own ones as a group, lists what is kept, and leads to the other pages with it. */
export function referenceGroups(controls: CompareControls, kept = groupShelf()) {
  const field = h("input", {id: "groep-naam", type: "text", maxlength: 60, autocomplete: "off", required: true});
  const said = h("p", {class: "status", role: "status"});
  const list = h("ul", {class: "kept-groups"});
  const now = h("p", {});
  let answer: Compared | undefined;

  const others = ({chosen}: Compared) => chosen.all.filter((code) => !chosen.own.includes(code));

  function keep(event: Event) {
    event.preventDefault();
    const name = field.value.trim();
    if (!answer || name === "") return;
    try {
      kept.keep(name, {gemeenten: others(answer)});
      setText(said, `“${name}” is bewaard in deze browser.`);
      field.value = "";
    } catch {
      setText(said, "Deze browser bewaart niets; het adres van de pagina houdt de groep wel vast.");
    }
    show();
  }

  function line(known: Compared, name: string, gemeenten: readonly string[]): HTMLElement {
    const names = enumerate(
      gemeenten.map((code) => nameOf(known, code)),
      "en"
    );
    const remove = () => {
      kept.remove(name);
      setText(said, `“${name}” is verwijderd.`);
      show();
    };
    return h(
      "li",
      {},
      ...[h("strong", {}, name), ` ${names} `],
      quietButton(`Vergelijk met ${name}`, () => controls.change({vergelijk: gemeenten.join(",")})),
      quietButton(`Verwijder ${name}`, remove)
    );
  }

  function show() {
    if (!answer) return;
    const {choice} = answer;
    const group = others(answer);
    list.replaceChildren(...kept.all().map(([name, {gemeenten}]) => line(answer!, name, gemeenten)));
    now.replaceChildren(
      ...(group.length === 0
        ? ["Er staan geen andere gemeenten naast elkaar."]
        : [
            "Dezelfde vergelijking op een andere pagina: ",
            ...pages.flatMap(({page, naam}, i) => [
              i === 0 ? "" : ", ",
              h("a", {href: groupAddress(page, choice.gebied, group)}, naam)
            ]),
            "."
          ])
    );
  }

  const element = h(
    "section",
    {class: "reference-groups", "aria-labelledby": "referentiegroepen"},
    h("h2", {id: "referentiegroepen"}, "Bewaar de groep, en gebruik haar overal"),
    now,
    h(
      "form",
      {class: "own-choices", onsubmit: keep},
      h("div", {class: "field"}, h("label", {for: field.id}, "Naam van de referentiegroep"), field),
      h("button", {type: "submit", class: "button"}, "Bewaar als referentiegroep")
    ),
    said,
    list
  );
  return part(element, (fresh: Compared) => {
    answer = fresh;
    show();
  });
}
