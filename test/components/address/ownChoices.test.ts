import {beforeEach, describe, expect, it} from "vitest";
import {ownChoices} from "../../../components/address/ownChoices.js";
import {useDocument} from "../../util/dom.js";

const {choose} = useDocument();
const codes = {wie: ["allen", "enkelen"], volg: ["totaal", "wmo"]} as const;

/** An address bar that remembers, and a way back. */
function addressBar(search: string) {
  const visited = [search];
  const listeners: (() => void)[] = [];
  const set = (address: string) => Object.assign(globalThis, {location: {search: address, pathname: "/trajecten"}});
  set(search);
  Object.assign(globalThis, {
    history: {
      state: null,
      pushState: (_: unknown, __: string, address: string) => {
        visited.push(address);
        set(address.replace(/^[^?]*/, ""));
      }
    }
  });
  window.addEventListener = ((_: string, listener: () => void) => void listeners.push(listener)) as never;
  return {visited, go: (address: string) => (set(address), listeners.forEach((listener) => listener()))};
}

describe("ownChoices(codes)", () => {
  let bar: ReturnType<typeof addressBar>;
  beforeEach(() => (bar = addressBar("?gebied=GM0344&volg=wmo&wie=niemand")));

  it("reads what the address names, the first of the list where it does not", () => {
    expect(ownChoices(codes).value).toEqual({wie: "allen", volg: "wmo"});
  });

  it("leaves to the cohort what is of the cohort, and what nobody knows", () => {
    expect(String(ownChoices(codes).without(new URLSearchParams(location.search)))).toBe("gebied=GM0344&wie=niemand");
  });

  it("writes a choice in the address, only where it is not the usual one, and tells of it once", () => {
    const own = ownChoices(codes);
    let told = 0;
    own.listen(() => told++);
    own.choose({wie: "enkelen"});
    own.choose({wie: "enkelen"});
    expect(bar.visited.at(-1)).toBe("/trajecten?gebied=GM0344&wie=enkelen&volg=wmo");
    own.choose({wie: "allen", volg: "totaal"});
    expect(bar.visited.at(-1)).toBe("/trajecten?gebied=GM0344");
    expect(told).toBe(2);
  });

  it("follows the way back, in its lists too", () => {
    const own = ownChoices(codes);
    const list = own.list("volg", "Gebruik van", (code) => code);
    expect(list.value).toBe("wmo");
    choose(list.querySelector("select")!, "totaal");
    expect(own.value.volg).toBe("totaal");
    bar.go("?volg=wmo");
    expect([own.value.volg, list.value]).toEqual(["wmo", "wmo"]);
  });
});
