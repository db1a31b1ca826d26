import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

process.env.TZ = "Europe/Amsterdam";

/** What takes a minute or more: begun last, each would run alone while the other workers wait. */
const long =
  /\/(browser|synthesis|report)\/|\/(mutations|deeper|threeRoads|twoEngines|interrupted|brokenPipe|planted|make|order|editions|connections|simple|properties|refused|trajecten)\.test\.ts$/;

/** Long files first; the rest as Vitest orders them. Beside the one that builds the test site go those that do not wait for it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({moduleId}: TestSpecification) => long.test(moduleId);
    const [builder, ...others] = sorted.filter(isLong);
    const beside = others.filter(({moduleId}) =>
      /\/(deeper|threeRoads|order|editions|make|twoEngines)\.test\.ts$/.test(moduleId)
    );
    const later = others.filter((file) => !beside.includes(file));
    return [...(builder ? [builder] : []), ...beside, ...later, ...sorted.filter((file) => !isLong(file))];
  }
}

/** Tests of what is only calculated, and those in a browser, share their modules: to load these anew for each file takes its time. */
const calculated = ["test/components/**/*.test.ts", "test/data/**/*.test.ts"];
const browser = ["test/browser/**/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "test/util/browser.ts",
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Under load a browser answers late: what is waited for may take that long.
    expect: {requireAssertions: true, poll: {timeout: 30_000}},
    sequence: {sequencer: LongFirst},
    // Two leave two cores idle for a third of the time: tests wait for browsers and processes.
    maxWorkers: 3,
    projects: [
      {extends: true, test: {name: "calculated", include: calculated, isolate: false}},
      {extends: true, test: {name: "browser", include: browser, isolate: false}},
      {extends: true, test: {name: "run", include: ["test/**/*.test.ts"], exclude: [...calculated, ...browser]}}
    ]
  }
});
