import {describe, expect, it} from "vitest";
import {onInput} from "../../../components/inputs/input.js";
import {emptyMapping, type Mapping, mappingJson} from "../../../components/ownData/mapping.js";
import {mappingDesk} from "../../../components/ownData/mappingDesk.js";
import {headOf} from "../../../components/ownData/recognise.js";
import {contract, tables} from "../../../components/pipeline/source/schema.js";
import {useDocument, viewOf} from "../../util/dom.js";
import {hostileTexts} from "../../util/hostileTexts.js";

const {document, click, choose} = useDocument();

const lists = {
  geslacht: [
    {code: "M", naam: "Man"},
    {code: "V", naam: "Vrouw"}
  ]
};
const named = (path: string) => ({name: path, path});
const rows = [
  ["1", "1980-01-01", "man", ""],
  ["2", "1981-01-01", "x", ""],
  ["3", "1982-01-01", "V", ""],
  ["4", "1983-01-01", "V", ""]
];
const heads = [
  headOf(named("mensen.csv"), ["rin", "geb", "sekse", "dood"], rows),
  ...tables.slice(1).map((table) =>
    headOf(
      named(`${table}.csv`),
      contract[table].map(({naam}) => naam)
    )
  )
];
const people = (): Mapping["tabellen"]["personen"] => ({
  bestand: "mensen.csv",
  kolommen: {persoon_id: "rin", geslacht: "sekse"},
  codes: {geslacht: [{eigen: "man", code: "M"}]}
});
const desk = (options = {}) => {
  const element = mappingDesk({heads, lists, ...options});
  document.body.append(element);
  const field = (id: string) => element.querySelector<HTMLSelectElement>(`#koppeling-${id}`)!;
  return {
    element,
    field,
    gaps: () => [...element.querySelectorAll(".mapping-gaps li")].map((item) => item.textContent)
  };
};
const settled = () => new Promise((done) => setTimeout(done, 20));

