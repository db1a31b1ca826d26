import {h} from "../dom/element.js";

/*
 * Proof, in the browser of the visitor, that the page cannot send anything elsewhere: it tries to. What the policy stops, the browser
 * itself reports; an address that does not exist fails too, but without that report, and then the try counts as not stopped.
 */

/** An address that by agreement exists nowhere (RFC 2606): were it not stopped, nothing would arrive. */
const NOWHERE = "niet-bestaand.invalid";

/** A way in which a page could send something away. */
export interface EscapeWay {
  code: string;
  /** What it is called, in words. */
  name: string;
  /** The rule of the policy that stops it. */
  rule: string;
  /** Tries it; where the page itself does not hear of the report, resolves with whether there was one. Returns how to end it. */
  run(address: string): {heard?: Promise<boolean>; end?: () => void} | void;
}

/** One try: was it stopped by the policy, and which rule of it did that. */
export interface EscapeAttempt {
  code: string;
  name: string;
  held: boolean;
  /** A sentence. */
  text: string;
}

export interface ClosedProof {
  /** Every try was stopped. */
  closed: boolean;
  attempts: EscapeAttempt[];
}

const quiet = () => {};

/** An element that fetches something as soon as it stands in the page. */
const byElement =
  (make: (address: string) => HTMLElement): EscapeWay["run"] =>
  (address) => {
    const element = make(address);
    document.body.append(element);
    return {end: () => element.remove()};
  };

/** A worker has a policy of its own, which it takes over from the page; it reports to itself. */
function inWorker(address: string): {heard: Promise<boolean>; end: () => void} {
  const script = `
    addEventListener("securitypolicyviolation", ({blockedURI, disposition}) =>
      postMessage(disposition === "enforce" && blockedURI.startsWith(${JSON.stringify(address)})));
    fetch(${JSON.stringify(address)}, {mode: "no-cors"}).catch(() => {}).then(() => setTimeout(() => postMessage(false), 500));`;
  const own = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  const worker = new Worker(own);
  const heard = new Promise<boolean>((done) => {
    worker.addEventListener("message", ({data}) => done(data === true));
    worker.addEventListener("error", () => done(false));
  });
  return {
    heard,
    end() {
      worker.terminate();
      URL.revokeObjectURL(own);
    }
  };
}

export const escapeWays: readonly EscapeWay[] = [
  {
    code: "fetch",
    name: "ophalen (fetch)",
    rule: "connect-src",
    run: (address) => void fetch(address, {mode: "no-cors"}).catch(quiet)
  },
  {
    code: "xhr",
    name: "ophalen (XMLHttpRequest)",
    rule: "connect-src",
    run(address) {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.send("");
      return {end: () => request.abort()};
    }
  },
  {
    code: "websocket",
    name: "een open lijn (WebSocket)",
    rule: "connect-src",
    run(address) {
      const socket = new WebSocket(address.replace("https:", "wss:"));
      return {end: () => socket.close()};
    }
  },
  {
    code: "eventsource",
    name: "een nieuwsstroom (EventSource)",
    rule: "connect-src",
    run(address) {
      const source = new EventSource(address);
      return {end: () => source.close()};
    }
  },
  {
    code: "beacon",
    name: "een bericht bij het weggaan (sendBeacon)",
    rule: "connect-src",
    run: (address) => void navigator.sendBeacon(address, "")
  },
  {
    code: "image",
    name: "een plaatje",
    rule: "img-src",
    run: byElement((src) => h("img", {src, alt: "", hidden: true}))
  },
  {code: "script", name: "een script", rule: "script-src", run: byElement((src) => h("script", {src}))},
  {
    code: "style",
    name: "een stijlblad",
    rule: "style-src",
    run: byElement((href) => h("link", {rel: "stylesheet", href}))
  },
  {
    code: "frame",
    name: "een pagina in de pagina",
    rule: "frame-src",
    run: byElement((src) => h("iframe", {src, hidden: true, title: ""}))
  },
  {code: "worker", name: "ophalen in een achtergrondproces (worker)", rule: "connect-src", run: inWorker}
];

