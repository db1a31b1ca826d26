import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {draaiKind} from "./kind.js";

const {resolve} = createRequire(import.meta.url);

/** Runs Framework of node_modules, without network and after the modules of `vooraf`; its data loaders find `tsx` on the path. */
export async function draaiFramework(
  args: string[],
  {env = {}, stil = true, vooraf = []}: {env?: Record<string, string>; stil?: boolean; vooraf?: string[]} = {}
): Promise<void> {
  const framework = join(dirname(resolve("@observablehq/framework/package.json")), "dist", "bin", "observable.js");
  const programmas = join(dirname(dirname(resolve("tsx/package.json"))), ".bin");
  const eerst = ["met-ouder.ts", "zonder-netwerk.ts", "alleen-paginas.ts", ...vooraf].flatMap((naam) => [
    "--import",
    new URL(naam, import.meta.url).href
  ]);
  await draaiKind(["--import", "tsx", ...eerst, framework, ...args], {
    env: {
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      PATH: `${programmas}${delimiter}${process.env["PATH"] ?? ""}`,
      ...env
    },
    stil
  });
}

/** Builds the pages into `uit`; data loaders find the tables in `tabellen`. */
export async function bouwFramework({uit, tabellen}: {uit: string; tabellen: string}): Promise<void> {
  await draaiFramework(["build", "--config", "loaders/site/framework.config.ts"], {
    env: {WERKBANK_UIT: uit, WERKBANK_TABELLEN: tabellen}
  });
}
