// npm run serve: the built site, with the headers that it asks its host for.
import {existsSync} from "node:fs";
import {serve} from "./serve.js";

if (!existsSync("dist/index.html")) {
  console.error("no dist/index.html: run npm run build first");
  process.exit(1);
}
const {origin} = await serve("dist", {headers: true});
console.log(`The built site is at ${origin}/ until you press Ctrl+C.`);
console.log(`To try it without a network: ${origin.replace("localhost", "any.localhost")}/`);
