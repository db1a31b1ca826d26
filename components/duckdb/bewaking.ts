import {Onbereikbaar} from "../werkbank/haal.js";

const GEDULD = 30_000;

/**
 * DuckDB keeps silent when its wasm or worker cannot be had: `mis` rejects then, and also when nothing was heard for a
 * while. `leeft` says that something comes in, `klaar` that the watch is over.
 */
export function bewaakStart(werker: Worker, wasm: string, geduld = GEDULD) {
  let wekker: ReturnType<typeof setTimeout> | undefined;
  let slaAan: (reden: string, oorzaak?: unknown) => void = () => {};
  const mis = new Promise<never>((_, afwijzen) => {
    slaAan = (reden, oorzaak) => afwijzen(new Error(reden, {cause: oorzaak}));
  });
  mis.catch(() => {});

  const leeft = () => {
    clearTimeout(wekker);
    wekker = setTimeout(() => slaAan(`nothing heard for ${geduld} ms`), geduld);
  };
  const kapot = (fout: Event) => slaAan("the worker broke", fout);
  werker.addEventListener("error", kapot);
  werker.addEventListener("messageerror", kapot);
  fetch(wasm, {method: "HEAD"}).then(
    ({ok, status}) => ok || slaAan(`the wasm is not there (${status})`),
    (oorzaak: unknown) => slaAan("the wasm cannot be reached", oorzaak)
  );
  leeft();

  return {
    mis,
    leeft,
    klaar() {
      clearTimeout(wekker);
      werker.removeEventListener("error", kapot);
      werker.removeEventListener("messageerror", kapot);
    }
  };
}

/** What a visitor is told of an engine that did not start. */
export const nietGestart = (oorzaak: unknown) =>
  new Onbereikbaar("De rekenkern kon niet worden geladen. Controleer uw verbinding of laad de pagina opnieuw.", {
    cause: oorzaak
  });
