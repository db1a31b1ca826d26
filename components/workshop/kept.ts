import * as z from "zod/mini";
import {type Bin, shelf} from "../page/shelf.js";

const answerForm = z.strictObject({
  /** On the scale of the question, a number for each point of its figure. */
  voorspeld: z.array(z.nullable(z.number())).check(z.maxLength(60)),
  /** Whether the figure has been shown: the prediction stands. */
  getoond: z.boolean(),
  notitie: z.string().check(z.maxLength(20_000))
});

const sessionForm = z.strictObject({
  thema: z.string(),
  gebied: z.string(),
  /** On which screen the group is: `begin`, a question by its code, or `uitkomst`. */
  scherm: z.string(),
  /** The day on which it began, and the edition of the tables then. */
  begonnen: z.string(),
  editie: z.string(),
  antwoorden: z.record(z.string(), answerForm)
});

export type Session = z.infer<typeof sessionForm>;
export type SessionAnswer = z.infer<typeof answerForm>;

export const noAnswer: SessionAnswer = Object.freeze({voorspeld: [], getoond: false, notitie: ""});

const KEY = "sessie";

/** The session that this browser keeps: one at a time. Where the browser keeps nothing it lasts as long as the page. Never throws. */
export function keptSession(bin: Bin) {
  const own = shelf("workshop", sessionForm, bin);
  let now = own.read(KEY);
  let kept = true;
  return {
    get now(): Session | null {
      return now;
    },
    /** Whether what was set last is kept. */
    get isKept() {
      return kept;
    },
    set(session: Session) {
      now = session;
      try {
        own.keep(KEY, session);
        kept = true;
      } catch {
        kept = false;
      }
    },
    wipe() {
      now = null;
      try {
        own.remove(KEY);
      } catch {
        // Nothing was kept.
      }
    }
  };
}

export type KeptSession = ReturnType<typeof keptSession>;
