import {datum} from "../opmaak/datum.js";

/** Something could not be had; its message is for the visitor, its cause for who looks in the console. */
export class Onbereikbaar extends Error {}

/** Fetches a file beside the page. `teller` gets the bytes as they come. */
export async function haal(
  adres: URL,
  {signal, teller}: {signal?: AbortSignal; teller?: (bytes: number) => void} = {}
) {
  try {
    const antwoord = await fetch(adres, {signal});
    if (!antwoord.ok) throw new Error(`${adres.pathname}: answer ${antwoord.status}`);
    const bytes = new Uint8Array(await antwoord.arrayBuffer());
    teller?.(bytes.length);
    return bytes;
  } catch (fout) {
    if (signal?.aborted) throw fout;
    throw new Onbereikbaar(melding(adres), {cause: fout});
  }
}

function melding({pathname}: URL): string {
  const moment = pathname.match(/\d{4}-\d{2}-\d{2}/)?.[0];
  const tabellen = moment === undefined ? "De tabellen" : `De tabellen van ${datum(moment)}`;
  return `${tabellen} zijn niet te bereiken. Controleer uw verbinding of laad de pagina opnieuw.`;
}
