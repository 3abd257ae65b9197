export default function Home() {
  return (
    <div className="conteneur section">
      <h1>Une idée, une adresse.</h1>
    </div>
  );
}
