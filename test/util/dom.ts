import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, beforeEach} from "vitest";

const framework = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
const {JSDOM} = createRequire(framework)("jsdom") as {
  JSDOM: new (html: string, options?: {url: string}) => {window: Window & typeof globalThis};
};

/** Gives the tests of a file a document, empty before each, on a screen of no size. */
export function useDocument() {
  const {window} = new JSDOM("", {url: "http://127.0.0.1/"});
  window.Element.prototype.scrollIntoView = () => {};
  const matchMedia = () => ({matches: false, addEventListener: () => {}});
  const globals = {window, document: window.document, Event: window.Event, matchMedia};
  const given = Object.fromEntries(Object.keys(globals).map((naam) => [naam, Reflect.get(globalThis, naam)]));
  beforeAll(() => void Object.assign(globalThis, globals));
  afterAll(() => void Object.assign(globalThis, given));
  beforeEach(() => window.document.body.replaceChildren());

  return {
    document: window.document,
    click: (element: HTMLElement, choice: string) => element.querySelector<HTMLElement>(choice)!.click(),
    /** Types in the first text box of an element. */
    type(element: HTMLElement, text: string) {
      const field = element.querySelector<HTMLInputElement>("input:is([type=text], [type=search])")!;
      field.value = text;
      field.dispatchEvent(new window.Event("input", {bubbles: true}));
    },
    /** Chooses in a list, as a browser does it. */
    choose(list: HTMLSelectElement, code: string) {
      list.value = code;
      for (const naam of ["input", "change"]) list.dispatchEvent(new window.Event(naam, {bubbles: true}));
    }
  };
}

/** What `view(input)` of a page yields, in a list that grows: Framework's own generator. */
export async function viewOf(element: HTMLElement): Promise<unknown[]> {
  const address = new URL("./dist/client/stdlib/generators/input.js", pathToFileURL(framework)).href;
  const {input} = (await import(address)) as {input: (element: HTMLElement) => AsyncIterable<unknown>};
  const seen: unknown[] = [];
  void (async () => {
    for await (const value of input(element)) seen.push(value);
  })();
  return seen;
}
