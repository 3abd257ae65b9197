import { sayCertificateCode } from '#app/attendance/certificate-code.ts';
import {
  type CertificatePaper,
  sayCertifiedSitting,
  sayWhatIsCertified,
} from '#app/attendance/say-certificate.ts';
import { sayLength } from '#app/platform/minutes.ts';
import {
  drawPaperCode,
  drawPaperFeet,
  drawPaperMark,
  openPaper,
  type PaperFace,
  paperInk,
  paperSize,
} from '#app/platform/paper.server.ts';
import { formatDate } from '#app/ui/format.ts';

const { margin, width } = paperSize;
const left = margin + 24;
const room = width - 2 * left;
const codeSize = 92;
const markSize = 44;
/** Where the words must end for the code to stand below. */
const bottom = 640;

type Look = { size: number; face?: PaperFace; color?: string; before?: number };

/**
 * A certificate on one A4 page, tagged and titled: who, what, when, for how long, and the code by
 * which anybody checks it.
 * @param address where it is checked, in full.
 */
export async function drawCertificate(paper: CertificatePaper, address: string): Promise<Buffer> {
  const said = sayWhatIsCertified(paper);
  const { doc, root, clean, bytes } = await openPaper({
    title: `${said.title}\u00A0: ${paper.holderName}, ${paper.trainingTitle}`,
    author: paper.organiserName,
    subject: `${said.length}\u00A0: ${sayLength(paper.minutes)}`,
  });
  let y = 96;
  const write = (
    tag: string,
    text: string,
    { size, face = 'regular', color, before = 0 }: Look,
  ) => {
    y += before;
    const words = clean(text);
    root.add(
      doc.struct(tag, {}, () => {
        doc
          .font(face)
          .fontSize(size)
          .fillColor(color ?? paperInk.words);
        doc.text(words, left, y, { width: room });
      }),
    );
    y = doc.y;
  };
  drawFrame(doc);
  drawPaperMark(doc, { left: width - left - markSize, top: 84, size: markSize });
  write('P', 'RPBS – Réseau Partage Bib Sud', { size: 10, face: 'bold', color: paperInk.quiet });
  write('H1', said.title, { size: 26, face: 'title', before: 8 });
  write('P', `${paper.organiserName} atteste\u00A0que`, { size: 12, before: 30 });
  write('P', paper.holderName, { size: 20, face: 'bold', before: 8 });
  write('P', said.did, { size: 12, before: 12 });
  write('P', paper.trainingTitle, { size: 17, face: 'bold', before: 8 });
  write('P', `${said.length}\u00A0: ${sayLength(paper.minutes)}`, {
    size: 13,
    face: 'bold',
    before: 22,
  });
  // A long course says its days; all of them where there is room.
  const lineHeight = 17;
  const fits = Math.max(1, Math.floor((bottom - y - 60) / lineHeight));
  const shown = paper.sittings.slice(0, paper.sittings.length > fits ? fits - 1 : fits);
  for (const [i, sitting] of shown.entries())
    write('P', sayCertifiedSitting(sitting), { size: 11, before: i === 0 ? 6 : 3 });
  if (shown.length < paper.sittings.length)
    write('P', `et ${paper.sittings.length - shown.length} autres demi-journées.`, {
      size: 11,
      before: 3,
    });
  write('P', `Délivrée le ${formatDate(paper.issuedAt)}.`, { size: 11, before: 22 });
  drawPaperCode({ doc, root }, address, { left, top: 670, size: codeSize });
  y = 676;
  const beside = left + codeSize + 18;
  const besideRoom = width - left - beside;
  const note = (tag: string, text: string, look: Look & { link?: string }) => {
    root.add(
      doc.struct('P', {}, [
        doc.struct(
          tag,
          tag === 'Link' ? { alt: 'Vérifier cette attestation en ligne' } : {},
          () => {
            doc.font(look.face ?? 'regular').fontSize(look.size);
            doc.fillColor(look.color ?? paperInk.words);
            doc.text(text, beside, y, { width: besideRoom, ...(look.link && { link: look.link }) });
          },
        ),
      ]),
    );
    y = doc.y + 3;
  };
  note('Span', 'Pour vérifier cette attestation, photographiez le code ou ouvrez\u00A0:', {
    size: 10,
  });
  const shownAddress = address.replace(/^https?:\/\//u, '');
  note('Link', shownAddress, { size: 10, color: paperInk.link, link: address });
  note('Span', `Code\u00A0: ${sayCertificateCode(paper.code)}`, { size: 12, face: 'bold' });
  note('Span', 'La page dit si elle vaut toujours, à qui et par qui elle est délivrée.', {
    size: 9,
    color: paperInk.quiet,
  });
  root.end();
  drawPaperFeet(doc, `${said.title} · ${clean(paper.organiserName)}`);
  doc.end();
  return bytes;
}

/** For the eye alone. */
function drawFrame(doc: PDFKit.PDFDocument) {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .roundedRect(margin, 60, width - 2 * margin, 730, 10)
    .lineWidth(1)
    .stroke(paperInk.line);
  doc.rect(margin + 24, 78, 56, 4).fill(paperInk.link);
  doc.endMarkedContent();
}
