import {describe, expect, it} from "vitest";
import {
  type EscapeWay,
  escapeWays,
  markRequests,
  proveClosed,
  requestsSince
} from "../../../components/ownData/selfTest.js";

/** What a browser reports of a request that it stopped. */
interface Report {
  blockedURI?: string;
  disposition?: "enforce" | "report";
  effectiveDirective?: string;
}

/** A page in which each way out reports this, or nothing. */
function pageWith(reportOf: (address: string) => Report | null, {late = 0, thrown = false} = {}) {
  const target = new EventTarget();
  let ended = 0;
  const way = (code: string, rule: string): EscapeWay => ({
    ...{code, name: code, rule},
    run(address) {
      const report = reportOf(address);
      const tell = () =>
        target.dispatchEvent(
          Object.assign(new Event("securitypolicyviolation"), {
            ...{blockedURI: address, disposition: "enforce", effectiveDirective: rule},
            ...report
          })
        );
      if (report) setTimeout(tell, late);
      if (thrown) throw new Error("SecurityError");
      return {end: () => void ended++};
    }
  });
  const ways = [way("fetch", "connect-src"), way("script", "script-src"), way("websocket", "connect-src")];
  return {target, ways, ended: () => ended};
}
const prove = async (page: ReturnType<typeof pageWith>, wait = 60) => {
  const {closed, attempts} = await proveClosed({target: page.target, ways: page.ways, wait});
  return {closed, held: attempts.map(({held}) => held)};
};

describe("proveClosed(options)", () => {
  it("holds when every try is reported as stopped, each by its rule, and ends what it began", async () => {
    const page = pageWith(() => ({}));
    const {closed, attempts} = await proveClosed({target: page.target, ways: page.ways, wait: 1000});
    expect(closed).toBe(true);
    expect(attempts[1]).toEqual({
      code: "script",
      name: "script",
      held: true,
      text: "tegengehouden door de regel script-src"
    });
    expect(page.ended()).toBe(3);
  });

  it("fails without the policy: an address that does not exist is no proof", async () => {
    expect(await prove(pageWith(() => null))).toEqual({closed: false, held: [false, false, false]});
  });

  it("fails when one way is open", async () => {
    const page = pageWith((address) => (address.endsWith("/script") ? null : {}));
    expect(await prove(page)).toEqual({closed: false, held: [true, false, true]});
  });

  it.each<[string, (address: string) => Report]>([
    ["a policy that only reports", () => ({disposition: "report"})],
    ["a report of something else", () => ({blockedURI: "https://elders.example/"})],
    ["a report of another try", () => ({blockedURI: "https://niet-bestaand.invalid/anders"})],
    ["a report of a longer name", () => ({blockedURI: "https://niet-bestaand.invalid.example"})],
    ["a report of another rule", () => ({effectiveDirective: "font-src"})]
  ])("does not take %s for proof", async (_, report) => {
    expect(await prove(pageWith(report))).toEqual({closed: false, held: [false, false, false]});
  });

  it("takes the origin alone, as browsers report it of a frame, and the scheme of a socket only", async () => {
    const origin = pageWith(() => ({blockedURI: "https://niet-bestaand.invalid"}));
    expect((await prove(origin)).closed).toBe(true);
    expect((await prove(pageWith(() => ({blockedURI: "wss"})))).held).toEqual([false, false, true]);
    const socket = pageWith((address) => ({blockedURI: address.replace("https:", "wss:")}));
    expect((await prove(socket)).closed).toBe(true);
  });

  it("waits for a report that comes late, also where the try itself throws", async () => {
    expect(
      (
        await prove(
          pageWith(() => ({}), {late: 30, thrown: true}),
          1000
        )
      ).closed
    ).toBe(true);
    expect(
      (
        await prove(
          pageWith(() => ({}), {late: 200}),
          20
        )
      ).closed
    ).toBe(false);
  });

  it("believes a worker that heard the report itself, and one that heard nothing not", async () => {
    const worker = (held: boolean): EscapeWay => ({
      ...{code: "worker", name: "worker", rule: "connect-src"},
      run: () => ({heard: Promise.resolve(held)})
    });
    const closed = async (held: boolean) =>
      (await proveClosed({target: new EventTarget(), ways: [worker(held)], wait: 30})).closed;
    expect([await closed(true), await closed(false)]).toEqual([true, false]);
  });

  it("proves nothing by trying nothing", async () => {
    expect(await proveClosed({target: new EventTarget(), ways: []})).toEqual({closed: false, attempts: []});
  });
});

describe("escapeWays", () => {
  it("has ways of every kind, each once", () => {
    expect(escapeWays.map(({code}) => code)).toEqual(
      "fetch xhr websocket eventsource beacon image script style frame worker".split(" ")
    );
  });
});

describe("requestsSince(mark, options)", () => {
  const entries: {name: string; startTime: number}[] = [];
  let full = () => {};
  let size = 0;
  const timeline = {
    now: () => 100,
    getEntriesByType: () => entries as PerformanceEntryList,
    setResourceTimingBufferSize: (most: number) => void (size = most),
    addEventListener: (_: string, run: () => void) => void (full = run)
  } as unknown as Performance;
  const options = {timeline, origin: "https://werkbank.example"};

  it("lists what went where after the mark, without the tries of the proof", () => {
    const mark = markRequests(timeline);
    expect(size).toBeGreaterThan(250);
    entries.push(
      {name: "https://werkbank.example/oud.js", startTime: 99},
      {name: "https://werkbank.example/a.arrow", startTime: 100},
      {name: "blob:https://werkbank.example/1234", startTime: 120},
      {name: "data:image/png;base64,", startTime: 130},
      {name: "https://niet-bestaand.invalid/xhr", startTime: 140},
      {name: "https://werkbank.example.elders.example/x", startTime: 150}
    );
    expect(requestsSince(mark, options)).toEqual({
      own: ["https://werkbank.example/a.arrow", "blob:https://werkbank.example/1234", "data:image/png;base64,"],
      elsewhere: ["https://werkbank.example.elders.example/x"],
      whole: true
    });
    expect(requestsSince({since: 999, whole: true}, options)).toEqual({own: [], elsewhere: [], whole: true});
  });

  it("says so when the browser forgot some", () => {
    const mark = markRequests(timeline);
    full();
    expect(requestsSince(mark, options).whole).toBe(false);
  });
});
