// Passkeys: a form that waits for the browser's answer gets it before it is sent. The challenge comes from the form's own
// address with /challenge behind it; the server reads the answer and decides everything.

type Options = { publicKey: Record<string, any> };

export function askForPasskeys(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const answer = form.querySelector<HTMLInputElement>('input[type="hidden"][name="answer"]');
    const step = form.querySelector<HTMLInputElement>('input[type="hidden"][name="step"]');
    if (!answer || !step || answer.value || !("credentials" in navigator) || !window.PublicKeyCredential) return;
    event.preventDefault();
    void ask(form, step, answer);
  });
}

async function ask(form: HTMLFormElement, step: HTMLInputElement, answer: HTMLInputElement): Promise<void> {
  const csrf = form.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? "";
  const told = await fetch(`${form.action}/challenge`, { method: "POST", body: new URLSearchParams({ csrf }) });
  if (!told.ok || !told.headers.get("content-type")?.includes("json")) return form.submit();
  const challenge: { step: string; options: Options } = await told.json();
  const publicKey = read(challenge.options.publicKey);
  try {
    const given = publicKey.user
      ? await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
      : await navigator.credentials.get({ publicKey: publicKey as unknown as PublicKeyCredentialRequestOptions });
    if (!(given instanceof PublicKeyCredential)) return;
    answer.value = JSON.stringify(written(given));
    step.value = challenge.step;
    form.submit();
  } catch {
    // The person changed their mind, or the device has none: the page stays as it is.
  }
}

function read(options: Record<string, any>): Record<string, any> {
  const ids = (list: any[] | undefined) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: ids(options.excludeCredentials) }),
    ...(options.allowCredentials && { allowCredentials: ids(options.allowCredentials) }),
  };
}

function written(given: PublicKeyCredential): object {
  const response = given.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  return {
    id: given.id,
    rawId: text(given.rawId),
    type: given.type,
    extensions: given.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      ...(response.attestationObject
        ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }
        : {
            authenticatorData: text(response.authenticatorData),
            signature: text(response.signature),
            userHandle: response.userHandle && text(response.userHandle),
          }),
    },
  };
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const letters = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
