import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {descriptionOf, headOf} from "../../tools/head.js";
import {withCard, withManifest} from "../../tools/meta.js";
import {policyOf} from "../../tools/policy.js";
import {siteUrl} from "../../tools/site-url.js";
import {pageOf} from "./html.js";

const card = {path: "pictures/card-lab.png", alt: `“it” < "cat"`};

beforeEach(() => void vi.stubEnv("SITE_URL", ""));
afterEach(() => void vi.unstubAllEnvs());

/** The tags for links that a page has, as `name: content`. */
function tags(name: string, given: typeof card | undefined): string[] {
  const page = pageOf(name, {head: headOf({title: "A “page”", path: `/${name}`})});
  withCard(page, given);
  return Array.from(
    page.toString().matchAll(/<meta (?:name|property)="((?:og|twitter):[^"]+)" content="([^"]*)">/g),
    ([, tag, content]) => `${tag}: ${content}`
  );
}

describe("meta tags for links", () => {
  it("hold title, description and picture, relative where the host is not known", () => {
    const found = tags("embed/match", card);
    expect(found).toContain("og:title: A “page”");
    expect(found).toContain("twitter:description: " + descriptionOf("embed/match").replace(/"/g, "&quot;"));
    expect(found).toContain("og:image: ../pictures/card-lab.png");
    expect(found).toContain("og:image:alt: “it” < &quot;cat&quot;");
    expect(found).toContain("og:image:width: 1200");
    expect(headOf({title: "x", path: "/lab"})).not.toMatch(/canonical|og:url/);
  });
  it("hold whole addresses where it is", () => {
    vi.stubEnv("SITE_URL", "https://a.example/b");
    expect(headOf({title: "x", path: "/lab"})).toContain('<link rel="canonical" href="https://a.example/b/lab">');
    expect(headOf({title: "x", path: "/index"})).toContain('<link rel="canonical" href="https://a.example/b/">');
    expect(tags("lab", card)).toContain("og:url: https://a.example/b/lab");
    expect(tags("lab", card)).toContain("twitter:image: https://a.example/b/pictures/card-lab.png");
  });
  it("are smaller without a picture, and absent where nothing was found", () => {
    expect(tags("lab", undefined)).toContain("twitter:card: summary");
    expect(tags("404", card)).toEqual([]);
  });
});

describe("what a page says of itself", () => {
  it("is what its source says, a figure's key line for its embed, and the chapter's description else", () => {
    expect(descriptionOf("lab")).toMatch(/^Type a sentence/);
    expect(descriptionOf("embed/match")).toMatch(/^Every word asks a question/);
    expect(descriptionOf("slides")).toContain("slides");
    expect(descriptionOf("404")).toBe(descriptionOf("index"));
  });
});

describe("the manifest", () => {
  it("is told to pages that are installed, and not to single figures", () => {
    const linked = (name: string) => {
      const page = pageOf(name);
      withManifest(page);
      return page.toString().includes("manifest.webmanifest");
    };
    expect(["index", "lab", "embed/match", "404"].map(linked)).toEqual([true, true, false, false]);
  });
});

describe("SITE_URL", () => {
  it("gets a slash at its end, and may be missing", () => {
    expect(siteUrl("https://a.example/b")).toBe("https://a.example/b/");
    expect(siteUrl("")).toBe(null);
  });
  it.each(["a.example", "javascript:alert(1)", "https://a.example/?x=1"])("may not be %s", (text) => {
    expect(() => siteUrl(text)).toThrow(`invalid SITE_URL: ${text}`);
  });
});

describe("the policy of a page", () => {
  it("names the scripts that stand in it by their hashes, and no others", () => {
    const head = `<script type="module">x</script><script type="module" src="./y.js"></script>`;
    const scripts = policyOf(pageOf("lab", {head}))
      .split("; ")
      .find((directive) => directive.startsWith("script-src "));
    expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval' 'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE='");
  });
  it("lets only a page that has a base set one", () => {
    expect(policyOf(pageOf("404", {head: '<base href="/">'}))).toContain("base-uri 'self'");
    expect(policyOf(pageOf("lab"))).toContain("base-uri 'none'");
  });
  it("lets only a page with frames have frames, of its own site", () => {
    expect(policyOf(pageOf("build", {body: '<iframe src="./x"></iframe>'}))).toContain("frame-src 'self'");
    expect(policyOf(pageOf("slides"), ["y"])).toContain("frame-src 'self'");
    expect(policyOf(pageOf("lab"))).not.toContain("frame-src");
  });
  it("names no host", () => {
    expect(policyOf(pageOf("slides"), ["y"])).not.toMatch(/https?:|\*/);
  });
});
