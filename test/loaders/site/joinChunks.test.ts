import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {type Chunk, joinChunks} from "../../../loaders/site/joinChunks.js";
import {random} from "../../util/random.js";

const chunk = (text: string, imports: string[] = [], {entry = false} = {}): Chunk => ({
  ...{text, imports, entry},
  exports: [...text.matchAll(/export\{([^}]*)\}/g)].flatMap(([, list = ""]) =>
    list.split(",").map((each) => each.split(" as ").at(-1)!)
  )
});

const large = `const filler="${"x".repeat(30_000)}";`;
/** Three pages that share two small chunks with an export of the same name; two of them draw. */
const chunks = (): Map<string, Chunk> =>
  new Map([
    ["chunk.AAAAAAAA.js", chunk("let n=0;const name=()=>`a${++n}`;export{name}")],
    [
      "chunk.BBBBBBBB.js",
      chunk(
        'import{name as a}from"./chunk.AAAAAAAA.js";const name=()=>`b ${a()}`,later=()=>import("./later.CCCCCCCC.js");export{name,later}',
        ["chunk.AAAAAAAA.js"]
      )
    ],
    ["chunk.DDDDDDDD.js", chunk(`${large}const draw=()=>filler.length;export{draw}`)],
    [
      "chunk.EEEEEEEE.js",
      chunk(
        'import{draw}from"./chunk.DDDDDDDD.js";import{name}from"./chunk.AAAAAAAA.js";const figure=()=>[draw(),name()];export{figure}',
        ["chunk.DDDDDDDD.js", "chunk.AAAAAAAA.js"]
      )
    ],
    [
      "later.CCCCCCCC.js",
      chunk('import{name}from"./chunk.AAAAAAAA.js";export{name}', ["chunk.AAAAAAAA.js"], {entry: true})
    ],
    [
      "text.FFFFFFFF.js",
      chunk('import{name,later}from"./chunk.BBBBBBBB.js";export{name,later}', ["chunk.BBBBBBBB.js"], {entry: true})
    ],
    ...["one.GGGGGGGG.js", "two.HHHHHHHH.js"].map(
      (name) =>
        [
          name,
          chunk(
            'import{figure}from"./chunk.EEEEEEEE.js";import{name}from"./chunk.BBBBBBBB.js";export{figure,name}',
            ["chunk.EEEEEEEE.js", "chunk.BBBBBBBB.js"],
            {entry: true}
          )
        ] as const
    )
  ]);
