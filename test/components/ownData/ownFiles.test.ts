import {File} from "node:buffer";
import {describe, expect, it} from "vitest";
import {
  bytesOf,
  type DropData,
  filesOfDrop,
  filesOfInput,
  haulOf,
  OwnFault,
  shownName
} from "../../../components/ownData/ownFiles.js";

type Tree = {[name: string]: Tree | string};

const file = (name: string, text = "", path = "") =>
  Object.assign(new File([text], name), {webkitRelativePath: path}) as unknown as globalThis.File;

/** An entry as a browser gives it: at most two of a folder at a time. */
function entry(name: string, content: Tree | string, above = ""): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  if (typeof content === "string") {
    const read = (done: (file: globalThis.File) => void, failed: (cause: Error) => void) =>
      content === "weg" ? failed(new Error("NotFoundError")) : done(file(name, content));
    return {name, fullPath, isFile: true, isDirectory: false, file: read} as unknown as FileSystemEntry;
  }
  const inside = Object.entries(content).map(([name, inner]) => entry(name, inner, fullPath));
  const createReader = () => {
    const rest = [...inside];
    return {readEntries: (done: (entries: FileSystemEntry[]) => void) => done(rest.splice(0, 2))};
  };
  return {name, fullPath, isFile: false, isDirectory: true, createReader} as unknown as FileSystemEntry;
}

const drop = (tree: Tree): DropData => ({
  items: [
    {kind: "string", webkitGetAsEntry: () => null, getAsFile: () => null},
    ...Object.entries(tree).map(([name, content]) => ({
      kind: "file",
      webkitGetAsEntry: () => entry(name, content),
      getAsFile: () => null
    }))
  ]
});

describe("filesOfInput(input)", () => {
  it("gives files with their path in the chosen folder, without what a system hid", () => {
    const files = [
      file("personen.csv", "a", "levering/personen.csv"),
      file(".DS_Store", "", "levering/.DS_Store"),
      file("._personen.csv", "", "levering/__MACOSX/._personen.csv"),
      file("Thumbs.db", "", "levering/Thumbs.db"),
      file("~$rapport.csv", "", "levering/~$rapport.csv")
    ];
    const haul = filesOfInput({files});
    expect(haul.files.map(({name, path}) => ({name, path}))).toEqual([
      {name: "personen.csv", path: "levering/personen.csv"}
    ]);
    expect(haul.left).toEqual([
      "Verborgen bestanden overgeslagen: levering/.DS_Store, levering/__MACOSX/._personen.csv, levering/Thumbs.db en nog 1."
    ]);
  });

  it("gives a file that was chosen alone its own name as path, and nothing of nothing", () => {
    expect(filesOfInput({files: [file("a.csv")]}).files).toMatchObject([{name: "a.csv", path: "a.csv"}]);
    expect(filesOfInput({files: null})).toEqual({files: [], left: []});
  });
});

describe("filesOfDrop(data)", () => {
  it("goes through folders in folders, however few a browser gives at a time", async () => {
    const data = drop({
      levering: {"a.csv": "1", "b.csv": "2", deel: {"c.csv": "3", "d.csv": "4", "e.csv": "5"}},
      "f.csv": "6"
    });
    const {files, left} = await filesOfDrop(data);
    expect(files.map(({path}) => path)).toEqual([
      ...["levering/a.csv", "levering/b.csv", "levering/deel/c.csv", "levering/deel/d.csv", "levering/deel/e.csv"],
      "f.csv"
    ]);
    expect(await files[3]!.blob.text()).toBe("4");
    expect(left).toEqual([]);
  });

  it("leaves a hidden folder out without looking in it, and says so", async () => {
    const {files, left} = await filesOfDrop(drop({__MACOSX: {"a.csv": "weg"}, "a.csv": "1"}));
    expect(files.map(({path}) => path)).toEqual(["a.csv"]);
    expect(left).toEqual(["Verborgen bestand overgeslagen: __MACOSX."]);
  });

  it("refuses folders that go too deep, and more files than it may look at", async () => {
    const deep = (levels: number): Tree => (levels === 0 ? {"a.csv": "1"} : {map: deep(levels - 1)});
    await expect(filesOfDrop(drop({top: deep(8)}))).rejects.toThrow(/ligt meer dan 8 mappen diep/);
    expect((await filesOfDrop(drop({top: deep(7)}))).files).toHaveLength(1);
    const many = Object.fromEntries(Array.from({length: 12}, (_, i) => [`${i}.csv`, "x"]));
    await expect(filesOfDrop(drop({map: many}), {entries: 12, depth: 8})).rejects.toThrow(
      /meer dan 12 bestanden en mappen/
    );
    expect((await filesOfDrop(drop({map: many}), {entries: 13, depth: 8})).files).toHaveLength(12);
  });

  it("says which file cannot be read", async () => {
    await expect(filesOfDrop(drop({map: {"a.csv": "weg"}}))).rejects.toThrow("/map/a.csv is niet te lezen");
  });

  it("takes the file itself where a browser knows no entries", async () => {
    const items = [{kind: "file", webkitGetAsEntry: () => null, getAsFile: () => file("a.csv", "1")}];
    expect((await filesOfDrop({items})).files).toMatchObject([{path: "a.csv"}]);
  });
});

describe("haulOf(files)", () => {
  it("refuses two files of one path", () => {
    const one = {name: "a.csv", path: "a.csv", blob: new Blob()};
    expect(() => haulOf([one, {...one}])).toThrow(OwnFault);
    expect(() => haulOf([one, {...one}])).toThrow("er zijn twee bestanden a.csv");
  });
});

describe("shownName(name)", () => {
  it("shows signs that steer a message as code, and cuts a long name", () => {
    expect(shownName("a\u202egpj.exe\u0007")).toBe("a\\u202egpj.exe\\x07");
    expect(shownName("x".repeat(500))).toHaveLength(120);
  });
});

describe("bytesOf(blob, name, from, to)", () => {
  it("gives a piece, and says so when the file has changed since", async () => {
    expect([...(await bytesOf(new Blob(["abcd"]), "a.csv", 1, 3))]).toEqual([98, 99]);
    const gone = {size: 3, slice: () => ({arrayBuffer: () => Promise.reject(new Error("NotReadableError"))})};
    await expect(bytesOf(gone as unknown as Blob, "a.csv")).rejects.toThrow("a.csv is niet meer te lezen");
  });
});
