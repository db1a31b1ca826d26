import {enumerate, escapeControls} from "../format/text.js";

/** A file of the visitor: where it came from makes no difference any more. Nothing of it leaves the page. */
export interface OwnFile {
  /** Its own name: `personen.csv`. */
  name: string;
  /** The folders above it, and its name: `levering/personen.csv`. Of the files of a visitor each has another. */
  path: string;
  blob: Blob;
}

/** Why files of the visitor cannot be used: the message is Dutch, and says what to do. */
export class OwnFault extends Error {
  override name = "OwnFault";
}

/** The files that were given, and in words what was left out of them. */
export interface FileHaul {
  files: OwnFile[];
  left: string[];
}

/** Most files and folders of a folder, and folders within each other, that are looked at. */
const folderLimits = {entries: 10_000, depth: 8};

/** A name of the visitor within a message: nothing in it steers how the message is shown, and it is never long. */
export function shownName(name: string): string {
  const plain = escapeControls(name);
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}

/** What systems put beside files by themselves. */
const bySystem = /^(\..*|__MACOSX|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/** Is this a file, or within a folder, that a system hides or made by itself? */
const isHidden = (path: string): boolean => path.split("/").some((part) => bySystem.test(part));

/**
 * Files as they are used: without those that a system hid, which `left` names.
 * @throws {OwnFault} when two have one path
 */
export function haulOf(given: readonly OwnFile[]): FileHaul {
  const files = given.filter(({path}) => !isHidden(path));
  const seen = new Set<string>();
  for (const {path} of files) {
    if (seen.has(path))
      throw new OwnFault(`er zijn twee bestanden ${shownName(path)}: geef er een een andere naam, of laat het weg`);
    seen.add(path);
  }
  const hidden = given.filter(({path}) => isHidden(path)).map(({path}) => shownName(path));
  if (hidden.length === 0) return {files, left: []};
  const named = enumerate([...hidden.slice(0, 3), ...(hidden.length > 3 ? [`nog ${hidden.length - 3}`] : [])], "en");
  return {
    files,
    left: [`${hidden.length === 1 ? "Verborgen bestand" : "Verborgen bestanden"} overgeslagen: ${named}.`]
  };
}

/** The files that were chosen in a field, alone or with a folder. */
export function filesOfInput({files}: {files: ArrayLike<File> | null}): FileHaul {
  if ((files?.length ?? 0) > folderLimits.entries) throw tooMany();
  return haulOf(Array.from(files ?? [], (file) => ownFile(file, file.webkitRelativePath || file.name)));
}

const ownFile = (blob: File, path: string): OwnFile => ({name: blob.name, path: path.replace(/^\/+/, ""), blob});

/** What of a `DataTransfer` is read. */
export interface DropData {
  items: ArrayLike<Pick<DataTransferItem, "kind" | "webkitGetAsEntry" | "getAsFile">>;
}

/**
 * The files that were dropped, those in folders with them.
 * To be called in the event itself: later a browser has emptied what was dropped.
 * @throws {OwnFault} when there are more or deeper than `folderLimits`, or one cannot be read
 */
export async function filesOfDrop({items}: DropData, limits = folderLimits): Promise<FileHaul> {
  const dropped = Array.from(items)
    .filter(({kind}) => kind === "file")
    .map((item) => ({entry: item.webkitGetAsEntry(), file: item.getAsFile()}));
  const files: OwnFile[] = [];
  let entries = 0;
  const count = () => {
    if (++entries > limits.entries) throw tooMany(limits.entries);
  };

  async function walk(entry: FileSystemEntry, depth: number): Promise<void> {
    count();
    if (isFileEntry(entry)) return void files.push(ownFile(await fileOf(entry), entry.fullPath || entry.name));
    if (!isFolderEntry(entry)) return;
    // What is in a hidden folder is left out with it.
    if (isHidden(entry.name))
      return void files.push({name: entry.name, path: entry.fullPath.slice(1), blob: new Blob()});
    if (depth >= limits.depth)
      throw new OwnFault(
        `map ${shownName(entry.fullPath)} ligt meer dan ${limits.depth} mappen diep: kies de map waarin de bestanden zelf staan`
      );
    for (const inside of await entriesOf(entry)) await walk(inside, depth + 1);
  }

  for (const {entry, file} of dropped)
    if (entry) await walk(entry, 0);
    else if (file) {
      count();
      files.push(ownFile(file, file.name));
    }
  return haulOf(files);
}

const tooMany = (limit = folderLimits.entries) =>
  new OwnFault(
    `er zijn meer dan ${limit.toLocaleString("nl-NL")} bestanden en mappen: kies alleen de map met de bronbestanden`
  );

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolderEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const unreadable = (path: string, cause: unknown) =>
  new OwnFault(`${shownName(path)} is niet te lezen: kijk of u er toegang toe hebt, en geef het opnieuw`, {cause});

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((done, failed) => entry.file(done, (cause) => failed(unreadable(entry.fullPath, cause))));

/** All in a folder: a browser gives at most a hundred at a time, and at the end none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((done, failed) =>
      reader.readEntries(done, (cause) => failed(unreadable(folder.fullPath, cause)))
    );
    if (more.length === 0) return found;
    found.push(...more);
    if (found.length > folderLimits.entries) throw tooMany();
  }
}

/** How a long task on files is followed and stopped. */
export interface TaskOptions {
  signal?: AbortSignal;
  /** How far it is: a fraction. */
  progress?: (part: number) => void;
}

/**
 * The bytes of a piece of a file.
 * @throws {OwnFault} when the file is no longer what it was when it was chosen
 */
export async function bytesOf(blob: Blob, name: string, from = 0, to = blob.size): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(from, to).arrayBuffer());
  } catch (cause) {
    throw new OwnFault(
      `${shownName(name)} is niet meer te lezen: het is veranderd, verplaatst of weggehaald; geef het opnieuw`,
      {cause}
    );
  }
}
