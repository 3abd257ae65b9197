import { type PointerEvent, useState } from 'react';

import {
  mostSignatureFigures,
  signatureFrame,
  type SignatureStrokes,
} from '#app/attendance/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';

const { width, height } = signatureFrame;
const leastStep = 3;

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));

function pointOf(event: PointerEvent<SVGSVGElement>): [number, number] {
  const box = event.currentTarget.getBoundingClientRect();
  return [
    clamp(((event.clientX - box.left) / box.width) * width, width),
    clamp(((event.clientY - box.top) / box.height) * height, height),
  ];
}

const isFar = (stroke: readonly number[], [x, y]: [number, number]) =>
  Math.hypot(x - (stroke.at(-2) ?? 0), y - (stroke.at(-1) ?? 0)) >= leastStep;

/** Strokes as lines; a dot as a line that goes nowhere. */
export function SignatureLines({ strokes }: { strokes: SignatureStrokes }) {
  return strokes.map((stroke, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- strokes only follow each other
    <polyline
      key={i}
      points={stroke.length === 2 ? [...stroke, ...stroke].join(' ') : stroke.join(' ')}
    />
  ));
}

/** A frame to sign in with a finger, a pen or a mouse; what is drawn goes with the form. */
export function SignaturePad({ name, label }: { name: string; label: string }) {
  const [strokes, setStrokes] = useState<SignatureStrokes>([]);
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    setStrokes((all) => (all.flat().length < mostSignatureFigures - 2 ? [...all, point] : all));
  };
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    const point = pointOf(event);
    setStrokes((all) => {
      const last = all.at(-1);
      if (!last || !isFar(last, point) || all.flat().length >= mostSignatureFigures - 2) return all;
      return [...all.slice(0, -1), [...last, ...point]];
    });
  };
  return (
    <div className="pile">
      <svg
        className="signature signature--ouverte"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={follow}
      >
        <line className="signature__ligne" x1={40} x2={560} y1={160} y2={160} />
        <SignatureLines strokes={strokes} />
      </svg>
      <input type="hidden" name={name} value={strokes.length > 0 ? JSON.stringify(strokes) : ''} />
      {strokes.length > 0 && (
        <p>
          <Button type="button" variant="quiet" onClick={() => setStrokes([])}>
            Effacer le dessin
          </Button>
        </p>
      )}
    </div>
  );
}