/** What of a report of a stopped request is read: a `SecurityPolicyViolationEvent`. */
type Report = Pick<SecurityPolicyViolationEvent, "blockedURI" | "disposition" | "effectiveDirective">;

interface ProofOptions {
  /** Where reports arrive. */
  target?: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  ways?: readonly EscapeWay[];
  /** How long a report may take, in milliseconds. */
  wait?: number;
}

/**
 * Tries every way out in turn. A browser may log each that it stops as an error: only to be run when the visitor asks.
 */
export async function proveClosed({
  target = document,
  ways = escapeWays,
  wait = 2000
}: ProofOptions = {}): Promise<ClosedProof> {
  const attempts: EscapeAttempt[] = [];
  for (const way of ways) attempts.push(await attempt(way, target, wait));
  return {closed: attempts.length > 0 && attempts.every(({held}) => held), attempts};
}

async function attempt(
  way: EscapeWay,
  target: NonNullable<ProofOptions["target"]>,
  wait: number
): Promise<EscapeAttempt> {
  const {code, name, rule} = way;
  const address = `https://${NOWHERE}/${code}`;
  let end: (() => void) | undefined;
  let listener: ((event: Event) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const held = await new Promise<boolean>((done) => {
      listener = (event) => {
        const {blockedURI, disposition, effectiveDirective} = event as Event & Report;
        // A policy that only reports, stops nothing.
        if (disposition === "enforce" && effectiveDirective.startsWith(rule) && isOf(blockedURI, address)) done(true);
      };
      target.addEventListener("securitypolicyviolation", listener);
      timer = setTimeout(() => done(false), wait);
      try {
        const tried = way.run(address);
        end = tried?.end;
        void tried?.heard?.then((held) => held && done(true));
      } catch {
        // Some browsers throw what others report: the report still decides.
      }
    });
    return {code, name, held, text: held ? `tegengehouden door de regel ${rule}` : "niet tegengehouden"};
  } finally {
    clearTimeout(timer);
    if (listener) target.removeEventListener("securitypolicyviolation", listener);
    end?.();
  }
}

/** Of a frame a browser reports the origin alone, and of a socket the scheme. */
const isOf = (blocked: string, address: string): boolean =>
  [address, address.replace("https:", "wss:"), new URL(address).origin].includes(
    blocked.replace(/(?<=invalid)\/$/, "")
  ) ||
  (blocked === "wss" && address.endsWith("/websocket"));

/** A moment from which requests are listed. */
export interface RequestMark {
  readonly since: number;
  /** Whether the browser kept all of them since. */
  whole: boolean;
}

/** The requests of this page since a mark, by where they went. */
export interface RequestLog {
  own: string[];
  elsewhere: string[];
  /** False when there were more than the browser remembers: then the lists are not all. */
  whole: boolean;
}

type Timeline = Pick<Performance, "now" | "getEntriesByType" | "setResourceTimingBufferSize" | "addEventListener">;

/** So many requests are remembered; a browser itself stops at 250. */
const REMEMBERED = 20_000;

/** Marks this moment, and has the browser remember more requests than it would. */
export function markRequests(timeline: Timeline = performance): RequestMark {
  timeline.setResourceTimingBufferSize(REMEMBERED);
  const mark = {since: timeline.now(), whole: true};
  timeline.addEventListener("resourcetimingbufferfull", () => (mark.whole = false));
  return mark;
}

/**
 * The requests since a mark, of the page itself: those of its workers, which answer to the same policy, are not in a page's list. The tries of
 * `proveClosed`, which went nowhere, are left out.
 */
export function requestsSince(
  {since, whole}: RequestMark,
  {timeline = performance, origin = location.origin}: {timeline?: Timeline; origin?: string} = {}
): RequestLog {
  const addresses = timeline
    .getEntriesByType("resource")
    .filter(({startTime}) => startTime >= since)
    .map(({name}) => name)
    .filter((name) => new URL(name).host !== NOWHERE);
  const isOwn = (address: string) => address.startsWith("data:") || new URL(address).origin === origin;
  return {own: addresses.filter(isOwn), elsewhere: addresses.filter((address) => !isOwn(address)), whole};
}
