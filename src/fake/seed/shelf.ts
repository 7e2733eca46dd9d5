import type { Attachment, Message, StoredFile } from '../model.ts';
import type { World } from '../world.ts';
import { clip, paper, picture, recording } from './files.ts';
import type { Bytes } from './files.ts';
import type { Random } from './random.ts';
import type { Attached } from './stage.ts';
import type { Prop } from './story.ts';

/** The stored files. A file with the same name is stored once, however many messages show it; its bytes are made when asked for. */
export class Shelf {
  readonly #world: World;
  readonly #files = new Map<string, StoredFile>();
  readonly #props: Record<Prop, Attached[]>;

  constructor(world: World) {
    this.#world = world;
    this.#props = stockOf();
  }

  attach(message: Message, attached: Attached): void {
    this.#world.addAttachment(message, this.columns(attached));
  }

  columns({ file, ...attached }: Attached): Partial<Attachment> & Pick<Attachment, 'file_type'> {
    return { ...attached, blob_id: file ? this.#store(file).id : null };
  }

  /** One of the photos, films, recordings and papers that stories ask for. */
  prop(kind: Prop, random: Random): Attached {
    return random.pick(this.#props[kind]);
  }

  #store({ filename, content_type, bytes: make, size }: NonNullable<Attached['file']>): StoredFile {
    const file = { filename, content_type };
    const stored = this.#files.get(filename);
    if (stored) return stored;
    let bytes: Bytes | undefined;
    const once = () => (bytes ??= make());
    const [width, height] = size ?? [null, null];
    const row = this.#world.addFile({ ...file, bytes: once, byte_size: once().length, width, height });
    this.#files.set(filename, row);
    return row;
  }
}

function stockOf(): Record<Prop, Attached[]> {
  const numbers = [1, 2, 3, 4, 5, 6];
  const one = (
    file_type: Attached['file_type'],
    content_type: string,
    filename: string,
    bytes: () => Bytes,
    size?: readonly [number, number],
  ): Attached => ({ file_type, file: { filename, content_type, bytes, ...(size ? { size } : {}) } });
  return {
    photo: numbers.map((n) => one('image', 'image/png', `IMG_20${n}4.png`, () => picture(n), [240, 160])),
    voice: [2, 3].map((n) => one('audio', 'audio/wav', `voice-${n}.wav`, () => recording(n))),
    film: [one('video', 'video/webm', 'film.webm', clip)],
    pdf: numbers.map((n) =>
      one('file', 'application/pdf', `Invoice 22${n}1.pdf`, () =>
        paper([`Invoice 22${n}1`, 'Kraka Coffee, Bergen', 'Thank you for your order.']),
      ),
    ),
  };
}
