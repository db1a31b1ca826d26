import {h} from "../dom/h.js";
import {editiecode} from "../herkomst/editie.js";
import type {MonitorKeuze} from "../monitor/keuze.js";
import type {MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import type {Monitor} from "../monitor/monitor.js";
import {drukrand} from "./drukrand.js";
import {inhoudsopgave} from "./inhoudsopgave.js";
import {kernpunten} from "./kernpunten.js";
import {leeswijzer} from "./leeswijzer.js";
import {omslag} from "./omslag.js";
import {referentie, referentiedekking} from "./referentie.js";

/** What goes before the chapters: cover, contents, kernpunten, how to read it, the reference group; and the margins of the paper. */
export function voorwerk({manifest, gebieden}: Pick<Monitor, "manifest" | "gebieden">) {
  const rand = drukrand();
  const kaft = omslag(manifest, gebieden);
  const groep = referentie(gebieden);
  const kern = kernpunten();
  return {
    rand: rand.element,
    omslag: kaft.element,
    tekst: h("div", {class: "rapport-voorwerk"}, inhoudsopgave(), kern.element, leeswijzer(), groep.element),
    kern,
    zet({gebied, vergelijk, periode}: MonitorKeuze, omgeving: MonitorOmgeving) {
      const [naam = "", naast] = omgeving.namen;
      const ref = naast ?? null;
      kaft.zet({gebied, naam, ref, periode});
      kaft.element.dataset["gebied"] = gebied;
      groep.zet(vergelijk, ref, referentiedekking(omgeving));
      rand.zet(`Rapport sociaal domein ${naam}`, `status: ${manifest.status} · editie ${editiecode(manifest)}`);
      document.title = `Rapport sociaal domein ${naam} | Levenswegwerkbank`;
    }
  };
}
