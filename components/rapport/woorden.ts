import {waarover, type MonitorOmgeving} from "../monitor/figuur/omgeving.js";
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
    zet: (omgeving: MonitorOmgeving): Promise<void> => bij.zet(waarover(omgeving))
  };
}
