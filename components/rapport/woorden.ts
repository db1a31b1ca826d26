import type {MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import {gekozenPeriode} from "../monitor/keuze.js";
import type {Toelichtingplekken} from "../toelichting/plekken.js";
import type {Rapportfiguur} from "./figuren.js";
import type {Rapportbronnen} from "./werkplek.js";

type Plek = ReturnType<Toelichtingplekken>;

/** The words of a gemeente, and of the visitor, under the figures; their code is fetched at the first. */
export function woorden(
  {monitor, toelichting}: Pick<Rapportbronnen, "monitor" | "toelichting">,
  frames: ReadonlyMap<string, Rapportfiguur>
) {
  let plekken: Promise<Plek[]> | undefined;

  async function open(): Promise<Plek[]> {
    const [{toelichtingplekken}] = await Promise.all([
      import("../toelichting/plekken.js"),
      import("../toelichting/zuiver.js")
    ]);
    const maak = await toelichtingplekken(toelichting, monitor.gebieden);
    return [...frames].map(([nummer, {plek}]) => {
      const nieuw = maak(nummer);
      plek.replaceChildren(nieuw.element);
      return nieuw;
    });
  }

  return {
    async zet({keuze, manifest, namen}: MonitorOmgeving): Promise<void> {
      const over = {gebied: keuze.gebied, naam: namen[0]!, periode: gekozenPeriode(keuze, manifest.perioden)};
      for (const plek of await (plekken ??= open())) plek.zet(over);
    }
  };
}
