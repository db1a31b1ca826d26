import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {z} from "zod";
import {
  fileSum,
  INVENTORY_FILE,
  readSealed,
  readStamp,
  writeSealed,
  writeStamp
} from "../../../loaders/util/inventory.js";

const folder = mkdtempSync(join(tmpdir(), "inventaris-"));
const good = join(folder, "goed");
beforeAll(async () => {
  mkdirSync(join(good, "sub"), {recursive: true});
  writeFileSync(join(good, "leeg"), "");
  writeFileSync(join(good, "sub", "klein"), "abc");
  writeFileSync(join(good, "groot"), Buffer.alloc(5_000_000, "abcd"));
  await writeStamp(good, "kenmerk");
});
afterAll(() => rmSync(folder, {recursive: true}));

describe("fileSum(path)", () => {
  it("is the SHA-256 of a file, whether it is read at once or in parts", async () => {
    expect(await fileSum(join(good, "sub", "klein"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    const otherwise = join(folder, "anders");
    writeFileSync(otherwise, Buffer.alloc(5_000_000, "abcd"));
    expect(await fileSum(otherwise)).toBe(await fileSum(join(good, "groot")));
    appendFileSync(otherwise, "x");
    expect(await fileSum(otherwise)).not.toBe(await fileSum(join(good, "groot")));
  });
});

describe("readStamp(folder)", () => {
  it("says what a whole folder was made of, and does not mind what was added", async () => {
    expect(await readStamp(good)).toEqual({attribute: "kenmerk", defect: null});
    writeFileSync(join(good, "erbij"), "x");
    expect(await readStamp(good)).toEqual({attribute: "kenmerk", defect: null});
    rmSync(join(good, "erbij"));
  });

  const flip = (path: string) => {
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
  };
  const spoiled: [string, string | null, (from: string) => void][] = [
    ["a file is gone", "leeg ontbreekt", (from) => rmSync(join(from, "leeg"))],
    ["a file is cut", "groot heeft 10 in plaats van 5000000 bytes", (from) => truncateSync(join(from, "groot"), 10)],
    ["a file has grown", "leeg heeft 1 in plaats van 0 bytes", (from) => appendFileSync(join(from, "leeg"), "x")],
    ["a bit is another", "sub/klein is beschadigd", (from) => flip(join(from, "sub", "klein"))],
    ["a bit of a large file is another", "groot is beschadigd", (from) => flip(join(from, "groot"))],
    [
      "a folder stands for a file",
      "leeg is geen bestand",
      (from) => (rmSync(join(from, "leeg")), mkdirSync(join(from, "leeg")))
    ],
    [
      "a link stands for a file",
      "leeg is geen bestand",
      (from) => (rmSync(join(from, "leeg")), symlinkSync("/dev/zero", join(from, "leeg")))
    ],
    ["a folder is gone", "sub/klein ontbreekt", (from) => rmSync(join(from, "sub"), {recursive: true})],
    ["its stamp is gone", null, (from) => rmSync(join(from, INVENTORY_FILE))],
    ["its stamp is empty", null, (from) => truncateSync(join(from, INVENTORY_FILE), 0)],
    ["its stamp is cut", null, (from) => truncateSync(join(from, INVENTORY_FILE), 100)],
    ["a bit of its stamp is another", null, (from) => flip(join(from, INVENTORY_FILE))],
    ["its stamp is of another version", null, (from) => writeFileSync(join(from, INVENTORY_FILE), "kenmerk")],
    [
      "its stamp is a folder",
      null,
      (from) => (rmSync(join(from, INVENTORY_FILE)), mkdirSync(join(from, INVENTORY_FILE)))
    ]
  ];
  it.each(spoiled)("sees that %s", async (naam, defect, spoil) => {
    const from = join(folder, naam);
    cpSync(good, from, {recursive: true});
    spoil(from);
    expect(await readStamp(from)).toEqual(defect === null ? null : {attribute: "kenmerk", defect});
  });

  it("is nothing where a version with other names sealed it", async () => {
    const from = join(folder, "andere versie");
    mkdirSync(from);
    await writeSealed(join(from, INVENTORY_FILE), {kenmerk: "kenmerk", inventaris: []});
    expect(await readStamp(from)).toBeNull();
  });

  it("is nothing where there is no folder", async () => {
    expect(await readStamp(join(folder, "weg"))).toBeNull();
  });
});

describe("writeSealed(path, waarde)", () => {
  it("keeps any text as it was", async () => {
    const waarde = {tekst: "een\r\ntwee \u2028 é \0 'drie'", rij: [1, null]};
    await writeSealed(join(folder, "zegel"), waarde);
    expect(await readSealed(join(folder, "zegel"), z.looseObject({}))).toEqual(waarde);
  });
});
