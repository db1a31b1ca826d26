/** Fetches a file beside the page; a Dutch error names the file when it cannot be had. `teller` gets the bytes as they come. */
export async function haal(
  adres: URL,
  {signal, teller}: {signal?: AbortSignal; teller?: (bytes: number) => void} = {}
) {
  const antwoord = await fetch(adres, {signal}).catch((fout: unknown) => {
    if (signal?.aborted) throw fout;
    throw new Error(`Het bestand ${adres.pathname} is niet te bereiken.`, {cause: fout});
  });
  if (!antwoord.ok) throw new Error(`Het bestand ${adres.pathname} ontbreekt (${antwoord.status}).`);
  const bytes = new Uint8Array(await antwoord.arrayBuffer());
  teller?.(bytes.length);
  return bytes;
}
