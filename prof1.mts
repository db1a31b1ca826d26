import {open} from "./loaders/tabellen/celbestand.js";
import {leesBron} from "./loaders/bron/index.js";
import {tijdvak} from "./loaders/tabellen/tijdvak.js";
import {maakPersonen} from "./loaders/tabellen/celtabellen.js";
import {rmSync} from "node:fs";
async function main(){
 rmSync("/tmp/persoon.duckdb",{force:true});
 const v=await open("/tmp/persoon.duckdb");
 let t=process.cpuUsage(), w=Date.now(), stap="";
 const meld=(s:string)=>{const n=process.cpuUsage(t); console.log(stap.padEnd(50),((n.user+n.system)/1e6).toFixed(1),"cpu",((Date.now()-w)/1000).toFixed(1)); t=process.cpuUsage(); w=Date.now(); stap=s;};
 const r=await leesBron(v,".cache/bron/1-1",{voortgang:meld});
 const tv=tijdvak(r.bron);
 await maakPersonen(v,r,tv,meld); meld("klaar"); 
 await v.run("CHECKPOINT"); v.closeSync();
}
void main();
