import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06_05_4b_50;
const directoryEntry = 0x02_01_4b_50;
const stored = 0;
const deflated = 8;

/**
 * One entry of a ZIP file (APPNOTE 6.3), without unpacking the rest, and never more than
 * `mostBytes` whatever the file announces.
 * @returns null when the file holds no such entry. @throws when it is broken or too large.
 */
export function readZipEntry(file: Uint8Array, name: string, mostBytes: number): Buffer | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw new Error('not a zip file');
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let seen = 0; seen < entries && bytes.readUInt32LE(at) === directoryEntry; seen += 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name)
      return unpack(bytes, at, mostBytes);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return null;
}

function unpack(bytes: Buffer, entry: number, mostBytes: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === deflated) return inflateRawSync(packed, { maxOutputLength: mostBytes });
  if (method === stored && packed.length <= mostBytes) return packed;
  throw new Error(`zip method ${method}`);
}