const basis = ["chunk.AAAAAAAA.js", "chunk.BBBBBBBB.js"];
const pages = [
  new Set([...basis, "text.FFFFFFFF.js"]),
  ...["one.GGGGGGGG.js", "two.HHHHHHHH.js"].map(
    (name) => new Set([...basis, "chunk.DDDDDDDD.js", "chunk.EEEEEEEE.js", name])
  )
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samen-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe("joinChunks(chunks, pages)", () => {
  it("puts the small chunks that the same pages need in one file, and keeps the rest", async () => {
    const {texts, fileOf} = await joinChunks(chunks(), pages);
    expect(new Set(basis.map((name) => fileOf.get(name)))).toHaveLength(1);
    expect(fileOf.get("chunk.AAAAAAAA.js")).toMatch(/^shared-1\.[0-9A-F]{8}\.js$/);
    for (const name of ["chunk.DDDDDDDD.js", "chunk.EEEEEEEE.js"])
      expect(fileOf.get(name)).toMatch(/^chunk\.[0-9A-F]{8}\.js$/);
    expect([...texts.keys()].sort()).toEqual([...new Set(fileOf.values())].sort());
    expect(texts.size).toBe(7);
  });

  it("leaves modules that do what they did, each made once", async () => {
    const {texts, fileOf} = await joinChunks(chunks(), pages);
    for (const [name, text] of texts)
      writeFileSync(join(folder, name.replace(/\.js$/, ".mjs")), text.replaceAll('.js"', '.mjs"'));
    const load = (name: string) =>
      import(pathToFileURL(join(folder, fileOf.get(name)!.replace(/\.js$/, ".mjs"))).href) as Promise<
        Record<string, () => unknown>
      >;
    const [text, one] = [await load("text.FFFFFFFF.js"), await load("one.GGGGGGGG.js")];
    expect(text["name"]!()).toBe("b a1");
    expect(one["figure"]!()).toEqual([30_000, "a2"]);
    const later = (await text["later"]!()) as Record<string, () => unknown>;
    expect(later["name"]!()).toBe("a3");
  });

  it("has other names where something that was joined is another", async () => {
    const changed = chunks();
    changed.set("chunk.AAAAAAAA.js", chunk("const name=()=>0;export{name}"));
    const names = [...(await joinChunks(chunks(), pages)).texts.keys()];
    expect([...(await joinChunks(chunks(), pages)).texts.keys()]).toEqual(names);
    for (const name of (await joinChunks(changed, pages)).texts.keys()) expect(names).not.toContain(name);
  });

  it("joins nothing that draws something large along", async () => {
    const small = ["chunk.AAAAAAAA.js", "chunk.BBBBBBBB.js"];
    const few = new Map([
      ...["chunk.DDDDDDDD.js", "chunk.EEEEEEEE.js"].map((name) => [name, chunk(large)] as const),
      ["chunk.AAAAAAAA.js", chunk("const a=1;export{a}")] as const,
      ["chunk.BBBBBBBB.js", chunk('import"./chunk.DDDDDDDD.js";const b=1;export{b}', ["chunk.DDDDDDDD.js"])] as const
    ]);
    const withoutD = new Set(["chunk.EEEEEEEE.js", "chunk.AAAAAAAA.js"]);
    const all = [
      new Set(["chunk.DDDDDDDD.js", "chunk.BBBBBBBB.js"]),
      new Set(["chunk.DDDDDDDD.js", ...small]),
      withoutD
    ];
    const {fileOf} = await joinChunks(few, all);
    expect(new Set(small.map((name) => fileOf.get(name)))).toHaveLength(2);
  });

  it("refuses pages that lack what they need", async () => {
    const without = [new Set(["chunk.BBBBBBBB.js"]), new Set(["chunk.BBBBBBBB.js"])];
    await expect(joinChunks(chunks(), without)).rejects.toThrow("pages need what they do not get: chunk.BBBBBBBB.js");
  });

  it("gives no page in vain more than a fiftieth of what it needs, and makes no file wait for itself", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = random(seed);
      const names = Array.from({length: 60}, (_, i) => `chunk.${String(i).padStart(8, "0")}.js`);
      const importsOf = (i: number) => names.slice(Math.max(0, i - 12), i).filter(() => next() < 0.15);
      const many = new Map(
        names.map((name, i) => {
          const imports = importsOf(i);
          const filler = `export const f${i}="${"x".repeat(Math.floor(next() ** 4 * 30_000))}";`;
          return [
            name,
            {
              text: `${imports.map((other) => `import"./${other}";`).join("")}${filler}`,
              exports: [`f${i}`],
              imports,
              entry: i >= 55
            }
          ] as const;
        })
      );
      const closed = (wanted: readonly string[]): string[] =>
        wanted.flatMap((name) => [name, ...closed(many.get(name)!.imports)]);
      const some = Array.from({length: 8}, () => new Set(closed(names.filter(() => next() < 0.1))));
      const {texts, fileOf} = await joinChunks(many, some);
      expect(fileOf.size).toBe(names.length);
      expect(texts.size).toBeLessThan(names.length);
      const size = (name: string) => many.get(name)!.text.length;
      const sum = (list: Iterable<string>) => [...list].reduce((sum, name) => sum + size(name), 0);
      const importsIn = (file: string): string[] =>
        [...texts.get(file)!.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, other = ""]) => other);
      const waits = (file: string, before: readonly string[] = []): boolean =>
        before.includes(file) || importsIn(file).some((other) => waits(other, [...before, file]));
      for (const file of texts.keys()) expect(waits(file)).toBe(false);
      const fetched = (files: readonly string[]): string[] =>
        files.flatMap((file) => [file, ...fetched(importsIn(file))]);
      for (const page of some) {
        const files = new Set(fetched([...page].map((name) => fileOf.get(name)!)));
        const got = names.filter((name) => files.has(fileOf.get(name)!));
        expect(sum(got)).toBeLessThanOrEqual(1.02 * sum(page));
      }
    }
  });
});
