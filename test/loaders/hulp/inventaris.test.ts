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
import {fileSum, readSealed, readStamp, STEMPEL, writeSealed, writeStamp} from "../../../loaders/hulp/inventaris.js";

const map = mkdtempSync(join(tmpdir(), "inventaris-"));
const goed = join(map, "goed");
beforeAll(async () => {
  mkdirSync(join(goed, "sub"), {recursive: true});
  writeFileSync(join(goed, "leeg"), "");
  writeFileSync(join(goed, "sub", "klein"), "abc");
  writeFileSync(join(goed, "groot"), Buffer.alloc(5_000_000, "abcd"));
  await writeStamp(goed, "kenmerk");
});
afterAll(() => rmSync(map, {recursive: true}));

describe("fileSum(pad)", () => {
  it("is the SHA-256 of a file, whether it is read at once or in parts", async () => {
    expect(await fileSum(join(goed, "sub", "klein"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    const anders = join(map, "anders");
    writeFileSync(anders, Buffer.alloc(5_000_000, "abcd"));
    expect(await fileSum(anders)).toBe(await fileSum(join(goed, "groot")));
    appendFileSync(anders, "x");
    expect(await fileSum(anders)).not.toBe(await fileSum(join(goed, "groot")));
  });
});

describe("readStamp(map)", () => {
  it("says what a whole folder was made of, and does not mind what was added", async () => {
    expect(await readStamp(goed)).toEqual({kenmerk: "kenmerk", gebrek: null});
    writeFileSync(join(goed, "erbij"), "x");
    expect(await readStamp(goed)).toEqual({kenmerk: "kenmerk", gebrek: null});
    rmSync(join(goed, "erbij"));
  });

  const flip = (pad: string) => {
    const bytes = readFileSync(pad);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(pad, bytes);
  };
  const bedorven: [string, string | null, (van: string) => void][] = [
    ["a file is gone", "leeg ontbreekt", (van) => rmSync(join(van, "leeg"))],
    ["a file is cut", "groot heeft 10 in plaats van 5000000 bytes", (van) => truncateSync(join(van, "groot"), 10)],
    ["a file has grown", "leeg heeft 1 in plaats van 0 bytes", (van) => appendFileSync(join(van, "leeg"), "x")],
    ["a bit is another", "sub/klein is beschadigd", (van) => flip(join(van, "sub", "klein"))],
    ["a bit of a large file is another", "groot is beschadigd", (van) => flip(join(van, "groot"))],
    [
      "a folder stands for a file",
      "leeg is geen bestand",
      (van) => (rmSync(join(van, "leeg")), mkdirSync(join(van, "leeg")))
    ],
    [
      "a link stands for a file",
      "leeg is geen bestand",
      (van) => (rmSync(join(van, "leeg")), symlinkSync("/dev/zero", join(van, "leeg")))
    ],
    ["a folder is gone", "sub/klein ontbreekt", (van) => rmSync(join(van, "sub"), {recursive: true})],
    ["its stamp is gone", null, (van) => rmSync(join(van, STEMPEL))],
    ["its stamp is empty", null, (van) => truncateSync(join(van, STEMPEL), 0)],
    ["its stamp is cut", null, (van) => truncateSync(join(van, STEMPEL), 100)],
    ["a bit of its stamp is another", null, (van) => flip(join(van, STEMPEL))],
    ["its stamp is of another version", null, (van) => writeFileSync(join(van, STEMPEL), "kenmerk")],
    ["its stamp is a folder", null, (van) => (rmSync(join(van, STEMPEL)), mkdirSync(join(van, STEMPEL)))]
  ];
  it.each(bedorven)("sees that %s", async (naam, gebrek, bederf) => {
    const van = join(map, naam);
    cpSync(goed, van, {recursive: true});
    bederf(van);
    expect(await readStamp(van)).toEqual(gebrek === null ? null : {kenmerk: "kenmerk", gebrek});
  });

  it("is nothing where there is no folder", async () => {
    expect(await readStamp(join(map, "weg"))).toBeNull();
  });
});

describe("writeSealed(pad, waarde)", () => {
  it("keeps any text as it was", async () => {
    const waarde = {tekst: "een\r\ntwee \u2028 é \0 'drie'", rij: [1, null]};
    await writeSealed(join(map, "zegel"), waarde);
    expect(await readSealed(join(map, "zegel"))).toEqual(waarde);
  });
});
