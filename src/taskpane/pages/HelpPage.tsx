import { PageFrame } from "../components/PageFrame";
import { useWords } from "../context";

export default function HelpPage() {
  const { say } = useWords();
  return <PageFrame title={say("footer.help")} />;
}
