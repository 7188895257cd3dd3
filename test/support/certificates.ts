import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A certificate for 127.0.0.1, and the authority that signed it, which no machine trusts. */
export interface Certificates {
  /** The certificate of the authority: its text, and the file that holds it. */
  readonly ca: string;
  readonly caFile: string;
  readonly key: string;
  readonly cert: string;
  remove(): Promise<void>;
}

/** Makes them with `openssl`, so that the repository holds no private key. They are valid for two days. */
export async function makeCertificates(): Promise<Certificates> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-ca-"));
  const openssl = (...args: string[]) => promisify(execFile)("openssl", args, { cwd: folder });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  await openssl(
    ..."req -x509 -days 2 -keyout ca.key -out ca.pem -subj".split(" "),
    "/CN=Authority of a company",
    ...newKey,
  );
  await openssl(..."req -keyout server.key -out server.csr -subj /CN=127.0.0.1".split(" "), ...newKey);
  await writeFile(join(folder, "names"), "subjectAltName=IP:127.0.0.1\n");
  await openssl(
    ..."x509 -req -days 2 -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial".split(" "),
    ..."-extfile names -out server.pem".split(" "),
  );
  const read = (name: string) => readFile(join(folder, name), "utf8");
  return {
    ca: await read("ca.pem"),
    caFile: join(folder, "ca.pem"),
    key: await read("server.key"),
    cert: await read("server.pem"),
    remove: () => rm(folder, { recursive: true }),
  };
}
