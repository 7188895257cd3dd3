/**
 * How a shared store holds a token: as a text that is of no use without the client secret.
 *
 * | part            | is                                                                          |
 * |-----------------|-----------------------------------------------------------------------------|
 * | key             | HKDF-SHA-256 of the secret (RFC 5869), 256 bits                             |
 * | cipher          | AES-256-GCM with a fresh IV of 96 bits                                      |
 * | associated data | the key of the entry, so that it cannot be moved to another entry           |
 * | text            | `"1.<IV>.<ciphertext>"`, base64, in quotes; a store that parses JSON itself returns it without the quotes |
 *
 * Without `crypto.subtle` (on an insecure page), nothing is stored.
 */
const version = "1";
const ivBytes = 12;

/** Whether this runtime can encrypt. */
export function canEncrypt(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Encrypts a text for an entry of the store. */
export async function encrypt(secret: string, entry: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const ciphertext = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: utf8(entry) },
    await keyOf(secret),
    utf8(text),
  );
  return JSON.stringify([version, toBase64(iv), toBase64(new Uint8Array(ciphertext))].join("."));
}

/** @throws Error if `encrypt` did not make the value for this entry and with this secret */
export async function decrypt(secret: string, entry: string, value: unknown): Promise<string> {
  const [found, iv = "", ciphertext = ""] = String(value).replace(/^"|"$/g, "").split(".");
  if (found !== version) throw new Error("not an entry of this version");
  const text = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: fromBase64(iv), additionalData: utf8(entry) },
    await keyOf(secret),
    fromBase64(ciphertext),
  );
  return new TextDecoder().decode(text);
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", utf8(secret), "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8("mycreditapp token store") },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
