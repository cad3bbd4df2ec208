// Single sign-on at a real provider of identities (oidc-provider of npm, certified by the OpenID Foundation): people are sent
// there and come back, and only whom an administrator has bound comes in.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import Provider from "oidc-provider";
import { startOffice } from "./office.mjs";

let office;
let server;
let issuer;

/** A browser: cookies by host, redirects followed from one host to the other. */
class Browser {
  cookies = new Map();

  async visit(url, form) {
    for (let hops = 0; hops < 20; hops++) {
      const answer = await this.ask(url, form);
      if (answer.status < 300 || answer.status >= 400) return answer;
      [url, form] = [answer.to, undefined];
    }
    throw new Error(`no end of redirects at ${url}`);
  }

  async ask(url, form) {
    const { host } = new URL(url);
    const jar = this.cookies.get(host) ?? this.cookies.set(host, new Map()).get(host);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const body = form && new URLSearchParams(form);
    const answer = await fetch(url, { method: body ? "POST" : "GET", body, headers: { cookie }, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [name, ...value] = line.split(";")[0].split("=");
      jar.set(name, value.join("="));
    }
    const to = answer.headers.get("location");
    return { url, status: answer.status, to: to && new URL(to, url).href, text: await answer.text() };
  }

  /** Goes to the provider, says who it is there, agrees, and comes back. */
  async signOn(name, to = "/requests") {
    let page = await this.visit(`${office.address}/sign-in/sign-on?to=${encodeURIComponent(to)}`);
    for (const prompt of ["login", "consent"]) {
      if (!page.url.includes("/interaction/")) break;
      page = await this.visit(page.text.match(/action="([^"]+)"/)[1], { prompt, login: name, password: "whatever" });
    }
    return page;
  }
}

/** The identity provider, once the office's address is known. */
function provider(back) {
  return new Provider(issuer, {
    clients: [{ client_id: "doorstep", client_secret: "a secret of the two", redirect_uris: [back] }],
    cookies: { keys: ["of this test"] },
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
    renderError: (ctx, out) => (ctx.body = out),
  });
}

describe("single sign-on", () => {
  before(async () => {
    server = createServer();
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    issuer = `http://127.0.0.1:${server.address().port}`;
    office = await startOffice({
      DOORSTEP_SSO_ISSUER: issuer,
      DOORSTEP_SSO_CLIENT_ID: "doorstep",
      DOORSTEP_SSO_CLIENT_SECRET: "a secret of the two",
      DOORSTEP_SSO_NAME: "the county's sign-on",
      DOORSTEP_SSO_BIND_BY: "preferred_username",
    });
    server.on("request", provider(`${office.address}/sign-in/sign-on/back`).callback());
  }, { timeout: 180_000 });
  after(async () => {
    await office?.stop();
    server?.closeAllConnections();
    server?.close();
  });

  test("the sign-in page offers it", async () => {
    const page = await new Browser().visit(`${office.address}/sign-in?lang=en`);
    assert.match(page.text, /href="\/sign-in\/sign-on[^"]*">Sign in with the county&#39;s sign-on|Sign in with the county/);
  });

  test("whom nobody bound is told what to say, and no account is made", async () => {
    const page = await new Browser().signOn("stranger");
    assert.equal(page.status, 403, page.text);
    assert.match(page.text, /stranger/);
  });

  test("whom an administrator bound comes in, at first by name and then by the provider's mark", async () => {
    office.run("user", "add", "dolma", "--role", "coordinator");
    const administrator = await signedIn("boss", "administrator");
    const staff = await administrator.visit(`${office.address}/staff`);
    const id = staff.text.match(/href="\/staff\/([0-9a-f-]{36})"[^>]*>dolma/)?.[1];
    assert.ok(id, "the administrator finds the person on the rolls");
    const page = await administrator.visit(`${office.address}/staff/${id}/sign-in`);
    const csrf = page.text.match(/name="csrf" value="([^"]+)"/)[1];
    const bound = await administrator.visit(`${office.address}/staff/${id}/sign-in/binding`, {
      csrf,
      claim: "preferred_username",
      value: "Dolma",
    });
    assert.equal(bound.status, 200, bound.text);

    for (const time of ["first", "second"]) {
      const browser = new Browser();
      const page = await browser.signOn("dolma");
      assert.equal(page.status, 200, `${time}: ${page.text}`);
      assert.equal(new URL(page.url).pathname, "/requests", time);
      const account = await browser.visit(`${office.address}/account?lang=en`);
      assert.match(account.text, /By single sign-on/);
    }
    const after = await administrator.visit(`${office.address}/staff/${id}/sign-in?lang=en`);
    assert.match(after.text, /Its own mark of the person/);
  });

  test("a way back is good once, and only in the browser that went", async () => {
    const victim = new Browser();
    let page = await victim.ask(`${office.address}/sign-in/sign-on`);
    const state = new URL(page.to).searchParams.get("state");
    assert.ok(new URL(page.to).searchParams.get("code_challenge_method") === "S256");
    assert.ok(new URL(page.to).searchParams.get("nonce"));
    const back = `${office.address}/sign-in/sign-on/back?code=stolen&state=${state}`;
    assert.equal((await new Browser().ask(back)).status, 409, "another browser");
    assert.equal((await victim.ask(back)).status, 409, "used up");
    assert.equal((await victim.ask(`${office.address}/sign-in/sign-on/back?code=x&state=made-up`)).status, 409);
    page = await victim.ask(`${office.address}/sign-in/sign-on`);
    const own = new URL(page.to).searchParams.get("state");
    assert.equal((await victim.ask(`${office.address}/sign-in/sign-on/back?code=made-up&state=${own}`)).status, 409, "no such code");
  });
});

/** Somebody new, let in by a one-time link. */
async function signedIn(name, role) {
  const link = new URL(office.run("user", "add", name, "--role", role).trim());
  const browser = new Browser();
  const password = "river stone lamp";
  const page = await browser.visit(`${office.address}${link.pathname}`, { password, again: password });
  assert.equal(page.status, 200, page.text);
  return browser;
}
