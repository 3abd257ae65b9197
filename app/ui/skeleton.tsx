import { HiddenText } from './hidden-text.tsx';

/** What a card will look like, while it comes. */
export function SkeletonCard({ label = 'Chargement' }: { label?: string }) {
  return (
    <div className="carte" aria-busy="true">
      <p>
        <HiddenText>{label}</HiddenText>
      </p>
      <div className="squelette squelette--image" />
      <div className="squelette squelette--mot" />
      <div className="squelette squelette--titre" />
      <div className="squelette squelette--ligne" />
    </div>
  );
}