describe("mappingDesk(options)", () => {
  it("shows what was recognised, the first values, and what is still to be chosen", () => {
    const {element, field, gaps} = desk({value: {...emptyMapping(), tabellen: {personen: people()}}});
    expect(field("personen-persoon_id").value).toBe("rin");
    expect(field("personen-geboortedatum").value).toBe("");
    const row = field("personen-persoon_id").closest("tr")!;
    expect([...row.children].map((cell) => cell.textContent)).toEqual([
      "persoon_idverplicht",
      "kies een kolomringebseksedood",
      "1 · 2 · 3"
    ]);
    const dead = field("personen-overlijdensdatum");
    expect(dead.closest("tr")!.firstChild!.textContent).toBe("overlijdensdatummag leeg zijn");
    expect(gaps()[0]).toBe("Kies in mensen.csv de kolom voor geboortedatum (tabel personen).");
    expect(element.querySelector("h3")!.textContent).toBe("Tabel personen");
  });

  it("has as value what the visitor chooses, fires once for each choice, and keeps the list where it is", () => {
    const seen: Mapping[] = [];
    const {element, field, gaps} = desk({value: {...emptyMapping(), tabellen: {personen: people()}}});
    onInput(element, (mapping) => seen.push(mapping));
    const list = field("personen-geboortedatum");
    choose(list, "geb");
    expect(seen).toHaveLength(1);
    expect(seen[0]!.tabellen.personen!.kolommen).toEqual({persoon_id: "rin", geslacht: "sekse", geboortedatum: "geb"});
    expect(field("personen-geboortedatum")).toBe(list);
    expect(list.closest("tr")!.lastChild!.textContent).toBe("1980-01-01 · 1981-01-01 · 1982-01-01");
    expect(gaps()[1]).toBe("Kies het bestand met de tabel verblijf.");
    choose(field("verblijf-bestand"), "verblijf.csv");
    expect(element.value.tabellen.verblijf!.kolommen.wijk).toBe("wijk");
    choose(field("verblijf-wijk"), "");
    expect(element.value.tabellen.verblijf!.kolommen).not.toHaveProperty("wijk");
    choose(field("verblijf-bestand"), "");
    expect(element.value.tabellen).not.toHaveProperty("verblijf");
    expect(seen).toHaveLength(4);
  });

  it("asks a code for each value that is none, and forgets them with the column", () => {
    const {element, field} = desk({value: {...emptyMapping(), tabellen: {personen: people()}}});
    const labels = () => [...element.querySelectorAll(".mapping-codes label")].map((label) => label.textContent);
    expect(labels()).toEqual(["man", "x"]);
    expect([...field("personen-geslacht-1").options].map(({text}) => text)).toEqual([
      "laat staan",
      "Man (M)",
      "Vrouw (V)"
    ]);
    choose(field("personen-geslacht-1"), "V");
    choose(field("personen-geslacht-0"), "");
    expect(element.value.tabellen.personen!.codes).toEqual({geslacht: [{eigen: "x", code: "V"}]});
    choose(field("personen-geslacht-1"), "");
    expect(element.value.tabellen.personen!.codes).toEqual({});
    choose(field("personen-geslacht"), "dood");
    expect(labels()).toEqual([]);
  });

  it("says that all is chosen where it is", () => {
    const whole = [
      headOf(
        named("personen.csv"),
        contract.personen.map(({naam}) => naam)
      ),
      ...heads.slice(1)
    ];
    const {element} = desk({heads: whole});
    expect(element.querySelector("[role=status]")!.textContent).toBe("Alle tabellen en kolommen zijn gekozen.");
  });

  it("shows a value that code sets, fires nothing, and gives a copy each time", () => {
    const {element, field} = desk();
    const seen: unknown[] = [];
    onInput(element, (mapping) => seen.push(mapping));
    const given = {...emptyMapping(), tabellen: {personen: people()}};
    element.value = given;
    expect(element.value).toEqual(given);
    choose(field("personen-persoon_id"), "geb");
    expect(given.tabellen.personen!.kolommen.persoon_id).toBe("rin");
    expect(seen).toHaveLength(1);
  });

  it("keeps what a loaded mapping names and the files lack, and says so", () => {
    const lost = {...people()!, kolommen: {persoon_id: "weg"}};
    const {field, gaps} = desk({
      value: {...emptyMapping(), tabellen: {personen: lost, verblijf: {...people()!, bestand: "elders.csv"}}}
    });
    expect(field("personen-persoon_id").selectedOptions[0]!.text).toBe("weg (niet in het bestand)");
    expect(field("verblijf-bestand").selectedOptions[0]!.text).toBe("elders.csv (niet gegeven)");
    expect(gaps()).toContain(
      "Kies in mensen.csv een andere kolom voor persoon_id (tabel personen): “weg” staat er niet."
    );
  });

  it("saves its value as a file, and loads it", async () => {
    const saved: [string, Blob][] = [];
    const {element} = desk({save: (name: string, content: Blob) => saved.push([name, content])});
    element.value = {...emptyMapping(), tabellen: {personen: people()}};
    click(element, ".mapping-buttons button");
    expect(saved[0]![0]).toBe("koppeling.json");
    const text = await saved[0]![1].text();
    const {value} = element;
    element.remove();
    const other = desk({value: emptyMapping()});
    const seen: Mapping[] = [];
    onInput(other.element, (mapping) => seen.push(mapping));
    await load(other.element, text);
    expect(seen).toEqual([value]);
    expect(other.field("personen-persoon_id").value).toBe("rin");
  });

  it("says what is wrong with a file, and keeps its value", async () => {
    const {element} = desk();
    const before = mappingJson(element.value);
    await load(element, "{");
    const alert = element.querySelector<HTMLElement>("[role=alert]")!;
    expect(alert.hidden).toBe(false);
    expect(alert.textContent).toMatch(/^a\.json: het koppelingsbestand is geen JSON/);
    expect(mappingJson(element.value)).toBe(before);
    await load(element, mappingJson(element.value));
    expect(alert.hidden).toBe(true);
  });

  it("is what view() takes, with a label for each field", async () => {
    const {element, field} = desk({value: {...emptyMapping(), tabellen: {personen: people()}}});
    const seen = await viewOf(element);
    await settled();
    choose(field("personen-geboortedatum"), "geb");
    await settled();
    expect(seen).toHaveLength(2);
    const unnamed = [...element.querySelectorAll<HTMLInputElement>("select, input")].filter(
      (item) => !item.getAttribute("aria-label") && !(item.labels?.length === 1 && item.labels[0]!.textContent)
    );
    expect(unnamed).toEqual([]);
    expect(new Set([...element.querySelectorAll("[id]")].map(({id}) => id)).size).toBe(
      element.querySelectorAll("[id]").length
    );
  });

  it("shows names and values of any file as text only", () => {
    const hostile = hostileTexts().filter((text) => text.length < 2000);
    const head = headOf(
      named("personen.csv"),
      ["persoon_id", "geslacht", ...hostile],
      hostile.map((text) => [text, text])
    );
    const {element, field} = desk({heads: [head]});
    const allowed = new Set(
      "DIV UL LI P SECTION H3 LABEL SELECT OPTION TABLE CAPTION THEAD TBODY TR TH TD SMALL FIELDSET LEGEND BUTTON INPUT".split(
        " "
      )
    );
    expect([...element.querySelectorAll("*")].filter(({tagName}) => !allowed.has(tagName))).toEqual([]);
    expect(field("personen-persoon_id").options).toHaveLength(new Set(hostile).size + 3);
    for (const text of hostile) choose(field("personen-geboortedatum"), text);
    expect(element.value.tabellen.personen!.kolommen.geboortedatum).toBe(hostile.at(-1));
  });
});

async function load(element: HTMLElement, text: string) {
  const input = element.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", {
    value: [Object.assign(new Blob([text]), {name: "a.json"})],
    configurable: true
  });
  for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, {bubbles: true}));
  await settled();
}
