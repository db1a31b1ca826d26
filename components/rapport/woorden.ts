import type {MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import {gekozenPeriode} from "../monitor/keuze.js";
import {toelichtingenBij} from "../toelichting/bij.js";
import type {Rapportfiguur} from "./figuren.js";
import type {Rapportbronnen} from "./werkplek.js";

/** The words of a gemeente, and of the visitor, under the figures. */
export function woorden(
  {monitor, toelichting}: Pick<Rapportbronnen, "monitor" | "toelichting">,
  frames: ReadonlyMap<string, Rapportfiguur>
) {
  const bij = toelichtingenBij(frames, toelichting, monitor.gebieden);
  return {
    zet: ({keuze, manifest, namen}: MonitorOmgeving): Promise<void> =>
      bij.zet({gebied: keuze.gebied, naam: namen[0]!, periode: gekozenPeriode(keuze, manifest.perioden)})
  };
}
