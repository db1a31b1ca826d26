import {describe, expect, it} from "vitest";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();

describe("makeTrial()", () => {
  it("opens a page in the place of one that kept something in every store of the browser, and nothing of it is there", async () => {
    const seen: unknown[] = [];
    for (const kept of ["first", "second"]) {
      const page = await trial.openBare("begrippen");
      const found = await page.evaluate(async (kept) => {
        const root = (await navigator.storage.getDirectory()) as unknown as FileSystemDirectoryHandle & {
          keys(): AsyncIterable<string>;
        };
        const files: string[] = [];
        for await (const name of root.keys()) files.push(name);
        const databases = (await indexedDB.databases()).map(({name}) => name);
        const stores = {local: {...localStorage}, session: {...sessionStorage}, cookie: document.cookie};
        const all = {...stores, databases, caches: await caches.keys(), files};
        localStorage.setItem(kept, "1");
        sessionStorage.setItem(kept, "1");
        document.cookie = `${kept}=1`;
        await caches.open(kept);
        await root.getFileHandle(kept, {create: true});
        await new Promise((done) => (indexedDB.open(kept).onsuccess = done));
        setInterval(() => localStorage.setItem(`late ${kept}`, "1"), 1);
        return all;
      }, kept);
      seen.push(found);
    }
    const nothing = {local: {}, session: {}, cookie: "", databases: [], caches: [], files: []};
    expect(seen).toEqual([nothing, nothing]);
  });
});
