// Somebody else's page, of another origin, that frames figures and makes each frame as high as it asks to be.
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll} from "vitest";

/**
 * Serves that page while a test file runs: *match* in a plain frame and *pronoun* in a sandbox, both from `origin`; at
 * `/below` they stand far below the edge of the screen.
 */
export function framingSite(origin: string): {readonly address: string} {
  let address = "";
  const server = createServer((request, response) => {
    response.writeHead(200, {"content-type": "text/html"});
    response.end(`<div style="height: ${request.url === "/below" ? 4000 : 0}px"></div><iframe id="plain" src="${origin}/embed/match" width="700"></iframe>
      <iframe id="boxed" src="${origin}/embed/pronoun?pronoun.asked=7" width="700" sandbox="allow-scripts"></iframe>
      <script>addEventListener("message", ({data, source}) => {
        if (data.type !== "attention-intuition:height") return;
        for (const frame of document.querySelectorAll("iframe")) if (frame.contentWindow === source) frame.height = data.height;
      });</script>`);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  return {
    get address() {
      return address;
    }
  };
}
