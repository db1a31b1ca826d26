import {frameHtml, frameScript} from "../../components/notebook/frame.js";
import {scriptHash} from "../../loaders/site/policy.js";

process.stdout.write(frameHtml(scriptHash(frameScript)));
