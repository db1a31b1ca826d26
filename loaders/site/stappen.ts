import {watchEnd} from "../hulp/einde.js";
import {describeError} from "../hulp/foutmelding.js";
import {maakSynthese} from "../synthese/maak.js";
import {maakTabellen} from "../tabellen/maak.js";

const [naam = "", opties = "{}"] = process.argv.slice(2);
const voortgang = (tekst: string) => void process.send?.({voortgang: tekst});
const stappen: Record<string, (opties: never) => Promise<unknown>> = {
  synthese: (keuze: Parameters<typeof maakSynthese>[0]) => maakSynthese({...keuze, voortgang}),
  tabellen: (keuze: Parameters<typeof maakTabellen>[0]) => maakTabellen({...keuze, voortgang})
};

// Also when the process that started this one is gone: nobody would hear of the outcome.
watchEnd();
try {
  const uitkomst = (await stappen[naam]?.(JSON.parse(opties) as never)) ?? null;
  process.send?.({uitkomst}, () => process.exit(0));
} catch (oorzaak) {
  if (process.env["LEVENSWEG_DEBUG"]) console.error(oorzaak);
  process.send?.({fout: describeError(oorzaak)}, () => process.exit(1));
}
