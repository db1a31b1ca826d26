import * as z from "zod/mini";
import {bytesOf, type OwnFile, OwnFault, type TaskOptions} from "./ownFiles.js";

/*
 * Files that stay in the browser because the visitor says so: encrypted with a password that is kept nowhere, for a time that ends.
 * A kept set is two files: `….data` with the sealed chunks, and `….json` that is written last; without it the first is nothing.
 */

// The policy of a page forbids eval.
z.config({jitless: true});

/** What of a directory of the browser is used; a `FileSystemDirectoryHandle` has it. */
export interface VaultDirectory {
  getFileHandle(name: string, options?: {create?: boolean}): Promise<VaultFile>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

interface VaultFile {
  getFile(): Promise<Blob>;
  createWritable(): Promise<{
    write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
    abort?(): Promise<void>;
  }>;
}

/** What can be known of a kept set without the password. */
export interface KeptSet {
  id: string;
  kept: Date;
  until: Date;
  /** In bytes, encrypted. */
  size: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** So long is kept, in days: when nothing is said, and at most. */
export const keepDays = {usual: 30, most: 90};
/** The fewest signs of a password. */
export const SHORTEST_PASSWORD = 10;

const VERSION = 1;
const ITERATIONS = 600_000;
const CHUNK = 1024 ** 2;
const TAG = 16;
/** What began longer ago and was never finished will not be. */
const ABANDONED = 60 * 60 * 1000;

const day = z.string().check(z.iso.datetime());
const hexOf = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** The part of a record that every chunk is sealed with: who changes it, cannot open the chunks any more. */
const headForm = z.strictObject({
  versie: z.literal(VERSION),
  bewaard: day,
  tot: day,
  zout: hexOf(16),
  rondes: z.literal(ITERATIONS)
});
const recordForm = z.strictObject({
  kop: headForm,
  /** A seal of nothing, by which a wrong password is told from a damaged file. */
  toets: hexOf(TAG),
  delen: z.int().check(z.minimum(1)),
  bytes: z.int().check(z.minimum(1))
});
type Head = z.infer<typeof headForm>;
type Kept = z.infer<typeof recordForm>;

const manifestForm = z.strictObject({
  naam: z.string(),
  bestanden: z.array(
    z.strictObject({name: z.string(), path: z.string(), type: z.string(), size: z.int().check(z.minimum(0))})
  )
});

const badPassword = () =>
  new OwnFault(
    "dit wachtwoord past niet bij wat in deze browser bewaard is: kijk naar hoofdletters en taal van het toetsenbord, en probeer het opnieuw"
  );
const broken = (cause?: unknown) =>
  new OwnFault("wat in deze browser bewaard was, is beschadigd: wis het, en kies de bestanden opnieuw", {cause});

const DIRECTORY = "eigen-data";

/**
 * The directory of this site in which files may be kept; null where there is none yet and none is to be made, or where a browser knows
 * none. A visit that keeps nothing makes none.
 */
export async function vaultDirectory(create = false): Promise<VaultDirectory | null> {
  try {
    if (!("createWritable" in FileSystemFileHandle.prototype)) return null;
    const root = await navigator.storage.getDirectory();
    return (await root.getDirectoryHandle(DIRECTORY, {create})) as unknown as VaultDirectory;
  } catch {
    return null;
  }
}

/** Takes the directory away with all that is in it, as if nothing ever was kept. */
export async function removeVaultDirectory(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(DIRECTORY, {recursive: true}).catch((error: Error) => {
    if (error.name !== "NotFoundError") throw error;
  });
}

/** Keeps files of the visitor in a directory of the browser, readable with their password only. */
export class Vault {
  constructor(
    readonly directory: VaultDirectory,
    readonly now: () => Date = () => new Date()
  ) {}

