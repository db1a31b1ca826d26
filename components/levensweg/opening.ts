import {editiemelding} from "../pagina/editiemelding.js";
import {openWerkbank, type Kern} from "../werkbank/open.js";
import type {Werkbank} from "../werkbank/werkbank.js";

/**
 * Starts to open the tables that stand beside the manifest. The promise is wrapped, so that a page gets it before it is
 * kept and loads the rest of its code meanwhile; who draws the page says what went wrong.
 */
export function opening(manifest: string, kern: Kern): {werkbank: Promise<Werkbank>} {
  const werkbank = openWerkbank(new URL(".", new URL(manifest, location.href)), kern);
  werkbank.then(({manifest}) => editiemelding(manifest)).catch(() => {});
  return {werkbank};
}
