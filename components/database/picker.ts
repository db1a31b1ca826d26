import {chapters} from "../../data/chapter.js";
import {h, setText} from "../dom/element.js";
import {wholeNumber} from "../format/number.js";
import {checklist, panel, searchBox, triStateBox, type TickGroup} from "../inputs/checklist.js";
import {area, makeFind} from "../inputs/gebiedSearch.js";
import {asInput, type InputElement, onInput} from "../inputs/input.js";
import {drawer} from "../inputs/options.js";
import type {Gebied} from "../model/gebied.js";
import {isHalfjaar, isPeilmoment, isYear, periodeName} from "../model/periode.js";
import {byName} from "../format/text.js";
import {countCells, countSentence} from "./answer.js";
import {
  atIndicatoren,
  chosenCategorieen,
  chosenIndicatoren,
  type DatabaseChoice,
  type KnownToDatabase
} from "./choice.js";
import {type Gebiedcodes, type GebiedGroup, kindGroups, partGroups} from "./codes.js";

export interface PickerOptions {
  known: KnownToDatabase;
  codes: Gebiedcodes;
  value: DatabaseChoice;
}

/** The four lists of what a table holds, with the number of cells that it yields; its value is the whole choice. */
export function picker({known, codes, value}: PickerOptions): InputElement<DatabaseChoice> {
  let now = value;
  const indicatoren = checklist({
    ...{naam: "indicator", titel: "Indicatoren", zoek: "Zoek een indicator", open: true},
    groups: perChapter(known)
  });
  const categorieen = checklist({naam: "categorie", titel: "Categorieën", zoek: "Zoek een categorie"});
  const perioden = checklist({naam: "periode", titel: "Perioden", groups: perDuration(known.perioden)});
  const gebieden = gebiedPicker(known);
  onInput(indicatoren, (chosen) => show(withIndicatoren(now, known, chosen)));
  onInput(categorieen, (chosen) => show(withCategorieen(now, known, chosen)));
  onInput(gebieden, (chosen) => show({...now, gebieden: codes.inOrder(new Set(chosen))}));
  onInput(perioden, (chosen) => show({...now, perioden: known.perioden.filter((periode) => chosen.includes(periode))}));
  let categorieGroups: {key: string; groups: TickGroup[]} = {key: "", groups: []};
  const tally = h("p", {class: "tally", role: "status"});
  const panelDrawer = drawer(
    h(
      "form",
      {class: "choice-bar", "aria-label": "Keuzes", onsubmit: (gebeurtenis: Event) => gebeurtenis.preventDefault()},
      ...[indicatoren, categorieen, gebieden, perioden, tally]
    )
  );

  function show(choice: DatabaseChoice) {
    now = choice;
    const chosen = chosenIndicatoren(choice, known);
    const key = choice.indicatoren.join();
    if (key !== categorieGroups.key)
      categorieGroups = {
        key,
        groups: chosen.map(({code, naam, categorieen}) => ({
          titel: naam,
          options: categorieen.map((categorie) => ({code: `${code}.${categorie.code}`, naam: categorie.naam}))
        }))
      };
    indicatoren.value = choice.indicatoren;
    categorieen.setGroups(categorieGroups.groups);
    categorieen.value = chosen.flatMap((indicator) =>
      chosenCategorieen(choice, indicator).map(({code}) => `${indicator.code}.${code}`)
    );
    gebieden.value = choice.gebieden;
    perioden.value = choice.perioden;
    setText(tally, `Uw keuze: ${countSentence(countCells(choice, known))}.`);
  }

  show(value);
  return asInput<DatabaseChoice, HTMLElement>(panelDrawer.element, {get: () => now, set: show});
}

function withIndicatoren(choice: DatabaseChoice, known: KnownToDatabase, chosen: readonly string[]): DatabaseChoice {
  const indicatoren = chosenIndicatoren({indicatoren: chosen}, known).map(({code}) => code);
  const part = Object.entries(choice.categorieen).filter(([code]) => indicatoren.includes(code));
  const perioden = atIndicatoren(indicatoren, choice.perioden, known);
  return {...choice, indicatoren, perioden, categorieen: Object.fromEntries(part)};
}

