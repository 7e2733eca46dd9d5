// Small files that are what they say: a picture decodes, a recording plays, a document opens.
// Drawn rather than stored, so that the repository holds no binaries; only the clip is a recording, of a dripping kettle.

const CLIP =
  'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAATpEU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuLU6uEH0O2dVOsgdRNu4xTq4QcU7trU6yCBNfsrgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYRErNodTYCGQ2hyb21lV0GGQ2hyb21lFlSua7yuuteBAXPFh2lwdoBoIGiDgQFV7oEBhoVWX1ZQOOCdsIFguoE2U8CBAVWwkFWxgQFVuYECVbqBDVW7gQEfQ7Z1AQAAAAAAA/fngQCgQI6h2oEAAAAQBgCdASpgADYACocIhYWImYSIOAIAB80p0E36HN/DTZ7ZFEwJ7s76634QTpp1LcB5urJfjxHv2x0I/uVtCWFEWGB5Z8r4Ow0vbkHhCKERm7SQamJkAHWhr6at7oEBpahQAwCdASpgADYACocIhYWImYSIOAIABkwnzp06dOnTp06dN8D+664AoNGhsIEAfQCxAgAsEcAAGAAbRf/0AAblmir/XtQl5XD+5YQ1rjM5eQKEZwNHSX5Ts3WIAHWhmaaX7oEBpZLRAQAqEcAAGAAYWC/0AAiFKAD7gQCg1KGzgQD8AJECACwRwAAYABtFD/QABbLfywEb15gY/uWD6xUri0l3ac5h9/wagBm+6dY2+8yAdaGZppfugQGlktEBACoRwAAYABhYL/QACIUoAPuBfaDCoaGBAXkAsQIALBHAABgAGjwH9AAC6FnkWTnye1CA/uV+vgB1oZmml+6BAaWS0QEAKhHAABgAGFgv9AAIhSgA+4H8oMGhn4EB+ACRAgAsEcAAGAAZNf6X6AIEEjA0z9wzgP7lagB1oZmml+6BAaWS0QEAKhHAABgAGFgv9AAIhSgA+4IBeaDRoa+BAnYAkQIALBHAABgAG0UP9AAFst/I1Nwq/mD+5YQ1rhy8/pIZ1Plho6Qrro+dgHWhmaaX7oEBpZLRAQAqEcAAGAAYWC/0AAiFKAD7ggH4oNahtIEC9ACRAgAsEcAAGAAbRQ/0AAWy38sBEeNZ4P7lg+sVIqxW3ac5m2w+dKvuNM4Hn2brEAB1oZmml+6BAaWS0QEAKhHAABgAGFgv9AAIhSgA+4ICdqDDoaGBA3EAsQIAKhG8FGAAaPQ/0AAOxwNUk7TKntIY/uZllih1oZmml+6BAaWS0QEAKhHAFGAAYWC/0AAiFKAA+4IC9KDBoZ+BA+8AkQIAKhHAABgAGTX+gBgCBBIwNs/cU6D+5WoAdaGZppfugQGlktEBACoRwAAYABhYL/QACIUoAPuCA3Gg3aG7gQRsAJECACoRhAAYAB08BsfoB3+CmhLdWhaA/uol8EQVlEm1kW+QxS+b/KSSmE1O9opYAujDRFu+JAB1oZmml+6BAaWS0QEAKhHAABgAGFgv9AAIhSgA+4ID76DbobmBBOkAEQMAKhGAABgAG0QFj+gElgmO+i5mlV0NEaOQ/uopK/zQakiMYcXSMqPiflJEJDxO9M3jy8B1oZmml+6BAaWS0QEAKhHAABgAGFgv9AAIhSgA+4IEbKDCoaCBBWYAkQIAKBGoABgAGjwFj+gC6EiEZD6JbAD+59pgIHWhmaaX7oEBpZLRAQAqEcAAGAAYWC/0AAiFKAD7ggTpHFO7a427i7OBALeG94EB8YHU';

