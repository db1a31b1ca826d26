import {dateText} from "../format/date.js";
import {Unreachable} from "../model/unreachable.js";

/** Fetches a file beside the page. `teller` gets the bytes as they come. */
export async function fetchBytes(
  address: URL,
  {signal, teller}: {signal?: AbortSignal; teller?: (bytes: number) => void} = {}
) {
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

function notice({pathname}: URL): string {
  const moment = pathname.match(/\d{4}-\d{2}-\d{2}/)?.[0];
  const tables = moment === undefined ? "De tabellen" : `De tabellen van ${dateText(moment)}`;
  return `${tables} zijn niet te bereiken. Controleer uw verbinding of laad de pagina opnieuw.`;
}
