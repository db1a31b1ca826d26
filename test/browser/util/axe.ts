import type {AxeResults} from "axe-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {View} from "./page.js";

/**
 * axe as it is, but for two things that took most of its time on a page with many words: it keeps the fields of a colour in WeakMaps,
 * here in the colour itself, and reads the same colour for every word over again, here once.
 */
const axe = `(() => {
  class Fields {
    #name = Symbol();
    get(owner) { return owner[this.#name]; }
    has(owner) { return this.#name in owner; }
    set(owner, value) { owner[this.#name] = value; return this; }
    add(owner) { return this.set(owner, true); }
    delete(owner) { return delete owner[this.#name]; }
  }
  ((WeakMap, WeakSet) => {
    ${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")}
  })(Fields, Fields);
  const {prototype} = axe.commons.color.Color;
  const {parseString: parse} = prototype;
  const parsed = new Map();
  prototype.parseString = function (text) {
    if (parsed.has(text)) return Object.assign(this, parsed.get(text));
    parse.call(this, text);
    const {r, g, b, alpha} = this;
    parsed.set(text, {r, g, b, alpha});
    return this;
  };
})()`;
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
