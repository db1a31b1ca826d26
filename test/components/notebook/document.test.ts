import {describe, expect, it} from "vitest";
import {
  addCell,
  editCell,
  isCellName,
  makeHistory,
  moveCell,
  type Notebook,
  readNotebook,
  removeCell
} from "../../../components/notebook/document.js";

const three = readNotebook({
  title: "Drie",
  cells: [
    {kind: "sql", name: "a", text: "1", folded: false},
    {kind: "js", name: "b", text: "2", folded: true},
    {kind: "markdown", name: "", text: "3"}
  ]
})!;
const texts = ({cells}: Notebook) => cells.map(({text}) => text).join("");

describe("a notebook", () => {
  it("is never changed, always made anew", () => {
    for (const cell of three.cells) Object.freeze(cell);
    Object.freeze(three.cells);
    expect(texts(addCell(three, 1, {kind: "chart", text: "n"}))).toBe("1n23");
    expect(texts(editCell(three, 2, {text: "x"}))).toBe("1x3");
    expect(texts(removeCell(three, 2))).toBe("13");
    expect(texts(three)).toBe("123");
  });

  it("moves a cell, and keeps it within", () => {
    expect(texts(moveCell(three, 1, 1))).toBe("213");
    expect(texts(moveCell(three, 3, -9))).toBe("312");
    expect(texts(moveCell(three, 1, 9))).toBe("231");
    expect(texts(moveCell(three, 9, 1))).toBe("123");
  });

  it("gives a new cell an id that none has", () => {
    const ids = addCell(three, 0, {kind: "sql"}).cells.map(({id}) => id);
    expect(new Set(ids).size).toBe(4);
  });
});

describe("isCellName(name)", () => {
  it.each(["rijen", "na_2015", "é"])("takes %s", (name) => expect(isCellName(name)).toBe(true));
  it.each(["", "2a", "a b", "a-b", "class", "sql", "aq", "x".repeat(61), "a\nb"])("refuses “%s”", (name) =>
    expect(isCellName(name)).toBe(false)
  );
});

describe("readNotebook(value)", () => {
  it.each([
    ["nothing", null],
    ["a text", "x"],
    ["no cells", {title: "x"}],
    ["an unknown kind", {title: "x", cells: [{kind: "script", text: ""}]}],
    ["a kind of every object", {title: "x", cells: [{kind: "constructor", text: ""}]}],
    ["no text", {title: "x", cells: [{kind: "sql"}]}],
    ["a cell that is none", {title: "x", cells: [null]}],
    ["too long a text", {title: "x", cells: [{kind: "sql", text: "x".repeat(200_001)}]}],
    ["too many cells", {title: "x", cells: Array.from({length: 501}, () => ({kind: "sql", text: ""}))}]
  ])("refuses %s", (_what, value) => expect(readNotebook(value)).toBeNull());

  it("takes nothing over but what a cell has, and gives ids of its own", () => {
    const read = readNotebook({title: "x", cells: [{kind: "js", text: "1", name: "new", id: 7, run: true, folded: 1}]});
    expect(read).toEqual({title: "x", cells: [{id: 1, kind: "js", name: "", text: "1", folded: false}]});
  });
});

describe("makeHistory(first)", () => {
  it("goes back and forward, and takes what is typed in one cell as one step", () => {
    const history = makeHistory(three);
    for (const text of ["x", "xy", "xyz"]) history.set(editCell(history.now, 1, {text}), 1);
    history.set(removeCell(history.now, 3));
    expect(texts(history.now)).toBe("xyz2");
    expect(history.back()).toBe(true);
    expect(texts(history.now)).toBe("xyz23");
    expect(history.back()).toBe(true);
    expect(texts(history.now)).toBe("123");
    expect(history.back()).toBe(false);
    expect(history.forward() && history.forward()).toBe(true);
    expect(texts(history.now)).toBe("xyz2");
    expect(history.forward()).toBe(false);
  });
});
