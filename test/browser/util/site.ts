import {join} from "node:path";
import {startServer} from "../../../loaders/site/server.js";
import {makeWerkbank} from "../../../loaders/site/werkbank.js";

const folder = join(".cache", "test");

/** A small country that has gone the whole road; test files wait for each other, and the second finds it ready. */
export const testWerkbank = {
  schaal: 0.002,
  zaad: 1,
  bron: join(folder, "bron", "0.002-1"),
  dist: join(folder, "site")
};

/** Builds the site of the small country where needed. */
export async function makeTestSite(): Promise<string> {
  const lines: string[] = [];
  const folders = {bron: join(folder, "bron"), tabellen: join(folder, "tabellen"), dist: testWerkbank.dist};
  await makeWerkbank({...testWerkbank, bron: null, folders, notify: (text) => lines.push(text)}).catch(
    (cause: unknown) => {
      throw new Error(`the test site was not made, after: ${lines.join(" > ")}`, {cause});
    }
  );
  return testWerkbank.dist;
}

/** Builds and serves it as `npm start` does. */
export async function startTestSite() {
  return startServer(await makeTestSite(), {poort: 0});
}
