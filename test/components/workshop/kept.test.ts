import {describe, expect, it} from "vitest";
import {noBin} from "../../../components/page/shelf.js";
import {keptSession, type Session} from "../../../components/workshop/kept.js";

function makeBin() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text)
  };
}
const session: Session = {
  ...{thema: "schulden", gebied: "GM0344", scherm: "meegemaakt", begonnen: "2026-03-24", editie: "1a2b3c4"},
  antwoorden: {meegemaakt: {voorspeld: [12.5, null], getoond: true, notitie: "Bellen met\nde kredietbank"}}
};

describe("keptSession(bin)", () => {
  it("gives back after a reload what was set", () => {
    const bin = makeBin();
    const before = keptSession(bin);
    expect(before.now).toBeNull();
    before.set(session);
    expect(before.isKept).toBe(true);
    expect(keptSession(bin).now).toEqual(session);
  });
  it("keeps nothing of a session that is wiped", () => {
    const bin = makeBin();
    keptSession(bin).set(session);
    keptSession(bin).wipe();
    expect(keptSession(bin).now).toBeNull();
    expect(bin.getItem("workshop")).not.toContain("kredietbank");
  });
  it.each(["{", "[]", JSON.stringify({sessie: {...session, antwoorden: {a: {voorspeld: ["<img>"]}}}})])(
    "knows no session in %s",
    (text) => {
      const bin = makeBin();
      bin.setItem("workshop", text);
      expect(keptSession(bin).now).toBeNull();
    }
  );
  it("lasts as long as the page where the browser keeps nothing, and says so", () => {
    const kept = keptSession(noBin);
    kept.set(session);
    expect(kept.isKept).toBe(false);
    expect(kept.now).toEqual(session);
    kept.wipe();
    expect(kept.now).toBeNull();
  });
});
