import type {Monitor} from "../monitor/monitor.js";
import {onthoud} from "../pagina/onthoud.js";
import {openPagina} from "../pagina/openpagina.js";
import {openWerkbank, type Kern} from "../werkbank/open.js";
import {werkplek} from "./werkplek.js";

export interface RapportBronnen {
  monitor: Promise<Monitor>;
  /** Where the tables are. */
  basis: URL;
  kern: Kern;
  /** The file with toelichtingen. */
  toelichting: string;
}

/** The report of one gebied in five chapters, kept equal to the address. */
export function rapport({monitor, basis, kern, toelichting}: RapportBronnen): HTMLElement {
  const werkbank = onthoud(() => openWerkbank(basis, kern));
  return openPagina("rapport", monitor, (monitor, melding, element) =>
    werkplek(element, melding, {monitor, werkbank, toelichting})
  );
}
