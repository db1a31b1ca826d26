import {makeSynthesis} from "../synthesis/makeSynthesis.js";
import {makeTables} from "../tables/makeTables.js";
import {watchEnd} from "../util/process.js";
import {describeError} from "../../components/pipeline/systemErrors.js";

/** Whom it tells may be gone: then this process ends by itself. */
const tell = (message: object, told: () => void = () => {}): void =>
  void (process.connected && process.send!(message, told));
const [naam = "", options = "{}"] = process.argv.slice(2);
const progress = (text: string) => tell({voortgang: text});
const steps: Record<string, (options: never) => Promise<unknown>> = {
  synthese: (choice: Parameters<typeof makeSynthesis>[0]) => makeSynthesis({...choice, voortgang: progress}),
  tabellen: (choice: Parameters<typeof makeTables>[0]) => makeTables({...choice, voortgang: progress})
};

// Also when the process that started this one is gone: nobody would hear of the outcome.
watchEnd();
try {
  const outcome = (await steps[naam]?.(JSON.parse(options) as never)) ?? null;
  tell({uitkomst: outcome}, () => process.exit(0));
} catch (cause) {
  if (process.env["LEVENSWEG_DEBUG"]) console.error(cause);
  tell({fout: describeError(cause)}, () => process.exit(1));
}
