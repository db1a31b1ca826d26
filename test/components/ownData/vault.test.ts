import {beforeEach, describe, expect, it} from "vitest";
import {OwnFault} from "../../../components/ownData/ownFiles.js";
import {keepDays, Vault, type VaultDirectory} from "../../../components/ownData/vault.js";

/** A directory as a browser has it: what is written stands there when it is closed, not before. */
class MemoryDirectory implements VaultDirectory {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  room = Infinity;

  async getFileHandle(name: string, {create = false} = {}) {
    if (!this.files.has(name)) {
      if (!create) throw Object.assign(new Error(name), {name: "NotFoundError"});
      this.files.set(name, new Uint8Array());
    }
    return {
      getFile: async () => new Blob([this.files.get(name)!]),
      createWritable: async () => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        return {
          write: async (bytes: Uint8Array<ArrayBuffer>) => {
            this.room -= bytes.length;
            if (this.room < 0) throw Object.assign(new Error("full"), {name: "QuotaExceededError"});
            parts.push(bytes.slice());
          },
          close: async () => void this.files.set(name, new Uint8Array(await new Blob(parts).arrayBuffer())),
          abort: async () => {}
        };
      }
    };
  }
  async removeEntry(name: string) {
    if (!this.files.delete(name)) throw Object.assign(new Error(name), {name: "NotFoundError"});
  }
  async *keys() {
    yield* [...this.files.keys()];
  }
  get(end: string): Uint8Array<ArrayBuffer> {
    return this.files.get([...this.files.keys()].find((name) => name.endsWith(end))!)!;
  }
  set(end: string, bytes: Uint8Array<ArrayBuffer>) {
    this.files.set([...this.files.keys()].find((name) => name.endsWith(end))!, bytes);
  }
}

const MEGABYTE = 1024 ** 2;
const password = "een lang wachtwoord";
const random = (size: number) => {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};
const own = (path: string, content: BlobPart, type = "") => ({
  ...{name: path.split("/").at(-1)!, path},
  blob: new Blob([content], {type})
});
const files = [own("levering/personen.csv", "persoon_id\n1\n", "text/csv"), own("leeg.csv", ""), own("é.csv", "ë")];

let directory: MemoryDirectory;
let now: Date;
let vault: Vault;
beforeEach(() => {
  directory = new MemoryDirectory();
  now = new Date("2026-03-01T12:00:00Z");
  vault = new Vault(directory, () => now);
});
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

