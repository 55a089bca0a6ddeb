import {createReadStream, existsSync, statSync} from "node:fs";
import type {Server} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";
import {createGzip} from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json"
};
const compressible = /\.(html|js|css|json|svg|webmanifest)$/;
const hashed = /\.[0-9a-f]{8}\.\w+$/;

/**
 * How a host finds pages: `clean` knows lab.html as `/lab` too, `slash` as `/lab/` only and sends `/lab` there, `exact` by its
 * full name only.
 */
export type Names = "clean" | "slash" | "exact";

/**
 * Serves a folder as a plain static host does: `/` is index.html, `/lab` is lab.html, what is not there is 404.html.
 * `base` is a path the site is published under, such as `/some/base/`. Returns the server and its address with the base.
 */
export async function serve(
  folder: string,
  {base = "/", port = 0, names = "clean"}: {base?: string; port?: number; names?: Names} = {}
): Promise<{server: Server; origin: string}> {
  const server = createServer((request, response) => {
    const {pathname, search} = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname);
    const file = path.startsWith(base) ? find(folder, path.slice(base.length), names) : undefined;
    if (names === "slash" && file && /[^/]$/.test(path) && file.endsWith(".html"))
      return void response.writeHead(308, {location: `${pathname.replace(/\.html$/, "")}/${search}`}).end();
    const found = file ?? join(folder, "404.html");
    if (!existsSync(found)) return void response.writeHead(404).end();
    const zipped = compressible.test(found) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(file ? 200 : 404, {
      "content-type": types[extname(found)] ?? "application/octet-stream",
      "cache-control": hashed.test(found) ? "public, max-age=31536000, immutable" : "no-cache",
      "access-control-allow-origin": "*", // as GitHub Pages does; a sandboxed frame has no origin and needs it
      ...(zipped ? {"content-encoding": "gzip", vary: "accept-encoding"} : {})
    });
    const bytes = createReadStream(found);
    (zipped ? bytes.pipe(createGzip()) : bytes).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return {server, origin: `http://localhost:${(server.address() as AddressInfo).port}${base.replace(/\/$/, "")}`};
}

function find(folder: string, path: string, names: Names): string | undefined {
  const wanted = join(folder, normalize(`/${path}`));
  const shorter = {
    clean: `${wanted}.html`,
    slash: `${wanted.replace(/[/\\]$/, "")}.html`,
    exact: wanted
  };
  return [wanted, shorter[names], join(wanted, "index.html")].find(
    (file) => existsSync(file) && statSync(file).isFile()
  );
}
