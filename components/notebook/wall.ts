import {h} from "../dom/element.js";

/** A program of ours that runs code of a visitor, in a worker behind the wall. */
export interface Walled {
  post(message: unknown): void;
  /** Ends it, whatever it is doing; the next message starts it anew. */
  stop(): void;
}

interface WalledOptions {
  /** Every message of the worker: of anything, for the code of a visitor may send messages of its own. */
  hear(message: unknown): void;
  /** The worker is gone: it broke, or its frame took more memory than there was. Nothing of what was asked will be answered. */
  lost(reason: string): void;
}

/** The wall around the code of a visitor: a frame without an origin, in which workers run that reach nothing. */
export interface Wall {
  /** A worker of the program at an address of the site; it starts at its first message. */
  worker(name: string, program: () => Promise<string>, options: WalledOptions): Walled;
}

/** How often the frame is asked for a sign of life, in milliseconds, and after how many unanswered times it is made anew. */
const [BEAT, DEAF] = [400, 5];

/** So long the frame itself may take to come, in milliseconds. */
const PATIENCE = 15_000;

interface Member extends WalledOptions {
  program: () => Promise<string>;
  started: boolean;
}

/** What a frame sends: one of these, if it is ours. */
interface FrameMessage {
  beat?: unknown;
  from?: unknown;
  broken?: unknown;
  data?: unknown;
}

/**
 * Makes the wall of the frame file at an address, in an element of the page; the frame is there from the first message on. A
 * frame that gives no sign of life is made anew: the text of the notebook is in the page, and lost is only what ran.
 */
export function makeWall(address: string, place: HTMLElement): Wall {
  const members = new Map<string, Member>();
  let frame: Promise<MessagePort> | undefined;
  let stopBeat = () => {};

  function open(): Promise<MessagePort> {
    return (frame ??= new Promise((done, fail) => {
      const element = h("iframe", {
        ...{sandbox: "allow-scripts", allow: "", referrerpolicy: "no-referrer", class: "notebook-wall"},
        ...{"aria-hidden": "true", tabindex: -1, title: "Kader voor code"}
      });
      const {port1: port, port2: other} = new MessageChannel();
      port.onmessage = ({data}) => hear((data ?? {}) as FrameMessage);
      element.addEventListener("load", () => element.contentWindow?.postMessage("open", "*", [other]), {once: true});
      let unanswered = 0;
      let there = false;
      const late = setTimeout(() => {
        close();
        frame = undefined;
        fail(new Error("the frame did not come"));
      }, PATIENCE);
      const timer = setInterval(() => {
        if (!there || document.visibilityState === "hidden") return;
        if (unanswered++ >= DEAF) return lose("Het geheugen was op, of de code liep vast.");
        port.postMessage({beat: 1});
      }, BEAT);
      const close = (stopBeat = () => {
        clearTimeout(late);
        clearInterval(timer);
        port.close();
        element.remove();
      });
      function hear({beat, from, broken, data}: FrameMessage) {
        unanswered = 0;
        if (beat === 0) {
          there = true;
          clearTimeout(late);
          return done(port);
        }
        if (typeof from === "string") members.get(from)?.hear(data);
        else if (typeof broken === "string") loseMember(members.get(broken));
      }
      element.src = address;
      place.append(element);
    }));
  }

  function loseMember(member: Member | undefined) {
    if (!member?.started) return;
    member.started = false;
    member.lost("De code is gestopt: het geheugen was op, of de browser brak haar af.");
  }

  function lose(reason: string) {
    stopBeat();
    frame = undefined;
    for (const member of members.values()) {
      if (!member.started) continue;
      member.started = false;
      member.lost(reason);
    }
  }

  return {
    worker(name, program, options) {
      const member: Member = {program, started: false, ...options};
      members.set(name, member);
      /** Messages go in the order in which they were posted; those of before a stop go nowhere. */
      let round = 0;
      let queue: Promise<unknown> = Promise.resolve();
      return {
        post(message) {
          const own = round;
          queue = queue
            .then(async () => {
              const [port, text] = await Promise.all([open(), member.started ? "" : program()]);
              if (own !== round) return;
              if (!member.started) port.postMessage({to: name, start: text});
              member.started = true;
              port.postMessage({to: name, data: message});
            })
            .catch((error: unknown) => {
              console.error(error);
              member.lost("De code kon niet worden gestart. Controleer uw verbinding of laad de pagina opnieuw.");
            });
        },
        stop() {
          round++;
          if (!member.started) return;
          member.started = false;
          void frame?.then((port) => port.postMessage({end: name}));
        }
      };
    }
  };
}
