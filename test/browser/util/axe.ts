import type {AxeResults} from "axe-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {View} from "./page.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const lines = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA on a page as it stands, also where it is drawn only when in sight. */
export async function axeErrors(page: View): Promise<string[]> {
  await page.evaluate(() =>
    document.querySelectorAll("figure").forEach((box) => box.style.setProperty("content-visibility", "visible"))
  );
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const {axe} = globalThis as unknown as {axe: {run(target: Document, options: object): Promise<AxeResults>}};
    const {violations} = await axe.run(document, {runOnly: {type: "tag", values}, resultTypes: ["violations"]});
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`)
    );
  }, lines);
}
