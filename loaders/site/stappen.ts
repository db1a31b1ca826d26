import {watchEnd} from "../hulp/einde.js";
import {describeError} from "../hulp/foutmelding.js";
import {maakSynthese} from "../synthese/maak.js";
import {maakTabellen} from "../tabellen/maak.js";

/** Whom it tells may be gone: then this process ends by itself. */
const tell = (bericht: object, told: () => void = () => {}): void =>
  void (process.connected && process.send!(bericht, told));
const [naam = "", opties = "{}"] = process.argv.slice(2);
const voortgang = (tekst: string) => tell({voortgang: tekst});
const stappen: Record<string, (opties: never) => Promise<unknown>> = {
  synthese: (keuze: Parameters<typeof maakSynthese>[0]) => maakSynthese({...keuze, voortgang}),
  tabellen: (keuze: Parameters<typeof maakTabellen>[0]) => maakTabellen({...keuze, voortgang})
};

// Also when the process that started this one is gone: nobody would hear of the outcome.
watchEnd();
try {
  const uitkomst = (await stappen[naam]?.(JSON.parse(opties) as never)) ?? null;
  tell({uitkomst}, () => process.exit(0));
} catch (oorzaak) {
  if (process.env["LEVENSWEG_DEBUG"]) console.error(oorzaak);
  tell({fout: describeError(oorzaak)}, () => process.exit(1));
}