describe("Vault.keep(name, files, password, options)", () => {
  it("keeps files that open() gives back, byte for byte, with their names and kinds", async () => {
    await vault.keep("levering maart", files, password);
    const {name, files: out} = await new Vault(directory, () => now).open(password);
    expect(name).toBe("levering maart");
    expect(out.map(({name, path, blob: {type, size}}) => ({name, path, type, size}))).toEqual(
      files.map(({name, path, blob: {type, size}}) => ({name, path, type, size}))
    );
    expect(await Promise.all(out.map(({blob}) => blob.text()))).toEqual(["persoon_id\n1\n", "", "ë"]);
  });

  it.each([0, 1, MEGABYTE - 200, MEGABYTE, 2 * MEGABYTE, 2 * MEGABYTE + 1])(
    "keeps a file of %d bytes",
    async (size) => {
      const bytes = random(size);
      const seen: number[] = [];
      await vault.keep("x", [own("a.csv", bytes)], password, {progress: (part) => seen.push(part)});
      const {files: out} = await vault.open(password);
      expect(Buffer.compare(Buffer.from(await out[0]!.blob.arrayBuffer()), bytes)).toBe(0);
      expect(seen.at(-1)).toBe(1);
    }
  );

  it("writes no name and no byte of a file that can be read, and the same files otherwise each time", async () => {
    const secret = "heel geheim 123456782";
    const given = [own(`${secret}.csv`, secret.repeat(50))];
    await vault.keep(secret, given, password);
    await vault.keep(secret, given, password);
    const all = [...directory.files.values()].map((bytes) => Buffer.from(bytes).toString("latin1"));
    expect(all.join("\n") + [...directory.files.keys()].join()).not.toMatch(/geheim|123456782/);
    const sealed = all.filter((text) => !text.startsWith("{"));
    expect(sealed).toHaveLength(2);
    expect(sealed[0]!.slice(0, 20)).not.toBe(sealed[1]!.slice(0, 20));
  });

  it("keeps nothing when there is no room, when it is stopped, or until all is written", async () => {
    directory.room = 1000;
    await expect(vault.keep("x", [own("a", random(5000))], password)).rejects.toThrow("te weinig ruimte");
    expect(directory.files.size).toBe(0);
    directory.room = Infinity;
    const stop = new AbortController();
    const options = {
      signal: stop.signal,
      progress: () => {
        expect([...directory.files.keys()].filter((name) => name.endsWith(".json"))).toEqual([]);
        stop.abort();
      }
    };
    await expect(vault.keep("x", [own("a", random(3 * MEGABYTE))], password, options)).rejects.toThrow(/abort/i);
    expect(directory.files.size).toBe(0);
  });

  it.each<[string, string, number | undefined, RegExp]>([
    ["a short password", "kort", undefined, /minstens 10 tekens/],
    ["a day in the past", password, -1, /binnen 90 dagen/],
    ["a day too far off", password, 91, /binnen 90 dagen/],
    ["no day", password, NaN, /binnen 90 dagen/]
  ])("refuses %s", async (_, word, days, said) => {
    const options = days === undefined ? {} : {until: inDays(days)};
    await expect(vault.keep("x", files, word, options)).rejects.toThrow(said);
    expect(directory.files.size).toBe(0);
  });
});

describe("Vault.open(password, options)", () => {
  it("says that a wrong password does not fit, and takes a letter with an accent however it is typed", async () => {
    await vault.keep("x", files, "wachtwoord é");
    await expect(vault.open("wachtwoord e")).rejects.toThrow(OwnFault);
    await expect(vault.open("wachtwoord e")).rejects.toThrow("dit wachtwoord past niet");
    expect((await vault.open("wachtwoord e\u0301")).name).toBe("x");
  });

  it("opens the set of the password, or the one that is asked", async () => {
    const old = await vault.keep("oud", files, password);
    now = inDays(1);
    await vault.keep("ander", files, "een ander wachtwoord");
    now = inDays(1);
    await vault.keep("nieuw", files, password);
    expect((await vault.open(password)).name).toBe("nieuw");
    expect((await vault.open(password, {id: old.id})).name).toBe("oud");
    expect((await vault.open("een ander wachtwoord")).name).toBe("ander");
    await expect(vault.open("een ander wachtwoord", {id: old.id})).rejects.toThrow("past niet");
  });

  it("says that nothing is kept", async () => {
    await expect(vault.open(password)).rejects.toThrow("niets bewaard");
  });

  const LENGTH = MEGABYTE + 16;
  const swap = (bytes: Uint8Array<ArrayBuffer>) => {
    const copy = bytes.slice();
    copy.set(bytes.subarray(0, LENGTH), LENGTH);
    copy.set(bytes.subarray(LENGTH, 2 * LENGTH), 0);
    return copy;
  };
  /** What one may do to what is kept: to the sealed bytes, and to the record. */
  const damages: Record<string, [data: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, record?: object]> =
    {
      "a bit changed": [(bytes) => bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte))],
      "the last byte gone": [(bytes) => bytes.slice(0, -1)],
      "the last chunk gone, and the record made to fit": [
        (bytes) => bytes.slice(0, 2 * LENGTH),
        {delen: 2, bytes: 2 * LENGTH}
      ],
      "two chunks that changed places": [swap],
      "a chunk that is there twice": [
        (bytes) =>
          new Uint8Array([...bytes.subarray(0, LENGTH), ...bytes.subarray(0, LENGTH), ...bytes.subarray(2 * LENGTH)])
      ],
      "no bytes": [() => new Uint8Array()]
    };
  it.each(Object.entries(damages))(
    "refuses %s, and says that it is no matter of the password",
    async (_, [change, record]) => {
      await vault.keep("x", [own("a.csv", random(2.5 * MEGABYTE))], password);
      directory.set(".data", change(directory.get(".data")));
      if (record) {
        const old = JSON.parse(Buffer.from(directory.get(".json")).toString()) as object;
        directory.set(".json", new Uint8Array(Buffer.from(JSON.stringify({...old, ...record}))));
      }
      await expect(vault.open(password)).rejects.toThrow(OwnFault);
      await expect(vault.open(password)).rejects.toThrow("beschadigd");
    }
  );

  it("does not open a set of which the day was changed", async () => {
    await vault.keep("x", files, password);
    const old = JSON.parse(Buffer.from(directory.get(".json")).toString()) as {kop: object};
    const head = {...old.kop, tot: inDays(300).toISOString()};
    directory.set(".json", new Uint8Array(Buffer.from(JSON.stringify({...old, kop: head}))));
    await expect(vault.open(password)).rejects.toThrow("past niet");
  });

  it("refuses a set of which the bytes are gone", async () => {
    await vault.keep("x", files, password);
    await directory.removeEntry([...directory.files.keys()].find((name) => name.endsWith(".data"))!);
    await expect(vault.open(password)).rejects.toThrow("beschadigd");
  });
});