  /**
   * Keeps files under a name that, like theirs, is readable with the password only. Until all is written nothing is kept.
   * @throws {OwnFault} when the password is short, the day is too far off or past, or there is no room
   */
  async keep(
    name: string,
    files: readonly OwnFile[],
    password: string,
    {until, signal, progress = () => {}}: TaskOptions & {until?: Date} = {}
  ): Promise<KeptSet> {
    const now = this.now();
    await this.expire(now);
    const end = until ?? new Date(now.getTime() + keepDays.usual * DAY);
    if ([...password].length < SHORTEST_PASSWORD)
      throw new OwnFault(`het wachtwoord is te kort: kies er een van minstens ${SHORTEST_PASSWORD} tekens`);
    if (!(end.getTime() > now.getTime() && end.getTime() <= now.getTime() + keepDays.most * DAY))
      throw new OwnFault(`kies een einddatum binnen ${keepDays.most} dagen: tot dan blijven de bestanden bewaard`);
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const head: Head = {
      ...{versie: VERSION, bewaard: now.toISOString(), tot: end.toISOString()},
      ...{zout: hex(salt), rondes: ITERATIONS}
    };
    const seal = await Seal.of(password, head);
    const id = `${now.getTime()}-${hex(crypto.getRandomValues(new Uint8Array(8)))}`;
    const content = new Blob([...manifestOf(name, files), ...files.map(({blob}) => blob)]);
    const count = Math.max(1, Math.ceil(content.size / CHUNK));
    try {
      await this.#write(`${id}.data`, async (write) => {
        for (let i = 0; i < count; i++) {
          signal?.throwIfAborted();
          await write(await seal.close(await bytesOf(content, name, i * CHUNK, (i + 1) * CHUNK), i, i === count - 1));
          progress((i + 1) / count);
        }
      });
      const size = content.size + count * TAG;
      const record: Kept = {kop: head, toets: hex(await seal.check()), delen: count, bytes: size};
      await this.#write(`${id}.json`, (write) => write(utf8.encode(JSON.stringify(record))));
      return {id, kept: now, until: end, size};
    } catch (cause) {
      await this.#remove(id);
      if ((cause as Error).name === "QuotaExceededError")
        throw new OwnFault("er is in deze browser te weinig ruimte om de bestanden te bewaren: er is niets bewaard", {
          cause
        });
      throw cause;
    }
  }

