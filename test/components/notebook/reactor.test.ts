import {describe, expect, it} from "vitest";
import {type NotebookCell, type Notebook, readNotebook} from "../../../components/notebook/document.js";
import {CellFault, type CellResult, makeReactor} from "../../../components/notebook/reactor.js";
import {freeNames, inCircles, readsOf, withReaders} from "../../../components/notebook/reads.js";

const js = (name: string, text: string) => ({kind: "js", name, text});
const notebook = (...cells: object[]): Notebook => readNotebook({title: "", cells})!;

describe("freeNames(code)", () => {
  it.each([
    ["aq.from(rijen).derive({a: (d) => d.x + grens})", ["aq", "rijen", "grens"]],
    ["const z = {rijen, b: 1}; return z.b + naam.lengte", ["rijen", "naam"]],
    ["`${a} b`", ["a"]],
    ["'a' /* b */ // c", []]
  ])("%s", (code, names) => expect([...freeNames(code)]).toEqual(names));
});

describe("readsOf(notebook)", () => {
  it("finds what cells of each kind read, and who reads them in the end", () => {
    const reads = readsOf(
      notebook(
        {kind: "control", name: "keuze", text: "{}"},
        {kind: "sql", name: "rijen", text: "SELECT ${keuze}"},
        js("meer", "rijen.length"),
        {kind: "chart", text: '{"from": "meer", "x": "a"}'},
        {kind: "chart", text: '{"layer": [{"data": {"name": "rijen"}}]}'}
      )
    );
    expect([...reads.values()]).toEqual([[], [1], [2], [3], [2]]);
    expect([...withReaders(reads, [2])].sort()).toEqual([2, 3, 4, 5]);
    expect(inCircles(reads).size).toBe(0);
  });

  it("finds circles", () => {
    expect([...inCircles(readsOf(notebook(js("a", "b"), js("b", "a"), js("c", "a"))))]).toEqual([1, 2]);
  });
});

/** Cells that add up what they read; one that says `fout` fails, one that says `wacht` ends when it is told. */
function trial(first: Notebook) {
  const ran: string[] = [];
  const waiting: (() => void)[] = [];
  const reactor = makeReactor(
    async ({name, text}: NotebookCell, inputs: ReadonlyMap<string, CellResult>, {signal}) => {
      ran.push(name);
      if (text.includes("fout")) throw new CellFault("stuk", 2, 3);
      if (text.includes("wacht")) await new Promise<void>((done) => waiting.push(done));
      signal.throwIfAborted();
      const sum = [...inputs.values()].reduce(
        (all, {value}) => all + Number(value),
        Number(/\d+/.exec(text)?.[0] ?? 0)
      );
      return {output: {as: "value", text: String(sum)}, value: sum};
    },
    () => {}
  );
  const settle = () => new Promise((done) => setTimeout(done, 5));
  const values = (of: Notebook) => of.cells.map(({id}) => reactor.status(id).result?.value);
  const states = (of: Notebook) => of.cells.map(({id}) => reactor.status(id).state);
  return {reactor, ran, waiting, settle, values, states, first};
}

const all = ({cells}: Notebook) => cells.map(({id}) => id);

describe("makeReactor(run)", () => {
  it("runs cells after what they read, wherever they stand, and again what reads a cell that ran", async () => {
    const book = notebook(js("c", "a + b + 1"), js("a", "1"), js("b", "a + 10"));
    const {reactor, ran, settle, values} = trial(book);
    reactor.run(book, all(book));
    await settle();
    expect(values(book)).toEqual([13, 1, 11]);
    ran.length = 0;
    const next = {...book, cells: book.cells.map((cell) => (cell.name === "b" ? {...cell, text: "a + 20"} : cell))};
    reactor.run(next, [3]);
    await settle();
    expect(ran).toEqual(["b", "c"]);
    expect(values(next)).toEqual([23, 1, 21]);
  });

  it("keeps to the text that ran last where a cell only reruns for another", async () => {
    const book = notebook(js("a", "1"), js("b", "a + 1"));
    const {reactor, settle, values} = trial(book);
    reactor.run(book, all(book));
    await settle();
    const half = {...book, cells: book.cells.map((cell) => (cell.name === "b" ? {...cell, text: "a + 50"} : cell))};
    reactor.run(half, [1]);
    await settle();
    expect(values(half)).toEqual([1, 2]);
  });

  it("says what a cell waits for whose source failed, and that cells read each other", async () => {
    const book = notebook(js("a", "fout"), js("b", "a"), js("c", "d"), js("d", "c"));
    const {reactor, settle, states} = trial(book);
    reactor.run(book, all(book));
    await settle();
    expect(states(book)).toEqual(["error", "error", "error", "error"]);
    expect(reactor.status(1).fault).toMatchObject({message: "stuk", line: 2, column: 3});
    expect(reactor.status(2).fault?.message).toContain("“a”");
    expect(reactor.status(3).fault?.message).toContain("leest zichzelf");
  });

  it("stops a cell, keeps what it gave before, and takes no answer that comes later", async () => {
    const book = notebook(js("a", "7"));
    const {reactor, waiting, settle, states, values} = trial(book);
    reactor.run(book, [1]);
    await settle();
    const slow = {...book, cells: [{...book.cells[0]!, text: "wacht 9"}]};
    reactor.run(slow, [1]);
    await settle();
    expect(states(slow)).toEqual(["running"]);
    reactor.stop(1);
    waiting[0]!();
    await settle();
    expect(states(slow)).toEqual(["stopped"]);
    expect(values(slow)).toEqual([7]);
  });

  it("lets the newest run win", async () => {
    const book = notebook(js("a", "wacht 1"));
    const {reactor, waiting, settle, values} = trial(book);
    reactor.run(book, [1]);
    await settle();
    const next = {...book, cells: [{...book.cells[0]!, text: "2"}]};
    reactor.run(next, [1]);
    waiting[0]!();
    await settle();
    expect(values(next)).toEqual([2]);
  });
});
