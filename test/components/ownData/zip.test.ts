import {File} from "node:buffer";
import fc from "fast-check";
import {strToU8, zipSync, type Zippable} from "fflate";
import {describe, expect, it} from "vitest";
import {OwnFault} from "../../../components/ownData/ownFiles.js";
import {unzip} from "../../../components/ownData/zip.js";

const zipFile = (bytes: Uint8Array, name = "levering.zip") => ({
  name,
  blob: new File([bytes], name) as unknown as Blob
});
const zipOf = (content: Record<string, string>, level: 0 | 6 = 6) =>
  zipSync(
    Object.fromEntries(Object.entries(content).map(([name, text]) => [name, [strToU8(text), {level}]])) as Zippable
  );

const table = (lines: number) => Array.from({length: lines}, (_, i) => `${i * 7919},${(i * 31) % 97}`).join("\n");

/** Places of a sign in a zip: of its lists at the end, or before each member. */
function places(zip: Uint8Array, signature: number): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset);
  return Array.from({length: Math.max(0, zip.length - 3)}, (_, i) => i).filter(
    (i) => view.getUint32(i, true) === signature
  );
}
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/** The same zip with some numbers of it changed. */
function changed(
  zip: Uint8Array,
  signature: number,
  ...changes: [offset: number, bytes: 2 | 4, value: number][]
): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (const [offset, bytes, value] of changes) {
    const at = places(zip, signature)[0]! + offset;
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return copy;
}

