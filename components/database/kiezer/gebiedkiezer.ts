import {h} from "../../dom/h.js";
import {maakZoek, vlak} from "../../keuzebalk/zoek.js";
import {geheel} from "../../opmaak/getal.js";
import type {Gebied} from "../../werkbank/gebied.js";
import {deelgroepen, soortgroepen, type Groep} from "../groepen.js";
import {paneel, zoekvak} from "./paneel.js";
import {provincielijst} from "./provincielijst.js";
import {vinkje} from "./vinkje.js";

const HOOGSTENS = 40;

export interface GebiedkiezerOpties {
  gebieden: readonly Gebied[];
  kies: (codes: Set<string>) => void;
}

/** Chooses gebieden: whole groups, by search (also "wijken van Utrecht"), or from the list of a provincie. */
export function gebiedkiezer({gebieden, kies}: GebiedkiezerOpties) {
  const delen = deelgroepen(gebieden);
  const index = eenmaal(() => ({
    zoek: maakZoek(gebieden),
    perNaam: delen.map((groep) => ({groep, plat: vlak(groep.naam)}))
  }));
  let gekozen = new Set<string>();
  let treffers: Regel[] = [];

  function wissel(leden: readonly string[], aan: boolean) {
    const nieuw = new Set(gekozen);
    for (const code of leden)
      if (aan) nieuw.add(code);
      else nieuw.delete(code);
    kies(nieuw);
  }
  const regel = (plek: string, groep: Pick<Groep, "teken" | "naam" | "leden">, uitleg = ""): Regel => {
    const {naam, leden, teken} = groep;
    const erachter = leden.length > 1 ? `${geheel(leden.length)} gebieden` : uitleg;
    const vak = vinkje(`gebied-${plek}-${teken.replace("*", "_")}`, {naam, uitleg: erachter}, () =>
      wissel(leden, vak.aan())
    );
    return {element: vak.element, leden, zet: vak.zet};
  };
  const land = gebieden.filter(({soort}) => soort === "land");
  const vast: Regel[] = [
    ...land.map(({code, naam}) => regel("groep", {teken: code, naam, leden: [code]})),
    ...soortgroepen(gebieden)
      .filter(({soort}) => soort !== "wijk")
      .map((groep) => regel("groep", groep))
  ];
  const lijst = provincielijst({gebieden, delen, regel, toon: (regels) => bij(regels, gekozen)});
  const gevonden = h("div", {hidden: true});
  const vak = zoekvak("gebied", "Zoek een gebied, of wijken van …", zoekOp);
  const groepen = h("fieldset", {}, h("legend", {}, "Groepen"), ...vast.map(({element}) => element));
  const rand = paneel("gebied", "Gebieden", [
    vak.element,
    h("div", {class: "keuzelijst"}, gevonden, groepen, lijst.element)
  ]);

  function zoekOp(vraag: string) {
    const leeg = vraag.trim() === "";
    gevonden.hidden = leeg;
    groepen.hidden = lijst.element.hidden = !leeg;
    if (leeg) return;
    const {zoek, perNaam} = index();
    const woorden = vlak(vraag).split(/\s+/).filter(Boolean);
    const bundels = perNaam.filter(({plat}) => woorden.every((woord) => plat.includes(woord))).slice(0, 8);
    const alle = zoek(vraag, HOOGSTENS).filter(({code}) => !code.includes(","));
    const los = (code: string, naam: string, soort: string) => regel("zoek", {teken: code, naam, leden: [code]}, soort);
    const is = (wijk: boolean) => alle.filter(({code}) => code.startsWith("WK") === wijk);
    treffers = [
      ...is(false).map(({code, naam, soort}) => los(code, naam, soort)),
      ...bundels.map(({groep}) => regel("zoek", groep)),
      ...is(true).map(({code, naam, soort}) => los(code, naam, soort))
    ];
    gevonden.replaceChildren(
      h("fieldset", {}, h("legend", {}, "Gevonden"), ...treffers.map(({element}) => element)),
      treffers.length === 0 ? h("p", {class: "hulp"}, "Niets gevonden.") : ""
    );
    bij(treffers, gekozen);
  }

  return {
    element: rand.element,
    zet(codes: readonly string[]) {
      gekozen = new Set(codes);
      for (const regels of [vast, treffers, lijst.regels()]) bij(regels, gekozen);
      rand.tel(gekozen.size, gebieden.length);
    }
  };
}

/** Made when first asked for. */
function eenmaal<T>(maak: () => T): () => T {
  let waarde: T | undefined;
  return () => (waarde ??= maak());
}

/** A line that chooses one gebied or a group. */
export interface Regel {
  element: HTMLElement;
  leden: readonly string[];
  zet(aan: number, van: number): void;
}

function bij(regels: readonly Regel[], gekozen: ReadonlySet<string>): void {
  for (const {leden, zet} of regels) zet(leden.filter((code) => gekozen.has(code)).length, leden.length);
}
