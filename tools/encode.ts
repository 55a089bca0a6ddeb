// npm run encode -- "a text": what the pretrained encoder makes of it.
import {loadEncoder} from "../src/encoder/package.js";
import {encodeCommand} from "./encode/command.js";

const {status, stdout, stderr} = await encodeCommand(process.argv.slice(2), loadEncoder);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
