import compression from "compression";
import {existsSync, readFileSync} from "node:fs";
import type {Server, ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";
import {headersAt, parseRules} from "./headers.js";

/**
 * How a host finds pages: `clean` knows lab.html as `/lab` too, `slash` as `/lab/` only and sends `/lab` there,
 * `exact` by its full name only.
 */
export type Names = "clean" | "slash" | "exact";

/** Files that may be kept for good: Framework and the bundler write a hash of what is in a file into its name. */
export const hashed = /\.[0-9a-f]{8}\.\w+$/;

/**
 * Serves a folder as a static host does that compresses and says what may be kept: `/` is index.html, `/lab` is
 * lab.html, what is not there is 404.html. `base` is a path the site is published under, such as `/some/base/`.
 * With `headers`, it sends what the site's `_headers` say. Returns the server and its address with the base.
 */
export async function serve(
  folder: string,
  {
    base = "/",
    port = 0,
    names = "clean",
    headers = false
  }: {base?: string; port?: number; names?: Names; headers?: boolean} = {}
): Promise<{server: Server; origin: string}> {
  const files = sirv(folder, {
    dev: true, // tests change the folder while it is served
    etag: true,
    extensions: names === "exact" ? [] : ["html"],
    setHeaders(response, path) {
      if (hashed.test(path)) response.setHeader("cache-control", "public, max-age=31536000, immutable");
      response.setHeader("access-control-allow-origin", "*"); // as GitHub Pages does: a sandboxed frame has no origin
    }
  });
  const rules = headers ? parseRules(readFileSync(join(folder, "_headers"), "utf8")) : new Map();
  const compress = compression({threshold: 0});
  const missing = (response: ServerResponse) => {
    response.writeHead(404, {"content-type": "text/html; charset=utf-8"});
    response.end(readFileSync(join(folder, "404.html")));
  };
  const server = createServer((request, response) =>
    compress(request as never, response as never, () => {
      const {pathname, search} = new URL(request.url!, "http://localhost");
      for (const [name, value] of Object.entries(headersAt(rules, pathname))) response.setHeader(name, value);
      if (!pathname.startsWith(base)) return missing(response);
      const path = `/${pathname.slice(base.length)}`;
      const page = path.replace(/\.html$/, "");
      if (names === "slash" && /[^/]$/.test(page) && existsSync(join(folder, `${page}.html`)))
        return response.writeHead(308, {location: `${pathname.replace(/\.html$/, "")}/${search}`}).end();
      request.url = path === "/" ? "/index.html" : path;
      files(request, response, () => missing(response));
    })
  );
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return {server, origin: `http://localhost:${(server.address() as AddressInfo).port}${base.replace(/\/$/, "")}`};
}
