import {codekennis} from "../cohort/adres.js";
import type {Gebied} from "../werkbank/gebied.js";
import {adreslezer, GEEN, withoutStrange} from "./lees.js";
import {toonAdresmelding} from "./melding.js";
import {zetMenu} from "./menu.js";
import {nietGevolgd} from "./nietgevolgd.js";
import {inRust, volgPlek} from "./plek.js";

export interface TekstpaginaOpties {
  /** Address of the manifest, beside which the gebieden are; fetched only when the address names one. */
  manifest: string;
  /** Keys that the page reads by itself. */
  eigen?: readonly string[];
}

/**
 * Reads the address of a page without numbers: keeps gebied and comparison for the menu and tells what is not followed.
 * Returns an empty text node, to stand in the page: a text without a node would show its quotes.
 */
export function tekstpagina({manifest, eigen = []}: TekstpaginaOpties): Text {
  const adres = new URLSearchParams(location.search);
  volgPlek(inRust());
  void haalGebieden(adres, manifest).then((gebieden) => {
    const lezer = adreslezer(adres);
    for (const sleutel of eigen) lezer.teksten(sleutel);
    const gebied = lezer.gebied("gebied", gebieden);
    const vergelijk = lezer.gebied("vergelijk", gebieden, {geen: true});
    zetMenu({gebied: gebied ?? "NL", vergelijk: vergelijk === GEEN ? null : vergelijk});
    const onbekend = lezer.rest();
    const bekend = withoutStrange(location.search, onbekend);
    if (bekend !== location.search) history.replaceState(history.state, "", location.pathname + bekend + location.hash);
    toonAdresmelding("keuze", nietGevolgd(onbekend), codekennis(onbekend, gebieden).erbij);
  });
  return document.createTextNode("");
}

async function haalGebieden(adres: URLSearchParams, manifest: string): Promise<readonly Gebied[]> {
  const noemt = [...adres.keys()].some((sleutel) => /^(gebied|vergelijk)$/i.test(sleutel));
  if (!noemt) return [];
  const {openMonitor} = await import("../monitor/open.js");
  return (await openMonitor(new URL(".", new URL(manifest, location.href)))).gebieden;
}
