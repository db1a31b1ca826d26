import {csvFormatRows, csvParseRows} from "d3-dsv";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {OwnFault} from "../../../components/ownData/ownFiles.js";
import {
  bsnShare,
  exportKey,
  importKey,
  looksLikeBsn,
  makeKey,
  normalNumber,
  type PseudonymKey,
  pseudonymiseCsv,
  pseudonymOf
} from "../../../components/ownData/pseudonym.js";

const keyOfBytes = (secret: Uint8Array<ArrayBuffer>): PseudonymKey => ({secret, fingerprint: "0".repeat(16)});
const filled = (byte: number, length: number) => new Uint8Array(length).fill(byte);
const text = (value: string) => new TextEncoder().encode(value);

/** Numbers of nine digits that pass the elfproef, made up. */
const bsns = (amount: number, from = 100_000_000): string[] => {
  const found: string[] = [];
  for (let number = from; found.length < amount; number += 1007) {
    const digits = String(number).padStart(9, "0");
    const sum = [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
    if (sum % 11 === 0) found.push(digits);
  }
  return found;
};

describe("pseudonymOf(key, value)", () => {
  // RFC 4231, test cases 1, 2, 6 and 7: those of which the data is text that stays as it is.
  it.each([
    ["1", filled(0x0b, 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b"],
    ["2", text("Jefe"), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c7"],
    [
      "6",
      filled(0xaa, 131),
      "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f"
    ],
    [
      "7",
      filled(0xaa, 131),
      "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
      "9b09ffa71b942fcb27635fbcd5b0e944"
    ]
  ])("gives the first half of the sum of RFC 4231, test case %s", (_, key, value, sum) => {
    expect(pseudonymOf(keyOfBytes(key), value)).toBe(sum);
  });

  it("gives what the browser's own HMAC gives, of any key and text", async () => {
    const bytes = fc.uint8Array({minLength: 1, maxLength: 200}) as fc.Arbitrary<Uint8Array<ArrayBuffer>>;
    await fc.assert(
      fc.asyncProperty(bytes, fc.string({unit: "binary", maxLength: 300}), async (secret, value) => {
        const own = await crypto.subtle.importKey("raw", secret, {name: "HMAC", hash: "SHA-256"}, false, ["sign"]);
        const sum = await crypto.subtle.sign("HMAC", own, text(normalNumber(value)));
        expect(pseudonymOf(keyOfBytes(secret), value)).toBe(Buffer.from(sum).toString("hex").slice(0, 32));
      })
    );
  });

  it("is the same for one number however a file writes it, and another for another number or key", () => {
    const [key, other] = [makeKey(), makeKey()];
    const forms = [
      "012345672",
      "12345672",
      " 12345672\u00a0",
      "12345672.0",
      "12345672,00",
      "0123.45.672",
      "\u200b012 345 672"
    ];
    const pseudonyms = forms.map((form) => pseudonymOf(key, form));
    expect(new Set(pseudonyms).size).toBe(1);
    expect(pseudonyms[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(pseudonymOf(key, "12345673")).not.toBe(pseudonyms[0]);
    expect(pseudonymOf(other, "12345672")).not.toBe(pseudonyms[0]);
  });
});

describe("normalNumber(value)", () => {
  it.each([
    ["123456782", "123456782"],
    ["0123456782", "123456782"],
    ["7", "000000007"],
    ["1234.56.782", "123456782"],
    ["1234-56-782.0", "123456782"],
    ["12-34", "12-34"],
    ["123-4", "123-4"],
    ["A123", "A123"],
    ["1234.56.783", "1234.56.783"],
    ["1234567890", "1234567890"],
    ["-1", "-1"],
    [" abc\td ", "abc d"],
    ["", ""]
  ])("makes %j %j", (value, normal) => {
    expect(normalNumber(value)).toBe(normal);
  });
});

describe("looksLikeBsn(values)", () => {
  const good = bsns(100);
  const wrong = good.map((bsn) => String(Number(bsn) + 1));

  it.each<[string, string[], boolean]>([
    ["burgerservicenummers", good, true],
    [
      "those with dots, blanks, decimals or letters",
      good.map((bsn, i) => [`${bsn}.0`, ` ${bsn}`, `BSN ${bsn}`][i % 3]!),
      true
    ],
    ["eight digits, the zero in front lost", bsns(30, 10_000_000).map((bsn) => String(Number(bsn))), true],
    ["90 of 100", [...good.slice(0, 90), ...wrong.slice(0, 10)], true],
    ["89 of 100", [...good.slice(0, 89), ...wrong.slice(0, 11)], false],
    ["three", good.slice(0, 3), true],
    ["18 of 19", [...good.slice(0, 18), wrong[0]!], false],
    ["two, or one many times", [...good.slice(0, 2), good[0]!, good[1]!], false],
    [
      "numbers in a row, of which chance lets 1 in 11 pass",
      Array.from({length: 2000}, (_, i) => String(123_456_000 + i)),
      false
    ],
    ["days", Array.from({length: 30}, (_, i) => `2015-01-${String(i + 1).padStart(2, "0")}`), false],
    ["pseudonyms", Array.from({length: 30}, (_, i) => `a${i}b${good[i]}c${i}`), false],
    ["nothing", ["", " "], false]
  ])("says of %s whether they do", (_, values, looks) => {
    expect(looksLikeBsn(values)).toBe(looks);
  });

  it("counts each value once, and an empty one not", () => {
    expect(bsnShare([good[0]!, good[0]!, "", wrong[0]!])).toEqual({hits: 1, distinct: 2});
  });
});

describe("exportKey(key)", () => {
  it("gives a file from which importKey() makes the same key", () => {
    const key = makeKey();
    const file = exportKey(key);
    const again = importKey(file);
    expect(again.fingerprint).toBe(key.fingerprint);
    expect(pseudonymOf(again, "1")).toBe(pseudonymOf(key, "1"));
    expect(JSON.parse(file).sleutel).toMatch(/^[0-9a-f]{64}$/);
  });

  it("makes another key each time", () => {
    const keys = Array.from({length: 20}, makeKey);
    expect(new Set(keys.map(({fingerprint}) => fingerprint)).size).toBe(20);
  });
});

describe("importKey(text)", () => {
  it.each<[string, (file: Record<string, unknown>) => string, RegExp]>([
    ["no JSON", () => "{", /geen sleutelbestand/],
    ["null", () => "null", /geen sleutelbestand/],
    ["another file", () => '{"vorm": "iets"}', /geen sleutelbestand/],
    ["a file without end", () => " ".repeat(1_000_000), /geen sleutelbestand/],
    ["another version", (file) => JSON.stringify({...file, versie: 2}), /andere versie/],
    ["a key cut off", (file) => JSON.stringify({...file, sleutel: String(file.sleutel).slice(2)}), /beschadigd/],
    ["a key changed", (file) => JSON.stringify({...file, sleutel: "0".repeat(64)}), /past niet bij zijn vingerafdruk/],
    ["no fingerprint", ({vingerafdruk: _, ...file}) => JSON.stringify(file), /beschadigd/]
  ])("refuses %s", (_, change, said) => {
    const file = JSON.parse(exportKey(makeKey())) as Record<string, unknown>;
    expect(() => importKey(change(file))).toThrow(OwnFault);
    expect(() => importKey(change(file))).toThrow(said);
  });
});

const key = makeKey();
const file = (...content: BlobPart[]) => ({name: "personen.csv", blob: new Blob(content)});
const run = async (content: string, columns: string | string[] = "bsn", options = {}) => {
  const result = await pseudonymiseCsv(file(content), columns, key, options);
  return {...result, text: await result.blob.text()};
};

describe("pseudonymiseCsv(file, columns, key, options)", () => {
  it("replaces only the fields of the column: quotes, blanks, line ends and the byte order mark stay", async () => {
    const [a, b] = ["111222333", "123456782"].map((bsn) => pseudonymOf(key, bsn));
    // Blob.text() takes the byte order mark off.
    const content =
      '\uFEFFnaam;bsn;"bsn oud"\r\n"Jan; ""x""";111222333;111222333\n\n"a\r\nb" ; "123456782" ;\r1;\'x;\r\n;;\r\n"";"";""';
    const {blob, text, replaced, kept} = await run(content);
    const expected = content
      .replace(";111222333;", `;${a};`)
      .replace("123456782", b!)
      .replace(";'x;", `;${pseudonymOf(key, "'x")};`);
    expect(text).toBe(expected.slice(1));
    expect([...new Uint8Array(await blob.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect({replaced, kept}).toEqual({replaced: 3, kept: 2});
  });

  it("keeps persons equal across files and columns, however they write the number", async () => {
    const one = await run("bsn,partner\n012345672,123456782\n", ["bsn", "partner"]);
    const other = await run('id;bsn\n1;12345672.0\n2;"1234.56.782"\n');
    const [first, second] = one.text.split("\n")[1]!.split(",");
    expect(other.text).toBe(`id;bsn\n1;${first}\n2;"${second}"\n`);
  });

  it("leaves what stands for no number, so that the check says so", async () => {
    const none = ["", "NULL", "0", "-1", "onbekend", "-", "- -", "! {", "#N/B", "999999999", "000000000", "n.v.t."];
    const content = `bsn,i\n${none.map((value, i) => `${value},${i}\n`).join("")}`;
    expect(await run(content)).toMatchObject({text: content, replaced: 0, kept: none.length});
  });

  it("gives the same in pieces of any size as at once", async () => {
    const value = fc.oneof(
      fc.constantFrom("", "111222333", '"1""2"', '"a\nb"', " 7 ", "ë", '""', '"x, y"', ' "123456782" ', "NULL"),
      fc.integer({min: 1, max: 999_999_999}).map(String)
    );
    const rows = fc.array(fc.tuple(value, value, value), {maxLength: 12});
    const ends = fc.constantFrom("\n", "\r\n", "\r");
    await fc.assert(
      fc.asyncProperty(rows, ends, fc.boolean(), fc.integer({min: 1, max: 40}), async (rows, end, closed, chunk) => {
        const lines = [["a", '"bsn"', "c"], ...rows].map((row) => row.join(","));
        const content = lines.join(end) + (closed ? end : "");
        expect(await run(content, ["bsn", "c"], {chunk})).toMatchObject({
          text: (await run(content, ["bsn", "c"])).text
        });
      }),
      {numRuns: 150}
    );
  });

  it("changes in any table what another reader finds in that column, and nothing else", async () => {
    const cell = fc.oneof(
      fc.constantFrom("", " ", '"', ",", "\n", "\r\n", "ë", "0", "onbekend", "123456782", 'x,"y"'),
      fc.string({maxLength: 8}).filter((text) => !/\p{Cc}/u.test(text) && !/^\s|\s$/.test(text) && !/e/i.test(text)),
      fc.nat(999_999_999).map(String)
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), {maxLength: 15}), async (rows) => {
        // A line with nothing in it is none, to us and to others.
        const content = csvFormatRows([["a", "bsn", "c"], ...rows]);
        const after = csvParseRows((await run(content, "bsn", {chunk: 50})).text);
        const none = new Set(["", " ", "0", "onbekend"]);
        csvParseRows(content).forEach(([a, bsn, c], i) => {
          const [a2, out, c2] = after[i]!;
          expect([a2, c2]).toEqual([a, c]);
          if (i === 0 || none.has(bsn!) || /^[\p{P}\p{S}\s]+$/u.test(bsn!)) expect(out).toBe(bsn);
          else if (out !== bsn) expect(out).toBe(pseudonymOf(key, bsn!));
          else expect(bsn).toMatch(/^([+-]?0+[.,]?0*|-(1|9+|8+)([.,]0+)?|0?(\d)\4{7,8}|na|nil|geen|leeg)$/i);
        });
        expect(after).toHaveLength(rows.length + 1);
      }),
      {numRuns: 200}
    );
  });

  it("leaves no number standing, and every other column as it was", async () => {
    const all = bsns(3000);
    const content = `bsn,rij\n${all.map((bsn, i) => `${bsn},${i}\n`).join("")}`;
    const {text} = await run(content, "bsn", {chunk: 5000});
    const rows = text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    expect(looksLikeBsn(rows.map(([bsn]) => bsn!))).toBe(false);
    expect(rows.map(([, row]) => row)).toEqual(all.map((_, i) => String(i)));
    expect(new Set(rows.map(([bsn]) => bsn)).size).toBe(3000);
    expect(rows[1234]![0]).toBe(pseudonymOf(key, all[1234]!));
  });

  it("tells how far it is, and stops when it is told to", async () => {
    const seen: number[] = [];
    await run("bsn\n1\n2\n3\n", "bsn", {chunk: 4, progress: (part: number) => seen.push(part)});
    expect(seen).toEqual([0.4, 0.8, 1]);
    const stop = new AbortController();
    const options = {chunk: 4, signal: stop.signal, progress: () => stop.abort()};
    await expect(run("bsn\n1\n2\n3\n", "bsn", options)).rejects.toThrow(/abort/i);
  });

  it.each<[string, BlobPart, RegExp]>([
    ["a column that is not there", "naam,id\n", /heeft geen kolom bsn; wel naam, id/],
    ["a row with a field too many", "bsn,a\n1,2\n3,4,5\n", /regel 3: 3 velden waar de kopregel er 2 heeft/],
    ["a row with a field too few", "a,bsn\n1,2\n\n123456782\n", /regel 4: 1 veld waar/],
    ["a quote that is not closed", 'bsn,a\n1,"2\n3,4\n', /regel 2: een aanhalingsteken wordt niet gesloten/],
    ["a quote within a quote", 'bsn,a\n"1"2,3\n', /regel 2: na een aanhalingsteken sluiten/],
    [
      "a number of which digits were thrown away",
      "bsn\n1,23457E+8\n".replace("1,2", "1.2"),
      /“1\.23457E\+8” is een getal/
    ],
    ["a line that counts those in quotes", 'a,bsn\n"x\ny",1\n1\n', /regel 4: 1 veld/],
    ["bytes that are no UTF-8", new Uint8Array([98, 115, 110, 10, 0xeb, 10]), /regel 2: geen UTF-8/],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 98, 0]), /geen UTF-8/],
    ["an empty file", "", /is leeg/]
  ])("refuses %s", async (_, content, said) => {
    const result = pseudonymiseCsv(file(content), "bsn", key, {chunk: 7});
    await expect(result).rejects.toThrow(OwnFault);
    await expect(result).rejects.toThrow(said);
  });

  it("refuses a row without end", async () => {
    await expect(run(`bsn,a\n1,"${"x\n".repeat(2_000_000)}`)).rejects.toThrow(/langer dan 2 MB|niet gesloten/);
  });
});
