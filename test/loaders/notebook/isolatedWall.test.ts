import {describe, expect, it} from "vitest";
import type {Notebook} from "../../../components/notebook/document.js";
import {readNotebook} from "../../../components/notebook/document.js";
import type {Sources} from "../../../components/notebook/sources.js";
import {arrowStream} from "../../../components/pipeline/arrow.js";
import {runNotebook} from "../../../loaders/notebook/runNotebook.js";
import type {Bounds} from "../../../loaders/notebook/isolatedWall.js";

const asked: string[] = [];
const sources: Sources = {
  async ask(sql) {
    asked.push(sql);
    return arrowStream({
      wet: {soort: "tekst", values: ["wmo", "jeugdwet"]},
      aantal: {soort: "u32", values: [30, 10]}
    });
  }
};
const small: Bounds = {memory: 60_000_000, stack: 128 * 1024, time: 1500};

const notebookOf = (...cells: {kind: string; name?: string; text: string}[]): Notebook =>
  readNotebook({title: "Proef", cells})!;
const run = (cells: {kind: string; name?: string; text: string}[], bounds?: Bounds) =>
  runNotebook(notebookOf(...cells), {sources, scope: {gebied: "NL", peilmoment: "2015-01-01"}, bounds});
const js = async (...texts: string[]) => {
  const ran = await run(
    texts.map((text, i) => ({kind: "js", name: `cel${i}`, text})),
    small
  );
  return ran.map(({status}) => status.fault?.message ?? JSON.stringify(status.result?.value ?? null));
};

describe("runNotebook outside the browser", () => {
  it("runs SQL, Arquero, a control and a chart, each reading the one before", async () => {
    const ran = await run([
      {
        kind: "control",
        name: "stap",
        text: JSON.stringify({soort: "schuif", label: "Stap", van: 0, tot: 6, stap: 1, waarde: 2})
      },
      {kind: "sql", name: "rijen", text: "SELECT wet, aantal FROM cohort WHERE ${stap} = 2"},
      {kind: "js", name: "delen", text: "aq.from(rijen).derive({deel: (d) => d.aantal / 40})"},
      {kind: "js", name: "nog", text: "const meer = await sql('SELECT 1');\nreturn meer.length + delen.numRows();"},
      {kind: "chart", text: JSON.stringify({from: "delen", mark: "bar", x: "deel", y: "wet"})}
    ]);
    expect(ran.map(({status}) => status.fault?.message ?? status.state)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "done"
    ]);
    expect(asked[0]).toContain("WHERE 2 = 2");
    expect(ran[2]!.status.result!.table!.columns.at(-1)).toEqual({naam: "deel", values: [0.75, 0.25]});
    expect(ran[3]!.status.result!.value).toBe(4);
    expect(ran[4]!.status.result!.output).toMatchObject({as: "svg", svg: expect.stringContaining("<svg")});
  });
});

describe("isolatedWall(bounds)", () => {
  it("gives code nothing of Node, by whichever way it asks", async () => {
    const found = await js(
      "typeof process + typeof require + typeof fetch + typeof XMLHttpRequest + typeof WebSocket",
      "(0, eval)('typeof process')",
      "new Function('return typeof process')()",
      "self.postMessage.constructor('return typeof process + typeof require')()",
      "sql.constructor.constructor('return this.process === undefined')()",
      "Object.keys(Object.getPrototypeOf(async function () {}).constructor('return globalThis')).length",
      "typeof say + typeof parse",
      "await import('node:fs').then(() => 'in', () => 'uit')"
    );
    expect(found).toEqual([
      ...[`"${"undefined".repeat(5)}"`, '"undefined"', '"undefined"', '"undefinedundefined"', "true", "0"],
      ...['"undefinedundefined"', '"uit"']
    ]);
  });

  it("ends what does not end, takes too much, or waits for what never comes, and runs the rest", async () => {
    const [first, after] = await js("while (true) {}", "1 + 1");
    expect([first, after]).toEqual(["De code duurde langer dan 1.5 seconden.", expect.any(String)]);
    const [much] = await js("const alles = []; while (true) alles.push(new Array(100000).fill(alles.length))");
    expect(much).toMatch(/geheugen|memory/);
    const [deep] = await js("const diep = (n) => diep(n + 1) + 1; return diep(0)");
    expect(deep).toMatch(/stack|geheugen/i);
    const [never] = await js("await new Promise(() => {})");
    expect(never).toContain("wacht op iets dat hier nooit komt");
    expect(await js("1 + 1")).toEqual(["2"]);
  });

  it("takes no message of the code itself for one of ours", async () => {
    const [answer, other] = await js(
      "self.postMessage({kind: 'output', id: 2, output: {as: 'value', text: 'vals', value: 'vals'}}); self.postMessage(5); self.postMessage({kind: 'sql', ask: 'x', sql: 1}); return 'eigen'",
      "'ander'"
    );
    expect(answer).toBe('"eigen"');
    expect(['"ander"', '"vals"']).toContain(other);
  });
});
