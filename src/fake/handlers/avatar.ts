// A picture of somebody, sent as a file: the same rules for customers and for agents.
import { invalid } from '../refusal.ts';
import { storeFile, thumbnailUrl } from '../world/files.ts';
import type { World } from '../world.ts';

const MAX_BYTES = 15 * 1024 * 1024;
const PICTURES = /^image\/(jpeg|png|gif)$/;

/** The column to change, if a file was sent. */
export async function avatarOf(world: World, sent: unknown): Promise<{ avatar_url?: string }> {
  if (!(sent instanceof File)) return {};
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const file = storeFile(world, { filename: sent.name, declared: sent.type, bytes });
  if (file.byte_size > MAX_BYTES) throw invalid('Avatar is too big', 'avatar');
  if (!PICTURES.test(file.content_type)) throw invalid('Avatar filetype not supported', 'avatar');
  return { avatar_url: thumbnailUrl(world, file) };
}
