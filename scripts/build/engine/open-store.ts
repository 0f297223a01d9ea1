/** Opens the store that an address names: a folder, or a bucket. Keys come from the environment alone. */
import { UsageError } from '../../terminal/options.ts';
import { openFolderStore } from './folder-store.ts';
import type { Store } from './interfaces.ts';

/** `s3://bucket/prefix`. */
const BUCKET = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)\/?$/;

/** Opens a store. Throws `UsageError` for an address that is none, and where the key is missing. */
export async function openStore(
  address: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Store> {
  if (!address.includes('://')) return openFolderStore(address);
  const [, bucket, prefix = ''] = BUCKET.exec(address) ?? [];
  if (bucket === undefined)
    throw new UsageError(`--store 看不懂“${withoutKey(address)}”：写 s3://桶/前缀，或者一个文件夹。`);
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey)
    throw new UsageError('存放处要钥匙：请放在环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 里。');
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const server =
    env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? `https://s3.${region}.amazonaws.com`;
  const { openS3Store } = await import('./s3-store.ts');
  return openS3Store({
    address: `${server.replace(/\/+$/, '')}/${bucket}${prefix}`,
    ...{ region, accessKeyId, secretAccessKey, sessionToken: env['AWS_SESSION_TOKEN'] },
  });
}

/** An address as it may be told: whatever stands before the `@` is nobody's business. */
export function withoutKey(address: string): string {
  return address.replace(/\/\/[^/]*@/, '//');
}
