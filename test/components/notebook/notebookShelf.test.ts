import {describe, expect, it} from "vitest";
import {readNotebook} from "../../../components/notebook/document.js";
import {freshKey, keptNotebook, notebookShelf} from "../../../components/notebook/notebookShelf.js";
import {browserBin, type ListedBin} from "../../../components/page/shelf.js";

/** A browser's store, with room for so many signs. */
function makeBin(room = Infinity): ListedBin & {kept: Map<string, string>} {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem(name, value) {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(name, value);
    }
  };
}

const book = (text: string) =>
  readNotebook({title: `Boek ${text.slice(0, 20)}`, cells: [{kind: "sql", name: "a", text}]})!;
const textsOf = (versions: readonly {tekst: string}[]) =>
  versions.map((version) => keptNotebook(version)!.cells[0]!.text);
const minute = 60_000;

describe("notebookShelf(bin)", () => {
  it("keeps notebooks by key, the newest first, and forgets what is removed", () => {
    const bin = makeBin();
    bin.setItem("cohorten", "{}");
    bin.setItem("notitieboek kapot", "{");
    const shelf = notebookShelf(bin);
    shelf.keep("a", book("1"), {now: 1});
    shelf.keep("b", book("2"), {now: 2, foreign: true});
    expect(shelf.all().map(([key, {titel: title, vreemd: foreign}]) => [key, title, foreign])).toEqual([
      ["b", "Boek 2", true],
      ["a", "Boek 1", false]
    ]);
    expect(keptNotebook(shelf.read("a")!)).toEqual(book("1"));
    shelf.remove("a");
    expect(shelf.read("a")).toBeNull();
    expect(shelf.all()).toHaveLength(1);
  });

  it("keeps what stood for a while as a version, and what is asked to stand apart", () => {
    const shelf = notebookShelf(makeBin());
    const versions = () => textsOf(shelf.read("a")!.versies);
    shelf.keep("a", book("1"), {now: 10 * minute});
    shelf.keep("a", book("12"), {now: 11 * minute});
    expect(versions()).toEqual(["1"]);
    shelf.keep("a", book("123"), {now: 11.5 * minute});
    expect(versions()).toEqual(["1"]);
    shelf.keep("a", book("1234"), {now: 14 * minute});
    expect(versions()).toEqual(["123", "1"]);
    shelf.keep("a", book("x"), {now: 14.1 * minute, apart: true});
    shelf.keep("a", book("x"), {now: 20 * minute, apart: true});
    expect(versions()).toEqual(["1234", "123", "1"]);
    for (let i = 0; i < 40; i++) shelf.keep("a", book(`n${i}`), {now: (30 + 3 * i) * minute});
    expect(versions()).toHaveLength(30);
  });

  it("gives up old versions where there is no room, and says so where there is none at all", () => {
    const shelf = notebookShelf(makeBin(2500));
    for (let i = 0; i < 10; i++) shelf.keep("a", book(`SELECT ${i}`), {now: 3 * i * minute});
    const kept = shelf.read("a")!;
    expect(keptNotebook(kept)!.cells[0]!.text).toBe("SELECT 9");
    expect(kept.versies.length).toBeLessThan(9);
    expect(() => shelf.keep("a", book("x".repeat(3000)), {now: 99 * minute})).toThrow("full");
    expect(() => notebookShelf(browserBin()).keep("a", book("1"))).toThrow("no storage");
    expect(notebookShelf(browserBin()).all()).toEqual([]);
  });

  it("names each notebook by a key of its own", () => {
    expect(new Set(Array.from({length: 100}, freshKey)).size).toBe(100);
  });
});