describe("Vault.list()", () => {
  it("tells when, until when and how large, the newest first, and no name", async () => {
    const first = await vault.keep("een", files, password);
    const then = now;
    now = inDays(2);
    const second = await vault.keep("twee", files, password, {until: inDays(90)});
    expect(await vault.list()).toEqual([second, first]);
    expect(first).toEqual({
      id: first.id,
      kept: then,
      until: new Date(then.getTime() + keepDays.usual * 86_400_000),
      size: directory.get(".data").length
    });
    expect(JSON.stringify(await vault.list())).not.toContain("een");
  });
});

describe("Vault.expire(now)", () => {
  it("wipes at the next visit what is past its day, before anything else", async () => {
    await vault.keep("kort", files, password, {until: inDays(1)});
    const long = await vault.keep("lang", files, password, {until: inDays(3)});
    now = inDays(1);
    await expect(vault.open("wat dan ook")).rejects.toThrow("past niet");
    expect([...directory.files.keys()].sort()).toEqual([`${long.id}.data`, `${long.id}.json`]);
    expect(await vault.expire(inDays(2))).toBe(1);
    expect(directory.files.size).toBe(0);
  });

  it("wipes what was never finished, but not what another tab is writing", async () => {
    directory.files.set(`${now.getTime() - 7_200_000}-00.data`, new Uint8Array(3));
    directory.files.set(`${now.getTime() - 60_000}-00.data`, new Uint8Array(3));
    expect(await vault.list()).toEqual([]);
    expect([...directory.files.keys()]).toEqual([`${now.getTime() - 60_000}-00.data`]);
  });

  it.each(["{", "null", '{"kop": 1}', ""])("wipes a record that is none: %j", async (text) => {
    const {id} = await vault.keep("x", files, password);
    directory.files.set(`${id}.json`, new Uint8Array(Buffer.from(text)));
    expect(await vault.list()).toEqual([]);
    expect(directory.files.size).toBe(0);
  });
});

describe("Vault.wipe(id)", () => {
  it("wipes one, or all and whatever else is there", async () => {
    const one = await vault.keep("een", files, password);
    const two = await vault.keep("twee", files, password);
    await vault.wipe(one.id);
    expect((await vault.list()).map(({id}) => id)).toEqual([two.id]);
    directory.files.set("iets anders", new Uint8Array(1));
    await vault.wipe();
    expect(directory.files.size).toBe(0);
    expect(await vault.list()).toEqual([]);
  });
});
