/**
 * A certificate for localhost of this machine's own, made without a question and without more rights: nothing is
 * added to any store, so a browser asks once whether to go on.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';

export interface Certificate {
  cert: Buffer;
  key: Buffer;
}

type Generate = (ca: string, cert: string, key: string, days: number) => Promise<void>;

const DAYS = 365;

/** Made anew a day before it ends. */
const isValid = (file: string): boolean =>
  existsSync(file) && Date.parse(new X509Certificate(readFileSync(file)).validTo) > Date.now() + 86_400_000;

export async function certificate(folder: string): Promise<Certificate> {
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (!isValid(cert) || !existsSync(key)) {
    mkdirSync(folder, { recursive: true });
    // The generator leaves files alone that are there.
    for (const file of [ca, cert, key]) rmSync(file, { force: true });
    const { generateCertificates } = createRequire(__filename)('office-addin-dev-certs/lib/generate') as {
      generateCertificates: Generate;
    };
    await generateCertificates(ca, cert, key, DAYS);
    chmodSync(key, 0o600);
  }
  return { cert: Buffer.concat([readFileSync(cert), readFileSync(ca)]), key: readFileSync(key) };
}
