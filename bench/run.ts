// npm run bench: all benchmarks, one after the other, each in a process of its own. The figures need a built site.
import {spawnSync} from "node:child_process";
import {cpus} from "node:os";

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model.trim()}, one thread each`);
for (const part of ["encoder", "learner", "figures"]) {
  const {status} = spawnSync("tsx", [`bench/${part}.ts`], {stdio: "inherit", shell: process.platform === "win32"});
  if (status !== 0) process.exit(status ?? 1);
}
