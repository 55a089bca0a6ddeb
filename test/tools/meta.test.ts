import {describe, expect, it} from "vitest";
import {siteUrl, withMeta} from "../../tools/meta.js";
import {policyOf} from "../../tools/policy.js";

const page = `<head>
<title>A “page” | The Attention Intuition</title>
<meta name="description" content="What it &#38; others say.">
</head>`;
const card = {path: "pictures/card-lab.png", alt: `“it” < "cat"`};

describe("meta tags for links", () => {
  it("hold title, description and picture, relative where the host is not known", () => {
    const html = withMeta(page, "embed/match", card, null);
    expect(html).toContain(`<meta property="og:title" content="A “page”">`);
    expect(html).toContain(`<meta name="twitter:description" content="What it &#38; others say.">`);
    expect(html).toContain(`<meta property="og:image" content="../pictures/card-lab.png">`);
    expect(html).toContain(`<meta property="og:image:alt" content="“it” &#60; &#34;cat&#34;">`);
    expect(html).toContain(`<meta property="og:image:width" content="1200">`);
    expect(html).not.toMatch(/canonical|og:url/);
  });
  it("hold whole addresses where it is", () => {
    const html = withMeta(page, "lab", card, "https://a.example/b/");
    expect(html).toContain(`<link rel="canonical" href="https://a.example/b/lab">`);
    expect(html).toContain(`<meta property="og:url" content="https://a.example/b/lab">`);
    expect(html).toContain(`<meta name="twitter:image" content="https://a.example/b/pictures/card-lab.png">`);
    expect(withMeta(page, "index", card, "https://a.example/b/")).toContain(`href="https://a.example/b/"`);
  });
  it("are smaller without a picture, and absent where nothing was found", () => {
    expect(withMeta(page, "lab", undefined, null)).toContain(`<meta name="twitter:card" content="summary">`);
    expect(withMeta(page, "404", card, null)).toBe(page);
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
    const policy = policyOf(`<script type="module">x</script><script type="module" src="./y.js"></script>`);
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src "));
    expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval' 'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE='");
  });
  it("lets only a page that has a base set one", () => {
    expect(policyOf(`<base href="/">`)).toContain("base-uri 'self'");
    expect(policyOf("<body>")).toContain("base-uri 'none'");
  });
  it("names no host", () => {
    expect(policyOf("", ["y"])).not.toMatch(/https?:|\*/);
  });
});
