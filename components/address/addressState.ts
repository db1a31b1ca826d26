import {type Unknown, withoutStrange} from "./address.js";
import {type Carried, setMenu, showAddressNotice} from "./notice.js";
import {drawn, followSlot} from "./slot.js";

/** A choice as a page shows it. */
export interface State<Choice> {
  choice: Choice;
  /** How many choices can be undone. */
  stappen: number;
}

/** A choice that can be shown, and what the visitor must know of it: what is not followed, a comparison that cannot be. */
export interface Checked<Choice> {
  choice: Choice;
  notices: string[];
  /** What in the address is not followed. */
  onbekend?: readonly Unknown[];
  /** What is known of codes that are not followed, where that takes more than the page has loaded. */
  added?: () => Promise<string[]>;
}

/** How a choice stands in an address. */
export interface AddressMode<Choice> {
  read(address: URLSearchParams): Checked<Choice>;
  /** Only what differs from the default. */
  write(choice: Choice): URLSearchParams;
  /** The key and value of the time that the choice is of: in the address always, so that it names the same numbers when newer ones come. */
  tijd(choice: Choice): [key: string, waarde: string];
  check(choice: Choice): Checked<Choice>;
  /** What the menu takes along of it; null: what it took along before. */
  along(choice: Choice): Carried | null;
}

/** Keeps a choice and the address equal; "ongedaan" is the browser's own way back. What is not followed is told on the page. */
export function stateOfAddress<Choice>(mode: AddressMode<Choice>, onState: (state: State<Choice>) => void) {
  const steps = () => (history.state as {stappen?: number} | null)?.stappen ?? 0;
  const fromAddress = (): Checked<Choice> => {
    const parsed = mode.read(new URLSearchParams(location.search));
    const {choice, notices} = mode.check(parsed.choice);
    return {...parsed, choice, notices: [...parsed.notices, ...notices]};
  };
  const read = (): State<Choice> => ({choice: fromAddress().choice, stappen: steps()});
  function say({choice, notices, added}: Checked<Choice>) {
    showAddressNotice("keuze", notices, added);
    const along = mode.along(choice);
    if (along) setMenu(along);
  }
  function addressOf(choice: Choice): string {
    const address = mode.write(choice);
    const [key, waarde] = mode.tijd(choice);
    if (!address.has(key)) address.set(key, waarde);
    return address.toString();
  }
  /** Takes out of the address the keys that the page does not know, and adds the time where it does not name it; the rest stays as it was given. */
  function setAddress({choice, onbekend: unknown = []}: Checked<Choice>) {
    const {search, hash, pathname} = location;
    const [key, waarde] = mode.tijd(choice);
    const given = withoutStrange(search, unknown);
    const time = new URLSearchParams(given).has(key) ? "" : String(new URLSearchParams({[key]: waarde}));
    const address = time === "" ? given : `${given === "" ? "?" : `${given}&`}${time}`;
    if (address !== search) history.replaceState(history.state, "", `${pathname}${address}${hash}`);
  }
  window.addEventListener("popstate", () => {
    const parsed = fromAddress();
    say(parsed);
    onState({choice: parsed.choice, stappen: steps()});
    setAddress(parsed);
  });
  const first = fromAddress();
  say(first);
  setAddress(first);
  followSlot(drawn());
  return {
    read,
    choose(chosen: Choice) {
      const {choice, notices} = mode.check(chosen);
      const address = addressOf(choice);
      const otherwise = address !== addressOf(read().choice);
      if (!otherwise && notices.length === 0) return;
      const next = {stappen: steps() + (otherwise ? 1 : 0)};
      onState({choice, ...next});
      if (otherwise) history.pushState(next, "", `?${address}`);
      say({choice, notices});
    },
    back: () => history.back()
  };
}
