import {readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** Headers by the path they are for, which may end in `*`. */
export type Rules = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A worker takes its policy from its own response, and nothing from the page that started it. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/**
 * What a host should send along where it can: what a page cannot say of itself. Any page may hold a single figure in a
 * frame; all others belong in frames of this site only, as the speaker's view shows them. Every page brings the rest of
 * its policy itself. `names` are the pages', `workers` the files that run as workers.
 */
export function headerRules(names: readonly string[], workers: readonly string[], base = "/"): Rules {
  const framed = names.filter((name) => !name.startsWith("embed/"));
  const paths = framed.flatMap((name) => (name === "index" ? ["", "index.html"] : [name, `${name}.html`]));
  return new Map([
    [
      `${base}*`,
      {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        // A frame in a sandbox has no origin, and still wants the files of its figure.
        "Access-Control-Allow-Origin": "*"
      }
    ],
    ...paths.map((path): [string, Record<string, string>] => [
      base + path,
      {"Content-Security-Policy": "frame-ancestors 'self'"}
    ]),
    ...workers.map((path): [string, Record<string, string>] => [base + path, {"Content-Security-Policy": workerPolicy}])
  ]);
}

/** Writes the rules into `folder`/_headers, in the form that Netlify, Cloudflare Pages and others read. */
export function writeHeaders(folder: string, names: readonly string[], base?: string): void {
  const modules = readdirSync(join(folder, "_import")).filter((name) => /^worker\.[0-9a-f]+\.js$/.test(name));
  if (modules.length !== 1) throw new Error("the build holds no worker");
  const rules = headerRules(names, [...modules.map((name) => `_import/${name}`), "sw.js"], base);
  writeFileSync(join(folder, "_headers"), formatRules(rules));
}

export function formatRules(rules: Rules): string {
  const block = ([path, headers]: [string, Readonly<Record<string, string>>]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return Array.from(rules, block).join("\n") + "\n";
}

export function parseRules(text: string): Rules {
  const rules = new Map<string, Record<string, string>>();
  let headers: Record<string, string> = {};
  for (const line of text.split("\n").filter((line) => line.trim())) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    if (name) headers[name] = value;
    else rules.set(line.trim(), (headers = {}));
  }
  return rules;
}

/** What a host sends along with the file at `path`. */
export function headersAt(rules: Rules, path: string): Record<string, string> {
  const fits = (pattern: string) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  return Object.assign({}, ...Array.from(rules, ([pattern, headers]) => (fits(pattern) ? headers : {})));
}
