import {DuckDBInstance} from "@duckdb/node-api";
import {leesBron} from "./loaders/bron/index.js";
import {tijdvak} from "./loaders/tabellen/tijdvak.js";
import {maakPersonen} from "./loaders/tabellen/celtabellen.js";
import {telMonitor} from "./loaders/monitor/tel.js";
import fc from "fast-check";
import {willekeurigeBron} from "./test/hulp/willekeurig.js";
import {schrijfBronmap} from "./test/hulp/bronmap.js";
async function main(){
 const map=schrijfBronmap(fc.sample(willekeurigeBron,{numRuns:1,seed:5})[0]!);
 const v=await (await DuckDBInstance.create(":memory:",{threads:"1"})).connect();
 const run=v.run.bind(v); const sums=new Map<string,[number,number,number]>();
 (v as any).run=async(sql:string)=>{const t=process.cpuUsage(),w=Date.now(); const r=await run(sql); const n=process.cpuUsage(t); const c=(n.user+n.system)/1e3; const k=sql.slice(0,70).replace(/\s+/g," "); const s=sums.get(k)??[0,0,0]; s[0]+=c;s[1]+=Date.now()-w;s[2]++; sums.set(k,s); return r;};
 const r=await leesBron(v,map,{}); const tv=tijdvak(r.bron); await maakPersonen(v,r,tv);
 const w=Date.now(),t=process.cpuUsage(); await telMonitor(v,tv); console.log("tel",Date.now()-w, process.cpuUsage(t).user/1e3);
 for(const [k,s] of [...sums].sort((a,b)=>b[1][0]-a[1][0]).slice(0,14)) console.log(s.map(x=>x.toFixed(0)).join(" "),k);
}
void main();
