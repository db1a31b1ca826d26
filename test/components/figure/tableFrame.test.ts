import {afterEach, describe, expect, it, vi} from "vitest";
import {h} from "../../../components/dom/element.js";
import {Unreachable} from "../../../components/page/openPage.js";
import {type FrameText, tableFrame} from "../../../components/figure/tableFrame.js";
import {useDocument} from "../../util/dom.js";

const {document} = useDocument();
const text = (title: string, sentence: string): FrameText =>
  ({
    ...{zin: sentence, toelichting: "", subtitle: "", provenance: "Bron: een voorbeeld", data: {columns: [], rows: []}},
    attribute: {figuur: "6", titel: title}
  }) as unknown as FrameText;

function make() {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
    }
  );
  vi.stubGlobal("innerHeight", 900);
  const table = h("table");
  const frame = tableFrame<string>("6", table, {draw: (title) => text(title, "Een zin.")});
  document.body.append(frame);
  return {frame, table, title: () => frame.querySelector("h2")!.textContent};
}

const moment = () => new Promise((done) => setTimeout(done));
/** The page tells how far it is a moment after the last answer. */
afterEach(moment);

describe("tableFrame(number, table, options).show(answer)", () => {
  it("draws the newest answer, also where an older one comes late", async () => {
    const {frame, title} = make();
    let late: (answer: string) => void = () => {};
    frame.show(new Promise<string>((done) => (late = done)));
    frame.show("nieuw");
    await moment();
    late("oud");
    await moment();
    expect(title()).toBe("nieuw");
    expect(frame.querySelector(".figure-sentence")!.textContent).toBe("Een zin.");
  });

  it("says that an answer could not be had, without the numbers of before, and shows the next", async () => {
    const {frame, table, title} = make();
    vi.spyOn(console, "error").mockImplementation(() => {});
    frame.show("eerst");
    await moment();
    frame.show(Promise.reject(new Unreachable("Niet te halen.")));
    await moment();
    expect([title(), table.hidden]).toEqual(["Deze tabel kon niet worden getoond", true]);
    expect(frame.querySelector(".figure-sentence")!.textContent).toBe("Niet te halen.");
    frame.show("dan");
    await moment();
    expect([title(), table.hidden]).toEqual(["dan", false]);
  });
});