function withCategorieen(choice: DatabaseChoice, known: KnownToDatabase, chosen: readonly string[]): DatabaseChoice {
  const parts = chosenIndicatoren(choice, known).flatMap(({code, categorieen}) => {
    const part = categorieen
      .map((categorie) => categorie.code)
      .filter((categorie) => chosen.includes(`${code}.${categorie}`));
    return part.length < categorieen.length ? [[code, part] as const] : [];
  });
  return {...choice, categorieen: Object.fromEntries(parts)};
}

const perChapter = ({indicatoren}: KnownToDatabase): TickGroup[] =>
  chapters
    .map(({nummer: number, naam}) => ({
      titel: naam,
      options: indicatoren.filter(({hoofdstuk: chapter}) => chapter === number)
    }))
    .filter(({options}) => options.length > 0)
    .map(({titel: title, options}) => ({titel: title, options: options.map(({code, naam}) => ({code, naam}))}));

const perDuration = (perioden: readonly string[]): TickGroup[] =>
  [
    {titel: "Halfjaren", options: perioden.filter(isHalfjaar)},
    {titel: "Jaren", options: perioden.filter(isYear)},
    {titel: "Startpeilmomenten (Levensweg)", options: perioden.filter(isPeilmoment)}
  ]
    .filter(({options}) => options.length > 0)
    .map(({titel: title, options}) => ({
      titel: title,
      options: options.map((code) => ({code, naam: periodeName(code)}))
    }));

const AT_MOST = 40;

/** Chooses gebieden: whole groups, by search (also "wijken van Utrecht"), or from the list of a provincie; its value is their codes. */
function gebiedPicker({gebieden}: {gebieden: readonly Gebied[]}) {
  const parts = partGroups(gebieden);
  const index = once(() => ({
    zoek: makeFind(gebieden),
    perName: parts.map((group) => ({groep: group, flat: area(group.naam)}))
  }));
  let chosen = new Set<string>();
  let hits: Line[] = [];

  function swap(members: readonly string[], on: boolean) {
    for (const code of members)
      if (on) chosen.add(code);
      else chosen.delete(code);
    show();
  }
  const line = (slot: string, group: Pick<GebiedGroup, "teken" | "naam" | "leden">, explanation = ""): Line => {
    const {naam, leden: members, teken: draw} = group;
    const behind = members.length > 1 ? `${wholeNumber(members.length)} gebieden` : explanation;
    const box = triStateBox(`gebied-${slot}-${draw.replace("*", "_")}`, {naam, uitleg: behind});
    return {element: onInput(box, (on) => swap(members, on)), leden: members, set: box.setPart};
  };
  const country = gebieden.filter(({soort: kind}) => kind === "land");
  const fixed: Line[] = [
    ...country.map(({code, naam}) => line("groep", {teken: code, naam, leden: [code]})),
    ...kindGroups(gebieden)
      .filter(({soort: kind}) => kind !== "wijk")
      .map((group) => line("groep", group))
  ];
  const list = provincieList({gebieden, parts, regel: line, show: (lines) => by(lines, chosen)});
  const found = h("div", {hidden: true});
  const box = onInput(searchBox("gebied", "Zoek een gebied, of wijken van …"), findOn);
  const groups = h("fieldset", {}, h("legend", {}, "Groepen"), ...fixed.map(({element}) => element));
  const edge = panel("gebied", "Gebieden", [box, h("div", {class: "choice-list"}, found, groups, list.element)]);

  function findOn(query: string) {
    const empty = query.trim() === "";
    found.hidden = empty;
    groups.hidden = list.element.hidden = !empty;
    if (empty) return;
    const {zoek: find, perName} = index();
    const words = area(query).split(/\s+/).filter(Boolean);
    const bundles = perName.filter(({flat}) => words.every((word) => flat.includes(word))).slice(0, 8);
    const all = find(query, AT_MOST).filter(({code}) => !code.includes(","));
    const loose = (code: string, naam: string, kind: string) => line("zoek", {teken: code, naam, leden: [code]}, kind);
    const is = (wijk: boolean) => all.filter(({code}) => code.startsWith("WK") === wijk);
    hits = [
      ...is(false).map(({code, naam, soort: kind}) => loose(code, naam, kind)),
      ...bundles.map(({groep: group}) => line("zoek", group)),
      ...is(true).map(({code, naam, soort: kind}) => loose(code, naam, kind))
    ];
    found.replaceChildren(
      h("fieldset", {}, h("legend", {}, "Gevonden"), ...hits.map(({element}) => element)),
      hits.length === 0 ? h("p", {class: "help"}, "Niets gevonden.") : ""
    );
    by(hits, chosen);
  }

  function show() {
    for (const lines of [fixed, hits, list.regels()]) by(lines, chosen);
    edge.count(chosen.size, gebieden.length);
  }

  return asInput<readonly string[], HTMLElement>(edge.element, {
    get: () => [...chosen],
    set(codes) {
      chosen = new Set(codes);
      show();
    }
  });
}

