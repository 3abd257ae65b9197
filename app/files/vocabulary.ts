/**
 * What may be sent: by extension, the media type it is served as and what its content must be. Text
 * formats have no signature: their content must read as text. A `zip` is what many formats are.
 */
export const acceptedFiles: Record<string, { mediaType: string; contents: readonly string[] }> = {
  pdf: { mediaType: 'application/pdf', contents: ['pdf'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', contents: ['odt', 'zip'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', contents: ['ods', 'zip'] },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', contents: ['odp', 'zip'] },
  odg: { mediaType: 'application/vnd.oasis.opendocument.graphics', contents: ['odg', 'zip'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    contents: ['docx', 'zip'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contents: ['xlsx', 'zip'],
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    contents: ['pptx', 'zip'],
  },
  doc: { mediaType: 'application/msword', contents: ['cfb'] },
  xls: { mediaType: 'application/vnd.ms-excel', contents: ['cfb'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', contents: ['cfb'] },
  rtf: { mediaType: 'application/rtf', contents: ['rtf'] },
  epub: { mediaType: 'application/epub+zip', contents: ['epub', 'zip'] },
  zip: { mediaType: 'application/zip', contents: ['zip'] },
  mp3: { mediaType: 'audio/mpeg', contents: ['mp3'] },
  ogg: { mediaType: 'audio/ogg', contents: ['ogg', 'oga', 'ogx', 'opus', 'spx'] },
  m4a: { mediaType: 'audio/mp4', contents: ['m4a', 'mp4'] },
  wav: { mediaType: 'audio/wav', contents: ['wav'] },
  flac: { mediaType: 'audio/flac', contents: ['flac'] },
  mp4: { mediaType: 'video/mp4', contents: ['mp4', 'm4v'] },
  webm: { mediaType: 'video/webm', contents: ['webm', 'mkv'] },
  txt: { mediaType: 'text/plain', contents: ['text'] },
  md: { mediaType: 'text/markdown', contents: ['text'] },
  csv: { mediaType: 'text/csv', contents: ['text'] },
  ics: { mediaType: 'text/calendar', contents: ['text', 'ics'] },
  srt: { mediaType: 'application/x-subrip', contents: ['text'] },
  vtt: { mediaType: 'text/vtt', contents: ['text', 'vtt'] },
  json: { mediaType: 'application/json', contents: ['text'] },
  svg: { mediaType: 'image/svg+xml', contents: ['text', 'xml'] },
  dxf: { mediaType: 'image/vnd.dxf', contents: ['text'] },
  gcode: { mediaType: 'text/x.gcode', contents: ['text'] },
  stl: { mediaType: 'model/stl', contents: ['text', 'stl'] },
  obj: { mediaType: 'model/obj', contents: ['text'] },
  '3mf': { mediaType: 'model/3mf', contents: ['3mf', 'zip'] },
  glb: { mediaType: 'model/gltf-binary', contents: ['glb'] },
  sb3: { mediaType: 'application/x-scratch', contents: ['zip'] },
  jpg: { mediaType: 'image/jpeg', contents: ['jpg'] },
  jpeg: { mediaType: 'image/jpeg', contents: ['jpg'] },
  png: { mediaType: 'image/png', contents: ['png', 'apng'] },
  webp: { mediaType: 'image/webp', contents: ['webp'] },
  gif: { mediaType: 'image/gif', contents: ['gif'] },
};

/** What file boxes offer first. */
export const imageAccept = 'image/jpeg,image/png,image/webp,image/gif';

/** What becomes of an image: shown in a page (WebP, small), or handed out as it is meant to be printed. */
export const filePurposes = ['picture', 'item'] as const;
export type FilePurpose = (typeof filePurposes)[number];