/** The same zip with the first name changed to one as long, in the list and before the member. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString("latin1");
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), "latin1"));
}

const refusal = async (zip: Uint8Array, limits = {}) => {
  const error = await unzip(zipFile(zip), {limits}).then(
    () => null,
    (error: unknown) => error
  );
  expect(error).toBeInstanceOf(OwnFault);
  return (error as OwnFault).message;
};

describe("unzip(file, options)", () => {
  it("gives each member its bytes and its path, in the order of the zip, and tells how far it is", async () => {
    const content = {"map/personen.csv": table(20_000), "map/verblijf.csv": "", "a.csv": "ë\r\n", "map/.DS_Store": "x"};
    const seen: number[] = [];
    const {files, left} = await unzip(zipFile(zipOf(content)), {progress: (part) => seen.push(part)});
    expect(files.map(({name, path}) => [name, path])).toEqual([
      ["personen.csv", "map/personen.csv"],
      ["verblijf.csv", "map/verblijf.csv"],
      ["a.csv", "a.csv"]
    ]);
    expect(await Promise.all(files.map(({blob}) => blob.text()))).toEqual(Object.values(content).slice(0, 3));
    expect(left).toEqual(["Verborgen bestand overgeslagen: map/.DS_Store."]);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it("gives back whatever was zipped", async () => {
    const bytes = fc.array(fc.tuple(fc.uint8Array({maxLength: 3000}), fc.constantFrom<0 | 6>(0, 6)), {
      minLength: 1,
      maxLength: 5
    });
    await fc.assert(
      fc.asyncProperty(bytes, async (members) => {
        // A member that begins as a zip is refused (below).
        fc.pre(members.every(([bytes]) => bytes[0] !== 0x50));
        const zip = zipSync(
          Object.fromEntries(members.map(([bytes, level], i) => [`${i}.csv`, [bytes, {level}]])) as Zippable
        );
        const {files} = await unzip(zipFile(zip));
        const out = await Promise.all(files.map(async ({blob}) => [...new Uint8Array(await blob.arrayBuffer())]));
        expect(out).toEqual(members.map(([bytes]) => [...bytes]));
      }),
      {numRuns: 40}
    );
  });

  it("reads names in UTF-8 and of older programs", async () => {
    const zip = renamed(zipOf({"caf_.csv": "1"}), "caf_", "caf\x82");
    expect((await unzip(zipFile(zip))).files[0]!.path).toBe("café.csv");
    expect((await unzip(zipFile(zipOf({"cliëntervaring.csv": "1"})))).files[0]!.path).toBe("cliëntervaring.csv");
  });

  it("reads lists in the form for large zips", async () => {
    const zip = zipOf({"a.csv": table(50)});
    const [end, central] = [places(zip, END)[0]!, places(zip, CENTRAL)[0]!];
    const long = new Uint8Array(76);
    const view = new DataView(long.buffer);
    view.setUint32(0, 0x06064b50, true);
    view.setUint32(24, 1, true);
    view.setUint32(32, 1, true);
    view.setUint32(40, end - central, true);
    view.setUint32(48, central, true);
    view.setUint32(56, 0x07064b50, true);
    view.setUint32(64, end, true);
    const tail = changed(zip, END, [10, 2, 0xffff], [16, 4, 0xffffffff]).subarray(end);
    const whole = new Uint8Array([...zip.subarray(0, end), ...long, ...tail]);
    expect(await (await unzip(zipFile(whole))).files[0]!.blob.text()).toBe(table(50));
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const zip = zipFile(zipOf({"a.csv": table(1000), "b.csv": table(1000)}));
    await expect(unzip(zip, {signal: stop.signal, progress: () => stop.abort()})).rejects.toThrow(/abort/i);
  });
});

const two = zipOf({"a.csv": table(500), "b.csv": table(400)});
const plain = zipOf({"a.csv": table(500)});

/** Zips that are wrong or made to mislead, each with what is said of it. */
const hostile: Record<string, [zip: Uint8Array, said: RegExp, limits?: object]> = {
  "an empty file": [new Uint8Array(), /is leeg \(0 bytes\)/],
  "no zip at all": [strToU8("persoon_id,geslacht\n"), /is geen zip/],
  "a zip without members": [zipSync({}), /is een lege zip/],
  "a zip with only a folder": [zipSync({"map/": new Uint8Array()}), /is een lege zip/],
  "a zip of which the end is cut off": [two.subarray(0, two.length - 10), /beschadigd of afgebroken.*inhoudsopgave/],
  "a zip cut in half": [two.subarray(0, two.length / 2), /beschadigd of afgebroken/],
  "a zip that lacks a piece in the middle": [
    new Uint8Array([...two.subarray(0, 100), ...two.subarray(120)]),
    /de inhoudsopgave klopt niet/
  ],
  "bytes before the zip": [new Uint8Array([0x50, 0x4b, ...plain]), /de inhoudsopgave klopt niet/],
  "packed bytes that changed": [changed(plain, LOCAL, [60, 4, 0x12345678]), /beschadigd of afgebroken/],
  "stored bytes that changed": [
    changed(zipOf({"a.csv": table(9)}, 0), LOCAL, [60, 2, 0x3030]),
    /controlesom van a\.csv/
  ],
  "another sum than of the bytes": [changed(plain, CENTRAL, [16, 4, 1]), /controlesom van a\.csv/],
  "a member larger than it says": [changed(plain, CENTRAL, [24, 4, 100]), /groter dan de inhoudsopgave zegt/],
  "a member smaller than it says": [changed(plain, CENTRAL, [24, 4, 100_000]), /houdt halverwege op/],
  "a list that says more members": [changed(plain, END, [10, 2, 2]), /de inhoudsopgave klopt niet/],
  "a list that says fewer members": [changed(two, END, [10, 2, 1]), /de inhoudsopgave klopt niet/],
  "a list beyond the file": [changed(plain, END, [16, 4, 0x7fffffff]), /de inhoudsopgave klopt niet/],
  "a part of a split zip": [changed(plain, END, [4, 2, 3]), /deel van een gesplitste zip/],
  "a password": [changed(plain, CENTRAL, [8, 2, 1]), /wachtwoord versleuteld: pak de zip eerst uit/],
  "a password that only the member itself tells of": [
    changed(plain, LOCAL, [6, 2, 1]),
    /klopt niet met de inhoudsopgave/
  ],
  AES: [changed(plain, CENTRAL, [10, 2, 99]), /wachtwoord versleuteld/],
  "another method": [changed(plain, CENTRAL, [10, 2, 14]), /niet te lezen is \(LZMA\)/],
  "an unknown method": [changed(plain, CENTRAL, [10, 2, 77]), /niet te lezen is \(methode 77\)/],
  "another name before the member than in the list": [
    changed(plain, LOCAL, [30, 2, 0x7878]),
    /wat voor a\.csv staat, klopt niet/
  ],
  "a link to another file": [
    changed(plain, CENTRAL, [4, 2, 0x0314], [38, 4, 0xa1ff0000]),
    /verwijzing naar een ander bestand/
  ],
  "a zip in a zip": [zipOf({"map/deel.zip": "x"}), /map\/deel\.zip is zelf ook ingepakt/],
  "a zip in a zip under another name": [zipSync({"a.csv": [plain, {level: 0}]}), /a\.csv is zelf ook ingepakt/],
  "a gzip in a zip": [zipOf({"personen.csv.gz": "x"}), /is zelf ook ingepakt/],
  "a name that climbs": [zipOf({"../../a.csv": "x"}), /wijst buiten de map/],
  "a name that climbs half-way": [zipOf({"map/../a.csv": "x"}), /wijst buiten de map/],
  "an absolute name": [zipOf({"/etc/passwd": "x"}), /wijst buiten de map/],
  "a backslash": [zipOf({"map\\a.csv": "x"}), /wijst buiten de map/],
  "a drive": [zipOf({"C:a.csv": "x"}), /wijst buiten de map/],
  "a name with a control character": [zipOf({"a\u0000b.csv": "x"}), /tekens die niet te zien zijn/],
  "a name that turns around": [zipOf({"a\u202evsc.exe": "x"}), /“a\\u202evsc\.exe” bevat tekens/],
  "an empty name": [zipOf({"": "x"}), /is leeg of te lang/],
  "an endless name": [zipOf({["x".repeat(501)]: "x"}), /is leeg of te lang/],
  "two members of one name": [
    renamed(zipOf({"a.csv": "1", "b.csv": "2"}), "b.csv", "a.csv"),
    /a\.csv zit er twee keer in/
  ],
  "two members that differ in capitals": [zipOf({"a.csv": "1", "A.csv": "2"}), /A\.csv zit er twee keer in/],
  "a bomb": [zipOf({"a.csv": "0".repeat(3_000_000)}), /meer dan 200 keer zijn grootte, zoals een zip-bom/],
  "a bomb of many that are small": [
    zipOf(Object.fromEntries(Array.from({length: 40}, (_, i) => [`${i}.csv`, "0".repeat(100_000)]))),
    /meer dan 20 keer zijn grootte/,
    {ratio: 20}
  ],
  "more than may come out, as the list says": [two, /groter dan 0 MB/, {total: 1000}],
  "too many members": [two, /meer dan 1 bestanden/, {members: 1}]
};