/** Made when first asked for. */
function once<T>(make: () => T): () => T {
  let waarde: T | undefined;
  return () => (waarde ??= make());
}

/** A line that chooses one gebied or a group. */
interface Line {
  element: HTMLElement;
  leden: readonly string[];
  set(chosen: number, from: number): void;
}

function by(lines: readonly Line[], chosen: ReadonlySet<string>): void {
  for (const {leden: members, set} of lines) set(members.filter((code) => chosen.has(code)).length, members.length);
}

interface ProvincieListOptions {
  gebieden: readonly Gebied[];
  parts: readonly GebiedGroup[];
  regel: (slot: string, group: Pick<GebiedGroup, "teken" | "naam" | "leden">, explanation?: string) => Line;
  /** Shows of lines that were just made what is chosen. */
  show: (lines: readonly Line[]) => void;
}

/** The provincies, each with its gemeenten and their wijken, made when it is first opened. */
function provincieList({gebieden, parts, regel: line, show}: ProvincieListOptions) {
  const perCode = new Map(gebieden.map((gebied) => [gebied.code, gebied]));
  const perMark = new Map(parts.map((group) => [group.teken, group]));
  const done: Line[] = [];

  function fill(box: HTMLElement, provincie: Gebied) {
    const one = ({code, naam}: Gebied) => line("lijst", {teken: code, naam, leden: [code]});
    const group = (code: string) => {
      const found = perMark.get(`${code}*`);
      return found ? [line("lijst", found)] : [];
    };
    const gemeenten = provincie.gemeenten.map((code) => perCode.get(code)!).sort((a, b) => byName(a.naam, b.naam));
    const lines = [one(provincie), ...group(provincie.code)];
    const branches = gemeenten.map((gemeente) => ({gemeente: one(gemeente), wijken: group(gemeente.code)}));
    box.append(
      ...lines.map(({element}) => element),
      ...branches.flatMap(({gemeente, wijken}) => [
        gemeente.element,
        ...wijken.map(({element}) => h("div", {class: "indent"}, element))
      ])
    );
    const fresh = [...lines, ...branches.flatMap(({gemeente, wijken}) => [gemeente, ...wijken])];
    done.push(...fresh);
    show(fresh);
  }

  const branches = gebieden
    .filter(({soort: kind}) => kind === "provincie")
    .map((provincie) => {
      const box = h("div", {class: "indent"});
      const naam = provincie.naam.replace(/ \(provincie\)$/, "");
      return h(
        "details",
        {class: "branch", ontoggle: () => box.childElementCount === 0 && fill(box, provincie)},
        h("summary", {}, naam),
        box
      );
    });

  return {
    element: h("fieldset", {}, h("legend", {}, "Per provincie"), ...branches),
    regels: (): readonly Line[] => done
  };
}
