import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const regels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA on a page as it stands, also where it is drawn only when in sight. */
export async function axeFouten(pagina: Page): Promise<string[]> {
  await pagina.evaluate(() =>
    document.querySelectorAll("figure").forEach((vak) => vak.style.setProperty("content-visibility", "visible"))
  );
  await pagina.evaluate(axe);
  return pagina.evaluate(async (values) => {
    const {axe} = globalThis as unknown as {axe: {run(doel: Document, opties: object): Promise<AxeResults>}};
    const {violations} = await axe.run(document, {runOnly: {type: "tag", values}});
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`)
    );
  }, regels);
}
