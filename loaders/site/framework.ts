import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {draaiKind} from "./kind.js";

const {resolve} = createRequire(import.meta.url);

/** Runs `observable build` of node_modules, without network, into `uit`; data loaders find the tables in `tabellen`. */
export async function bouwFramework({uit, tabellen}: {uit: string; tabellen: string}): Promise<void> {
  const hier = dirname(fileURLToPath(import.meta.url));
  const framework = join(dirname(resolve("@observablehq/framework/package.json")), "dist", "bin", "observable.js");
  const programmas = join(dirname(dirname(resolve("tsx/package.json"))), ".bin");
  const vooraf = ["tsx", join(hier, "zonder-netwerk.ts")].flatMap((naam) => [
    "--import",
    naam === "tsx" ? naam : pathToFileURL(naam).href
  ]);
  await draaiKind([...vooraf, framework, "build", "--config", "loaders/site/framework.config.ts"], {
    env: {
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      PATH: `${programmas}${delimiter}${process.env["PATH"] ?? ""}`,
      WERKBANK_UIT: uit,
      WERKBANK_TABELLEN: tabellen
    }
  });
}
