import {beforeEach, describe, expect, it, vi} from "vitest";
import {drawnFirst, part, whereOther} from "../../../components/figure/renderQueue.js";
import {useDocument} from "../../util/dom.js";

const {document} = useDocument();

const root = () => document.documentElement.dataset;
const complete = () =>
  vi.waitFor(() => {
    expect(root()["klaar"]).toBeDefined();
    expect(root()["volledig"]).toBe(root()["klaar"]);
  });

let drawn: string[];
beforeEach(() => {
  drawn = [];
  vi.stubGlobal("innerHeight", 900);
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
    }
  );
  delete root()["klaar"];
});

/** A part at this height of the page that keeps what it drew. */
function make(name: string, top: number, options?: {behind: boolean}, tag = "div") {
  const element = document.createElement(tag);
  element.getBoundingClientRect = () => ({top, bottom: top + 100}) as DOMRect;
  const draw = (answer: string) => {
    if (answer === "broken") throw new Error("no table");
    drawn.push(`${name} ${answer}`);
  };
  return part(element, draw, options);
}

describe("part(element, draw).show(answer)", () => {
  it("tells that the figures in sight are drawn, while what is out of sight is still waited for", async () => {
    performance.clearMarks("eerste-figuur");
    const [near, far] = [make("near", 0, undefined, "figure"), make("far", 5000, undefined, "figure")];
    let answer: (text: string) => void = () => {};
    far.show(new Promise<string>((done) => (answer = done)));
    near.show("1");
    await drawnFirst;
    expect(performance.getEntriesByName("eerste-figuur")).toHaveLength(1);
    expect(root()["klaar"]).toBeUndefined();
    answer("1");
    await complete();
    expect(performance.getEntriesByName("eerste-figuur")).toHaveLength(1);
    expect(drawn).toEqual(["near 1", "far 1"]);
  });

  it("draws what is in sight, then what is not, and then what comes behind all else", async () => {
    const [map, far, near] = [make("map", 0, {behind: true}), make("far", 5000), make("near", 0)];
    for (const each of [map, far, near]) each.show(Promise.resolve("1"));
    await complete();
    expect(drawn).toEqual(["near 1", "far 1", "map 1"]);
  });

  it("asks for what is not in sight when what is has been drawn, and never for what is older", async () => {
    const [far, near, map] = [make("far", 5000), make("near", 0), make("map", 0, {behind: true})];
    const ask = (name: string) => async () => {
      drawn.push(`${name} asked`);
      return name;
    };
    far.show(ask("old"));
    far.show(ask("1"));
    map.show(ask("1"));
    near.show(ask("1"));
    expect([far, near].map((part) => part.hasAttribute("data-wacht"))).toEqual([true, true]);
    await complete();
    expect(drawn).toEqual(["1 asked", "near 1", "1 asked", "far 1", "1 asked", "map 1"]);
    expect([far, near].map((part) => part.hasAttribute("data-wacht"))).toEqual([false, false]);
  });

  it("says of an answer that fails when it is asked for that it could not be drawn", async () => {
    const far = make("far", 5000);
    vi.spyOn(console, "error").mockImplementation(() => {});
    far.show(() => Promise.reject(new Error("no engine")));
    await vi.waitFor(() => expect(root()["fout"]).toBe("no engine"));
    expect(far.textContent).toMatch(/^Dit kon niet worden getoond/);
    far.show(() => Promise.resolve("1"));
    await vi.waitFor(() => expect(drawn).toEqual(["far 1"]));
    expect(root()["fout"]).toBeUndefined();
  });

  it("draws of a part that waits only the newest answer", async () => {
    const far = make("far", 5000);
    for (const answer of ["1", "2"]) far.show(answer);
    await complete();
    expect(drawn).toEqual(["far 2"]);
  });

  it("says on the page what could not be drawn, until there is another choice; then the part stands again", async () => {
    const own = document.createElement("p");
    const near = make("near", 0);
    near.append(own);
    vi.spyOn(console, "error").mockImplementation(() => {});
    near.show("broken");
    await complete();
    expect(root()["fout"]).toBe("no table");
    expect(near.textContent).toMatch(/^Dit kon niet worden getoond/);
    delete root()["klaar"];
    near.show("1");
    await complete();
    expect(root()["fout"]).toBeUndefined();
    expect(near.contains(own)).toBe(true);
  });
});

describe("whereOther(part, key).show(answer)", () => {
  it("draws an answer where its key is another one than before, and not where it is the same", async () => {
    const near = whereOther(make("near", 0), (answer: string) => [answer[0]]);
    for (const answer of ["a 1", "a 2", "b 1"]) {
      delete root()["klaar"];
      near.show(answer);
      if (answer === "a 2") continue;
      await complete();
    }
    expect(drawn).toEqual(["near a 1", "near b 1"]);
    near.show("a 3");
    await vi.waitFor(() => expect(drawn).toEqual(["near a 1", "near b 1", "near a 3"]));
  });
});
