import { PageFrame } from "../components/PageFrame";
import { useWords } from "../context";

export default function PlanPage() {
  const { say } = useWords();
  return <PageFrame title={say("footer.plan")} />;
}