describe("unzip(a hostile file)", () => {
  it.each(Object.entries(hostile))("refuses %s", async (_, [zip, said, limits]) => {
    const message = await refusal(zip, limits);
    expect(message).toMatch(said);
    expect(message).toMatch(/levering\.zip/);
  });

  it("refuses members that share their bytes", async () => {
    const copy = two.slice();
    const [first, second] = places(two, CENTRAL) as [number, number];
    copy.copyWithin(second + 10, first + 10, first + 28);
    new DataView(copy.buffer).setUint32(second + 42, 0, true);
    expect(await refusal(copy)).toMatch(/overlappen elkaar/);
  });

  it("counts what comes out, not what the list says", async () => {
    const zip = zipOf({"a.csv": table(40_000)});
    const lying = changed(zip, CENTRAL, [24, 4, 10]);
    expect(await refusal(lying)).toMatch(/groter dan de inhoudsopgave zegt/);
  });

  it("refuses any zip with one byte changed, or gives the same files", async () => {
    const small = zipOf({"a.csv": "persoon_id,geslacht\n1,M\n", "b.csv": table(20)});
    const right = ["persoon_id,geslacht\n1,M\n", table(20)];
    await fc.assert(
      fc.asyncProperty(fc.nat(small.length - 1), fc.integer({min: 1, max: 255}), async (at, bits) => {
        const copy = small.slice();
        copy[at]! ^= bits;
        const out = await unzip(zipFile(copy)).then(
          ({files}) => Promise.all(files.map(({blob}) => blob.text())),
          (error: unknown) => error
        );
        if (out instanceof OwnFault) expect(out.message).toMatch(/levering\.zip/);
        else expect(out).toEqual(right);
      }),
      {numRuns: 400}
    );
  });
});