  /** What is kept, the newest first; what is past its day is wiped before. */
  async list(): Promise<KeptSet[]> {
    await this.expire(this.now());
    return (await this.#records())
      .map(({id, record: {kop: head, bytes}}) => ({
        id,
        kept: new Date(head.bewaard),
        until: new Date(head.tot),
        size: bytes
      }))
      .sort((a, b) => b.kept.getTime() - a.kept.getTime());
  }

  /**
   * The files of a kept set; without an id those of the newest that this password opens. Nothing is given before all of it is checked.
   * @throws {OwnFault} when nothing is kept, the password does not fit, or what was kept is damaged
   */
  async open(
    password: string,
    {id, signal, progress = () => {}}: TaskOptions & {id?: string} = {}
  ): Promise<{name: string; files: OwnFile[]}> {
    const sets = (await this.list()).filter((set) => id === undefined || set.id === id);
    if (sets.length === 0)
      throw new OwnFault(
        "in deze browser is niets bewaard: het is gewist, of de dag tot wanneer het bewaard bleef is voorbij"
      );
    const records = new Map((await this.#records()).map(({id, record}) => [id, record]));
    for (const {id} of sets) {
      signal?.throwIfAborted();
      const record = records.get(id)!;
      const seal = await Seal.of(password, record.kop);
      if (hex(await seal.check()) === record.toets) return this.#unseal(id, record, seal, {signal, progress});
    }
    throw badPassword();
  }

  /** Wipes one kept set, or all that ever was in the directory. */
  async wipe(id?: string): Promise<void> {
    if (id !== undefined) return this.#remove(id);
    for (const name of await this.#names()) await this.directory.removeEntry(name);
  }

  /** Wipes what is past its day, what was never finished and what is no record; says how many sets went. */
  async expire(now: Date): Promise<number> {
    const names = await this.#names();
    const good = new Map((await this.#records(names)).map(({id, record}) => [id, record]));
    let wiped = 0;
    for (const id of new Set(names.map((name) => name.replace(/\.(data|json)$/, "")))) {
      const record = good.get(id);
      const begun = Number(/^\d+(?=-)/.exec(id)?.[0] ?? 0);
      const pending = !names.includes(`${id}.json`) && now.getTime() - begun < ABANDONED && begun <= now.getTime();
      if (pending || (record && Date.parse(record.kop.tot) > now.getTime())) continue;
      await this.#remove(id);
      if (names.includes(`${id}.json`)) wiped++;
    }
    return wiped;
  }

  async #names(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.directory.keys()) names.push(name);
    return names;
  }

  async #records(names?: readonly string[]): Promise<{id: string; record: Kept}[]> {
    const found: {id: string; record: Kept}[] = [];
    for (const name of names ?? (await this.#names())) {
      if (!name.endsWith(".json")) continue;
      const text = await (await (await this.directory.getFileHandle(name)).getFile()).text();
      const {success, data} = recordForm.safeParse(parsed(text));
      if (success) found.push({id: name.slice(0, -5), record: data});
    }
    return found;
  }

  /** The record first: without it the rest is nothing. */
  async #remove(id: string): Promise<void> {
    const names = await this.#names();
    for (const name of [`${id}.json`, `${id}.data`, id])
      if (names.includes(name)) await this.directory.removeEntry(name);
  }

  async #write(
    name: string,
    run: (write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>) => Promise<void>
  ): Promise<void> {
    const file = await this.directory.getFileHandle(name, {create: true});
    const stream = await file.createWritable();
    try {
      await run((bytes) => stream.write(bytes));
    } catch (error) {
      await stream.abort?.().catch(() => {});
      throw error;
    }
    await stream.close();
  }

  async #unseal(
    id: string,
    {delen: count, bytes}: Kept,
    seal: Seal,
    {signal, progress}: TaskOptions & {progress: (part: number) => void}
  ): Promise<{name: string; files: OwnFile[]}> {
    const sealed = await this.directory
      .getFileHandle(`${id}.data`)
      .then((file) => file.getFile())
      .catch((cause: unknown) => {
        throw broken(cause);
      });
    if (sealed.size !== bytes) throw broken();
    const parts: Blob[] = [];
    for (let i = 0; i < count; i++) {
      signal?.throwIfAborted();
      const from = i * (CHUNK + TAG);
      const chunk = await bytesOf(sealed, "het bewaarde bestand", from, from + CHUNK + TAG);
      parts.push(new Blob([await seal.open(chunk, i, i === count - 1)]));
      progress((i + 1) / count);
    }
    return contentOf(new Blob(parts));
  }
}

/** Seals and opens chunks with one key, made of a password and the salt of a head. */
class Seal {
  private constructor(
    readonly key: CryptoKey,
    readonly head: Uint8Array<ArrayBuffer>
  ) {}

  static async of(password: string, head: Head): Promise<Seal> {
    // One sign can be written in two ways: keyboards differ in which.
    const base = await crypto.subtle.importKey("raw", utf8.encode(password.normalize("NFKC")), "PBKDF2", false, [
      "deriveKey"
    ]);
    const salt = Uint8Array.from(head.zout.match(/../g)!, (pair) => parseInt(pair, 16));
    const derive = {name: "PBKDF2", hash: "SHA-256", salt, iterations: head.rondes};
    const key = await crypto.subtle.deriveKey(derive, base, {name: "AES-GCM", length: 256}, false, [
      "encrypt",
      "decrypt"
    ]);
    return new Seal(key, utf8.encode(JSON.stringify([head.versie, head.bewaard, head.tot, head.zout, head.rondes])));
  }

  /** The number of the chunk is its nonce (each key seals one set only), and with it the place and the end of a chunk are sealed too. */
  #options(number: number, last: boolean) {
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(8, number);
    return {
      name: "AES-GCM",
      iv,
      additionalData: new Uint8Array([...this.head, ...iv, last ? 1 : 0]),
      tagLength: TAG * 8
    };
  }

  async close(bytes: Uint8Array<ArrayBuffer>, number: number, last: boolean): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await crypto.subtle.encrypt(this.#options(number, last), this.key, bytes));
  }

  async open(bytes: Uint8Array<ArrayBuffer>, number: number, last: boolean): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return new Uint8Array(await crypto.subtle.decrypt(this.#options(number, last), this.key, bytes));
    } catch (cause) {
      throw broken(cause);
    }
  }

  check = (): Promise<Uint8Array<ArrayBuffer>> => this.close(new Uint8Array(), 0xffffffff, true);
}

/** What the sealed bytes begin with: the length of a list, and the list of files that follow. */
function manifestOf(naam: string, files: readonly OwnFile[]): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  const listed = files.map(({name, path, blob: {type, size}}) => ({name, path, type, size}));
  const list = utf8.encode(JSON.stringify({naam, bestanden: listed} satisfies z.infer<typeof manifestForm>));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, list.length);
  return [length, list];
}

async function contentOf(whole: Blob): Promise<{name: string; files: OwnFile[]}> {
  const length = new DataView(await whole.slice(0, 4).arrayBuffer());
  let at = 4 + (length.byteLength === 4 ? length.getUint32(0) : 0);
  const {success, data} = manifestForm.safeParse(parsed(await whole.slice(4, at).text()));
  if (!success || at + data.bestanden.reduce((sum, {size}) => sum + size, 0) !== whole.size) throw broken();
  const files = data.bestanden.map(({name, path, type, size}) => {
    at += size;
    return {name, path, blob: whole.slice(at - size, at, type)};
  });
  return {name: data.naam, files};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const utf8 = new TextEncoder();
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
