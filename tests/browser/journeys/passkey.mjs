// A passkey in the browser's virtual authenticator (Chrome DevTools Protocol, WebAuthn): enrolled, and then the way in.

import assert from "node:assert/strict";
import { desktop, journey } from "../harness.mjs";

journey("a passkey is added and signs in without a name or password", desktop, async ({ page, address, signIn, shot, tolerate }) => {
  // Passkeys are bound to a name: on its own machine the program is called localhost.
  tolerate(/asked another host: http:\/\/localhost:/);
  const here = address.replace("127.0.0.1", "localhost");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await signIn("project", { afresh: true });
  const cookies = await page.context().cookies();
  await page.context().addCookies(cookies.map(({ name, value }) => ({ name, value, url: here })));
  await page.goto(`${here}/account/passkeys`);
  await page.locator("input[name=name]").fill("Laptop");
  await page.locator('form[action="/account/passkeys"] [type=submit]').click();
  await page.waitForURL(/said=saved/);
  assert.ok(await page.getByText("Laptop").isVisible());
  await shot("passkeys");
  const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
  assert.equal(credentials.length, 1);
  assert.equal(credentials[0].isResidentCredential, true, "it is found without a name");

  await page.goto(`${here}/account`);
  await shot("account");
  await page.context().clearCookies();
  await page.goto(`${here}/sign-in?to=/account`);
  await shot("sign in with a passkey");
  await page.locator('form[action="/sign-in/passkeys"] [type=submit]').click();
  await page.waitForURL((url) => url.pathname === "/account");
  assert.ok(await page.getByText("By passkey").first().isVisible());

  // The password alone is no longer enough for whoever has a passkey.
  await page.context().clearCookies();
  await signIn("project", { afresh: true });
  assert.equal(new URL(page.url()).pathname, "/sign-in/code");
  await page.goto(`${here}/sign-in?to=/account/passkeys`);
  await page.locator('form[action="/sign-in/passkeys"] [type=submit]').click();
  await page.waitForURL((url) => url.pathname === "/account/passkeys");
  await page.getByRole("button", { name: "Remove" }).click();
  await page.waitForURL(/said=done/);
  await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
});
