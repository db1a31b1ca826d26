import {h} from "../dom/element.js";
import {wholeNumber} from "../format/number.js";
import {panel, searchBox, tick} from "../inputs/checklist.js";
import {area, makeFind} from "../inputs/gebiedSearch.js";
import {asInput, onInput} from "../inputs/input.js";
import type {Gebied} from "../model/gebied.js";
import {byName} from "../format/text.js";
import {type Group, kindGroups, partGroups} from "./codes.js";

interface ProvincieListOptions {
  gebieden: readonly Gebied[];
  parts: readonly Group[];
  regel: (slot: string, group: Pick<Group, "teken" | "naam" | "leden">, explanation?: string) => Line;
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

const AT_MOST = 40;

/** Chooses gebieden: whole groups, by search (also "wijken van Utrecht"), or from the list of a provincie; its value is their codes. */
export function gebiedPicker({gebieden}: {gebieden: readonly Gebied[]}) {
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
  const line = (slot: string, group: Pick<Group, "teken" | "naam" | "leden">, explanation = ""): Line => {
    const {naam, leden: members, teken: draw} = group;
    const behind = members.length > 1 ? `${wholeNumber(members.length)} gebieden` : explanation;
    const box = tick(`gebied-${slot}-${draw.replace("*", "_")}`, {naam, uitleg: behind});
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
