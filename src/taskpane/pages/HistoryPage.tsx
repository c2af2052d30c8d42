import { PageFrame } from "../components/PageFrame";
import { useWords } from "../context";

export default function HistoryPage() {
  const { say } = useWords();
  return <PageFrame title={say("footer.history")} />;
}
