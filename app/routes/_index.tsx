export default function Home() {
  return (
    <main>
      <h1>Une idée, une adresse.</h1>
    </main>
  );
}
