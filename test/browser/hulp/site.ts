import {join} from "node:path";
import {startDienst} from "../../../loaders/site/dienst.js";
import {maakWerkbank} from "../../../loaders/site/werkbank.js";

const map = join(".cache", "test");

/** A small country that has gone the whole road; test files wait for each other, and the second finds it ready. */
export const testWerkbank = {
  schaal: 0.002,
  zaad: 1,
  bron: join(map, "bron", "0.002-1"),
  dist: join(map, "site")
};

/** Builds the site of the small country where needed. */
export async function maakTestSite(): Promise<string> {
  const regels: string[] = [];
  const mappen = {bron: join(map, "bron"), tabellen: join(map, "tabellen"), dist: testWerkbank.dist};
  await maakWerkbank({...testWerkbank, bron: null, mappen, melden: (tekst) => regels.push(tekst)}).catch(
    (oorzaak: unknown) => {
      throw new Error(`the test site was not made, after: ${regels.join(" > ")}`, {cause: oorzaak});
    }
  );
  return testWerkbank.dist;
}

/** Builds and serves it as `npm start` does. */
export async function startTestSite() {
  return startDienst(await maakTestSite(), {poort: 0});
}
