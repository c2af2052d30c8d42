import { PageFrame } from "../components/PageFrame";
import { useWords } from "../context";

export default function SubmitPage() {
  const { say } = useWords();
  return <PageFrame title={say("steps.submit")} />;
}