export type Bytes = Uint8Array<ArrayBuffer>;

const ascii = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0));

function join(...parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function number(value: number, bytes: number, littleEndian = false): Bytes {
  const out = new Uint8Array(bytes);
  for (let i = 0; i < bytes; i += 1) out[littleEndian ? i : bytes - 1 - i] = (value >>> (8 * i)) & 255;
  return out;
}

function crc32(bytes: Bytes): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: Bytes): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

function pngChunk(type: string, data: Bytes): Bytes {
  const named = join(ascii(type), data);
  return join(number(data.length, 4), named, number(crc32(named), 4));
}

const drawn = new Map<string, Bytes>();

/** A still life in 16 colours: a wall, a table and a kettle, the colours from `hue`. Drawn once for all worlds. */
export function picture(hue: number, width = 240, height = 160): Bytes {
  const name = `${hue} ${width} ${height}`;
  const bytes = drawn.get(name) ?? draw(hue, width, height);
  drawn.set(name, bytes);
  return bytes;
}

/** Two pixels a byte, stored uncompressed. */
function draw(hue: number, width: number, height: number): Bytes {
  const palette = new Uint8Array(48);
  for (let i = 0; i < 16; i += 1) {
    for (let c = 0; c < 3; c += 1) palette[i * 3 + c] = 165 + 55 * Math.cos(hue + i * 0.3 + c * 0.9);
  }
  const row = Math.ceil(width / 2) + 1;
  const pixels = new Uint8Array(row * height);
  const colourAt = (x: number, y: number) => {
    const [dx, dy] = [(x - width / 2) / (width / 5), (y - height * 0.55) / (height / 3.2)];
    if (dx * dx + dy * dy < 1) return 12 + Math.floor((dx + 1) * 1.9);
    if (Math.abs(dx - 1.2) < 0.45 && Math.abs(dy + 0.2 + dx / 4) < 0.12) return 14;
    return y > height * 0.75 ? 6 + ((x >> 5) & 1) : Math.floor((y / height) * 5);
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 2) pixels[y * row + 1 + x / 2] = (colourAt(x, y) << 4) | colourAt(x + 1, y);
  }
  const stored = join(
    Uint8Array.of(0x78, 1, 1),
    number(pixels.length, 2, true),
    number(~pixels.length & 0xffff, 2, true),
    pixels,
    number(adler32(pixels), 4),
  );
  return join(
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    pngChunk('IHDR', join(number(width, 4), number(height, 4), Uint8Array.of(4, 3, 0, 0, 0))),
    pngChunk('PLTE', palette),
    pngChunk('IDAT', stored),
    pngChunk('IEND', new Uint8Array(0)),
  );
}

/** A squeak of `seconds`, 8 bits mono. */
export function recording(seconds: number): Bytes {
  const rate = 8000;
  const samples = new Uint8Array(rate * seconds);
  for (let i = 0; i < samples.length; i += 1) {
    const swell = Math.sin((Math.PI * i) / samples.length);
    samples[i] = 128 + 60 * swell * Math.sin((i * (660 + 200 * Math.sin(i / 900)) * 2 * Math.PI) / rate);
  }
  return join(
    ascii('RIFF'),
    number(36 + samples.length, 4, true),
    ascii('WAVEfmt '),
    number(16, 4, true),
    number(1, 2, true),
    number(1, 2, true),
    number(rate, 4, true),
    number(rate, 4, true),
    number(1, 2, true),
    number(8, 2, true),
    ascii('data'),
    number(samples.length, 4, true),
    samples,
  );
}

/** One page of lines in Helvetica; plain ASCII only. */
export function paper(lines: readonly string[]): Bytes {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const page = `BT /F1 12 Tf 72 770 Td 18 TL\n${shown}\nET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${page.length}>>stream\n${page}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return ascii(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

/** Twelve frames of a kettle that drips. */
export const clip = (): Bytes => ascii(atob(CLIP));

export const text = (content: string): Bytes => new TextEncoder().encode(content);
