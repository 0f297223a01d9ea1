/** What tests need of a server that speaks S3. */
import { AwsClient } from 'aws4fetch';

export interface Key {
  readonly id: string;
  readonly secret: string;
}

export interface ObjectServer {
  readonly url: string;
  /** May do everything in the bucket `gongkailan`. */
  readonly writer: Key;
  /** May read it. */
  readonly reader: Key;
  readonly stop: () => Promise<void>;
}

export const BUCKET = 'gongkailan';

/** Asks for an object as somebody would who is not our program; for tests that change what lies there. */
export function askServer(
  { url }: ObjectServer,
  { id, secret }: Key,
  path: string,
  request: RequestInit = {},
) {
  const client = new AwsClient({
    accessKeyId: id,
    secretAccessKey: secret,
    service: 's3',
    region: 'us-east-1',
  });
  return client.fetch(`${url}/${BUCKET}${path}`, request);
}

/** Asks and throws where the answer is not good. */
export async function askWell(...asked: Parameters<typeof askServer>): Promise<Response> {
  const answer = await askServer(...asked);
  if (!answer.ok) throw new Error(`${asked[2]}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Where a command finds the server, with a key. */
export function environmentOf({ url }: ObjectServer, { id, secret }: Key): Record<string, string> {
  return { AWS_ENDPOINT_URL_S3: url, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret };
}

/** Names of all objects below a prefix. */
export async function listObjects(server: ObjectServer, prefix: string): Promise<string[]> {
  const answer = await askWell(server, server.writer, `/?list-type=2&max-keys=1000&prefix=${prefix}`);
  return [...(await answer.text()).matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, name = '']) => name);
}
