// Checks a proof of the public log, by itself: SHA-256 (FIPS 180-4), the Merkle tree (RFC 9162, 2.1.3.2), Ed25519 (RFC 8032),
// notes, checkpoints and proofs (c2sp.org). All of it is written out here, so that it runs from a disk and in old browsers;
// it is slow enough to be read and quick enough for one proof.
"use strict";
(function () {
  const text = new TextEncoder();
  const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
  const base64 = (written) => {
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(written)) throw new Error("no base64");
    return Uint8Array.from(atob(written), (char) => char.charCodeAt(0));
  };

  // SHA-2 in both widths over whole numbers of any size: `bits` is the width of a word.
  const primes = (() => {
    const found = [];
    for (let n = 2n; found.length < 80; n++) if (found.every((prime) => n % prime)) found.push(n);
    return found;
  })();
  function root(n, degree) {
    let low = 0n;
    let high = n;
    while (low < high) {
      const middle = (low + high + 1n) / 2n;
      if (middle ** degree <= n) low = middle;
      else high = middle - 1n;
    }
    return low;
  }
  function sha2(bits, rounds, [a1, a2, a3], [e1, e2, e3], [s1, s2, s3], [t1, t2, t3]) {
    const width = BigInt(bits);
    const mask = (1n << width) - 1n;
    const turn = (x, n) => ((x >> n) | (x << (width - n))) & mask;
    // The first bits of the fractions of square and cube roots of primes.
    const start = primes.slice(0, 8).map((prime) => root(prime << (2n * width), 2n) & mask);
    const constants = primes.slice(0, rounds).map((prime) => root(prime << (3n * width), 3n) & mask);
    const bytes = bits / 8;
    const block = bytes * 16;
    return (message) => {
      const filled = new Uint8Array(Math.ceil((message.length + 1 + 2 * bytes) / block) * block);
      filled.set(message);
      filled[message.length] = 0x80;
      new DataView(filled.buffer).setUint32(filled.length - 4, message.length * 8);
      const state = [...start];
      for (let from = 0; from < filled.length; from += block) {
        const words = [];
        for (let at = from; at < from + block; at += bytes) {
          words.push(filled.slice(at, at + bytes).reduce((word, byte) => (word << 8n) | BigInt(byte), 0n));
        }
        for (let n = 16; n < rounds; n++) {
          const [x, y] = [words[n - 15], words[n - 2]];
          const one = turn(x, s1) ^ turn(x, s2) ^ (x >> s3);
          const two = turn(y, t1) ^ turn(y, t2) ^ (y >> t3);
          words.push((words[n - 16] + one + words[n - 7] + two) & mask);
        }
        let [a, b, c, d, e, f, g, h] = state;
        for (let n = 0; n < rounds; n++) {
          const choice = (e & f) ^ (~e & mask & g);
          const one = (h + (turn(e, e1) ^ turn(e, e2) ^ turn(e, e3)) + choice + constants[n] + words[n]) & mask;
          const two = ((turn(a, a1) ^ turn(a, a2) ^ turn(a, a3)) + ((a & b) ^ (a & c) ^ (b & c))) & mask;
          [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & mask, c, b, a, (one + two) & mask];
        }
        [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] + word) & mask));
      }
      return Uint8Array.from(state.flatMap((word) => {
        const written = word.toString(16).padStart(bytes * 2, "0");
        return written.match(/../g).map((pair) => parseInt(pair, 16));
      }));
    };
  }
  const sha256 = sha2(32, 64, [2n, 13n, 22n], [6n, 11n, 25n], [7n, 18n, 3n], [17n, 19n, 10n]);
  const sha512 = sha2(64, 80, [28n, 34n, 39n], [14n, 18n, 41n], [1n, 8n, 7n], [19n, 61n, 6n]);

  // Ed25519: points as [X, Y, Z, T] with x = X/Z, y = Y/Z, xy = T/Z.
  const P = 2n ** 255n - 19n;
  const L = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (n, by = P) => ((n % by) + by) % by;
  function power(base, exponent) {
    let result = 1n;
    for (base = mod(base); exponent; exponent >>= 1n, base = mod(base * base)) if (exponent & 1n) result = mod(result * base);
    return result;
  }
  const inverse = (n) => power(n, P - 2n);
  const D = mod(-121665n * inverse(121666n));
  function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * t1 * t2 * D);
    const d = mod(2n * z1 * z2);
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }
  function times(n, point) {
    let sum = [0n, 1n, 1n, 0n];
    for (; n; n >>= 1n, point = add(point, point)) if (n & 1n) sum = add(sum, point);
    return sum;
  }
  const number = (bytes) => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n);
  function point(bytes) {
    const y = number(bytes) & (2n ** 255n - 1n);
    const odd = BigInt(bytes[31] >> 7);
    if (bytes.length !== 32 || y >= P) return null;
    const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
    let x = power(square, (P + 3n) / 8n);
    if (mod(x * x - square)) x = mod(x * power(2n, (P - 1n) / 4n));
    if (mod(x * x - square) || (!x && odd)) return null;
    if ((x & 1n) !== odd) x = P - x;
    return [x, y, 1n, mod(x * y)];
  }
  const BASE = point(join([0x58], new Uint8Array(31).fill(0x66)));
  function signed(key, message, signature) {
    const [r, a] = [point(signature.slice(0, 32)), point(key)];
    const s = number(signature.slice(32));
    if (signature.length !== 64 || !r || !a || s >= L) return false;
    const k = mod(number(sha512(join(signature.slice(0, 32), key, message))), L);
    const [one, other] = [times(s, BASE), add(r, times(k, a))];
    return !mod(one[0] * other[2] - other[0] * one[2]) && !mod(one[1] * other[2] - other[1] * one[2]);
  }

  function readNote(note) {
    const at = note.lastIndexOf("\n\n");
    if (at < 0 || !note.endsWith("\n")) throw new Error("no note");
    const lines = note.slice(at + 2, -1).split("\n").map((line) => {
      const [, name, made] = /^— ([^ +]+) (\S+)$/.exec(line) ?? [];
      const bytes = base64(made ?? "!");
      return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
    });
    return { text: note.slice(0, at + 1), lines };
  }
  function readCheckpoint(note) {
    const { text: words, lines } = readNote(note);
    const [origin, size, written] = words.split("\n");
    const head = base64(written ?? "!");
    if (!origin || !/^(0|[1-9][0-9]{0,15})$/.test(size) || head.length !== 32) throw new Error("no checkpoint");
    return { origin, size: Number(size), root: head, words, lines };
  }
  function readProof(proof) {
    const at = proof.indexOf("\n\n");
    const lines = proof.slice(0, at).split("\n");
    if (at < 0 || lines.shift() !== "c2sp.org/tlog-proof@v1") throw new Error("no proof");
    const extra = lines[0]?.startsWith("extra ") ? base64(lines.shift().slice(6)) : new Uint8Array();
    const [, index] = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? "") ?? [];
    const hashes = lines.map(base64);
    if (index === undefined || hashes.length > 63 || hashes.some((hash) => hash.length !== 32)) throw new Error("no proof");
    return { extra, index: Number(index), hashes, checkpoint: readCheckpoint(proof.slice(at + 2)) };
  }
  function readKey(line) {
    const [name, id, written] = line.trim().split(/\+(.{8})\+/);
    const bytes = base64(written ?? "!");
    const whole = sha256(join(text.encode(name + "\n"), bytes)).slice(0, 4);
    const told = id.match(/../g).map((pair) => parseInt(pair, 16));
    if (bytes.length !== 33 || bytes[0] !== 1 || !same(whole, told)) throw new Error("no key");
    return { name, id: whole, key: bytes.slice(1) };
  }

  function leads({ extra, index, hashes, checkpoint: { size, root: head } }) {
    if (index >= size) return false;
    let [at, last, hash] = [index, size - 1, sha256(join([0], sha256(extra)))];
    const up = () => ([at, last] = [Math.floor(at / 2), Math.floor(last / 2)]);
    for (const beside of hashes) {
      if (last === 0) return false;
      if (at % 2 === 1 || at === last) {
        hash = sha256(join([1], beside, hash));
        while (at % 2 === 0 && at !== 0) up();
      } else {
        hash = sha256(join([1], hash, beside));
      }
      up();
    }
    return last === 0 && same(hash, head);
  }
  function signedBy({ words, lines, origin }, keys) {
    const known = keys.filter((key) => key.name === origin);
    const mine = lines.flatMap((line) => {
      const key = known.find(({ name, id }) => line.name === name && same(line.id, id));
      return key ? [signed(key.key, text.encode(words), line.signature)] : [];
    });
    return mine.length ? mine.every(Boolean) : null;
  }

  // What comes of a proof, the keys that are trusted, and perhaps a checkpoint that was kept: words of a closed list.
  function check(proof, keys, kept) {
    let read;
    try {
      read = readProof(proof.replaceAll("\r\n", "\n"));
    } catch {
      return { outcomes: ["no-proof"] };
    }
    if (!leads(read)) return { outcomes: ["bad-proof"] };
    const trusted = keys.split("\n").filter((line) => line.trim()).flatMap((line) => {
      try {
        return [readKey(line)];
      } catch {
        return [];
      }
    });
    const by = signedBy(read.checkpoint, trusted);
    if (by === false) return { outcomes: ["bad-signature"] };
    const words = new TextDecoder().decode(read.extra);
    const outcomes = [by === null ? "no-key" : "good"];
    if (kept.trim()) outcomes.push(against(read.checkpoint, kept.replaceAll("\r\n", "\n"), trusted));
    return { outcomes: [...outcomes, "words"], words };
  }
  function against(checkpoint, kept, trusted) {
    try {
      const told = readCheckpoint(kept.trimEnd() + "\n");
      if (signedBy(told, trusted) === false || told.origin !== checkpoint.origin) return "kept-differs";
      if (told.size !== checkpoint.size) return "kept-other-size";
      return same(told.root, checkpoint.root) ? "kept-same" : "kept-differs";
    } catch {
      return "kept-unread";
    }
  }

  globalThis.doorstepProof = { check, sha256, sha512, signed };
  if (typeof document === "undefined") return;
  const at = (id) => document.getElementById(id);
  at("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file && file.size < 100_000) at("proof").value = await file.text();
  });
  at("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    const { outcomes, words } = check(at("proof").value, at("keys").value, at("kept").value);
    for (const told of document.querySelectorAll("[data-outcome]")) told.hidden = !outcomes.includes(told.dataset.outcome);
    at("words").hidden = words === undefined;
    at("words").textContent = words ?? "";
  });
})();
