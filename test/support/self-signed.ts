/** A certificate that nobody vouches for, made on the spot: the repository holds no private key. */
import { createSign, generateKeyPairSync } from "node:crypto";

/** One element of ASN.1 in DER (X.690): tag, length, content. */
function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const length = content.length;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}
const sequence = (...contents: Uint8Array[]) => der(0x30, ...contents);
const hex = (text: string) => Buffer.from(text, "hex");
const utcTime = (date: Date) =>
  der(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, "").slice(2, 14)}Z`));

/** ecdsa-with-SHA256 (RFC 5758). */
const signatureAlgorithm = sequence(der(0x06, hex("2a8648ce3d040302")));
/** CN=localhost */
const name = sequence(der(0x31, sequence(der(0x06, hex("550403")), der(0x0c, Buffer.from("localhost")))));

/** Key and certificate in PEM. It is valid, or expired yesterday. */
export function selfSigned(hasExpired = false): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const dayMs = 86_400_000;
  const validity = sequence(
    utcTime(new Date(Date.now() - 10 * dayMs)),
    utcTime(new Date(Date.now() + (hasExpired ? -1 : 10) * dayMs)),
  );
  const toBeSigned = sequence(
    der(0xa0, der(0x02, hex("02"))),
    der(0x02, hex("01")),
    signatureAlgorithm,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = createSign("sha256").update(toBeSigned).sign(privateKey);
  const certificate = sequence(toBeSigned, signatureAlgorithm, der(0x03, hex("00"), signature));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}
