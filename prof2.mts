import {open} from "./loaders/tabellen/celbestand.js";
import {tijdvak} from "./loaders/tabellen/tijdvak.js";
import {telMonitor} from "./loaders/monitor/tel.js";
async function main(){
 const v=await open("/tmp/persoon.duckdb");
 const run=v.run.bind(v);
 (v as any).run=async(sql:string)=>{const t=process.cpuUsage(),w=Date.now(); const r=await run(sql); const n=process.cpuUsage(t); const c=(n.user+n.system)/1e6; if(c>0.3) console.log(c.toFixed(1),"cpu",((Date.now()-w)/1000).toFixed(1),sql.slice(0,90).replace(/\s+/g," ")); return r;};
 const tv=tijdvak({eerste_peilmoment:"2015-01-01",laatste_peilmoment:"2016-07-01",laatste_halfjaar:process.argv[2]??"2015HJ02"});
 await telMonitor(v,tv,{});
}
void main();
