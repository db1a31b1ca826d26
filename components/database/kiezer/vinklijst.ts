import {h} from "../../dom/h.js";
import {vlak} from "../../keuzebalk/zoek.js";
import {paneel, zoekvak} from "./paneel.js";
import {vinkje} from "./vinkje.js";

/** Options that belong together. */
export interface Vinkgroep {
  titel: string;
  opties: readonly {code: string; naam: string; uitleg?: string}[];
}

export interface VinklijstOpties {
  naam: string;
  titel: string;
  /** The label of the search box; without one the list has none. */
  zoek?: string;
  open?: boolean;
  kies: (codes: string[]) => void;
}

/** Groups of check boxes, each with one for all of it, and a search over their names. */
export function vinklijst({naam, titel, zoek, open = false, kies}: VinklijstOpties) {
  const lijst = h("div", {class: "keuzelijst"});
  const niets = h("p", {class: "hulp", hidden: true}, "Niets gevonden.");
  const vak = zoek === undefined ? null : zoekvak(naam, zoek, zift);
  const rand = paneel(naam, titel, [...(vak ? [vak.element] : []), lijst, niets], open);
  let groepen: readonly Vinkgroep[] = [];
  let regels: {alle: ReturnType<typeof vinkje>; deel: HTMLElement; opties: ReturnType<typeof vinkje>[]}[] = [];
  let gekozen = new Set<string>();

  function wissel(codes: readonly string[], aan: boolean) {
    for (const code of codes)
      if (aan) gekozen.add(code);
      else gekozen.delete(code);
    kies([...gekozen]);
  }

  function maak() {
    regels = groepen.map(({titel, opties}, g) => {
      const codes = opties.map(({code}) => code);
      const alle = vinkje(`${naam}-alle-${g}`, {naam: `Alle (${codes.length})`}, () => wissel(codes, alle.aan()));
      const vinkjes = opties.map((optie): ReturnType<typeof vinkje> => {
        const een = vinkje(`${naam}-${optie.code}`, optie, () => wissel([optie.code], een.aan()));
        return een;
      });
      const deel = h(
        "fieldset",
        {},
        h("legend", {}, titel),
        opties.length > 1 && alle.element,
        ...vinkjes.map(({element}) => element)
      );
      return {alle, deel, opties: vinkjes};
    });
    lijst.replaceChildren(...regels.map(({deel}) => deel));
    zift();
  }

  function zift() {
    const woorden = vlak(vak?.vraag() ?? "")
      .split(/\s+/)
      .filter(Boolean);
    let over = 0;
    groepen.forEach(({opties, titel}, g) => {
      const {alle, deel, opties: vinkjes} = regels[g]!;
      const past = opties.map(({naam}) => woorden.every((woord) => vlak(`${naam} ${titel}`).includes(woord)));
      vinkjes.forEach(({element}, i) => (element.hidden = !past[i]));
      alle.element.hidden = woorden.length > 0;
      deel.hidden = !past.includes(true);
      over += past.filter(Boolean).length;
    });
    niets.hidden = over > 0;
  }

  return {
    element: rand.element,
    zet(nieuw: readonly Vinkgroep[], codes: Iterable<string>) {
      gekozen = new Set(codes);
      if (nieuw !== groepen) {
        groepen = nieuw;
        maak();
      }
      let van = 0;
      groepen.forEach(({opties}, g) => {
        const aan = opties.filter(({code}) => gekozen.has(code)).length;
        regels[g]!.alle.zet(aan, opties.length);
        opties.forEach(({code}, i) => regels[g]!.opties[i]!.zet(gekozen.has(code) ? 1 : 0, 1));
        van += opties.length;
      });
      rand.tel(gekozen.size, van);
    }
  };
}
