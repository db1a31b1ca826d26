import {addressReader, codeKnowledge, NO, notFollowed, withoutStrange} from "../address/address.js";
import {atRest, followSlot, setMenu, showAddressNotice} from "../address/addressState.js";
import type {Gebied} from "../model/gebied.js";

interface TextPageOptions {
  /** Address of the manifest, beside which the gebieden are; fetched only when the address names one. */
  manifest: string;
  /** Keys that the page reads by itself. */
  own?: readonly string[];
}

/**
 * Reads the address of a page without numbers: keeps gebied and comparison for the menu and tells what is not followed.
 * Returns an empty text node, to stand in the page: a text without a node would show its quotes.
 */
export function textPage({manifest, own = []}: TextPageOptions): Text {
  const address = new URLSearchParams(location.search);
  followSlot(atRest());
  void fetchGebieden(address, manifest).then((gebieden) => {
    const reader = addressReader(address);
    for (const key of own) reader.teksten(key);
    const gebied = reader.gebied("gebied", gebieden);
    const compare = reader.gebied("vergelijk", gebieden, {no: true});
    setMenu({gebied: gebied ?? "NL", vergelijk: compare === NO ? null : compare});
    const unknown = reader.rest();
    const known = withoutStrange(location.search, unknown);
    if (known !== location.search) history.replaceState(history.state, "", location.pathname + known + location.hash);
    showAddressNotice("keuze", notFollowed(unknown), codeKnowledge(unknown, gebieden).added);
  });
  return document.createTextNode("");
}

async function fetchGebieden(address: URLSearchParams, manifest: string): Promise<readonly Gebied[]> {
  const mentions = [...address.keys()].some((key) => /^(gebied|vergelijk)$/i.test(key));
  if (!mentions) return [];
  const {openMonitor} = await import("./monitor.js");
  return (await openMonitor(new URL(".", new URL(manifest, location.href)))).gebieden;
}
