import type {ZodMiniType} from "zod/mini";
import {dateText} from "../format/date.js";
import {type Manifest, manifestForm} from "../model/forms.js";
import {Unreachable} from "../page/openPage.js";
import {ownTables} from "./ownTables.js";

/** Fetches a file beside the page. `teller` gets the bytes as they come. */
export async function fetchBytes(
  address: URL,
  {signal, teller}: {signal?: AbortSignal; teller?: (bytes: number) => void} = {}
) {
  const own = ownTable(address);
  if (own) return own;
  try {
    const answer = await fetch(address, {signal});
    if (!answer.ok) throw new Error(`${address.pathname}: answer ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    teller?.(bytes.length);
    return bytes;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(notice(address), {cause: error});
  }
}

/** A table of the visitor's own files in the place of the one at an address; null for any other address, and without own files. */
function ownTable({pathname}: URL): Promise<Uint8Array<ArrayBuffer>> | null {
  const tables = ownTables();
  const [, name] = /\/tabellen\/(.+)$/.exec(pathname) ?? [];
  if (!tables || name === undefined) return null;
  // Copied: who asks may hand the bytes over, and they are of this window.
  const text = (value: unknown) => Promise.resolve(new TextEncoder().encode(JSON.stringify(value)));
  if (/^manifest\b.*\.json$/.test(name)) return text(tables.manifest);
  if (/^toelichting\b.*\.json$/.test(name)) return text([]);
  return tables.read(name).then(
    (bytes) => new Uint8Array(bytes),
    (cause: unknown) => {
      throw new Unreachable("Deze tabel kon niet uit uw bestanden worden gemaakt.", {cause});
    }
  );
}

/** Fetches a JSON file beside the page; one of another form than the page reads cannot be had. */
export async function fetchJson<T>(address: URL, form: ZodMiniType<T>): Promise<T> {
  const bytes = await fetchBytes(address);
  try {
    return form.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new Unreachable(notice(address), {cause: error});
  }
}

/** The folder of a file beside the page. */
export const folderOf = (address: string): URL => new URL(".", new URL(address, location.href));

/** The manifest of the tables, which stands beside them. */
export const fetchManifest = (address: string | URL): Promise<Manifest> =>
  fetchJson(new URL(address, globalThis.location?.href), manifestForm);

function notice({pathname}: URL): string {
  const moment = pathname.match(/\d{4}-\d{2}-\d{2}/)?.[0];
  const tables = moment === undefined ? "De tabellen" : `De tabellen van ${dateText(moment)}`;
  return `${tables} zijn niet te bereiken. Controleer uw verbinding of laad de pagina opnieuw.`;
}
