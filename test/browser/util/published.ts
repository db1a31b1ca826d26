import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {publish} from "../../../loaders/publicatie/publish.js";
import {startServer} from "../../../loaders/site/server.js";
import {someThousand} from "../../util/someThousand.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";

/** Publishes that source by the rule of CBS, and serves the site as `npm start` does. */
export async function startPublishedSite() {
  const folder = mkdtempSync(join(tmpdir(), "gepubliceerd-"));
  const source = writeSourceFolder(someThousand(), join(folder, "bron"));
  const site = join(folder, "site");
  await publish({bron: source, regels: "cbs", uit: site, notify: () => {}});
  const server = await startServer(site, {poort: 0});
  return {
    ...server,
    /** Where its files are. */
    folder: site,
    async close() {
      await server.close();
      rmSync(folder, {recursive: true});
    }
  };
}
