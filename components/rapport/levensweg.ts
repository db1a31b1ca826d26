import {geenKeuze, type Keuze} from "../cohort/keuze.js";
import type {Inhoud} from "../figuur/figuur.js";
import {rijen51} from "../figuur/rijen51.js";
import {rijen52} from "../figuur/rijen52.js";
import {rijen53} from "../figuur/rijen53.js";
import {inhoud} from "../levensweg/inhoud.js";
import type {MonitorKeuze} from "../monitor/keuze.js";
import type {Werkbank} from "../werkbank/werkbank.js";
import {gebeurtenisPapier, groepPapier} from "./papiertabel.js";
import {zin51} from "./zin51.js";
import {zin52} from "./zin52.js";
import {zin53} from "./zin53.js";

/** The figures of chapter 5 at the first peilmoment, each with its sentences. */
export async function levenswegInhoud(
  werkbank: Werkbank,
  {gebied, vergelijk}: MonitorKeuze,
  signal: AbortSignal
): Promise<Inhoud[]> {
  const keuze: Keuze = {...geenKeuze(werkbank.manifest.starts[0]!), gebied, vergelijk};
  const antwoord = await werkbank.vraag(keuze, {signal});
  const omgeving = {keuze, gebieden: werkbank.gebieden, momenten: antwoord.momenten};
  const [r51, r52, r53] = [rijen51(antwoord, keuze), rijen52(antwoord, keuze), rijen53(antwoord, keuze)];
  const eigen: Pick<Inhoud, "zinnen" | "papiertabel">[] = [
    {zinnen: zin51(r51, omgeving), papiertabel: groepPapier("5.1", "Wet", r51, omgeving)},
    {zinnen: zin52(r52, omgeving), papiertabel: groepPapier("5.2", "Huishoudtype", r52, omgeving)},
    {zinnen: zin53(r53, omgeving), papiertabel: gebeurtenisPapier(r53, omgeving)}
  ];
  return inhoud(werkbank, antwoord, keuze, {wijze: () => "verschil", bediening: false}).map((deel, i) => ({
    ...deel,
    ...eigen[i]
  }));
}
