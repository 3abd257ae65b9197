import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP file of these entries, as Word and LibreOffice write them. */
export function zipOf(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const data = deflateRawSync(text);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(crc32(text), 10);
    sizes.writeUInt32LE(data.length, 14);
    sizes.writeUInt32LE(Buffer.byteLength(text), 18);
    sizes.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      sizes,
      Buffer.from(name),
      data,
    ]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
        sizes,
        entry,
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(names.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, names, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A sheet as Word keeps it: a table, a heading, a list, a struck-out word. */
export const wordSheet = zipOf({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': [
    '<?xml version="1.0"?><w:document><w:body>',
    '<w:tbl><w:tr><w:tc>',
    paragraph('Titre'),
    '</w:tc><w:tc>',
    paragraph('Nuit du conte &amp; de la lune'),
    '</w:tc></w:tr><w:tr><w:tc>',
    paragraph('Public visé'),
    '</w:tc><w:tc>',
    paragraph('Adultes,'),
    paragraph('adolescents'),
    '</w:tc></w:tr></w:tbl>',
    paragraph('Déroulé', '<w:pStyle w:val="Titre1"/>'),
    paragraph('Éteindre', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    paragraph('Raconter', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    '<w:p><w:del><w:r><w:t>Chanter</w:t></w:r></w:del><w:r><w:t>Puis</w:t><w:tab/><w:t>se taire.</w:t></w:r></w:p>',
    '</w:body></w:document>',
  ].join(''),
});

/** The same in LibreOffice. */
export const libreOfficeSheet = zipOf({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml':
    '<office:document-content><office:automatic-styles>x</office:automatic-styles><office:body><office:text>' +
    '<text:h text:outline-level="1">Déroulé</text:h><text:p>Un<text:s/>tapis &lt;bleu&gt;</text:p>' +
    '<text:list><text:list-item><text:p>lire</text:p></text:list-item>' +
    '<text:list-item><text:p>jouer</text:p></text:list-item></text:list>' +
    '<table:table><table:table-row><table:table-cell><text:p>Lieu</text:p></table:table-cell>' +
    '<table:table-cell><text:p>Apt</text:p></table:table-cell></table:table-row></table:table>' +
    '</office:text></office:body></office:document-content>',
});
