export default function Home() {
  return <h1>TheChattyAI</h1>;
}
