import {describe, expect, it} from "vitest";
import {aanleveringDesk} from "../../../components/wmoAanlevering/checkDesk.js";
import {useDocument} from "../../util/dom.js";
import {bytesOf, type Draft, gemeenten, soundH1, soundH2} from "./soundDelivery.js";

const {document, click} = useDocument();

const fileOf = (draft: Draft) =>
  ({name: draft.file, size: 1, arrayBuffer: async () => bytesOf(draft).buffer}) as unknown as File;

/** Drops a file on one of the two slots. */
function drop(desk: HTMLElement, slot: number, file: File) {
  const event = new document.defaultView!.Event("drop", {bubbles: true, cancelable: true});
  desk.querySelectorAll(".delivery-file")[slot]!.dispatchEvent(Object.assign(event, {dataTransfer: {files: [file]}}));
  return event.defaultPrevented;
}

const statusOf = (desk: HTMLElement) => desk.querySelector("[role=status]")!.textContent;
async function checked(desk: HTMLElement): Promise<string> {
  click(desk, ".button");
  while (desk.querySelector<HTMLButtonElement>(".button")!.disabled) await new Promise((done) => setTimeout(done, 5));
  return statusOf(desk)!;
}

describe("aanleveringDesk(options)", () => {
  it("asks for a file where there is none", async () => {
    const desk = aanleveringDesk();
    expect(await checked(desk)).toBe("Kies eerst het bestand met de levering.");
  });

  it("has a label for each field, and no button without words", () => {
    const desk = aanleveringDesk();
    const fields = [...desk.querySelectorAll("input, select")];
    expect(fields.map(({id}) => desk.querySelector(`label[for="${id}"]`)?.textContent)).toEqual([
      "Levering (CSV)",
      "Vorige levering (CSV), om naast te leggen; mag ontbreken",
      "Halfjaar van de levering"
    ]);
    expect([...desk.querySelectorAll("button")].every(({textContent}) => textContent !== "")).toBe(true);
  });

  it("checks what is dropped, says what came of it, and shows each rule with its rows and what changed", async () => {
    const desk = aanleveringDesk({gemeenten});
    const draft = soundH2();
    draft.rows[10]!.start_ondersteuning = "2020-07-01";
    expect(drop(desk, 0, fileOf(draft))).toBe(true);
    drop(desk, 1, fileOf(soundH1()));
    expect(await checked(desk)).toBe("wmo_GM0344_2020HJ02.csv is nagekeken. Technisch goedgekeurd, met 2 signalen.");
    const summaries = [...desk.querySelectorAll("summary")].map(({textContent}) => textContent);
    expect(summaries).toEqual([
      "Voorzieningen en cliënten per productcategorie",
      "signaal De eindstand van het vorige halfjaar is niet de beginstand van dit",
      "signaal Een lopende voorziening begint opnieuw in dit halfjaar (start_ondersteuning)",
      "Wat er veranderde",
      "Samengevoegd",
      "Cijfers die erdoor bewegen"
    ]);
    expect([...desk.querySelectorAll("td")].map(({textContent}) => textContent)).toContain("12");
    expect(desk.textContent).toContain(
      "240 voorzieningen werden 140 aaneengesloten perioden; 0 daarvan staan niet in een latere levering en zijn niet gesloten."
    );
    const files = [...desk.querySelectorAll(".delivery-result .delivery-buttons button")].map(
      ({textContent}) => textContent
    );
    expect(files).toEqual(["Verslag (HTML)", "Signalen (CSV)", "Veranderingen (CSV)", "Samengevoegd (CSV)"]);
  });

  it("shows what stands in a file as text, and nothing of it after it is wiped", async () => {
    const desk = aanleveringDesk({gemeenten});
    const draft = soundH2();
    draft.file = "<img src=x>.csv";
    draft.rows[10]!.eenheid = "<script>alert(1)</script>";
    drop(desk, 0, fileOf(draft));
    expect(await checked(desk)).toBe("<img src=x>.csv is nagekeken. Technisch afgekeurd: 1 fout.");
    expect(desk.querySelector("script, img")).toBe(null);
    expect(desk.textContent).toContain("<script>alert(1)</script>");
    [...desk.querySelectorAll("button")].find(({textContent}) => textContent === "Wis")!.click();
    expect(desk.textContent).not.toContain("alert");
    expect(desk.textContent).not.toContain("<img");
    expect(await checked(desk)).toBe("Kies eerst het bestand met de levering.");
  });

  it("says that a file cannot be read, or is too large", async () => {
    const desk = aanleveringDesk();
    drop(desk, 0, {...fileOf(soundH2()), size: 200_000_001} as File);
    expect(await checked(desk)).toMatch(/^wmo_GM0344_2020HJ02\.csv is te groot voor deze pagina/);
    const said = console.error;
    console.error = () => {};
    drop(desk, 0, {name: "weg.csv", size: 1, arrayBuffer: () => Promise.reject(new Error("gone"))} as unknown as File);
    expect(await checked(desk)).toMatch(/^Een bestand kon niet worden gelezen/);
    console.error = said;
  });
});
