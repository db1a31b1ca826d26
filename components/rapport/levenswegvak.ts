import {h, zetTekst} from "../dom/h.js";
import type {Inhoud} from "../figuur/figuur.js";
import type {MonitorKeuze} from "../monitor/keuze.js";
import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";
import type {Rapportfiguur} from "./figuren.js";
import {hoofdstukken} from "./hoofdstukken.js";

/** The figures of chapter 5: they come last, and until then nothing of an older choice is to be seen or printed. */
export function levenswegvak(frames: ReadonlyMap<string, Rapportfiguur>, gebieden: readonly Gebied[]) {
  const eigen = hoofdstukken.at(-1)!.figuren.map((nummer) => frames.get(nummer)!);
  const melding = h("p", {class: "rapport-inleiding", hidden: true});
  eigen[0]!.element.before(melding);
  const zichtbaar = (ja: boolean) => eigen.forEach(({element}) => (element.style.visibility = ja ? "" : "hidden"));
  return {
    wis: () => zichtbaar(false),
    /** Whether one of the gebieden is an estimate, in which nobody can be followed: that is said in place of the figures. */
    geschat({gebied, vergelijk}: MonitorKeuze): boolean {
      const geschat = [gebied, vergelijk ?? ""]
        .map((code) => zoekGebied(gebieden, code))
        .find((item) => item?.soort === "gemeente_2020_geschat");
      melding.hidden = !geschat;
      zetTekst(melding, geschat ? `${geschat.naam} is geschat uit aantallen: mensen zijn er niet in te volgen.` : "");
      eigen.forEach(({element}) => (element.hidden = geschat !== undefined));
      return geschat !== undefined;
    },
    async zet(delen: readonly Inhoud[]): Promise<void> {
      zichtbaar(true);
      await Promise.all(delen.map((deel, i) => eigen[i]!.zet(deel)));
    }
  };
}
