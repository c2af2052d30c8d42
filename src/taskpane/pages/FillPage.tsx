import { PageFrame } from "../components/PageFrame";
import { useWords } from "../context";

export default function FillPage() {
  const { say } = useWords();
  return <PageFrame title={say("steps.fill")} />;
}
