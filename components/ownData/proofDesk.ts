import {button, h} from "../dom/element.js";
import {escapeControls} from "../format/text.js";
import {markRequests, proveClosed, type RequestMark, requestsSince} from "./selfTest.js";

const SHOWN = 100;

/** Shows that nothing can leave this page: the policy, a test that tries to, and the requests since the files were opened. */
export function proofDesk(): HTMLElement & {mark: () => void} {
  let since: RequestMark = markRequests();
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? "";
  const outcome = h("div", {role: "status", class: "own-proof-outcome"});
  const requests = h("div", {});

  let moment = "deze pagina openging";

  function showRequests(): void {
    const {own, elsewhere, whole} = requestsSince(since);
    requests.replaceChildren(
      h(
        "p",
        {},
        h(
          "strong",
          {},
          elsewhere.length === 0
            ? `Verzoeken naar een ander adres sinds ${moment}: geen.`
            : `Verzoeken naar een ander adres sinds ${moment}: ${elsewhere.length}.`
        ),
        ` Onderdelen van deze site zelf: ${own.length}${whole ? "" : " of meer"}. De lijst is van deze pagina; wat achtergrondprocessen en de pagina’s van de werkbank erboven ophalen, staat er niet in en valt onder dezelfde regel.`
      ),
      list(elsewhere),
      own.length > 0 ? h("details", {}, h("summary", {}, "Welke onderdelen"), list(own.map(pathOf))) : ""
    );
  }

  let busy = false;
  const run = button("Probeer iets te versturen", () => {
    if (busy) return;
    busy = true;
    outcome.textContent = "Bezig …";
    void proveClosed().then(({closed, attempts}) => {
      busy = false;
      outcome.replaceChildren(
        h(
          "p",
          {class: closed ? "own-held" : "warning"},
          h("strong", {}, closed ? "Alles is tegengehouden." : "Niet alles is tegengehouden: gebruik deze pagina niet.")
        ),
        h("ul", {}, ...attempts.map(({name, text}) => h("li", {}, `${name}: ${text}`)))
      );
      showRequests();
    });
  });

  const element = h(
    "section",
    {class: "own-proof", "aria-label": "Proef dat er niets weg kan"},
    h(
      "p",
      {},
      "De browser houdt zich aan een regel die met deze pagina meekomt (een content security policy): code van de pagina mag alleen de eigen site bereiken, en die site heeft niets dat bestanden aanneemt. De knop probeert op elke manier die wij kennen toch een ander adres te bereiken. Alleen wat de browser zelf als tegengehouden meldt, telt als tegengehouden."
    ),
    run,
    outcome,
    requests,
    h(
      "details",
      {},
      h("summary", {}, "De regel zelf"),
      policy === ""
        ? h(
            "p",
            {},
            "Deze pagina kwam zonder regel in zichzelf; misschien stuurt de host haar mee. Vertrouw op de proef hierboven."
          )
        : h("pre", {tabindex: 0}, policy.split("; ").join(";\n"))
    )
  );
  showRequests();
  // Not while its list is open: that would close under the reader.
  new PerformanceObserver(() => {
    if (!requests.querySelector("details[open]")) showRequests();
  }).observe({type: "resource"});
  return Object.assign(element, {
    mark() {
      since = markRequests();
      moment = "u bestanden koos";
      showRequests();
    }
  });
}

const pathOf = (address: string): string => (address.startsWith("data:") ? "data:" : new URL(address).pathname);

const list = (addresses: readonly string[]) =>
  h(
    "ul",
    {class: "own-requests"},
    ...[...new Set(addresses)].slice(0, SHOWN).map((address) => h("li", {}, escapeControls(address).slice(0, 200)))
  );
