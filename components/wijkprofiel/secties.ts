import type {Monitor} from "../monitor/monitor.js";
import {allesectie} from "./allesectie.js";
import type {Gepubliceerd} from "./gepubliceerd.js";
import {indicatorsectie} from "./indicatorsectie.js";
import type {Wijkkeuze} from "./keuze.js";
import type {Profielbron} from "./profiel.js";
import {stapelsectie} from "./stapelsectie.js";
import {vergelijksectie} from "./vergelijksectie.js";

/** A part of the page: a figure with its own choices. */
export interface Sectie {
  element: HTMLElement;
  zet: (keuze: Wijkkeuze, bron: Profielbron, periode: string) => void | Promise<void>;
}

/** The parts of the page in order, each with the choices that only it rests on. */
export function secties(
  monitor: Monitor,
  gepubliceerd: () => Promise<Gepubliceerd>,
  kies: (deel: Partial<Wijkkeuze>) => void
): {nummer: string; sectie: Sectie; eigen: (keuze: Wijkkeuze) => unknown[]}[] {
  const {gebieden, manifest} = monitor;
  return [
    {
      nummer: "4",
      sectie: stapelsectie(monitor, kies),
      eigen: ({eenheid, maat, volgorde}) => [eenheid, maat, volgorde]
    },
    {
      nummer: "4b",
      sectie: vergelijksectie(gepubliceerd, manifest, kies),
      eigen: ({eenheid, volgorde}) => [eenheid, volgorde]
    },
    {
      nummer: "5",
      sectie: indicatorsectie(manifest, gebieden, kies),
      eigen: ({indicator, categorie, staven}) => [indicator, categorie, staven]
    },
    {
      nummer: "6",
      sectie: allesectie(manifest, kies),
      eigen: ({alles, ordening}) => [alles, ordening]
    }
  ];
}
